public import BriefArticles
internal import BriefOutput

/// The articles of some files and folders, with what could not be read.
///
///     let batch = ArticleBatch(under: ["saved"])
///     for problem in batch.problems { … }
public struct ArticleBatch: Sendable {
  /// In the order of the files, and of the items in a feed.
  public var articles: [Article]
  /// Files that cost themselves alone.
  public var problems: [ReadingError]
  /// Files that are briefs, and so no articles.
  public var briefs: [String] = []
  /// Folders that `brief publish` wrote, which are passed over.
  public let sites: [String]
  /// Links to folders, which are not followed.
  public let links: [String]
  /// Files of the folders that hold no article for what they are, and cost no warning: of kinds that
  /// are not read, notes without text, pages of errors.
  public var passedOver: [PassedOver]
  /// Files and folders that `.gitignore`, `.briefignore` or the rules of the caller name.
  public let ignored: [String]
  /// How many files were found, those with problems included.
  public let fileCount: Int

  /// Reads all files under some paths, as many at a time as there are cores; the result does not
  /// depend on their number.
  ///
  /// - Parameters:
  ///   - paths: Files, and folders that are walked (see `ArticleFolder`).
  ///   - output: A folder that is passed over.
  ///   - rules: What is not looked at below each folder.
  ///   - reader: Reads each file.
  ///   - readsNamedBriefs: Whether a brief that is named by its own path is read as any other file; what
  ///     is to be proved is none.
  ///   - progress: Is told after each file how many have been read, and of how many; on any thread.
  /// - Complexity: O(*n*) in the bytes.
  public init(
    under paths: [String], excluding output: String? = nil,
    ignoring rules: IgnoreRules = IgnoreRules(patterns: []), reader: ArticleReader,
    readsNamedBriefs: Bool = true, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) {
    let folder = Self.folder(under: paths, excluding: output, ignoring: rules, reader: reader)
    self.init(
      FolderReading(
        of: folder, named: Set(paths), readingNamedBriefs: readsNamedBriefs, reader, progress))
  }

  static func folder(
    under paths: [String], excluding output: String?, ignoring rules: IgnoreRules,
    reader: ArticleReader
  ) -> ArticleFolder {
    ArticleFolder(
      under: paths, excluding: output, markedBy: OutputTree.manifestName, ignoring: rules,
      converting: Set(reader.converters.keys))
  }

  init(_ reading: FolderReading) {
    let folder = reading.folder
    sites = folder.marked
    links = folder.links
    ignored = folder.ignored
    passedOver = folder.passedOver
    fileCount = folder.files.count
    articles = []
    problems = folder.problems
    for (path, result) in zip(folder.files, reading.results) {
      switch result {
      case .articles(let found, let damage, _):
        articles += found
        problems += [damage].compactMap(\.self)
      case .known(.articles): break
      case .brief, .known(.brief): briefs.append(path)
      case .known(.passedOver(let kind)): passedOver.append(PassedOver(path: path, kind: kind.kind))
      case .problem(let problem):
        if let kind = reading.named.contains(path) ? nil : IndexedFile.Kind(problem) {
          passedOver.append(PassedOver(path: path, kind: kind.kind))
        } else {
          problems.append(problem)
        }
      }
    }
  }
}
