internal import BriefAnalysis
internal import BriefArticles

// What follows from the part of a story that a sentence stands in.

extension Verification {
  /// Whether the sentences of a story's parts are what the headings say, as far as a sentence shows
  /// it: a quotation for what people say, a later day for what comes, numbers for what differs.
  mutating func checkParts(
    of topic: TopicBrief, in articles: [Int: Article], of brief: Brief, isOfForm1: Bool
  ) {
    let day = brief.day
    let told = topic.allQuotations
    let places = Set(told.map { SourceLine(source: $0.locator.source, line: $0.locator.line) })
    for quotation in told {
      // A roll-up compares nothing.
      if brief.isRollUp, !quotation.also.isEmpty || quotation.comparison != nil {
        findings.append(.elsewhereInParts(quotation))
      }
      guard let other = quotation.comparison else { continue }
      // Who compares reads both sentences.
      if !places.contains(other) || other.source == quotation.locator.source
        || !isOfForm1 && !differs(quotation, told.filter { $0.isOn(other) }, in: articles)
      {
        findings.append(.elsewhereInParts(quotation))
      }
    }
    for part in topic.parts {
      for quotation in part.quotations
      where !fits(quotation, in: part.kind, of: articles, on: day) {
        findings.append(.elsewhereInParts(quotation))
      }
      if part.kind == .figures, !part.quotations.contains(where: { $0.comparison != nil }),
        let first = part.quotations.first
      {
        findings.append(.elsewhereInParts(first))
      }
    }
    // What is only near is listed, and tells nothing.
    let quoted = Set(told.map(\.locator.source))
    let listed = Set(topic.sources.map(\.number))
    for number in topic.neighbours where quoted.contains(number) || !listed.contains(number) {
      findings.append(.outOfOrder("\(number)"))
    }
  }

  /// Whether a sentence has other numbers for one thing than one of some others.
  private func differs(
    _ quotation: Quotation, _ others: [Quotation], in articles: [Int: Article]
  ) -> Bool {
    let figures = { (quotation: Quotation) -> [Figure]? in
      articles[quotation.locator.source].map {
        FigureReader(in: $0.language).figures(in: quotation.text)
      }
    }
    // What is missing has a finding of its own.
    guard let own = figures(quotation) else { return true }
    return others.contains { other in
      figures(other).map { TopicParts.differ(own, $0) } ?? true
    }
  }

  private func fits(
    _ quotation: Quotation, in kind: TopicPart.Kind, of articles: [Int: Article],
    on day: CalendarDay
  ) -> Bool {
    // What is missing has a finding of its own.
    guard let article = articles[quotation.locator.source] else { return true }
    switch kind {
    case .figures:
      return !FigureReader(in: article.language).figures(in: quotation.text).isEmpty
    case .onlyIn(let source): return quotation.locator.source == source
    case .spoken:
      return QuoteAttribution(of: quotation.text, in: article.language).longestQuotation > 0
    case .next, .dates:
      let days = [article.published?.day, nil].compactMap {
        NamedDates.day(in: quotation.text, of: $0)
      }
      return kind == .next ? days.contains { $0 > day } : !days.isEmpty
    case .more, .day: return true
    }
  }

  // MARK: - Roll-ups

  /// Each sentence of a roll-up was told by the brief of its day.
  mutating func checkTold(_ topic: TopicBrief, by briefs: [CalendarDay: Brief]) {
    guard topic.earlier.allSatisfy({ briefs[$0.day] != nil }) else { return }
    let texts = briefs.mapValues { brief in
      Set(brief.allQuotations.map { Array($0.text.utf8) })
    }
    for quotation in topic.quotations
    where !texts.values.contains(where: { $0.contains(Array(quotation.text.utf8)) }) {
      findings.append(.notTold(quotation, by: topic.earlier.first?.path ?? ""))
    }
    for part in topic.parts {
      guard case .day(let day) = part.kind else { continue }
      let path = topic.earlier.first { $0.day == day }?.path ?? "\(day).md"
      for quotation in part.quotations
      where !(texts[day]?.contains(Array(quotation.text.utf8)) ?? false) {
        findings.append(.notTold(quotation, by: path))
      }
    }
  }
}

extension Quotation {
  fileprivate func isOn(_ line: SourceLine) -> Bool {
    locator.source == line.source && locator.line == line.line
  }
}
