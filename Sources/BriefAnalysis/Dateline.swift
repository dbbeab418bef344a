package import BriefArticles
internal import BriefLexicon
package import BriefSentences

/// The place, the day and the agency that the first sentence of a report begins with: `BERLIN, Nov
/// 18 (Meridian) - `; of agencies that are known also without a dash: `Berlin (AP) `.
///
/// It is a mark of the report and no part of what the sentence says, so a brief quotes what stands
/// after it.
package enum Dateline {
  /// In bytes; what is longer is a clause.
  private static let longest = 90
  private static let longestAgency = 32
  private static let mostWords = 8
  /// Of these only two may be written small: "Frankfurt am Main".
  private static let mostSmallWords = 2
  private static let fewestCapitals = 3
  /// In bytes; less is no sentence.
  private static let fewestAfter = 24

  /// The bytes of a sentence's dateline and the dash after it; 0 if it has none.
  ///
  /// - Complexity: O(1).
  package static func length(in sentence: ArraySlice<UInt8>) -> Int {
    let start = sentence.startIndex
    for index in sentence.indices.prefix(longest).dropFirst(2) {
      if sentence[index] == 0x29 {
        let after = sentence[(index + 1)...].drop(while: isSpace)
        if after.startIndex > index + 1, sentence.endIndex - after.startIndex >= fewestAfter,
          opensSentence(after),
          namesAgency(String(decoding: sentence[start...index], as: UTF8.self))
        {
          return after.startIndex - start
        }
      }
      guard let after = endOfDash(at: index, in: sentence) else { continue }
      let head = String(decoding: sentence[start..<index], as: UTF8.self)
      guard sentence.endIndex - after >= fewestAfter, opensSentence(sentence[after...]),
        isDateline(head)
      else { return 0 }
      return after - start
    }
    return 0
  }

  /// The end of a dash between spaces, the spaces included, or of a long one without; `nil` if none
  /// is there.
  private static func endOfDash(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    guard isSpace(bytes[index]) else {
      guard bytes[index...].starts(with: longDash) else { return nil }
      return bytes[(index + longDash.count)...].firstIndex { !isSpace($0) }
    }
    let rest = bytes[(index + 1)...]
    guard rest.first == 0xE2 || rest.first == 0x2D,
      let dash = dashes.first(where: { rest.starts(with: $0) })
    else { return nil }
    let after = rest.dropFirst(dash.count)
    guard let space = after.first, isSpace(space) else { return nil }
    return after.firstIndex { !isSpace($0) }
  }

  private static let longDash: [UInt8] = [0xE2, 0x80, 0x94]
  private static let dashes: [[UInt8]] = [[0xE2, 0x80, 0x93], longDash, [0x2D, 0x2D], [0x2D]]

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D ~= byte) }

  private static func opensSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = String(decoding: bytes.prefix(4), as: UTF8.self).first else { return false }
    return first.isUppercase || first.isNumber || QuotationMarks.openingOrApostrophe.contains(first)
  }

  private static func isDateline(_ head: String) -> Bool {
    guard head.last == ")" else {
      let capitals = head.prefix { $0 != "," }.filter(\.isLetter)
      return capitals.count >= fewestCapitals && capitals.allSatisfy(\.isUppercase)
        && isPlace(head)
    }
    guard let open = head.lastIndex(of: "(") else { return false }
    let agency = head[open...].dropFirst().dropLast()
    guard agency.utf8.count <= longestAgency, agency.filter(\.isLetter).count > 1,
      agency.first?.isLetter == true,
      agency.first?.isUppercase == true || !agency.contains(" ")
    else { return false }
    // "(Reuters) - ": the agency alone.
    return isPlace(String(head[..<open]))
      || (open == head.startIndex && agency.first?.isUppercase == true)
  }

  private static let agencies = Set(LanguageProfile.all(.agenciesOfNews))

  /// Whether a text is a place and an agency that is known, or that alone: "Berlin (AP)". "American
  /// Airlines (AA)" is no place.
  private static func namesAgency(_ head: String) -> Bool {
    guard let open = head.lastIndex(of: "(") else { return false }
    let name = head[open...].dropFirst().dropLast()
    guard let agency = name.split(separator: " ").first, agency.first?.isUppercase == true,
      agency.allSatisfy(\.isUppercase) || agency.count == name.count,
      agencies.contains(agency.lowercased())
    else { return false }
    let place = String(head[..<open])
    let words = place.split(separator: " ")
    let initials = String(words.compactMap(\.first).filter(\.isUppercase))
    return open == head.startIndex
      || isPlace(place) && words.last?.first?.isLowercase == false
        && (words.count == 1 || !agency.uppercased().hasPrefix(initials))
  }

  private static func isPlace(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    let isClean = text.allSatisfy { character in
      character.isLetter || character.isNumber || character.isWhitespace
        || ",.-/'’".contains(character)
    }
    let small = words.filter { $0.first?.isLowercase == true }.count
    return isClean && text.first?.isUppercase == true && (1...mostWords).contains(words.count)
      && small <= mostSmallWords
  }
}

extension Sentence {
  /// What a brief quotes of the sentence: all of it but a dateline.
  package func quotedRange(in text: SourceText) -> Range<Int> {
    let bytes = text.bytes[range.clamped(to: 0..<text.count)]
    return bytes.startIndex + Dateline.length(in: bytes)..<bytes.endIndex
  }
}
