import BriefKit

/// Grouping notices that are nearly equally alike, each with each: as many pairs as there can be.
struct AlikeBenchmark {
  let notices: Int

  func run() {
    var numbers = SplitMix64(seed: 11)
    let articles = (0..<notices).map { _ in
      Article(
        plainText: SourceText(
          "The river level at the gauge was \(Int.random(in: 100...99_999, using: &numbers)) "
            + "millimetres at noon and the warning stays in force for the lower valley."),
        language: .english)
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
