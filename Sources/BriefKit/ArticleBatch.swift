public import BriefArticles
internal import BriefCores
internal import BriefOutput
internal import Briefs
internal import Synchronization

/// The articles of some files and folders, with what could not be read.
///
///     let batch = ArticleBatch(under: ["saved"])
///     for problem in batch.problems { … }
public struct ArticleBatch: Sendable {
  /// In the order of the files, and of the items in a feed.
  public var articles: [Article]
  /// Files that cost themselves alone.
  public var problems: [ReadingError]
  /// Files of the folders that are briefs, which are no articles; one that is named by its own path
  /// is read as any other.
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
  ///   - progress: Is told after each file how many have been read, and of how many; on any thread.
  /// - Complexity: O(*n*) in the bytes.
  public init(
    under paths: [String], excluding output: String? = nil,
    ignoring rules: IgnoreRules = IgnoreRules(patterns: []), reader: ArticleReader,
    progress: (@Sendable (Int, Int) -> Void)? = nil
  ) {
    let folder = ArticleFolder(
      under: paths, excluding: output, markedBy: OutputTree.manifestName, ignoring: rules,
      converting: Set(reader.converters.keys))
    sites = folder.marked
    links = folder.links
    ignored = folder.ignored
    passedOver = folder.passedOver
    let done = Atomic(0)
    let named = Set(paths)
    let results = concurrentMap(folder.files.count) { index in
      let path = folder.files[index]
      let result = Self.read(path, reader, isNamed: named.contains(path))
      let count = done.add(1, ordering: .relaxed).newValue
      progress?(count, folder.files.count)
      return result
    }
    fileCount = folder.files.count
    articles = []
    problems = folder.problems
    for (path, result) in zip(folder.files, results) {
      switch result {
      case .articles(let found, let damage):
        articles += found
        problems += [damage].compactMap(\.self)
      case .brief: briefs.append(path)
      case .problem(let problem):
        if let kind = named.contains(path) ? nil : Self.kind(of: problem) {
          passedOver.append(PassedOver(path: path, kind: kind))
        } else {
          problems.append(problem)
        }
      }
    }
  }

  private enum Found {
    case articles([Article], damage: ReadingError?)
    case brief
    case problem(ReadingError)
  }

  /// The kind of a file that is none of a user's faults; `nil` for a problem to be told.
  private static func kind(of problem: ReadingError) -> FileKind? {
    switch problem {
    case .errorPage: .errorPage
    case .noteWithoutText: .noteWithoutText
    default: nil
    }
  }

  private static func read(_ path: String, _ reader: ArticleReader, isNamed: Bool) -> Found {
    do throws(ReadingError) {
      var damage: ReadingError?
      let found = try reader.articles(
        at: path, unless: { !isNamed && EditCheck.isBrief($0) }, damage: &damage)
      return found.map { .articles($0, damage: damage) } ?? .brief
    } catch {
      return .problem(error)
    }
  }
}
