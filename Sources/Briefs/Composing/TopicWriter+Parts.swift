internal import Sentences
internal import Summaries
internal import Topics

extension TopicWriter {
  /// Gives a topic what stands under headings of its own, in at most so many words.
  ///
  /// - Returns: All sentences that the topic is told in.
  mutating func tellMore(
    of topic: inout TopicBrief, by cast: TopicSources, in terms: StoryTerms, known: Set<Int>,
    after lead: Lead, room: Int
  ) -> Set<Int> {
    var parts = TopicParts(
      of: cast.core, in: batch, table: table, known: known.union(lead.loose), after: lead,
      room: room)
    var found: [TopicParts.Chosen] = []
    if let figures = parts.figures() { found.append(figures) }
    for (place, sentence) in lead.sentences.enumerated() {
      topic.quotations[place].comparison = parts.comparisons[sentence].map { line(of: $0, cast) }
    }
    if let spoken = parts.spoken() { found.append(spoken) }
    if let next = parts.next(after: day) { found.append(next) }
    wordsQuoted += room - parts.room
    topic.parts = found.map { part in
      TopicPart(
        kind: kind(of: part.kind),
        quotations: part.sentences.map { sentence, partner in
          var quotation = quotation(of: sentence, numbers: cast.numbers, alsoIn: [])
          quotation.comparison = partner.map { line(of: $0, cast) }
          return quotation
        })
    }
    return parts.taken
  }

  private func line(of sentence: Int, _ cast: TopicSources) -> SourceLine {
    let locator = locator(of: sentence, numbers: cast.numbers)
    return SourceLine(source: locator.source, line: locator.line)
  }

  private func kind(of kind: TopicParts.Kind) -> TopicPart.Kind {
    switch kind {
    case .figures: .figures
    case .spoken: .spoken
    case .next: .next
    }
  }
}
