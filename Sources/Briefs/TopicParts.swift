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
  private let candidates: [Candidate]
  /// Sentences that were chosen, in the topic's first list or here.
  private(set) var taken: Set<Int>
  /// Words left.
  private(set) var room: Int

  private struct Candidate {
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

  private static let mostFigures = 2
  private static let mostSpoken = 2
  private static let mostDates = 3
  private static let mostOnly = 3
  /// Longer sentences are left to the first list.
  private static let mostWords = 40
  /// A unit that more sentences count is no way to find pairs.
  private static let mostOfUnit = 100
  /// Terms that two sentences with different numbers for one thing must have in common, and the
  /// share of the shorter one's.
  private static let fewestCommon = 4
  private static let containment = 0.4

  /// - Parameters:
  ///   - core: The articles of the topic that are quoted, in reading order.
  ///   - batch: The articles of `table`.
  ///   - table: The sentences of the batch.
  ///   - known: Sentences of the table that the reader knows.
  ///   - chosen: Those of the first list.
  ///   - room: Words that the parts may have.
  init(
    of core: [Int], in batch: [Article], table: SentenceTable, known: Set<Int>, chosen: Set<Int>,
    room: Int
  ) {
    self.batch = batch
    self.table = table
    self.core = core
    self.room = room
    taken = chosen
    candidates = core.flatMap { article in
      table.articleRanges[article].compactMap { sentence in
        let words = table.wordCount(of: sentence)
        guard words >= Standing.fewestWords, words <= Self.mostWords, !known.contains(sentence)
        else { return nil }
        let standing = Standing(of: table.sentences[sentence], words: words, in: batch[article])
        // In the first list already: it can be a partner, but is not chosen again.
        guard chosen.contains(sentence) || (standing.quality >= 0.9 && !standing.dependsOnPrevious)
        else { return nil }
        let text = batch[article].text.line(table.sentences[sentence].range)
        return Candidate(sentence: sentence, article: article, text: text)
      }
    }
  }

  private mutating func take(_ sentence: Int) -> Bool {
    let words = table.wordCount(of: sentence)
    guard !taken.contains(sentence), words <= room else { return false }
    room -= words
    taken.insert(sentence)
    return true
  }

  // MARK: - Figures

  /// Sentences of different articles with enough in common whose numbers for one thing differ.
  mutating func figures() -> Chosen? {
    let terms = SimilarSentences(in: table)
    var byUnit: [String: [Int]] = [:]
    var figures: [Int: Figures] = [:]
    for (index, candidate) in candidates.enumerated() {
      let found = Figures(of: candidate.text)
      guard !found.values.isEmpty else { continue }
      figures[index] = found
      for unit in found.values.keys { byUnit[unit, default: []].append(index) }
    }
    var pairs: Set<[Int]> = []
    for indices in byUnit.values where indices.count <= Self.mostOfUnit {
      for (place, first) in indices.enumerated() {
        for second in indices[(place + 1)...]
        where candidates[first].article != candidates[second].article {
          pairs.insert([first, second])
        }
      }
    }
    let likely = pairs.compactMap { pair -> (first: Int, second: Int, share: Double)? in
      guard let left = figures[pair[0]], let right = figures[pair[1]], left.differ(from: right)
      else { return nil }
      let share = Self.likeness(
        terms.contentTerms(of: candidates[pair[0]].sentence),
        terms.contentTerms(of: candidates[pair[1]].sentence))
      return share.map { (pair[0], pair[1], $0) }
    }.sorted { ($1.share, $0.first, $0.second) < ($0.share, $1.first, $1.second) }
    var chosen: [(sentence: Int, partner: Int?)] = []
    for pair in likely where chosen.count < Self.mostFigures {
      let (first, second) = (candidates[pair.first], candidates[pair.second])
      let isKnown = (taken.contains(first.sentence), taken.contains(second.sentence))
      switch isKnown {
      // Both stand above, one after the other as it is.
      case (true, true): continue
      case (true, false):
        if take(second.sentence) { chosen.append((second.sentence, first.sentence)) }
      case (false, true):
        if take(first.sentence) { chosen.append((first.sentence, second.sentence)) }
      case (false, false):
        let words = table.wordCount(of: first.sentence) + table.wordCount(of: second.sentence)
        guard chosen.isEmpty, words <= room, take(first.sentence), take(second.sentence)
        else { continue }
        chosen += [(first.sentence, nil), (second.sentence, first.sentence)]
      }
    }
    return chosen.isEmpty ? nil : Chosen(kind: .figures, sentences: chosen)
  }

  /// The share of the terms of the shorter sentence that both have; `nil` if it is too small for
  /// sentences that count the same thing to speak of the same event.
  private static func likeness(_ first: Set<TermID>, _ second: Set<TermID>) -> Double? {
    let common = first.intersection(second).count
    let share = Double(common) / Double(max(1, min(first.count, second.count)))
    return common >= fewestCommon && share >= containment ? share : nil
  }

  // MARK: - Other parts

  /// What people say, with who says it, the beginning of an article first.
  mutating func spoken() -> Chosen? {
    let spoken = candidates.filter { Speech.isAttributed($0.text) }
      .sorted { position(of: $0) < position(of: $1) }
    let chosen = choose(spoken, atMost: Self.mostSpoken)
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
    among known: Set<Int>, _ best: (_ article: Int, _ excluded: Set<Int>, _ room: Int) -> Int?
  ) -> [Chosen] {
    let similar = SimilarSentences(in: table)
    var parts: [Chosen] = []
    for article in core where parts.count < Self.mostOnly && room >= Standing.fewestWords {
      let rivals = Set(candidates.filter { $0.article == article }.map(\.sentence))
      let rest = Set(table.articleRanges[article]).subtracting(rivals).union(known).union(taken)
      guard let sentence = best(article, rest, room),
        similar.articles(like: sentence, among: core).isEmpty, take(sentence)
      else { continue }
      parts.append(Chosen(kind: .onlyIn(article), sentences: [(sentence, nil)]))
    }
    return parts
  }

  private mutating func choose(
    _ candidates: [Candidate], atMost limit: Int
  ) -> [(sentence: Int, partner: Int?)] {
    var chosen: [(sentence: Int, partner: Int?)] = []
    for candidate in candidates where chosen.count < limit && take(candidate.sentence) {
      chosen.append((candidate.sentence, nil))
    }
    return chosen
  }

  private func position(of candidate: Candidate) -> (Int, Int) {
    (table.position(of: candidate.sentence), candidate.sentence)
  }
}
