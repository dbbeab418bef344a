import BriefArticles
import BriefLexicon
import BriefRanking
import BriefSentences
import BriefSummaries
import BriefTestSupport

/// A summary of texts with its sentences in full.
struct Summarized {
  var sentences: [String] = []
  /// The article of each sentence.
  var articles: [Int] = []
  var scores: [Double] = []
  var ranks: [Int] = []
  var wordCount = 0
  var textWords = 0

  /// Each text is an article in English; its paragraphs are blocks.
  init(
    _ texts: [String], _ budget: Budget, atMost maximum: Int = .max, titles: [String?] = [],
    configure: (inout Summarizer) -> Void = { _ in }
  ) {
    let articles = texts.enumerated().map { index, text in
      var article = Article(plainText: SourceText(text), path: "\(index)", language: .english)
      if titles.indices.contains(index) { article.title = titles[index] }
      return article
    }
    var vocabulary = Vocabulary()
    let table = SentenceTable(articles, vocabulary: &vocabulary)
    var numbering = TermNumbering(termCount: vocabulary.count)
    var summarizer = Summarizer(budget: budget, maximumSentences: maximum)
    configure(&summarizer)
    let summary = summarizer.summary(
      of: Array(articles.indices), in: articles, table: table, numbering: &numbering)
    for chosen in summary.sentences {
      let owner = Int(table.articleOfSentence[chosen.sentence])
      self.articles.append(owner)
      sentences.append(articles[owner].text.line(table.sentences[chosen.sentence].range))
      scores.append(chosen.score)
      ranks.append(chosen.rank)
    }
    wordCount = summary.wordCount
    textWords = table.terms.count
  }
}

extension SeededGenerator {
  /// A sentence of `count` words, the frequent ones as frequent as in a language.
  mutating func sentence(of count: Int) -> String {
    let words = (0..<count).map { _ in
      // Zipf's law, about: the rank is exponentially distributed.
      let rank = Int(exp2(Double.random(in: 0...10, using: &self)))
      return "word\(String(rank, radix: 26, uppercase: false))x"
    }
    return "The " + words.joined(separator: " ") + "."
  }

  private func exp2(_ power: Double) -> Double {
    var result = 1.0
    for _ in 0..<Int(power) { result *= 2 }
    return result * (1 + power - power.rounded(.down))
  }
}
