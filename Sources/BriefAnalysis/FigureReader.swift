package import BriefLexicon

/// Finds the figures of sentences in one language.
///
/// Dates, times, years, ages, ordinals and numbers in names ("Gate No. 4") are not figures.
package struct FigureReader {
  private let language: Language
  private let words: FigureWords
  private let stemmer: Stemmer
  private let stopwords: StopwordList
  private let hasDecimalComma: Bool

  /// In characters, of letters that have two cases; signs of other scripts are syllables and words.
  private static let shortestUnit = 3
  /// In bytes: longer sentences without a digit are passed over.
  private static let longestWithoutDigits = 400

  package init(in language: Language) {
    self.language = language
    words = FigureWords.of(language)
    stemmer = Stemmer(for: language)
    stopwords = StopwordList(for: language)
    hasDecimalComma = language.traits.contains(.decimalComma)
  }

  /// The numbers of a sentence.
  package struct Reading {
    /// Those that count something.
    package var figures: [Figure] = []
    /// The values of all.
    package var values: Set<Double> = []

    package init() {}
  }

  /// The figures of a sentence, in its order.
  ///
  /// - Parameter line: The sentence on one line.
  /// - Returns: Each with its unit; a number that counts nothing is left out.
  /// - Complexity: O(*n*).
  package func figures(in line: String) -> [Figure] { read(line).figures }

  /// Reads the numbers of a sentence, as above.
  package func read(_ line: String) -> Reading {
    var reading = Reading()
    guard
      line.utf8.count < Self.longestWithoutDigits
        || line.utf8.contains(where: { 0x30...0x39 ~= $0 || $0 == 0xEF || 0xD9...0xE1 ~= $0 })
    else { return reading }
    let tokens = joined(pieces(of: parted(line)).map(token))
    for index in tokens.indices where tokens[index].value != nil && !isTail(index, in: tokens) {
      if let figure = figure(at: index, in: tokens) {
        reading.figures.append(figure)
        reading.values.insert(figure.value)
      } else {
        reading.values.insert(scaled(index, in: tokens).value)
      }
    }
    return reading
  }

  private func token(_ text: Substring) -> FigureToken {
    FigureToken(text, with: words, hasDecimalComma: hasDecimalComma)
  }

  /// What stands between spaces; "d'euros" is two words.
  private func pieces(of line: String) -> [Substring] {
    let pieces = line.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\u{2009}" }
    guard language.hasElision else { return pieces }
    return pieces.flatMap { piece -> [Substring] in
      guard let mark = piece.prefix(4).firstIndex(where: { $0 == "'" || $0 == "’" }),
        words.joints.contains(piece[..<mark].lowercased())
      else { return [piece] }
      return [piece[..<mark], piece[piece.index(after: mark)...]]
    }
  }

  /// A sentence with spaces around its numbers and what is written together with them, in languages
  /// that write so: "周辺の 1200 人 を避難させた".
  private func parted(_ line: String) -> String {
    guard !words.behindDigits.isEmpty else { return line }
    var result = ""
    var rest = line[...]
    while let start = rest.firstIndex(where: { $0.decimalDigit != nil }) {
      let head = rest[..<start]
      if let word = words.beforeDigits.first(where: head.hasSuffix) {
        result += "\(head.dropLast(word.count)) \(word)"
      } else {
        result += head
      }
      if head.last.map(Self.isCaseless) == true { result += " " }
      let marked = rest[start...].prefix { $0.decimalDigit != nil || ".,٫٬．，".contains($0) }
      let number = marked.dropLast(marked.reversed().prefix { $0.decimalDigit == nil }.count)
      result += number
      rest = rest[number.endIndex...]
      while let word = glued(to: rest) {
        rest = rest.drop { $0 == " " }.dropFirst(word.count)
        result += " \(word)"
      }
      // "1200人，": a clause ends.
      while let mark = rest.first, !mark.isASCII, mark.isPunctuation {
        result.append(mark)
        rest.removeFirst()
      }
      if rest.first.map({ Self.isCaseless($0) || $0.decimalDigit != nil }) == true { result += " " }
    }
    return result + rest
  }

  private func glued(to rest: Substring) -> String? {
    let rest = rest.first == " " ? rest.dropFirst() : rest
    guard let first = rest.first, Self.isCaseless(first) else { return nil }
    return words.behindDigits.first(where: rest.hasPrefix)
  }

  /// A letter of a script that has no capitals.
  private static func isCaseless(_ character: Character) -> Bool {
    character.isLetter && !character.isCased
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
    guard !isLabelled(index, in: tokens) else { return nil }
    if language.traits.contains(.numbersLast), let figure = figureBehindUnit(index, in: tokens) {
      return figure
    }
    let scaled = scaled(index, in: tokens)
    let value = scaled.value
    var next = scaled.next
    var precision = self.precision(before: index, in: tokens)
    if let currency = token.currency ?? currency(before: index, in: tokens) {
      return Figure(value: value, unit: currency, precision: precision)
    }
    if let unit = token.gluedUnit {
      if words.noUnits.contains(unit) { return nil }
      return Figure(
        value: value, unit: stem(unit), isMeasure: words.measures.contains(unit),
        precision: precision)
    }
    guard !scaled.isEnd, token.isGrouped || scaled.isScaled || !token.isYear else { return nil }
    // "1200余名": about so many.
    if next + 1 < tokens.count, words.precision(tokens[next].word) == .about {
      precision = .about
      next += 1
    }
    let joint = next + 1 < tokens.count ? tokens[next].word : ""
    if words.links.contains(joint) || scaled.isScaled && words.joints.contains(joint) { next += 1 }
    guard next < tokens.count else { return nil }
    return figure(value, precision, countedBy: next, in: tokens)
  }

  /// A number behind its unit, perhaps with a scale between them: "watu 1,200", "shilingi milioni
  /// 2.5".
  private func figureBehindUnit(_ index: Int, in tokens: [FigureToken]) -> Figure? {
    var value = tokens[index].value ?? 0
    var unit = index - 1
    guard unit >= 0, !tokens[unit].endsClause, !tokens[index].isYear else { return nil }
    if let factor = words.scale(tokens[unit].word, in: language) {
      value *= factor
      unit -= 1
      guard unit >= 0, !tokens[unit].endsClause else { return nil }
    }
    let precision = self.precision(before: unit, in: tokens)
    if let money = words.currencies[tokens[unit].word] {
      return Figure(value: value, unit: money, precision: precision)
    }
    guard tokens[unit].value == nil, !tokens[unit].isCapitalized,
      let counted = self.unit(tokens[unit])
    else { return nil }
    return Figure(value: value, unit: counted, precision: precision)
  }

  /// A number with the scales behind it, and where what it counts stands.
  private func scaled(
    _ index: Int, in tokens: [FigureToken]
  ) -> (value: Double, next: Int, isScaled: Bool, isEnd: Bool) {
    var value = tokens[index].value ?? 0
    var (next, isScaled, isEnd) = (index + 1, tokens[index].isScaled, tokens[index].endsClause)
    while !isEnd, next < tokens.count, let factor = words.scale(tokens[next].word, in: language) {
      value *= factor
      isScaled = true
      // "млн." is an abbreviation.
      isEnd = tokens[next].endsClause && !tokens[next].endsWithStop
      next += 1
      // "3万5000".
      if !words.behindDigits.isEmpty, !isEnd, next < tokens.count,
        let rest = tokens[next].value, rest < factor
      {
        let tail = scaled(next, in: tokens)
        return (value + tail.value, tail.next, true, tail.isEnd)
      }
    }
    return (value, next, isScaled, isEnd)
  }

  /// Whether a number is the second half of one in the script of East Asia: the 5000 of "3万5000".
  private func isTail(_ index: Int, in tokens: [FigureToken]) -> Bool {
    !words.behindDigits.isEmpty && index > 1 && tokens[index - 2].value != nil
      && !tokens[index - 1].endsClause
      && words.scale(tokens[index - 1].word, in: language) != nil
  }

  /// The money that is named before a number: "Rp 5 juta".
  private func currency(before index: Int, in tokens: [FigureToken]) -> String? {
    guard index > 0, !tokens[index].isWritten, !tokens[index - 1].endsClause else { return nil }
    let word = tokens[index - 1].word
    if words.percentBefore.contains(word) { return Figure.share }
    // In "5 million euros 12 days later" the money has its number before it.
    if index > 1, !tokens[index - 2].endsClause,
      tokens[index - 2].value != nil || words.scale(tokens[index - 2].word, in: language) != nil
    {
      return nil
    }
    if let sign = FigureToken.sign(word) { return sign }
    // In "paid in euros 12 days later" the number is that of the days.
    let next = index + 1 < tokens.count && !tokens[index].endsClause ? tokens[index + 1].word : ""
    let isCounted = words.noUnits.contains(next) || words.people.contains(next)
    return isCounted || tokens[index - 1].value != nil ? nil : words.currencies[word]
  }

  private func figure(
    _ value: Double, _ precision: Figure.Precision, countedBy index: Int, in tokens: [FigureToken]
  ) -> Figure? {
    let token = tokens[index]
    let word = token.word
    let following = index + 1 < tokens.count && !token.endsClause ? tokens[index + 1] : nil
    if words.percent.contains(word) {
      let isFirst = following.map { words.cent.contains($0.word) } ?? false
      guard isFirst || !words.isFirstOfTwo(word) else { return nil }
      return Figure(value: value, unit: Figure.share, precision: precision)
    }
    if let sign = FigureToken.sign(word) ?? words.currencies[word] {
      return Figure(value: value, unit: sign, precision: precision)
    }
    if words.measures.contains(word) {
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
    if words.joints.contains(tokens[next].word) {
      next += 1
    } else if language == .english {
      return nil
    }
    return next < tokens.count ? unit(tokens[next]) : nil
  }

  /// The stem of a word that can be counted; `nil` for one that can't.
  private func unit(_ token: FigureToken) -> String? {
    let word = token.word
    if words.people.contains(word) { return Figure.people }
    if let counted = words.counters[word] { return counted }
    guard let first = word.first, word.count >= Self.shortestUnit || Self.isCaseless(first),
      word.allSatisfy({ $0.isLetter || $0 == "-" }),
      !words.noUnits.contains(word), !stopwords.contains(word), !token.isMonth,
      // Of what is written together only what is known can be told from what follows it.
      words.behindDigits.isEmpty || !isGlued(word),
      // German counts nouns, and writes them with a capital.
      !language.hasCapitalNouns || token.isCapitalized
    else { return nil }
    return stem(word)
  }

  /// Whether a word may be several, or one with its particles: in scripts without spaces, in Hangul.
  private func isGlued(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return CharacterClass(first.value).contains(.unspaced)
      || (0xAC00...0xD7A3).contains(first.value)
  }

  private func stem(_ word: String) -> String { stemmer.stem(word) }

  /// Whether the words around a number make it a name or a date.
  private func isLabelled(_ index: Int, in tokens: [FigureToken]) -> Bool {
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if !token.isWritten, next?.isMonth == true { return true }
    guard index > 0 else { return false }
    let previous = tokens[index - 1]
    if previous.isMonth || words.labels.contains(previous.word) { return true }
    // "Gate 4": in German any noun would do; "Rp 5" is money.
    return !language.hasCapitalNouns && index > 1 && words.currencies[previous.word] == nil
      && previous.isCapitalized && !previous.endsClause
      && !token.isGrouped && !token.isScaled && token.currency == nil && !token.isWritten
      && (token.value ?? 0) < 1000 && token.gluedUnit == nil
  }

  private func precision(before index: Int, in tokens: [FigureToken]) -> Figure.Precision {
    for back in 1...2 where index >= back {
      if let found = words.precision(tokens[index - back].word) { return found }
    }
    return .exact
  }
}

extension Figure {
  /// The unit of hundredth parts.
  package static let share = "%"
  /// The unit of people, however a language calls them.
  static let people = "people"
}
