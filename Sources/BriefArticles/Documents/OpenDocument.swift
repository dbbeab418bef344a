import BriefLexicon
import BriefMarkup

/// The text of an OpenDocument: `content.xml`, with what `meta.xml` says.
struct OpenDocument {
  private(set) var text: OfficeText
  /// Styles of the document that stand for the title.
  private var titleStyles: Set<String> = ["Title"]

  init(_ content: [UInt8], _ meta: [UInt8]?, _ keepAll: Bool) {
    text = OfficeText(keepsAll: keepAll)
    if let meta { readProperties(MarkupTree(xml: meta)) }
    read(MarkupTree(xml: Charset.decoded(content).bytes))
  }

  /// Reads a document that is one file of XML (`.fodt`).
  init(flat bytes: [UInt8], keepAll: Bool) {
    text = OfficeText(keepsAll: keepAll)
    let tree = MarkupTree(xml: bytes)
    readProperties(tree)
    read(tree)
  }

  /// Whether XML is such a document of text.
  static func isFlat(_ bytes: [UInt8]) -> Bool {
    let mark = Array("application/vnd.oasis.opendocument.text".utf8)
    return position(of: mark, in: bytes.prefix(1 << 16)) != nil
  }

  private mutating func readProperties(_ tree: MarkupTree) {
    var creator: String?
    var date: Timestamp?
    let meta = tree.nodes.indices.first {
      !tree.nodes[$0].isText && tree.splitName(of: $0) == ("office", "meta")
    }
    guard let meta else { return }
    for node in meta..<Int(tree.nodes[meta].end) where !tree.nodes[node].isText {
      switch tree.splitName(of: node).local {
      case "title": text.take(title: tree.text(of: node))
      case "initial-creator": text.take(author: tree.text(of: node))
      case "creator": creator = tree.text(of: node)
      case "creation-date": text.published = Timestamp(parsing: tree.text(of: node))
      case "date": date = Timestamp(parsing: tree.text(of: node))
      case "language": text.language = Language(tag: tree.text(of: node))
      default: break
      }
    }
    if text.authors.isEmpty, let creator { text.take(author: creator) }
    if text.published == nil { text.published = date } else { text.modified = date }
  }

  private mutating func read(_ tree: MarkupTree) {
    var listEnd = 0
    var rowEnd = 0
    var index = 1
    while index < tree.nodes.count {
      text.end(before: index)
      let node = tree.nodes[index]
      if node.isText {
        if text.isOpen {
          let bytes = tree.textBytes(of: index)
          text.change { $0.text.append(verbatim: bytes.indices, of: bytes) }
        }
        index += 1
        continue
      }
      let name = tree.splitName(of: index).local
      switch name {
      case "style": readStyle(index, tree)
      case "list": listEnd = max(listEnd, Int(node.end))
      case "table-row":
        if index >= rowEnd {
          rowEnd = Int(node.end)
          text.begin(OfficeText.Paragraph(end: rowEnd, kind: .tableRow))
        }
      case "p", "h":
        if index < rowEnd {
          text.change { $0.text.appendSpace() }
        } else {
          text.begin(paragraph(index, name, isListed: index < listEnd, tree))
        }
      case "s", "tab", "line-break": text.change { $0.text.appendSpace() }
      case "meta", "note", "annotation", "tracked-changes", "deletion", "sequence-decls", "forms",
        "table-of-content", "event-listeners", "alphabetical-index", "illustration-index",
        "table-index", "object-index", "user-index":
        index = Int(node.end)
        continue
      default: break
      }
      index += 1
    }
    text.end(before: .max)
  }

  private func paragraph(
    _ node: Int, _ name: String, isListed: Bool, _ tree: MarkupTree
  ) -> OfficeText.Paragraph {
    var paragraph = OfficeText.Paragraph(end: Int(tree.nodes[node].end))
    let style = tree.value(named: "text:style-name", in: node) ?? ""
    if titleStyles.contains(style) {
      paragraph.kind = .heading(level: 1)
      paragraph.isTitle = true
    } else if name == "h" {
      let level = tree.value(named: "text:outline-level", in: node).flatMap { Int($0) } ?? 1
      paragraph.kind = .heading(level: min(max(level, 1), 6))
    } else if isListed {
      paragraph.kind = .listItem
    } else if style.hasPrefix("Quot") {
      paragraph.kind = .quotation
    }
    return paragraph
  }

  /// A paragraph that was changed by hand has a style of its own, below the one that was chosen.
  private mutating func readStyle(_ node: Int, _ tree: MarkupTree) {
    guard tree.value(named: "style:parent-style-name", in: node) == "Title",
      let name = tree.value(named: "style:name", in: node), titleStyles.count < 1_000
    else { return }
    titleStyles.insert(name)
  }
}
