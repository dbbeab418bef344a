import Foundation
import Testing

@Suite struct MakeIndexTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.putArticles()
  }

  /// Makes the brief of a day; `caches` is where the user keeps what can be made anew.
  private func make(
    _ day: String, _ options: String = "--index", caches: String = "$PWD/caches"
  ) throws -> Workplace.Run {
    try place.shell("XDG_CACHE_HOME=\"\(caches)\" \"$BRIEF\" make in --date \(day) \(options)")
  }

  private func indexes() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(place.path)/caches/brief").sorted()
  }

  @Test func theIndexIsAmongTheUsersCaches() throws {
    try place.put("", at: "caches/others")
    #expect(try make("2026-11-20").code == 0)
    #expect(try indexes().count == 1)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: "\(place.path)/caches/brief")
    #expect((attributes[.posixPermissions] as? NSNumber)?.int16Value == 0o700)
  }

  @Test func withoutAnIndexNoneIsWritten() throws {
    try place.put("", at: "caches/others")
    #expect(try make("2026-11-20", "--no-index").code == 0)
    #expect(!place.exists("caches/brief"))
  }

  @Test func ofFewFilesNothingIsLeftBehind() throws {
    try place.put("", at: "caches/others")
    #expect(try make("2026-11-20", "").code == 0)
    #expect(!place.exists("caches/brief"))
    // Who has an index keeps it.
    _ = try make("2026-11-21")
    let name = try #require(try indexes().first)
    try place.put("no index\n", at: "caches/brief/\(name)")
    _ = try make("2026-11-22", "")
    #expect(try place.text(of: "caches/brief/\(name)") != "no index\n")
  }

  @Test func noFolderIsMadeForWhoHasNone() throws {
    let run = try make("2026-11-20", caches: "$PWD/no/such/caches")
    #expect(run.code == 0)
    #expect(!run.messages.contains("caches"))
    #expect(!place.exists("no"))
  }

  @Test func whereNoneCanBeWrittenTheBriefIsMade() throws {
    try place.put("no folder\n", at: "caches/brief")
    #expect(try make("2026-11-20").code == 0)
    #expect(try place.text(of: "caches/brief") == "no folder\n")
  }

  @Test func aDamagedIndexIsMadeAnew() throws {
    try place.put("", at: "caches/others")
    _ = try make("2026-11-20")
    let name = try #require(try indexes().first)
    try place.put("no index\n", at: "caches/brief/\(name)")
    #expect(try make("2026-11-20", "-o again").code == 0)
    #expect(try place.text(of: "caches/brief/\(name)") != "no index\n")
    #expect(
      try place.text(of: "again/2026-11-20.md") == place.text(of: "briefs/2026-11-20.md"))
  }

  @Test func whatIsOlderIsCountedAndTheCommandNamed() throws {
    for number in 0..<310 {
      try place.put(
        """
        ---
        title: Keeper \(number) of the lighthouse
        date: 20\(10 + number % 10)-05-17
        ---

        Keeper \(number) of the lighthouse counted \(number + 7) ships in the fog of that morning.

        """, at: "in/old/\(number).md")
    }
    let run = try make("2026-11-21")
    #expect(run.code == 0)
    #expect(
      run.messages.contains("Left out 10 older articles; --since 2010-05-17 tells them too."))
    #expect(!(try make("2026-11-21", "--quiet")).messages.contains("older"))
  }
}
