internal import BriefArticles
internal import BriefSentences
internal import Glibc

/// One to three terms in a row.
struct PhraseTerms: Hashable {
  private var first: TermID
  private var second: TermID = -1
  private var third: TermID = -1

  /// Takes at most three terms.
  init(_ terms: some Collection<TermID>) {
    var rest = terms.makeIterator()
    first = rest.next() ?? -1
    second = rest.next() ?? -1
    third = rest.next() ?? -1
  }

  /// The longest phrase, in words.
  static let longest = 3

  var count: Int { third >= 0 ? 3 : second >= 0 ? 2 : 1 }

  var terms: [TermID] { Array([first, second, third].prefix(count)) }
}

/// A phrase with its counts.
struct PhraseCandidate: Comparable {
  var phrase: PhraseTerms
  var count: Int
  var articles: Int
  /// Where it was read first: earlier ones are smaller.
  var rank: Int
  var weight = 0.0

  /// The heavier comes first; of equals the one that was read first.
  static func < (left: PhraseCandidate, right: PhraseCandidate) -> Bool {
    left.weight != right.weight ? left.weight > right.weight : left.rank < right.rank
  }
}

/// The words of articles that may stand in a phrase, in runs that no stopword and no mark parts.
struct WordRuns {
  /// A word of an article.
  struct Word {
    var range: Range<Int>
    var term: TermID
  }

  private(set) var words: [Word] = []
  /// Where runs start in `words`; one more entry than runs.
  private(set) var offsets = [0]
  /// The article of each run.
  private(set) var articleOfRun: [Int] = []
  /// Whether a run opens a sentence, so that its capital says nothing.
  private(set) var opensSentence: [Bool] = []
  private var isAtStart = true

  init(of articles: [Article], vocabulary: inout Vocabulary) {
    for (index, article) in articles.enumerated() {
      for sentence in Sentence.all(in: article) { add(sentence, of: article, index, &vocabulary) }
    }
  }

  private mutating func add(
    _ sentence: Sentence, of article: Article, _ index: Int, _ vocabulary: inout Vocabulary
  ) {
    var found: [Word] = []
    vocabulary.forEachWord(of: article.text, in: sentence.range, language: article.language) {
      range, term in found.append(Word(range: range, term: term))
    }
    isAtStart = true
    for word in found {
      let isInPhrase =
        !vocabulary.isStopword(word.term) && hasLetter(article.text.bytes[word.range])
      if let last = words.last, offsets[offsets.count - 1] < words.count,
        !isInPhrase || !joins(article.text.bytes, last.range.upperBound, word.range.lowerBound)
      {
        endRun(index)
      }
      if isInPhrase {
        if offsets[offsets.count - 1] == words.count { opensSentence.append(isAtStart) }
        words.append(word)
      }
      isAtStart = false
    }
    endRun(index)
  }

  private mutating func endRun(_ article: Int) {
    guard offsets[offsets.count - 1] < words.count else { return }
    offsets.append(words.count)
    articleOfRun.append(article)
  }

  /// Whether only white space or one hyphen stands between two words, or nothing where words are
  /// written without spaces.
  private func joins(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start <= end else { return false }
    let gap = text[start..<end]
    return gap.elementsEqual([0x2D]) || gap.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// Numbers are no keyphrases, nor parts of one.
  private func hasLetter(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }
  }

  /// Calls `body` with every phrase of every run: its terms, bytes and article, and whether it
  /// opens a sentence.
  func forEachPhrase(_ body: (PhraseTerms, Range<Int>, Int, Bool) -> Void) {
    for run in articleOfRun.indices {
      let end = offsets[run + 1]
      for start in offsets[run]..<end {
        for last in start..<min(start + PhraseTerms.longest, end) {
          body(
            PhraseTerms(words[start...last].lazy.map(\.term)),
            words[start].range.lowerBound..<words[last].range.upperBound, articleOfRun[run],
            opensSentence[run] && start == offsets[run])
        }
      }
    }
  }
}

/// How often each phrase occurs, and in how many articles.
struct CandidateCounts {
  /// In the order in which they were first read; the weight is what the counts alone give.
  private(set) var candidates: [PhraseCandidate] = []

  /// What several words are worth that stand together only once: mostly they do so by chance.
  private static let shareOfChance = 0.25
  /// How much a phrase loses by its length: by the sum of its words' rarity alone the longest won.
  private static let lengthPower = 0.1

  init(of runs: WordRuns) {
    var numbers: [PhraseTerms: Int] = [:]
    var candidates: [PhraseCandidate] = []
    var lastArticle: [Int] = []
    runs.forEachPhrase { phrase, _, article, _ in
      if let number = numbers[phrase] {
        candidates[number].count += 1
        if lastArticle[number] != article { candidates[number].articles += 1 }
        lastArticle[number] = article
      } else {
        numbers[phrase] = candidates.count
        candidates.append(
          PhraseCandidate(phrase: phrase, count: 1, articles: 1, rank: candidates.count))
        lastArticle.append(article)
      }
    }
    for index in candidates.indices {
      let candidate = candidates[index]
      let isChance = candidate.phrase.count > 1 && candidate.count == 1
      candidates[index].weight =
        Double(candidate.count).squareRoot() * Double(candidate.articles)
        / pow(Double(candidate.phrase.count), Self.lengthPower)
        * (isChance ? Self.shareOfChance : 1)
    }
    self.candidates = candidates
  }
}
