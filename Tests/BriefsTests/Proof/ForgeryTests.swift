import BriefArticles
import BriefLexicon
import BriefMarkup
import BriefTestSupport
import Foundation
import Testing

@testable import Briefs

/// The proof against a liar: honest briefs in which something that a reader sees is changed at a
/// random place. `ORACLE=20000` tries so many.
@Suite struct ForgeryTests {
  private static let lie = "The mayor was shot dead on Monday."

  @Test func honestBriefsHold() throws {
    for (archive, text) in HonestBriefs.bases {
      #expect(try archive.findings(of: text) == [])
    }
    #expect(HonestBriefs.story.files.values.contains { $0.contains("*Day 3. Before: ") })
  }

  // MARK: - The oracle

  @Test func whateverAReaderSeesIsProved() throws {
    let count = rounds("ORACLE", otherwise: 200)
    var random = SeededGenerator(seed: 20)
    let bases = HonestBriefs.bases
    var seen = 0
    var accepted = 0
    for round in 0..<count {
      let (archive, text) = bases[round % bases.count]
      let forged = Self.forged(text, by: &random)
      guard Self.view(of: forged) != Self.view(of: text) else { continue }
      seen += 1
      // Who leaves the digest as it is is found in any case.
      if let findings = try archive.findings(of: forged), !Self.isSpaced(forged, as: text) {
        #expect(!findings.isEmpty, "round \(round): \(Self.difference(forged, text))")
      }
      let sealed = HonestBriefs.sealed(forged)
      guard let findings = try archive.findings(of: sealed), findings.isEmpty else { continue }
      accepted += 1
      #expect(
        Self.isDocumented(forged, of: text),
        "round \(round): \(Self.difference(forged, text))")
    }
    print(
      "oracle: \(seen) of \(count) changes could be seen; with a digest of their own "
        + "\(accepted) are accepted, all of them documented")
    #expect(seen > count / 2)
  }

  /// Whether two files differ in empty lines only: an item becomes a paragraph, and says the same.
  private static func isSpaced(_ forged: String, as text: String) -> Bool {
    forged.split(separator: "\n").elementsEqual(text.split(separator: "\n")) {
      $0.utf8.elementsEqual($1.utf8)
    }
  }

  /// Sentences and tags that are left out, or stand in another order, and other words of a source
  /// with a story: nothing is shown that is not proved.
  private static func isDocumented(_ forged: String, of text: String) -> Bool {
    guard tags(of: forged).isSubset(of: tags(of: text)) else { return false }
    var left: [Data: Int] = [:]
    for line in linesWithoutTerms(of: text) { left[line, default: 0] += 1 }
    for line in linesWithoutTerms(of: forged) {
      guard let count = left[line], count > 0 else { return false }
      left[line] = count - 1
    }
    let removed = left.filter { $0.value > 0 }.keys
    return removed.allSatisfy { $0.starts(with: Data("- ".utf8)) }
  }

  private static func tags(of text: String) -> Set<Substring> {
    let line = text.split(separator: "\n").first { $0.hasPrefix("tags: ") }
    return Set((line?.split(separator: "\"") ?? []).filter { $0.contains(where: \.isLetter) })
  }

  private static func linesWithoutTerms(of text: String) -> [Data] {
    text.split(separator: "\n").filter { !$0.hasPrefix("tags: ") }.map { line in
      Data(line.replacing(/(\]\(#[^ ]+) "[^"]*"\)/, with: { "\($0.output.1))" }).utf8)
    }
  }

  private static func difference(_ forged: String, _ text: String) -> [String] {
    let lines = Set(text.split(separator: "\n").map { Data($0.utf8) })
    return forged.split(separator: "\n").filter { !lines.contains(Data($0.utf8)) }.map(String.init)
  }

  /// All that a reader of the Markdown may see: each text with what it is, where links lead, and the
  /// fields of the program.
  private static func view(of markdown: String) -> [Data] {
    let file = BriefFile(markdown)
    let names = ["title", "date", "lang", "tags", "read", "outlets", "minutes", "instead-of"]
    let fields = FrontMatter(Array(markdown.utf8))
    var parts = names.map { Data((fields?.values(of: $0) ?? []).joined(separator: "|").utf8) }
    var texts: [String] = []
    if let document = try? MarkdownNode(parsing: file.body) { flatten(document, into: &texts) }
    parts += texts.map { Data($0.utf8) }
    return parts
  }

  private static func flatten(_ node: MarkdownNode, into texts: inout [String]) {
    switch node.kind {
    case .list(let start, _): texts.append("list \(start ?? -1)")
    default: texts.append("\(node.kind)")
    }
    for child in node.children { flatten(child, into: &texts) }
  }

  // MARK: - Changes

  private static let snippets = [
    lie, "*\(lie)*", "`\(lie)`", "[\(lie)](https://evil.example)",
    "![\(lie)](https://x.example/a.png)",
    "![](a.png)", "<b title=\"\(lie)\">x</b>", "<img src=x>", "<!-- x -->",
    "<https://evil.example>",
    "\u{202E}", "\u{2066}", "\u{200B}", "\u{AD}", "\u{301}", "\u{FE0F}", "\u{212A}", "\u{37E}",
    "  \n",
    "\\\n", "\n", "\r", "\n\n", "&#65;", "[^1]", "7", "not ", "\"", ")", "](x \"1:1 bytes 0-9\")",
    " — [A](x \"1:1 bytes 0-9\")", " *(also [A](x \"1:1 bytes 0-9\"))*", "{{x}}", "$x$", "~~x~~",
  ]

  private static let blocks = [
    lie, "- \(lie)", "9. \(lie)", "> \(lie)", "    \(lie)", "```\n\(lie)\n```", "<p>\(lie)</p>",
    "<!-- \(lie) -->", "| a |\n|---|\n| b |", "## \(lie)", "### \(lie)", "\(lie)\n===", "***",
    "[1]: https://evil.example", "[^1]: \(lie)", "- [\(lie)](x \"1\")", "1. [\(lie)](x \"1 near\")",
    "## \(lie)\n\n- [1:1](y)", "- \(lie) — [A](x \"1:1 bytes 0-9\")", "## Notes\n\n<p>\(lie)</p>",
    "- [1:1](y \"bytes 0-9\")", "1. \(lie) `sha256:000000000000`", "## Notes\n\n> a\n\n\(lie)",
  ]

  private static func forged(_ text: String, by random: inout SeededGenerator) -> String {
    var lines = text.components(separatedBy: "\n")
    let index = Int.random(in: 1..<lines.count - 1, using: &random)
    var words = lines[index].components(separatedBy: " ")
    let word = Int.random(in: words.indices, using: &random)
    switch Int.random(in: 0..<11, using: &random) {
    case 0: words.remove(at: word)
    case 1: words.insert(words[words.count - 1 - word], at: word)
    case 2: words[word] = lie
    case 3: words.swapAt(word, words.count / 2)
    case 4: return insert(snippets.randomElement(using: &random) ?? "", in: text, by: &random)
    case 5:
      lines.insert(blocks.randomElement(using: &random) ?? "", at: index)
      if Bool.random(using: &random) { lines.insert("", at: index) }
      return lines.joined(separator: "\n")
    case 6:
      lines.remove(at: index)
      return lines.joined(separator: "\n")
    case 7:
      lines.insert(lines[index], at: Int.random(in: lines.indices, using: &random))
      return lines.joined(separator: "\n")
    case 8:
      lines.swapAt(index, Int.random(in: 1..<lines.count - 1, using: &random))
      return lines.joined(separator: "\n")
    case 9: return withoutSection(text, by: &random)
    default:
      words[word] = String(
        words[word].map { $0.isNumber ? "\(($0.wholeNumberValue ?? 0) + 1)" : "\($0)" }.joined())
    }
    lines[index] = words.joined(separator: " ")
    return lines.joined(separator: "\n")
  }

  private static func insert(
    _ snippet: String, in text: String, by random: inout SeededGenerator
  ) -> String {
    var scalars = Array(text.unicodeScalars)
    let place = Int.random(in: 4..<scalars.count, using: &random)
    // Sometimes in the place of a letter.
    if Bool.random(using: &random) { scalars.remove(at: place) }
    scalars.insert(contentsOf: Array(snippet.unicodeScalars), at: place)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  private static func withoutSection(_ text: String, by random: inout SeededGenerator) -> String {
    var sections = text.components(separatedBy: "\n## ")
    guard sections.count > 2 else { return text }
    sections.remove(at: Int.random(in: 1..<sections.count, using: &random))
    return sections.joined(separator: "\n## ")
  }

  // MARK: - Notes, and what is not proved

  @Test func aUsersNotesAreNotes() throws {
    let (archive, text) = HonestBriefs.bases[0]
    let noted = text + "\n## Notes\n\n> I do not believe this.\n>\n> - Not at all.\n"
    #expect(try archive.findings(of: noted) == [])
    let verification = try Verification(of: noted) { source in
      archive.articles.first { $0.origin.path == source.path } ?? archive.articles[0]
    }
    #expect(verification.noteCount == 1)
    for forged in [
      "> <h1>a</h1>", "> ![](a.png)", "> a\n\nb", "> a\nb", "> \u{202E}", "> a\n\n- b",
    ] {
      #expect(try archive.findings(of: text + "\n## Notes\n\n\(forged)\n") != [], "\(forged)")
    }
    #expect(try archive.findings(of: text + "\n## My notes\n\n> a\n") != [])
    #expect(
      try archive.findings(
        of: text.replacing("\n## Sources", with: "\n## Notes\n\n> a\n\n## Sources")) != [])
  }

  @Test func briefsForOtherProgramsAreProved() throws {
    for (archive, text) in HonestBriefs.bases {
      let json = try Brief(parsing: text).json.serialized
      for (changed, holds) in [
        (json, true), (json.replacing("\"minutes\":", with: "\"lie\":1,\"minutes\":"), false),
        (json.replacing("\"title\":\"", with: "\"title\":\"Not "), false),
      ] {
        let value = try JSONValue(reading: Array(changed.utf8))
        let proof = try Verification(ofJSON: value, earlier: { archive.files[$0] }) {
          source throws(Verification.SourceProblem) in
          guard
            let found = archive.articles.first(where: {
              $0.origin.digest.hasPrefix(source.digestPrefix)
            })
          else { throw .noSuchItem }
          return found
        }
        #expect(proof.holds == holds && (changed == json) == holds, "\(proof.findings.prefix(3))")
      }
    }
  }

  @Test func whatIsNotProvedStandsInTheArticle() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/BriefKit/BriefKit.docc/Articles/BriefFormat.md")
    let article = try String(contentsOf: path, encoding: .utf8)
    let words = article.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for item in Verification.unproved { #expect(words.contains("- \(item)"), "\(item)") }
  }
}
