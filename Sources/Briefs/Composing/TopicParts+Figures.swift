internal import BriefAnalysis
internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import BriefSummaries

extension TopicParts {
  private static let mostFigures = 2
  /// A unit that more sentences count is no way to find pairs.
  private static let mostOfUnit = 60
  /// Among which a count names its day.
  private static let wordsOfOpening = 4
  /// Terms that two sentences must have in common, and the share of the shorter one's, its numbers
  /// aside.
  private struct Likeness {
    var common: Int
    var share: Double
  }
  private static let ifNear = Likeness(common: 2, share: 0.3)
  /// Of long sentences.
  private static let ifNearAndLong = Likeness(common: 4, share: 0.18)
  private static let ifFar = Likeness(common: 4, share: 0.4)
  /// Of money and percentages.
  private static let ifGeneral = Likeness(common: 2, share: 0.5)
  /// Fitness of sentences with such figures; of nine less fit ones that were read blind one was without
  /// a fault.
  private static let leastOfGeneral = 0.5
  /// Of litres of diesel, homes and pupils nothing more is asked.
  private static let ifMeasured = Likeness(common: 2, share: 0.2)
  /// Money and shares are counted all over a story.
  private static let generalUnits: Set<String> = [Figure.share, "€", "$", "£", "¥", "₽", "kr"]

  /// Two sentences of different articles with different numbers for one thing.
  private struct Pair {
    var first: Int
    var second: Int
    var nearness: Figure.Nearness
    var share: Double
  }

  /// Sentences of different articles with enough in common whose numbers for one thing differ;
  /// those of the first list are noted in `comparisons`.
  ///
  /// - Complexity: O(*n*) in the words of the candidates; a unit that many of them count is passed
  ///   over.
  mutating func figures() -> Chosen? {
    var chosen: [(sentence: Int, partner: Int?)] = []
    var compared: [Pair] = []
    let figures = candidateFigures()
    for pair in pairs(of: figures) where compared.count < Self.mostFigures {
      let (first, second) = (candidates[pair.first].sentence, candidates[pair.second].sentence)
      let isSaid = compared.contains { Self.isSaid(pair, by: $0, figures) }
      if isSaid { continue }
      switch (taken.contains(first), taken.contains(second)) {
      case (true, true):
        guard comparisons[second] == nil else { continue }
        comparisons[second] = first
      case (true, false):
        guard take(second) else { continue }
        chosen.append((second, first))
      case (false, true):
        guard take(first) else { continue }
        chosen.append((first, second))
      case (false, false):
        let words = table.wordCount(of: first) + table.wordCount(of: second)
        guard words <= room, take(first), take(second) else { continue }
        chosen += [(first, nil), (second, first)]
      }
      compared.append(pair)
    }
    return chosen.isEmpty ? nil : Chosen(kind: .figures, sentences: chosen)
  }

  /// Whether two pairs share a sentence, and the others of theirs agree.
  private static func isSaid(_ pair: Pair, by earlier: Pair, _ figures: [FigureReader.Reading])
    -> Bool
  {
    let (new, old) = ([pair.first, pair.second], [earlier.first, earlier.second])
    guard let shared = new.first(where: old.contains) else { return false }
    let others = (new + old).filter { $0 != shared }.map { figures[$0].figures }
    return others.count < 2
      || others[0].contains { figure in
        others[1].contains { $0.unit == figure.unit && $0.agrees(with: figure) }
      }
  }

  /// The figures in the candidates.
  private func candidateFigures() -> [FigureReader.Reading] {
    var readers: [Language: FigureReader] = [:]
    return candidates.map { candidate in
      let language = batch[candidate.article].language
      let reader = readers[language] ?? FigureReader(in: language)
      readers[language] = reader
      return Self.figures(in: candidate.text, language, by: reader)
    }
  }

  /// The figures of a sentence that others may be held against; none where what is counted is named in
  /// another sentence.
  static func figures(
    in text: String, _ language: Language, by reader: FigureReader
  ) -> FigureReader.Reading {
    DanglingReferences(in: language).pointsBack(text) ? FigureReader.Reading() : reader.read(text)
  }

  /// The likeliest first: near numbers before far ones, then what is in the first list, then by
  /// what the sentences have in common.
  private func pairs(of figures: [FigureReader.Reading]) -> [Pair] {
    var byUnit: [String: [Int]] = [:]
    for (index, found) in figures.enumerated() {
      for unit in Set(found.figures.flatMap(Self.units)) {
        byUnit[unit, default: []].append(index)
      }
    }
    var found: [[Int]: Pair] = [:]
    let terms = SimilarSentences(in: table)
    for (unit, indices) in byUnit where indices.count <= Self.mostOfUnit {
      for (place, first) in indices.enumerated() {
        for second in indices[(place + 1)...]
        where candidates[first].article != candidates[second].article {
          guard !isOfOtherDays(first, second),
            let nearness = Self.difference(figures[first], figures[second], in: unit),
            found[[first, second]].map({ $0.nearness < nearness }) ?? true,
            let share = share(
              first, second, of: unit, nearness, terms,
              numbers: (figures[first].figures.count, figures[second].figures.count))
          else { continue }
          found[[first, second]] = Pair(
            first: first, second: second, nearness: nearness, share: share)
        }
      }
    }
    return found.values.sorted { left, right in
      if left.nearness != right.nearness { return left.nearness > right.nearness }
      if isTold(left) != isTold(right) { return isTold(left) }
      if left.share != right.share { return left.share > right.share }
      return (left.first, left.second) < (right.first, right.second)
    }
  }

  /// Whether one of two sentences has a number that the other counts, whatever it says of it: "fewer
  /// than the 61,000 that were expected".
  private static func haveCommon(
    _ first: FigureReader.Reading, _ second: FigureReader.Reading, in unit: String
  ) -> Bool {
    [(first, second), (second, first)].contains { one, other in
      other.figures.contains {
        units(of: $0).contains(unit) && $0.value >= leastNumber && one.values.contains($0.value)
      }
    }
  }

  /// Smaller numbers are of many things.
  private static let leastNumber = 1_000.0

  /// Whether two sentences begin with different days of the week, of which they give the count: "As of
  /// Tuesday".
  private func isOfOtherDays(_ first: Int, _ second: Int) -> Bool {
    let days = [first, second].map { index in
      Previews.days(in: Array(candidates[index].text.lowercasedWords.prefix(Self.wordsOfOpening)))
    }
    return !days.contains(where: \.isEmpty) && days[0].isDisjoint(with: days[1])
  }

  private func isTold(_ pair: Pair) -> Bool {
    [pair.first, pair.second].contains { taken.contains(candidates[$0].sentence) }
  }

  /// Whether two sentences have different numbers for one thing.
  static func differ(_ first: FigureReader.Reading, _ second: FigureReader.Reading) -> Bool {
    Set(first.figures.flatMap(units)).contains { difference(first, second, in: $0) != nil }
  }

  private static func units(of figure: Figure) -> [String] {
    [figure.unit] + [figure.secondUnit].compactMap(\.self)
  }

  /// How near the numbers of two sentences for a unit are; `nil` if any of them agree, if one sentence
  /// has a number of the other, or if all are far off.
  private static func difference(
    _ first: FigureReader.Reading, _ second: FigureReader.Reading, in unit: String
  ) -> Figure.Nearness? {
    guard !haveCommon(first, second, in: unit) else { return nil }
    var nearest: Figure.Nearness?
    for left in first.figures where left.unit == unit || left.secondUnit == unit {
      for right in second.figures where right.unit == unit || right.secondUnit == unit {
        if left.agrees(with: right) { return nil }
        guard let found = left.nearness(to: right) else { continue }
        // Two lengths are seldom those of one thing.
        if found == .far, left.isMeasure || right.isMeasure { continue }
        nearest = max(nearest ?? found, found)
      }
    }
    return nearest
  }

  /// The share of the terms of the shorter sentence that both have; `nil` if it is too small for
  /// sentences that count the same thing to speak of the same event.
  private func share(
    _ first: Int, _ second: Int, of unit: String, _ nearness: Figure.Nearness,
    _ terms: SimilarSentences, numbers: (Int, Int)
  ) -> Double? {
    let left = terms.contentTerms(of: candidates[first].sentence)
    let right = terms.contentTerms(of: candidates[second].sentence)
    let common = left.intersection(right).count
    let count = min(left.count - numbers.0, right.count - numbers.1)
    let share = Double(common) / Double(max(1, count))
    let isGeneral = Self.generalUnits.contains(unit)
    if isGeneral, ![first, second].allSatisfy({ value(of: candidates[$0]) >= Self.leastOfGeneral })
    {
      return nil
    }
    let least =
      unit.contains(" ")
      ? Self.ifMeasured : nearness == .far ? Self.ifFar : isGeneral ? Self.ifGeneral : Self.ifNear
    let isLong = nearness == .near && !isGeneral
    let isAlike = ([least] + (isLong ? [Self.ifNearAndLong] : [])).contains { least in
      common >= least.common && share >= least.share
    }
    return isAlike ? share : nil
  }
}
