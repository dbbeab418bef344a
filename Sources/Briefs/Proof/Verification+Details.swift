internal import BriefAnalysis
internal import BriefArticles
internal import BriefFormat
internal import BriefLexicon
internal import BriefMarkup
internal import BriefTopics

extension Verification {
  /// A story's title is that of a source; only where no article has a headline, or `isFree` because the
  /// one with the headline may not be quoted any more, it is made of its news or of terms.
  mutating func checkTitle(of topic: TopicBrief, in articles: [Int: Article], isFree: Bool) {
    if let number = topic.titleSource {
      let isListed = topic.sources.contains { $0.number == number }
      if !isListed { findings.append(.unsourced(topic.title)) }
      return
    }
    let told = topic.members.filter { $0.copyOf == nil }.compactMap { articles[$0.number] }
    // An opinion heads no story that others report.
    let reports = told.filter { !Opinion.isLabelled($0) }
    let hasHeadline =
      !isFree
      && (reports.isEmpty ? told : reports).contains {
        $0.title.map { !cleanedLine($0).isEmpty } ?? false
      }
    if hasHeadline || !topic.isTitledByItself { findings.append(.unsourced(topic.title)) }
  }

  /// What another version takes for an article's text, or does not, has fewer of its words.
  private static let shareOfWords: UInt = 20

  /// Checks what the brief says of the sources of a topic, and the terms and names that it says
  /// they have, against the sources.
  ///
  /// An article that was found in several places has its day, authors, publication and address of
  /// any of them. In form 1, and in roll-ups, what a brief leaves out is no claim.
  mutating func checkDetails(
    of topic: TopicBrief, in articles: [Int: Article], isOfForm1: Bool, or another: AnotherReading
  ) {
    let places = Dictionary(grouping: topic.sources, by: \.sameArticleAs)
    for source in topic.sources {
      guard let own = articles[source.number] else { continue }
      let others = (places[source.number] ?? []).compactMap { articles[$0.number] }
      let said = ([own] + others).map {
        BriefSource($0, at: source.path, words: 0, number: source.number)
      }
      // Version 0.1 wrote "and" before the last name, which a roll-up takes over.
      let listed = ([own] + others).map { Form1Wording.list($0.authors.map(cleanedLine)) }
      check(
        .byline, of: source, source.byline,
        said.map(\.byline) + listed.map(cleanedLine).filter { !$0.isEmpty },
        isStrict: !another.isPossible)
      check(.site, of: source, source.site, said.map(\.site), isStrict: !another.isPossible)
      check(.address, of: source, source.url, said.map(\.url), isStrict: !another.isPossible)
      // Version 0.1 did not find all days.
      if !another.isPossible || source.published != nil {
        check(
          .date, of: source, source.published?.inEnglish ?? BriefWording.english.undated,
          said.map { $0.published?.inEnglish ?? BriefWording.english.undated })
      }
      check(.language, of: source, source.language.tag, [own.language.tag])
      // Another language cuts words otherwise.
      let difference = (source.words - own.wordCount).magnitude
      let isNear =
        another.has(source) && difference <= own.wordCount.magnitude / Self.shareOfWords
      if source.language == own.language, !isNear {
        check(.words, of: source, "\(source.words)", ["\(own.wordCount)"])
      }
      checkSameness(of: source, own, others, places: places[source.number] ?? [])
    }
    checkTerms(of: topic, in: articles, isOfForm1: isOfForm1)
  }

  private mutating func check(
    _ detail: Detail, of source: BriefSource, _ said: String?, _ found: [String?],
    isStrict: Bool = false
  ) {
    guard let said else {
      let isLeftOut = !found.contains { $0 == nil }
      if isStrict, isLeftOut { add(detail, of: source, "", found.compactMap(\.self).first) }
      return
    }
    let holds = found.contains { $0.map { $0.utf8.elementsEqual(said.utf8) } ?? false }
    if !holds { add(detail, of: source, said, found.compactMap(\.self).first) }
  }

  private mutating func add(
    _ detail: Detail, of source: BriefSource, _ said: String, _ found: String?
  ) {
    findings.append(.detailChanged(source, detail, said: said, found: found))
  }

  /// Articles that are said to be one are found to be one.
  private mutating func checkSameness(
    of source: BriefSource, _ own: Article, _ others: [Article], places: [BriefSource]
  ) {
    // One that is missing may be the link between two others.
    guard let first = places.first, others.count == places.count,
      ([own] + others).deduplicated().count > 1
    else { return }
    findings.append(.notSame(first))
  }

  // MARK: - Terms

  /// A limit on the terms that are looked for: no real brief has more.
  private static let mostTerms = 100
  /// In words.
  private static let longestTag = 3

  /// The terms and names that stand in no source as whole words, letter by letter.
  private mutating func checkTerms(
    of topic: TopicBrief, in articles: [Int: Article], isOfForm1: Bool
  ) {
    // More than a word of a source with a story could be a sentence.
    let longest = isOfForm1 ? Self.longestTag : 1
    findings += topic.sharedTerms.filter { Self.words(in: $0) > longest }.map { .unfounded($0) }
    findings += topic.names.filter { !Self.isName($0) }.map { .unfounded($0) }
    for terms in [topic.sharedTerms, topic.names] {
      var seen: Set<[UInt8]> = []
      findings += terms.filter { !seen.insert(Array($0.utf8)).inserted }.map { .unfounded($0) }
    }
    // A source that is missing may be the one that has them.
    guard topic.sources.allSatisfy({ articles[$0.number] != nil }) else { return }
    find(topic.sharedTerms + topic.names, in: topic.sources.compactMap { articles[$0.number] }) {
      $0
    }
  }

  /// The tags that stand in no source, whatever their case. Those of a roll-up are of briefs.
  mutating func checkTags(of brief: Brief, in articles: [Int: Article]) {
    var seen: Set<[UInt8]> = []
    for tag in brief.tags
    where !seen.insert(Array(tag.utf8)).inserted || Self.words(in: tag) > Self.longestTag {
      findings.append(.unfounded(tag))
    }
    let sources = brief.allTopics.flatMap(\.sources)
    guard !brief.isRollUp, sources.allSatisfy({ articles[$0.number] != nil }) else { return }
    let known = sources.compactMap { articles[$0.number] }
    find(brief.tags, in: known) { $0.lowercased() }
  }

  /// Whether a text can be the name of somebody: few words, the first and the last of which do not
  /// begin with a small letter, and none of which ends a sentence.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return ProperNames.hasLengthOfName(text)
      && [words.first, words.last].allSatisfy { word in
        word?.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
      } && !text.unicodeScalars.contains { "“”\"?!;:".unicodeScalars.contains($0) }
  }

  private static func words(in term: String) -> Int { term.utf8.split(separator: 0x20).count }

  private mutating func find(
    _ terms: [String], in articles: [Article], _ form: (String) -> String
  ) {
    var missing = terms.prefix(Self.mostTerms).map { (term: $0, bytes: Array($0.utf8)) }
    findings += terms.dropFirst(Self.mostTerms).map { .unfounded($0) }
    findings += terms.filter { $0.isEmpty || !cleanedLine($0).utf8.elementsEqual($0.utf8) }
      .map { .unfounded($0) }
    for article in articles {
      guard !missing.isEmpty else { break }
      let body = article.text.line(0..<article.text.count)
      let text = Array(form(cleanedLine("\(article.title ?? "")\n\(body)")).utf8)[...]
      missing.removeAll { hasWords($0.bytes, in: text) }
    }
    findings += missing.map { .unfounded($0.term) }
  }
}

/// Whether a text has some words as whole words, where words are told apart by their letters.
func hasWords(_ words: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
  var rest = text
  while let found = position(of: words, in: rest) {
    let end = found + words.count
    if isBorder(text[..<found], text[found...]), isBorder(text[..<end], text[end...]) {
      return true
    }
    rest = text[(found + 1)...]
  }
  return false
}

/// Whether two parts of a text do not meet within a word.
private func isBorder(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
  guard let last = String(decoding: before.suffix(4), as: UTF8.self).unicodeScalars.last,
    let first = String(decoding: after.prefix(4), as: UTF8.self).unicodeScalars.first
  else { return true }
  return !(isOfWord(last) && isOfWord(first))
}

/// Scripts without capital letters may write several words, or parts of one, together.
private func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isCased || "0"..."9" ~= scalar
}

extension TopicBrief {
  /// Whether the title is made of terms or of the news, or of the file's name of a source.
  fileprivate var isTitledByItself: Bool {
    let title = Array(title.utf8)
    return title.elementsEqual(BriefWording.label(of: sharedTerms).utf8)
      || sources.contains { title.elementsEqual($0.title.utf8) } || isTitledByNews
  }

  /// Whether the title is the first clause of a sentence.
  var isTitledByNews: Bool {
    titleSource == nil
      && allQuotations.contains { OpeningClause.isHeading(title, of: $0.text) }
  }
}
