internal import Articles
internal import Markup
internal import Sentences

extension Verification {
  /// What a brief says of a source besides its headline.
  public enum Detail: String, Sendable, Hashable {
    case byline, site, date, address, words
  }

  /// Checks what the brief says of the sources of a topic, and the terms and names that it says they
  /// have, against the sources.
  ///
  /// An article that was found in several places has its day, authors, publication and address of any
  /// of them. That a source has no date is checked too; whatever else a brief leaves out is no claim.
  mutating func checkDetails(of topic: TopicBrief, in articles: [Int: Article]) {
    let places = Dictionary(grouping: topic.sources, by: \.sameArticleAs)
    for source in topic.sources {
      guard let own = articles[source.number] else { continue }
      let others = (places[source.number] ?? []).compactMap { articles[$0.number] }
      let said = ([own] + others).map {
        BriefSource($0, at: source.path, words: 0, number: source.number)
      }
      check(.byline, of: source, source.byline, said.map(\.byline))
      check(.site, of: source, source.site, said.map(\.site))
      check(.address, of: source, source.url, said.map(\.url))
      check(
        .date, of: source, source.published?.inEnglish ?? BriefWording.undated,
        said.map { $0.published?.inEnglish ?? BriefWording.undated })
      // Another language cuts words otherwise.
      if source.language == own.language {
        let count = own.wordCount
        if count != source.words {
          add(.words, of: source, "\(source.words)", "\(count)")
        }
      }
    }
    checkTerms(of: topic, in: articles)
  }

  private mutating func check(
    _ detail: Detail, of source: BriefSource, _ said: String?, _ found: [String?]
  ) {
    guard let said else { return }
    let holds = found.contains { $0.map { $0.utf8.elementsEqual(said.utf8) } ?? false }
    if !holds { add(detail, of: source, said, found.compactMap(\.self).first) }
  }

  private mutating func add(
    _ detail: Detail, of source: BriefSource, _ said: String, _ found: String?
  ) {
    findings.append(.detailChanged(source, detail, said: said, found: found))
  }

  /// No brief says so many that its sources have; they are not looked for.
  private static let mostTerms = 100

  /// The terms and names that stand in no source, letter by letter.
  private mutating func checkTerms(of topic: TopicBrief, in articles: [Int: Article]) {
    // A source that is missing may be the one that has them.
    guard topic.sources.allSatisfy({ articles[$0.number] != nil }) else { return }
    let terms = topic.sharedTerms + topic.names
    var missing = terms.prefix(Self.mostTerms).map { (term: $0, bytes: Array($0.utf8)) }
    findings += terms.dropFirst(Self.mostTerms).map { .unfounded($0) }
    for source in topic.sources {
      guard !missing.isEmpty, let article = articles[source.number] else { break }
      let text = Array(cleanedLine(article.text.line(0..<article.text.count)).utf8)[...]
      missing.removeAll { position(of: $0.bytes, in: text) != nil }
    }
    findings += missing.map { .unfounded($0.term) }
  }
}
