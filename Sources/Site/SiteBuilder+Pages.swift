internal import Articles
internal import Briefs
internal import Lexicon
internal import Markup

extension SiteBuilder {
  /// The page of a day; the one that is there if nothing that it is made of has changed.
  func dayFile(at index: Int) -> SiteFile {
    let path = briefs[index].folder + "index.html"
    guard let inputs = inputs(ofDay: index) else { return SiteFile(path, dayPage(at: index)) }
    if let bytes = earlier?.page(at: path, madeOf: inputs) {
      return SiteFile(path, bytes, inputs: inputs, note: earlier?.notes[path])
    }
    return SiteFile(path, Array(dayPage(at: index).utf8), inputs: inputs)
  }

  /// A digest of all that the page of a day is made of; `nil` if that may be more than is looked at.
  private func inputs(ofDay index: Int) -> String? {
    guard let earlier, options.sources == .none, withheld.limit == nil else { return nil }
    let newer = index > 0 ? "\(briefs[index - 1].day)" : ""
    let older = index + 1 < briefs.count ? "\(briefs[index + 1].day)" : ""
    let stories = storyLinks[index].sorted { $0.key < $1.key }.map { section, numbers in
      "\(section):" + numbers.map { self.stories[$0].folder + self.stories[$0].name }.joined()
    }
    let frame = "\(hasSearch) \(hasSources) \(self.stories.isEmpty)"
    let parts = [options.fingerprint(earlier.program), briefs[index].digest, newer, older, frame]
    return sha256(Array((parts + stories).joined(separator: "\n").utf8))
  }

  /// The page of a day.
  func dayPage(at index: Int) -> String {
    let brief = briefs[index]
    let newer = index > 0 ? briefs[index - 1] : nil
    let older = index + 1 < briefs.count ? briefs[index + 1] : nil
    let page = Page(
      folder: brief.folder, title: "\(brief.title) – \(options.title)",
      description: brief.description, kind: "day", published: brief.day,
      previous: older?.folder, next: newer?.folder)
    return render(page, main: article(at: index, root: page.rootPath, older: older, newer: newer))
  }

  /// The latest brief, and the ones before it.
  func frontPage() -> String {
    let page = Page(
      folder: "", title: options.title,
      description: briefs.first?.description ?? "Briefs of saved articles, sentence by sentence.",
      kind: "front")
    guard !briefs.isEmpty else {
      let main: HTML =
        "<article class=\"prose\">\n<h1>\(options.title)</h1>\n<p>There is no brief yet.</p>\n</article>"
      return render(page, main: main)
    }
    var main = article(at: 0, root: "", older: nil, newer: nil)
    let recent = briefs.dropFirst().prefix(Self.recentBriefs)
    if !recent.isEmpty {
      main += "\n<section class=\"recent\" aria-labelledby=\"earlier-briefs\">\n"
      main += "<h2 id=\"earlier-briefs\">Earlier</h2>\n<ul class=\"entries\">\n"
      for brief in recent {
        main += """
          <li><a href="\(brief.folder)index.html">\(dayName(brief.day))</a>
          <p>\(brief.description)</p></li>

          """
      }
      main += "</ul>\n</section>"
    }
    return render(page, main: main)
  }

  private func article(
    at index: Int, root: String, older: PublishedBrief?, newer: PublishedBrief?
  ) -> HTML {
    let brief = briefs[index]
    let links = ArticleLinks(
      root: root, stories: storyLinks[index].mapValues { storyLine($0, root) }, sources: sources,
      withheld: withheld)
    var composer = ArticleComposer(brief, form: .page, links: links)
    var result: HTML = """
      <article class="brief" itemscope itemtype="https://schema.org/Report"\(languageAttributes(of: brief))>

      """
    result += composer.html()
    result += "</article>"
    guard older != nil || newer != nil else { return result }
    result += "\n<nav class=\"days\" aria-label=\"Other days\">\n"
    if let older {
      result += """
        <a class="previous" rel="prev" href="\(root)\(older.folder)index.html">← \(dayName(older.day))</a>

        """
    }
    if let newer {
      result += """
        <a class="next" rel="next" href="\(root)\(newer.folder)index.html">\(dayName(newer.day)) →</a>

        """
    }
    return result + "</nav>"
  }

  /// Where a topic's story is told from day to day. It says nothing that changes as the story goes on,
  /// so that the page of a day stays as it is.
  private func storyLine(_ numbers: [Int], _ root: String) -> HTML {
    var line: HTML = "<p class=\"days-told\" lang=\"en\">Day by day: "
    for (position, number) in numbers.enumerated() {
      let story = stories[number]
      if position > 0 { line += " · " }
      line += """
        <a href="\(root)\(story.folder)index.html">\(shortened(story.name, to: 80))</a>
        """
    }
    return line + "</p>"
  }

  /// The pages are in English; a brief may be in another language.
  func languageAttributes(of brief: PublishedBrief) -> HTML {
    guard brief.language != .english else { return HTML() }
    let direction: HTML = brief.language.direction == .rightToLeft ? " dir=\"rtl\"" : ""
    return " lang=\"\(brief.language.code)\"\(direction)"
  }

  func dayName(_ day: CalendarDay) -> HTML {
    "<time datetime=\"\(day.description)\">\(day.weekdayInEnglish) \(day.inEnglish)</time>"
  }

  func aboutPage() -> String {
    var counts: [String: Theme.Value] = [
      "hasTexts": .flag(options.sources == .full),
      "siteTitle": .text(options.title),
      "generator": .text("brief \(Brief.version)"),
      "briefs": .text(String(briefs.count)),
      "topics": .text(String(briefs.reduce(0) { $0 + $1.topicCount })),
      "quotations": .text(String(briefs.reduce(0) { $0 + $1.quotationCount })),
      "sources": .text(String(briefs.reduce(0) { $0 + $1.sourceCount })),
    ]
    if let limit = withheld.limit { counts["limit"] = .text(String(limit)) }
    let page = Page(
      folder: "about/", title: "About – \(options.title)",
      description: "How the briefs are made, and what you can rely on.", kind: "about")
    return render(page, mainText: theme.render("about", counts))
  }

  /// A server shows it at any address, so that its links can't be relative to where it stands.
  func missingPage() -> String {
    let root = base.path ?? ""
    let main: HTML = """
      <article class="prose">
      <h1>There is no such page</h1>
      <p>Briefs stay where they are for ever: at <code>/year/month/day/</code>. The <a href="\(root)archive/index.html">archive</a> lists them all.</p>
      </article>
      """
    let page = Page(
      folder: "", title: "Not found – \(options.title)", description: "There is no such page.",
      kind: "missing", isAddressed: false, root: root)
    return render(page, main: main)
  }
}
