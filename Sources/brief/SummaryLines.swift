import BriefKit

/// `brief summarize --jsonl`: a summary for each line.
struct SummaryLines {
  let settings: Settings
  let budget: Budget
  let focus: String?
  /// How many keyphrases each answer has; none if `nil`.
  let keywords: Int?

  func answer() throws {
    let stopwords = try settings.stopwordList()
    var lines = JSONLines()
    try lines.answer { item throws(LineProblem) in
      var articles: [Article] = []
      for document in item["docs"]?.elements ?? [item] {
        articles.append(
          try LineArticle(document, language: settings.language, isRaw: true).article)
      }
      return answer(to: item, articles, stopwords)
    }
    try lines.finish()
  }

  private func answer(
    to item: JSONValue, _ articles: [Article], _ stopwords: StopwordList?
  ) -> JSONValue {
    let own = item["words"]?.integer.flatMap { $0 > 0 ? Budget.wordsAtLeast($0) : nil }
    let summary = JointSummary(
      of: articles, within: own ?? budget, focus: item["focus"]?.string ?? focus,
      stopwords: stopwords)
    var answer: [JSONValue.Member] = [
      JSONValue.Member(name: "id", value: item["id"] ?? .null),
      JSONValue.Member(
        name: "summary",
        value: .string(summary.sentences.map(\.text).joined(separator: "\n"))),
      JSONValue.Member(name: "sentences", value: .array(summary.sentences.map(\.json))),
    ]
    if let keywords {
      var vocabulary = Vocabulary(stopwords: stopwords)
      let phrases = Keyphrases(of: articles, atMost: keywords, vocabulary: &vocabulary).phrases
      answer.append(JSONValue.Member(name: "keywords", value: .array(phrases.map(\.json))))
    }
    return .object(answer)
  }
}

extension JointSummary.Item {
  fileprivate var json: JSONValue {
    .object([
      "text": .string(text), "doc": .number(article), "start": .number(range.lowerBound),
      "end": .number(range.upperBound), "score": .number(score),
    ])
  }
}
