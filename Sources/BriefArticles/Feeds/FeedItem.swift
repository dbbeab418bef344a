import BriefLexicon
import BriefMarkup

/// One item of a feed, in whatever format it came.
struct FeedItem {
  var title: String?
  var id: String?
  var link: String?
  var authors: [String] = []
  var published: Timestamp?
  var modified: Timestamp?
  var tags: [String] = []
  var language: Language?
  /// The text in HTML, or `nil` if `body` has it.
  var html: [UInt8]?
  var body: ItemBody?

  /// What names the item in its feed.
  var name: String? {
    for candidate in [id, link, title] {
      if let name = Names.cleaned(candidate) { return name }
    }
    return nil
  }
}

/// The people whom a feed or an item names, by the element that names them.
struct FeedPeople {
  private var names: [String: [String]] = [:]

  mutating func add(_ people: [String], as element: String) {
    names[element, default: []] += people
  }

  /// Those of the element that says most surely who wrote.
  var best: [String] {
    for element in [
      "dc:creator", "author", "atom:author", "creator", "source", "managingEditor", "itunes:author",
    ] {
      if let people = names[element], !people.isEmpty {
        return Array(people.uniqued().prefix(Limits.names))
      }
    }
    return []
  }

  /// The name alone where RSS wants "address (Name)", or as mail has it, "Name <address>".
  static func withoutAddress(_ text: String) -> String {
    guard text.contains("@") else { return text }
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
      return String(text[text.index(after: open)..<close])
    }
    return text
  }
}

/// The text of a feed's item.
struct ItemBody {
  private(set) var extracted = ExtractedText()
  var dropped: [Dropped] = []

  var isEmpty: Bool { extracted.blocks.isEmpty }

  /// Whether a block is prose.
  var hasSentence: Bool {
    extracted.blocks.contains { BlockCandidate($0, of: extracted.bytes).isProse }
  }

  /// Reads HTML, or plain text that was passed for it.
  init(html bytes: [UInt8], keepAll: Bool) {
    let tree = MarkupTree(html: bytes)
    if Self.isMarkedUp(tree) {
      self.init(tree, below: 0, keepAll: keepAll)
    } else {
      self.init(plainText: tree.textBytes(of: 0), keepAll: keepAll)
    }
  }

  /// Whether a text has paragraphs of HTML, or elements in one paragraph.
  private static func isMarkedUp(_ tree: MarkupTree) -> Bool {
    let elements = tree.nodes.dropFirst().filter { !$0.isText }
    if elements.contains(where: { $0.tag.isBlock || $0.tag == .br }) { return true }
    return !elements.isEmpty && position(of: [0x0A, 0x0A], in: tree.textBytes(of: 0)[...]) == nil
  }

  /// Reads text without markup: paragraphs with blank lines between them.
  init(plainText bytes: [UInt8], keepAll: Bool) {
    let text = SourceText(repairing: bytes)
    append(PlainTextBlocks(text.bytes).units, of: text.bytes, keepAll)
  }

  /// Reads Markdown.
  init(markdown bytes: [UInt8], keepAll: Bool) {
    let markdown = MarkdownBlocks(
      bytes, from: FrontMatter(bytes)?.end ?? 0, keepsAll: keepAll)
    append(markdown.units, of: markdown.text.bytes, keepAll)
    dropped += markdown.omissions.map { Dropped(text: $0.text, why: $0.why) }
  }

  /// All of it as left out, for one reason.
  func leftOut(because why: String) -> [Dropped] {
    extracted.blocks.map {
      Dropped(text: String(decoding: extracted.bytes[$0.range], as: UTF8.self), why: why)
    } + dropped
  }

  /// Leaves blocks out that services put around the text of each item, unless nothing else is there.
  mutating func leaveFurnitureOut() {
    let furniture = FeedFurniture.lines(extracted.blocks.map { extracted.bytes[$0.range] })
    guard furniture.contains(true), furniture.contains(false) else { return }
    let whole = extracted
    extracted = ExtractedText()
    var last: Int?
    for (block, isFurniture) in zip(whole.blocks, furniture) {
      let text = whole.bytes[block.range]
      if isFurniture {
        dropped.append(
          Dropped(text: String(decoding: text, as: UTF8.self), why: FeedFurniture.why))
        last = nil
        continue
      }
      extracted.append(
        text, as: block.kind, joined: last.map { block.range.lowerBound == $0 + 1 } ?? false,
        gaps: whole.gaps(in: block.range))
      last = block.range.upperBound
    }
  }

  /// Takes the text of another body behind its own.
  mutating func append(_ other: ItemBody) {
    for (index, block) in other.extracted.blocks.enumerated() {
      // Items of one list stand on lines of their own without a blank line.
      let before = index > 0 ? other.extracted.blocks[index - 1].range.upperBound : nil
      extracted.append(
        other.extracted.bytes[block.range], as: block.kind,
        joined: before.map { block.range.lowerBound == $0 + 1 } ?? false,
        gaps: other.extracted.gaps(in: block.range))
    }
    dropped += other.dropped
  }

  /// Takes the blocks of a text but what is certainly boilerplate, unless nothing else is there.
  private mutating func append(_ units: [BlockCandidate], of bytes: [UInt8], _ keepAll: Bool) {
    let reasons = units.map { unit in
      keepAll || units.count < 2
        ? nil : BoilerplatePhrases.certainReason(of: unit, in: bytes, at: [])
    }
    let isAll = !reasons.contains(nil)
    for (unit, why) in zip(units, reasons) {
      let text = String(decoding: bytes[unit.range], as: UTF8.self)
      if let why, !isAll {
        dropped.append(Dropped(text: text, why: why))
      } else {
        extracted.append(text, as: unit.kind)
      }
    }
  }

  /// Reads the elements below a node, without headings that only repeat the title.
  init(_ tree: MarkupTree, below root: Int, keepAll: Bool, title: String? = nil) {
    if keepAll {
      let page = PageBlocks(tree, PageBoilerplate(of: tree), below: root, reading: .everything)
      extracted = PageArticle(all: page, of: tree).extracted
    } else {
      let content = MainContent(ofItem: tree, below: root)
      let article = PageArticle(content, of: tree, title: title)
      extracted = article.extracted
      dropped = article.dropped
    }
  }
}
