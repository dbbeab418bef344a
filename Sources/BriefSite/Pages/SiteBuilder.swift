internal import BriefArticles
internal import BriefCores
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

/// Makes the files of a site from its briefs.
struct SiteBuilder: Sendable {
  let published: PublishedBriefs
  /// The newest first, one for each day.
  let briefs: [PublishedBrief]
  /// Those of days, then those of weeks and months.
  let allBriefs: [PublishedBrief]
  /// The folders of all briefs, by the names of their files.
  let folders: [String: String]
  let options: SiteOptions
  /// The words of the pages' own.
  let words: SiteWording
  let base: BaseAddress
  let theme: Theme
  let stories: [Story]
  /// The stories that each section of a brief belongs to.
  let storyLinks: [[Int: [Int]]]
  let outlets: OutletHistories
  let sources: SourcePages
  let withheld: QuotationLimit
  let earlier: EarlierSite?
  /// The options and the program, which every page is made of.
  private let fingerprint: String
  /// Whether any brief names a source.
  let hasSources: Bool

  /// How many briefs the front page names after the latest one.
  static let recentBriefs = 7
  /// How many briefs the feeds hold.
  static let feedEntries = 20

  init(
    _ published: PublishedBriefs, options: SiteOptions, base: BaseAddress,
    earlier: EarlierSite?, article: (BriefSource) -> Article?
  ) throws(SiteError) {
    self.published = published
    briefs = published.days
    allBriefs = published.all
    folders = Dictionary(
      published.all.map { ($0.name, $0.folder) }, uniquingKeysWith: { first, _ in first })
    self.earlier = earlier
    hasSources = briefs.contains { $0.topics.contains { !$0.sources.isEmpty } }
    self.base = base
    var options = options
    let newest = published.days.first ?? published.rollUps.first
    words = .of(options.language ?? newest?.language ?? .english)
    options.language = words.language
    let title = cleanedLine(options.title)
    options.title = title.isEmpty ? words.text("daily briefs") : title
    self.options = options
    fingerprint = earlier.map { options.fingerprint($0.program) } ?? ""
    theme = try Theme(own: options.theme)
    stories = Story.all(in: briefs)
    outlets = OutletHistories(in: briefs)
    storyLinks = Self.storyLinks(stories, briefs)
    withheld = QuotationLimit(in: published, limit: options.quotationLimit)
    sources =
      options.sources == .none
      ? SourcePages()
      : SourcePages(of: published, except: withheld) { source in
        options.sources == .full ? article(source) : nil
      }
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
    files += rollUpFiles() + cards() + sourceListPages()
    files += storyListPages()
    files += concurrentMap(stories.count) { storyFile(stories[$0]) }
    files += outletListPages()
    files += concurrentMap(outlets.all.count) { outletFile(outlets.all[$0]) }
    files += concurrentMap(sources.sources.count) { sourcePages(sources.sources[$0]) }.joined()
    if hasSearch { files += searchFiles() }
    if !briefs.isEmpty { files += feeds() }
    if base.address != nil { files.append(SiteFile("sitemap.xml", siteMap)) }
    return files
  }

  /// A file; that of the earlier site if its inputs are the same.
  ///
  /// - Parameters:
  ///   - path: Where it stands.
  ///   - inputs: All inputs besides the options and the program; `nil` if not all are known.
  ///   - text: Makes it.
  /// - Returns: The same bytes as without an earlier site.
  func file(_ path: String, madeOf inputs: [String]?, _ text: () -> String) -> SiteFile {
    guard let earlier, let inputs, options.showsAllQuoted else { return SiteFile(path, text()) }
    let frame = "\(hasSearch) \(hasSources) \(stories.isEmpty) \(briefs.isEmpty)"
    let parts = [fingerprint, frame] + inputs
    let digest = sha256(Array(parts.joined(separator: "\n").utf8))
    if let bytes = earlier.page(at: path, madeOf: digest) {
      return SiteFile(path, bytes, inputs: digest, note: earlier.notes[path])
    }
    return SiteFile(path, Array(text().utf8), inputs: digest)
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
    /// The file of the picture that stands for the page elsewhere.
    var card: String?
    /// Whether the page runs the script of the search.
    var hasScript = false
    /// Whether the page has one fixed address.
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
      "siteTitle": .text(options.title), "words": .words(words),
      "lang": .text(words.language.tag),
      "isFromRight": .flag(words.language.direction == .rightToLeft), "kind": .text(page.kind),
      "root": .text(root),
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
    if let card = page.card, base.address != nil {
      values["card"] = .text(base.address(of: card))
    }
    if let previous = page.previous { values["previous"] = .text("\(root)\(previous)index.html") }
    if let next = page.next { values["next"] = .text("\(root)\(next)index.html") }
    return theme.render("page", values)
  }
}
