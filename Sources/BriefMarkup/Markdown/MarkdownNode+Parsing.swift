internal import CBriefCMark

/// Why a text is not read as Markdown.
public enum MarkdownError: Error, Sendable, Hashable {
  /// The text has more bytes than `MarkdownLimits.bytes`.
  case tooLong(bytes: Int)
  /// A line opens more lists and quotations than `MarkdownLimits.markersOnALine`.
  case tooDeep(line: Int)
  /// The text has more image openings than `MarkdownLimits.imageOpenings`.
  case tooManyImages(line: Int)
}

/// What a text may hold to be read as Markdown: the parser is quadratic beyond (CVE-2023-22486 and
/// upstream's pathological inputs for nested lists and quotations).
public enum MarkdownLimits {
  public static let bytes = 64 << 20
  public static let markersOnALine = 64
  public static let imageOpenings = 2000
}

extension MarkdownNode {
  /// Reads CommonMark into a tree whose root is a document.
  ///
  /// Invalid UTF-8 can't occur in a `String`; U+0000 is replaced, as CommonMark asks for.
  ///
  /// - Throws: `MarkdownError` if the text is beyond `MarkdownLimits`.
  /// - Complexity: O(*n*) in the bytes of the text.
  public init(parsing markdown: String) throws(MarkdownError) {
    var markdown = markdown
    try Self.checkLimits(of: markdown)
    let root = markdown.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
      }
    }
    self = unsafe Self.tree(of: root)
    unsafe cmark_node_free(root)
  }

  private static func checkLimits(of markdown: String) throws(MarkdownError) {
    var text = markdown
    text.makeContiguousUTF8()
    let bytes = text.utf8
    guard bytes.count <= MarkdownLimits.bytes else { throw .tooLong(bytes: bytes.count) }
    var line = 1
    var markers = 0
    var isAtStart = true
    var images = 0
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0A:
        line += 1
        markers = 0
        isAtStart = true
      case 0x20, 0x09:
        break
      case 0x2A, 0x2B, 0x2D, 0x3E, 0x30...0x39, 0x29, 0x2E:
        // What can open a quotation or a list item: `*`, `+`, `-`, `>`, a number's parts.
        if isAtStart, byte < 0x30 || byte == 0x3E {
          markers += 1
          // A line of dashes or stars is a break; only spaced ones can be nested lists.
          if byte == previous, byte != 0x3E { markers -= 1 }
          if markers > MarkdownLimits.markersOnALine { throw .tooDeep(line: line) }
        }
      default:
        isAtStart = false
      }
      if byte == 0x5B, previous == 0x21 {
        images += 1
        if images > MarkdownLimits.imageOpenings { throw .tooManyImages(line: line) }
      }
      previous = byte
    }
  }

  private static func tree(of root: OpaquePointer?) -> MarkdownNode {
    let iterator = unsafe cmark_iter_new(root)
    defer { unsafe cmark_iter_free(iterator) }
    var open: [MarkdownNode] = []
    var depth = 0
    var document = MarkdownNode(.document)
    while true {
      let event = unsafe cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return document }
      let node = unsafe cmark_iter_get_node(iterator)
      guard let kind = unsafe Kind(node) else { continue }
      if event == CMARK_EVENT_ENTER {
        if unsafe isLeaf(node) {
          append(MarkdownNode(kind))
        } else {
          depth += 1
          if depth <= maximumDepth { open.append(MarkdownNode(kind)) }
        }
      } else {
        close()
      }
    }

    func close() {
      depth -= 1
      guard depth < maximumDepth, let closed = open.popLast() else { return }
      append(closed)
    }

    func append(_ node: MarkdownNode) {
      if open.isEmpty {
        document = node
      } else {
        open[open.count - 1].children.append(node)
      }
    }
  }

  /// cmark sends no exit event for these.
  private static func isLeaf(_ node: OpaquePointer?) -> Bool {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }
}

extension MarkdownNode.Kind {
  fileprivate init?(_ node: OpaquePointer?) {
    let literal = unsafe string(cmark_node_get_literal(node))
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
    case CMARK_NODE_LIST:
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      self = unsafe .list(
        start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: self = .item
    case CMARK_NODE_CODE_BLOCK:
      self = unsafe .codeBlock(info: string(cmark_node_get_fence_info(node)), literal: literal)
    case CMARK_NODE_HTML_BLOCK: self = .htmlBlock(literal)
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_HEADING:
      self = unsafe .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
    case CMARK_NODE_TEXT: self = .text(literal)
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_LINEBREAK: self = .lineBreak
    case CMARK_NODE_CODE: self = .code(literal)
    case CMARK_NODE_HTML_INLINE: self = .htmlInline(literal)
    case CMARK_NODE_EMPH: self = .emphasis
    case CMARK_NODE_STRONG: self = .strong
    case CMARK_NODE_LINK:
      self = unsafe .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      self = unsafe .image(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: return nil
    }
  }
}

private func string(_ characters: UnsafePointer<CChar>?) -> String {
  guard let characters = unsafe characters else { return "" }
  return unsafe String(cString: characters)
}
