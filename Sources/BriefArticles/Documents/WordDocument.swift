import BriefLexicon
import BriefMarkup

/// The text of a document in Office Open XML: `word/document.xml` with its styles.
struct WordDocument {
  private(set) var text: OfficeText
  private var styles: [String: Style] = [:]

  private struct Style {
    var kind: Block.Kind = .paragraph
    var isTitle = false
    var isOmitted = false
    var parent: String?
  }

  init(_ main: [UInt8], _ parts: [String: [UInt8]], _ keepAll: Bool) {
    text = OfficeText(keepsAll: keepAll)
    if let bytes = parts["word/styles.xml"] { readStyles(MarkupTree(xml: bytes)) }
    if let bytes = parts["docProps/core.xml"] { readProperties(MarkupTree(xml: bytes)) }
    read(MarkupTree(xml: Charset.decoded(main).bytes))
  }

  // MARK: - Properties and styles

  private mutating func readProperties(_ tree: MarkupTree) {
    for node in tree.nodes.indices where !tree.nodes[node].isText {
      switch tree.splitName(of: node).local {
      case "title": text.take(title: tree.text(of: node))
      case "creator": text.take(author: tree.text(of: node))
      case "created": text.published = text.published ?? Timestamp(parsing: tree.text(of: node))
      case "modified": text.modified = text.modified ?? Timestamp(parsing: tree.text(of: node))
      case "language": text.language = text.language ?? Language(tag: tree.text(of: node))
      default: break
      }
    }
  }

  /// Styles have names in English whatever the user's language, and identifiers in that.
  private mutating func readStyles(_ tree: MarkupTree) {
    var id: String?
    for node in tree.nodes.indices where !tree.nodes[node].isText {
      let name = tree.splitName(of: node).local
      if name == "style" { id = value(of: "styleId", in: node, tree) }
      guard let id, styles.count < 10_000 else { continue }
      let value = value(of: "val", in: node, tree)
      switch name {
      case "name": styles[id] = Self.style(named: value?.lowercased() ?? "")
      case "basedOn": styles[id]?.parent = value
      case "outlineLvl":
        if let level = value.flatMap({ Int($0) }), (0..<6).contains(level) {
          styles[id]?.kind = .heading(level: level + 1)
        }
      default: break
      }
    }
  }

  private static func style(named name: String) -> Style {
    if name == "title" { return Style(kind: .heading(level: 1), isTitle: true) }
    if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...6).contains(level) {
      return Style(kind: .heading(level: level))
    }
    if name.hasPrefix("toc ") { return Style(isOmitted: true) }
    if name.hasPrefix("list") { return Style(kind: .listItem) }
    if name.hasSuffix("quote") { return Style(kind: .quotation) }
    return Style()
  }

  private func style(_ id: String) -> Style {
    // A document without a list of styles uses the usual identifiers.
    if styles.isEmpty {
      let name = id.lowercased()
      return Self.style(
        named: name.hasPrefix("heading") ? "heading " + name.dropFirst(7) : name)
    }
    var style = styles[id] ?? Style()
    for _ in 0..<8 where style.kind == .paragraph && !style.isOmitted {
      guard let parent = style.parent, let next = styles[parent] else { break }
      style = next
    }
    return style
  }

  private func value(of name: String, in node: Int, _ tree: MarkupTree) -> String? {
    tree.attributes(of: node).first { $0.name == name || $0.name.hasSuffix(":" + name) }?.value
  }

  // MARK: - Text

  private mutating func read(_ tree: MarkupTree) {
    var isHidden = false
    var rowEnd = 0
    var index = 1
    while index < tree.nodes.count {
      text.end(before: index)
      let node = tree.nodes[index]
      if node.isText {
        index += 1
        continue
      }
      switch tree.splitName(of: index).local {
      case "tr":
        // Rows of tables inside of rows are part of these.
        if index >= rowEnd {
          rowEnd = Int(node.end)
          text.begin(OfficeText.Paragraph(end: rowEnd, kind: .tableRow))
        }
      case "p":
        isHidden = false
        if index < rowEnd {
          text.change { $0.text.bytes.isEmpty ? () : $0.text.appendSpace() }
        } else {
          text.begin(OfficeText.Paragraph(end: Int(node.end)))
        }
      case "pStyle":
        let style = style(value(of: "val", in: index, tree) ?? "")
        if index >= rowEnd {
          text.change {
            ($0.kind, $0.isTitle, $0.isOmitted) = (style.kind, style.isTitle, style.isOmitted)
          }
        }
      case "numPr": text.change { if $0.kind == .paragraph { $0.kind = .listItem } }
      case "r": isHidden = false
      case "vanish": isHidden = value(of: "val", in: index, tree) ?? "1" != "0"
      case "t": if !isHidden { append(tree.textBytes(of: index)) }
      case "tab", "br", "cr": text.change { $0.text.appendSpace() }
      case "noBreakHyphen": append(Array("\u{2011}".utf8))
      case "docPartGallery" where value(of: "val", in: index, tree) == "Table of Contents":
        index = max(index + 1, Self.endOfPart(around: index, tree))
        continue
      case "Fallback", "instrText", "delText", "del", "moveFrom":
        // What is written twice for old programs, codes of fields, and what was deleted.
        index = Int(node.end)
        continue
      default: break
      }
      index += 1
    }
    text.end(before: .max)
  }

  /// Where the part of a document ends that says at a node what it is.
  private static func endOfPart(around node: Int, _ tree: MarkupTree) -> Int {
    var node = node
    for _ in 0..<4 where node > 0 {
      node = Int(tree.nodes[node].parent)
      if node > 0, tree.splitName(of: node).local == "sdt" { return Int(tree.nodes[node].end) }
    }
    return 0
  }

  private mutating func append(_ bytes: [UInt8]) {
    text.change { $0.text.append(verbatim: bytes.indices, of: bytes) }
  }
}
