package import Lexicon

/// Finds the figures of sentences in one language.
///
/// Dates, times, years, ages, ordinals and numbers in names ("Gate No. 4") are not figures.
package struct FigureReader {
  private let language: Language
  private let stemmer: Stemmer
  private let stopwords: StopwordList
  private let hasDecimalComma: Bool

  private static let shortestUnit = 3
  /// In letters; a longer token is no number.
  private static let longestToken = 32

  package init(in language: Language) {
    self.language = language
    stemmer = Stemmer(for: language)
    stopwords = StopwordList(for: language)
    hasDecimalComma = language.traits.contains(.decimalComma)
  }

  /// The figures of a sentence, in its order.
  ///
  /// - Parameter line: The sentence on one line.
  /// - Returns: Each with its unit; a number that counts nothing is left out.
  /// - Complexity: O(*n*).
  package func figures(in line: String) -> [Figure] {
    guard line.utf8.contains(where: { 0x30...0x39 ~= $0 }) || line.utf8.count < 400 else {
      return []
    }
    let tokens = joined(
      line.split(separator: " ").map {
        FigureToken($0, in: language, hasDecimalComma: hasDecimalComma)
      })
    return tokens.indices.compactMap { figure(at: $0, in: tokens) }
  }

  /// `3 100` is one number where a space parts thousands.
  private func joined(_ tokens: [FigureToken]) -> [FigureToken] {
    guard hasDecimalComma else { return tokens }
    var result: [FigureToken] = []
    for token in tokens {
      if let last = result.last, last.canBeContinued, token.isGroupOfThree,
        let head = last.value, let tail = token.value
      {
        var sum = token
        sum.value = head * 1000 + tail
        sum.currency = token.currency ?? last.currency
        sum.isGrouped = true
        result[result.count - 1] = sum
      } else {
        result.append(token)
      }
    }
    return result
  }

  private func figure(at index: Int, in tokens: [FigureToken]) -> Figure? {
    let token = tokens[index]
    guard var value = token.value, !isLabelled(index, in: tokens) else { return nil }
    var next = index + 1
    var isScaled = token.isScaled
    var isEnd = token.endsClause
    while !isEnd, next < tokens.count,
      let factor = FigureWords.scale(tokens[next].word, in: language)
    {
      value *= factor
      isScaled = true
      isEnd = tokens[next].endsClause
      next += 1
    }
    let precision = self.precision(before: index, in: tokens)
    if let currency = token.currency {
      return Figure(value: value, unit: currency, precision: precision)
    }
    if let unit = token.gluedUnit {
      if FigureWords.noUnits.contains(unit) { return nil }
      return Figure(
        value: value, unit: stem(unit), isMeasure: FigureWords.measures.contains(unit),
        precision: precision)
    }
    guard !isEnd, token.isGrouped || isScaled || !token.isYear else { return nil }
    if isScaled, next + 1 < tokens.count, FigureWords.joints.contains(tokens[next].word) {
      next += 1
    }
    guard next < tokens.count else { return nil }
    return figure(value, precision, countedBy: next, in: tokens)
  }

  private func figure(
    _ value: Double, _ precision: Figure.Precision, countedBy index: Int, in tokens: [FigureToken]
  ) -> Figure? {
    let token = tokens[index]
    let word = token.word
    let following = index + 1 < tokens.count && !token.endsClause ? tokens[index + 1] : nil
    if FigureWords.percent.contains(word) {
      let isWhole = word.utf8.count > 4 && !FigureWords.cent.contains(word)
      guard isWhole || following.map({ FigureWords.cent.contains($0.word) }) ?? false else {
        return nil
      }
      return Figure(value: value, unit: Figure.share, precision: precision)
    }
    if let sign = FigureWords.currencies[word] {
      return Figure(value: value, unit: sign, precision: precision)
    }
    if FigureWords.measures.contains(word) {
      let thing = measured(after: index, in: tokens)
      return Figure(
        value: value, unit: stem(word) + (thing.map { " \($0)" } ?? ""), isMeasure: thing == nil,
        precision: precision)
    }
    guard let unit = unit(token) else { return nil }
    return Figure(
      value: value, unit: unit, secondUnit: following.flatMap { self.unit($0) },
      precision: precision)
  }

  /// The stem of what is measured: of diesel, in "litres of diesel".
  private func measured(after index: Int, in tokens: [FigureToken]) -> String? {
    guard !tokens[index].endsClause, index + 1 < tokens.count else { return nil }
    var next = index + 1
    if FigureWords.joints.contains(tokens[next].word) {
      next += 1
    } else if language == .english {
      return nil
    }
    return next < tokens.count ? unit(tokens[next]) : nil
  }

  /// The stem of a word that can be counted; `nil` for one that can't.
  private func unit(_ token: FigureToken) -> String? {
    let word = token.word
    guard word.count >= Self.shortestUnit, word.allSatisfy({ $0.isLetter || $0 == "-" }),
      !FigureWords.noUnits.contains(word), !stopwords.contains(word), !token.isMonth,
      // German counts nouns, and writes them with a capital.
      !language.hasCapitalNouns || token.isCapitalized
    else { return nil }
    return stem(word)
  }

  private func stem(_ word: String) -> String { stemmer.stem(word) }

  /// Whether the words around a number make it a name or a date.
  private func isLabelled(_ index: Int, in tokens: [FigureToken]) -> Bool {
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if !token.isWritten, next?.isMonth == true { return true }
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    if previous.isMonth || FigureWords.labels.contains(previous.word) { return true }
    // "Gate 4": in German any noun would do.
    return !language.hasCapitalNouns && index > 1 && previous.isCapitalized && !previous.endsClause
      && !token.isGrouped && !token.isScaled && token.currency == nil && !token.isWritten
      && (token.value ?? 0) < 1000 && token.gluedUnit == nil
  }

  private func precision(before index: Int, in tokens: [FigureToken]) -> Figure.Precision {
    for back in 1...2 where index >= back {
      if let found = FigureWords.precision(tokens[index - back].word) { return found }
    }
    return .exact
  }
}

extension Figure {
  /// The unit of hundredth parts.
  package static let share = "%"
}
