public import Articles
internal import BriefFormat
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
    for topic in brief.topics {
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
      check(topic, in: texts)
      checkDetails(of: topic, in: articles)
    }
    findings += Self.unsourced(in: markdown, of: brief)
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

  private mutating func check(_ topic: TopicBrief, in texts: [Int: SourceSentences]) {
    let named = Set(topic.sources.map(\.number))
    for quotation in topic.allQuotations {
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
    }
  }

  /// What the topics hold besides what a brief says of its sources.
  private static func unsourced(in markdown: String, of brief: Brief) -> [Finding] {
    guard let document = try? MarkdownNode(parsing: BriefFile(markdown).body) else { return [] }
    let outline = BriefOutline(document)
    var topics = brief.topics.makeIterator()
    var texts =
      outline.introduction.plainText == BriefWording.introduction(of: brief)
      ? [] : [outline.introduction.plainText]
    texts += outline.introduction.flatMap(\.rawHTML)
    var links: [Finding] = []
    for section in outline.sections {
      if section.isTopic {
        texts += topics.next().map(section.unsourcedTexts) ?? []
        links += section.linksElsewhere
      } else if !section.isLeftOut(of: brief) {
        texts += section.allTexts
      }
    }
    return links + texts.map(cleanedLine).filter { !$0.isEmpty }.map(Finding.unsourced)
  }
}

extension BriefOutline.Section {
  /// The texts of a topic that are neither sentences with a locator nor the brief's own words.
  fileprivate func unsourcedTexts(of topic: TopicBrief) -> [String] {
    var texts = heading.flatMap(\.rawHTML)
    if topic.titleSource == nil, topic.articleCount != 1, !topic.isTitledByItself {
      texts.append(topic.title)
    }
    for block in blocks {
      switch block {
      case .reason(let nodes):
        let reason = nodes.plainText
        if reason != BriefWording.remarks(on: topic) { texts.append(reason) }
        texts += nodes.flatMap(\.rawHTML)
      case .quotations(let items): texts += items.flatMap(\.unsourcedTexts)
      case .sources(let items):
        for item in items {
          texts += item.rest.map(\.plainText)
          texts += (item.title + item.details + item.rest).flatMap(\.rawHTML)
        }
      case .other(let node) where TopicPart.Kind(opening: node) != nil: texts += node.rawHTML
      case .other(let node): texts += [node.plainText] + node.rawHTML
      }
    }
    return texts
  }
}

extension BriefOutline.Section {
  /// All texts of a section that quotes nothing.
  fileprivate var allTexts: [String] {
    [heading.plainText] + heading.flatMap(\.rawHTML)
      + blocks.flatMap { block -> [String] in
        switch block {
        case .other(let node): [node.plainText] + node.rawHTML
        case .reason(let nodes): [nodes.plainText] + nodes.flatMap(\.rawHTML)
        case .quotations(let items): items.flatMap(\.unsourcedTexts)
        case .sources(let items): items.map(\.title.plainText)
        }
      }
  }

  /// Whether it is the brief's own word on how many articles it has no room for.
  fileprivate func isLeftOut(of brief: Brief) -> Bool {
    guard blocks.count == 1, case .other(let node)? = blocks.first else { return false }
    return heading.plainText == BriefWording.leftOutHeading
      && node.plainText == BriefWording.leftOut(of: brief)
  }

  /// The sentences whose links lead to another place than their sources'.
  fileprivate var linksElsewhere: [Verification.Finding] {
    var addresses: [Int: Set<String>] = [:]
    var quotations: [ParsedQuotation] = []
    for block in blocks {
      switch block {
      case .quotations(let items): quotations += items
      case .sources(let items):
        for item in items { addresses[item.number, default: []].insert(item.destination ?? "") }
      case .reason, .other: break
      }
    }
    return quotations.compactMap { item in
      guard let locator = item.locator, let known = addresses[locator.source],
        !known.contains(locator.destination)
      else { return nil }
      return .linkElsewhere(item.quotation.plainText, address: locator.destination)
    }
  }
}

extension ParsedQuotation {
  fileprivate var unsourcedTexts: [String] {
    let remark = remark.plainText
    let found = Quotation(self)
    let isKnown = remark.isEmpty || found.map(\.remark) == remark
    return (found == nil ? [quotation.plainText] : []) + (isKnown ? [] : [remark])
      + rest.map(\.plainText) + (quotation + self.remark + rest).flatMap(\.rawHTML)
  }
}

extension TopicBrief {
  /// Whether the title is made of terms, or of the file's name of a source without a headline.
  fileprivate var isTitledByItself: Bool {
    title == BriefWording.label(of: sharedTerms) || sources.contains { $0.title == title }
      || quotations.first.map { OpeningClause.isHeading(title, of: $0.text) } ?? false
  }
}

extension MarkdownNode {
  /// HTML of the text's own: programs that don't leave it out show more than `plainText` has.
  fileprivate var rawHTML: [String] {
    switch kind {
    case .htmlBlock(let literal), .htmlInline(let literal): [literal]
    default: children.flatMap(\.rawHTML)
    }
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
