public import BriefArticles
import BriefMarkup
import BriefSentences
import Foundation

/// Finds sentences that have a hole: letters that stand on the page between the first and the last
/// one of the sentence, and neither in the sentence nor in an element that may lie inside one
/// without being read.
///
/// Looks at nothing but the page's nodes and the text that was read, so that it can say what the
/// reader under test can't.
public struct SentenceHoles {
  /// A letter or digit of the page.
  private struct Letter {
    var scalar: Unicode.Scalar
    /// Whether a sentence may go on without it.
    var isOptional: Bool
  }

  private var letters: [Letter] = []
  private let tree: MarkupTree

  /// - Complexity: O(*n*) in the page's bytes.
  public init(page html: [UInt8]) {
    tree = MarkupTree(html: html)
    collect()
  }

  /// The sentences of an article that the page does not have as they were read.
  public func holes(in article: Article) -> [String] {
    // The text of a script is no text of the page.
    if article.dropped.contains(where: { $0.why == "not in the text that the page declares" }) {
      return []
    }
    return holes(in: Sentence.all(in: article).map { article.text.line($0.range) })
  }

  /// Those of the sentences, which come in the order of the page, that it does not have.
  ///
  /// - Complexity: O(*n*) in letters for sentences that are found where they are expected.
  public func holes(in sentences: [String]) -> [String] {
    var place = 0
    return sentences.filter { sentence in
      let wanted = Self.letters(of: sentence)
      if wanted.isEmpty { return false }
      guard let end = end(of: wanted, from: place) ?? end(of: wanted, from: 0) else { return true }
      place = end
      return false
    }
  }

  // MARK: - Search

  private func end(of wanted: [Unicode.Scalar], from start: Int) -> Int? {
    for place in letters.indices.dropFirst(start) where letters[place].scalar == wanted[0] {
      if let end = match(wanted, at: place) { return end }
    }
    return nil
  }

  /// Where letters end that begin at a place, each letter that is optional taken or not.
  private func match(_ wanted: [Unicode.Scalar], at start: Int) -> Int? {
    // How many of the wanted letters may have been seen, ascending.
    var seen: [Int] = [0]
    var place = start
    while place < letters.count, !seen.isEmpty {
      let letter = letters[place]
      var next: [Int] = letter.isOptional ? seen : []
      for count in seen where wanted[count] == letter.scalar {
        if count + 1 == wanted.count { return place + 1 }
        if !next.contains(count + 1) { next.append(count + 1) }
      }
      seen = next
      place += 1
    }
    return nil
  }

  // MARK: - Letters

  /// Letters and digits in one form: raised, lowered and wide ones as plain ones.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  private mutating func collect() {
    var optionalEnd = 0
    var index = 1
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.isText {
        let text = tree.text(of: index)
        append(text, isOptional: index < optionalEnd)
      } else if node.tag == .head || node.tag == .style {
        index = Int(node.end)
        continue
      } else {
        for value in said(for: index) { append(value, isOptional: true) }
        if isUnread(index) { optionalEnd = max(optionalEnd, Int(node.end)) }
      }
      index += 1
    }
  }

  private mutating func append(_ text: String, isOptional: Bool) {
    letters += Self.letters(of: text).map { Letter(scalar: $0, isOptional: isOptional) }
  }

  /// The texts of attributes that may be read in place of an element.
  private func said(for node: Int) -> [String] {
    [tree.value(of: .alt, in: node), tree.value(named: "alttext", in: node)].compactMap(\.self)
      + (tree.nodes[node].tag == .input ? [tree.value(of: .value, in: node) ?? ""] : [])
  }

  /// The list of what may lie inside a sentence without being read.
  private func isUnread(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .script, .noscript, .rt, .rp, .del, .s, .strike, .math, .svg, .select, .textarea, .iframe,
      .object, .video, .audio, .canvas, .map, .datalist, .noframes, .noembed, .option, .xmp,
      .title:
      return true
    case .template:
      return tree.value(named: "shadowrootmode", in: node) == nil
        && tree.value(named: "shadowroot", in: node) == nil
    case .sup, .sub: return tree.text(of: node).utf8.count <= 64
    default: return isOutOfSight(node) || isMark(node) || isFormula(node)
    }
  }

  private func isOutOfSight(_ node: Int) -> Bool {
    if tree.value(of: .hidden, in: node) != nil { return true }
    if tree.value(of: .ariaHidden, in: node) == "true" { return true }
    if tree.value(of: .role, in: node) == "tooltip" { return true }
    if tree.value(named: "popover", in: node) != nil { return true }
    let style = (tree.value(of: .style, in: node) ?? "").filter { !$0.isWhitespace }.lowercased()
    if style.contains("line-through") { return true }
    if style.contains("display:none") || style.contains("visibility:hidden") { return true }
    return classes(of: node).contains {
      $0.contains("sr-only") || $0.contains("screen-reader") || $0.contains("visually")
        || $0.contains("visuallyhidden") || $0.hasPrefix("tooltip") || isSideNote($0)
    }
  }

  /// A note beside the text, or one that opens over it.
  private func isSideNote(_ name: String) -> Bool {
    ["sidenote", "marginnote", "side-note", "margin-note", "fn-popup"].contains(name)
      || name.contains("note") && (name.contains("tooltip") || name.contains("content"))
  }

  /// The mark of a note: a number or a sign, named as one.
  private func isMark(_ node: Int) -> Bool {
    let text = tree.text(of: node)
    guard text.utf8.count <= 24, text.filter(\.isLetter).count < 2 else { return false }
    let names = classes(of: node) + [tree.value(of: .href, in: node) ?? ""]
    return names.contains { name in
      ["note", "fn", "ref", "cite"].contains { name.lowercased().contains($0) }
    }
  }

  private func isFormula(_ node: Int) -> Bool {
    tree.name(of: node) == "mjx-container"
      || classes(of: node).contains {
        $0.contains("katex") || $0.contains("mathjax") || $0.contains("mwe-math")
      }
  }

  private func classes(of node: Int) -> [String] {
    (tree.value(of: .class, in: node) ?? "").lowercased().split(separator: " ").map(String.init)
  }
}
