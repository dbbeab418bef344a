public import Articles
internal import Lexicon
public import Sentences

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
    // What is new then stands nowhere.
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
