import BriefKit

/// Sentences and words of each language of the samples, and of generated text in other scripts.
struct WordsBenchmark {
  let megabytes: Int
  let samples: String

  func run() {
    let articles = ArticleBatch(under: [samples], reader: ArticleReader()).articles
    let codes = Set(articles.map(\.language.code)).sorted()
    for code in codes {
      let text = articles.filter { $0.language.code == code }
        .map { article in
          article.blocks.map { article.text[$0.range] }.joined(separator: "\n\n")
        }.joined(separator: "\n\n")
      measure(code, text + "\n\n", Language(code: code))
    }
    let generated = [
      ("ru", "бвгдклмнпрст", "аеиоуы"), ("el", "βγδκλμνπρστ", "αειου"),
      ("ja", "東京都市長政府経済会", "のにをはがで"), ("ar", "بتجدرسفكلم", "اوي"),
      ("hi", "कखगघचजतदनपबमरलवस", "ािीुूेो"), ("th", "กขคงจชตทนบปพมยรลวส", "าิีุูเแโ"),
    ]
    for (code, consonants, vowels) in generated {
      var generator = GeneratedText(seed: 3, consonants: consonants, vowels: vowels)
      measure(code, generator.text(sentences: 2000), Language(code: code))
    }
  }

  private func measure(_ name: String, _ part: String, _ language: Language) {
    let copies = max(1, megabytes * 1_000_000 / max(1, part.utf8.count))
    let text = SourceText(String(repeating: part, count: copies))
    report(name, Article(plainText: text, language: language))
  }

  /// Prints how many megabytes a second become sentences, and sentences and words.
  private func report(_ name: String, _ article: Article) {
    let size = Double(article.text.count) / 1e6
    let first = ContinuousClock.now
    let count = Sentence.all(in: article).count
    let segmented = Measurement.seconds(since: first)
    var vocabulary = Vocabulary()
    let second = ContinuousClock.now
    let table = SentenceTable([article], vocabulary: &vocabulary)
    let both = Measurement.seconds(since: second)
    print(
      "\(name): sentences \(Int(size / segmented)), sentences and words \(Int(size / both))"
        + "   (\(count) sentences, \(table.terms.count) words)")
  }
}
