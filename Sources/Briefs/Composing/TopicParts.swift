internal import Analysis
internal import Articles
internal import Sentences
internal import Summaries

/// Chooses what stands under the headings of a topic after its first sentences: figures to check,
/// what only one source has, what people say, dates.
///
/// Nothing is chosen that stands above, and no more than the reader has time for.
struct TopicParts {
  let batch: [Article]
  let table: SentenceTable
  /// The articles of the topic that are quoted, in reading order.
  let core: [Int]
  /// The sentences that can be chosen: prose that stands alone.
  let candidates: [Candidate]
  /// Sentences of the first list with other numbers for what the partner counts.
  var comparisons: [Int: Int] = [:]
  /// Sentences that were chosen, in the topic's first list or here.
  private(set) var taken: Set<Int>
  /// Words left.
  private(set) var room: Int

  struct Candidate {
    var sentence: Int
    var article: Int
    var text: String
  }

  /// What was chosen for one heading; `partner` is the sentence to compare the figures with.
  struct Chosen {
    var kind: Kind
    var sentences: [(sentence: Int, partner: Int?)]
  }

  enum Kind {
    case figures, spoken, dates
    case onlyIn(Int)
  }

  private static let mostSpoken = 2
  /// Fewer words in quotation marks say little.
  private static let fewestSpokenWords = 9
  private static let mostDates = 3
  private static let mostOnly = 3
  /// Longer sentences are left to the first list, and to figures.
  private static let mostWords = 40
  /// Sentences with fewer words are too bare for a heading of their own.
  private static let fewestWords = 6
  private static let leastQuality = 0.9
  /// The share of its terms that no other source may have, of what only one source has.
  private static let leastNovelty = 0.4
  private static let sharedTermsOfStory = 3
  /// Fewer common terms are chance.
  private static let fewestCommon = 5

  /// - Parameters:
  ///   - core: The articles of the topic that are quoted, in reading order.
  ///   - batch: The articles of `table`.
  ///   - table: The sentences of the batch.
  ///   - known: Sentences of the table that the reader knows.
  ///   - chosen: Those of the first list.
  ///   - room: Words that the parts may have.
  init(
    of core: [Int], in batch: [Article], table: SentenceTable, known: Set<Int>, chosen: [Int],
    room: Int
  ) {
    self.batch = batch
    self.table = table
    self.core = core
    self.room = room
    let lead = Set(chosen)
    taken = lead
    candidates = core.flatMap { article in
      table.articleRanges[article].compactMap { sentence in
        let words = table.wordCount(of: sentence)
        // In the first list already: it can be a partner, but is not chosen again.
        guard
          lead.contains(sentence)
            || (Self.fewestWords...Standing.mostWords).contains(words) && !known.contains(sentence)
              && Self.isFit(table.sentences[sentence], words: words, in: batch[article])
        else { return nil }
        let text = batch[article].text.line(table.sentences[sentence].range)
        return Candidate(sentence: sentence, article: article, text: text)
      }
    }
  }

  /// Whether a sentence is prose that stands alone, however short.
  private static func isFit(_ sentence: Sentence, words: Int, in article: Article) -> Bool {
    let standing = Standing(of: sentence, words: words, in: article)
    let length = min(1, Double(words) / Double(Standing.fewWords))
    return standing.quality >= leastQuality * length && !standing.dependsOnPrevious
  }

  mutating func take(_ sentence: Int) -> Bool {
    let words = table.wordCount(of: sentence)
    guard !taken.contains(sentence), words <= room else { return false }
    room -= words
    taken.insert(sentence)
    return true
  }

  // MARK: - Other parts

  /// What people say, with who says it: of each source the first, then more; what is said at some
  /// length before what is not.
  mutating func spoken() -> Chosen? {
    var counts: [Int: Int] = [:]
    let spoken = candidates.compactMap { candidate -> (Candidate, Speech)? in
      let speech = Speech(of: candidate.text)
      return speech.isAttributed ? (candidate, speech) : nil
    }.map { candidate, speech in
      (
        candidate: candidate,
        isShort: speech.longestQuotation < Self.fewestSpokenWords
      )
    }.sorted { left, right in
      if left.isShort != right.isShort { return right.isShort }
      return position(of: left.candidate) < position(of: right.candidate)
    }.map { entry in
      let turn = counts[entry.candidate.article, default: 0]
      counts[entry.candidate.article] = turn + 1
      return (candidate: entry.candidate, turn: turn)
    }
    let ordered = spoken.enumerated().sorted {
      ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset)
    }.map(\.element.candidate)
    let chosen = choose(ordered, atMost: Self.mostSpoken)
    return chosen.isEmpty ? nil : Chosen(kind: .spoken, sentences: chosen)
  }

  /// Sentences that name a day, by day; not worth a heading if it is one.
  mutating func dates() -> Chosen? {
    var days: [CalendarDay: Candidate] = [:]
    for candidate in candidates where !taken.contains(candidate.sentence) {
      let published = batch[candidate.article].published?.day
      guard let day = NamedDates.day(in: candidate.text, of: published), day != published
      else { continue }
      if let known = days[day], position(of: known) <= position(of: candidate) { continue }
      days[day] = candidate
    }
    guard days.count > 1 else { return nil }
    let timeline = days.sorted { $0.key < $1.key }.map(\.value)
    let words = timeline.prefix(2).reduce(0) { $0 + table.wordCount(of: $1.sentence) }
    guard words <= room else { return nil }
    let chosen = choose(timeline, atMost: Self.mostDates)
    return chosen.isEmpty ? nil : Chosen(kind: .dates, sentences: chosen)
  }

  /// The best sentences that only one source has, as `best` ranks those of an article.
  mutating func onlyInOne(
    among known: Set<Int>, of sharedTerms: [String],
    _ best: (_ article: Int, _ excluded: Set<Int>, _ room: Int) -> Int?
  ) -> [Chosen] {
    let similar = SimilarSentences(in: table)
    let spread = TermSpread(of: core, in: table)
    let shared = Set(sharedTerms.map { $0.lowercased() })
    var parts: [Chosen] = []
    let own = Dictionary(grouping: candidates, by: \.article)
    for article in core where parts.count < Self.mostOnly && room >= Standing.fewestWords {
      let rivals = Set(
        (own[article] ?? []).filter { candidate in
          let sentence = candidate.sentence
          return !tellsTheStory(candidate, in: shared)
            && table.wordCount(of: sentence) >= Standing.fewestWords
            && spread.novelty(of: sentence) >= Self.leastNovelty
        }.map(\.sentence))
      guard !rivals.isEmpty else { continue }
      let rest = Set(
        table.articleRanges[article].filter {
          !rivals.contains($0) || known.contains($0) || taken.contains($0)
        })
      guard let sentence = best(article, rest, room),
        similar.articles(like: sentence, among: core).isEmpty, take(sentence)
      else { continue }
      parts.append(Chosen(kind: .onlyIn(article), sentences: [(sentence, nil)]))
    }
    return parts
  }

  /// Whether a sentence opens its article with what the topic is about, in whatever words: the others
  /// have that too.
  private func tellsTheStory(_ candidate: Candidate, in shared: Set<String>) -> Bool {
    guard table.position(of: candidate.sentence) == 0 else { return false }
    let words = Set(candidate.text.lowercased().split { !$0.isLetter }.map(String.init))
    return words.intersection(shared).count >= Self.sharedTermsOfStory
  }

  /// Whether a sentence that was taken says half of what it says.
  private func repeats(_ sentence: Int) -> Bool {
    let similar = SimilarSentences(in: table)
    let terms = similar.contentTerms(of: sentence)
    return taken.contains { said in
      let common = similar.contentTerms(of: said).intersection(terms).count
      return common >= Self.fewestCommon && terms.count <= 2 * common
    }
  }

  private mutating func choose(
    _ candidates: [Candidate], atMost limit: Int
  ) -> [(sentence: Int, partner: Int?)] {
    var chosen: [(sentence: Int, partner: Int?)] = []
    for candidate in candidates
    where chosen.count < limit && table.wordCount(of: candidate.sentence) <= Self.mostWords
      && !repeats(candidate.sentence) && take(candidate.sentence)
    {
      chosen.append((candidate.sentence, nil))
    }
    return chosen
  }

  private func position(of candidate: Candidate) -> (Int, Int) {
    (table.position(of: candidate.sentence), candidate.sentence)
  }
}
