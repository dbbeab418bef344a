internal import Articles
internal import Briefs
internal import Markup

/// Makes the files of a site from its briefs.
struct SiteBuilder: Sendable {
  /// The newest first, one for each day.
  let briefs: [PublishedBrief]
  let options: SiteOptions
  let base: BaseAddress
  let theme: Theme
  let stories: [Story]
  /// The stories that each section of a brief belongs to.
  let storyLinks: [[Int: [Int]]]
  let sources: SourcePages
  let withheld: Withholding
  let earlier: EarlierSite?
  /// Whether any brief names a source.
  let hasSources: Bool

  /// How many briefs the front page names after the latest one.
  static let recentBriefs = 7
  /// How many briefs the feeds hold.
  static let feedEntries = 20

  init(
    briefs: [PublishedBrief], options: SiteOptions, base: BaseAddress,
    earlier: EarlierSite?, article: (BriefSource) -> Article?
  ) throws(SiteError) {
    self.briefs = briefs
    self.earlier = earlier
    hasSources = briefs.contains { $0.topics.contains { !$0.content.sources.isEmpty } }
    self.base = base
    var options = options
    let title = cleanedLine(options.title)
    options.title = title.isEmpty ? "Daily briefs" : title
    self.options = options
    theme = try Theme(own: options.theme)
    stories = Story.all(in: briefs)
    storyLinks = Self.storyLinks(stories, briefs)
    withheld = Withholding(in: briefs, limit: options.quotationLimit)
    sources =
      options.sources == .none
      ? SourcePages()
      : SourcePages(of: briefs, except: withheld) { options.sources == .full ? article($0) : nil }
  }

  func files() -> [SiteFile] {
    var files = [
      SiteFile(".nojekyll", ""),
      SiteFile("robots.txt", robots),
      SiteFile("index.html", frontPage()),
      SiteFile("about/index.html", aboutPage()),
      SiteFile("404.html", missingPage()),
    ]
    files += theme.published.filter { hasSearch || $0.name != Self.searchScript }
      .map { SiteFile($0.name, $0.bytes) }
    files += archivePages()
    files += concurrentMap(briefs.count) { dayFile(at: $0) }
    files += storyListPages()
    files += concurrentMap(stories.count) { index in
      SiteFile(stories[index].folder + "index.html", storyPage(stories[index]))
    }
    files += outletPages()
    files += concurrentMap(sources.sources.count) { sourcePages(sources.sources[$0]) }.joined()
    if hasSearch { files += searchFiles() }
    if !briefs.isEmpty { files += feeds() }
    if base.address != nil { files.append(SiteFile("sitemap.xml", siteMap)) }
    return files
  }

  // MARK: - Frame

  /// What a page says about itself.
  struct Page {
    /// The folder that the page's `index.html` stands in, with a slash at its end; empty for the
    /// root.
    var folder: String
    var title: String
    var description: String
    var kind: String
    var published: CalendarDay?
    /// Folders of the pages before and after it.
    var previous: String?
    var next: String?
    /// Whether the page runs the script of the search.
    var hasScript = false
    /// Whether the page has an address of its own.
    var isAddressed = true
    /// From the page to the root of the site, if it is not by the page's folder.
    var root: String?

    /// The way from the page to the root of the site.
    var rootPath: String {
      root ?? String(repeating: "../", count: folder.utf8.count { $0 == 0x2F })
    }
  }

  /// A page: the frame around its main part.
  func render(_ page: Page, main: HTML) -> String { render(page, mainText: main.markup) }

  /// A page: the frame around a main part that is markup already.
  func render(_ page: Page, mainText: String) -> String {
    let root = page.rootPath
    var values: [String: Theme.Value] = [
      "title": .text(page.title), "description": .text(page.description),
      "siteTitle": .text(options.title), "kind": .text(page.kind), "root": .text(root),
      "type": .text(page.published == nil ? "website" : "article"), "main": .markup(mainText),
      "generator": .text("brief \(Brief.version)"),
      "isIndexed": .flag(options.isIndexed && page.isAddressed),
      "hasFeeds": .flag(!briefs.isEmpty), "hasTopics": .flag(!stories.isEmpty),
      "hasSources": .flag(hasSources),
      "hasSearch": .flag(hasSearch), "hasScript": .flag(page.hasScript),
      "feedRoot": .text(base.address ?? root),
    ]
    if let day = page.published { values["published"] = .text(day.description) }
    if base.address != nil, page.isAddressed {
      values["canonical"] = .text(base.address(of: page.folder))
    }
    if let previous = page.previous { values["previous"] = .text("\(root)\(previous)index.html") }
    if let next = page.next { values["next"] = .text("\(root)\(next)index.html") }
    return theme.render("page", values)
  }
}
