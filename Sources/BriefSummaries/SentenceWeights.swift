internal import Glibc

/// How much a sentence's rank, place and length count. The powers are measured: see the notes on
/// the evaluation in the documentation of `Summarizer`.
struct SentenceWeights {
  var scorePower: Double
  var positionPower: Double
  var lengthPower: Double

  /// For several articles of one topic.
  static let several = SentenceWeights(scorePower: 0.4, positionPower: 0.1, lengthPower: 0.9)
  /// For a few words on up to three articles of one topic: 2.4 [1.6, 3.4] of ROUGE-2 more than as
  /// for several, which in longer summaries and on more articles would lose .6.
  static let brief = SentenceWeights(scorePower: 0.4, positionPower: 0.3, lengthPower: 0.9)
  /// For one article: the place counts most, since news put the most important first.
  static let single = SentenceWeights(scorePower: 0.7, positionPower: 0.6, lengthPower: 0.9)

  /// For what a person asks about: the rank has most of its weight from there, wherever it stands.
  static let focused = SentenceWeights(scorePower: 1.5, positionPower: 0, lengthPower: 0.9)

  func merit(score: Double, position: Int, words: Int) -> Double {
    guard score > 0, words > 0 else { return 0 }
    return pow(score, scorePower) / pow(Double(position + 1), positionPower)
      / pow(Double(words), lengthPower)
  }
}
