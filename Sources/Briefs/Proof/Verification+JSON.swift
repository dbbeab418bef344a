internal import BriefMarkup

extension Verification {
  /// What only JSON could say of a brief, and the writer never does: texts that are no lines, stories
  /// without sentences, articles of the day's parts with more than their headline and one sentence,
  /// and two sources with one number.
  mutating func checkShape(ofJSON brief: Brief) {
    for quotation in brief.allQuotations
    where !cleanedLine(quotation.text).utf8.elementsEqual(quotation.text.utf8) {
      findings.append(.unwritten(quotation.text, line: 1))
    }
    for topic in brief.topics
    where topic.quotations.isEmpty || topic.parts.contains(where: \.quotations.isEmpty) {
      findings.append(.unwritten(topic.title, line: 1))
    }
    for part in brief.parts where part.topics.isEmpty {
      findings.append(.unwritten(brief.wording.heading(of: part.kind), line: 1))
    }
    for topic in brief.parts.flatMap(\.topics)
    where topic.quotations.count > 1 || !topic.parts.isEmpty || !topic.earlier.isEmpty
      || !topic.neighbours.isEmpty || topic.isLoose || !topic.names.isEmpty
      || !topic.sharedTerms.isEmpty
    {
      findings.append(.unwritten(topic.title, line: 1))
    }
    var numbers: Set<Int> = []
    for source in brief.allTopics.flatMap(\.sources) where !numbers.insert(source.number).inserted {
      findings.append(.outOfOrder("\(source.number)"))
    }
  }
}
