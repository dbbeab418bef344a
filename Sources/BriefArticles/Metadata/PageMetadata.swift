import BriefLexicon
import BriefMarkup

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
  /// The language that the page declares, as it writes it.
  private(set) var languageTag: String?
  private(set) var section: String?
  private(set) var tags: [String] = []
  /// The article's text as JSON-LD repeats it.
  private(set) var articleBody: String?

  let tree: MarkupTree
  private(set) var metas: [String: String] = [:]
  private(set) var manyMetas: [(name: String, content: String)] = []
  private(set) var headings: [(node: Int, text: String)] = []
  private(set) var pageTitle: String?
  private(set) var linked = LinkedData()
  /// The surroundings of the article.
  private(set) var surroundings: PageSurroundings
  /// Moments that elements of the body name.
  var times: [PageTime] = []
  /// Moments with a zone, wherever they stand.
  var zoned: [Timestamp] = []
  /// How many texts were read up to the headline.
  var headingText = 0
  /// Elements of the body that may name the author, best evidence first in their rank.
  var bylines: [(node: Int, rank: Int, start: Int)] = []

  /// - Complexity: O(*n*) in the page's bytes.
  init(of tree: MarkupTree, _ boilerplate: PageBoilerplate, address: String? = nil) {
    self.tree = tree
    surroundings = PageSurroundings(unreadOf: tree)
    collect()
    url =
      Names.address(
        linkCanonical ?? metas["og:url"] ?? linked.url ?? metas["source-url"] ?? address)
      ?? Names.address(address)
    site =
      Names.unescaped(metas["og:site_name"]) ?? linked.publisher
      ?? Names.unescaped(metas["application-name"])
    if Names.address(site) != nil { site = nil }
    section = linked.section ?? Names.unescaped(metas["article:section"])
    language = language ?? Language(tag: linked.language ?? metas["og:locale"])
    tags = chosenTags()
    title = chosenTitle()
    surroundings = PageSurroundings(tree, boilerplate, heading: headingPlace())
    readBody()
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
      case .html:
        languageTag = tree.value(of: .lang, in: index)
        language = Language(tag: languageTag)
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
      case .tr: readProperty(index)
      case .h1, .h2:
        if headings.count < 50, let text = Names.headline(visibleText(of: index)) {
          headings.append((index, text))
        }
      default: break
      }
    }
  }

  /// Takes a property of a page as Notion exports it: a row with a name and a value.
  private mutating func readProperty(_ row: Int) {
    guard manyMetas.count < 1000, let kind = tree.value(of: .class, in: row),
      kind.hasPrefix("property-row")
    else { return }
    let cells = tree.children(of: row).filter { !tree.nodes[$0].isText }
    guard cells.count == 2, let name = Names.cleaned(tree.text(of: cells[0]))?.lowercased(),
      let value = Names.cleaned(tree.text(of: cells[1]))
    else { return }
    switch name {
    case "author", "authors", "by": manyMetas.append(("author", value))
    case "url", "source", "link": metas["source-url"] = metas["source-url"] ?? value
    default: break
    }
  }

  /// The text of an element as readers see it.
  private func visibleText(of node: Int) -> String {
    var text = InlineText()
    var index = node
    while index < Int(tree.nodes[node].end) {
      let part = tree.nodes[index]
      if part.isText {
        text.append(markup: part.range, of: tree.source)
      } else if part.tag.isNeverRead {
        index = Int(part.end)
        continue
      } else if part.tag.isBlock || part.tag == .br {
        text.appendSpace()
      }
      index += 1
    }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private mutating func readMeta(_ node: Int) {
    let declared = tree.value(of: .property, in: node) ?? tree.value(of: .name, in: node)
    // A property of an item is the article's only where the article stands.
    if declared == nil, !isInHead(node) { return }
    readMeta(node, as: declared ?? tree.value(of: .itemprop, in: node))
  }

  private func isInHead(_ node: Int) -> Bool {
    let parent = tree.nodes[Int(tree.nodes[node].parent)].tag
    return parent == .head || parent == .html
  }

  /// Takes what a `meta` element declares, by its name or as the property of an item.
  mutating func readMeta(_ node: Int, as name: String?) {
    guard let name = name?.lowercased(), let content = tree.value(of: .content, in: node),
      !content.isEmpty, manyMetas.count < 1000
    else { return }
    if metas[name] == nil { metas[name] = content }
    manyMetas.append((name, content))
  }
}
