internal import BriefAnalysis
internal import BriefArticles

// What follows from the part of a story that a sentence stands in.

extension Verification {
  /// Whether the sentences of a story's parts are what the headings say, as far as a sentence shows
  /// it: a quotation for what people say, a later day for what comes, numbers for what differs.
  mutating func checkParts(
    of topic: TopicBrief, in articles: [Int: Article], of brief: Brief, isOfForm1: Bool
  ) {
    let told = topic.allQuotations
    var figures = FiguresByLine(of: told, in: articles, isOfForm1: isOfForm1)
    for quotation in told {
      // A roll-up compares nothing.
      if brief.isRollUp, !quotation.also.isEmpty || quotation.comparison != nil {
        findings.append(.elsewhereInParts(quotation))
      }
      guard let other = quotation.comparison else { continue }
      // Who compares reads both sentences. Version 0.1 found other pairs than we do.
      if !figures.hasLine(other) || other.source == quotation.locator.source
        || !figures.differ(quotation, from: other)
      {
        findings.append(.elsewhereInParts(quotation))
      }
    }
    for part in topic.parts {
      for quotation in part.quotations
      where !fits(quotation, in: part.kind, of: articles, in: brief) {
        findings.append(.elsewhereInParts(quotation))
      }
      guard part.kind == .figures else { continue }
      for quotation in part.quotations
      where quotation.comparison == nil && !figures.isCompared(quotation) {
        findings.append(.elsewhereInParts(quotation))
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
    _ quotation: Quotation, in kind: TopicPart.Kind, of articles: [Int: Article], in brief: Brief
  ) -> Bool {
    // A story that went on is told day by day, and nothing else is told of it.
    if brief.isRollUp != kind.isDay { return false }
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
      return kind == .next ? days.contains { $0 > brief.day } : !days.isEmpty
    case .more, .day: return true
    }
  }
}

/// The figures of the sentences that a story tells, by the lines that they stand on; those of a line
/// are read once.
private struct FiguresByLine {
  private let articles: [Int: Article]
  /// Whether it is enough that both sentences have figures.
  private let isOfForm1: Bool
  private let told: [SourceLine: [Quotation]]
  /// Those that are compared with one of a line.
  private let comparing: [SourceLine: [Quotation]]
  private var read: [SourceLine: [FigureReader.Reading]] = [:]

  /// Of one line more are seldom told; what differs from none of these is found.
  private static let mostOfLine = 100

  init(of told: [Quotation], in articles: [Int: Article], isOfForm1: Bool) {
    self.articles = articles
    self.isOfForm1 = isOfForm1
    self.told = Dictionary(grouping: told) {
      SourceLine(source: $0.locator.source, line: $0.locator.line)
    }
    comparing = Dictionary(grouping: told) { $0.comparison }.reduce(into: [:]) { lines, entry in
      if let line = entry.key { lines[line] = entry.value }
    }
  }

  /// Whether a sentence of a line is told.
  func hasLine(_ line: SourceLine) -> Bool { told[line] != nil }

  /// Whether a sentence has other numbers for one thing than one of a line.
  ///
  /// - Parameters:
  ///   - quotation: The sentence.
  ///   - line: The line.
  /// - Returns: Whether they do; of what is missing `true`.
  mutating func differ(_ quotation: Quotation, from line: SourceLine) -> Bool {
    // What is missing has a finding of its own.
    guard articles[quotation.locator.source] != nil, articles[line.source] != nil else {
      return true
    }
    let own = figures(of: quotation)
    if read[line] == nil {
      read[line] = (told[line] ?? []).prefix(Self.mostOfLine).map(figures)
    }
    return read[line]?.contains { differ(own, $0) } ?? false
  }

  /// Whether another sentence is compared with a sentence, as above.
  func isCompared(_ quotation: Quotation) -> Bool {
    let line = SourceLine(source: quotation.locator.source, line: quotation.locator.line)
    guard articles[line.source] != nil else { return true }
    let own = figures(of: quotation)
    return (comparing[line] ?? []).prefix(Self.mostOfLine).contains {
      articles[$0.locator.source] == nil || differ(figures(of: $0), own)
    }
  }

  private func differ(_ own: FigureReader.Reading, _ others: FigureReader.Reading) -> Bool {
    isOfForm1
      ? !own.figures.isEmpty && !others.figures.isEmpty : TopicParts.differ(own, others)
  }

  private func figures(of quotation: Quotation) -> FigureReader.Reading {
    guard let language = articles[quotation.locator.source]?.language else {
      return FigureReader.Reading()
    }
    let reader = FigureReader(in: language)
    return isOfForm1
      ? reader.read(quotation.text) : TopicParts.figures(in: quotation.text, language, by: reader)
  }
}

extension TopicPart.Kind {
  /// Whether it has the sentences of one day.
  var isDay: Bool { if case .day = self { true } else { false } }
}
