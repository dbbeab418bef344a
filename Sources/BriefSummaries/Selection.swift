internal import BriefAnalysis
internal import BriefArticles
internal import BriefRanking
internal import BriefSentences
internal import HeapModule

/// The greedy choice of sentences.
struct Selection {
  let rows: [Int]
  let table: SentenceTable
  let concepts: Concepts
  let qualities: [SentenceQuality]
  /// The factor of a sentence's gain for its place and rank.
  private let merits: [Double]
  /// The place in `chosen` of the sentence that brought a concept in, or -1.
  private(set) var coveredBy: [Int32]
  private var isChosen: [Bool]
  /// Indices in `rows`, in the order of choice.
  private(set) var chosen: [Int] = []
  private var words = 0
  private var maximum = Int.max
  /// Whether a sentence of the table is not taken after all.
  var rejects: ((Int) -> Bool)?
  /// Rows that are never taken.
  private let isExcluded: [Bool]
  /// Whether a row that is never taken has a concept.
  private var isKnown: [Bool]

  /// With more articles than this, a short summary weighs positions as a long one does.
  private static let fewArticles = 3
  /// The factor for a sentence whose first word refers to a sentence that was not chosen.
  private static let shareOfOrphan = 0.5

  init(
    rows: [Int], scores: [Double], batch: [Article], table: SentenceTable, memberCount: Int,
    excluded: Set<Int> = [], barred: Set<Int> = [],
    isFocused: Bool = false, isShort: Bool = false,
    numbering: inout TermNumbering
  ) {
    isExcluded = rows.map { excluded.contains($0) || barred.contains($0) }
    let style =
      isFocused
      ? SentenceWeights.focused
      : memberCount > 1 ? isShort && memberCount <= Self.fewArticles ? .brief : .several : .single
    self.rows = rows
    self.table = table
    concepts = Concepts(
      of: table, rows: rows, hasSeveralArticles: memberCount > 1, numbering: &numbering)
    qualities = rows.map { row in
      SentenceQuality(
        of: table.sentences[row], words: table.wordCount(of: row),
        in: batch[Int(table.articleOfSentence[row])])
    }
    let count = Double(rows.count)
    merits = zip(rows, scores).map { row, score in
      style.merit(
        score: score * count, position: table.position(of: row), words: table.wordCount(of: row))
    }
    coveredBy = [Int32](repeating: -1, count: concepts.weights.count)
    isChosen = [Bool](repeating: false, count: rows.count)
    isKnown = [Bool](repeating: false, count: concepts.weights.count)
    for row in rows.indices where excluded.contains(rows[row]) {
      for concept in concepts[row] { isKnown[Int(concept)] = true }
    }
  }

  /// The words of all rows.
  var textWords: Int { rows.reduce(0) { $0 + table.wordCount(of: $1) } }

  /// Chooses until the budget is used up.
  mutating func choose(within budget: Budget, atMost maximum: Int) {
    self.maximum = maximum
    let textWords = textWords
    if budget.isUsedUp(words: textWords, sentences: rows.count, of: textWords) {
      choose(within: budget, of: textWords) { $0.value > 0 && $1 >= SentenceQuality.fewestWords }
    } else {
      // All of a short text fits: nothing is too short or too plain then.
      choose(within: budget, of: textWords) { _, words in words > 0 }
    }
    rejects = nil
    // Nothing at all says less than a short sentence, and who asks for five wants five.
    let isCounted = if case .sentences = budget { true } else { false }
    if chosen.isEmpty || isCounted {
      choose(within: budget, of: textWords) { $0.value > 0 && $1 > 0 }
    }
    // No sentence is short enough: the shortest that is fit, if any is.
    let shortest = rows.indices.filter {
      !isExcluded[$0] && qualities[$0].value > 0
        && table.wordCount(of: rows[$0]) >= SentenceQuality.fewestWords
    }.min { table.wordCount(of: rows[$0]) < table.wordCount(of: rows[$1]) }
    if chosen.isEmpty, let shortest, !budget.isUsedUp(words: 0, sentences: 0, of: textWords) {
      take(shortest)
    }
    let first = rows.indices.first { table.wordCount(of: rows[$0]) > 0 && !isExcluded[$0] }
    if chosen.isEmpty, let first { take(first) }
  }

  private mutating func choose(
    within budget: Budget, of textWords: Int, where isCandidate: (SentenceQuality, Int) -> Bool
  ) {
    let candidates = rows.indices.filter {
      !isExcluded[$0] && isCandidate(qualities[$0], table.wordCount(of: rows[$0]))
    }
    // Gains only fall, so that they need not be kept up to date: one that has fallen is put back
    // (Minoux, "Accelerated Greedy Algorithms for Maximizing Submodular Set Functions", 1978).
    var queue = Heap(candidates.map { Candidate(gain: gain(of: $0), index: $0) })
    let isWhole = !budget.isUsedUp(words: textWords, sentences: rows.count, of: textWords)
    while chosen.count < maximum,
      !budget.isUsedUp(words: words, sentences: chosen.count, of: textWords),
      let entry = queue.popMax()
    {
      if isChosen[entry.index] { continue }
      let gain = gain(of: entry.index)
      if let next = queue.max, gain < next.gain {
        queue.insert(Candidate(gain: gain, index: entry.index))
        continue
      }
      guard gain > 0 || isWhole else { return }
      guard budget.hasRoom(for: table.wordCount(of: rows[entry.index]), after: words) else {
        continue
      }
      if !isWhole, rejects?(rows[entry.index]) ?? false { continue }
      take(entry.index)
      let next = entry.index + 1
      if next < rows.count, qualities[next].dependsOnPrevious, !isChosen[next],
        !isExcluded[next],
        isCandidate(qualities[next], table.wordCount(of: rows[next]))
      {
        // No orphan any more: its gain has grown, which the queue can't know.
        queue.insert(Candidate(gain: self.gain(of: next), index: next))
      }
    }
  }

  /// Takes sentences that were chosen by other means, in the order of choice.
  mutating func adopt(_ indices: [Int]) {
    for index in indices { take(index) }
  }

  private mutating func take(_ index: Int) {
    let place = Int32(clamping: chosen.count)
    isChosen[index] = true
    chosen.append(index)
    words += table.wordCount(of: rows[index])
    for concept in concepts[index] where coveredBy[Int(concept)] < 0 {
      coveredBy[Int(concept)] = place
    }
  }

  private func gain(of index: Int) -> Double {
    var weight = 0.0
    for concept in concepts[index] where coveredBy[Int(concept)] < 0 && !isKnown[Int(concept)] {
      weight += concepts.weights[Int(concept)]
    }
    let quality = qualities[index]
    let alone = quality.dependsOnPrevious && !followsChosen(index) ? Self.shareOfOrphan : 1
    return weight * merits[index] * quality.value * alone
  }

  private func followsChosen(_ index: Int) -> Bool {
    guard index > 0, isChosen[index - 1] else { return false }
    return table.articleOfSentence[rows[index]] == table.articleOfSentence[rows[index - 1]]
  }
}

/// A sentence by its gain; of equal gains the earlier sentence is the greater.
private struct Candidate: Comparable {
  var gain: Double
  var index: Int

  static func < (left: Candidate, right: Candidate) -> Bool {
    left.gain != right.gain ? left.gain < right.gain : left.index > right.index
  }
}

extension Selection {
  /// A sentence that shares less of its concepts with any chosen one lost to all of them together.
  private static let shareOfCovered = 0.25
  /// Concepts that are named of a sentence.
  private static let conceptsNamed = 5

  /// What became of each row.
  ///
  /// - Complexity: O(*n* log *n*) in the rows and their concepts.
  func verdicts(scores: [Double]) -> [SentenceVerdict] {
    var scoreRanks = [Int](repeating: 0, count: rows.count)
    let byScore = rows.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    for (rank, index) in byScore.enumerated() { scoreRanks[index] = rank }
    var places: [Int: Int] = [:]
    for (place, index) in chosen.enumerated() { places[index] = place }
    // What each chosen sentence covers of one row; zero again after each.
    var shares = [Double](repeating: 0, count: chosen.count)
    return rows.indices.map { index in
      let place = places[index]
      let brought = concepts[index].filter { concept in
        coveredBy[Int(concept)] == place.map(Int32.init(clamping:)) ?? -1
      }
      return SentenceVerdict(
        sentence: rows[index], score: scores[index], scoreRank: scoreRanks[index],
        outcome: place.map { .chosen(rank: $0) } ?? outcome(of: index, &shares),
        concepts: named(brought), conceptCount: brought.count)
    }
  }

  private func outcome(of index: Int, _ shares: inout [Double]) -> SentenceVerdict.Outcome {
    let words = table.wordCount(of: rows[index])
    guard qualities[index].value > 0, words >= SentenceQuality.fewestWords else { return .unfit }
    var total = 0.0
    var best: Int?
    for concept in concepts[index] {
      let weight = concepts.weights[Int(concept)]
      total += weight
      let place = Int(coveredBy[Int(concept)])
      guard place >= 0 else { continue }
      shares[place] += weight
      if best.map({ shares[place] > shares[$0] }) ?? true { best = place }
    }
    defer {
      for concept in concepts[index] where coveredBy[Int(concept)] >= 0 {
        shares[Int(coveredBy[Int(concept)])] = 0
      }
    }
    guard let best, shares[best] >= Self.shareOfCovered * total else { return .outweighed }
    return .covered(by: rows[chosen[best]], share: shares[best] / total)
  }

  /// The heaviest of some concepts that are not of stopwords alone, each by its terms.
  private func named(_ some: [Int32]) -> [[TermID]] {
    let heaviest = some.sorted { first, second in
      (concepts.weights[Int(second)], first) < (concepts.weights[Int(first)], second)
    }
    return heaviest.lazy.map { concepts.terms(of: $0) }
      .filter { terms in terms.contains { !table.isStopword[Int($0)] } }
      .prefix(Self.conceptsNamed).map { $0 }
  }
}
