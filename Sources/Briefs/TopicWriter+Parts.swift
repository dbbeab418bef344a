internal import Sentences
internal import Summaries

extension TopicWriter {
  /// What a topic has under headings of its own, in at most so many words.
  mutating func parts(
    of cast: Cast, known: Set<Int>, chosen: Set<Int>, room: Int
  ) -> [TopicPart] {
    var parts = TopicParts(
      of: cast.core, in: batch, table: table, known: known, chosen: chosen, room: room)
    var found: [TopicParts.Chosen] = []
    if let figures = parts.figures() { found.append(figures) }
    if let spoken = parts.spoken() { found.append(spoken) }
    if let dates = parts.dates() { found.append(dates) }
    found += parts.onlyInOne(among: known) { article, excluded, room in
      var summarizer = Summarizer(budget: .wordsAtMost(room), maximumSentences: 1)
      summarizer.excluded = excluded
      let summary = summarizer.summary(
        of: [article], in: batch, table: table, numbering: &numbering)
      return summary.sentences.first?.sentence
    }
    wordsQuoted += room - parts.room
    return found.map { part in
      TopicPart(
        kind: kind(of: part.kind, cast),
        quotations: part.sentences.map { sentence, partner in
          var quotation = quotation(of: sentence, numbers: cast.numbers, alsoIn: [])
          quotation.comparison = partner.map { partner in
            let locator = locator(of: partner, numbers: cast.numbers)
            return SourceLine(source: locator.source, line: locator.line)
          }
          return quotation
        })
    }
  }

  private func kind(of kind: TopicParts.Kind, _ cast: Cast) -> TopicPart.Kind {
    switch kind {
    case .figures: .figures
    case .spoken: .spoken
    case .dates: .dates
    case .onlyIn(let article): .onlyIn(source: cast.numbers[article] ?? 0)
    }
  }
}
