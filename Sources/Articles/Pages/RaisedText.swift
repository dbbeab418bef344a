import Lexicon
import Markup

/// What is to be read where text is raised or lowered, as by `sup` and `sub`: a figure stays the
/// figure that it is, and the mark of a note is no part of it.
///
/// "10⁶ pulses" is not "106 pulses", and "2,400" with the mark of note 3 is not "2,4003".
enum RaisedText: Equatable {
  /// The mark of a note, which is not said.
  case note
  /// What is said, to be written right behind what stands before it.
  case said(String)

  // MARK: - Raised

  /// Tells what raised text is.
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

  /// The mark of a note as text, where it is kept: never with digits that would become the figure's.
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

  /// Tells what lowered text is: digits become the small ones of "H₂O", letters are said as they are.
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

  /// What is said for a raised number, a bar and a lowered number: "½", or "7/16", parted from a whole
  /// number before it; `nil` if the two are no fraction.
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
