import Lexicon
import Markup

/// What a page says about itself, collected in one walk over its nodes.
///
/// Where sources disagree the earlier wins: JSON-LD (schema.org), then meta elements (OpenGraph,
/// Dublin Core and the like), then marked-up elements, then the address, then a dated line.
struct PageMetadata {
  var title: String?
  private(set) var authors: [String] = []
  private(set) var published: Timestamp?
  private(set) var modified: Timestamp?
  private(set) var site: String?
  private(set) var url: String?
  private(set) var language: Language?
  private(set) var section: String?
  private(set) var tags: [String] = []
  /// The article's text as JSON-LD repeats it.
  private(set) var articleBody: String?

  let tree: MarkupTree
  private(set) var metas: [String: String] = [:]
  private(set) var manyMetas: [(name: String, content: String)] = []
  private(set) var headings: [(node: Int, text: String)] = []
  private(set) var pageTitle: String?
  private(set) var times: [(node: Int, value: String, isPublished: Bool)] = []
  private(set) var bylines: [(text: String, rank: Int)] = []
  private(set) var linked = LinkedData()

  /// - Complexity: O(*n*) in the page's bytes.
  init(of tree: MarkupTree, address: String? = nil) {
    self.tree = tree
    collect()
    url =
      Names.address(
        linkCanonical ?? metas["og:url"] ?? linked.url ?? address)
      ?? Names.address(address)
    site =
      Names.unescaped(metas["og:site_name"]) ?? linked.publisher
      ?? Names.unescaped(metas["application-name"])
    if Names.address(site) != nil { site = nil }
    section = linked.section ?? Names.unescaped(metas["article:section"])
    language = language ?? Language(tag: linked.language ?? metas["og:locale"])
    tags = chosenTags()
    title = chosenTitle()
    authors = chosenAuthors()
    published = chosenDate()
    modified =
      linked.modified ?? stamp(of: ["article:modified_time", "og:updated_time", "last-modified"])
    articleBody = linked.articleBody
  }

  private var linkCanonical: String?

  // MARK: - Collecting

  private mutating func collect() {
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      switch tree.nodes[index].tag {
      case .html: language = Language(tag: tree.value(of: .lang, in: index))
      case .meta: readMeta(index)
      case .title where pageTitle == nil: pageTitle = Names.headline(tree.text(of: index))
      case .link:
        if linkCanonical == nil, tree.value(of: .rel, in: index)?.lowercased() == "canonical" {
          linkCanonical = tree.value(of: .href, in: index)
        }
      case .script:
        if tree.value(of: .type, in: index)?.lowercased() == "application/ld+json" {
          linked.read(tree.textBytes(of: index))
        }
      case .h1, .h2:
        if headings.count < 50, let text = Names.headline(visibleText(of: index)) {
          headings.append((index, text))
        }
      case .time: readTime(index)
      default: readByline(index)
      }
    }
  }

  /// The text of an element; parts of a byline stand in elements of their own without a space.
  private func visibleText(of node: Int, partsApart: Bool = false) -> String {
    var text = InlineText()
    var index = node
    while index < Int(tree.nodes[node].end) {
      let part = tree.nodes[index]
      if part.isText {
        text.append(markup: part.range, of: tree.source)
      } else if part.tag.isNeverRead {
        index = Int(part.end)
        continue
      } else if partsApart || part.tag.isBlock || part.tag == .br {
        text.appendSpace()
      }
      index += 1
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private mutating func readMeta(_ node: Int) {
    let name =
      tree.value(of: .property, in: node) ?? tree.value(of: .name, in: node)
      ?? tree.value(of: .itemprop, in: node)
    guard let name = name?.lowercased(), let content = tree.value(of: .content, in: node),
      !content.isEmpty, manyMetas.count < 1000
    else { return }
    if metas[name] == nil { metas[name] = content }
    manyMetas.append((name, content))
  }

  private mutating func readTime(_ node: Int) {
    guard times.count < 100 else { return }
    let value = tree.value(of: .datetime, in: node) ?? tree.text(of: node)
    let property = tree.value(of: .itemprop, in: node)?.lowercased() ?? ""
    let names = (tree.value(of: .class, in: node) ?? "").lowercased()
    let isPublished =
      property.contains("datepublished") || tree.value(of: .pubdate, in: node) != nil
      || names.contains("publish") || names.contains("entry-date")
    if property.contains("modified") || names.contains("updated") && !isPublished { return }
    times.append((node, value, isPublished))
  }

  private mutating func readByline(_ node: Int) {
    guard bylines.count < 50 else { return }
    var rank: Int?
    if let property = tree.value(of: .itemprop, in: node)?.lowercased(), property == "author" {
      rank = 0
    } else if let rel = tree.value(of: .rel, in: node)?.lowercased(), rel == "author" {
      rank = 1
    } else if let range = tree.rawValue(of: .class, in: node) {
      rank = Self.bylineRank(range, tree.source)
    }
    guard let rank, Int(tree.nodes[node].end) - node < 60, !isOfQuotation(node),
      let text = Names.cleaned(visibleText(of: node, partsApart: true)), text.utf8.count <= 200
    else { return }
    bylines.append((text, rank))
  }

  /// Whether the nearest elements around say that it is a statement's author, not the article's.
  private func isOfQuotation(_ node: Int) -> Bool {
    var node = node
    for _ in 0..<3 where node > 0 {
      node = Int(tree.nodes[node].parent)
      guard node > 0 else { return false }
      if tree.nodes[node].tag == .blockquote { return true }
      guard let range = tree.rawValue(of: .class, in: node) else { continue }
      var words = NameWords(range)
      while let word = words.next(in: tree.source) {
        if Self.quotationNames.index(of: word, in: tree.source) != nil { return true }
      }
    }
    return false
  }

  private static let quotationNames = NameTable([
    "quote", "quotation", "blockquote", "statement", "claim", "testimonial", "comment", "comments",
  ])

  private static let bylineNames = NameTable([
    "byline", "author", "authors", "writer", "autor", "autores", "auteur", "auteurs", "autore",
    "autori",
    "autorin",
  ])
  private static let notBylineNames = NameTable([
    "bio", "box", "image", "avatar", "photo", "comment", "comments", "social", "related", "about",
    "description", "info", "date", "time", "title", "job", "twitter", "email", "widget",
  ])

  private static func bylineRank(_ range: Range<Int>, _ source: [UInt8]) -> Int? {
    var words = NameWords(range)
    var rank: Int?
    while let word = words.next(in: source) {
      if notBylineNames.index(of: word, in: source) != nil { return nil }
      if bylineNames.index(of: word, in: source) != nil { rank = 2 }
    }
    return rank
  }
}
