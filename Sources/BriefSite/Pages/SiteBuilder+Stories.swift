internal import BriefArticles
internal import BriefMarkup
internal import Briefs

extension SiteBuilder {
  /// Bytes of the items on a page of the list of stories; what stands around them takes the rest of
  /// what a page may have. A count of stories says nothing: a headline in Thai takes six times as many.
  private static let bytesOfList = 36_000
  /// How many days a story's page shows, the newest ones.
  private static let entriesPerStory = 60

  /// All stories from A to Z, on as many pages as they need.
  func storyListPages() -> [SiteFile] {
    let parts = partsOfList()
    let folders = parts.indices.map { $0 == 0 ? "topics/" : "topics/page/\($0 + 1)/" }
    return parts.indices.map { index in
      let page = Page(
        folder: folders[index],
        title: "\(numbered("topics", index)) – \(options.title)",
        description: words.text("topics description"), kind: "topics",
        previous: index > 0 ? folders[index - 1] : nil,
        next: index + 1 < parts.count ? folders[index + 1] : nil)
      let root = page.rootPath
      var main: HTML = """
        <article class="prose">
        <h1>\(words.text("topics"))</h1>
        <p>\(words.text("topics by name"))</p>

        """
      if parts.count > 1 {
        main += "<nav class=\"pages\" aria-label=\"\(words.text("all topics"))\">\n<ol>\n"
        for (number, part) in parts.enumerated() {
          let name = "\(part.first?.name ?? "") – \(part.last?.name ?? "")"
          let current: HTML = number == index ? " aria-current=\"page\"" : ""
          main += """
            <li><a href="\(root)\(folders[number])index.html"\(current)>\(shortened(name, to: 80))</a></li>

            """
        }
        main += "</ol>\n</nav>\n"
      }
      main += "<ul class=\"terms\">\n"
      for story in parts[index] { main += item(story, from: root) }
      return SiteFile(
        folders[index] + "index.html", render(page, main: main + "</ul>\n</article>"))
    }
  }

  /// The stories of each page of the list.
  private func partsOfList() -> [ArraySlice<Story>] {
    var parts: [ArraySlice<Story>] = []
    var (start, bytes) = (stories.startIndex, 0)
    for (index, story) in stories.enumerated() {
      let size = item(story, from: "").markup.utf8.count
      if index > start, bytes + size > Self.bytesOfList {
        parts.append(stories[start..<index])
        (start, bytes) = (index, 0)
      }
      bytes += size
    }
    return parts + (start < stories.endIndex ? [stories[start...]] : [])
  }

  private func item(_ story: Story, from root: String) -> HTML {
    """
    <li><a href="\(root)\(percentEncoded(path: story.folder))index.html">\(shortened(story.name, to: 120))</a> <span>\(words.count(story.dayCount, "days"))</span></li>

    """
  }

  /// The page of a story; that of the earlier site if its inputs are the same.
  func storyFile(_ story: Story) -> SiteFile {
    let entries = story.entries.map { entry in
      "\(briefs[entry.brief].document.state) \(briefs[entry.brief].folder) \(entry.topic)"
    }
    let tellers = story.entries.flatMap { briefs[$0.brief].topics[$0.topic].sources }
    let folders = Set(tellers.compactMap { outlets.folders[$0.outlet] }).sorted()
    return file(
      story.folder + "index.html", madeOf: [story.name, story.heading] + folders + entries
    ) {
      storyPage(story)
    }
  }

  /// What the briefs tell about a story, the newest first.
  private func storyPage(_ story: Story) -> String {
    let name = shortened(story.heading, to: 160)
    let page = Page(
      folder: story.folder, title: "\(name) – \(options.title)",
      description: words.text("day by day of", name), kind: "story")
    let topics = story.entries.map { briefs[$0.brief].topics[$0.topic] }
    let timeline = timeline(of: story)
    let outlets = outletTable(
      of: story.entries.map { entry in
        (briefs[entry.brief].day, briefs[entry.brief].topics[entry.topic].sources)
      }, timeline, page.rootPath)
    let sentences = topics.reduce(0) { $0 + $1.sentenceCount }
    let sources = topics.reduce(0) { $0 + $1.articleCount }
    var main: HTML = """
      <article class="prose story">
      <h1>\(name)</h1>
      <p class="counts">\(words.count(story.dayCount, "days")) · \(words.count(sources, "sources")) · \(words.count(sentences, "sentences"))</p>
      \(timeline.figure)<ol class="entries" reversed>

      """
    for entry in story.entries.prefix(Self.entriesPerStory) {
      main += storyEntry(briefs[entry.brief], entry.topic, page.rootPath)
    }
    main += "</ol>\n"
    let rest = story.entries.count - Self.entriesPerStory
    if rest > 0 {
      main += """
        <p>\(restLink(rest, page.rootPath))</p>

        """
    }
    main += "<h2 id=\"told-by\">\(words.text("told by"))</h2>\n" + outlets
    return render(page, main: main + "</article>")
  }

  private func storyEntry(_ brief: PublishedBrief, _ number: Int, _ root: String) -> HTML {
    let topic = brief.topics[number]
    let address = "\(root)\(brief.folder)index.html#\(topic.identifier)"
    var entry: HTML = """
      <li\(languageAttributes(of: brief))><p class="when"\(words.attributes(in: brief.language))>\(dayName(brief.day))</p>
      <a href="\(address)">\(shortened(topic.headline, to: 200))</a>

      """
    if let lead = lead(of: brief, number) {
      entry += """
        <p><q\(quotationLanguage(lead.language, in: brief))>\(lead.text)</q> <span class="mark">\(words.outlet(lead.outlet))</span></p>

        """
    }
    return entry + "</li>\n"
  }

  /// The first quotation of a topic that the site shows.
  private func lead(of brief: PublishedBrief, _ number: Int) -> PublishedTopic.Lead? {
    guard withheld.limit != nil else { return brief.topics[number].lead }
    return PublishedTopic.Lead(of: published.text(of: brief).topics[number]) {
      !withheld.contains($0, in: brief)
    }
  }

  private func timeline(of story: Story) -> Timeline {
    var days: [(day: CalendarDay, sources: Int)] = []
    for entry in story.entries.reversed() {
      let brief = briefs[entry.brief]
      let sources = brief.topics[entry.topic].articleCount
      if let last = days.indices.last, days[last].day == brief.day {
        days[last].sources += sources
      } else {
        days.append((brief.day, sources))
      }
    }
    return Timeline(days: days, words: words)
  }

  /// Which stories each section of a brief belongs to, as links; by brief, then by section.
  static func storyLinks(
    _ stories: [Story], _ briefs: [PublishedBrief]
  ) -> [[Int: [Int]]] {
    var links = [[Int: [Int]]](repeating: [:], count: briefs.count)
    for (number, story) in stories.enumerated() {
      for entry in story.entries {
        let topic = briefs[entry.brief].topics[entry.topic]
        // A line shares its section with others.
        guard topic.isStory else { continue }
        links[entry.brief][topic.section, default: []].append(number)
      }
    }
    return links
  }

  /// The title of a page of a list; behind the first with its number.
  func numbered(_ key: String, _ index: Int) -> String {
    words.text(key) + (index == 0 ? "" : " \(words.number(index + 1))")
  }
}
