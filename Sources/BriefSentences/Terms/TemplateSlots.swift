/// The slots of a template: the figures and names in which texts of the same wording differ ("Power
/// is out in Ellery" and "… in Marlow").
package struct TemplateSlots: Sendable, Hashable {
  /// The numbers in their order, without times of day and years.
  package private(set) var figures: [String] = []
  /// The words with a capital.
  package private(set) var names: Set<String> = []
  /// The other words in their order, in lower case.
  package private(set) var rest: [String] = []

  /// - Parameters:
  ///   - text: A sentence or a few.
  ///   - number: What a word in lower case counts, if it is a number.
  /// - Complexity: O(*n*).
  package init(of text: String, number: (String) -> Double? = { _ in nil }) {
    for part in text.split(whereSeparator: { $0.isWhitespace || "-–—/".contains($0) }) {
      let found = Self.figuresInDigits(of: part)
      figures += found
      guard found.isEmpty else { continue }
      var word = part.drop { !$0.isLetter && !$0.isNumber }
      while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
      guard let first = word.first else { continue }
      let lower = word.lowercased()
      if let value = number(lower).flatMap(Int.init(exactly:)) {
        figures.append(String(value))
      } else if first.isUppercase {
        names.insert(String(word))
      } else {
        rest.append(lower)
      }
    }
  }

  /// Whether another text has all the figures, in the same order.
  package func hasFigures(in other: TemplateSlots) -> Bool {
    var left = other.figures[...]
    for figure in figures {
      guard let place = left.firstIndex(of: figure) else { return false }
      left = left[(place + 1)...]
    }
    return true
  }

  /// Whether two texts may report the same: one has all figures of the other; if their other words
  /// are equal, figures and names have to be in the same places, too.
  package func agree(with other: TemplateSlots) -> Bool {
    let (own, others) = (Set(figures), Set(other.figures))
    guard own.isSubset(of: others) || others.isSubset(of: own) else { return false }
    guard rest == other.rest else { return true }
    return (hasFigures(in: other) || other.hasFigures(in: self))
      && (names.isSubset(of: other.names) || other.names.isSubset(of: names))
  }

  private static func figuresInDigits(of word: Substring) -> [String] {
    let parts = word.unicodeScalars.split { !isDigit($0) && $0 != "." && $0 != "," && $0 != ":" }
    return parts.compactMap { part in
      var figure = part.drop { !isDigit($0) }
      while let last = figure.last, !isDigit(last) { figure.removeLast() }
      let isYear =
        figure.count == 4
        && (figure.starts(with: "19".unicodeScalars)
          || figure.starts(with: "20".unicodeScalars))
      return figure.isEmpty || figure.contains(":") || isYear ? nil : String(figure)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }
}
