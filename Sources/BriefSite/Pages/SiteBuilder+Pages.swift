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
        ?? words.text("front description"),
      kind: "front", card: latest.map { $0.folder + HeadlineCard.name })
    guard let latest else {
      let main: HTML =
        "<article class=\"prose\">\n<h1>\(options.title)</h1>\n<p>\(words.text("no brief"))</p>\n</article>"
      return render(page, main: main)
    }
    var main = week(before: latest)
    main += article(
      at: Place(brief: latest, kind: page.kind, stories: storyLinks.first ?? [:]), root: "")
    let recent = briefs.dropFirst().prefix(Self.recentBriefs)
    if !recent.isEmpty {
      main += "\n<section class=\"recent\" aria-labelledby=\"earlier-briefs\">\n"
      main += "<h2 id=\"earlier-briefs\">\(words.text("earlier"))</h2>\n<ul class=\"entries\">\n"
      for brief in recent {
        main += """
          <li><a href="\(brief.folder)index.html">\(dayName(brief.day))</a>
          <p\(languageAttributes(of: brief))>\(brief.description)</p></li>

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
    var strip: HTML = "<ol class=\"week\" aria-label=\"\(words.text("last seven days"))\">\n"
    for day in days {
      let name: HTML = "\(words.shortWeekday(day)) <b>\(words.number(day.day))</b>"
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
      root: root, folders: folders,
      stories: place.stories.mapValues { storyLine($0, of: brief, root) },
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
    let label = words.text(place.kind == "rollup" ? "before and after" : "other days")
    let isFromRight = words.language.direction == .rightToLeft
    let (back, on): (HTML, HTML) = isFromRight ? ("→", "←") : ("←", "→")
    result += "\n<nav class=\"days\" aria-label=\"\(label)\">\n"
    if let older = place.older {
      result += """
        <a class="previous" rel="prev" href="\(root)\(older.folder)index.html">\(back) \(name(of: older))</a>

        """
    }
    if let newer = place.newer {
      result += """
        <a class="next" rel="next" href="\(root)\(newer.folder)index.html">\(name(of: newer)) \(on)</a>

        """
    }
    return result + "</nav>"
  }

  /// The day of a brief, the weeks or months of a roll-up.
  func name(of brief: PublishedBrief) -> HTML {
    brief.period.map { "\(words.title(of: $0))" } ?? dayName(brief.day)
  }

  /// The link from a topic to the page of its story. It has no counts, so that the page of a day
  /// does not change when the story gets new days.
  private func storyLine(_ numbers: [Int], of brief: PublishedBrief, _ root: String) -> HTML {
    var line: HTML = """
      <p class="days-told"\(brief.words.attributes(in: brief.language))>\(brief.words.text("day by day"))
      """
    for (position, number) in numbers.enumerated() {
      let story = stories[number]
      if position > 0 { line += " · " }
      line += """
        <a href="\(root)\(percentEncoded(path: story.folder))index.html">\(shortened(story.name, to: 80))</a>
        """
    }
    return line + "</p>"
  }

  /// `lang` and `dir` of a brief that is in another language than the pages.
  func languageAttributes(of brief: PublishedBrief) -> HTML {
    BriefSite.languageAttributes(brief.language, in: words.language)
  }

  func dayName(_ day: CalendarDay) -> HTML {
    "<time datetime=\"\(day.description)\">\(words.day(day))</time>"
  }
}
