internal import BriefArticles
internal import BriefMarkup

// What a brief says of its sources among themselves: which are one article, and which have one text.

extension Verification {
  /// The numbers by which sources are said to be once more another source, or its text, are those of
  /// others that are no copies themselves.
  mutating func checkMarks(of brief: Brief) {
    let all = brief.allTopics.flatMap(\.sources)
    let sources = Dictionary(all.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for source in all {
      if let number = source.sameArticleAs {
        let other = sources[number]
        if number == source.number || other.map({ $0.sameArticleAs != nil }) ?? true {
          findings.append(.notSame(source))
        }
      }
      if let number = source.copyOf {
        let other = sources[number]
        let isCopy = other.map { $0.copyOf != nil || $0.sameArticleAs != nil } ?? true
        if number == source.number || isCopy { findings.append(.notSame(source)) }
      }
    }
  }

  /// One article is one source of a story, so that nobody agrees with itself, and no text is told by
  /// two stories. What was told in the morning and told anew in the evening, with more text, is two.
  mutating func checkDoubles(in brief: Brief, _ articles: [Int: Article]) {
    let sets = Self.sets(of: articles)
    var told: Set<Text> = []
    for topic in brief.allTopics {
      var own: Set<Int> = []
      for source in topic.sources where source.sameArticleAs == nil {
        guard let set = sets[source.number], let text = articles[source.number]?.text else {
          continue
        }
        let isTold = !told.insert(Text(set: set, number: nil, text: text)).inserted
        let isFirst = told.insert(Text(set: set, number: source.number, text: text)).inserted
        // One source may stand with two stories.
        if isFirst, !own.insert(set).inserted || isTold { findings.append(.doubled(source)) }
      }
      checkAgreement(in: topic, sets)
    }
  }

  /// A text that is told.
  private struct Text: Hashable {
    var set: Int
    /// The source that it is of; `nil` for any.
    var number: Int?
    var text: SourceText
  }

  /// Who says the same, or has other numbers, is another article, and each other outlet is named once.
  private mutating func checkAgreement(in topic: TopicBrief, _ sets: [Int: Int]) {
    let sources = Dictionary(
      topic.sources.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for quotation in topic.allQuotations {
      let own = quotation.locator.source
      // Of an article that was found in several places the newest text is quoted.
      if sources[own]?.sameArticleAs != nil { findings.append(.elsewhereInParts(quotation)) }
      var seen = Set([sets[own]].compactMap(\.self))
      var outlets = Set([sources[own]?.knownOutlet].compactMap(\.self))
      for place in quotation.also {
        let isNew = sets[place.source].map { seen.insert($0).inserted } ?? true
        let isOther =
          sources[place.source]?.knownOutlet.map { outlets.insert($0).inserted } ?? true
        if !isNew || !isOther { findings.append(.nothingSimilar(quotation, at: place)) }
      }
      if let line = quotation.comparison, let set = sets[line.source], set == sets[own] {
        findings.append(.elsewhereInParts(quotation))
      }
    }
  }

  /// Which sources are one article, by a number for each: those of one file, and those that are found
  /// to be one as when a brief is made.
  private static func sets(of articles: [Int: Article]) -> [Int: Int] {
    let numbers = articles.keys.sorted()
    let listed = numbers.compactMap { articles[$0] }
    var places: [String: Int] = [:]
    var sets: [Int: Int] = [:]
    for (number, (article, first)) in zip(numbers, zip(listed, listed.firstDuplicates())) {
      let origin = article.origin
      let place = "\(origin.path)\n\(origin.item ?? "")\n\(origin.digest)"
      let set = places[place] ?? first
      places[place] = set
      sets[number] = set
    }
    return sets
  }
}

extension BriefSource {
  /// Whether its path is written as a way from one folder to another, so that all of it is there.
  /// A browser takes what stands behind two slashes for a host, and passes over tabs between them.
  var hasPlainPath: Bool {
    let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    let isFromRoot = parts.count > 1 && parts[0].isEmpty
    let up = Array("..".utf8)
    let rest = (isFromRoot ? parts[1...] : parts[...]).drop { !isFromRoot && $0.elementsEqual(up) }
    return !rest.isEmpty
      && rest.allSatisfy { part in
        !part.isEmpty && !part.elementsEqual(up) && !part.elementsEqual([0x2E])
          && !(isFromRoot && part.contains { $0 < 0x20 })
      }
  }

  /// The name of the file at a path.
  static func lastPart(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}
