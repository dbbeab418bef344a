/// The numbers of a sentence that are written in digits of any script, without times of day and years.
///
/// - Complexity: O(*n*).
package func figuresInDigits(of sentence: String) -> Set<String> {
  var figures: Set<String> = []
  let parts = sentence.unicodeScalars.split { !isDigit($0) && $0 != "." && $0 != "," && $0 != ":" }
  for part in parts {
    var figure = part.drop { !isDigit($0) }
    while let last = figure.last, !isDigit(last) { figure.removeLast() }
    let isYear =
      figure.count == 4
      && (figure.starts(with: "19".unicodeScalars)
        || figure.starts(with: "20".unicodeScalars))
    if !figure.isEmpty, !figure.contains(":"), !isYear { figures.insert(String(figure)) }
  }
  return figures
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .decimalNumber
}
