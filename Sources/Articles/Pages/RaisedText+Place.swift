import Lexicon
import Markup

extension RaisedText {
  /// What stands right before raised text.
  enum Place: Equatable {
    /// Nothing, or a space.
    case start
    case mark
    /// The base of powers.
    case ten
    /// A number that may be raised to a power: of up to three digits.
    case number
    /// One with separators, a year, a price: nobody raises it to a power.
    case longNumber
    case unit
    /// A letter by itself, as formulas have them; a small one is nothing else.
    case letter
    case variable
    /// The end of brackets that hold no words.
    case expression
    case word

    /// - Complexity: O(1): a few bytes at the end are looked at.
    init(before written: ArraySlice<UInt8>) {
      let end = written.suffix(Self.bytesLookedAt)
      guard let last = end.last, !isASCIIWhitespace(last) else {
        self = .start
        return
      }
      if Self.isDigit(last) {
        self = Self.number(end)
        return
      }
      // A character that was cut in two at the front is no letter.
      let text = String(decoding: end, as: UTF8.self)
      let word = String(text.reversed().prefix { $0.isLetter }.reversed())
      if word.isEmpty, text.last == ")", Self.isExpression(text) {
        self = .expression
      } else if word.isEmpty {
        self = "([{“‘«„—–/".contains(text.last ?? " ") ? .start : .mark
      } else if Self.units.contains(word) {
        self = .unit
      } else if word.unicodeScalars.count == 1, let letter = word.unicodeScalars.first {
        let isLatin = letter.value < 0x80
        let isSmall = letter.properties.isLowercase
        self =
          isLatin || (0x370...0x3FF).contains(letter.value)
          ? isSmall ? .variable : .letter : .word
      } else {
        self = .word
      }
    }

    private static let bytesLookedAt = 32

    /// Whether a text ends in brackets around numbers, signs and single letters.
    private static func isExpression(_ text: String) -> Bool {
      guard let open = text.lastIndex(of: "(") else { return false }
      let inside = text[text.index(after: open)...].dropLast()
      return !inside.isEmpty
        && inside.split { !$0.isLetter }.allSatisfy { $0.count < 3 }
        && inside.contains { "+-−–*/=^".contains($0) || ($0.isLetter && inside.count == 1) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func number(_ end: ArraySlice<UInt8>) -> Place {
      let digits = end.reversed().prefix(while: isDigit).count
      let before = end.dropLast(digits)
      let isPart = before.last.map { $0 == 0x2E || $0 == 0x2C || $0 == 0x27 } ?? false
      if isPart, before.dropLast().last.map(isDigit) ?? false { return .longNumber }
      if digits == 2, end.suffix(2).elementsEqual("10".utf8) { return .ten }
      if digits > 3 || (digits == 3 && isBehindThousands(before)) { return .longNumber }
      let text = String(decoding: before, as: UTF8.self)
      // "$12", "Covid-19", "A4".
      if let sign = text.last, sign.isCurrencySymbol || sign.isLetter { return .longNumber }
      if text.last == "-", text.dropLast().last?.isLetter ?? false { return .longNumber }
      return .number
    }

    /// Whether a number goes on before a space: "2 400".
    private static func isBehindThousands(_ before: ArraySlice<UInt8>) -> Bool {
      let text = String(decoding: before, as: UTF8.self)
      guard let space = text.last, space.isWhitespace || space == "’" else { return false }
      return text.dropLast().last?.isNumber ?? false
    }

    /// Units of length, area, volume and time that are squared or cubed.
    private static let units = Set(LanguageProfile.all(.unitsWithPowers))
  }
}
