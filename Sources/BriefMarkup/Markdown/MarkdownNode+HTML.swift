internal import CBriefCMark
internal import Glibc

extension MarkdownNode {
  /// Renders the tree as HTML through libcmark in its safe mode: raw HTML of the document is left
  /// out, and links to `javascript:`, `vbscript:`, `file:` and `data:` lead nowhere.
  ///
  /// Never with smart punctuation, which would rewrite the quotation marks of the sources. Nodes
  /// that can't stand where they are, inline ones at the top and what was flattened for its depth,
  /// come in a paragraph, item or list of their own, so that no text is lost.
  ///
  /// - Complexity: O(*n*) in the nodes.
  public func html() -> HTML {
    let root = unsafe cmark_node_new(CMARK_NODE_DOCUMENT)
    defer { unsafe cmark_node_free(root) }
    unsafe Self.append(kind == .document ? children : [self], to: root, of: .document)
    guard let rendered = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT) else { return HTML() }
    defer { unsafe free(rendered) }
    return unsafe HTML(rendered: String(cString: rendered))
  }

  /// Appends copies of nodes to a node of the kind `parentKind`.
  private static func append(
    _ nodes: [MarkdownNode], to parent: OpaquePointer?, of parentKind: Kind
  ) {
    var rest = nodes[...]
    while let node = rest.first {
      switch parentKind.place(for: node.kind) {
      case .asItIs:
        rest.removeFirst()
        unsafe append(node, to: parent)
      case .wrapped(let wrapper):
        let run = rest.prefix { parentKind.place(for: $0.kind) == .wrapped(wrapper) }
        rest.removeFirst(run.count)
        unsafe append(MarkdownNode(wrapper, Array(run)), to: parent)
      case .withoutItself:
        rest.removeFirst()
        unsafe append(node.children, to: parent, of: parentKind)
      }
    }
  }

  private static func append(_ node: MarkdownNode, to parent: OpaquePointer?) {
    guard let copy = unsafe cmark_node_new(node.kind.type) else { return }
    unsafe node.kind.configure(copy)
    guard unsafe cmark_node_append_child(parent, copy) == 1 else {
      unsafe cmark_node_free(copy)
      return
    }
    unsafe append(node.children, to: copy, of: node.kind)
  }
}

extension MarkdownNode.Kind {
  /// How a node stands in another.
  fileprivate enum Place: Equatable {
    case asItIs
    /// In a node of that kind, together with its neighbours of the same place.
    case wrapped(MarkdownNode.Kind)
    /// Only its children stand there.
    case withoutItself
  }

  fileprivate func place(for child: MarkdownNode.Kind) -> Place {
    if child == .document { return .withoutItself }
    switch self {
    case .customBlock: return .asItIs
    case .list: return child == .item ? .asItIs : .wrapped(.item)
    case .document, .blockQuote, .item:
      if child == .item { return .wrapped(.list(start: nil, isTight: true)) }
      return child.isInline ? .wrapped(.paragraph) : .asItIs
    default: return child.isInline ? .asItIs : .withoutItself
    }
  }

  private var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image,
      .customInline:
      true
    default: false
    }
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
