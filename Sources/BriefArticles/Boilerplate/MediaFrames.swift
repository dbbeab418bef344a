import BriefLexicon

/// Finds the frames of videos and pictures: lines that begin or end alike several times, and name a
/// button or count pictures.
///
/// "Hide Caption 3 of 27 Photos: …" and "Hide Caption 4 of 27 Photos: …" are frames. Sentences of a
/// speech that begin alike are none: they name no picture, and no button.
struct MediaFrames {
  /// The units that are frames.
  private(set) var indices: [Int] = []

  private static let mostWords = 45
  private static let wordsAlike = 3
  private static let bytesLookedAt = 300

  /// - Complexity: O(*n*) in the bytes.
  init(_ units: [BlockCandidate], of bytes: [UInt8]) {
    var begins: [String: [Int]] = [:]
    var ends: [String: [Int]] = [:]
    for index in units.indices {
      let unit = units[index]
      guard unit.words >= Self.wordsAlike, unit.words <= Self.mostWords, unit.kind != .code,
        unit.kind != .tableRow, Self.namesMedia(bytes[unit.range])
      else { continue }
      let words = Self.words(of: unit, in: bytes)
      if let key = Self.opening(words) { begins[key, default: []].append(index) }
      if !unit.endsSentence || words.last == "videos", let key = Self.ending(words) {
        ends[key, default: []].append(index)
      }
    }
    let found = (Array(begins.values) + Array(ends.values)).filter { $0.count > 1 }
    indices = Set(found.flatMap(\.self)).sorted()
  }

  /// Most lines name no picture, and need not be cut into words.
  private static func namesMedia(_ line: ArraySlice<UInt8>) -> Bool {
    anyMedia.groups(in: Array(line)) != 0
  }

  private static let anyMedia = NeedleSet([
    media.flatMap { [$0, $0.uppercased(), $0.prefix(1).uppercased() + $0.dropFirst()] }.sorted()
  ])

  /// The words in lower case, each number as one sign.
  private static func words(of unit: BlockCandidate, in bytes: [UInt8]) -> [String] {
    let text =
      unit.range.count > 2 * bytesLookedAt
      ? bytes[unit.range].prefix(bytesLookedAt) + bytes[unit.range].suffix(bytesLookedAt)
      : bytes[unit.range]
    return String(decoding: text, as: UTF8.self).lowercasedWords.map { word in
      word.allSatisfy(\.isNumber) ? "#" : String(word)
    }
  }

  /// The first words, if they are those of a button for pictures, or count pictures.
  private static func opening(_ words: [String]) -> String? {
    guard let first = words.first else { return nil }
    let alike = words.prefix(wordsAlike)
    guard alike.count == wordsAlike else { return nil }
    let isControl = controls.contains(first) && alike.contains { media.contains($0) || $0 == "#" }
    let isCount = media.contains(first) && alike.contains("#")
    return isControl || isCount ? alike.joined(separator: " ") : nil
  }

  private static func ending(_ words: [String]) -> String? {
    let alike = words.suffix(wordsAlike)
    guard alike.count == wordsAlike, alike.contains(where: { controls.contains($0) }),
      alike.contains(where: { media.contains($0) })
    else { return nil }
    return alike.joined(separator: " ")
  }

  /// What buttons say.
  private static let controls = Set(LanguageProfile.all(.wordsOnButtons))

  /// What they do it with.
  private static let media = Set(LanguageProfile.all(.wordsForMedia))
}
