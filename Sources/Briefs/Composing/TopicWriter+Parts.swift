internal import BriefSentences
internal import BriefSummaries
internal import BriefTopics
internal import Glibc

extension TopicWriter {
  /// Adds the parts of a topic that have their own headings, up to a number of words.
  ///
  /// - Returns: All sentences that are printed.
  mutating func addMore(
    of told: inout Told, in terms: StoryTerms, known: Set<Int>, room: Int
  ) -> Set<Int> {
    let (topicSources, lead) = (told.topicSources, told.lead)
    var parts = TopicParts(
      of: topicSources.core, in: batch, table: table, known: known.union(lead.loose), after: lead,
      room: room)
    var found: [TopicParts.Chosen] = []
    if let figures = parts.figures() { found.append(figures) }
    for (place, sentence) in lead.sentences.enumerated() {
      told.topic.quotations[place].comparison = parts.comparisons[sentence].map {
        line(of: $0, topicSources)
      }
    }
    let isOfBriefReports = topicSources.core.count < Self.fewestForSpoken
    if let spoken = parts.spoken(isOfBriefReports: isOfBriefReports) { found.append(spoken) }
    told.coming = parts.next(after: day).map { sentence, day in
      ComingDay(day: day, quotation: quotation(of: sentence, numbers: topicSources.numbers))
    }
    wordsQuoted += room - parts.room
    told.topic.parts = found.map { part in
      TopicPart(
        kind: kind(of: part.kind),
        quotations: part.sentences.map { sentence, partner in
          var quotation = quotation(of: sentence, numbers: topicSources.numbers)
          quotation.comparison = partner.map { line(of: $0, topicSources) }
          return quotation
        })
    }
    return parts.taken
  }

  /// Notes what one source says is to come.
  mutating func addNext(of told: inout Told, within words: Double) {
    let room = Int(max(0, min(words, Self.wordsOfNext)))
    var parts = TopicParts(
      of: told.topicSources.core, in: batch, table: table,
      known: told.known.union(told.lead.loose), after: told.lead, room: room)
    told.coming = parts.next(after: day).map { sentence, day in
      ComingDay(day: day, quotation: quotation(of: sentence, numbers: told.topicSources.numbers))
    }
    wordsQuoted += room - parts.room
  }

  /// Adds what else is worth reading where few stories share the time; told once more, it goes on.
  ///
  /// - Parameters:
  ///   - told: The story as it is told so far.
  ///   - words: How many it may have.
  ///   - least: How fit a sentence must be.
  mutating func addRest(of told: inout Told, within words: Double, fitFrom least: Double) {
    guard words >= Self.leastOfRest, sentencesPerTopic == nil, var choice = told.lead.choice,
      !choice.chosen.isEmpty
    else { return }
    let (topic, topicSources, lead) = (told.topic, told.topicSources, told.lead)
    let printed = Set(topic.allQuotations.map(\.text) + told.coming.map(\.quotation.text))
    let all = topicSources.core.flatMap { Array(table.articleRanges[$0]) }
    let above = all.filter { printed.contains(text(of: $0)) }
    choice.leaveOut(lead.loose.union(above), andRepeatsOf: above)
    let room = Int(min(words, Self.mostOfRest))
    let (before, limit) = (choice.chosen.count, choice.words + room)
    let more = topic.parts.last.flatMap { $0.kind == .more ? $0.quotations.count : nil } ?? 0
    let most = Self.sentencesOfRest + Int(log2(Double(topicSources.core.count))) - more
    // Short reports have short sentences, and little else is told of them.
    let isShort = topicSources.core.allSatisfy { wordCounts[$0] < Self.wordsOfShortReport }
    let least = isShort ? min(least, Fitness.leastOfMore) : least
    while choice.chosen.count - before < most,
      choice.takeMore(within: limit, fitFrom: least, inPartOfItsOwn: true)
    {}
    let chosen = inOrder(
      Array(choice.chosen.dropFirst(before)), of: all, behind: choice.chosen.first)
    guard !chosen.isEmpty else { return }
    wordsQuoted += chosen.reduce(0) { $0 + table.wordCount(of: $1) }
    told.lead.choice = choice
    let quotations = chosen.map { quotation(of: $0, numbers: topicSources.numbers) }
    if told.topic.parts.last?.kind == .more {
      told.topic.parts[told.topic.parts.count - 1].quotations += quotations
    } else {
      told.topic.parts.append(TopicPart(kind: .more, quotations: quotations))
    }
  }

  /// Words that have to be left for it, and that it may have: few stories share the time.
  static let leastOfRest = 60.0
  private static let mostOfRest = 640.0
  /// Each doubling of the sources adds one: a reader found ten sentences of two articles too many.
  private static let sentencesOfRest = 4
  /// What few outlets tell at length has hardly a quotation that says more than they do: six of twelve
  /// of real days had a fault.
  static let fewestForSpoken = 4
  /// Of what one source says is to come.
  static let wordsOfNext = 45.0

  private func line(of sentence: Int, _ topicSources: TopicSources) -> SourceLine {
    let locator = locator(of: sentence, numbers: topicSources.numbers)
    return SourceLine(source: locator.source, line: locator.line)
  }

  private func kind(of kind: TopicParts.Kind) -> TopicPart.Kind {
    switch kind {
    case .figures: .figures
    case .spoken: .spoken
    }
  }
}
