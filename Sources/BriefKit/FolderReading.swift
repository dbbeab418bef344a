internal import BriefArticles
internal import BriefCores
internal import Briefs
internal import Synchronization

/// What came of each file of a walk.
struct FolderReading {
  let folder: ArticleFolder
  /// The files that were named themselves.
  let named: Set<String>
  /// By file.
  let results: [Found]

  enum Found: Sendable {
    case articles([Article], damage: ReadingError?, isSelfContained: Bool)
    case brief
    case problem(ReadingError)
    /// It has not changed since it was read.
    case known(IndexedFile.Content)
  }

  /// Reads the files of which nothing is known, as many at a time as there are cores; the result
  /// does not depend on their number. `known` is by file, and empty if nothing is known of any.
  /// Briefs are no articles, unless they are named and to be read.
  init(
    of folder: ArticleFolder, named: Set<String>, readingNamedBriefs: Bool,
    known: [IndexedFile.Content?] = [], _ reader: ArticleReader,
    _ progress: (@Sendable (Int, Int) -> Void)?
  ) {
    self.folder = folder
    self.named = named
    let done = Atomic(0)
    let unread = known.isEmpty ? nil : folder.files.indices.filter { known[$0] == nil }
    let count = unread?.count ?? folder.files.count
    let read = concurrentMap(count) { number in
      let path = folder.files[unread?[number] ?? number]
      let result = Self.read(path, reader, isWanted: readingNamedBriefs && named.contains(path))
      let count = done.add(1, ordering: .relaxed).newValue
      progress?(count, unread?.count ?? folder.files.count)
      return result
    }
    guard let unread else {
      results = read
      return
    }
    var results = known.map { $0.map(Found.known) ?? .brief }
    for (index, result) in zip(unread, read) { results[index] = result }
    self.results = results
  }

  private static func read(_ path: String, _ reader: ArticleReader, isWanted: Bool) -> Found {
    do throws(ReadingError) {
      var damage: ReadingError?
      var isSelfContained = !reader.converts(path)
      let found = try reader.articles(
        at: path,
        unless: { bytes in
          isSelfContained = isSelfContained && !mayNameOthers(bytes)
          return !isWanted && EditCheck.isBrief(bytes)
        }, damage: &damage)
      return found.map { .articles($0, damage: damage, isSelfContained: isSelfContained) } ?? .brief
    } catch {
      return .problem(error)
    }
  }

  /// Whether what a file holds may be in files beside it, which JSON of some programs names; of
  /// bytes that are no ASCII at their beginning that is not looked for.
  private static func mayNameOthers(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard let first = text.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else {
      return false
    }
    // The brackets of JSON, gzip, and the other forms of Unicode.
    return first == 0x5B || first == 0x7B || first == 0x1F || first == 0 || first >= 0xFE
  }
}
