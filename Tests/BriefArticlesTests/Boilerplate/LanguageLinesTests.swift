import BriefLexicon
import BriefTestSupport
import Testing

@testable import BriefArticles

/// Lines around articles in each language, as `Tests/Languages/xx.txt` has them.
struct LanguageLinesTests {
  private typealias Case = (code: String, line: String, holds: Bool)

  private static func cases(_ kind: String) throws -> [Case] {
    try Language.known.map(\.code).sorted().flatMap { code in
      try LanguageCases.of(kind, in: code).map { (code, $0.line, $0.holds) }
    }
  }

  @Test func authorsAreNamedByTheirLabels() throws {
    let cases = try Self.cases("byline")
    #expect(cases.count >= 50)
    for (code, line, holds) in cases {
      let parts = line.split(separator: "[")
      let name = parts.last?.dropLast() ?? ""
      let found = Names.authors(
        byline: line.filter { $0 != "[" && $0 != "]" }, language: Language(code: code))
      #expect((found == [String(name)]) == holds, "\(code): \(line): \(found)")
    }
  }

  @Test func furnitureIsDropped() throws {
    let cases = try Self.cases("dropped")
    #expect(cases.count >= 40)
    for (code, line, holds) in cases {
      let bytes = Array(line.utf8)
      let unit = try #require(PlainTextBlocks(bytes).units.first)
      let isDropped =
        switch BoilerplatePhrases.role(of: unit, in: bytes) {
        case .junk, .stop: true
        case .prose, .short: false
        }
      #expect(isDropped == holds, "\(code): \(line)")
    }
  }

  @Test func subjectsSayThatAMessageIsPassedOn() throws {
    let cases = try Self.cases("forward")
    #expect(cases.count >= 25)
    for (code, subject, holds) in cases {
      let language = Language(code: code)
      #expect(MailHeaders.isForward(subject: subject, in: language) == holds, "\(code): \(subject)")
      #expect(MailHeaders.isReply(subject: subject, in: language) != holds, "\(code): \(subject)")
    }
  }

  /// "글" is "by", and "writing".
  @Test(arguments: ["글 쓰는 기계의 시대", "글 읽는 아이들"])
  func subheadingsAreKept(line: String) throws {
    let bytes = Array(line.utf8)
    let unit = try #require(PlainTextBlocks(bytes).units.first)
    let isKept =
      switch BoilerplatePhrases.role(of: unit, in: bytes) {
      case .junk, .stop: false
      case .prose, .short: true
      }
    #expect(isKept)
  }
}
