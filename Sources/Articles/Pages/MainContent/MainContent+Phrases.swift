import Markup

/// What is told by what it says: captions, calls, notices, and notes about the author that stand in
/// paragraphs like any other.
extension MainContent {
  mutating func dropBoilerplate() {
    let texts = blocks.all.indices.filter { isKept[$0] && isProseElement($0) }
    guard !texts.isEmpty else { return }
    let short = texts.filter { blocks.all[$0].weight <= Self.longestBoilerplate }
    let units = short.map { unit(blocks.all[$0]) }
    var reasons: [Int: String] = [:]
    let firstLong = texts.first { blocks.all[$0].weight > Self.longestBoilerplate } ?? Int.max
    var isOpening = texts.count > 1
    let endings = Set(texts.dropFirst().suffix(BoilerplatePhrases.paragraphsOfEnding))
    for (number, index) in short.enumerated() {
      var place: BoilerplatePhrases.Place = []
      if isOpening, index < firstLong { place.insert(.opening) }
      if endings.contains(index) { place.insert(.ending) }
      if blocks.all[index].isCaption, !isSpeech(index) {
        reasons[index] = "caption of a picture"
      } else if let why = BoilerplatePhrases.certainReason(
        of: units[number], in: blocks.text, at: place), !isStep(index),
        !opensPart(index)
      {
        reasons[index] = why
      } else {
        isOpening = false
      }
    }
    for index in MediaFrames(units, of: blocks.text).indices {
      reasons[short[index]] = "frame of a picture or a video"
    }
    let letters = reasons.keys.reduce(0) { $0 + blocks.all[$1].weight }
    // What is boilerplate to the last line is an article after all.
    guard weightKept - letters >= min(Self.leastArticle, weightKept / 2) else { return }
    for index in reasons.keys.sorted() { drop(index, reasons[index] ?? "") }
  }

  /// Letters of a line that may be boilerplate.
  private static let longestBoilerplate = 500

  /// Whether a block is a step of a list with numbers that says what to do.
  private func isStep(_ index: Int) -> Bool {
    let item = tree.nodes[blocks.all[index].element]
    return item.tag == .li && tree.nodes[Int(item.parent)].tag == .ol
      && blocks.all[index].linkWeight * 2 < blocks.all[index].weight
  }

  /// Whether a block begins with a quotation mark.
  private func isSpeech(_ index: Int) -> Bool {
    let start = blocks.text[blocks.all[index].range].prefix(3)
    return start.first == 0x22 || start.elementsEqual("“".utf8) || start.elementsEqual("„".utf8)
      || start.starts(with: "«".utf8) || start.elementsEqual("「".utf8)
  }

  /// Whether a block stands where paragraphs do: in no table, no program text.
  private func isProseElement(_ index: Int) -> Bool {
    switch tree.nodes[blocks.all[index].element].tag {
    case .td, .th, .pre, .h1: false
    default: true
    }
  }
}
