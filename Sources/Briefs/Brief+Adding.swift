internal import Articles
internal import Lexicon
internal import Sentences
internal import Summaries

extension Brief {
  /// The brief with another of the same day after it: what came since it was made.
  ///
  /// - Complexity: O(*n*).
  public func adding(_ later: Brief) -> Brief {
    var sum = self
    let last = topics.flatMap(\.sources).reduce(0) { max($0, $1.number) }
    sum.topics += later.topics.map { $0.renumbered { $0 + last } }
    sum.articleCount = sourceCount + later.articleCount
    sum.minutes = Budget.minutes(toRead: sum.wordsQuoted)
    sum.articleMinutes =
      Budget.minutes(
        toRead: topics.flatMap(\.sources).reduce(0) { $0 + $1.words }) + later.articleMinutes
    sum.tags += later.tags.filter { !tags.contains($0) }
    sum.previousDay = sum.topics.isEmpty ? previousDay : nil
    sum.batchDigest = later.batchDigest
    return sum
  }

  /// The words of all sentences that the brief quotes.
  ///
  /// - Complexity: O(*n*).
  public var wordsQuoted: Int { topics.reduce(0) { $0 + $1.wordsQuoted } }
}

extension TopicBrief {
  /// The words of all sentences that the topic quotes.
  var wordsQuoted: Int {
    var vocabulary = Vocabulary()
    var count = 0
    let languages = Dictionary(
      sources.map { ($0.number, $0.language) }, uniquingKeysWith: { first, _ in first })
    for quotation in allQuotations {
      let text = SourceText(quotation.text)
      let language = languages[quotation.locator.source] ?? .english
      vocabulary.forEachWord(of: text, in: 0..<text.count, language: language) { _, _ in
        count += 1
      }
    }
    return count
  }
}

extension TopicBrief {
  /// The topic with other numbers for its sources.
  func renumbered(_ number: (Int) -> Int) -> TopicBrief {
    var copy = self
    copy.titleSource = titleSource.map(number)
    copy.neighbours = neighbours.map(number)
    copy.quotations = quotations.map { $0.renumbered(number) }
    copy.parts = parts.map { part in
      var part = part
      part.quotations = part.quotations.map { $0.renumbered(number) }
      if case .onlyIn(let source) = part.kind { part.kind = .onlyIn(source: number(source)) }
      return part
    }
    copy.sources = sources.map { source in
      var source = source
      source.number = number(source.number)
      source.copyOf = source.copyOf.map(number)
      return source
    }
    return copy
  }
}

extension Quotation {
  fileprivate func renumbered(_ number: (Int) -> Int) -> Quotation {
    var copy = self
    copy.locator.source = number(locator.source)
    copy.alsoIn = alsoIn.map(number).sorted()
    copy.comparison?.source = number(comparison?.source ?? 0)
    return copy
  }
}
