internal import BriefArticles
internal import BriefLexicon

/// A token for figures: a word between two spaces, as a number or as a word beside one.
struct FigureToken {
  /// In lower case, without the marks at its ends.
  var word: String
  /// The number that it is or begins with, scaled; `nil` for a word.
  var value: Double?
  /// A sign of money, or `%`, on either side of the number.
  var currency: String?
  /// A unit that is written together with the number: `118-kilogram`, `5km`.
  var gluedUnit: String?
  /// Whether the number is written as a word.
  var isWritten = false
  /// Whether a mark parts thousands.
  var isGrouped = false
  /// Whether a scale is written together with the number: `4.2bn`.
  var isScaled = false
  var isCapitalized = false
  /// Whether a clause ends after it.
  var endsClause = false
  /// Whether only a full stop says so, which may be that of an abbreviation.
  var endsWithStop = false
  private var digits = 0

  private static let longest = 32
  private static let opening: Set<Character> = [
    "(", "[", "\"", "“", "‘", "'", "«", "„", "~", "「", "『", "（", "”", "»", "‚",
  ]
  private static let closing: Set<Character> = [
    ",", ";", ":", ".", ")", "]", "!", "?", "\"", "”", "’", "'", "»", "—", "–", "…", "。", "、", "，",
    "；", "：", "！", "？", "」", "』", "）", "،", "؛", "؟", "।", "۔", "“", "«", "‘", "։",
  ]
  private static let signsOfMoney = "$€£¥₽₹₩₺₴₪฿₫₱₦"
  private static let signsOfShare = "%٪％"

  init(_ source: Substring, with words: FigureWords, hasDecimalComma: Bool) {
    var text = source.drop { Self.opening.contains($0) }
    while let last = text.last, Self.closing.contains(last) {
      endsWithStop = last == "." && !endsClause
      endsClause = true
      text.removeLast()
    }
    isCapitalized = text.first?.isUppercase == true
    word = text.lowercased()
    guard text.utf8.count <= Self.longest else { return }
    if let number = words.number(word) {
      value = number
      isWritten = true
      return
    }
    readNumber(Self.inASCII(text, hasDecimalComma), words, hasDecimalComma)
  }

  /// Digits of any script, and their marks, as those of ASCII.
  private static func inASCII(_ text: Substring, _ hasDecimalComma: Bool) -> Substring {
    guard text.utf8.contains(where: { $0 >= 0x80 }), text.contains(where: \.isNumber) else {
      return text
    }
    let (decimal, group): (Character, Character) = hasDecimalComma ? (",", ".") : (".", ",")
    return Substring(
      String(
        text.map { character -> Character in
          if let digit = character.decimalDigit { return digit }
          return switch character {
          case "٫": decimal
          case "٬": group
          case "．": "."
          case "，": ","
          default: character
          }
        }))
  }

  /// The sign that a word is, of money or of hundredth parts.
  static func sign(_ word: String) -> String? {
    // Most words, at a fraction of the cost of looking characters up.
    if let byte = word.utf8.first, isPlain(byte) { return nil }
    guard let first = word.first, word.count == 1 else { return nil }
    if signsOfShare.contains(first) { return Figure.share }
    return signsOfMoney.contains(first) ? word : nil
  }

  private mutating func readNumber(
    _ source: Substring, _ words: FigureWords, _ hasDecimalComma: Bool
  ) {
    var text = readSigns(source, words)
    if let last = text.last, let sign = Self.sign(String(last)) {
      currency = sign
      text.removeLast()
    }
    let number = text.prefix { ("0"..."9").contains($0) || ".,'’".contains($0) }
    guard number.first?.isNumber == true, number.last?.isNumber == true else { return }
    let suffix = text[number.endIndex...].lowercased()
    guard read(suffix: suffix, words), let read = Self.number(number, hasDecimalComma) else {
      return
    }
    digits = number.utf8.count
    isGrouped = number.contains { !$0.isNumber }
    value = read * (isScaled ? words.gluedScales[suffix] ?? 1 : 1)
  }

  /// Reads what stands before the digits, and returns the rest: `US$5`, `Rp5`, `%5`.
  private mutating func readSigns(_ text: Substring, _ words: FigureWords) -> Substring {
    guard let start = text.firstIndex(where: { ("0"..."9").contains($0) }), start > text.startIndex
    else { return text }
    let head = text[..<start]
    if let sign = head.last.flatMap({ Self.sign(String($0)) }),
      head.dropLast().allSatisfy({ $0.isLetter && $0.isUppercase })
    {
      currency = sign
    } else if let sign = words.currencies[head.filter { $0 != "." }.lowercased()] {
      currency = sign
    } else {
      return text
    }
    return text[start...]
  }

  /// Whether a token stays a number with what is written behind its digits.
  private mutating func read(suffix: String, _ words: FigureWords) -> Bool {
    if suffix.isEmpty { return true }
    // "4.2bn" is a number by itself, "5m" is a length.
    if words.gluedScales[suffix] != nil, currency != nil || suffix.utf8.count > 1 {
      isScaled = true
      return true
    }
    if words.measures.contains(suffix) {
      gluedUnit = suffix
      return true
    }
    let unit = suffix.dropFirst()
    guard suffix.hasPrefix("-"), unit.count > 2, unit.allSatisfy(\.isLetter) else { return false }
    gluedUnit = String(unit)
    return true
  }

  /// A number in digits with the marks of a language; `nil` if they make none.
  private static func number(_ text: Substring, _ hasDecimalComma: Bool) -> Double? {
    let marks = text.filter { !("0"..."9").contains($0) }
    guard let last = marks.last else { return Double(text) }
    let groups = text.split(omittingEmptySubsequences: false) { !("0"..."9").contains($0) }
    guard groups.allSatisfy({ !$0.isEmpty }), let tail = groups.last, let head = groups.first else {
      return nil
    }
    // Thousands, or, in India, lakhs.
    let isGrouping =
      head.count <= 3 && tail.count == 3
      && (groups.dropFirst().allSatisfy { $0.count == 3 }
        || groups.dropFirst().dropLast().allSatisfy { $0.count == 2 } && head.count <= 2)
    let decimal: Character = hasDecimalComma ? "," : "."
    let isMixed = marks.contains { $0 != last }
    if !isMixed, last != decimal || marks.count > 1 {
      return isGrouping ? Double(groups.joined()) : nil
    }
    let whole = groups.dropLast()
    guard last == "." || last == ",",
      whole.count == 1
        || (head.count <= 3
          && whole.dropFirst().allSatisfy { $0.count == 3 })
    else { return nil }
    return Double(whole.joined() + "." + tail)
  }

  /// Whether another group of three digits after a space may belong to the number.
  var canBeContinued: Bool {
    value != nil && !isWritten && !endsClause && gluedUnit == nil && !isScaled
      && (1...3).contains(digits) && !isGrouped || (isGrouped && digits == 3)
  }

  var isGroupOfThree: Bool {
    value != nil && !isWritten && digits == 3 && !isGrouped && currency != "$"
  }

  /// Whether the number may be that of a year.
  var isYear: Bool {
    digits == 4 && !isGrouped && (value.map { (1900...2099).contains($0) } ?? false)
  }

  var isMonth: Bool {
    guard !word.isEmpty, word.utf8.count < 32, value == nil else { return false }
    return MonthNames.month(word) != nil
  }
}

extension Character {
  /// The digit of ASCII for one of any script; `nil` for any other sign.
  var decimalDigit: Character? {
    guard let scalar = unicodeScalars.first, scalar.properties.numericType == .decimal,
      let value = wholeNumberValue, (0...9).contains(value)
    else { return nil }
    return Character(String(value))
  }
}

/// Whether a byte is a letter or a digit of ASCII.
func isPlain(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte }
