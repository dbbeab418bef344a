import BriefLexicon
import BriefMarkup

/// Reads raised and lowered text, as of `sup` and `sub`: powers stay powers, and marks of notes are
/// not read as digits of a figure.
///
/// "10⁶ pulses" is not "106 pulses", and "2,400" with the mark of note 3 is not "2,4003".
enum RaisedText: Equatable {
  /// The mark of a note, which is not said.
  case note
  /// Text to be written right behind the text before it.
  case said(String)

  // MARK: - Raised

  /// Reads raised text: as a power, an ending, or the mark of a note.
  ///
  ///     RaisedText.raised("6", after: Array("10".utf8)[...], isLink: false)  // .said("⁶")
  ///
  /// - Parameters:
  ///   - text: What is raised.
  ///   - written: The text that ends right before it; the last few words are looked at.
  ///   - isLink: Whether it is a link, is in one of its own, or is said to be a note's mark.
  ///   - isBeforeLetter: Whether a letter follows without a space, as in the name of an isotope.
  /// - Returns: What is to be read in its place.
  /// - Complexity: O(*n*) in the raised text.
  static func raised(
    _ text: String, after written: ArraySlice<UInt8>, isLink: Bool, isBeforeLetter: Bool = false
  ) -> RaisedText {
    let text = String(decoding: collapsedWhitespace(Array(text.utf8)), as: UTF8.self)
    guard !text.isEmpty else { return .said("") }
    if isLink || isBracketed(text) || text.allSatisfy({ noteSigns.contains($0) }) { return .note }
    let place = Place(before: written)
    guard text.contains(where: { $0.isNumber || signs.contains($0) }) else {
      return words(text, behind: place)
    }
    let raised = text.map { raisedSigns[$0] }
    if raised.contains(nil) { return expression(text, behind: place, after: written) }
    let isPower =
      isPower(text, behind: place) || (isBeforeLetter && place == .start && !written.isEmpty)
    return isPower ? .said(String(raised.compactMap(\.self))) : .note
  }

  /// The mark of a note as text, where it is kept: never with digits that would become the
  /// figure's.
  static func mark(_ text: String) -> String {
    let raised = text.map { raisedSigns[$0] }
    return raised.contains(nil) ? text : String(raised.compactMap(\.self))
  }

  /// Letters are endings of ordinal numbers and abbreviations; alone behind the end of a sentence,
  /// one is the mark of a note.
  private static func words(_ text: String, behind place: Place) -> RaisedText {
    if text.count == 1, place == .mark { return .note }
    if isExponent(text, behind: place) { return .said(text == "n" ? "ⁿ" : "^" + text) }
    return .said(text.utf8.count > longestEnding ? " " + text : text)
  }

  /// "ième" and "ème" are endings, longer texts are words of their own.
  private static let longestEnding = 6

  /// Single letters that end a number or an abbreviation: "2e", "1er", "1º", "no", "Dr", "St".
  private static let endings = Set(LanguageProfile.all(.raisedLetters).compactMap(\.first))

  /// Whether a single letter is a power where it stands: "2^k", "e^x".
  private static func isExponent(_ letter: String, behind place: Place) -> Bool {
    guard letter.count == 1, let sign = letter.first, sign.isLetter else { return false }
    switch place {
    case .variable: return sign != "o" && sign != "s"
    case .ten, .number, .letter, .expression: return !endings.contains(sign)
    case .start, .mark, .longNumber, .unit, .word: return false
    }
  }

  /// What has digits and other signs: "2nd" is said, "3,4" and "5–7" are notes, and what could be
  /// neither is the power that it is, written as in one line.
  private static func expression(
    _ text: String, behind place: Place, after written: ArraySlice<UInt8>
  ) -> RaisedText {
    if let bar = text.firstIndex(of: "/"), place != .variable, place != .expression,
      let said = fraction(
        String(text[..<bar]), String(text[text.index(after: bar)...]), after: written)
    {
      return .said(place == .word ? " " + said : said)
    }
    let isList = text.allSatisfy { $0.isNumber || ",; –-−*†‡".contains($0) }
    if isList, place != .ten || text.contains(" ") { return .note }
    switch place {
    case .start, .mark, .word:
      return text.contains { $0.isLetter } ? .said(text) : .said(" " + text)
    case .ten, .number, .longNumber, .unit, .letter, .variable, .expression:
      let isNumber = text.allSatisfy { $0.isNumber || ".,".contains($0) }
      return .said(isNumber ? "^" + text : "^(" + text + ")")
    }
  }

  /// Whether digits, perhaps with a sign, are a power or a charge where they stand.
  private static func isPower(_ text: String, behind place: Place) -> Bool {
    // Notes have no signs; between two numbers one stands for what lies between.
    if text.dropFirst().dropLast().contains(where: { signs.contains($0) }) { return false }
    if text.contains(where: { signs.contains($0) }) {
      let isCharge = text.last.map { signs.contains($0) } ?? false
      return isCharge || (place != .start && place != .mark)
    }
    switch place {
    case .ten, .variable, .expression: return true
    // Nobody writes the first power.
    case .number: return text != "1"
    case .unit, .letter: return text == "2" || text == "3"
    case .word, .longNumber, .start, .mark: return false
    }
  }

  private static func isBracketed(_ text: String) -> Bool {
    (text.hasPrefix("[") && text.hasSuffix("]")) || (text.hasPrefix("(") && text.hasSuffix(")"))
  }

  private static let noteSigns: Set<Character> = ["*", "†", "‡", "§", "¶", "↑", "↵", "↩"]
  private static let signs: Set<Character> = ["-", "−", "–", "+"]

  private static let raisedSigns: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "-": "⁻", "−": "⁻", "–": "⁻", "+": "⁺",
  ]

  // MARK: - Lowered

  /// Reads lowered text: digits become the small ones of "H₂O", letters stay.
  static func lowered(_ text: String, after written: ArraySlice<UInt8>, isLink: Bool) -> RaisedText
  {
    let text = String(decoding: collapsedWhitespace(Array(text.utf8)), as: UTF8.self)
    if isLink { return .note }
    let lowered = text.map { loweredSigns[$0] }
    guard !lowered.contains(nil), !written.isEmpty else {
      let isIndex = text.count == 1 && Place(before: written) == .variable
      return .said(isIndex ? "_" + text : text)
    }
    return .said(String(lowered.compactMap(\.self)))
  }

  private static let loweredSigns: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "-": "₋", "−": "₋", "–": "₋", "+": "₊",
  ]

  // MARK: - Fractions

  /// What is said for a raised number, a bar and a lowered number: "½", or "7/16", parted from a
  /// whole number before it; `nil` if the two are no fraction.
  static func fraction(
    _ upper: String, _ lower: String, after written: ArraySlice<UInt8>
  ) -> String? {
    let isNumber = { (text: String) in
      (1...3).contains(text.utf8.count) && text.utf8.allSatisfy(isASCIIDigit)
    }
    guard isNumber(upper), isNumber(lower) else { return nil }
    if let sign = fractions["\(upper)/\(lower)"] { return sign }
    let isMixed = written.last.map { isASCIIDigit($0) } ?? false
    return (isMixed ? " " : "") + "\(upper)/\(lower)"
  }

  private static let fractions: [String: String] = [
    "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "2/5": "⅖",
    "3/5": "⅗", "4/5": "⅘", "1/6": "⅙", "5/6": "⅚", "1/8": "⅛", "3/8": "⅜", "5/8": "⅝",
    "7/8": "⅞",
  ]
}

extension RaisedText {
  /// The kind of text right before raised text.
  enum Place: Equatable {
    /// Nothing, or a space.
    case start
    case mark
    /// The base of powers.
    case ten
    /// A number that may be raised to a power: of up to three digits.
    case number
    /// A number with separators, a year, a price: these have no powers.
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
      if isASCIIDigit(last) {
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

    private static func number(_ end: ArraySlice<UInt8>) -> Place {
      let digits = end.reversed().prefix(while: isASCIIDigit).count
      let before = end.dropLast(digits)
      let isPart = before.last.map { $0 == 0x2E || $0 == 0x2C || $0 == 0x27 } ?? false
      if isPart, before.dropLast().last.map(isASCIIDigit) ?? false { return .longNumber }
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
