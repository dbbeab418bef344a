import Markup

/// Finds the article among the blocks of a page that was flattened to text.
///
/// Each block votes for or against lying in the article, by what can be seen of it alone: whether it
/// reads as prose, how long it is, whether it repeats, whether it is a counter, a byline, a prompt.
/// The article is the run of blocks with the largest sum (the maximum subarray); inside it, what is
/// certainly furniture goes.
struct Furniture {
  enum Role: Equatable {
    case prose
    /// A line that ends articles, such as "Related Articles".
    case stop
    /// Furniture wherever it stands, with the reason.
    case junk(String)
    case short
  }

  private(set) var roles: [Role]
  /// Which blocks belong to the article.
  private(set) var isKept: [Bool]
  /// Why each of the others does not.
  private(set) var why: [String]
  /// The block that is the title.
  private(set) var title: Int?

  private let units: [TextUnit]
  private let bytes: [UInt8]

  /// - Complexity: O(*n*) in the bytes.
  init(_ units: [TextUnit], of bytes: [UInt8]) {
    self.units = units
    self.bytes = bytes
    roles = units.map { FurniturePhrases.role(of: $0, in: bytes) }
    isKept = Array(repeating: false, count: units.count)
    why = Array(repeating: "", count: units.count)
    markRepeated()
    chooseRun()
    if !isKept.contains(true) { keepWhatIsNoFurniture() }
    findTitle()
    if !isKept.indices.contains(where: { isKept[$0] && units[$0].words > 0 }) { keepEverything() }
  }

  /// For text without prose: a list, a poem, a note of a few words.
  private mutating func keepWhatIsNoFurniture() {
    for index in units.indices {
      if case .junk(let reason) = roles[index] {
        why[index] = reason
      } else {
        isKept[index] = true
      }
    }
  }

  private mutating func keepEverything() {
    isKept = Array(repeating: true, count: units.count)
    title = nil
  }

  private func letters(_ index: Int) -> String {
    Names.letters(String(decoding: bytes[units[index].range], as: UTF8.self))
  }

  // MARK: - Repetition

  /// Short lines that come more than once are titles of the page, menus, or labels.
  private mutating func markRepeated() {
    let lead = endOfLead
    var firsts: [String: Int] = [:]
    var counts: [Int: Int] = [:]
    for index in units.indices where roles[index] == .short || roles[index] == .prose {
      let unit = units[index]
      guard unit.words <= 30, unit.words > 0, unit.kind != .code, unit.kind != .tableRow else {
        continue
      }
      let key = letters(index)
      guard let first = firsts[key] else {
        firsts[key] = index
        continue
      }
      counts[first, default: 1] += 1
      if title == nil, unit.words >= 3, roles[first] == .short, first < lead,
        units[first].kind != .listItem, units[first].kind != .quotation
      {
        title = first
      }
      if roles[index] == .short { roles[index] = .junk("repeated line") }
    }
    // What comes again and again is a refrain.
    if let title, counts[title, default: 0] > Self.mostTitles { self.title = nil }
  }

  /// A flattened page has its title in the head, over the article, in a path and in a bar.
  private static let mostTitles = 5

  /// Where the third block of prose stands: a title comes before it.
  private var endOfLead: Int {
    var count = 0
    for index in roles.indices where roles[index] == .prose {
      count += 1
      if count == 3 { return index }
    }
    return roles.count
  }

  // MARK: - The run

  private func isProse(_ index: Int) -> Bool {
    roles.indices.contains(index) && roles[index] == .prose
  }

  private mutating func chooseRun() {
    let end = endByStop()
    let run = bestRun(upTo: end)
    for index in units.indices {
      if !run.contains(index) {
        why[index] = reason(outside: index, run, end)
      } else if keepsInside(index, run) {
        isKept[index] = true
      }
    }
  }

  private func proseWords(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (roles[$1] == .prose ? units[$1].words : 0) }
  }

  /// The first stop line with far more prose before it than after it; the end of the text if none.
  private func endByStop() -> Int {
    let total = proseWords(units.indices)
    var before = 0
    for index in units.indices {
      if roles[index] == .stop, before * 2 > (total - before) * 5 { return index }
      if roles[index] == .prose { before += units[index].words }
    }
    return units.count
  }

  private func bestRun(upTo end: Int) -> Range<Int> {
    var best = (sum: 0.0, range: 0..<0)
    var sum = 0.0
    var start = 0
    var factor = 1.0
    var prose = 0
    for index in 0..<end {
      let value: Double
      switch roles[index] {
      case .prose:
        let isIsolated = !isProse(index - 1) && !isProse(index + 1)
        value = Double(min(units[index].words, 60)) * (isIsolated ? 0.7 : 1) * factor
        prose += 1
      case .stop:
        value = prose > 0 ? -40 : -5
        if prose > 0 { factor = 0.6 }
      case .junk: value = prose > 2 ? -20 : -5
      case .short: value = shortValue(units[index])
      }
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += value
      if sum > best.sum { best = (sum, start..<index + 1) }
    }
    return best.range
  }

  /// Lines of a list lie in articles more often than other short lines do.
  private func shortValue(_ unit: TextUnit) -> Double {
    guard unit.kind == .listItem else { return -6 }
    return unit.endsSentence ? 0 : -3
  }

  private func reason(outside index: Int, _ run: Range<Int>, _ end: Int) -> String {
    if case .junk(let why) = roles[index] { return why }
    if roles[index] == .stop { return "heading of a list of other articles" }
    if index >= end { return "after \"\(text(end))\"" }
    return index < run.lowerBound ? "before the article" : "after the article"
  }

  private func text(_ index: Int) -> String {
    String(decoding: collapsedWhitespace(bytes[units[index].range]).prefix(80), as: UTF8.self)
  }

  private mutating func keepsInside(_ index: Int, _ run: Range<Int>) -> Bool {
    let unit = units[index]
    switch roles[index] {
    case .prose: return true
    case .stop:
      why[index] = "heading of a list of other articles"
      return false
    case .junk(let reason):
      why[index] = reason
      return false
    case .short:
      if unit.linkWords * 10 > unit.words * 6, unit.words > 0 {
        why[index] = "link"
        return false
      }
      if unit.isMarked || unit.kind == .listItem || unit.kind == .quotation || unit.endsSentence {
        return true
      }
      if isProse(index - 1) || isProse(index + 1) { return true }
      why[index] = "short line between paragraphs"
      return false
    }
  }

  // MARK: - Title

  /// Whether signs part the line, as in menus and score lines. Those of an address or a tag part
  /// nothing.
  private func isBar(_ index: Int) -> Bool {
    let text = String(decoding: bytes[units[index].range], as: UTF8.self)
    let signs = text.contains("<") ? "|›»•/" : "|›>»•/"
    return text.split(separator: " ").contains { word in
      word.contains { signs.contains($0) } && !Self.hasAddress(word)
    }
  }

  private static func hasAddress(_ word: Substring) -> Bool {
    word.utf8.indices.contains { word.utf8[$0...].starts(with: "://".utf8) }
  }

  /// Whether the text starts with one line that goes on for longer than a headline may.
  private var startsWithEndlessLine: Bool {
    guard let first = units.first, units.count > 1 else { return false }
    return first.range.count > Limits.nameLength && first.kind == .paragraph && !first.endsSentence
      && !bytes[first.range].contains(0x0A)
  }

  /// Whether one line stands over an article and nothing else was dropped: a note and its name,
  /// whatever that looks like.
  private var isNamedByFirstLine: Bool {
    guard units.count > 1, !isKept[0], isKept.dropFirst().allSatisfy(\.self),
      units[0].kind != .code
    else { return false }
    return roles[0] == .short || roles[0] == .junk("date")
  }

  private mutating func findTitle() {
    let first = isKept.firstIndex(of: true) ?? 0
    if title == nil {
      var best: (index: Int, words: Int)?
      for index in units.indices.prefix(first + 1)
      where roles[index] == .short && units[index].words >= 2 && units[index].words <= 30
        && units[index].kind != .listItem
      {
        let isTitle = units[index].kind == .heading(level: 1)
        guard isTitle || !isBar(index) else { continue }
        // A headline comes before what explains it, which is longer.
        let words = min(units[index].words, 8) + (isTitle ? 100 : 0)
        if words > best?.words ?? 0 { best = (index, words) }
      }
      title = best?.index ?? (startsWithEndlessLine || isNamedByFirstLine ? 0 : nil)
    }
    guard let title else { return }
    let key = letters(title)
    for index in units.indices
    where index == title || (units[index].words <= 30 && letters(index) == key) {
      isKept[index] = false
      why[index] = index == title ? "title" : "repeated title"
    }
  }
}
