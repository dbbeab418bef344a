internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

extension SiteBuilder {
  /// The page of a day; that of the earlier site if its inputs are the same.
  func dayFile(at index: Int) -> SiteFile {
    file(
      of: Place(
        brief: briefs[index], kind: "day", stories: storyLinks[index],
        older: index + 1 < briefs.count ? briefs[index + 1] : nil,
        newer: index > 0 ? briefs[index - 1] : nil))
  }

  /// The pages of weeks lead from week to week, those of months from month to month.
  func rollUpFiles() -> [SiteFile] {
    let weeks = published.rollUps.filter { $0.period?.isWeek == true }
    let months = published.rollUps.filter { $0.period?.isWeek == false }
    return [weeks, months].flatMap { members in
      members.indices.map { index in
        file(
          of: Place(
            brief: members[index], kind: "rollup", stories: [:],
            older: index + 1 < members.count ? members[index + 1] : nil,
            newer: index > 0 ? members[index - 1] : nil))
      }
    }
  }

  /// A brief among the others.
  private struct Place {
    let brief: PublishedBrief
    /// The kind of its page.
    let kind: String
    /// The stories that its sections belong to.
    let stories: [Int: [Int]]
    var older: PublishedBrief?
    var newer: PublishedBrief?
  }

  private func file(of place: Place) -> SiteFile {
    let brief = place.brief
    let stories = place.stories.sorted { $0.key < $1.key }.map { section, numbers in
      "\(section):" + numbers.map { self.stories[$0].folder + self.stories[$0].name }.joined()
    }
    let others = [place.older, place.newer].map { $0.map { $0.folder + $0.title } ?? "" }
    let linked = brief.linkedFiles.map { folders[$0] ?? "" }
    return file(
      brief.folder + "index.html",
      madeOf: [brief.name, brief.document.state] + others + linked + stories
        + outletFolders(of: brief)
    ) { page(of: place) }
  }

  /// Where the outlets of a brief have their pages.
  func outletFolders(of brief: PublishedBrief) -> [String] {
    Set(brief.topics.flatMap(\.sources).compactMap { outlets.folders[$0.outlet] }).sorted()
  }

  private func page(of place: Place) -> String {
    let brief = place.brief
    let page = Page(
      folder: brief.folder, title: "\(brief.title) – \(options.title)",
      description: brief.description, kind: place.kind, published: brief.day,
      previous: place.older?.folder, next: place.newer?.folder,
      card: brief.folder + HeadlineCard.name)
    return render(page, main: article(at: place, root: page.rootPath))
  }

  /// The latest brief, and the ones before it.
  func frontPage() -> String {
    let latest = briefs.first ?? published.rollUps.first
    let page = Page(
      folder: "", title: options.title,
      description: published.all.first?.description
        ?? "Briefs of saved articles, sentence by sentence.",
      kind: "front", card: latest.map { $0.folder + HeadlineCard.name })
    guard let latest else {
      let main: HTML =
        "<article class=\"prose\">\n<h1>\(options.title)</h1>\n<p>There is no brief yet.</p>\n</article>"
      return render(page, main: main)
    }
    var main = week(before: latest)
    main += article(
      at: Place(brief: latest, kind: page.kind, stories: storyLinks.first ?? [:]), root: "")
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
      let newest = [true, false].compactMap { isWeek in
        published.rollUps.first { $0.period?.isWeek == isWeek }
      }
      main += "</ul>\n" + rollUpLine(newest, "") + "</section>"
    }
    return render(page, main: main)
  }

  /// The last seven days as a strip, which leads to those that have a brief.
  private func week(before latest: PublishedBrief) -> HTML {
    guard latest.period == nil, briefs.count > 1 else { return HTML() }
    let days = (-6...0).compactMap { latest.day.adding(days: $0) }
    let known = Dictionary(
      briefs.prefix(days.count).map { ($0.day, $0) }, uniquingKeysWith: { one, _ in one })
    var strip: HTML = "<ol class=\"week\" aria-label=\"\(SiteWording.week)\">\n"
    for day in days {
      let name: HTML = "\(String(day.weekdayInEnglish.prefix(3))) <b>\(day.day)</b>"
      guard let brief = known[day] else {
        strip += "<li><span>" + name + "</span></li>\n"
        continue
      }
      let current: HTML = day == latest.day ? " aria-current=\"date\"" : ""
      strip += "<li><a href=\"\(brief.folder)index.html\"\(current)>" + name + "</a></li>\n"
    }
    return strip + "</ol>\n"
  }

  private func article(at place: Place, root: String) -> HTML {
    let brief = place.brief
    let links = ArticleLinks(
      root: root, folders: folders, stories: place.stories.mapValues { storyLine($0, root) },
      outlets: outlets.folders,
      coverage: sourceList(of: brief) == nil
        ? CoverageTable(of: brief).table { outletLink($0, root) } : HTML(),
      sources: sources, sourceList: sourceList(of: brief), withheld: withheld)
    var composer = ArticleComposer(brief, published.text(of: brief), form: .page, links: links)
    var result: HTML = """
      <article class="brief" itemscope itemtype="https://schema.org/Report"\(languageAttributes(of: brief))>

      """
    result += composer.html()
    result += "</article>"
    guard place.older != nil || place.newer != nil else { return result }
    let label: HTML = place.kind == "rollup" ? "Before and after" : "Other days"
    result += "\n<nav class=\"days\" aria-label=\"\(label)\">\n"
    if let older = place.older {
      result += """
        <a class="previous" rel="prev" href="\(root)\(older.folder)index.html">← \(name(of: older))</a>

        """
    }
    if let newer = place.newer {
      result += """
        <a class="next" rel="next" href="\(root)\(newer.folder)index.html">\(name(of: newer)) →</a>

        """
    }
    return result + "</nav>"
  }

  /// The day of a brief, the weeks or months of a roll-up.
  func name(of brief: PublishedBrief) -> HTML {
    brief.period.map { "\($0.title)" } ?? dayName(brief.day)
  }

  /// The link from a topic to the page of its story. It has no counts, so that the page of a day
  /// does not change when the story gets new days.
  private func storyLine(_ numbers: [Int], _ root: String) -> HTML {
    var line: HTML = "<p class=\"days-told\" lang=\"en\">Day by day: "
    for (position, number) in numbers.enumerated() {
      let story = stories[number]
      if position > 0 { line += " · " }
      line += """
        <a href="\(root)\(percentEncoded(path: story.folder))index.html">\(shortened(story.name, to: 80))</a>
        """
    }
    return line + "</p>"
  }

  /// The pages are in English; a brief may be in another language.
  func languageAttributes(of brief: PublishedBrief) -> HTML {
    guard brief.language != .english else { return HTML() }
    let direction: HTML = brief.language.direction == .rightToLeft ? " dir=\"rtl\"" : ""
    return " lang=\"\(brief.language.tag)\"\(direction)"
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
    let unproved = Verification.unproved.map { "<li>\(escapedForHTML($0))</li>\n" }
    counts["unproved"] = .markup("<ul>\n\(unproved.joined())</ul>")
    let proofs = allBriefs.compactMap(\.document.proof)
    if !proofs.isEmpty { counts["proved"] = .text(String(proofs.count { $0 == .holds })) }
    let (unable, failing) = (proofs.count { $0 == .unproved }, proofs.count { $0 == .fails })
    if unable > 0 { counts["unable"] = .text(String(unable)) }
    if failing > 0 { counts["failing"] = .text(String(failing)) }
    if let limit = withheld.limit { counts["limit"] = .text(String(limit)) }
    let page = Page(
      folder: "about/", title: "About – \(options.title)",
      description: "How the briefs are made, and what you can rely on.", kind: "about")
    return render(page, mainText: theme.render("about", counts))
  }

  /// The page for addresses that do not exist. A server shows it at any address, so its links are
  /// absolute.
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
