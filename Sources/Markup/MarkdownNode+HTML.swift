internal import CCMark
internal import Glibc

extension MarkdownNode {
  /// Renders the tree as HTML through libcmark in its safe mode: raw HTML of the document is left
  /// out, and links to `javascript:`, `vbscript:`, `file:` and `data:` lead nowhere.
  ///
  /// Never with smart punctuation, which would rewrite the quotation marks of the sources.
  ///
  /// - Complexity: O(*n*) in the nodes.
  public func html() -> HTML {
    let root = unsafe cmark_node_new(CMARK_NODE_DOCUMENT)
    defer { unsafe cmark_node_free(root) }
    if kind == .document {
      for child in children { unsafe Self.append(child, to: root) }
    } else {
      unsafe Self.append(self, to: root)
    }
    guard let rendered = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT) else { return HTML() }
    defer { unsafe free(rendered) }
    return unsafe HTML(rendered: String(cString: rendered))
  }

  /// Appends a copy of a node; one that can't stand where it is put is left out by libcmark, so that
  /// inline nodes at the top come in a paragraph.
  private static func append(_ node: MarkdownNode, to parent: OpaquePointer?) {
    guard let copy = unsafe cmark_node_new(node.kind.type) else { return }
    unsafe node.kind.configure(copy)
    guard unsafe cmark_node_append_child(parent, copy) == 1 else {
      unsafe cmark_node_free(copy)
      return
    }
    for child in node.children { unsafe append(child, to: copy) }
  }
}

extension MarkdownNode.Kind {
  fileprivate var type: cmark_node_type {
    switch self {
    case .document: CMARK_NODE_DOCUMENT
    case .blockQuote: CMARK_NODE_BLOCK_QUOTE
    case .list: CMARK_NODE_LIST
    case .item: CMARK_NODE_ITEM
    case .codeBlock: CMARK_NODE_CODE_BLOCK
    case .htmlBlock: CMARK_NODE_HTML_BLOCK
    case .paragraph: CMARK_NODE_PARAGRAPH
    case .heading: CMARK_NODE_HEADING
    case .thematicBreak: CMARK_NODE_THEMATIC_BREAK
    case .text: CMARK_NODE_TEXT
    case .softBreak: CMARK_NODE_SOFTBREAK
    case .lineBreak: CMARK_NODE_LINEBREAK
    case .code: CMARK_NODE_CODE
    case .htmlInline: CMARK_NODE_HTML_INLINE
    case .emphasis: CMARK_NODE_EMPH
    case .strong: CMARK_NODE_STRONG
    case .link: CMARK_NODE_LINK
    case .image: CMARK_NODE_IMAGE
    case .customBlock: CMARK_NODE_CUSTOM_BLOCK
    case .customInline: CMARK_NODE_CUSTOM_INLINE
    }
  }

  fileprivate func configure(_ node: OpaquePointer) {
    switch self {
    case .list(let start, let isTight):
      unsafe cmark_node_set_list_type(
        node, start == nil ? CMARK_BULLET_LIST : CMARK_ORDERED_LIST)
      if let start { unsafe cmark_node_set_list_start(node, Int32(clamping: start)) }
      unsafe cmark_node_set_list_tight(node, isTight ? 1 : 0)
    case .codeBlock(let info, let literal):
      unsafe cmark_node_set_fence_info(node, info)
      unsafe cmark_node_set_literal(node, literal)
    case .htmlBlock(let literal), .text(let literal), .code(let literal),
      .htmlInline(let literal):
      unsafe cmark_node_set_literal(node, literal)
    case .heading(let level):
      unsafe cmark_node_set_heading_level(node, Int32(clamping: min(6, max(1, level))))
    case .link(let destination, let title), .image(let destination, let title):
      unsafe cmark_node_set_url(node, destination)
      unsafe cmark_node_set_title(node, title)
    case .customBlock(let opening, let closing), .customInline(let opening, let closing):
      unsafe cmark_node_set_on_enter(node, opening.markup)
      unsafe cmark_node_set_on_exit(node, closing.markup)
    default: break
    }
  }
}
