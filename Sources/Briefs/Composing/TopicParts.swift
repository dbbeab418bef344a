internal import BriefAnalysis
internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import BriefSummaries
internal import BriefTopics

/// Chooses the parts of a topic after its first sentences: figures that differ, quotations, dates
/// to come.
///
/// What only one source has is no part: of 14 such sentences that were read blind 7 were without a
/// fault, since what only one source says is mostly not about the news.
///
/// Nothing is chosen that stands above, and no more than the reader has time for.
struct TopicParts {
  let batch: [Article]
  let table: SentenceTable
  /// The articles of the topic that are quoted, in reading order.
  let core: [Int]
  /// The sentences that can be chosen: prose that stands alone.
  let candidates: [Candidate]
  /// How fit the sentences are to be printed.
  private let fitness: [Int: Fitness]
  /// Articles of a few words.
  private let briefReports: Set<Int>
  /// The articles that are opinion.
  private let opinions: Set<Int>
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
    case figures, spoken
  }

  private static let mostSpoken = 2
  /// Shorter quotations carry little information.
  private static let fewestSpokenWords = 9
  /// A figure is printed beside another one for the same thing, so its sentence may be shorter.
  private static let leastOfFigures = 0.25
  /// Of the quotations of this fitness three of four were without a fault, of all half.
  private static let leastOfSpoken = 0.8
  /// A report of so few words is all about its news, and so is what is said in it...
  static let wordsOfBriefReport = 120
  /// ...so that a quotation without a fault may have fewer words, and none of the headline.
  private static let leastOfSpokenInBrief = 0.3
  private static let mostDates = 2
  /// A day that is named without a year and farther off is one of the year before.
  private static let daysOfNext = 92
  /// Terms of its headline that a sentence must have to be of its news.
  private static let fewestOfHeadline = 2
  /// Longer sentences are left to the first list, and to figures.
  private static let mostWords = 40
  /// Sentences with fewer words are too bare for a heading of their own.
  private static let fewestWords = 6
  static let fewestWordsInBrief = 4
  /// Fewer common terms are chance.
  private static let fewestCommon = 5

  /// - Parameters:
  ///   - core: The articles of the topic that are quoted, in reading order.
  ///   - batch: The articles of `table`.
  ///   - table: The sentences of the batch.
  ///   - known: Sentences of the table that the reader knows, or that are not fit to be printed.
  ///   - lead: The first list.
  ///   - room: Words that the parts may have.
  init(
    of core: [Int], in batch: [Article], table: SentenceTable, known: Set<Int>,
    after lead: TopicWriter.Lead, room: Int
  ) {
    self.batch = batch
    self.table = table
    self.core = core
    self.room = room
    fitness = lead.fitness
    opinions = lead.opinions
    let first = Set(lead.sentences)
    let fitness = lead.fitness
    taken = first
    let briefReports = Set(
      core.filter { table.wordCount(ofArticle: $0) <= Self.wordsOfBriefReport })
    self.briefReports = briefReports
    candidates = core.flatMap { article in
      table.articleRanges[article].compactMap { sentence in
        let words = table.wordCount(of: sentence)
        // In the first list already: it can be a partner, but is not chosen again.
        guard
          first.contains(sentence)
            || words <= SentenceQuality.mostWords && !known.contains(sentence)
              && fitness[sentence].map({
                Self.isFit($0, inBrief: briefReports.contains(article))
              }) ?? false
        else { return nil }
        let text = batch[article].text.line(table.sentences[sentence].range)
        return Candidate(sentence: sentence, article: article, text: text)
      }
    }
  }

  /// Whether a sentence can stand beside another one. In a report of a few words it may be one of a
  /// few words: only its length tells against it.
  private static func isFit(_ fitness: Fitness, inBrief isBrief: Bool) -> Bool {
    guard !fitness.dependsOnPrevious else { return false }
    return fitness.value >= leastOfFigures && fitness.words >= fewestWords
      || isBrief && fitness.form >= 1 && fitness.words >= fewestWordsInBrief
  }

  mutating func take(_ sentence: Int) -> Bool {
    let words = table.wordCount(of: sentence)
    guard !taken.contains(sentence), words <= room else { return false }
    room -= words
    taken.insert(sentence)
    return true
  }

  // MARK: - Other parts

  /// What people say, with who says it: of what their articles' headlines are about, by those whom
  /// the reader knows by their full name or from above; the fittest of each source, then more.
  ///
  /// - Parameter isOfBriefReports: Whether only reports of a few words are asked.
  /// - Returns: `nil` if nobody says anything of that kind.
  mutating func spoken(isOfBriefReports: Bool) -> Chosen? {
    var counts: [Int: Int] = [:]
    let above = Set(
      candidates.filter { [taken] in taken.contains($0.sentence) }.flatMap {
        $0.text.words(joinedBy: "-")
      })
    let spoken = candidates.filter { candidate in
      guard !opinions.contains(candidate.article),
        !isOfBriefReports && isOfTheNews(candidate) && value(of: candidate) >= Self.leastOfSpoken
          || briefReports.contains(candidate.article) && isFitInBrief(candidate)
      else { return false }
      let speech = QuoteAttribution(
        of: candidate.text, in: batch[candidate.article].language)
      return speech.isAttributed && speech.longestQuotation >= Self.fewestSpokenWords
        && (speech.hasFullName || speech.names(anyOf: above))
    }.sorted { left, right in
      let (first, second) = (value(of: left), value(of: right))
      return first != second ? first > second : position(of: left) < position(of: right)
    }.map { candidate in
      let turn = counts[candidate.article, default: 0]
      counts[candidate.article] = turn + 1
      return (candidate: candidate, turn: turn)
    }
    let ordered = spoken.enumerated().sorted {
      ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset)
    }.map(\.element.candidate)
    let chosen = choose(ordered, atMost: Self.mostSpoken)
    return chosen.isEmpty ? nil : Chosen(kind: .spoken, sentences: chosen)
  }

  /// Sentences that name a day after that of the brief, by day, and expect something; of fifteen that
  /// were read blind those that only name it were all faulty.
  mutating func next(after day: CalendarDay?) -> [(sentence: Int, day: CalendarDay)] {
    guard let today = day else { return [] }
    var days: [CalendarDay: Candidate] = [:]
    for candidate in candidates
    where !taken.contains(candidate.sentence) && value(of: candidate) >= Fitness.least {
      let published = batch[candidate.article].published?.day
      let language = batch[candidate.article].language
      guard
        Expectation.isFound(in: candidate.text, of: language, isHeadline: false)
          || !Expectation.isKnown(in: language)
      else { continue }
      guard let day = NamedDates.day(in: candidate.text, of: published), day > today,
        day.daysSince1970 - today.daysSince1970 <= Self.daysOfNext
          || NamedDates.day(in: candidate.text, of: nil) == day
      else { continue }
      if let known = days[day], value(of: known) >= value(of: candidate) { continue }
      days[day] = candidate
    }
    let dayOf = Dictionary(
      days.map { ($0.value.sentence, $0.key) }, uniquingKeysWith: { first, _ in first })
    return choose(days.sorted { $0.key < $1.key }.map(\.value), atMost: Self.mostDates)
      .compactMap { chosen in dayOf[chosen.sentence].map { (chosen.sentence, $0) } }
  }

  /// Whether a sentence is about what its article's headline is about.
  private func isOfTheNews(_ candidate: Candidate) -> Bool {
    batch[candidate.article].title == nil
      || fitness[candidate.sentence]?.headlineTerms ?? 0 >= Self.fewestOfHeadline
  }

  private func isFitInBrief(_ candidate: Candidate) -> Bool {
    fitness[candidate.sentence].map {
      $0.value >= Self.leastOfSpokenInBrief && $0.form >= 1
    } ?? false
  }

  func value(of candidate: Candidate) -> Double {
    fitness[candidate.sentence]?.value ?? 0
  }

  /// Whether a sentence that was taken says half of what it says.
  private func repeats(_ sentence: Int) -> Bool {
    let similar = SimilarSentences(in: table)
    let terms = similar.contentTerms(of: sentence)
    return taken.contains { said in
      LeadChoice.says(similar.contentTerms(of: said), again: terms, fewest: Self.fewestCommon)
        || similar.haveCommonRun(sentence, said)
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
