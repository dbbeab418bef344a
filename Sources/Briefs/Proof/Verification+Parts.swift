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
    var figures = FiguresByLine(of: told, in: articles)
    for quotation in told {
      // A roll-up compares nothing.
      if brief.isRollUp, !quotation.also.isEmpty || quotation.comparison != nil {
        findings.append(.elsewhereInParts(quotation))
      }
      guard let other = quotation.comparison else { continue }
      // Who compares reads both sentences.
      if !figures.hasLine(other) || other.source == quotation.locator.source
        || !isOfForm1 && !figures.differ(quotation, from: other)
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

/// The figures of the sentences that a story tells, by the lines that they stand on; those of a line
/// are read once.
private struct FiguresByLine {
  private let articles: [Int: Article]
  private let told: [SourceLine: [Quotation]]
  private var read: [SourceLine: [[Figure]]] = [:]

  /// Of one line more are seldom told; what differs from none of these is found.
  private static let mostOfLine = 100

  init(of told: [Quotation], in articles: [Int: Article]) {
    self.articles = articles
    self.told = Dictionary(grouping: told) {
      SourceLine(source: $0.locator.source, line: $0.locator.line)
    }
  }

  /// Whether a sentence of a line is told.
  func hasLine(_ line: SourceLine) -> Bool { told[line] != nil }

  /// Whether a sentence has other numbers for one thing than one of a line.
  mutating func differ(_ quotation: Quotation, from line: SourceLine) -> Bool {
    // What is missing has a finding of its own.
    guard articles[quotation.locator.source] != nil, articles[line.source] != nil else {
      return true
    }
    let own = figures(of: quotation)
    if read[line] == nil {
      read[line] = (told[line] ?? []).prefix(Self.mostOfLine).map(figures)
    }
    return read[line]?.contains { TopicParts.differ(own, $0) } ?? false
  }

  private func figures(of quotation: Quotation) -> [Figure] {
    articles[quotation.locator.source].map {
      FigureReader(in: $0.language).figures(in: quotation.text)
    } ?? []
  }
}
