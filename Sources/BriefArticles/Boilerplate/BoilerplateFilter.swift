import BriefMarkup

/// Boilerplate removal for text: finds the article among the blocks of a page that was flattened to
/// text.
///
/// Each block gets a score for or against being part of the article, by its own text alone: whether
/// it reads as prose, how long it is, whether it repeats, whether it is a counter, a byline, a
/// prompt. The article is the run of blocks with the largest sum (the maximum subarray); inside it,
/// what is certainly boilerplate goes.
struct BoilerplateFilter {
  enum Role: Equatable {
    case prose
    /// A line that ends articles, such as "Related Articles".
    case stop
    /// Boilerplate wherever it stands, with the reason.
    case junk(String)
    case short
  }

  private(set) var roles: [Role]
  /// Which blocks belong to the article.
  var isKept: [Bool]
  /// Why each of the others does not.
  var why: [String]
  /// The block that is the title.
  var title: Int?

  let units: [BlockCandidate]
  let bytes: [UInt8]

  /// - Complexity: O(*n*) in the bytes.
  init(_ units: [BlockCandidate], of bytes: [UInt8]) {
    self.units = units
    self.bytes = bytes
    roles = units.map { BoilerplatePhrases.role(of: $0, in: bytes) }
    isKept = Array(repeating: false, count: units.count)
    why = Array(repeating: "", count: units.count)
    markFrames()
    markOpening()
    markRepeated()
    chooseRun()
    dropNotesOnAuthors()
    if !isKept.contains(true) { keepAllButBoilerplate() }
    findTitle()
    if !isKept.indices.contains(where: { isKept[$0] && units[$0].words > 0 }) { keepEverything() }
  }

  /// For text without prose: a list, a poem, a note of a few words.
  private mutating func keepAllButBoilerplate() {
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

  func letters(_ index: Int) -> String {
    Names.letters(String(decoding: bytes[units[index].range], as: UTF8.self))
  }

  // MARK: - Captions and notes

  private mutating func markFrames() {
    for index in MediaFrames(units, of: bytes).indices {
      if roles[index] == .prose || roles[index] == .short {
        roles[index] = .junk("frame of a picture or a video")
      }
    }
  }

  /// Finds the captions that say what someone does in a picture: they come before the article.
  private mutating func markOpening() {
    for index in units.indices where roles[index] == .prose || roles[index] == .short {
      let role = BoilerplatePhrases.role(of: units[index], in: bytes, at: .opening)
      if role == .prose { return }
      roles[index] = role
    }
  }

  /// Drops what is said about the author in the last paragraphs.
  private mutating func dropNotesOnAuthors() {
    let kept = isKept.indices.filter { isKept[$0] }
    for index in kept.dropFirst().suffix(BoilerplatePhrases.paragraphsOfEnding) {
      let role = BoilerplatePhrases.role(of: units[index], in: bytes, at: .ending)
      guard case .junk(let reason) = role else { continue }
      isKept[index] = false
      why[index] = reason
    }
  }

  // MARK: - Repetition

  /// Short lines that come more than once are titles of the page, menus, or labels.
  private mutating func markRepeated() {
    let lead = endOfLead
    var firsts: [String: Int] = [:]
    var counts: [Int: Int] = [:]
    for index in units.indices where roles[index] == .short || roles[index] == .prose {
      let unit = units[index]
      guard unit.words <= 30, unit.words > 0, unit.kind != .code, unit.kind != .tableRow,
        !isSectionMark(unit)
      else {
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
    // A line that is repeated more often than titles are is a refrain.
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
    let run = withOpening(withEnding(bestRun(upTo: end), upTo: end))
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
      case .junk(let reason):
        let isInside = reason == Self.noWords || BoilerplatePhrases.standsInside(reason)
        value = isInside ? 0 : prose > 2 ? -20 : -5
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
  private func shortValue(_ unit: BlockCandidate) -> Double {
    if isSectionMark(unit) { return 0 }
    guard unit.kind == .listItem else { return -6 }
    return unit.endsSentence ? 0 : -3
  }

  /// Whether a line is the number or the sign between two parts: "III.", "2".
  private func isSectionMark(_ unit: BlockCandidate) -> Bool {
    guard unit.range.count <= 6 else { return false }
    return bytes[unit.range].allSatisfy { "IVXLC0123456789.)".utf8.contains($0) }
  }

  /// With the short sentences right behind the run: the last paragraph of an article may be one.
  private func withEnding(_ run: Range<Int>, upTo end: Int) -> Range<Int> {
    guard !run.isEmpty, end == units.count else { return run }
    var last = run.upperBound
    for index in run.upperBound..<end {
      switch roles[index] {
      case .prose: last = index + 1
      case .short where isSectionMark(units[index]) || isLastSentence(units[index]):
        last = index + 1
      case .junk(let reason)
      where reason == Self.noWords || BoilerplatePhrases.standsInside(reason):
        continue
      case .short, .stop, .junk: return run.lowerBound..<last
      }
    }
    return run.lowerBound..<last
  }

  /// With the short sentence right before the run, which may be the article's first.
  private func withOpening(_ run: Range<Int>) -> Range<Int> {
    let before = run.lowerBound - 1
    guard before > 0, roles[before] == .short, units[before].kind == .paragraph,
      units[before].endsSentence, units[before].words > 3, units[before].linkWords == 0
    else { return run }
    return before..<run.upperBound
  }

  private func isLastSentence(_ unit: BlockCandidate) -> Bool {
    unit.endsSentence || SentenceEnd.hasNoStops(bytes[unit.range])
  }

  private static let noWords = "no words"

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
}
