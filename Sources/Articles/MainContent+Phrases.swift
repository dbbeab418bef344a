import Markup

/// What is told by what it says: captions, calls, notices, and notes about the author that stand in
/// paragraphs like any other.
extension MainContent {
  mutating func dropFurniture() {
    let texts = blocks.all.indices.filter { isKept[$0] && isProseElement($0) }
    guard !texts.isEmpty else { return }
    var reasons: [Int: String] = [:]
    var isOpening = true
    let endings = Set(texts.dropFirst().suffix(FurniturePhrases.paragraphsOfEnding))
    for index in texts {
      var place: FurniturePhrases.Place = []
      if isOpening, texts.count > 1 { place.insert(.opening) }
      if endings.contains(index) { place.insert(.ending) }
      let block = blocks.all[index]
      guard block.weight <= Self.longestFurniture else {
        isOpening = false
        continue
      }
      if let why = FurniturePhrases.certainReason(of: unit(block), in: blocks.text, at: place) {
        reasons[index] = why
      } else {
        isOpening = false
      }
    }
    for index in FurnitureFrames(texts.map { unit(blocks.all[$0]) }, of: blocks.text).indices {
      reasons[texts[index]] = "frame of a picture or a video"
    }
    let letters = reasons.keys.reduce(0) { $0 + blocks.all[$1].weight }
    // What is furniture to the last line is an article after all.
    guard weightKept - letters >= min(Self.leastArticle, weightKept / 2) else { return }
    for index in reasons.keys.sorted() { drop(index, reasons[index] ?? "") }
  }

  /// Letters of a line that may be furniture.
  private static let longestFurniture = 500

  /// Whether a block stands where paragraphs do: in no table, no program text.
  private func isProseElement(_ index: Int) -> Bool {
    switch tree.nodes[blocks.all[index].element].tag {
    case .td, .th, .pre, .h1: false
    default: true
    }
  }
}
