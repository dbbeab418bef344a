internal import Sentences
internal import Summaries
internal import Topics

extension TopicWriter {
  /// Adds the parts of a topic that have their own headings, up to a number of words.
  ///
  /// - Returns: All sentences that are printed.
  mutating func addMore(
    of topic: inout TopicBrief, by topicSources: TopicSources, in terms: StoryTerms,
    known: Set<Int>,
    after lead: Lead, room: Int
  ) -> Set<Int> {
    var parts = TopicParts(
      of: topicSources.core, in: batch, table: table, known: known.union(lead.loose), after: lead,
      room: room)
    var found: [TopicParts.Chosen] = []
    if let figures = parts.figures() { found.append(figures) }
    for (place, sentence) in lead.sentences.enumerated() {
      topic.quotations[place].comparison = parts.comparisons[sentence].map {
        line(of: $0, topicSources)
      }
    }
    if let spoken = parts.spoken() { found.append(spoken) }
    if let next = parts.next(after: day) { found.append(next) }
    wordsQuoted += room - parts.room
    topic.parts = found.map { part in
      TopicPart(
        kind: kind(of: part.kind),
        quotations: part.sentences.map { sentence, partner in
          var quotation = quotation(of: sentence, numbers: topicSources.numbers, alsoIn: [])
          quotation.comparison = partner.map { line(of: $0, topicSources) }
          return quotation
        })
    }
    return parts.taken
  }

  /// Adds further sentences worth reading, if few stories share the time.
  ///
  /// - Parameters:
  ///   - topic: The topic brief so far.
  ///   - topicSources: Who tells it.
  ///   - known: Sentences that the reader knows.
  ///   - lead: What is read first.
  ///   - words: How many it may have.
  mutating func addRest(
    of topic: inout TopicBrief, by topicSources: TopicSources, known: Set<Int>, after lead: Lead,
    within words: Double
  ) {
    guard words >= Self.leastOfRest else { return }
    let printed = Set(topic.allQuotations.map(\.text))
    let all = topicSources.core.flatMap { Array(table.articleRanges[$0]) }
    let told = all.filter { printed.contains(text(of: $0)) }
    let saidWords = told.reduce(0) { $0 + table.wordCount(of: $1) }
    let barred = lead.loose.union(
      all.filter { !(lead.fitness[$0]?.isWorthMore ?? false) })
    let chosen = rest(
      after: told, of: topicSources, known: known, barred: barred, lead.fitness,
      within: LeadLimits(
        words: saidWords + Int(min(words, Self.mostOfRest)), wordsOfNews: 0,
        sentences: told.count + Self.sentencesOfRest))
    guard !chosen.isEmpty else { return }
    wordsQuoted += chosen.reduce(0) { $0 + table.wordCount(of: $1) }
    topic.parts.append(
      TopicPart(
        kind: .more,
        quotations: inOrder(chosen, of: all, opensWithNews: false).map {
          quotation(of: $0, numbers: topicSources.numbers, alsoIn: [])
        }))
  }

  /// Words that have to be left for it, and that it may have: few stories share the time.
  private static let leastOfRest = 100.0
  private static let mostOfRest = 160.0
  private static let sentencesOfRest = 4

  private func line(of sentence: Int, _ topicSources: TopicSources) -> SourceLine {
    let locator = locator(of: sentence, numbers: topicSources.numbers)
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
