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
    guard words >= Self.leastOfRest, var choice = lead.choice, !choice.chosen.isEmpty else {
      return
    }
    let printed = Set(topic.allQuotations.map(\.text))
    let all = topicSources.core.flatMap { Array(table.articleRanges[$0]) }
    choice.leaveOut(lead.loose.union(all.filter { printed.contains(text(of: $0)) }))
    let (told, limit) = (choice.chosen.count, choice.words + Int(min(words, Self.mostOfRest)))
    let least = topicSources.core.count > 1 ? Self.leastOfSeveral : Fitness.leastOfMore
    while choice.chosen.count - told < Self.sentencesOfRest,
      choice.takeMore(within: limit, fitFrom: least)
    {}
    let chosen = Array(choice.chosen.dropFirst(told))
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
  /// The fitness of what else is told of several. Two sentences alone have 37.7 and 15.1 of ROUGE-1
  /// and 2 in the first 75 words, with what is as fit as this 37.5 and 15.0, with all that may be
  /// printed behind the news 37.1 and 14.8: an editor's account has 50 words.
  private static let leastOfSeveral = 1.0

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
