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
  /// What became of the sentences of the topic told last, and the numbers of its sources; empty
  /// unless the summarizer explains itself.
  private(set) var verdicts: [SentenceVerdict] = []
  private(set) var sourceNumbers: [Int: Int] = [:]
  private var numbering: TermNumbering
  private let sentencesPerTopic: Int?
  private let locate: (Origin) -> String
  private var sourcesNamed = 0

  /// Sentences of a story that one source tells.
  private static let sentencesOfSingle = 3
  /// Sentences of a story that several tell, besides one for each source.
  private static let sentencesOfSeveral = 3
  private static let mostSentences = 7
  /// How much more a sentence gains from a source that was not quoted yet.
  private static let gainOfNewArticle = 1.5

  init(
    batch: [Article], table: SentenceTable, numbering: TermNumbering, sentencesPerTopic: Int?,
    locate: @escaping (Origin) -> String
  ) {
    self.batch = batch
    self.table = table
    self.numbering = numbering
    self.sentencesPerTopic = sentencesPerTopic
    self.locate = locate
    wordCounts = batch.indices.map(table.wordCount(ofArticle:))
  }

  /// Tells a topic in at most so many words, or in one sentence; `nil` if the brief, which may have
  /// `total` words, has no room left for that.
  mutating func brief(of topic: Topic, within words: Int, of total: Double) -> TopicBrief? {
    let rest = total - Double(wordsQuoted)
    guard rest >= 1 || wordsQuoted == 0 else { return nil }
    let most =
      topic.members.count == 1
      ? Self.sentencesOfSingle
      : min(Self.mostSentences, Self.sentencesOfSeveral + topic.members.count)
    var summarizer = Summarizer(
      budget: .wordsAtMost(Int(min(Double(words), max(rest, 1)))),
      maximumSentences: sentencesPerTopic ?? most)
    summarizer.gainOfNewArticle = Self.gainOfNewArticle
    let summary = summary(of: topic, by: summarizer)
    guard Double(summary.wordCount) <= rest || wordsQuoted == 0 else { return nil }
    return brief(of: topic, telling: summary)
  }

  /// Tells a topic in the sentences that a summarizer chooses.
  mutating func brief(of topic: Topic, by summarizer: Summarizer) -> TopicBrief {
    brief(of: topic, telling: summary(of: topic, by: summarizer))
  }

  /// The members as they are numbered.
  private func members(of topic: Topic) -> [Int] {
    topic.members.sorted { order(of: $0) < order(of: $1) }
  }

  /// The members that are quoted.
  private func core(of topic: Topic) -> [Int] {
    members(of: topic).filter { !topic.neighbours.contains($0) }
  }

  private mutating func summary(of topic: Topic, by summarizer: Summarizer) -> Summary {
    summarizer.summary(of: core(of: topic), in: batch, table: table, numbering: &numbering)
  }

  private mutating func brief(of topic: Topic, telling summary: Summary) -> TopicBrief {
    let members = members(of: topic)
    let core = core(of: topic)
    wordsQuoted += summary.wordCount
    var numbers: [Int: Int] = [:]
    for member in members {
      sourcesNamed += 1
      numbers[member] = sourcesNamed
    }
    verdicts = summary.verdicts
    sourceNumbers = numbers
    let similar = SimilarSentences(in: table)
    // An article without a headline is known by its file's name, as its title in the list.
    let headline = topic.headline ?? (members.count == 1 ? members.first : nil)
    return TopicBrief(
      title: headline.map(title) ?? label(of: topic),
      titleSource: headline.flatMap { numbers[$0] },
      sharedTerms: topic.sharedTerms, isLoose: topic.isLoose,
      neighbours: topic.neighbours.compactMap { numbers[$0] }.sorted(),
      quotations: summary.sentences.map { chosen in
        let others = similar.articles(like: chosen.sentence, among: core)
        return quotation(
          of: chosen.sentence, numbers: numbers, alsoIn: others.compactMap { numbers[$0] }.sorted())
      },
      sources: members.map { source(of: $0, number: numbers[$0] ?? 0) })
  }

  private func quotation(of sentence: Int, numbers: [Int: Int], alsoIn: [Int]) -> Quotation {
    Quotation(
      text: text(of: sentence), locator: locator(of: sentence, numbers: numbers), alsoIn: alsoIn)
  }

  /// A sentence on one line.
  func text(of sentence: Int) -> String {
    let article = batch[Int(table.articleOfSentence[sentence])]
    return cleanedLine(article.text.line(table.sentences[sentence].range))
  }

  /// Where a sentence stands, with the number that its article has among `numbers`.
  func locator(of sentence: Int, numbers: [Int: Int]) -> Locator {
    let owner = Int(table.articleOfSentence[sentence])
    let range = table.sentences[sentence].range
    return Locator(
      source: numbers[owner] ?? 0, line: batch[owner].text.lineNumber(at: range.lowerBound),
      bytes: range)
  }

  private func source(of member: Int, number: Int) -> BriefSource {
    let article = batch[member]
    let path = locate(article.origin)
    let byline = cleanedLine(BriefWording.list(article.authors.map(cleanedLine)))
    let site = article.site.map(cleanedLine) ?? ""
    return BriefSource(
      number: number, title: title(of: member),
      path: path, item: article.origin.item, byline: byline.isEmpty ? nil : byline,
      site: site.isEmpty ? nil : site, published: article.published?.day,
      url: article.url.flatMap(safeWebAddress), language: article.language,
      words: wordCounts[member],
      digestPrefix: String(article.origin.digest.prefix(BriefSource.digestPrefixLength)))
  }

  private func title(of member: Int) -> String {
    let title = batch[member].title.map(cleanedLine) ?? ""
    return title.isEmpty ? BriefSource.fileName(locate(batch[member].origin)) : title
  }

  /// Where no article has a headline, the terms of the topic serve.
  private func label(of topic: Topic) -> String {
    let label = BriefWording.label(of: topic.sharedTerms)
    guard label.isEmpty else { return label }
    return members(of: topic).first.map(title) ?? ""
  }

  /// What the members are ordered by: the dated ones by time, then the undated ones.
  private func order(of member: Int) -> (Int, Int, Int) {
    guard let published = batch[member].published else { return (1, 0, member) }
    return (0, published.minutesSince1970, member)
  }
}
