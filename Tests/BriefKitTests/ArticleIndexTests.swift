import BriefArticles
import BriefTestSupport
import Foundation
import Testing

@testable import BriefKit

@Suite struct ArticleIndexTests {
  /// Long after all files of a test were written, so that none counts as just changed.
  private static var later: Int64 { FileStamp.now + 60_000_000_000 }

  private let folder: TemporaryFolder
  private var articles: String { "\(folder.path)/in" }
  private var caches: String { "\(folder.path)/caches" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func index(of identity: String = "1", now: Int64 = later) -> ArticleIndex {
    ArticleIndex(in: caches, of: [articles], readBy: [identity], from: 0, now: now)
  }

  private func catalog(_ index: ArticleIndex?) -> ArticleCatalog {
    ArticleCatalog(under: [articles], reader: ArticleReader(), index: index)
  }

  private func putArticles() throws {
    try folder.put("The council voted on Friday to close the old bridge.\n", at: "in/a.txt")
    try folder.put("A ferry will carry people over the river.\n", at: "in/sub/b.txt")
  }

  private var file: String {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(caches)")
      return "\(caches)/\(try #require(names.first))"
    }
  }

  // MARK: - What is read

  @Test func filesThatHaveNotChangedAreNotRead() throws {
    try putArticles()
    let first = catalog(index())
    #expect(first.batch.articles.count == 2)
    let second = catalog(index())
    #expect(second.batch.articles.isEmpty)
    #expect(second.entries == first.entries)
    #expect(try second.articles(at: [1]) == [first.batch.articles[1]])

    try folder.put("The council voted on Monday to close the old bridge.\n", at: "in/a.txt")
    let third = catalog(index())
    #expect(third.batch.articles.map(\.origin.path) == ["\(articles)/a.txt"])
    #expect(third.entries.count == 2)
  }

  @Test func bytesOfTheSameNumberWithTheOldTimeAreSeen() throws {
    try putArticles()
    _ = catalog(index())
    let path = "\(articles)/a.txt"
    let date = try #require(
      FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
    try folder.put("The council voted on Monday to close the old bridge.\n", at: "in/a.txt")
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    #expect(catalog(index()).batch.articles.count == 1)
  }

  @Test func whatWasChangedJustNowIsReadAgain() throws {
    try putArticles()
    _ = catalog(index(now: FileStamp.now))
    #expect(catalog(index()).batch.articles.count == 2)
  }

  @Test func whatIsInFilesBesideItIsReadAgain() throws {
    try putArticles()
    try folder.put(
      #"{"version": "https://jsonfeed.org/version/1.1", "title": "Notices", "items": "#
        + #"[{"id": "1", "content_text": "The pier is open again since noon."}]}"#,
      at: "in/feed.json")
    _ = catalog(index())
    #expect(catalog(index()).batch.articles.map(\.origin.item) == ["1"])
  }

  @Test func ofAnotherProgramItIsNoIndex() throws {
    try putArticles()
    _ = catalog(index())
    #expect(catalog(index(of: "2")).batch.articles.count == 2)
  }

  @Test func whatIsNoArticleIsKnownToo() throws {
    try putArticles()
    try folder.put("---\ntitle: Empty\n---\n", at: "in/empty.md")
    let day = try #require(CalendarDay("2026-11-21"))
    let brief = BriefComposer().brief(of: catalog(nil).batch.articles, on: day) { $0.path }
    try folder.put(brief.markdown, at: "in/old.md")
    let first = catalog(index()).batch
    let second = catalog(index()).batch
    #expect(first.briefs == ["\(articles)/old.md"])
    #expect(first.passedOver.map(\.path) == ["\(articles)/empty.md"])
    #expect(second.briefs == first.briefs)
    #expect(second.passedOver == first.passedOver)
  }

  // MARK: - Damage

  @Test func aDamagedIndexIsNoIndex() throws {
    try putArticles()
    let whole = catalog(index()).entries
    let bytes = try Data(contentsOf: URL(filePath: try file))
    var numbers = SeededGenerator(seed: 5)
    for round in 0..<rounds("DAMAGES", otherwise: 60) {
      var damaged = bytes
      if round % 2 == 0 {
        damaged[Int.random(in: 0..<bytes.count, using: &numbers)] ^= 1 << (round % 8)
      } else {
        damaged = bytes.prefix(Int.random(in: 0..<bytes.count, using: &numbers))
      }
      try damaged.write(to: URL(filePath: try file))
      #expect(catalog(index()).entries == whole)
    }
  }

  @Test func anyBytesAreReadWithoutACrash() {
    var numbers = SeededGenerator(seed: 6)
    for _ in 0..<rounds("DAMAGES", otherwise: 500) {
      let count = Int.random(in: 0..<200, using: &numbers)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &numbers) ? UInt8.random(in: 0...3, using: &numbers) : .max
      }
      var reader = IndexReader(bytes, from: 0)
      while reader.file() != nil {}
    }
  }

  @Test func anIndexThatLiesIsFoundWhereItsArticlesAreRead() throws {
    try putArticles()
    let first = catalog(index())
    var lie = first.entries
    lie[0].origin.digest = String(lie[0].origin.digest.reversed())
    index().write(
      try lie.map { entry in
        let stamp = try #require(FileStamp(ofFileAt: entry.origin.path))
        return IndexedFile(path: entry.origin.path, stamp: stamp, content: .articles([entry]))
      })
    let second = catalog(index())
    #expect(second.batch.articles.isEmpty)
    #expect(try second.articles(at: [1]).count == 1)
    #expect(throws: ArticleCatalog.StaleIndex.self) { try second.articles(at: [0, 1]) }
  }

  @Test func anIndexThatOthersCanWriteIsNone() throws {
    try putArticles()
    _ = catalog(index())
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: try file)
    #expect(catalog(index()).batch.articles.count == 2)
  }

  // MARK: - Histories

  @Test(arguments: 0..<UInt64(rounds("HISTORIES", otherwise: 20)))
  func aBriefHasTheSameBytesWithAndWithoutIt(seed: UInt64) throws {
    var history = RandomHistory(seed: seed, in: folder)
    var briefs: [(path: String, brief: Brief)] = []
    for number in 1...5 {
      try history.live(on: number)
      let day = try #require(CalendarDay(year: 2026, month: 11, day: number))
      func brief(_ catalog: ArticleCatalog) throws -> String {
        try BriefComposer(minutes: 1).brief(
          of: catalog.entries, on: day, after: BriefHistory(briefs), locate: \.path,
          reading: catalog.articles(at:)
        ).markdown
      }
      let whole = try brief(catalog(nil))
      let indexed = try brief(catalog(index()))
      #expect(indexed == whole)
      briefs.append(("\(day).md", try Brief(parsing: whole)))
      if Int.random(in: 0..<6, using: &history.numbers) == 0 { briefs.removeFirst() }
    }
  }
}

/// A folder in which articles come, change, move, are copied and vanish.
private struct RandomHistory {
  var numbers: SeededGenerator
  private let folder: TemporaryFolder
  private var files: [String: String] = [:]
  private var count = 0

  init(seed: UInt64, in folder: TemporaryFolder) {
    numbers = SeededGenerator(seed: seed)
    self.folder = folder
  }

  mutating func live(on day: Int) throws {
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      count += 1
      try put(article(on: day), at: "in/\(count % 3)/\(count).md")
    }
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      switch Int.random(in: 0..<12, using: &numbers) {
      case 0: try remove(name)
      case 1: try put(text + "\n" + sentence() + "\n", at: name)
      case 2: try put(text, at: "in/copies/\(count)-\(name.utf8.count).md")
      case 3:
        try remove(name)
        try put(text, at: name.replacing("in/", with: "in/moved/"))
      default: break
      }
    }
  }

  private mutating func put(_ text: String, at name: String) throws {
    files[name] = text
    try folder.put(text, at: name)
  }

  private mutating func remove(_ name: String) throws {
    files[name] = nil
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
  }

  private mutating func article(on day: Int) -> String {
    // Now and then an address or a title that others have, a day long ago, or none.
    let number = Int.random(in: 0..<6, using: &numbers)
    let age = number == 0 ? "2025-03-0\(1 + count % 9)" : "2026-11-0\(day)"
    let date = number == 5 ? "" : "date: \(age)\n"
    let address = number < 3 ? "url: https://news.example/\(number)\n" : ""
    let text = (0..<Int.random(in: 2...5, using: &numbers)).map { _ in sentence() }
    let title = "title: The \(Self.nouns[count % 7]) of \(Self.places[number])\n"
    return "---\n" + title + date + address + "---\n\n"
      + text.joined(separator: "\n\n") + "\n"
  }

  private mutating func sentence() -> String {
    let places = [0, 1].map { _ in Self.places.randomElement(using: &numbers) ?? "" }
    let noun = Self.nouns.randomElement(using: &numbers) ?? ""
    let days = Int.random(in: 2...90, using: &numbers)
    return "The \(noun) near \(places[0]) was closed for \(days) days after a storm, the council "
      + "of \(places[1]) said."
  }

  private static let places = ["Averell", "Dunmere", "Ellerby", "Karst", "Molde", "Varn"]
  private static let nouns = ["bridge", "ferry", "library", "harbour", "school", "orchard", "mill"]
}
