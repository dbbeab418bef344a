import BriefKit

/// Grouping notices that are nearly equally alike, each with each: as many pairs as there can be.
struct AlikeBenchmark {
  let notices: Int
  /// How many are of one pattern; all if `nil`.
  var ofPattern: Int?

  private static let pattern =
    "The river level at the gauge was # millimetres at noon and the warning stays in force for the "
    + "lower valley."

  func run() {
    var numbers = SplitMix64(seed: 11)
    let patterns = (0..<notices / (ofPattern ?? notices) + 1).map { number in
      Facts(seed: UInt64(number)).applied(
        to: "The river Averell at Dunmere was # millimetres at noon and the warning of the Ellerby "
          + "council stays in force for Karst and the lower Molde valley.")
    }
    let articles = (0..<notices).map { number in
      let pattern = ofPattern.map { patterns[number / $0] } ?? Self.pattern
      let level = String(Int.random(in: 100...99_999, using: &numbers))
      return Article(
        plainText: SourceText(pattern.replacing("#", with: level)), language: .english)
    }
    var row = Measurement("notices", notices)
    var vocabulary = Vocabulary()
    let topics = row.time("topics") {
      TopicGrouping().topics(of: articles, vocabulary: &vocabulary)
    }
    row.add("found", Double(topics.count))
    row.print()
  }
}
