public import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import BriefSummaries

extension Brief {
  /// The brief with another of the same day after it: what came since it was made.
  ///
  /// - Complexity: O(*n*).
  public func adding(_ later: Brief) -> Brief {
    var sum = self
    let last = allTopics.flatMap(\.sources).reduce(0) { max($0, $1.number) }
    let later = later.renumbered { $0 + last }
    sum.topics += later.topics
    sum.next = (next + later.next).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    sum.parts = BriefPart.Kind.allCases.compactMap { kind in
      let topics = (parts + later.parts).filter { $0.kind == kind }.flatMap(\.topics)
      return topics.isEmpty ? nil : BriefPart(kind: kind, topics: topics)
    }
    sum.articleCount = sourceCount + later.articleCount
    sum.unnamedCount = later.unnamedCount
    sum.outletCount = sum.allTopics.outletCount
    sum.minutes = Budget.minutes(toRead: sum.wordsQuoted)
    // Of what is not named only its minutes are known, and those are rounded.
    sum.articleMinutes =
      sum.unnamedCount == 0
      ? sum.minutesOfSources
      : max(sum.minutesOfSources, minutesOfSources + later.articleMinutes)
    sum.tags += later.tags.filter { !tags.contains($0) }
    sum.batchDigest = later.batchDigest
    return sum.numberedInOrder()
  }

  /// The brief with the paths that its sources have now, found by their digests.
  ///
  /// - Parameters:
  ///   - entries: What is there now.
  ///   - locate: The path of an article's file as links in the brief are to have it.
  /// - Returns: The brief; sources that are gone keep their paths.
  /// - Complexity: O(*n*).
  public func relocated(to entries: [ArticleEntry], _ locate: (Origin) -> String) -> Brief {
    let wanted = Set(allTopics.flatMap(\.sources).map(\.digestPrefix))
    let origins = Dictionary(
      grouping: entries.lazy.map(\.origin).filter { wanted.contains($0.digestPrefix) },
      by: \.digestPrefix)
    return mapTopics { topic in
      for index in topic.sources.indices {
        let source = topic.sources[index]
        guard let found = origins[source.digestPrefix],
          !found.contains(where: { locate($0) == source.path && $0.item == source.item }),
          let first = found.min(by: {
            byteOrder(locate($0), locate($1))
          })
        else { continue }
        topic.sources[index].path = locate(first)
        topic.sources[index].item = first.item
        let name = BriefSource.fileName(source.path)
        guard source.title == name else { continue }
        topic.sources[index].title = BriefSource.fileName(locate(first))
        if topic.titleSource == source.number, topic.title == name {
          topic.title = topic.sources[index].title
        }
      }
    }
  }

  /// The brief with each story and each article of its parts changed.
  func mapTopics(_ change: (inout TopicBrief) -> Void) -> Brief {
    var brief = self
    for index in brief.topics.indices { change(&brief.topics[index]) }
    for part in brief.parts.indices {
      for index in brief.parts[part].topics.indices { change(&brief.parts[part].topics[index]) }
    }
    return brief
  }

  /// The brief with other numbers for its sources.
  func renumbered(_ number: (Int) -> Int) -> Brief {
    var brief = mapTopics { $0 = $0.renumbered(number) }
    for index in brief.next.indices {
      brief.next[index].quotation = brief.next[index].quotation.renumbered(number)
    }
    return brief
  }

  /// The brief with its sources numbered from 1 in its own order: of each story those that tell it,
  /// then what is near, then where an article is once more.
  ///
  /// - Complexity: O(*n* log *n*) in the sources.
  func numberedInOrder() -> Brief {
    var numbers: [Int: Int] = [:]
    for topic in allTopics {
      let places = topic.sources.filter { $0.sameArticleAs != nil }
      for source in topic.members + topic.sources where numbers[source.number] == nil {
        let isLast = source.sameArticleAs != nil
        if !isLast { numbers[source.number] = numbers.count + 1 }
      }
      for place in places where numbers[place.number] == nil {
        numbers[place.number] = numbers.count + 1
      }
    }
    return renumbered { numbers[$0] ?? 0 }.mapTopics { topic in
      topic.sources.sort { $0.number < $1.number }
    }
  }

  /// Whether the brief has all sentences of another of the same day, but for those of sources that
  /// have another text now.
  ///
  /// - Parameters:
  ///   - other: The brief that was made before, with the paths that its sources have now.
  ///   - entries: What is there now.
  ///   - locate: The path of an article's file as links in the briefs have it.
  /// - Returns: Whether it may take the other's place.
  /// - Complexity: O(*n*).
  public func covers(
    allOf other: Brief, among entries: [ArticleEntry], _ locate: (Origin) -> String
  ) -> Bool {
    let known = Set(entries.map(\.origin.digestPrefix))
    let isChanged = other.allTopics.flatMap(\.sources).contains { !known.contains($0.digestPrefix) }
    let places =
      isChanged ? Set(entries.map { "\(locate($0.origin))#\($0.origin.item ?? "")" }) : []
    let told = Set(allQuotations.map(\.text))
    return other.next.allSatisfy { told.contains($0.quotation.text) }
      && other.allTopics.allSatisfy { topic in
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
  public var wordsQuoted: Int {
    // What comes is told of sources that the stories have.
    let languages = topics.reduce(into: [:]) { $0.merge($1.languages) { first, _ in first } }
    let coming = next.reduce(0) { count, next in
      count + next.quotation.words(in: languages[next.quotation.locator.source] ?? .english)
    }
    return allTopics.reduce(coming) { $0 + $1.wordsQuoted }
  }
}

extension TopicBrief {
  /// The language of each source, by its number.
  var languages: [Int: Language] {
    Dictionary(sources.map { ($0.number, $0.language) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words of all sentences that the topic quotes.
  var wordsQuoted: Int {
    let languages = languages
    return allQuotations.reduce(0) { count, quotation in
      count + quotation.words(in: languages[quotation.locator.source] ?? .english)
    }
  }
}

extension Quotation {
  /// How many words it has.
  fileprivate func words(in language: Language) -> Int {
    var vocabulary = Vocabulary()
    let source = SourceText(text)
    var count = 0
    vocabulary.forEachWord(of: source, in: 0..<source.count, language: language) { _, _ in
      count += 1
    }
    return count
  }
}

extension TopicBrief {
  /// The topic with other numbers for its sources.
  func renumbered(_ number: (Int) -> Int) -> TopicBrief {
    var copy = self
    copy.titleSource = titleSource.map(number)
    copy.neighbours = neighbours.map(number).sorted()
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
  func renumbered(_ number: (Int) -> Int) -> Quotation {
    var copy = self
    copy.locator.source = number(locator.source)
    copy.also = also.map { place in
      var place = place
      place.source = number(place.source)
      return place
    }
    if let comparison { copy.comparison?.source = number(comparison.source) }
    return copy
  }
}
