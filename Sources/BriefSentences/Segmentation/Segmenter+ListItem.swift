import BriefLexicon

/// Lists that are written on one line: "1.) The first item 2.) The second item".
extension Segmenter {
  /// The marker of a list item: a bullet, a number or letter, or both.
  private struct Marker {
    /// The bullet's character, or 0.
    var bullet: UInt32 = 0
    /// The number, or that of the letter from "a" as 1; 0 without either.
    var number = 0
    var isLetter = false
    /// The bytes after the number: ".", ")", ".)" or none.
    var suffix: [UInt8] = []
    var end = 0
  }

  /// The most bytes within which the next item must start, and how often a block is searched.
  private static let reach = 2000
  private static let mostSearches = 50

  /// If a sentence starts with a list's marker: where the marker ends, and where the item ends
  /// because the next one starts.
  mutating func listItem(at index: Int) -> (contents: Int, end: Int)? {
    guard let marker = marker(at: index), marker.end < end else { return nil }
    // "1. Mai": an ordinal, not an item.
    let isOrdinal = rules.hasOrdinalStops && marker.bullet == 0 && marker.suffix == [0x2E]
    guard !isOrdinal, listSearches < Self.mostSearches else { return (marker.end, end) }
    let limit = min(end, marker.end + Self.reach)
    var position = marker.end
    while position < limit {
      if text[position] == 0x20, let next = self.marker(at: position + 1),
        next.bullet == marker.bullet,
        next.isLetter == marker.isLetter, next.suffix == marker.suffix,
        marker.number == 0 ? next.number == 0 : next.number == marker.number + 1
      {
        return (marker.end, position + 1)
      }
      position += 1
    }
    listSearches += 1
    return (marker.end, end)
  }

  private func marker(at index: Int) -> Marker? {
    guard index < end else { return nil }
    var marker = Marker()
    var index = index
    let first = character(text, at: index)
    if [0x2022, 0x2043, 0x25AA, 0x25CF, 0x25E6, 0x2023].contains(first.value) {
      marker.bullet = first.value
      index += first.width
      if isByte(0x20, at: index) { index += 1 }
    }
    let numberStart = index
    while index < end, index - numberStart < 3, text[index] >= 0x30, text[index] <= 0x39 {
      marker.number = marker.number * 10 + Int(text[index] - 0x30)
      index += 1
    }
    if index == numberStart, index < end, text[index] >= 0x61, text[index] <= 0x7A {
      marker.number = Int(text[index] - 0x60)
      marker.isLetter = true
      index += 1
    }
    let suffixStart = index
    if marker.number > 0 {
      if isByte(0x2E, at: index) { index += 1 }
      if isByte(0x29, at: index) { index += 1 }
    }
    let isComplete = index > suffixStart && isSpaceOrEnd(at: index)
    if isComplete {
      marker.suffix = Array(text[suffixStart..<index])
    } else {
      guard marker.bullet != 0 else { return nil }
      marker.number = 0
      marker.isLetter = false
      index = numberStart
    }
    marker.end = index
    return marker
  }
}
