internal import BriefArticles
internal import BriefCores
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

extension SiteBuilder {
  private var newest: ArraySlice<PublishedBrief> { briefs.prefix(Self.feedEntries) }

  /// An identifier that stays the same wherever the brief is published (RFC 4151).
  private func identifier(of brief: PublishedBrief) -> String {
    "tag:\(base.authority),\(brief.day):\(base.namespace)brief"
  }

  private func address(of brief: PublishedBrief) -> String {
    base.address == nil ? brief.folder + "index.html" : base.address(of: brief.folder)
  }

  /// A brief says a day and no hour.
  private func time(of brief: PublishedBrief) -> String { "\(brief.day)T00:00:00Z" }

  /// The feeds, with the newest briefs in full.
  func feeds() -> [SiteFile] {
    let links = ArticleLinks(folders: [:], sources: sources, withheld: withheld)
    let newest = newest
    let contents = concurrentMap(newest.count) { index in
      let brief = newest[newest.startIndex + index]
      var composer = ArticleComposer(brief, published.text(of: brief), form: .feed, links: links)
      return composer.html()
    }
    return concurrentMap(2) { index in
      index == 0
        ? SiteFile("atom.xml", atomFeed(contents)) : SiteFile("feed.json", jsonFeed(contents))
    }
  }

  /// RFC 4287.
  private func atomFeed(_ contents: [HTML]) -> String {
    let updated = briefs.first.map(time) ?? "1970-01-01T00:00:00Z"
    var feed: HTML = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(words.language.tag)">
      <title type="html">\(escapedForHTML(options.title))</title>
      <id>tag:\(base.authority),2026:\(base.namespace)briefs</id>
      <updated>\(updated)</updated>
      <author><name>\(options.title)</name></author>
      <generator version="\(Brief.version)">brief</generator>
      <link rel="alternate" type="text/html" href="\(base.address ?? "index.html")"/>

      """
    if base.address != nil {
      feed += """
        <link rel="self" type="application/atom+xml" href="\(base.address(of: "atom.xml"))"/>

        """
    }
    for (brief, content) in zip(newest, contents) {
      // HTML inside XML is escaped once more. Titles too: some readers parse every title as HTML.
      feed += """
        <entry xml:lang="\(brief.language.tag)">
        <title type="html">\(escapedForHTML(brief.title))</title>
        <id>\(identifier(of: brief))</id>
        <link rel="alternate" type="text/html" href="\(address(of: brief))"/>
        <published>\(time(of: brief))</published>
        <updated>\(time(of: brief))</updated>
        <summary type="html">\(escapedForHTML(brief.description))</summary>
        <content type="html">\(content.markup)</content>
        </entry>

        """
    }
    return (feed + "</feed>\n").markup
  }

  /// JSON Feed, version 1.1.
  private func jsonFeed(_ contents: [HTML]) -> String {
    let items = zip(newest, contents).map { brief, content in
      JSONValue.object([
        "id": .string(identifier(of: brief)),
        "url": .string(address(of: brief)),
        "title": .string(brief.title),
        "summary": .string(brief.description),
        "content_html": .string(content.markup),
        "date_published": .string(time(of: brief)),
        "language": .string(brief.language.tag),
      ])
    }
    var members: [JSONValue.Member] = [
      .init(name: "version", value: .string("https://jsonfeed.org/version/1.1")),
      .init(name: "title", value: .string(options.title)),
    ]
    if let address = base.address {
      members.append(.init(name: "home_page_url", value: .string(address)))
      members.append(
        .init(name: "feed_url", value: .string(base.address(of: "feed.json"))))
    }
    members.append(.init(name: "language", value: .string(words.language.tag)))
    members.append(.init(name: "items", value: .array(items)))
    return escapingTags(JSONValue.object(members).serialized) + "\n"
  }

  /// JSON with each `<` escaped (only strings have it), so that a reader that parses it as HTML
  /// finds no tag.
  func escapingTags(_ json: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(json.utf8.count)
    for byte in json.utf8 {
      if byte == 0x3C { result += Array("\\u003c".utf8) } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Sitemaps 0.9: the pages whose address never changes.
  var siteMap: String {
    var map: HTML = """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    let lists = stories.isEmpty ? [] : ["topics/"]
    for folder in ["", "about/", "archive/"] + lists + stories.map(\.folder)
      + outlets.all.map(\.folder)
    {
      map += "<url><loc>\(base.address(of: folder))</loc></url>\n"
    }
    for brief in allBriefs {
      map += """
        <url><loc>\(base.address(of: brief.folder))</loc><lastmod>\(brief.day.description)</lastmod></url>

        """
    }
    return (map + "</urlset>\n").markup
  }

  var robots: String {
    guard options.isIndexed else { return "User-agent: *\nDisallow: /\n" }
    let map = base.address == nil ? "" : "\nSitemap: \(base.address(of: "sitemap.xml"))\n"
    return "User-agent: *\nAllow: /\n" + map
  }
}
