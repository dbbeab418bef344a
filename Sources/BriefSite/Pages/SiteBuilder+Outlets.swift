internal import BriefArticles
internal import BriefMarkup
internal import Briefs

extension SiteBuilder {
  /// How many articles the page of an outlet shows, the newest ones.
  private static let articlesPerOutlet = 150

  /// The page of an outlet; that of the earlier site if its inputs are the same.
  func outletFile(_ outlet: OutletHistories.History) -> SiteFile {
    let entries = outlet.entries.map { entry in
      "\(briefs[entry.brief].document.state) \(briefs[entry.brief].folder) \(entry.topic) \(entry.source)"
    }
    return file(outlet.folder + "index.html", madeOf: [outlet.name] + entries) {
      outletPage(outlet)
    }
  }

  /// What the briefs name of an outlet, the newest day first.
  private func outletPage(_ outlet: OutletHistories.History) -> String {
    let page = Page(
      folder: outlet.folder, title: "\(outlet.name) – \(options.title)",
      description: words.text("outlet description", outlet.name), kind: "outlet-page")
    let days = grouped(outlet.entries) { briefs[$0.brief].day }
    let timeline = Timeline(
      days: days.reversed().map { ($0.key, $0.members.count) }, subject: .outlet, words: words)
    let sentences = outlet.entries.reduce(0) { $0 + source(of: $1).sentenceCount }
    var main: HTML = """
      <article class="prose outlets">
      <p class="kicker"><a href="\(page.rootPath)sources/index.html">\(words.text("all sources"))</a></p>
      <h1>\(outlet.name)</h1>
      <p class="counts">\(words.count(outlet.entries.count, "articles")) · \(words.count(sentences, "sentences")) · \(words.count(days.count, "days"))</p>
      \(timeline.figure)<ol class="entries" reversed>

      """
    var room = Self.articlesPerOutlet
    for day in days where room > 0 {
      let shown = day.members.prefix(room)
      room -= shown.count
      main += "<li><p class=\"when\">\(dayName(day.key))</p>\n<ul>\n"
      for entry in shown { main += line(of: entry, page.rootPath) }
      main += "</ul></li>\n"
    }
    main += "</ol>\n"
    let rest = outlet.entries.count - Self.articlesPerOutlet
    if rest > 0 {
      main += """
        <p>\(restLink(rest, page.rootPath))</p>

        """
    }
    return render(page, main: main + "</article>")
  }

  private func source(of entry: OutletHistories.Entry) -> PublishedTopic.Source {
    briefs[entry.brief].topics[entry.topic].sources[entry.source]
  }

  /// An article, which leads to where the brief of the day has it.
  private func line(of entry: OutletHistories.Entry, _ root: String) -> HTML {
    let brief = briefs[entry.brief]
    let source = source(of: entry)
    let address = "\(root)\(brief.folder)index.html#\(brief.topics[entry.topic].identifier)"
    let title = source.title.isEmpty ? brief.topics[entry.topic].headline : source.title
    var line: HTML = """
      <li\(languageAttributes(of: brief))><a href="\(address)">\(shortened(title, to: 200))</a>
      """
    if source.sentenceCount > 0 {
      line +=
        " <span class=\"mark\"\(words.attributes(in: brief.language))>\(words.count(source.sentenceCount, "sentences"))</span>"
    }
    return line + "</li>\n"
  }

  /// How many more there are than a page shows, and where they are.
  func restLink(_ rest: Int, _ root: String) -> HTML {
    let name = words.text("archive")
    return
      "\(words.text("rest", words.number(rest)))<a href=\"\(root)archive/index.html\">\(name)</a>"
  }

  /// The name of an outlet, which leads to its page if it has one.
  func outletLink(_ name: String, _ root: String) -> HTML {
    guard let folder = outlets.folders[name] else { return "\(words.outlet(name))" }
    return "<a href=\"\(root)\(percentEncoded(path: folder))index.html\">\(name)</a>"
  }
}
