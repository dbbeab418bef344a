public import BriefArticles
public import BriefMarkup
internal import BriefSentences

/// Verifies a brief: whether each sentence stands in its source, letter by letter, at its locator,
/// and whether all else that a reader sees comes of the sources or is the program's own word.
///
/// Nothing that the brief says is trusted: the sources are read anew and cut into sentences anew,
/// what follows from them is found anew, and the brief is written anew. White space counts as one
/// space; else letters are compared by their code points.
public struct Verification: Sendable, Hashable {
  /// In the order of the brief.
  public internal(set) var findings: [Finding]
  /// How many sentences were looked up.
  public var sentenceCount: Int
  /// How many sources they come from.
  public var sourceCount: Int
  /// How many block quotations a user's own notes at the end of the brief are. They are not proved.
  public var noteCount: Int
  /// The user's commands that wrote the texts of sources, each once. What they write is taken as it
  /// is.
  public internal(set) var converters: [String] = []

  /// Whether everything holds.
  public var holds: Bool { findings.isEmpty }

  /// What a proof comes to.
  public enum Result: String, Sendable, Hashable, CaseIterable {
    /// All holds.
    case holds
    /// What is there to be looked up holds; sources are not there, or have another text now.
    case unproved
    /// The brief shows what it can't have from its sources.
    case fails
  }

  /// Why a source can't be read.
  public enum SourceProblem: Error, Sendable, Hashable {
    case unreadable(ReadingError)
    /// The feed has no item of that name.
    case noSuchItem
    /// The file holds several articles, and the brief does not say which.
    case isFeed
    /// The file is a brief, which tells nothing of its own.
    case isBrief
  }

  /// Proves a brief against its sources.
  ///
  /// - Parameters:
  ///   - markdown: The brief's file.
  ///   - earlier: Reads the file of an earlier brief, relative to the folder of this one; `nil` if
  ///     there is none. Without it what is said of earlier briefs is not proved.
  ///   - article: Reads the article that a source of the brief names.
  /// - Throws: `BriefError` if the file is no brief.
  /// - Complexity: O(*n*) in the brief, its sources and the earlier briefs that it names.
  public init(
    of markdown: String, earlier: ((String) -> String?)? = nil,
    article: (BriefSource) throws(SourceProblem) -> Article
  ) throws(BriefError) {
    let brief = try Brief(parsing: markdown)
    let file = BriefFile(markdown)
    let notes = UserNotes(in: file)
    self.init(of: brief, isOfForm1: file.form == 1, earlier: earlier, article: article)
    noteCount = notes?.count ?? 0
    let again = WrittenAgain(markdown, of: brief, without: notes)
    findings += again.findings
    // What else was found says more, unless it may come of other files than this one.
    if result != .fails { findings += [again.digestFinding(in: markdown)].compactMap(\.self) }
  }

  /// Proves a brief for other programs, as `Brief.json` gives it: what is read of it is proved, and
  /// nothing else may stand in it.
  ///
  /// - Throws: `BriefError.withoutQuotations` if the value is no brief.
  /// - Complexity: O(*n*) in the brief, its sources and the earlier briefs that it names.
  public init(
    ofJSON value: JSONValue, earlier: ((String) -> String?)? = nil,
    article: (BriefSource) throws(SourceProblem) -> Article
  ) throws(BriefError) {
    guard let brief = Brief(json: value) else { throw .withoutQuotations }
    self.init(of: brief, isOfForm1: false, earlier: earlier, article: article)
    // By bytes: to a text two ways to write a letter are the same.
    checkShape(ofJSON: brief)
    let lines = value.serialized.utf8.split(separator: 0x2C, omittingEmptySubsequences: false)
    let written = brief.json.serialized.utf8.split(
      separator: 0x2C, omittingEmptySubsequences: false)
    let same = zip(lines, written).prefix { $0.elementsEqual($1) }.count
    if same < lines.count || same < written.count {
      let text = same < lines.count ? String(decoding: lines[same], as: UTF8.self) : ""
      findings.append(.unwritten(text, line: 1))
    }
  }

  private init(
    of brief: Brief, isOfForm1: Bool, earlier: ((String) -> String?)?,
    article: (BriefSource) throws(SourceProblem) -> Article
  ) {
    findings = []
    noteCount = 0
    sentenceCount = brief.quotationCount
    sourceCount = brief.sourceCount
    // Numbers are those of the whole brief.
    var likeness = Likeness()
    var all: [Int: Article] = [:]
    var allTexts: [Int: SourceSentences] = [:]
    // Many stories may name one long source.
    var cut: [[UInt8]: SourceSentences] = [:]
    var earlier = earlier.map(EarlierBriefs.init)
    let another = AnotherReading(of: brief, isOfForm1: isOfForm1, &earlier)
    for topic in brief.allTopics {
      let articles = read(topic, by: article)
      let texts = articles.mapValues { article in
        let origin = article.origin
        let key = Array("\(origin.path)\n\(origin.item ?? "")\n\(origin.digest)".utf8)
        let text = cut[key] ?? SourceSentences(article)
        cut[key] = text
        return text
      }
      check(
        topic.allQuotations, of: topic.sources, in: texts, isOfForm1: isOfForm1, or: another)
      if !isOfForm1 { checkRemarks(of: topic, in: texts, by: &likeness) }
      checkTitle(of: topic, in: articles, isFree: another.isPossible)
      checkDetails(of: topic, in: articles, isOfForm1: isOfForm1, or: another)
      checkParts(of: topic, in: articles, of: brief, isOfForm1: isOfForm1)
      all.merge(articles) { first, _ in first }
      allTexts.merge(texts) { first, _ in first }
    }
    check(
      brief.next.map(\.quotation), of: brief.topics.flatMap(\.sources), in: allTexts,
      isOfForm1: isOfForm1, or: another)
    checkComing(brief, in: all)
    converters = Set(all.values.compactMap(\.origin.converter)).sorted()
    checkMarks(of: brief)
    if !isOfForm1, !brief.isRollUp { checkDoubles(in: brief, all) }
    checkDay(of: brief, isOfForm1: isOfForm1)
    checkTags(of: brief, in: all)
    checkOrder(of: brief, isOfForm1: isOfForm1)
    if var earlier { checkEarlier(brief, isOfForm1: isOfForm1, &earlier) }
  }

  /// The articles of a topic's sources by number; what can't be read or has changed is found.
  private mutating func read(
    _ topic: TopicBrief, by article: (BriefSource) throws(SourceProblem) -> Article
  ) -> [Int: Article] {
    var articles: [Int: Article] = [:]
    for source in topic.sources {
      if !source.hasPlainPath { findings.append(.unsourced(source.path)) }
      do {
        let found = try article(source)
        articles[source.number] = found
        let name = BriefSource.lastPart(of: found.origin.path)
        if !name.utf8.elementsEqual(BriefSource.lastPart(of: source.path).utf8) {
          findings.append(.renamed(source, found: name))
        }
        if source.digestPrefix.utf8.count < BriefSource.digestPrefixLength
          || !found.origin.digest.utf8.starts(with: source.digestPrefix.utf8)
        {
          findings.append(
            found.origin.converter.map {
              .conversionChanged(source, command: $0, digest: found.origin.digest)
            } ?? .sourceChanged(source, digest: found.origin.digest))
        }
        let isTopic =
          source.number == topic.titleSource
          || (topic.articleCount == 1 && source.sameArticleAs == nil && !topic.isTitledByNews)
        checkHeadlines([source.title] + (isTopic ? [topic.title] : []), of: source, in: found)
      } catch {
        findings.append(.sourceMissing(source, reason: error))
      }
    }
    return articles
  }

  /// A source's title is the article's headline, or its file's name; so is the topic's if it is
  /// that of the source.
  private mutating func checkHeadlines(
    _ titles: [String], of source: BriefSource, in article: Article
  ) {
    let headline = article.title.map(cleanedLine) ?? ""
    let expected = headline.isEmpty ? BriefSource.fileName(source.path) : headline
    for title in titles where !title.utf8.elementsEqual(expected.utf8) {
      findings.append(
        .headlineChanged(title, source: source, found: headline.isEmpty ? nil : headline))
    }
  }

  private mutating func check(
    _ quotations: [Quotation], of sources: [BriefSource], in texts: [Int: SourceSentences],
    isOfForm1: Bool, or another: AnotherReading
  ) {
    let named = Dictionary(sources.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let numbers = Set(named.keys)
    for quotation in quotations {
      guard let text = texts[quotation.locator.source] else {
        // A source that is missing has its own finding; one that the topic doesn't list has none.
        if named[quotation.locator.source] == nil {
          findings.append(.unsourced(quotation.text))
        }
        continue
      }
      switch text.place(of: quotation) {
      case .asSaid: break
      case .elsewhere where another.has(quotation, of: named[quotation.locator.source]): break
      case .elsewhere(let line, let bytes):
        let actual = Locator(source: quotation.locator.source, line: line, bytes: bytes)
        findings.append(.locatorElsewhere(quotation, actual: actual))
      case .nowhere(let found):
        findings.append(.sentenceChanged(quotation, found: found))
      }
      checkRemarks(on: quotation, of: numbers, in: texts, isOfForm1: isOfForm1)
    }
  }

  /// Where a brief says that others have a sentence, there is one.
  private mutating func checkRemarks(
    on quotation: Quotation, of named: Set<Int>, in texts: [Int: SourceSentences], isOfForm1: Bool
  ) {
    let own = quotation.locator.source
    for (place, other) in zip(quotation.also, quotation.also.dropFirst())
    where place.source >= other.source {
      findings.append(.nothingSimilar(quotation, at: other))
    }
    for place in quotation.also {
      guard let text = texts[place.source], place.source != own else {
        // What is said of a source that is missing can't be looked up.
        if place.source == own || !named.contains(place.source) {
          findings.append(.nothingSimilar(quotation, at: place))
        }
        continue
      }
      // Briefs of form 1 name the source only.
      if !isOfForm1 || !place.isWholeSource, !text.hasSentence(at: place) {
        findings.append(.nothingSimilar(quotation, at: place))
      }
    }
    guard let other = quotation.comparison else { return }
    let isThere = texts[other.source].map { $0.hasSentence(onLine: other.line) }
    if !(isThere ?? named.contains(other.source)) {
      let place = Locator(source: other.source, line: other.line, bytes: 0..<0)
      findings.append(.nothingSimilar(quotation, at: place))
    }
  }
}
