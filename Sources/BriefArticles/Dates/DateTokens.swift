import BriefLexicon

/// The numbers, words and signs of a text that may be a date, and how far they are read.
struct DateTokens {
  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case sign(Unicode.Scalar)
  }

  private(set) var all: [Token] = []
  /// Where each token begins in the text.
  private(set) var starts: [String.Index] = []
  /// The next token that is read.
  var position = 0

  /// - Complexity: O(*n*).
  init(_ text: String) {
    var number: (value: Int, digits: Int)?
    var word = String.UnicodeScalarView()
    func flush(_ tokens: inout [Token]) {
      if let known = number { tokens.append(.number(known.value, digits: known.digits)) }
      if !word.isEmpty { tokens.append(.word(String(word).lowercased())) }
      number = nil
      word = String.UnicodeScalarView()
    }
    let scalars = text.unicodeScalars
    let hasWrittenDigits = scalars.contains { MonthNames.yearSigns.contains($0) }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if Self.marksDirection(scalar) {
        index = scalars.index(after: index)
        continue
      }
      if hasWrittenDigits, let written = Self.written(in: scalars, from: index) {
        flush(&all)
        while starts.count <= all.count { starts.append(index) }
        all.append(.number(written.value, digits: written.digits))
        index = written.end
        continue
      }
      if let digit = Self.digit(scalar) {
        if !word.isEmpty { flush(&all) }
        let known = number ?? (0, 0)
        // More digits than a year and a time have are no part of a date.
        let value = known.digits < 9 ? known.value * 10 + digit : known.value
        number = (value, known.digits + 1)
      } else if scalar.properties.isAlphabetic || !word.isEmpty && Self.isMark(scalar) {
        if number != nil { flush(&all) }
        word.append(scalar)
      } else {
        flush(&all)
        if !scalar.properties.isWhitespace {
          all.append(.sign(scalar))
        } else if all.last != .sign(" ") {
          all.append(.sign(" "))
        }
      }
      // What this sign ended was begun before; what it began, begins here.
      let begun = all.count + (number == nil && word.isEmpty ? 0 : 1)
      while starts.count < begun { starts.append(index) }
      index = scalars.index(after: index)
    }
    flush(&all)
  }

  /// Whether a scalar only says which way a line runs, as between the figures of Arabic dates.
  private static func marksDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// A number that is written in letters before a sign of dates: "二〇二四年", "十五日".
  private static func written(
    in scalars: String.UnicodeScalarView, from start: String.Index
  ) -> (value: Int, digits: Int, end: String.Index)? {
    var digits: [Int] = []
    var index = start
    while index < scalars.endIndex, digits.count < 5,
      let digit = MonthNames.writtenDigit(scalars[index])
    {
      digits.append(digit)
      index = scalars.index(after: index)
    }
    guard !digits.isEmpty, index < scalars.endIndex, MonthNames.isSignOfDates(scalars[index]) else {
      return nil
    }
    guard let ten = digits.firstIndex(of: 10) else {
      return (digits.reduce(0) { $0 * 10 + $1 }, digits.count, index)
    }
    let tens = ten == 0 ? 1 : digits[ten - 1]
    let ones = ten + 1 < digits.count ? digits[ten + 1] : 0
    return (tens * 10 + ones, 2, index)
  }

  /// The value of a digit in any script.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.value < 0x80 {
      return scalar.value >= 0x30 && scalar.value <= 0x39 ? Int(scalar.value - 0x30) : nil
    }
    guard scalar.properties.generalCategory == .decimalNumber else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// Whether a sign belongs to the letter before it, as in the scripts of India.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .spacingMark
  }

  // MARK: - Reading

  /// The next token; `nil` at the end.
  var next: Token? { position < all.count ? all[position] : nil }

  /// The next token if it is a word.
  var word: String? { if case .word(let word)? = next { word } else { nil } }

  /// The token that so many stand before, if it is a word.
  func word(behind count: Int) -> String? {
    guard position + count < all.count, case .word(let word) = all[position + count] else {
      return nil
    }
    return word
  }

  /// Takes a number that is written with so many digits.
  mutating func takeNumber(_ digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count)? = next, digits.contains(count) else { return nil }
    position += 1
    return value
  }

  /// Takes one sign.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == .sign(sign) else { return false }
    position += 1
    return true
  }

  /// Passes over any of some signs.
  mutating func skip(_ signs: Set<Unicode.Scalar>) {
    while case .sign(let sign)? = next, signs.contains(sign) { position += 1 }
  }

  /// Takes the name of a month, as its number: a name may have two words ("Deireadh Fómhair") or
  /// stops ("มี.ค."), and be said twice ("مارس/آذار").
  mutating func takeMonth(in language: Language) -> Int? {
    guard let month = takeOneMonth(in: language) else { return nil }
    let end = position
    skip([" "])
    if take("/") {
      skip([" "])
      if takeOneMonth(in: language) == month { return month }
    }
    position = end
    return month
  }

  private mutating func takeOneMonth(in language: Language) -> Int? {
    guard case .word(let first)? = next else { return nil }
    if MonthNames.opensLongName(first) {
      var name = first
      // The longest: "tháng mười một" is no "tháng mười".
      var longest: (month: Int, end: Int)?
      for index in all.indices[(position + 1)...].prefix(Self.tokensOfName) {
        switch all[index] {
        case .word(let word): name += word
        case .sign(let sign) where sign == " " || sign == ".": name.unicodeScalars.append(sign)
        default: continue
        }
        if let month = MonthNames.monthInDates(name, of: language) { longest = (month, index + 1) }
      }
      if let longest {
        position = longest.end
        return longest.month
      }
    }
    guard let month = MonthNames.monthInDates(first, of: language) else { return nil }
    position += 1
    return month
  }

  /// Tokens of a name behind its first word.
  private static let tokensOfName = 4

  /// Takes what an era's years begin with, as the year before its first.
  mutating func takeEra() -> Int? {
    guard case .word(let first)? = next else { return nil }
    var name = first
    for index in all.indices[position...].prefix(Self.tokensOfName) {
      if index > position {
        switch all[index] {
        case .word(let word): name += word
        case .sign("."): name += "."
        default: return nil
        }
      }
      if let era = MonthNames.era(name) {
        position = index + 1
        return era
      }
    }
    return nil
  }

  /// Passes over a word if it is one of some.
  mutating func skipWord(_ words: Set<String>) {
    if case .word(let word)? = next, words.contains(word) { position += 1 }
  }
}
