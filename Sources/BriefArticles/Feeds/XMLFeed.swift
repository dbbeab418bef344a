import BriefLexicon
import BriefMarkup

/// RSS 0.9x, 1.0 and 2.0, and Atom, well-formed or not.
struct XMLFeed {
  private(set) var items: [FeedItem] = []
  private(set) var title: String?
  private(set) var language: Language?
  /// The authors of items that name none.
  private(set) var authors: [String] = []
  /// What relative addresses are relative to.
  private(set) var base: String?
  /// Whether anything in the file is a feed's element.
  private(set) var isFeed = false

  private let tree: MarkupTree
  private let keepAll: Bool
  private var prefixes: [String: String] = [:]
  private var isAtom = false

  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8], keepAll: Bool) {
    tree = MarkupTree(xml: bytes)
    self.keepAll = keepAll
    readNamespaces()
    var index = 1
    while index < tree.nodes.count, items.count < Limits.feedItems {
      if tree.nodes[index].isText {
        index += 1
        continue
      }
      switch name(of: index) {
      case "item", "entry":
        isFeed = true
        items.append(item(index))
        index = Int(tree.nodes[index].end)
      case "channel", "feed":
        isFeed = true
        readHead(index)
        index += 1
      case "rss", "rdf:RDF":
        isFeed = true
        language = language ?? Language(tag: tree.value(of: .xmlLang, in: index))
        base = self.base(of: index)
        index += 1
      default:
        // Only what holds items is entered.
        index = isContainer(index) ? index + 1 : Int(tree.nodes[index].end)
      }
    }
  }

  private func isContainer(_ node: Int) -> Bool { Int(tree.nodes[node].parent) <= 0 }

  // MARK: - Names

  private static let namespaces: [String: String] = [
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
  ]

  private mutating func readNamespaces() {
    // Feeds declare their prefixes at the top; the first of each wins.
    for node in tree.nodes.indices.prefix(64) where !tree.nodes[node].isText {
      for (name, value) in tree.attributes(of: node) where name.hasPrefix("xmlns") {
        let prefix = name == "xmlns" ? "" : String(name.dropFirst(6))
        if prefixes[prefix] == nil { prefixes[prefix] = Self.namespaces[value] ?? prefix }
      }
    }
    isAtom = tree.nodes.indices.prefix(64).contains {
      !tree.nodes[$0].isText && tree.splitName(of: $0).local == "feed"
    }
  }

  /// The name with the usual prefix of its namespace: feeds may use any.
  private func name(of node: Int) -> String {
    let (prefix, local) = tree.splitName(of: node)
    let known = prefixes[prefix] ?? prefix.lowercased()
    if known.isEmpty || prefix.isEmpty || (isAtom && known == "atom") { return local }
    return "\(known):\(local)"
  }

  // MARK: - Elements

  private mutating func readHead(_ feed: Int) {
    language = Language(tag: tree.value(of: .xmlLang, in: feed)) ?? language
    base = base(of: feed)
    var people = FeedPeople()
    var links: [String: String] = [:]
    for child in tree.children(of: feed) where !tree.nodes[child].isText {
      let name = name(of: child)
      switch name {
      case "title": title = title ?? FeedTitle.plain(trimmed(child))
      case "language", "dc:language":
        language = language ?? Language(tag: trimmed(child))
      case "link", "atom:link":
        let relation = tree.value(of: .rel, in: child) ?? "alternate"
        let target = tree.value(of: .href, in: child) ?? trimmed(child)
        if links[relation] == nil { links[relation] = resolved(target, at: child) }
      case "author", "atom:author", "dc:creator":
        people.add(self.people(in: child), as: name)
      case "managingEditor", "itunes:author":
        // Often an office, and no writer then.
        people.add(self.people(in: child).filter(Names.isFullName), as: name)
      default: break
      }
    }
    // Where a feed gives no base, its own address is one (RFC 3986, 5.1.3), or else its site's.
    if base == nil {
      base = [links["self"], links["alternate"]].lazy.compactMap { Names.address($0) }.first
    }
    authors = people.best.filter {
      Names.isFullName($0) || title.map(Names.letters) != Names.letters($0)
    }
  }

  // MARK: - Addresses

  /// The base that an element declares, within the one around it.
  private func base(of node: Int) -> String? {
    guard let value = tree.value(of: .xmlBase, in: node).flatMap(Names.cleaned) else { return base }
    return AddressReference.resolved(value, against: base)
  }

  /// An address in an element, by the base that the element or the item around it declares.
  private func resolved(_ address: String, at node: Int, in item: Int? = nil) -> String {
    var base = base
    for node in [item, node].compactMap({ $0 }) {
      guard let value = tree.value(of: .xmlBase, in: node).flatMap(Names.cleaned) else { continue }
      base = AddressReference.resolved(value, against: base)
    }
    return AddressReference.resolved(address, against: base)
  }

  private func trimmed(_ node: Int) -> String {
    String(decoding: collapsedWhitespace(tree.textBytes(of: node)), as: UTF8.self)
  }

  private func item(_ node: Int) -> FeedItem {
    var item = FeedItem()
    var content: Int?
    var summary: Int?
    var described: [Int] = []
    item.id = tree.value(named: "rdf:about", in: node)
    var permanentLink: String?
    var original: String?
    var isArticle = true
    item.language = Language(tag: tree.value(of: .xmlLang, in: node))
    var dates: [String: Timestamp] = [:]
    var people = FeedPeople()
    for child in tree.children(of: node) where !tree.nodes[child].isText {
      let name = name(of: child)
      switch name {
      case "title": item.title = item.title ?? itemTitle(child)
      case "guid":
        item.id = trimmed(child)
        // An identifier leads somewhere only where it says so, or says nothing (RSS 2.0).
        if tree.value(named: "isPermaLink", in: child)?.lowercased() != "false" {
          permanentLink = item.id
        }
      case "id": item.id = trimmed(child)
      case "link", "atom:link": readLink(child, of: node, &item)
      case "author", "dc:creator", "atom:author", "creator", "itunes:author":
        people.add(self.people(in: child), as: name)
      case "source", "atom:source": readSource(child, &people)
      case "category", "dc:subject":
        isArticle = isArticle && !isOther(child)
        readTag(child, &item)
      case "pubDate", "published", "updated", "modified", "issued", "created", "dc:date",
        "dcterms:issued", "dcterms:created", "dcterms:modified", "atom:published", "atom:updated":
        let short = name.split(separator: ":").last.map(String.init) ?? name
        if dates[short] == nil, let date = Timestamp(parsing: trimmed(child)) {
          dates[short] = date
        }
      case "content:encoded", "content", "atom:content", "xhtml:body", "body":
        content = content ?? child
      case "description", "summary", "atom:summary", "dc:description": summary = summary ?? child
      case "itunes:summary", "media:description": described.append(child)
      case "media:group", "media:content": described += mediaDescriptions(in: child)
      case "feedburner:origLink": original = Names.address(trimmed(child))
      case "wp:post_type", "wp:status": isArticle = isArticle && Self.isShown(trimmed(child))
      case "dc:language": item.language = item.language ?? Language(tag: trimmed(child))
      default: break
      }
    }
    item.published =
      dates["pubDate"] ?? dates["published"] ?? dates["issued"] ?? dates["date"] ?? dates["created"]
    item.modified = dates["updated"] ?? dates["modified"]
    item.link = original ?? item.link ?? permanentLink.map { resolved($0, at: node) }
    item.authors = people.best
    // Atom asks only for the date of the last change; it stands for an entry that gives no other.
    if item.published == nil { item.published = item.modified }
    guard isArticle || keepAll else { return item }
    item.body = ([content, summary] + described).lazy.compactMap { $0.flatMap(body) }
      .first { !$0.isEmpty }
    return item
  }

  /// Whether an export of WordPress says of an item that readers were shown it: its type and its
  /// state are no others than those of articles and pages that are out.
  private static func isShown(_ value: String) -> Bool {
    ![
      "attachment", "nav_menu_item", "revision", "custom_css", "wp_template", "wp_navigation",
      "wp_global_styles", "customize_changeset", "oembed_cache", "wp_block", "wp_font_face",
      "draft", "auto-draft", "pending", "private", "trash", "inherit", "future",
    ].contains(value.lowercased())
  }

  /// Whether a category of Blogger's export says that an entry is a template, a setting or what a
  /// reader wrote.
  private func isOther(_ node: Int) -> Bool {
    guard let term = tree.value(named: "term", in: node), term.hasPrefix(Self.kinds) else {
      return false
    }
    return !["post", "page"].contains(term.dropFirst(Self.kinds.count))
  }

  private static let kinds = "http://schemas.google.com/blogger/2008/kind#"

  /// What Media RSS says of a film or a picture.
  private func mediaDescriptions(in node: Int) -> [Int] {
    tree.children(of: node).filter {
      !tree.nodes[$0].isText && name(of: $0) == "media:description"
    }
  }

  /// A title as text; in Atom one that says it is text may hold signs of tags.
  private func itemTitle(_ node: Int) -> String? {
    if isAtom, tree.value(of: .type, in: node)?.lowercased() == "text" {
      return Names.headline(trimmed(node))
    }
    return FeedTitle.plain(trimmed(node))
  }

  private func readLink(_ node: Int, of item: Int, _ read: inout FeedItem) {
    let relation = tree.value(of: .rel, in: node) ?? "alternate"
    let target = tree.value(of: .href, in: node) ?? trimmed(node)
    if relation == "alternate", read.link == nil, !target.isEmpty {
      read.link = resolved(target, at: node, in: item)
    }
  }

  /// An entry that another feed took over keeps the people of its own feed (RFC 4287, 4.2.11).
  private func readSource(_ node: Int, _ people: inout FeedPeople) {
    for child in tree.children(of: node) where !tree.nodes[child].isText {
      let name = name(of: child)
      if name == "author" || name == "atom:author" {
        people.add(self.people(in: child), as: "source")
      }
    }
  }

  /// The people that an element names: as Atom does, as RSS does, or with links and other tags.
  private func people(in node: Int) -> [String] {
    let parts = tree.children(of: node).filter { !tree.nodes[$0].isText }
    let names = parts.filter { tree.splitName(of: $0).local == "name" }
    if !names.isEmpty { return names.compactMap { Names.person(trimmed($0)) } }
    if !parts.isEmpty {
      return PageByline(node, of: tree, from: node).names(in: .undetermined)
    }
    let text = trimmed(node)
    if text.contains("<") {
      let markup = MarkupTree(html: Array(text.utf8))
      return PageByline(0, of: markup, from: 0).names(in: .undetermined)
    }
    return Names.authors(byline: FeedPeople.withoutAddress(Names.unescaped(text) ?? ""))
  }

  private func readTag(_ node: Int, _ item: inout FeedItem) {
    let text =
      tree.value(named: "label", in: node) ?? tree.value(named: "term", in: node) ?? trimmed(node)
    if item.tags.count < Limits.names, let tag = Names.unescaped(text), !item.tags.contains(tag) {
      item.tags.append(tag)
    }
  }

  private func body(_ node: Int) -> ItemBody? {
    var body = wholeBody(node)
    if !keepAll { body?.leaveFurnitureOut() }
    return body
  }

  private func wholeBody(_ node: Int) -> ItemBody? {
    let type = tree.value(of: .type, in: node)?.lowercased() ?? ""
    let hasElements = tree.children(of: node).contains { !tree.nodes[$0].isText }
    if type == "xhtml" || type == "application/xhtml+xml" || hasElements {
      return ItemBody(tree, below: node, keepAll: keepAll)
    }
    let bytes = tree.textBytes(of: node)
    if type == "plain" { return ItemBody(plainText: bytes, keepAll: keepAll) }
    if !keepAll, let stripped = FeedFurniture.removed(from: bytes) {
      var body = ItemBody(html: stripped.rest, keepAll: keepAll)
      body.dropped += stripped.dropped
      return body
    }
    if isAtom, type == "text" || type == "text/plain" {
      return ItemBody(plainText: bytes, keepAll: keepAll)
    }
    return ItemBody(html: bytes, keepAll: keepAll)
  }
}
