internal import BriefArticles
internal import BriefCores
internal import BriefMarkup

extension Site {
  /// The faults of the site: broken links and anchors, identifiers that a page has twice, levels of
  /// headings that are skipped, pages that are too large, and quotations that differ from their
  /// brief in any letter.
  ///
  /// Pages and briefs are parsed again for the check; it uses no data of the code that made the
  /// pages.
  ///
  /// - Parameters:
  ///   - documents: The documents that were published.
  ///   - isPresent: Whether the site's folder has a file besides those of the site.
  /// - Returns: In the order of the pages; those of the feeds last.
  /// - Complexity: O(*n*) in the bytes of the site and the documents.
  public func findings(
    comparedWith documents: [BriefDocument], isPresent: (String) -> Bool = { _ in false }
  ) -> [SiteFinding] {
    let pages = files.filter { $0.path.hasSuffix(".html") }
    let checked = concurrentMap(pages.count) { CheckedPage(pages[$0]) }
    let paths = Set(files.map(\.path))
    let identifiers = Dictionary(
      checked.map { ($0.path, $0.identifiers) }, uniquingKeysWith: { first, _ in first })
    let quotations = QuotationsOfBriefs(documents)
    var findings: [SiteFinding] = []
    for page in checked {
      findings += page.findings
      for link in page.links {
        guard let problem = Self.problem(of: link, on: page, paths, identifiers, isPresent)
        else { continue }
        findings.append(SiteFinding(path: page.path, line: link.line, problem: problem))
      }
      findings += quotations.findings(on: page)
    }
    findings += quotations.findings(inFeeds: files)
    return findings
  }

  private static func problem(
    of link: CheckedPage.Item, on page: CheckedPage, _ paths: Set<String>,
    _ identifiers: [String: Set<String>], _ isPresent: (String) -> Bool
  ) -> SiteFinding.Problem? {
    guard !isElsewhere(link.text) else { return nil }
    // In bytes: a combining mark may follow `#`, and would be one character with it.
    let border = link.text.utf8.firstIndex(of: 0x23)
    let address = link.text[..<(border ?? link.text.endIndex)]
    guard let file = address.isEmpty ? page.path : file(at: String(address), from: page.path)
    else { return .brokenLink(link.text) }
    guard paths.contains(file) || isPresent(file) else { return .brokenLink(link.text) }
    guard let border, let known = identifiers[file] else { return nil }
    let part = String(link.text[link.text.utf8.index(after: border)...])
    let fragment = percentDecoded(part) ?? part
    return known.contains(fragment) ? nil : .brokenAnchor(link.text)
  }

  /// Whether an address has a scheme or starts at the root of the server.
  private static func isElsewhere(_ address: String) -> Bool {
    let start = address.utf8.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    return address.utf8.first == 0x2F || start.contains(0x3A)
  }

  /// The file that a relative address names; `nil` if it leads out of the site.
  private static func file(at address: String, from page: String) -> String? {
    let path = address.prefix { $0 != "?" }
    var parts = page.split(separator: "/").dropLast()
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    let isFolder = path.hasSuffix("/") || path.hasSuffix("..") || path.hasSuffix("/.")
    if isFolder { parts.append("index.html") }
    return percentDecoded(parts.joined(separator: "/"))
  }
}

/// A page parsed for the check: its links, identifiers, headings and quotations.
struct CheckedPage: Sendable {
  /// A text of the page and its line.
  struct Item: Sendable {
    let text: String
    let line: Int
  }

  let path: String
  private(set) var links: [Item] = []
  private(set) var identifiers: Set<String> = []
  private(set) var quotations: [Item] = []
  /// How many quotations the page says it leaves out.
  private(set) var withheld = 0
  private(set) var findings: [SiteFinding] = []

  init(_ file: SiteFile) {
    path = file.path
    if file.bytes.count > SiteFinding.pageLimit {
      findings.append(
        SiteFinding(path: path, line: 1, problem: .heavy(bytes: file.bytes.count)))
    }
    read(MarkupTree(html: file.bytes))
  }

  private mutating func read(_ tree: MarkupTree) {
    var line = 1
    var position = 0
    var level = 0
    var mainHeadings = 0
    for (index, node) in tree.nodes.enumerated() where !node.isText && !node.range.isEmpty {
      while position < node.range.lowerBound {
        if tree.source[position] == 0x0A { line += 1 }
        position += 1
      }
      take(tree, index, line)
      if let heading = node.tag.headingLevel {
        if heading == 1 { mainHeadings += 1 }
        if heading > level + 1 {
          add(.headingGap(from: level, to: heading), line)
        }
        level = heading
      }
    }
    if mainHeadings != 1 { add(.mainHeadings(mainHeadings), 1) }
  }

  private mutating func take(_ tree: MarkupTree, _ index: Int, _ line: Int) {
    if let identifier = tree.value(of: .id, in: index),
      !identifiers.insert(identifier).inserted
    {
      add(.doubleIdentifier(identifier), line)
    }
    for name in [AttributeName.href, .src] {
      if let address = tree.value(of: name, in: index) {
        links.append(Item(text: address, line: line))
      }
    }
    switch tree.nodes[index].tag {
    case .q: quotations.append(Item(text: cleanedLine(tree.text(of: index)), line: line))
    case .li where tree.value(of: .class, in: index) == "withheld": withheld += 1
    default: break
    }
  }

  private mutating func add(_ problem: SiteFinding.Problem, _ line: Int) {
    findings.append(SiteFinding(path: path, line: line, problem: problem))
  }
}
