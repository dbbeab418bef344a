extension MarkupTree {
  /// Reads an HTML page, of any quality.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public init(html bytes: [UInt8]) {
    self.init(bytes, .html)
  }

  /// Reads an XML document, of any quality; declarations of entities are skipped unread.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public init(xml bytes: [UInt8]) {
    self.init(bytes, .xml)
  }

  private init(_ bytes: [UInt8], _ syntax: Syntax) {
    // Positions are kept in 32 bits; no reader lets a file of that size come here.
    let bytes = bytes.count < Int(Int32.max) ? bytes : Array(bytes.prefix(Int(Int32.max) - 1))
    var builder = TreeBuilder(bytes, syntax)
    builder.build()
    source = bytes
    self.syntax = syntax
    nodes = builder.nodes
    attributes = builder.attributes
  }
}

/// Makes a tree of the scanner's events with a stack of open elements.
private struct TreeBuilder {
  var nodes: [MarkupTree.Node] = []
  var attributes: [MarkupTree.Attribute] = []
  private var scanner: TagScanner
  private let syntax: MarkupTree.Syntax
  private var open: [Int32] = [0]
  /// How many elements of each kind are open, so that the stack is searched only for what is there.
  private var openCounts = Array(repeating: 0, count: HTMLTag.allCases.count + 1)
  /// Start tags below the depth limit that still wait for their end tags.
  private var flattened = 0
  private var hasBody = false

  init(_ bytes: [UInt8], _ syntax: MarkupTree.Syntax) {
    scanner = TagScanner(bytes, syntax)
    self.syntax = syntax
    nodes.reserveCapacity(bytes.count / 24 + 8)
    attributes.reserveCapacity(bytes.count / 48 + 8)
    nodes.append(node(isText: false, isVerbatim: false, tag: .other, range: 0..<0, parent: -1))
  }

  mutating func build() {
    while let event = scanner.next() {
      switch event {
      case .text(let range): append(range, isVerbatim: false)
      case .verbatim(let range): append(range, isVerbatim: true)
      case .open(let tag, let name, let isSelfClosing):
        if syntax == .html {
          openHTML(tag, name, isSelfClosing)
        } else {
          push(tag, name, isComplete: isSelfClosing)
        }
      case .close(let tag, let name):
        if syntax == .html { closeHTML(tag, name) } else { closeXML(name) }
      }
    }
    while !open.isEmpty { pop() }
  }

  private var current: Int { Int(open.last ?? 0) }
  private var currentTag: HTMLTag { nodes[current].tag }

  private func node(
    isText: Bool, isVerbatim: Bool, tag: HTMLTag, range: Range<Int>, parent: Int32
  ) -> MarkupTree.Node {
    MarkupTree.Node(
      isText: isText, isVerbatim: isVerbatim, tag: tag, attributeCount: 0,
      firstAttribute: Int32(attributes.count), parent: parent, end: Int32(nodes.count + 1),
      start: Int32(range.lowerBound), length: Int32(range.count))
  }

  private mutating func append(_ range: Range<Int>, isVerbatim: Bool) {
    guard nodes.count < 2 * MarkupTree.nodeLimit else { return }
    nodes.append(
      node(isText: true, isVerbatim: isVerbatim, tag: .other, range: range, parent: Int32(current)))
  }

  /// Records an element and puts it on the stack unless it is complete.
  private mutating func push(_ tag: HTMLTag, _ name: Range<Int>, isComplete: Bool) {
    guard nodes.count < MarkupTree.nodeLimit else {
      if !isComplete { flattened += 1 }
      return
    }
    var element = node(
      isText: false, isVerbatim: false, tag: tag, range: name, parent: Int32(current))
    element.attributeCount = UInt16(truncatingIfNeeded: scanner.attributes.count)
    for attribute in scanner.attributes {
      attributes.append(
        MarkupTree.Attribute(
          known: AttributeName(attribute.name, in: scanner.bytes),
          nameStart: Int32(attribute.name.lowerBound), nameLength: Int32(attribute.name.count),
          valueStart: Int32(attribute.value.lowerBound), valueLength: Int32(attribute.value.count)))
    }
    let index = Int32(nodes.count)
    nodes.append(element)
    if isComplete { return }
    if open.count >= MarkupTree.depthLimit {
      flattened += 1
    } else {
      open.append(index)
      count(tag, 1)
    }
  }

  private mutating func count(_ tag: HTMLTag, _ change: Int) {
    openCounts[Int(tag.rawValue)] += change
  }

  private func isOpen(_ tag: HTMLTag) -> Bool {
    openCounts[Int(tag.rawValue)] > 0
  }

  private mutating func pop() {
    guard let index = open.popLast() else { return }
    nodes[Int(index)].end = Int32(nodes.count)
    count(nodes[Int(index)].tag, -1)
  }

  private mutating func pop(downTo depth: Int) {
    while open.count > max(depth, 1) { pop() }
  }

  // MARK: - HTML

  private mutating func openHTML(_ tag: HTMLTag, _ name: Range<Int>, _ isSelfClosing: Bool) {
    switch tag {
    case .html where nodes.count > 1 && isOpen(.html): return
    case .body:
      if hasBody { return }
      hasBody = true
      endHead()
    case .head where hasBody || isOpen(.head): return
    default: break
    }
    if flattened == 0 { implyEndTags(before: tag) }
    let isForeign = isSelfClosing && (tag == .other || tag == .svg || tag == .math)
    push(tag, name, isComplete: tag.isVoid || isForeign)
  }

  private mutating func endHead() {
    guard isOpen(.head), let depth = open.lastIndex(where: { nodes[Int($0)].tag == .head })
    else { return }
    pop(downTo: depth)
  }

  private mutating func implyEndTags(before tag: HTMLTag) {
    if tag.endsParagraph {
      if isOpen(.head) { endHead() }
      close(.p, upTo: { $0.isTableBorder || $0 == .button || $0 == .object })
    }
    switch tag {
    case .li: close(.li, upTo: { $0.isTableBorder || $0 == .ul || $0 == .ol || $0 == .menu })
    case .dd, .dt:
      close(.dd, upTo: { $0.isTableBorder || $0 == .dl })
      close(.dt, upTo: { $0.isTableBorder || $0 == .dl })
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if currentTag.headingLevel != nil { pop() }
    case .a: closeLink()
    case .option, .optgroup: close(.option, upTo: { $0 == .select || $0.isTableBorder })
    case .td, .th:
      close(.td, upTo: { $0 == .table })
      close(.th, upTo: { $0 == .table })
    case .tr: close(.tr, upTo: { $0 == .table })
    case .tbody, .thead, .tfoot:
      close(.tr, upTo: { $0 == .table })
      close(.tbody, upTo: { $0 == .table })
      close(.thead, upTo: { $0 == .table })
      close(.tfoot, upTo: { $0 == .table })
    default: break
    }
  }

  /// Closes the innermost open element of a kind, with all inside it, unless a border lies between.
  private mutating func close(_ tag: HTMLTag, upTo isBorder: (HTMLTag) -> Bool) {
    guard isOpen(tag) else { return }
    var depth = open.count - 1
    while depth > 0 {
      let other = nodes[Int(open[depth])].tag
      if other == tag {
        pop(downTo: depth)
        return
      }
      if isBorder(other) { return }
      depth -= 1
    }
  }

  /// A link does not hold a link: one that was left open ends where the next begins.
  private mutating func closeLink() {
    close(.a, upTo: { $0.isBlock })
  }

  private mutating func closeHTML(_ tag: HTMLTag, _ name: Range<Int>) {
    if tag == .body || tag == .html || tag.isVoid { return }
    if flattened > 0 {
      flattened -= 1
      return
    }
    if tag == .other {
      closeUnknown(name)
      return
    }
    if tag.headingLevel != nil, currentTag.headingLevel != nil {
      pop()
      return
    }
    switch tag {
    case .table, .tr, .tbody, .thead, .tfoot, .td, .th, .caption:
      close(tag, upTo: { $0 == .table && tag != .table })
    default:
      if tag.closesBlocks {
        close(tag, upTo: { $0.isTableBorder })
      } else {
        close(tag, upTo: { $0.isBlock })
      }
    }
  }

  private mutating func closeUnknown(_ name: Range<Int>) {
    var depth = open.count - 1
    while depth > 0 {
      let other = nodes[Int(open[depth])]
      if other.tag == .other, spells(other.range, name, exactly: false) {
        pop(downTo: depth)
        return
      }
      if other.tag.isTableBorder { return }
      depth -= 1
    }
  }

  // MARK: - XML

  private mutating func closeXML(_ name: Range<Int>) {
    if flattened > 0 {
      flattened -= 1
      return
    }
    var depth = open.count - 1
    while depth > 0 {
      if spells(nodes[Int(open[depth])].range, name, exactly: true) {
        pop(downTo: depth)
        return
      }
      depth -= 1
    }
  }

  private func spells(_ name: Range<Int>, _ other: Range<Int>, exactly: Bool) -> Bool {
    guard name.count == other.count else { return false }
    var index = other.lowerBound
    for position in name {
      let (left, right) = (scanner.bytes[position], scanner.bytes[index])
      if exactly ? left != right : lowercasedASCII(left) != lowercasedASCII(right) { return false }
      index += 1
    }
    return true
  }
}
