import BriefLexicon

/// Scores systems on the same items, each item against its references.
///
///     var evaluation = SummaryEvaluation(systems: ["brief", "lead"], cut: .reference)
///     evaluation.add(summaries: [mine, lead], references: references)
///     print(evaluation.estimate(of: .bigrams, system: 0).mean)
public struct SummaryEvaluation {
  /// Where a summary ends before it is scored, and what is taken of its scores.
  public enum Cut: Sendable, Hashable {
    /// After as many words as the references have in the mean; F1.
    case reference
    /// After so many words, as at DUC; recall.
    case words(Int)
    /// Nowhere; F1.
    case none
  }

  public let systems: [String]
  private let cut: Cut
  private var rouge = Rouge()
  /// By system, then by measure: the score of each item.
  private var scores: [[[Double]]]

  public init(systems: [String], cut: Cut) {
    self.systems = systems
    self.cut = cut
    scores = systems.map { _ in Rouge.Measure.allCases.map { _ in [] } }
  }

  /// How many items were scored.
  public var count: Int { scores.first?.first?.count ?? 0 }

  /// Words between white space that the references of an item have, in the mean; where no spaces
  /// stand between words, those that ICU finds.
  public static func words(of references: [String]) -> Int {
    guard !references.isEmpty else { return 0 }
    let words = references.reduce(0) { $0 + ends(ofWordsIn: Array($1.utf8)).count }
    return Int((Double(words) / Double(references.count)).rounded(.toNearestOrEven))
  }

  /// Scores the systems' summaries of an item, a sentence a line, against its references: the mean
  /// over them.
  public mutating func add(summaries: [String], references: [String]) {
    for (system, summary) in zip(systems.indices, summaries) {
      let text = shortened(summary, references: references)
      let results = references.map { rouge.scores(of: text, against: $0) }
      for measure in Rouge.Measure.allCases {
        let values = results.map { isRecall ? $0[measure].recall : $0[measure].f1 }
        scores[system][measure.rawValue].append(
          values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count))
      }
    }
  }

  /// The mean of a system's scores, 0 to 1.
  public func estimate(of measure: Rouge.Measure, system: Int) -> Estimate {
    Estimate(meanOf: scores[system][measure.rawValue])
  }

  /// The mean of the differences between two systems, item by item.
  public func difference(of measure: Rouge.Measure, _ system: Int, less other: Int) -> Estimate {
    Estimate(
      meanOf: zip(scores[system][measure.rawValue], scores[other][measure.rawValue]).map { $0 - $1 }
    )
  }

  private var isRecall: Bool {
    if case .words = cut { true } else { false }
  }

  private func shortened(_ summary: String, references: [String]) -> String {
    var left: Int
    switch cut {
    case .none: return summary
    case .words(let words): left = words
    case .reference: left = Self.words(of: references)
    }
    var lines: [String] = []
    for line in summary.split(separator: "\n", omittingEmptySubsequences: false) where left > 0 {
      let text = Array(line.utf8)
      let ends = Self.ends(ofWordsIn: text)
      let end = ends.prefix(left).last ?? 0
      lines.append(String(decoding: text[..<end], as: UTF8.self))
      left -= ends.count
    }
    return lines.joined(separator: "\n")
  }

  /// Where each word of a text ends: before white space, or where ICU says so.
  private static func ends(ofWordsIn text: [UInt8]) -> [Int] {
    var ends: [Int] = []
    var start = 0
    let words = CountedWords()
    for piece in text.split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      start = piece.startIndex
      let bytes = Array(piece)
      var unspaced: [Int] = []
      if bytes.contains(where: { $0 >= 0xE0 }) {
        words.forEach(in: bytes) {
          if CharacterClass(character(bytes, at: $0.lowerBound).value).contains(.unspaced) {
            unspaced.append(start + $0.upperBound)
          }
        }
      }
      if unspaced.last != piece.endIndex {
        unspaced = Array(unspaced.dropLast()) + [piece.endIndex]
      }
      ends += unspaced
    }
    return ends
  }
}
