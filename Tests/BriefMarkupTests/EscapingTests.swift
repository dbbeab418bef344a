import BriefMarkup
import Testing

@Suite struct EscapingTests {
  /// Where a brief puts texts of sources.
  enum Place: String, CaseIterable {
    case paragraph
    case listItem
    case numberedItem
    case heading
    case linkText
    case emphasis

    func markdown(of text: String) -> String {
      switch self {
      case .paragraph: text
      case .listItem: "- \(text)"
      case .numberedItem: "7. \(text)"
      case .heading: "## \(text)"
      case .linkText: "a [\(text)](b) c"
      case .emphasis: "a *\(text)*, c"
      }
    }

    /// The node that the text should be in.
    func node(in document: MarkdownNode) -> MarkdownNode? {
      switch self {
      case .paragraph, .heading: document.children.first
      case .listItem, .numberedItem: document.children.first?.children.first
      case .linkText, .emphasis: document.children.first?.children.dropFirst().first
      }
    }
  }

  private func firstFault(of texts: [String], in place: Place) throws -> String? {
    try texts.first { text in
      let line = cleanedLine(text)
      // Emphasis of nothing is no emphasis, and a brief never writes it.
      if line.isEmpty, place == .emphasis { return false }
      let document = try MarkdownNode(parsing: place.markdown(of: escapedForMarkdown(text)))
      guard document.children.count <= 1 else { return true }
      let read = place.node(in: document)?.plainText ?? ""
      return !read.utf8.elementsEqual(line.utf8)
    }
  }

  @Test("An escaped text is shown letter by letter", arguments: Place.allCases)
  func escapedTextIsShown(place: Place) throws {
    #expect(try firstFault(of: NastyText.table, in: place) == nil)
  }

  @Test("An escaped random text is shown letter by letter", arguments: Place.allCases)
  func escapedRandomTextIsShown(place: Place) throws {
    let seed = UInt64(Place.allCases.firstIndex(of: place) ?? 0)
    #expect(try firstFault(of: NastyText.random(10_000, seed: seed), in: place) == nil)
  }

  @Test func escapedTextMakesNoMarkupInHTML() throws {
    for text in NastyText.table + NastyText.random(5_000, seed: 99) {
      let line = cleanedLine(text)
      guard !line.isEmpty else { continue }
      let html = try MarkdownNode(parsing: escapedForMarkdown(text)).html().markup
      #expect(html == "<p>\(escapedForText(line))</p>\n")
    }
  }

  /// What libcmark escapes in text.
  private func escapedForText(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  @Test(
    "Plain prose needs no escapes",
    arguments: [
      "The gate closed at 4.10 a.m., two hours early.", "“Why?” she asked (twice) - and left!",
      "Costs rose 3.5% to €2.1bn; see p. 12.", "3. Platz? No: 12:30.",
    ])
  func proseIsLeftAlone(text: String) {
    let expected = text.hasPrefix("3. ") ? "3\\" + text.dropFirst() : text
    #expect(escapedForMarkdown(text) == expected)
  }

  @Test(arguments: [
    ("a  b", "a b"), (" a ", "a"), ("a\r\nb\tc", "a b c"), ("a\u{2028}b\u{A0}c", "a b c"),
    ("a\u{0}b", "ab"), ("a\u{202E}b\u{2069}", "ab"), ("\u{FEFF}a", "a"), ("a\u{1B}[0m", "a[0m"),
    ("a \u{0} b", "a b"), ("\u{7F}\u{9B}a", "a"), ("\u{E0041}a\u{FFFF}", "a"), ("", ""),
    (" \n", ""),
    ("👩‍👩‍👧 x\u{200B}y", "👩‍👩‍👧 x\u{200B}y"),
  ])
  func lineIsCleaned(text: String, line: String) {
    #expect(cleanedLine(text).utf8.elementsEqual(line.utf8))
  }

  @Test func cleaningALineTwiceChangesNothing() {
    for text in NastyText.table + NastyText.random(2_000, seed: 5) {
      let once = cleanedLine(text)
      #expect(cleanedLine(once).utf8.elementsEqual(once.utf8))
    }
  }

  @Test func percentEncodingIsReadBack() {
    for text in NastyText.table + NastyText.random(5_000, seed: 7) {
      let address = percentEncoded(text)
      #expect(address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x28 })
      #expect(percentDecoded(address)?.utf8.elementsEqual(text.utf8) == true)
    }
  }

  @Test(arguments: ["%", "%4", "%zz", "a%G0", "%FF", "%C3", "%ED%A0%80"])
  func malformedAddressHasNoText(address: String) {
    #expect(percentDecoded(address) == nil)
  }

  @Test func encodedPathIsReadBackFromALink() throws {
    for text in NastyText.table + NastyText.random(2_000, seed: 8) where !text.isEmpty {
      let document = try MarkdownNode(parsing: "[a](\(percentEncoded(text)) \"b\")")
      guard case .link(let destination, "b") = document.children.first?.children.first?.kind
      else {
        Issue.record("no link: \(percentEncoded(text))")
        continue
      }
      #expect(percentDecoded(destination)?.utf8.elementsEqual(text.utf8) == true)
    }
  }

  @Test(arguments: [
    ("https://a.example/b?c=d&e#f", true), ("HTTP://a.example", true), ("ftp://a.example", false),
    ("javascript:alert(1)", false), ("https://a.example/ b", false), ("https://a.example/<", false),
    ("https://a.example/\u{202E}b", false), ("//a.example", false), ("", false),
    ("https://a.example/(b)", false), ("https://a.example/\n", false), ("data:text/html,a", false),
    ("https://a.example/" + String(repeating: "b", count: 2048), false),
    ("http://[::1", false), ("http://[::1]/", true), ("https://[2001:db8::1]:8080/a", true),
    ("http://[x]/", false), ("http://[]/", false), ("http://a]/", false), ("http://[::1]x/", false),
    ("http://", false), ("http:///a", false), ("http://a/[b]", true),
  ])
  func onlyHarmlessWebAddressesAreSafe(address: String, isSafe: Bool) {
    #expect((safeWebAddress(address) != nil) == isSafe)
  }

  @Test func htmlEscapesHaveNoMarkupLeft() {
    for text in NastyText.table + NastyText.random(5_000, seed: 6) {
      let escaped = escapedForHTML(text)
      #expect(!escaped.contains { "<>\"'".contains($0) })
      #expect(!escaped.unicodeScalars.contains(where: isUnsafeControl))
    }
    #expect(
      escapedForHTML("<a b=\"c\" d='e'>&amp;") == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;"
    )
  }
}
