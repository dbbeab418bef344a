/// The elements and texts of an HTML page or an XML document, in the order of the document.
///
/// One flat array: the nodes below a node follow it, up to its `end`. Nothing here recurses, so
/// that no nesting can exhaust the stack.
///
///     let tree = MarkupTree(html: Array("<p>One<p>Two".utf8))
///     tree.children(of: 0).map { tree.text(of: $0) }  // ["One", "Two"]
public struct MarkupTree: Sendable {
  /// What the bytes are read as.
  public enum Syntax: Sendable {
    /// Void elements, raw text and implied end tags; names in any case.
    case html
    /// Case kept, `<a/>` is whole, CDATA sections.
    case xml
  }

  /// An element or a text.
  public struct Node: Sendable {
    /// Whether the node is text; otherwise it is an element.
    public var isText: Bool
    /// Whether a text is to be taken without decoding character references.
    public var isVerbatim: Bool
    /// The element's kind, in XML by its name without the prefix; `.other` for texts.
    public var tag: HTMLTag
    var attributeCount: UInt16
    var firstAttribute: Int32
    /// The index of the parent; -1 for the root.
    public var parent: Int32
    /// The index after the last node below this one: its next sibling, if it has one.
    public var end: Int32
    var start: Int32
    var length: Int32

    /// The bytes of the text, or of the element's name.
    public var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  }

  struct Attribute: Sendable {
    var known: AttributeName
    var nameStart: Int32
    var nameLength: Int32
    var valueStart: Int32
    var valueLength: Int32

    var name: Range<Int> { Int(nameStart)..<Int(nameStart) + Int(nameLength) }
    var value: Range<Int> { Int(valueStart)..<Int(valueStart) + Int(valueLength) }
  }

  /// The bytes that were read.
  public let source: [UInt8]
  public let syntax: Syntax
  /// The root, an element without a name, is the first; it holds all others.
  public internal(set) var nodes: [Node]
  var attributes: [Attribute]

  /// Elements below this depth become siblings of the deepest ones; their text is kept.
  public static let depthLimit = 400
  /// Elements beyond this many nodes are not recorded; texts beyond twice as many are lost.
  public static let nodeLimit = 4_000_000

  /// The nodes directly below a node.
  public func children(of node: Int) -> Children {
    Children(tree: self, position: node + 1, end: Int(nodes[node].end))
  }

  /// The indices of sibling nodes, in order.
  public struct Children: Sequence, IteratorProtocol {
    let tree: MarkupTree
    var position: Int
    let end: Int

    public mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(tree.nodes[position].end) }
      return position
    }
  }

  /// The first element of a kind at or below a node, in document order.
  public func first(_ tag: HTMLTag, in node: Int = 0) -> Int? {
    (node..<Int(nodes[node].end)).first { nodes[$0].tag == tag && !nodes[$0].isText }
  }

  /// The name of an element as it is written, with its prefix in XML.
  public func name(of node: Int) -> String {
    nodes[node].isText ? "" : String(decoding: source[nodes[node].range], as: UTF8.self)
  }

  /// Whether an element has attributes.
  public func hasAttributes(_ node: Int) -> Bool { nodes[node].attributeCount > 0 }

  /// The bytes of an attribute before decoding; `nil` if the element has none of that name.
  public func rawValue(of name: AttributeName, in node: Int) -> Range<Int>? {
    let first = Int(nodes[node].firstAttribute)
    for index in first..<first + Int(nodes[node].attributeCount)
    where attributes[index].known == name {
      return attributes[index].value
    }
    return nil
  }

  /// The decoded value of an attribute; `nil` if the element has none of that name.
  public func value(of name: AttributeName, in node: Int) -> String? {
    rawValue(of: name, in: node).map(decodedAttribute)
  }

  /// The decoded value of an attribute by its name as it is written, for XML.
  public func value(named name: String, in node: Int) -> String? {
    let first = Int(nodes[node].firstAttribute)
    for index in first..<first + Int(nodes[node].attributeCount)
    where source[attributes[index].name].elementsEqual(name.utf8) {
      return decodedAttribute(attributes[index].value)
    }
    return nil
  }

  /// All attributes of an element as they are written, decoded.
  public func attributes(of node: Int) -> [(name: String, value: String)] {
    let first = Int(nodes[node].firstAttribute)
    return attributes[first..<first + Int(nodes[node].attributeCount)].map {
      (String(decoding: source[$0.name], as: UTF8.self), decodedAttribute($0.value))
    }
  }

  /// The part of an element's name behind the prefix, and the prefix; for XML.
  public func splitName(of node: Int) -> (prefix: String, local: String) {
    let name = source[nodes[node].range]
    guard !nodes[node].isText, let colon = name.firstIndex(of: 0x3A) else {
      return ("", self.name(of: node))
    }
    return (
      String(decoding: name[..<colon], as: UTF8.self),
      String(decoding: name[(colon + 1)...], as: UTF8.self)
    )
  }

  /// All text at or below a node, decoded, with white space as it is.
  ///
  /// - Complexity: O(*n*) in the nodes and bytes below it.
  public func text(of node: Int) -> String {
    String(decoding: textBytes(of: node), as: UTF8.self)
  }

  /// The bytes of all text at or below a node, decoded, with white space as it is.
  public func textBytes(of node: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in node..<Int(nodes[node].end) where nodes[index].isText {
      if nodes[index].isVerbatim {
        bytes += source[nodes[index].range]
      } else {
        bytes += CharacterReferences.decoded(nodes[index].range, of: source)
      }
    }
    return bytes
  }

  private func decodedAttribute(_ range: Range<Int>) -> String {
    String(
      decoding: CharacterReferences.decoded(range, of: source, in: .attribute), as: UTF8.self)
  }
}
