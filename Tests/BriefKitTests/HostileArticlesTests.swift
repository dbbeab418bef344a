import BriefKit
import BriefTestSupport
import Testing

/// Whatever articles hold, what is made of them is text: printed, written and published.
@Suite struct HostileArticlesTests {
  private static let attacks = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "](javascript:alert(1))",
    "[x](data:text/html,y)", "<http://evil.example>", "\u{1B}[31m", "\u{9B}2J", "\u{202E}",
    "\u{1B}]8;;http://evil.example\u{7}", "\u{0}", "\u{8}", "&#27;", "&lt;script&gt;", "`", "```",
    "---", "# ", "> ", "1. ", "- ", "* * *", "<!--", "-->", "]]>", "<![CDATA[", "{{title}}",
    "{{{title}}}", "\u{FEFF}", "\u{2028}", "\r", "\u{301}", "\u{200D}", "\" onload=\"x", "'", "\\",
    "javascript:alert(1)", "http://[::1", "\n", "\n\n", " ", "&", "<", ">", "%00", "\u{E0041}",
  ]
  private static let sentences = [
    "The council voted on Friday to close the old bridge for good.",
    "The ferry will run every ten minutes until the new bridge is open.",
    "Nobody was hurt when a stone fell from the arch last winter.",
    "Shop owners on both banks asked the town for help with their rents.",
  ]

  private static let day = CalendarDay(year: 2026, month: 11, day: 21)

  /// Files of one day, by name.
  private static func files(_ generator: inout SeededGenerator) -> [(name: String, text: String)] {
    func text() -> String {
      (0..<8).map { _ in
        [attacks, attacks, sentences].randomElement(using: &generator)?
          .randomElement(using: &generator) ?? ""
      }.joined(separator: Bool.random(using: &generator) ? " " : "")
    }
    func json() -> String { JSONValue.string(text()).serialized }
    return [
      ("a.txt", "\(text())\n\n\(text())\n\n\(text())"),
      ("b.md", "---\ntitle: \"\(text())\"\nauthor: \(text())\n---\n\n\(text())\n\n\(text())"),
      (
        "c.html",
        "<title>\(text())</title><meta name=author content=\"\(text())\"><p>\(text())<p>\(text())"
      ),
      (
        "d.xml",
        """
        <rss><channel><title>\(text())</title><item><title>\(text())</title><link>\(text())</link>\
        <description>\(text())</description></item></channel></rss>
        """
      ),
      (
        "e.json",
        """
        {"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "url": \(json()),
        "title": \(json()), "content_text": \(json())}]}
        """
      ),
    ]
  }

  private static func articles(seed: UInt64) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    return files(&generator).flatMap { file in
      (try? ArticleReader().articles(from: Array(file.text.utf8), path: file.name)) ?? []
    }
  }

  private func brief(_ articles: [Article]) throws -> Brief {
    BriefComposer(minutes: 30).brief(of: articles, on: try #require(Self.day)) { $0.path }
  }

  private func isClean(_ text: String) -> Bool {
    !text.unicodeScalars.contains(where: isUnsafeControl)
  }

  @Test(arguments: 0..<UInt64(rounds("HOSTILE", otherwise: 60)))
  func whatIsWrittenIsTextAndVerifies(seed: UInt64) throws {
    let articles = Self.articles(seed: seed)
    try #require(!articles.isEmpty)
    let brief = try brief(articles)
    let markdown = brief.markdown
    #expect(isClean(markdown))
    #expect(try Brief(parsing: markdown).markdown == markdown)
    #expect(!MarkdownNode.isActive(try MarkdownNode(parsing: BriefFile(markdown).body)))
    let findings = try Verification(of: markdown) { source throws(Verification.SourceProblem) in
      let found = articles.first {
        $0.origin.path == source.path && $0.origin.item == source.item
          && $0.origin.digest.hasPrefix(source.digestPrefix)
      }
      guard let found else { throw .noSuchItem }
      return found
    }.findings
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test(arguments: 0..<60)
  func whatIsPrintedIsText(seed: UInt64) throws {
    let markdown = try brief(Self.articles(seed: seed)).markdown
    let document = try MarkdownNode(parsing: BriefFile(markdown).body)
    for columns in [20, 80] {
      let lines = TerminalRenderer(columns: columns).lines(of: document)
      #expect(!lines.contains { $0.unicodeScalars.contains(where: isUnsafeControl) })
    }
  }

  @Test(arguments: 0..<60)
  func whatIsPublishedIsInert(seed: UInt64) throws {
    let articles = Self.articles(seed: seed)
    let markdown = try brief(articles).markdown
    var options = SiteOptions()
    options.sources = .full
    let site = try Site(
      publishing: [BriefDocument(name: "2026-11-21.md", markdown: markdown)], options: options
    ) { source in
      articles.first { $0.origin.path == source.path && $0.origin.item == source.item }
    }
    #expect(site.briefCount == 1)
    for file in site.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(isClean(text), "\(file.path)")
      guard file.path.hasSuffix(".html") else { continue }
      let found = InertPage.problems(of: text)
      #expect(found.isEmpty, "\(file.path): \(found)")
    }
  }

  @Test(
    "The check of pages bites",
    arguments: [
      "<script>x</script>", "<p onclick=\"x\">", "<a href=\"javascript:x\">", "<iframe src=\"x\">",
      "<a href=\"http://[::1\">", "<p class=x>", "<p \" onload=\"x\">", "<img src=\"x\">",
      "<a href=\" java&#115;cript:x\">",
    ])
  func theCheckBites(page: String) {
    #expect(!InertPage.problems(of: page).isEmpty)
  }
}

extension MarkdownNode {
  /// Whether a tree has raw HTML, images, or links that lead elsewhere than to the web or a file.
  fileprivate static func isActive(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .image, .htmlBlock, .htmlInline: return true
    case .link(let destination, _):
      if destination.contains(":"), safeWebAddress(destination) == nil { return true }
    default: break
    }
    return node.children.contains(where: isActive)
  }
}

/// A reader of the pages that the program makes, far stricter than browsers: each tag is of a list,
/// each value in quotation marks.
private enum InertPage {
  private static let elements: Set<String> = [
    "a", "abbr", "article", "aside", "b", "blockquote", "body", "br", "button", "caption", "cite",
    "code",
    "dd", "details", "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "input", "label", "legend",
    "li", "link", "main", "mark", "meta", "meter", "nav", "ol", "option", "p", "path", "pre", "q",
    "search",
    "section", "select", "small", "span", "strong", "sub", "summary", "sup", "svg", "table",
    "tbody", "td", "th", "thead", "time", "title", "tr", "ul", "var", "output", "script",
  ]

  static func problems(of page: String) -> [String] {
    var problems: [String] = []
    let bytes = Array(page.utf8)
    var index = 0
    while index < bytes.count {
      defer { index += 1 }
      guard bytes[index] == 0x3C, index + 1 < bytes.count else { continue }
      let next = bytes[index + 1]
      if next == 0x21 {
        if !bytes[index...].starts(with: "<!DOCTYPE html>".utf8)
          && !bytes[index...].starts(with: "<!doctype html>".utf8)
        {
          problems.append("declaration at \(index)")
        }
        continue
      }
      let isEnd = next == 0x2F
      var position = index + (isEnd ? 2 : 1)
      let name = word(bytes, &position)
      if !elements.contains(name) { problems.append("element \(name)") }
      var names: Set<String> = []
      while position < bytes.count, bytes[position] != 0x3E {
        if bytes[position] == 0x20 || bytes[position] == 0x0A || bytes[position] == 0x2F {
          position += 1
          continue
        }
        guard let (attribute, value) = attribute(bytes, &position) else {
          problems.append("attribute in \(name)")
          break
        }
        names.insert(attribute)
        if attribute.hasPrefix("on") || attribute == "style" { problems.append(attribute) }
        if attribute == "href" || attribute == "src" { problems += problem(of: value) }
      }
      if name == "script", !isEnd, !names.contains("src") { problems.append("inline script") }
      index = max(index, position - 1)
    }
    return problems
  }

  private static func problem(of address: String) -> [String] {
    let decoded = address.split(separator: "&amp;", omittingEmptySubsequences: false)
      .joined(separator: "&")
    let scheme = decoded.utf8.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    guard scheme.contains(0x3A) || decoded.contains("&#") else { return [] }
    return safeWebAddress(decoded) == nil ? ["address \(address)"] : []
  }

  private static func word(_ bytes: [UInt8], _ position: inout Int) -> String {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x3A: position += 1
      default: return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
      }
    }
    return ""
  }

  private static func attribute(
    _ bytes: [UInt8], _ position: inout Int
  ) -> (name: String, value: String)? {
    let name = word(bytes, &position)
    guard !name.isEmpty, position < bytes.count else { return nil }
    guard bytes[position] == 0x3D else { return (name, "") }
    guard position + 1 < bytes.count, bytes[position + 1] == 0x22,
      let end = bytes[(position + 2)...].firstIndex(of: 0x22)
    else { return nil }
    defer { position = end + 1 }
    return (name, String(decoding: bytes[(position + 2)..<end], as: UTF8.self))
  }
}
