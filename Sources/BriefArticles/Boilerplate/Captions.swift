import BriefLexicon
import BriefMarkup

/// Finds captions of pictures and frames of videos among paragraphs.
///
/// Two rules find nearly all of them: a short paragraph that ends in a credit, whatever it says,
/// and one at the very start that says in the present what someone does on a full date.
struct Captions {
  /// Words of the longest caption.
  private static let mostWords = 60
  /// Credits of unknown agencies count only behind this many words.
  private static let leastWords = 6
  private static let wordsOfCredit = 6
  private static let bytesOfCredit = 200

  private let unit: BlockCandidate
  private let text: String
  private let lower: String
  /// The end of the text, which the start of a long one does not have.
  private let tail: String
  private let mayEndInCredit: Bool

  /// Takes a unit, its text or the start of that, and the same in lower case.
  init(_ unit: BlockCandidate, of bytes: [UInt8], text: String, lower: String) {
    self.unit = unit
    self.text = text
    self.lower = lower
    let end = bytes[unit.range].suffix(Self.bytesOfCredit).drop { $0 & 0xC0 == 0x80 }
    // Most paragraphs have nothing of a credit, and need no closer look.
    let hasSign = end.last == 0x29 || end.last == 0x5D || end.contains { $0 == 0x2F || $0 == 0x7C }
    mayEndInCredit =
      hasSign || end.contains(0xA9) || CaptionWords.anyLabel.groups(in: Array(lower.utf8)) != 0
    let isShort = unit.words <= Self.wordsOfCredit
    tail =
      mayEndInCredit || isShort ? String(decoding: collapsedWhitespace(end), as: UTF8.self) : ""
  }

  /// Whether the text is a caption wherever it stands.
  var isCaption: Bool {
    guard unit.words <= Self.mostWords else { return false }
    if unit.words <= Self.wordsOfCredit, isCreditAlone { return true }
    return isFileNote || CaptionWords.openings.begins(lower.utf8) || endsInCredit
  }

  /// "Getty Images", "Courtesy of Lena Moe"
  private var isCreditAlone: Bool {
    if CaptionWords.isOfPictures(tail) { return true }
    return !unit.endsSentence && CaptionWords.courtesies.contains { lower.hasPrefix($0) }
  }

  /// Short lines of plain text are taken for headings.
  private var isParagraph: Bool {
    if case .heading = unit.kind { return !unit.isMarked }
    return unit.kind == .paragraph
  }

  /// "FILE - In this March 2, 2017 file photo, …"
  private var isFileNote: Bool {
    if CaptionWords.filePictures.contains(where: { text.hasPrefix($0) }) { return true }
    guard CaptionWords.openingsOfFileNotes.contains(where: { lower.hasPrefix($0) }) else {
      return false
    }
    let words = String(lower.prefix(80)).lowercasedWords.dropFirst(2).prefix(8)
    guard let picture = words.firstIndex(where: { CaptionWords.pictures.contains(String($0)) })
    else { return false }
    let isDated = words[..<picture].contains { word in
      word.first?.isNumber ?? false || CaptionWords.files.contains(String(word))
    }
    if isDated { return true }
    let next = words.index(after: picture)
    return words.indices.contains(next) && CaptionWords.givers.contains(String(words[next]))
  }

  // MARK: - Galleries

  /// Pictures of a gallery whose captions were glued into one paragraph have this many words at
  /// most.
  private static let wordsOfPicture = 120

  /// Whether a paragraph is nothing but captions of a gallery: "… Hide Caption 1 of 9 … Hide
  /// Caption 2 of 9 …"
  ///
  /// - Complexity: O(1) for all others, O(*n*) in the bytes of a gallery.
  static func isGallery(_ unit: BlockCandidate, in bytes: [UInt8], lower: [UInt8]) -> Bool {
    guard CaptionWords.anyGallery.groups(in: lower) != 0 else { return false }
    let text = String(decoding: bytes[unit.range], as: UTF8.self).lowercased()
    let captions = CaptionWords.galleryMarks.flatMap { text.ranges(of: $0) }.count { mark in
      text[mark.upperBound...].first?.isNumber ?? false
    }
    return captions > 1 && unit.words <= captions * wordsOfPicture
  }

  // MARK: - Credits

  private var endsInCredit: Bool {
    guard mayEndInCredit else { return false }
    if tail.hasSuffix(")") { return endsInBracket }
    if tail.hasSuffix("]") { return endsInSquareBracket }
    return endsInLabel || endsInBar || endsInSlash
  }

  /// "(Lena Moe/Norwire)", "(AP Photo/Lena Moe)", "(Courtesy of Lena Moe)".
  private var endsInBracket: Bool {
    guard let open = tail.lastIndex(of: "(") else { return false }
    let content = tail[tail.index(after: open)...].dropLast()
    let words = content.split { $0 == " " || $0 == "/" }
    guard let last = content.last, !words.isEmpty, words.count <= 12, !".!?…".contains(last) else {
      return false
    }
    let note = content.lowercased()
    if CaptionWords.bracketOpenings.contains(where: { note.hasPrefix($0) }) { return true }
    let isBehindStop = Self.endsInStop(tail[..<open])
    if content.contains("/") {
      let parts = content.split(separator: "/").map(String.init)
      return isCredit(parts, isBehindStop: isBehindStop)
    }
    let parts = content.split(separator: ",").map { String($0) }
    guard parts.count == 2 else { return false }
    return Self.isPerson(parts[0]) && CaptionWords.isAgency(parts[1])
  }

  /// "[Photo: Lena Moe]"
  private var endsInSquareBracket: Bool {
    guard let open = tail.lastIndex(of: "[") else { return false }
    let note = tail[tail.index(after: open)...].lowercased()
    return CaptionWords.bracketOpenings.contains { note.hasPrefix($0) }
  }

  /// Whether the parts between bars are a person and an agency.
  private func isCredit(_ parts: [String], isBehindStop: Bool) -> Bool {
    let parts = parts.map { $0.trimmedSpaces }.filter { !$0.isEmpty }
    guard parts.count >= 2, parts.allSatisfy(Self.areNames) else { return false }
    let agencies = parts.filter { CaptionWords.isAgency($0) }.count
    // "(Reuters/AP)" says where a report comes from.
    if agencies == parts.count { return parts.contains { CaptionWords.isOfPictures($0) } }
    if agencies > 0 { return isBehindStop || parts.contains(where: Self.isPerson) }
    guard isParagraph, unit.words >= Self.leastWords else { return false }
    let persons = parts.filter(Self.isPerson).count
    return isBehindStop ? persons > 0 : persons == 1 && parts.count == 2
  }

  /// "… since Monday. Photo: Ann Lee / LPA"
  private var endsInLabel: Bool {
    let lower = tail.lowercased()
    guard CaptionWords.anyLabel.groups(in: Array(lower.utf8)) != 0 else { return false }
    // Letters may have other lengths in lower case: the label is looked for by itself.
    // Of two that end at one place the longer.
    let labels = CaptionWords.labels.compactMap { lower.ranges(of: $0).last }
    let last = labels.map(\.upperBound).max()
    let longest = labels.filter { $0.upperBound == last }.min { $0.lowerBound < $1.lowerBound }
    guard let label = longest else { return false }
    let before = lower[..<label.lowerBound].trimmedSpaces
    guard before.isEmpty || Self.endsInStop(before[...]) || "|/–—-•·".contains(before.last ?? " ")
    else { return false }
    let count = lower[label.upperBound...].count
    let credit = String(tail.suffix(count)).trimmedSpaces
    let names = credit.hasSuffix(".") ? String(credit.dropLast()) : credit
    return !names.isEmpty && names.split(separator: " ").count <= 10
      && names.split(separator: "/").allSatisfy { Self.areNames(String($0).trimmedSpaces) }
  }

  /// "… on the pier. | REUTERS", "Lena Moe | Getty Images".
  private var endsInBar: Bool {
    guard let bar = tail.lastIndex(where: { $0 == "|" }) else { return false }
    let credit = String(tail[tail.index(after: bar)...]).trimmedSpaces
    let before = tail[..<bar].trimmedSpaces
    if CaptionWords.isOfPictures(credit) { return true }
    guard Self.endsInStop(before[...]) else { return false }
    // A teaser's headline may follow the credit of its picture.
    guard let first = credit.split(separator: " ").first else { return false }
    return CaptionWords.isAgency(credit)
      || (first.allSatisfy(\.isUppercase) && CaptionWords.isAgency(String(first)))
  }

  /// "Lena Moe/Norwire" or "REUTERS/Lena Moe" behind the last sentence or a name alone.
  private var endsInSlash: Bool {
    guard tail.contains("/"), !Self.endsInStop(tail[...]) else { return false }
    var words: [Substring] = []
    var isBehindStop = true
    for word in tail.split(separator: " ").reversed() {
      let isInitial = word.count == 2 && word.last == "."
      if word.last.map({ ".!?…”\"".contains($0) }) ?? false, !isInitial, !words.isEmpty { break }
      guard word == "/" || Self.isNameWord(word) || CaptionWords.joints.contains(String(word))
      else {
        isBehindStop = false
        break
      }
      words.insert(word, at: 0)
      if words.count > 12 { return false }
    }
    let credit = words.joined(separator: " ")
    guard credit.contains("/") else { return false }
    let parts = credit.split(separator: "/").map(String.init)
    return isCredit(parts, isBehindStop: isBehindStop)
  }

  // MARK: - Words

  private static func endsInStop(_ text: some StringProtocol) -> Bool {
    let end = text.reversed().first { !" \"'”’»)]".contains($0) }
    return end.map { ".!?…。！？।".contains($0) } ?? false
  }

  private static func isNameWord(_ word: some StringProtocol) -> Bool {
    guard let first = word.first(where: { $0.isLetter }) else { return false }
    return !first.isLowercase && !word.contains { $0.isNumber }
  }

  private static func areNames(_ part: String) -> Bool {
    let words = part.split(separator: " ")
    guard (1...6).contains(words.count), let first = words.first else { return false }
    if CaptionWords.isAgency(part) { return true }
    return isNameWord(first)
      && words.allSatisfy { isNameWord($0) || CaptionWords.joints.contains(String($0)) }
  }

  private static func isPerson(_ part: String) -> Bool {
    (2...4).contains(part.split(separator: " ").count) && areNames(part)
      && !CaptionWords.isAgency(part)
  }
}

extension StringProtocol {
  fileprivate var trimmedSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// The rule of the first paragraph.
extension Captions {
  private static let mostWordsOfPose = 60
  /// Where the verb stands at the latest.
  private static let verbWithin = 25

  /// Whether a first paragraph describes a picture: in the present, what someone does on a full
  /// date: "Mara Ellin speaks in Port Lowen, Monday, Dec. 9, 2019."
  ///
  /// English only: the verbs are.
  static func isPose(_ text: String, words count: Int) -> Bool {
    guard count < mostWordsOfPose, text.utf8.contains(where: isASCIIDigit),
      !text.has(") —"), !text.has(") -")
    else {
      return false
    }
    let words = text.split(separator: " ").map(String.init)
    guard hasFullDate(words) else { return false }
    let told = words.contains { CaptionWords.tellsNews.contains($0.lowercased()) }
    return !told && words.prefix(verbWithin).indices.contains { isPosing($0, words) }
  }

  private static func isPosing(_ index: Int, _ words: [String]) -> Bool {
    guard index > 0, index + 1 < words.count else { return false }
    let (before, verb, next) = (words[index - 1], words[index], words[index + 1].lowercased())
    if CaptionWords.greeting.contains(verb) { return true }
    let isPhrase = CaptionWords.prepositions.contains(next)
    if CaptionWords.posing.contains(verb) { return isPhrase }
    // What could be a noun has a name or a comma before it.
    guard CaptionWords.posingOrNoun.contains(verb), index > 1 else { return false }
    return (before.hasSuffix(",") || before.first?.isUppercase ?? false)
      && (isPhrase || CaptionWords.determiners.contains(next))
  }

  /// Whether a month, a day and a year stand together, in either order of day and month.
  private static func hasFullDate(_ words: [String]) -> Bool {
    let plain = words.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    return plain.indices.contains { index in
      guard MonthNames.month(plain[index]) != nil else { return false }
      let isDay = { (place: Int) in
        plain.indices.contains(place) && Int(plain[place]).map { (1...31).contains($0) } ?? false
      }
      let isYear = { (place: Int) in
        plain.indices.contains(place) && plain[place].utf8.count == 4
          && Int(plain[place]).map { (1800...2200).contains($0) } ?? false
      }
      return (isDay(index + 1) && isYear(index + 2)) || (isDay(index - 1) && isYear(index + 1))
    }
  }
}
