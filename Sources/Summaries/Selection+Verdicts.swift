internal import Analysis
internal import Sentences

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
