public import BriefArticles
internal import BriefLexicon
public import BriefRanking
public import BriefSentences

/// Chooses the sentences of articles that together say most of what the articles say.
///
/// Concepts are covered greedily: a sentence gains the weight of its concepts that are not covered
/// yet, times a power of its TextRank and of its place in its article, over a power of its length.
///
/// On the development halves of two sets of news, on which its numbers were chosen, at the length
/// of the references (ROUGE-1 / ROUGE-2, stemmed): 41.0 / 16.8 on 151 articles of CNN/DailyMail and
/// 47.7 / 16.1 on 99 topics of Multi-News, against 39.3 / 15.7 and 43.3 / 12.6 of the first
/// sentences. `brief evaluate` measures it on texts of one's own.
public struct Summarizer: Sendable {
  /// How sentences are chosen.
  public enum Method: Sendable, Hashable {
    /// Concepts are covered greedily.
    case coverage
    /// The rank less the likeness to what was chosen (see `MarginalRelevance`): plainer, worse, and
    /// its cost grows with the length of the summary.
    case marginalRelevance
  }

  /// Where the walk's jumps land.
  public enum Prior: Sendable, Hashable {
    /// On all sentences alike.
    case uniform
    /// On the first sentences of articles: the weight of a sentence falls with its place.
    case lead
  }

  public var budget: Budget
  /// How many sentences at most, whatever the budget.
  public var maximumSentences: Int
  /// Sentences of the table that are never taken, since the reader knows them; what they say counts
  /// as said.
  public var excluded: Set<Int> = []
  /// Sentences of the table that are never taken either; what they say is not known for that.
  public var barred: Set<Int> = []
  /// Whether a sentence of the table is not taken after all, unless there is no other: asked only
  /// of those that would be taken, so that it may look closely.
  package var rejects: (@Sendable (Int) -> Bool)?
  public var method = Method.coverage
  /// Where jumps land if there is no focus.
  public var prior = Prior.uniform
  /// Whether the summary says what became of each sentence.
  public var isExplained = false
  /// Terms that the summary should be about; whatever the text is about if empty.
  public var focus: Set<TermID> = []
  /// The rank of sentences; edges inside an article count less if there are several articles.
  public var textRank: TextRank

  public init(budget: Budget, maximumSentences: Int = .max) {
    self.budget = budget
    self.maximumSentences = maximumSentences
    textRank = TextRank()
  }

  /// The weight of an edge between two sentences of the same article among several.
  static let sameArticleWeight = 0.3
  /// With a focus most of the walk is jumps to its sentences: Otterbacher and others found a weight
  /// of the question from 0.7 to 0.95 to be best.
  private static let dampingWithFocus = 0.2

  /// Summarizes some of the articles of a batch as one text.
  ///
  /// - Parameters:
  ///   - members: The articles to take, by index in the batch, in reading order.
  ///   - batch: The articles of `table`.
  ///   - table: The sentences of the batch.
  ///   - numbering: Any numbering for the terms of the table; left as it was.
  /// - Returns: As many sentences as the budget allows; at least one if the articles have any that
  ///   is not excluded.
  /// - Complexity: O(*n* log *n*) in the terms of the articles.
  public func summary(
    of members: [Int], in batch: [Article], table: SentenceTable, numbering: inout TermNumbering
  ) -> Summary {
    let rows = members.flatMap { Array(table.articleRanges[$0]) }
    let matrix = CSRMatrix(termsOf: table, rows: rows, numbering: &numbering)
    var ranker = textRank
    if members.count > 1 { ranker.sameArticleWeight = Self.sameArticleWeight }
    let prior = prior(of: rows, in: table)
    let isFocused = !focus.isEmpty && prior?.contains { $0 > 0 } == true
    if isFocused { ranker.damping = min(ranker.damping, Self.dampingWithFocus) }
    let scores = ranker.scores(
      of: matrix, articles: Self.rowRanges(of: members.map { table.articleRanges[$0] }),
      prior: prior)
    var selection = Selection(
      rows: rows, scores: scores, batch: batch, table: table, memberCount: members.count,
      excluded: excluded, barred: barred, isFocused: isFocused, isShort: budget.isShort,
      numbering: &numbering)
    switch method {
    case .coverage:
      selection.rejects = rejects
      selection.choose(within: budget, atMost: maximumSentences)
    case .marginalRelevance:
      selection.adopt(
        MarginalRelevance(matrix: matrix, scores: scores).choose(
          from: selection, within: budget, atMost: maximumSentences))
    }
    let chosen = selection.chosen
    var ranks = [Int](repeating: 0, count: rows.count)
    for (rank, row) in chosen.enumerated() { ranks[row] = rank }
    return Summary(
      sentences: ReadingOrder(rows: rows, table: table).sorted(chosen).map { row in
        ChosenSentence(sentence: rows[row], score: scores[row], rank: ranks[row])
      },
      wordCount: chosen.reduce(0) { $0 + table.wordCount(of: rows[$1]) },
      verdicts: isExplained ? selection.verdicts(scores: scores) : [])
  }

  /// Where the walk's jumps land: everywhere, on first sentences, or on sentences with the terms of
  /// the focus (Otterbacher, Erkan and Radev, "Biased LexRank", 2009).
  private func prior(of rows: [Int], in table: SentenceTable) -> [Double]? {
    guard !focus.isEmpty else {
      return prior == .uniform ? nil : rows.map { 1 / Double(table.position(of: $0) + 1) }
    }
    return rows.map { row in
      Double(Set(table.terms(of: row)).intersection(focus).count)
    }
  }

  /// The rows of each of some parts of a table that stand one after the other.
  static func rowRanges(of parts: [Range<Int>]) -> [Range<Int>] {
    var start = 0
    return parts.map { part in
      defer { start += part.count }
      return start..<start + part.count
    }
  }
}

extension Summarizer {
  /// Whether any of some words stands in the articles, in any of its forms.
  ///
  /// - Complexity: O(*n*) in the bytes of the articles.
  public static func finds(_ words: String, in articles: [Article]) -> Bool {
    var vocabulary = Vocabulary()
    for article in articles {
      for block in article.blocks {
        vocabulary.forEachWord(of: article.text, in: block.range, language: article.language) {
          _, _ in
        }
      }
    }
    // Terms that are new by then are in no article.
    let known = vocabulary.count
    var summarizer = Summarizer(budget: .sentences(1))
    summarizer.focus(on: words, in: articles, vocabulary: &vocabulary)
    return summarizer.focus.contains { Int($0) < known }
  }

  /// Sets the focus to the terms of some words, read in each language of the articles; stopwords
  /// are passed over unless there is nothing else.
  ///
  /// - Parameters:
  ///   - words: What a person wants to know about.
  ///   - articles: Those that are summarized.
  ///   - vocabulary: That of the articles' table of sentences.
  /// - Complexity: O(*n*) in the words, for each language.
  public mutating func focus(
    on words: String, in articles: [Article], vocabulary: inout Vocabulary
  ) {
    let text = SourceText(words)
    var languages: [Language] = []
    for article in articles where !languages.contains(article.language) {
      languages.append(article.language)
    }
    var terms: Set<TermID> = []
    for language in languages {
      vocabulary.forEachWord(of: text, in: 0..<text.count, language: language) { _, term in
        terms.insert(term)
      }
    }
    let telling = terms.filter { !vocabulary.isStopword($0) }
    focus = telling.isEmpty ? terms : telling
  }
}

extension Summarizer {
  /// The TextRank of some sentences of one topic among each other, 1 on the mean, as
  /// `summary(of:in:table:numbering:)` finds it.
  ///
  /// - Parameters:
  ///   - parts: Of each article those that are taken, article after article.
  ///   - table: The sentences of the batch.
  ///   - numbering: Any numbering for the terms of the table; left as it was.
  /// - Returns: One rank for each of the sentences.
  /// - Complexity: O(*n*) in their terms.
  package static func ranks(
    of parts: [Range<Int>], in table: SentenceTable, numbering: inout TermNumbering
  ) -> [Double] {
    let rows = Array(parts.joined())
    let ranker = TextRank(sameArticleWeight: parts.count > 1 ? sameArticleWeight : 1)
    return ranker.scores(
      of: CSRMatrix(termsOf: table, rows: rows, numbering: &numbering),
      articles: rowRanges(of: parts)
    ).map { $0 * Double(rows.count) }
  }
}
