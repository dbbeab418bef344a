internal import Articles
internal import Lexicon
internal import Markup
internal import Ranking
internal import Sentences
internal import Summaries
internal import Topics

/// Tells topics in sentences of their sources, and numbers the sources through the brief.
struct TopicWriter {
  let batch: [Article]
  let table: SentenceTable
  /// The words of each article.
  let wordCounts: [Int]
  /// The words of all sentences quoted so far.
  private(set) var wordsQuoted = 0
  private var numbering: TermNumbering
  private let sentencesPerTopic: Int?
  private let locate: (Origin) -> String
  private var sourcesNamed = 0
  /// All sentences that briefs told, this one among them, on one line each.
  private var sentencesTold: Set<String>

  /// Sentences of a story that one source tells.
  private static let sentencesOfSingle = 3
  /// Sentences of a story that several tell, besides one for each source.
  private static let sentencesOfSeveral = 3
  private static let mostSentences = 7
  /// How much more a sentence gains from a source that was not quoted yet.
  private static let gainOfNewArticle = 1.5
  /// The share of a topic's words for what to read first, if several sources tell it.
  private static let shareOfLead = 0.65

  init(
    batch: [Article], table: SentenceTable, numbering: TermNumbering, sentencesPerTopic: Int?,
    sentencesTold: Set<String> = [],
    locate: @escaping (Origin) -> String
  ) {
    self.sentencesTold = sentencesTold
    self.batch = batch
    self.table = table
    self.numbering = numbering
    self.sentencesPerTopic = sentencesPerTopic
    self.locate = locate
    wordCounts = Self.wordCounts(of: table)
  }

  /// The words of each article.
  static func wordCounts(of table: SentenceTable) -> [Int] {
    table.articleRanges.map { range in
      range.isEmpty ? 0 : table.termOffsets[range.upperBound] - table.termOffsets[range.lowerBound]
    }
  }

  /// Tells a topic in at most so many words, without what the reader knows; `nil` if that is all.
  mutating func brief(of topic: Topic, within words: Int, after story: StorySoFar) -> TopicBrief? {
    let cast = cast(of: topic)
    let known = knownSentences(of: cast.core, after: story)
    let count = cast.core.count
    let most =
      count == 1
      ? Self.sentencesOfSingle : min(Self.mostSentences, Self.sentencesOfSeveral + count)
    let isParted = count > 1 && sentencesPerTopic == nil
    var summarizer = Summarizer(
      budget: .wordsAtMost(isParted ? Int(Self.shareOfLead * Double(words)) : words),
      maximumSentences: sentencesPerTopic ?? most)
    summarizer.gainOfNewArticle = Self.gainOfNewArticle
    summarizer.excluded = known
    let summary = summarizer.summary(
      of: cast.core, in: batch, table: table, numbering: &numbering)
    guard !summary.sentences.isEmpty else { return nil }
    var told = brief(of: topic, cast: cast, summary: summary)
    told.earlier = story.days
    if isParted {
      let chosen = Set(summary.sentences.map(\.sentence))
      told.parts = parts(
        of: cast, known: known, chosen: chosen, room: words - summary.wordCount)
      told.names = ProperNames.names(
        in: cast.core, of: batch, table: table, title: told.title)
    }
    sentencesTold.formUnion(told.allQuotations.map(\.text))
    return told
  }

  /// Tells a topic in the sentences that a summarizer chooses.
  mutating func brief(of topic: Topic, by summarizer: Summarizer) -> TopicBrief {
    let cast = cast(of: topic)
    let summary = summarizer.summary(
      of: cast.core, in: batch, table: table, numbering: &numbering)
    return brief(of: topic, cast: cast, summary: summary)
  }

  private mutating func brief(of topic: Topic, cast: Cast, summary: Summary) -> TopicBrief {
    wordsQuoted += summary.wordCount
    sourcesNamed += cast.members.count
    let similar = SimilarSentences(in: table)
    return TopicBrief(
      title: cleanedLine(topic.headline.flatMap { batch[$0].title } ?? label(of: topic)),
      titleSource: topic.headline.flatMap { cast.numbers[$0] },
      sharedTerms: topic.sharedTerms, isLoose: topic.isLoose,
      neighbours: topic.neighbours.compactMap { cast.numbers[$0] }.sorted(),
      quotations: summary.sentences.map { chosen in
        let others = similar.articles(like: chosen.sentence, among: cast.core)
        return quotation(
          of: chosen.sentence, numbers: cast.numbers,
          alsoIn: others.compactMap { cast.numbers[$0] }.sorted())
      },
      sources: cast.members.map { member in
        source(
          of: member, number: cast.numbers[member] ?? 0,
          copyOf: topic.copies[member].flatMap { cast.numbers[$0] })
      })
  }

  // MARK: - Who tells

  /// The articles of a topic in reading order, and their numbers in the brief.
  private struct Cast {
    var members: [Int]
    /// Those that are quoted: neither neighbours nor copies.
    var core: [Int]
    var numbers: [Int: Int]
  }

  private func cast(of topic: Topic) -> Cast {
    let members = topic.members.sorted { order(of: $0) < order(of: $1) }
    let apart = Set(topic.neighbours)
    return Cast(
      members: members,
      core: members.filter { !apart.contains($0) && topic.copies[$0] == nil },
      numbers: Dictionary(
        members.enumerated().map { ($1, sourcesNamed + $0 + 1) }, uniquingKeysWith: { $1 }))
  }

  /// Sentences of articles that a brief told, word for word or much the same.
  private func knownSentences(of core: [Int], after story: StorySoFar) -> Set<Int> {
    guard !sentencesTold.isEmpty || !story.terms.isEmpty else { return [] }
    let similar = SimilarSentences(in: table)
    return Set(
      core.flatMap { Array(table.articleRanges[$0]) }.filter { sentence in
        let article = batch[Int(table.articleOfSentence[sentence])]
        let text = cleanedLine(article.text.line(table.sentences[sentence].range))
        if sentencesTold.contains(text) { return true }
        guard !story.terms.isEmpty else { return false }
        let terms = similar.contentTerms(of: sentence)
        return story.terms.contains { SimilarSentences.isAlike($0, terms) }
      })
  }

  // MARK: - Parts

  private mutating func parts(
    of cast: Cast, known: Set<Int>, chosen: Set<Int>, room: Int
  ) -> [TopicPart] {
    var parts = TopicParts(
      of: cast.core, in: batch, table: table, known: known, chosen: chosen, room: room)
    var found: [TopicParts.Chosen] = []
    if let figures = parts.figures() { found.append(figures) }
    if let spoken = parts.spoken() { found.append(spoken) }
    if let dates = parts.dates() { found.append(dates) }
    found.insert(
      contentsOf: parts.onlyInOne(among: known) { article, excluded, room in
        var summarizer = Summarizer(budget: .wordsAtMost(room), maximumSentences: 1)
        summarizer.excluded = excluded
        let summary = summarizer.summary(
          of: [article], in: batch, table: table, numbering: &numbering)
        return summary.sentences.first?.sentence
      }, at: found.isEmpty ? 0 : 1)
    wordsQuoted += room - parts.room
    return found.map { part in
      TopicPart(
        kind: kind(of: part.kind, cast),
        quotations: part.sentences.map { sentence, partner in
          var quotation = quotation(of: sentence, numbers: cast.numbers, alsoIn: [])
          quotation.comparison = partner.map { place(of: $0, numbers: cast.numbers) }
          return quotation
        })
    }
  }

  private func kind(of kind: TopicParts.Kind, _ cast: Cast) -> TopicPart.Kind {
    switch kind {
    case .figures: .figures
    case .spoken: .spoken
    case .dates: .dates
    case .onlyIn(let article): .onlyIn(source: cast.numbers[article] ?? 0)
    }
  }

  private func place(of sentence: Int, numbers: [Int: Int]) -> SourceLine {
    let owner = Int(table.articleOfSentence[sentence])
    return SourceLine(
      source: numbers[owner] ?? 0,
      line: batch[owner].text.lineNumber(at: table.sentences[sentence].range.lowerBound))
  }

  private func quotation(of sentence: Int, numbers: [Int: Int], alsoIn: [Int]) -> Quotation {
    let owner = Int(table.articleOfSentence[sentence])
    let article = batch[owner]
    let range = table.sentences[sentence].range
    return Quotation(
      text: cleanedLine(article.text.line(range)),
      locator: Locator(
        source: numbers[owner] ?? 0, line: article.text.lineNumber(at: range.lowerBound),
        bytes: range),
      alsoIn: alsoIn)
  }

  private func source(of member: Int, number: Int, copyOf: Int?) -> BriefSource {
    let article = batch[member]
    let path = locate(article.origin)
    let byline = cleanedLine(BriefWording.list(article.authors.map(cleanedLine)))
    let site = article.site.map(cleanedLine) ?? ""
    return BriefSource(
      number: number, title: title(of: member),
      path: path, item: article.origin.item, byline: byline.isEmpty ? nil : byline,
      site: site.isEmpty ? nil : site, published: article.published?.day,
      url: article.url.flatMap(safeWebAddress), language: article.language,
      words: wordCounts[member], copyOf: copyOf,
      digestPrefix: String(article.origin.digest.prefix(BriefSource.digestPrefixLength)))
  }

  private func title(of member: Int) -> String {
    let title = batch[member].title.map(cleanedLine) ?? ""
    return title.isEmpty ? Self.fileName(locate(batch[member].origin)) : title
  }

  /// Where no article has a headline, the terms of the topic serve.
  private func label(of topic: Topic) -> String {
    let terms = topic.sharedTerms.prefix(3)
    guard terms.isEmpty else { return cleanedLine(terms.joined(separator: " · ")) }
    return topic.members.first.map { Self.fileName(locate(batch[$0].origin)) } ?? ""
  }

  private static func fileName(_ path: String) -> String {
    cleanedLine(path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// What the members are ordered by: the dated ones by time, then the undated ones.
  private func order(of member: Int) -> (Int, Int, Int) {
    guard let published = batch[member].published else { return (1, 0, member) }
    return (0, published.minutesSince1970, member)
  }
}
