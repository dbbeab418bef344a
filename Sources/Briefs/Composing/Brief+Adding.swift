public import Articles
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

  /// The brief with the paths that its sources have now, found by their digests.
  ///
  /// - Parameters:
  ///   - articles: What is there now.
  ///   - locate: The path of an article's file as links in the brief are to have it.
  /// - Returns: The brief; sources that are gone keep their paths.
  /// - Complexity: O(*n*).
  public func relocated(to articles: [Article], _ locate: (Origin) -> String) -> Brief {
    let origins = Dictionary(grouping: articles.map(\.origin)) {
      String($0.digest.prefix(BriefSource.digestPrefixLength))
    }
    var brief = self
    for topic in brief.topics.indices {
      for index in brief.topics[topic].sources.indices {
        let source = brief.topics[topic].sources[index]
        guard let found = origins[source.digestPrefix],
          !found.contains(where: { locate($0) == source.path && $0.item == source.item }),
          let first = found.min(by: {
            byteOrder(locate($0), locate($1))
          })
        else { continue }
        brief.topics[topic].sources[index].path = locate(first)
        brief.topics[topic].sources[index].item = first.item
        if source.title == BriefSource.fileName(source.path) {
          brief.topics[topic].sources[index].title = BriefSource.fileName(locate(first))
        }
      }
    }
    return brief
  }

  /// Whether the brief has all sentences of another of the same day, but for those of sources that
  /// have another text now.
  ///
  /// - Parameters:
  ///   - other: The brief that was made before, with the paths that its sources have now.
  ///   - articles: What is there now.
  ///   - locate: The path of an article's file as links in the briefs have it.
  /// - Returns: Whether it may take the other's place.
  /// - Complexity: O(*n*).
  public func covers(
    allOf other: Brief, among articles: [Article], _ locate: (Origin) -> String
  ) -> Bool {
    let known = Set(
      articles.map { String($0.origin.digest.prefix(BriefSource.digestPrefixLength)) })
    let places = Set(articles.map { "\(locate($0.origin))#\($0.origin.item ?? "")" })
    let told = Set(topics.flatMap(\.allQuotations).map(\.text))
    return other.topics.allSatisfy { topic in
      let changed = Set(
        topic.sources.filter { source in
          !known.contains(source.digestPrefix)
            && places.contains("\(source.path)#\(source.item ?? "")")
        }.map(\.number))
      return topic.allQuotations.allSatisfy {
        told.contains($0.text) || changed.contains($0.locator.source)
      }
    }
  }

  /// The words of all sentences that the brief quotes.
  ///
  /// - Complexity: O(*n*).
  public var wordsQuoted: Int { topics.reduce(0) { $0 + $1.wordsQuoted } }
}

extension TopicBrief {
  /// The language of each source, by its number.
  var languages: [Int: Language] {
    Dictionary(sources.map { ($0.number, $0.language) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of all sentences that the topic quotes.
  var wordsQuoted: Int {
    var vocabulary = Vocabulary()
    var count = 0
    let languages = languages
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
      source.sameArticleAs = source.sameArticleAs.map(number)
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
