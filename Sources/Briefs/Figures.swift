/// The numbers of a sentence, each with what it counts: `17 people`, `$2.4 million`, `30%`.
///
/// Dates, times, years and ordinal numbers are none. English and figures only, since what is counted
/// stands after the number.
struct Figures {
  /// The values of each unit, as they are written, in lower case.
  private(set) var values: [String: Set<String>] = [:]

  private static let scales: Set<String> = [
    "hundred", "thousand", "million", "billion", "trillion",
  ]
  private static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "dozens", "hundreds", "thousands",
  ]
  /// What follows a number without being counted.
  private static let noUnits: Set<String> = [
    "with", "from", "that", "have", "were", "year-old", "more", "less", "years-old", "when",
    "after", "before", "into", "than", "this", "other", "others", "times", "most", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "years", "months", "weeks", "days", "hours", "minutes",
  ]
  /// Units of measure: two lengths are seldom those of one thing.
  private static let measures: Set<String> = [
    "metre", "meter", "kilometre", "kilometer", "centimetre", "centimeter", "millimetre",
    "millimeter", "mile", "feet", "inche", "acre", "hectare", "tonne", "gram", "kilogram", "pound",
    "litre", "liter", "degree", "volt", "watt", "megawatt", "kilowatt",
  ]
  private static let months = noUnits.filter { $0.hasSuffix("ber") || $0.hasSuffix("ary") }
    .union(["march", "april", "may", "june", "july", "august"])
  private static let shortestUnit = 4

  /// - Parameter sentence: On one line.
  /// - Complexity: O(*n*).
  init(of sentence: String) {
    let words = sentence.split(separator: " ").map(Word.init)
    for index in words.indices {
      guard let value = words[index].value, index + 1 < words.count || words[index].isShare,
        index == 0 || !Self.months.contains(words[index - 1].letters)
      else { continue }
      if words[index].isShare {
        values["%", default: []].insert(value)
        continue
      }
      var next = index + 1
      var amount = value
      var unit = words[index].currency
      if Self.scales.contains(words[next].letters) {
        amount += " " + words[next].letters
        next += 1
      }
      if unit.isEmpty {
        guard !words[next - 1].endsClause, next < words.count else { continue }
        let letters = words[next].letters
        unit = letters == "percent" ? "%" : letters == "per" ? "%" : Self.singular(letters)
        guard unit == "%" || (Self.isUnit(letters) && !Self.measures.contains(unit))
        else { continue }
      }
      values[unit, default: []].insert(amount)
    }
  }

  private static func isUnit(_ word: String) -> Bool {
    word.utf8.count >= shortestUnit && !noUnits.contains(word)
      && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  /// The units that both have, with no value in common.
  func differ(from other: Figures) -> Bool {
    values.contains { unit, amounts in
      other.values[unit].map { $0.isDisjoint(with: amounts) } ?? false
    }
  }

  /// A word of a sentence.
  private struct Word {
    /// In lower case, without marks at the ends.
    var letters: String
    /// The sign of money before it.
    var currency = ""
    /// A number as it is written, or `nil`.
    var value: String?
    var isShare = false
    var endsClause: Bool

    init(_ text: Substring) {
      var text = text.lowercased()[...]
      endsClause = text.last.map { ",;:.)—–".contains($0) } ?? false
      text = text.drop { "([\"“‘'".contains($0) }
      while let last = text.last, ",;:.)]!?\"”’'".contains(last) { text.removeLast() }
      if let first = text.first, "$€£¥".contains(first) {
        currency = String(first)
        text.removeFirst()
      }
      if text.last == "%" {
        isShare = true
        text.removeLast()
      }
      letters = String(text)
      if Figures.numbers.contains(letters) { value = letters }
      let isNumber =
        !letters.isEmpty
        && letters.utf8.allSatisfy {
          (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E
        }
      guard isNumber, letters.utf8.contains(where: { $0 != 0x2C && $0 != 0x2E }) else { return }
      let isYear =
        letters.utf8.count == 4 && (letters.hasPrefix("19") || letters.hasPrefix("20"))
        && currency.isEmpty && !letters.contains(".")
      if !isYear || isShare { value = letters.filter { $0 != "," } }
    }
  }
}
