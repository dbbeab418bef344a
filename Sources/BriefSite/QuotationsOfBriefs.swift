internal import BriefArticles
internal import BriefFormat
internal import BriefLexicon
internal import BriefMarkup

/// The quotations of all briefs, which the check compares with those of the pages.
struct QuotationsOfBriefs {
  /// A brief's file with its quotations, by the page of its day; the newest brief has the front
  /// page too.
  private var briefs: [String: (name: String, quotations: [String])] = [:]
  private var all: Set<String> = []

  init(_ documents: [BriefDocument]) {
    var newest: (day: CalendarDay, path: String)?
    for document in documents.sorted(by: { byteOrder($0.name, $1.name) }) {
      guard case .success(let (brief, text)) = PublishedBrief.reading(document) else { continue }
      let path = brief.folder + "index.html"
      // Of two with one day the first is published.
      guard briefs[path] == nil else { continue }
      let quotations = text.outline.sections.flatMap(\.blocks).flatMap { block -> [String] in
        guard case .quotations(let items) = block else { return [] }
        return items.filter { $0.locator != nil }.map { cleanedLine($0.quotation.plainText) }
      }
      briefs[path] = (document.name, quotations)
      all.formUnion(quotations)
      guard brief.period == nil else { continue }
      if newest.map({ $0.day < brief.day }) ?? true { newest = (brief.day, path) }
    }
    if let newest { briefs["index.html"] = briefs[newest.path] }
  }

  /// The page of a day must have all quotations of its brief, but for as many as it says are left
  /// out, and no other. Every other page may have quotations of any brief.
  func findings(on page: CheckedPage) -> [SiteFinding] {
    guard let (name, quotations) = briefs[page.path] else {
      return page.quotations.filter { !all.contains($0.text) }.map { item in
        SiteFinding(
          path: page.path, line: item.line, problem: .strayQuotation(item.text, brief: nil))
      }
    }
    var findings: [SiteFinding] = []
    var open: [String: Int] = [:]
    for quotation in quotations { open[quotation, default: 0] += 1 }
    for item in page.quotations {
      if let count = open[item.text], count > 0 {
        open[item.text] = count - 1
      } else {
        findings.append(
          SiteFinding(
            path: page.path, line: item.line, problem: .strayQuotation(item.text, brief: name)))
      }
    }
    let missing = quotations.filter { quotation in
      guard let count = open[quotation], count > 0 else { return false }
      open[quotation] = count - 1
      return true
    }
    guard missing.count > page.withheld else { return findings }
    return findings
      + missing.map { quotation in
        SiteFinding(
          path: page.path, line: 1, problem: .missingQuotation(quotation, brief: name))
      }
  }

  /// The quotations in the feeds, which hold HTML as text.
  func findings(inFeeds files: [SiteFile]) -> [SiteFinding] {
    files.filter { $0.path == "atom.xml" || $0.path == "feed.json" }.flatMap { file in
      contents(of: file).flatMap { content -> [SiteFinding] in
        let tree = MarkupTree(html: Array(content.utf8))
        return tree.nodes.indices.filter { tree.nodes[$0].tag == .q && !tree.nodes[$0].isText }
          .map { cleanedLine(tree.text(of: $0)) }.filter { !all.contains($0) }
          .map { text in
            SiteFinding(path: file.path, line: 1, problem: .strayQuotation(text, brief: nil))
          }
      }
    }
  }

  private func contents(of feed: SiteFile) -> [String] {
    if feed.path == "feed.json" {
      let value = try? JSONValue(reading: feed.bytes)
      return value?["items"]?.elements.compactMap { $0["content_html"]?.string } ?? []
    }
    let tree = MarkupTree(xml: feed.bytes)
    return tree.nodes.indices.filter { !tree.nodes[$0].isText && tree.name(of: $0) == "content" }
      .map { tree.text(of: $0) }
  }
}
