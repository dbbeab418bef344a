internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

/// What a site says of itself.
extension SiteBuilder {
  /// How the briefs are made, what is proved of them, and how many there are.
  func aboutPage() -> String {
    let total = { (count: (PublishedBrief) -> Int) in
      Theme.Value.text(words.number(briefs.reduce(0) { $0 + count($1) }))
    }
    let promises = (1...6).map { words.text("promise \($0)") }
    let unproved = Verification.unproved(in: words.language)
    let page = Page(
      folder: "about/", title: "\(words.text("about")) – \(options.title)",
      description: words.text("about description"), kind: "about")
    return render(
      page,
      mainText: theme.render(
        "about",
        [
          "siteTitle": .text(options.title), "generator": .text("brief \(Brief.version)"),
          "heading": .text(words.text("about heading", options.title)),
          "made": .text(words.text("about made", "brief \(Brief.version)")),
          "promises": .markup(list(promises)),
          "context": .text(contextNotice), "proved": .text(proofs),
          "unproved": .markup(list(unproved)), "words": .words(words),
          "briefs": .text(words.number(briefs.count)), "topics": total(\.topicCount),
          "quotations": total(\.quotationCount), "sources": total(\.sourceCount),
        ]))
  }

  private func list(_ items: [String]) -> String {
    let items = items.map { "<li>\(escapedForHTML($0))</li>\n" }
    return "<ul>\n\(items.joined())</ul>"
  }

  private var contextNotice: String {
    var text = words.text("about context")
    if let limit = withheld.limit { text += words.sentence("limit", words.number(limit)) }
    if options.sources != .full { text += words.sentence("about no texts") }
    return text
  }

  /// What came of the proofs of the documents, if there were any.
  private var proofs: String {
    var text = words.text("about proof text")
    let proofs = allBriefs.compactMap(\.document.proof)
    guard !proofs.isEmpty else { return text + words.sentence("about without proof") }
    let counts = [
      ("about held", proofs.count { $0 == .holds }),
      ("about unable", proofs.count { $0 == .unproved }),
      ("about failed", proofs.count { $0 == .fails }),
    ]
    let told = counts.enumerated().filter { $0.offset == 0 || $0.element.1 > 0 }
      .map { words.text($0.element.0, words.number($0.element.1)) }
    text += words.sentence("about proofs", told.joined(separator: " · ")) + words.stop
    return text + words.sentence("about notices")
  }

  /// The page for addresses that do not exist. A server shows it at any address, so its links are
  /// absolute.
  func missingPage() -> String {
    let root = base.path ?? ""
    let place: HTML = "<code>/2026/11/21/</code>"
    let parts = words.text("missing page text").split(
      separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
    let text: HTML = "\(String(parts[0]))" + place + "\(String(parts.dropFirst().joined()))"
    let main: HTML = """
      <article class="prose">
      <h1>\(words.text("missing page"))</h1>
      <p>\(text) <a href="\(root)archive/index.html">\(words.text("archive lists all"))</a></p>
      </article>
      """
    let page = Page(
      folder: "", title: "\(words.text("not found")) – \(options.title)",
      description: words.text("missing page"), kind: "missing", isAddressed: false, root: root)
    return render(page, main: main)
  }
}
