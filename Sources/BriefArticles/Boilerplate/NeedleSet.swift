/// A set of texts that are searched for in one pass, wherever they stand, also inside words.
struct NeedleSet: Sendable {
  private let needles: [[UInt8]]
  /// The group of each.
  private let groups: [Int]
  /// By the hash of its last four bytes, the first needle, or -1.
  private var heads = [Int32](repeating: -1, count: 4096)
  /// By needle: the next one with the same hash, or -1.
  private var nexts: [Int32] = []

  /// - Parameter groups: Texts in lower case of at least four bytes each; at most 64 groups.
  init(_ groups: [[String]]) {
    let all = groups.enumerated().flatMap { group, texts in
      texts.filter { $0.utf8.count >= 4 }.map { (Array($0.utf8), group) }
    }
    needles = all.map(\.0)
    self.groups = all.map(\.1)
    for (index, needle) in needles.enumerated() {
      let place = Self.place(of: needle.suffix(4).reduce(0) { $0 << 8 | UInt32($1) })
      nexts.append(heads[place])
      heads[place] = Int32(index)
    }
  }

  /// Takes all texts of some sets as one group.
  init(joining sets: [NeedleSet]) {
    self.init([sets.flatMap { $0.needles.map { String(decoding: $0, as: UTF8.self) } }])
  }

  private static func place(of window: UInt32) -> Int { Int((window &* 0x9E37_79B1) >> 20) }

  /// The groups of which a text has one, a bit for each.
  ///
  /// - Complexity: O(*n*) in the bytes, unless the text has many ends of needles.
  func groups(in bytes: [UInt8]) -> UInt64 {
    var found: UInt64 = 0
    var window: UInt32 = 0
    for index in bytes.indices {
      window = window << 8 | UInt32(bytes[index])
      var candidate = Int(heads[Self.place(of: window)])
      while candidate >= 0 {
        if isNeedle(candidate, in: bytes, endingAt: index) { found |= 1 << groups[candidate] }
        candidate = Int(nexts[candidate])
      }
    }
    return found
  }

  private func isNeedle(_ candidate: Int, in bytes: [UInt8], endingAt last: Int) -> Bool {
    let needle = needles[candidate]
    guard last + 1 >= needle.count else { return false }
    return bytes[(last + 1 - needle.count)...last].elementsEqual(needle)
  }
}
