public import Articles
internal import Markup
internal import Sentences

/// Verifies a brief: whether each sentence stands in its source, letter by letter, at its locator.
///
/// Nothing that the brief says is trusted: the sources are read anew and cut into sentences anew.
/// White space counts as one space, and control characters that no output may hold count as
/// nothing.
public struct Verification: Sendable, Hashable {
  /// What does not hold.
  public enum Finding: Sendable, Hashable {
    /// The source does not have the sentence. `found` is the sentence that stands where the locator
    /// points, if one does.
    case sentenceChanged(Quotation, found: String?)
    /// The sentence is in the source, but not where the locator points; `actual` is where.
    case locatorElsewhere(Quotation, actual: Locator)
    /// The source's digest is not the one that the brief names.
    case sourceChanged(BriefSource, digest: String)
    /// The source can't be read; why.
    case sourceMissing(BriefSource, reason: SourceProblem)
    /// The brief has a text where sentences of sources stand, without a locator to a source.
    case unsourced(String)
    /// The link of a sentence leads to another file than its source's line does.
    case linkElsewhere(String, address: String)
    /// The headline is not that of the source that it names.
    case headlineChanged(String, source: BriefSource, found: String?)
    /// The source does not have a detail that the brief names; `found` is what it has instead.
    case detailChanged(BriefSource, Detail, said: String, found: String?)
    /// A term or a name that the brief lists is in no source.
    case unfounded(String)
    /// A line of the file that no part of the brief is written as; its number is from 1.
    case unwritten(String, line: Int)
    /// A brief says that a source has a similar sentence at a place where it has none.
    case nothingSimilar(Quotation, at: Locator)
  }

  /// In the order of the brief.
  public var findings: [Finding]
  /// How many sentences were looked up.
  public var sentenceCount: Int
  /// How many sources they come from.
  public var sourceCount: Int

  /// Whether everything holds.
  public var holds: Bool { findings.isEmpty }

  /// Why a source can't be read.
  public enum SourceProblem: Error, Sendable, Hashable {
    case unreadable(ReadingError)
    /// The feed has no item of that name.
    case noSuchItem
    /// The file holds several articles, and the brief does not say which.
    case isFeed
  }

  /// Proves a brief against its sources.
  ///
  /// - Parameters:
  ///   - markdown: The brief's file.
  ///   - article: Reads the article that a source of the brief names.
  /// - Throws: `BriefError` if the file is no brief.
  /// - Complexity: O(*n*) in the brief and its sources.
  public init(
    of markdown: String, article: (BriefSource) throws(SourceProblem) -> Article
  ) throws(BriefError) {
    let brief = try Brief(parsing: markdown)
    findings = []
    sentenceCount = brief.quotationCount
    sourceCount = brief.sourceCount
    // Numbers are those of the whole brief.
    var allTexts: [Int: SourceSentences] = [:]
    for topic in brief.allTopics {
      var texts: [Int: SourceSentences] = [:]
      var articles: [Int: Article] = [:]
      let isOfOne = topic.articleCount == 1
      for source in topic.sources {
        do {
          let found = try article(source)
          texts[source.number] = SourceSentences(found)
          articles[source.number] = found
          if source.digestPrefix.utf8.count < BriefSource.digestPrefixLength
            || !found.origin.digest.hasPrefix(source.digestPrefix)
          {
            findings.append(.sourceChanged(source, digest: found.origin.digest))
          }
          let isTopic =
            source.number == topic.titleSource || (isOfOne && source.sameArticleAs == nil)
          checkHeadlines([source.title] + (isTopic ? [topic.title] : []), of: source, in: found)
        } catch {
          findings.append(.sourceMissing(source, reason: error))
        }
      }
      check(topic.allQuotations, of: topic.sources, in: texts)
      checkDetails(of: topic, in: articles)
      allTexts.merge(texts) { first, _ in first }
    }
    check(brief.next.map(\.quotation), of: brief.topics.flatMap(\.sources), in: allTexts)
    findings +=
      BriefFile(markdown).form == 1
      ? Self.unsourced(inForm1: markdown, of: brief) : Self.unwritten(in: markdown, of: brief)
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
    _ quotations: [Quotation], of sources: [BriefSource], in texts: [Int: SourceSentences]
  ) {
    let named = Set(sources.map(\.number))
    for quotation in quotations {
      guard let text = texts[quotation.locator.source] else {
        // A source that is missing has its own finding; one that the topic doesn't list has none.
        if !named.contains(quotation.locator.source) {
          findings.append(.unsourced(quotation.text))
        }
        continue
      }
      switch text.place(of: quotation) {
      case .asSaid: break
      case .elsewhere(let line, let bytes):
        let actual = Locator(source: quotation.locator.source, line: line, bytes: bytes)
        findings.append(.locatorElsewhere(quotation, actual: actual))
      case .nowhere(let found):
        findings.append(.sentenceChanged(quotation, found: found))
      }
      for place in quotation.also where place.line > 0 {
        // What is said of a source that is missing can't be looked up.
        guard let text = texts[place.source], !text.hasSentence(at: place) else { continue }
        findings.append(.nothingSimilar(quotation, at: place))
      }
    }
  }

  /// The lines of a brief of form 2 that do not come out of the writer again: whatever a reader sees
  /// and the brief in the file does not have.
  private static func unwritten(in markdown: String, of brief: Brief) -> [Finding] {
    // By bytes: to a text two ways to write a letter are the same.
    var written: [[UInt8]: Int] = [:]
    for (_, line) in lines(of: brief.markdown) { written[line, default: 0] += 1 }
    var findings: [Finding] = []
    for topic in brief.topics where topic.titleSource == nil && !topic.isTitledByItself {
      findings.append(.unsourced(topic.title))
    }
    for (number, line) in lines(of: markdown) {
      if let count = written[line], count > 0 {
        written[line] = count - 1
      } else {
        let text = cleanedLine(String(decoding: line, as: UTF8.self))
        findings.append(.unwritten(text, line: number))
      }
    }
    return findings
  }

  /// The lines of a brief's Markdown with their numbers in the file, from 1; without empty ones.
  private static func lines(of markdown: String) -> [(number: Int, line: [UInt8])] {
    let body = Array(BriefFile(markdown).body.utf8)
    let before = markdown.utf8.dropLast(body.count).count { $0 == 0x0A }
    return body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      .map { (before + $0 + 1, Array($1.last == 0x0D ? $1.dropLast() : $1)) }
      .filter { line in !line.1.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }
}

extension TopicBrief {
  /// Whether the title is made of terms, or of the file's name of a source without a headline.
  var isTitledByItself: Bool {
    title == BriefWording.label(of: sharedTerms) || sources.contains { $0.title == title }
      || quotations.first.map { OpeningClause.isHeading(title, of: $0.text) } ?? false
  }
}

extension Verification {
  /// What a brief says of a source besides its headline.
  public enum Detail: String, Sendable, Hashable {
    case byline, site, date, address, words
  }

  /// Checks what the brief says of the sources of a topic, and the terms and names that it says
  /// they have, against the sources.
  ///
  /// An article that was found in several places has its day, authors, publication and address of
  /// any of them. That a source has no date is checked too; whatever else a brief leaves out is no
  /// claim.
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

  /// A limit on the sources that are looked for: no real brief has more.
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
