/// The identifiers of the headings of a page: made of their words, each once.
struct Identifiers {
  private var taken: Set<String> = ["main"]
  private var counts: [String: Int] = [:]

  /// An identifier that the page does not have yet; the same for the same headings before it.
  mutating func next(for heading: String) -> String {
    var stem = slug(heading)
    // Sources have theirs by number.
    if stem.isEmpty || stem.hasPrefix("source-") || stem.first?.isNumber == true {
      stem = stem.isEmpty ? "topic" : "topic-\(stem)"
    }
    var identifier = stem
    while !taken.insert(identifier).inserted {
      let count = counts[stem, default: 1] + 1
      counts[stem] = count
      identifier = "\(stem)-\(count)"
    }
    return identifier
  }

  /// Takes the identifier of a source; `nil` if the page has it already.
  mutating func source(_ number: Int) -> String? {
    let identifier = "source-\(number)"
    return taken.insert(identifier).inserted ? identifier : nil
  }
}

/// A text as a part of an address: its letters and digits in lower case, `-` for all else, at most
/// `limit` scalars, cut between words.
package func slug(_ text: String, limit: Int = 60) -> String {
  var words: [String] = []
  var length = 0
  var word = ""
  func end() {
    if !word.isEmpty, length < limit { words.append(word) }
    length += word.unicodeScalars.count + 1
    word = ""
  }
  for scalar in text.lowercased().unicodeScalars {
    if length > limit { break }
    switch scalar.properties.generalCategory {
    // A combining mark without a letter before it is dropped.
    case .nonspacingMark where word.isEmpty: break
    case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark,
      .spacingMark:
      // A word without an end is cut.
      if word.unicodeScalars.count < limit { word.unicodeScalars.append(scalar) }
    default:
      // An apostrophe does not part a word.
      if scalar != "'", scalar != "’" { end() }
    }
  }
  end()
  while words.count > 1, words.joined(separator: "-").unicodeScalars.count > limit {
    words.removeLast()
  }
  return words.joined(separator: "-")
}

/// A slug as the name of a folder: Windows keeps names such as CON for devices.
package func folderName(_ slug: String) -> String {
  let devices = ["con", "prn", "aux", "nul"]
  let isNumbered =
    slug.utf8.count == 4 && (slug.hasPrefix("com") || slug.hasPrefix("lpt"))
    && slug.utf8.last.map { 0x31...0x39 ~= $0 } == true
  return devices.contains(slug) || isNumbered ? "topic-\(slug)" : slug
}
