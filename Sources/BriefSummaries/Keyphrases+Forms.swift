internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import Glibc

/// How rare the words of phrases are: in English news where the articles are English, else in the
/// articles themselves.
struct Rarities {
  private let rarities: [TermID: Double]

  init(of runs: WordRuns, in articles: [Article], vocabulary: borrowing Vocabulary) {
    var counts: [TermID: Int] = [:]
    for word in runs.words { counts[word.term, default: 0] += 1 }
    let isEnglish = articles.count { $0.language == .english } * 2 > articles.count
    let total = Double(runs.words.count)
    var rarities: [TermID: Double] = [:]
    for (term, count) in counts {
      rarities[term] =
        isEnglish
        ? Self.rarity(inNews: vocabulary.stem(of: term)) : log(1 + total / Double(count))
    }
    self.rarities = rarities
  }

  subscript(term: TermID) -> Double { rarities[term] ?? 0 }

  private static func rarity(inNews stem: String) -> Double {
    let news = DocumentFrequencies.english
    let frequency = news.articles(with: stem).map(Double.init) ?? Double(news.least) / 2
    return log(Double(1 + news.articles) / (1 + frequency))
  }
}

/// The form in which each of some phrases is most often written.
struct WrittenForms {
  /// A phrase as it is shown.
  struct Form {
    var text: String
    /// Whether it is nowhere written with a capital but where a sentence starts.
    var isLowerCase: Bool
  }

  private var forms: [PhraseTerms: Form] = [:]

  /// - Complexity: O(*n*) in the words of the runs.
  init(of phrases: [PhraseTerms], in runs: WordRuns, _ articles: [Article]) {
    var counts: [PhraseTerms: [String: Int]] = [:]
    for phrase in phrases { counts[phrase] = [:] }
    var withCapital: Set<PhraseTerms> = []
    runs.forEachPhrase { phrase, range, article, opensSentence in
      guard counts[phrase] != nil else { return }
      let text = articles[article].text.line(range)
      let isLower = text.unicodeScalars.first?.properties.isLowercase ?? false
      if !opensSentence, !isLower { withCapital.insert(phrase) }
      // A capital that only the place gives is no form of the word.
      counts[phrase, default: [:]][text, default: 0] += opensSentence ? 1 : 2
    }
    for (phrase, written) in counts {
      // Of forms that are equally frequent the first by bytes: capitals before small letters.
      let most = written.max { left, right in
        left.value != right.value
          ? left.value < right.value
          : byteOrder(right.key, left.key)
      }
      guard let text = most?.key else { continue }
      forms[phrase] = Form(text: text, isLowerCase: !withCapital.contains(phrase))
    }
  }

  subscript(phrase: PhraseTerms) -> Form { forms[phrase] ?? Form(text: "", isLowerCase: true) }
}
