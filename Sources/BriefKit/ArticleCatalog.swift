public import BriefArticles
internal import BriefCores
internal import BriefLexicon

/// The articles of some files and folders, of which those that an index knows are read only when they
/// are asked for.
public struct ArticleCatalog: Sendable {
  /// Of all articles, in the order of the files, and of the items in a feed.
  public let entries: [ArticleEntry]
  /// What was read, with what could not be.
  public let batch: ArticleBatch

  /// An article that the index knows has another text, or none: the index lies, or the file was
  /// changed just now. The catalog is to be made without an index.
  public struct StaleIndex: Error {}

  private enum Place {
    /// An article of the batch.
    case read(Int)
    /// An article of a file that was not read.
    case file(Int, article: Int)
  }

  private let files: [String]
  private let stamps: [FileStamp?]
  private let places: [Place]
  private let reader: ArticleReader

  /// Reads the files under some paths that have changed since the index was written, and writes it.
  ///
  /// - Parameters:
  ///   - paths: Files, and folders that are walked (see `ArticleFolder`).
  ///   - output: A folder that is passed over.
  ///   - rules: What is not looked at below each folder.
  ///   - reader: Reads each file.
  ///   - index: What is known; nothing if `nil`.
  ///   - progress: Is told after each file how many have been read, and of how many; on any thread.
  /// - Complexity: O(*n* log *n*) in the files, and O(*m*) in the bytes of those that are read.
  public init(
    under paths: [String], excluding output: String? = nil,
    ignoring rules: IgnoreRules = IgnoreRules(patterns: []), reader: ArticleReader,
    index: ArticleIndex? = nil, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) {
    let folder = ArticleBatch.folder(
      under: paths, excluding: output, ignoring: rules, reader: reader)
    let reading = FolderReading(
      of: folder, named: Set(paths), readingNamedBriefs: false,
      known: index?.known(of: folder) ?? [], reader, progress)
    batch = ArticleBatch(reading)
    files = folder.files
    stamps = folder.stamps
    self.reader = reader
    var entries: [ArticleEntry] = []
    var places: [Place] = []
    entries.reserveCapacity(files.count)
    places.reserveCapacity(files.count)
    var count = 0
    for (file, result) in reading.results.enumerated() {
      switch result {
      case .known(.articles(let known)):
        entries += known
        places += known.indices.map { .file(file, article: $0) }
      case .articles(let found, _, _):
        entries += found.map(ArticleEntry.init)
        places += found.indices.map { .read(count + $0) }
        count += found.count
      case .brief, .problem, .known: break
      }
    }
    self.entries = entries
    self.places = places
    index?.write(indexed(reading))
  }

  /// What can be known of files the next time.
  private func indexed(_ reading: FolderReading) -> [IndexedFile] {
    var indexed: [IndexedFile] = []
    indexed.reserveCapacity(files.count)
    var first = 0
    for (file, result) in reading.results.enumerated() {
      var content: IndexedFile.Content?
      switch result {
      case .known(let known): content = known
      // What a converter writes may be something else the next time.
      case .brief where !reader.converts(files[file]): content = .brief
      case .problem(let problem) where !reader.converts(files[file]):
        content = IndexedFile.Kind(problem).map { .passedOver($0) }
      case .brief, .problem: break
      case .articles(let found, let damage, let isSelfContained):
        if damage == nil, isSelfContained {
          content = .articles(Array(entries[first..<first + found.count]))
        }
      }
      if case .articles(let found, _, _) = result { first += found.count }
      if case .known(.articles(let known)) = result { first += known.count }
      let path = files[file]
      guard let content, let stamp = stamps[file], !reading.named.contains(path) else { continue }
      // What was read is what was seen, unless somebody wrote in between.
      if case .known = result {
      } else if FileStamp(ofFileAt: path) != stamp {
        continue
      }
      indexed.append(IndexedFile(path: path, stamp: stamp, content: content))
    }
    return indexed.sorted { byteOrder($0.path, $1.path) }
  }

  /// The articles of some entries, by index; those that were not read yet are read now.
  ///
  /// - Throws: `StaleIndex`.
  /// - Complexity: O(*n*) in the bytes of their files.
  public func articles(at wanted: [Int]) throws(StaleIndex) -> [Article] {
    var needed: [Int] = []
    for index in wanted {
      if case .file(let file, _) = places[index], needed.last != file { needed.append(file) }
    }
    let (files, stamps, reader, unread) = (files, stamps, reader, Set(needed).sorted())
    let found = concurrentMap(unread.count) { number -> [Article] in
      let path = files[unread[number]]
      guard let stamp = stamps[unread[number]], FileStamp(ofFileAt: path) == stamp,
        let articles = try? reader.articles(at: path)
      else { return [] }
      return articles
    }
    let read = Dictionary(zip(unread, found), uniquingKeysWith: { first, _ in first })
    var articles: [Article] = []
    articles.reserveCapacity(wanted.count)
    for index in wanted {
      switch places[index] {
      case .read(let place): articles.append(batch.articles[place])
      case .file(let file, let number):
        guard let all = read[file], all.indices.contains(number),
          ArticleEntry(all[number]) == entries[index]
        else { throw StaleIndex() }
        articles.append(all[number])
      }
    }
    return articles
  }
}
