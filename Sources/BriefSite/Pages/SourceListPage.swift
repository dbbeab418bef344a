internal import BriefCores
internal import BriefFormat
internal import BriefMarkup

/// The list of sources of a brief that names very many, on a page of its own, so that the page of
/// the day stays light.
extension SiteBuilder {
  /// With more sources a brief's list gets a page of its own.
  private static let mostSourcesBeside = 30

  /// The page of a brief's list of sources, from the root of the site; `nil` if the list stands on
  /// the page of the brief.
  func sourceList(of brief: PublishedBrief) -> String? {
    guard brief.sourceCount > Self.mostSourcesBeside,
      published.text(of: brief).outline.sections.contains(where: { $0.kind == .sources })
    else { return nil }
    return brief.folder + "sources/index.html"
  }

  func sourceListPages() -> [SiteFile] {
    let long = allBriefs.filter { sourceList(of: $0) != nil }
    return concurrentMap(long.count) { index in
      let brief = long[index]
      let folder = brief.folder + "sources/"
      return file(
        folder + "index.html",
        madeOf: ["sources", brief.name, brief.title, brief.document.state]
          + outletFolders(of: brief)
      ) {
        let page = Page(
          folder: folder, title: "\(words.text("sources of", brief.title)) – \(options.title)",
          description: words.text("sources of", brief.title), kind: "sources-of")
        let links = ArticleLinks(
          root: page.rootPath, folders: folders, outlets: outlets.folders, sources: sources,
          withheld: withheld)
        var composer = ArticleComposer(
          brief, published.text(of: brief), form: .page, links: links)
        let own = brief.words.attributes(in: brief.language)
        var main: HTML = """
          <article class="prose" itemscope itemtype="https://schema.org/Report"\(languageAttributes(of: brief))>
          <p class="kicker"><a href="\(page.rootPath)\(brief.folder)index.html">\(brief.title)</a></p>
          <h1\(own)>\(brief.words.text("sources"))</h1>

          """
        main += brief.proofNotice
        let coverage = CoverageTable(of: brief).table { outletLink($0, page.rootPath) }
        if coverage != HTML() {
          main +=
            "<h2 id=\"who-covers-what\"\(own)>\(brief.words.text("coverage"))</h2>\n" + coverage
          main += "<h2 id=\"all\"\(own)>\(brief.words.count(brief.sourceCount, "articles"))</h2>\n"
        }
        main += composer.sourceList()
        return render(page, main: main + "</article>")
      }
    }
  }
}

extension ArticleComposer {
  /// The link to the list of sources; `nil` if it stands on the article's own page.
  var sourceListLink: MarkdownNode? {
    guard form == .page, let page = links.sourceList else { return nil }
    let opening: HTML = "<p class=\"then\"\(own)><a href=\"\(links.root)\(page)\">"
    return MarkdownNode(
      .customBlock(opening: opening, closing: "</a></p>"),
      [MarkdownNode(.text(words.count(brief.sourceCount, "articles")))])
  }

  /// Where a source is listed.
  func address(ofSource number: Int) -> String {
    (links.sourceList.map { links.root + $0 } ?? "") + "#source-\(number)"
  }

  /// The list of sources alone.
  ///
  /// - Complexity: O(*n*) in the sources.
  mutating func sourceList() -> HTML {
    var lists: [MarkdownNode] = []
    for section in text.outline.sections where section.kind == .sources {
      for case .sources(let items) in section.blocks { lists.append(sources(items, quoted)) }
    }
    return MarkdownNode(.document, lists).html()
  }
}
