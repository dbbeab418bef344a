internal import Articles
internal import Briefs
internal import Markup

/// A term for which topics of several days were put together: what the days have in common.
struct StoryTerm {
  let name: String
  /// `topics/port-ellery/`.
  let folder: String
  /// The newest first.
  let entries: [Entry]

  struct Entry {
    let brief: PublishedBrief
    /// The number of the section in the brief.
    let section: Int
    let headline: String
  }

  /// How many entries a term's page shows, the newest ones.
  static let entriesShown = 100

  /// How many of a topic's terms, the strongest first, have a page.
  private static let termsPerTopic = 3

  /// The terms that topics of at least two days share, in the order of their names.
  ///
  /// - Complexity: O(*n* log *n*) in the topics.
  static func all(in briefs: [PublishedBrief]) -> [StoryTerm] {
    var names: [String: String] = [:]
    var entries: [String: [Entry]] = [:]
    for brief in briefs {
      let sections = brief.outline.sections.indices.filter { brief.outline.sections[$0].isTopic }
      for (section, topic) in zip(sections, brief.topics) {
        for term in topic.sharedTerms.prefix(termsPerTopic) {
          let key = asciiSlug(term)
          // A page for a day's topic once, however its terms are spelt.
          guard !key.isEmpty, entries[key]?.last.map({ isSame($0, brief, section) }) != true
          else { continue }
          names[key] = names[key] ?? cleanedLine(term)
          entries[key, default: []].append(
            Entry(brief: brief, section: section, headline: cleanedLine(topic.title)))
        }
      }
    }
    return names.keys.sorted(by: byteOrder).compactMap { key in
      guard let name = names[key], let found = entries[key],
        Set(found.map(\.brief.day)).count > 1
      else { return nil }
      return StoryTerm(name: name, folder: "topics/\(key)/", entries: found)
    }
  }

  private static func isSame(_ entry: Entry, _ brief: PublishedBrief, _ section: Int) -> Bool {
    entry.brief.day == brief.day && entry.section == section
  }
}

extension SiteBuilder {
  /// All terms from A to Z.
  func termsPage() -> String {
    let page = Page(
      folder: "topics/", title: "Topics – \(options.title)",
      description: "Stories that went on for more than a day.", kind: "topics")
    var main: HTML = """
      <article class="prose">
      <h1>Topics</h1>
      <p>What the stories of several days have in common.</p>
      <ul class="terms">

      """
    for term in terms {
      main += """
        <li><a href="\(page.rootPath)\(term.folder)index.html">\(term.name)</a> <span>\(term.entries.count)</span></li>

        """
    }
    return render(page, main: main + "</ul>\n</article>")
  }

  /// What the briefs tell about a term, the newest first.
  func termPage(_ term: StoryTerm) -> String {
    let page = Page(
      folder: term.folder, title: "\(term.name) – \(options.title)",
      description: "\(term.name), day by day.", kind: "topic")
    var main: HTML = """
      <article class="prose">
      <h1>\(term.name)</h1>
      <ul class="entries">

      """
    for entry in term.entries.prefix(StoryTerm.entriesShown) {
      let brief = entry.brief
      let identifier = identifier(of: entry)
      main += """
        <li\(languageAttributes(of: brief))><a href="\(page.rootPath)\(brief.folder)index.html#\(identifier)">\(entry.headline)</a>
        <p lang="en">\(dayName(brief.day))</p></li>

        """
    }
    main += "</ul>\n"
    let rest = term.entries.count - StoryTerm.entriesShown
    if rest > 0 {
      main += """
        <p>\(rest) more in the <a href="\(page.rootPath)archive/index.html">archive</a>.</p>

        """
    }
    return render(page, main: main + "</article>")
  }

  /// The identifier that the page of the day gives to the topic's heading.
  private func identifier(of entry: StoryTerm.Entry) -> String {
    var identifiers = Identifiers()
    let names = entry.brief.outline.sections.prefix(entry.section + 1).map { section in
      identifiers.next(for: section.heading.plainText)
    }
    return names.last ?? "main"
  }
}
