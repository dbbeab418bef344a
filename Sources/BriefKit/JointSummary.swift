internal import BriefAnalysis
public import BriefArticles
public import BriefLexicon
internal import BriefMarkup
internal import BriefRanking
internal import BriefSentences
public import BriefSummaries
internal import Briefs

/// One summary of one or several articles, with the sentences in full.
///
///     let article = ArticleReader().article(plainText: text)
///     let summary = JointSummary(of: [article], within: .sentences(3))
///     print(summary.sentences.map(\.text).joined(separator: " "))
public struct JointSummary: Sendable {
  /// A sentence of the summary.
  public struct Item: Sendable, Hashable {
    /// On one line.
    public var text: String
    /// The article, by index in those given.
    public var article: Int
    /// Bytes of the article's text.
    public var range: Range<Int>
    /// Its share of the random walk over the sentences of all articles.
    public var score: Double
    /// When it was chosen, from 0.
    public var rank: Int
  }

  /// In reading order.
  public var sentences: [Item]
  /// The words of the sentences.
  public var wordCount: Int
  /// The words of all sentences of the articles.
  public var articleWordCount: Int

  /// Summarizes articles as one text.
  ///
  /// - Parameters:
  ///   - articles: In reading order.
  ///   - budget: How long the summary may be.
  ///   - maximumSentences: How many sentences at most, whatever the budget.
  ///   - focus: Words that it should be about; whatever the text is about if `nil`.
  ///   - stopwords: The words that say nothing, instead of those of each article's language.
  /// - Complexity: O(*n* log *n*) in the bytes of the texts.
  public init(
    of articles: [Article], within budget: Budget, maximumSentences: Int = .max,
    focus: String? = nil, stopwords: StopwordList? = nil
  ) {
    var vocabulary = Vocabulary(stopwords: stopwords)
    let table = SentenceTable(articles, vocabulary: &vocabulary)
    var numbering = TermNumbering(termCount: vocabulary.count)
    var summarizer = Summarizer(budget: budget, maximumSentences: maximumSentences)
    summarizer.barred = UnfitSentences.all(of: articles, table: table)
    if let focus { summarizer.focus(on: focus, in: articles, vocabulary: &vocabulary) }
    let summary = summarizer.summary(
      of: Array(articles.indices), in: articles, table: table, numbering: &numbering)
    sentences = summary.sentences.map { chosen in
      let article = Int(table.articleOfSentence[chosen.sentence])
      let range = table.sentences[chosen.sentence].quotedRange(in: articles[article].text)
      return Item(
        text: cleanedLine(articles[article].text.line(range)), article: article, range: range,
        score: chosen.score, rank: chosen.rank)
    }
    wordCount = summary.wordCount
    articleWordCount = table.terms.count
  }
}
