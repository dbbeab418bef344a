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
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
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
    }
    flush(&all)
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

  /// Takes the name of a month, as its number.
  mutating func takeMonth() -> Int? {
    guard case .word(let word)? = next, let month = MonthNames.month(word) else { return nil }
    position += 1
    return month
  }

  /// Passes over a word if it is one of some.
  mutating func skipWord(_ words: Set<String>) {
    if case .word(let word)? = next, words.contains(word) { position += 1 }
  }
}
