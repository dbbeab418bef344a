import Markup

/// Checks and cleans the names that files give: titles, authors, sites, tags.
enum Names {
  /// A text on one line without controls; `nil` if nothing is left or it is too long to be a name.
  static func cleaned(_ text: String?) -> String? {
    guard let text else { return nil }
    var inline = InlineText()
    let bytes = Array(text.utf8)
    inline.append(verbatim: 0..<bytes.count, of: bytes)
    let range = inline.finish()
    guard !range.isEmpty, range.count <= Limits.nameLength else { return nil }
    return String(decoding: inline.bytes, as: UTF8.self)
  }

  /// As `cleaned`, with character references decoded: feeds and pages often escape twice.
  static func unescaped(_ text: String?) -> String? {
    guard let text else { return nil }
    var inline = InlineText()
    let bytes = Array(text.utf8)
    inline.append(markup: 0..<bytes.count, of: bytes)
    let range = inline.finish()
    guard !range.isEmpty, range.count <= Limits.nameLength else { return nil }
    return String(decoding: inline.bytes, as: UTF8.self)
  }

  /// An absolute `http` or `https` address without white space or controls; `nil` otherwise.
  static func address(_ text: String?) -> String? {
    guard let text else { return nil }
    let trimmed = collapsedWhitespace(Array(text.utf8))
    guard trimmed.count <= 4 * Limits.nameLength,
      !trimmed.contains(where: {
        $0 <= 0x20 || $0 == 0x7F || $0 == 0x3C || $0 == 0x3E || $0 == 0x22
      })
    else { return nil }
    let url = String(decoding: trimmed, as: UTF8.self)
    let scheme = url.prefix(8).lowercased()
    let rest: Substring
    if scheme.hasPrefix("http://") {
      rest = url.dropFirst(7)
    } else if scheme == "https://" {
      rest = url.dropFirst(8)
    } else {
      return nil
    }
    guard let first = rest.utf8.first, first != 0x2F, first != 0x3F, first != 0x23 else {
      return nil
    }
    return url
  }

  /// As `cleaned`, for a headline: one that is too long is cut, with an ellipsis.
  static func headline(_ text: String?) -> String? {
    guard let text else { return nil }
    var inline = InlineText()
    let bytes = Array(text.utf8)
    inline.append(verbatim: 0..<bytes.count, of: bytes)
    return cut(inline.finish(), of: inline.bytes)
  }

  /// As `unescaped`, for a headline: one that is too long is cut, with an ellipsis.
  static func unescapedHeadline(_ text: String?) -> String? {
    guard let text else { return nil }
    var inline = InlineText()
    let bytes = Array(text.utf8)
    inline.append(markup: 0..<bytes.count, of: bytes)
    return cut(inline.finish(), of: inline.bytes)
  }

  private static func cut(_ range: Range<Int>, of bytes: [UInt8]) -> String? {
    guard !range.isEmpty else { return nil }
    guard range.count > Limits.nameLength else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    let most = bytes[range].prefix(Limits.nameLength)
    // After a character where a word is too long.
    let space = most.lastIndex(of: 0x20).flatMap { most.endIndex - $0 <= 100 ? $0 : nil }
    let end = space ?? most.lastIndex { $0 & 0xC0 != 0x80 } ?? most.endIndex
    return String(decoding: most[..<end], as: UTF8.self) + "…"
  }

  /// The words of a text in lower case, without signs.
  static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// The letters and digits of a text in lower case, for telling whether two lines say the same.
  static func letters(_ text: String) -> String {
    let bytes = Array(text.lowercased().utf8)
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if isASCIILetter(byte) || (byte >= 0x30 && byte <= 0x39) { letters.append(byte) }
        index += 1
        continue
      }
      let end = min(bytes.count, index + (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2))
      if !isSign(bytes[index..<end]) { letters += bytes[index..<end] }
      index = end
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Signs of Latin-1, general punctuation, and the punctuation of Han and Kana.
  private static func isSign(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let second = bytes.dropFirst().first else { return true }
    switch first {
    case 0xC2: return true
    case 0xE2: return second <= 0xBC
    case 0xE3: return second == 0x80
    case 0xEF: return second == 0xBC || second == 0xBB
    default: return false
    }
  }

  /// The persons that a byline names: "By Ada Marsh and Tom Reed, Harbour Desk".
  static func authors(byline text: String) -> [String] {
    guard var line = cleaned(text).map(withoutDate) else { return [] }
    let lower = line.lowercased()
    for opening in openings where lower.hasPrefix(opening) {
      line = String(line.dropFirst(opening.count))
      break
    }
    var parts = [line]
    for separator in separators { parts = parts.flatMap { split($0, at: separator) } }
    parts = parts.flatMap(sentences).map(withoutAgency)
    let names = parts.enumerated().filter { $0.offset == 0 || !isRole($0.element) }
    return Array(names.compactMap { person($0.element) }.uniqued().prefix(Limits.names))
  }

  /// Parts a name from what follows its full stop; initials and titles have one too.
  private static func sentences(_ part: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    for word in part.split(separator: " ") {
      words.append(word)
      if word.last == ".", word.utf8.count > 5 {
        parts.append(String(words.joined(separator: " ").dropLast()))
        words = []
      }
    }
    return words.isEmpty ? parts : parts + [words.joined(separator: " ")]
  }

  /// Whether a name is one of an account, in capitals, rather than of a person.
  static func isAccount(_ name: String) -> Bool {
    name.utf8.count > 4 && name.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
      && !roles.contains(name.lowercased())
  }

  /// A name without the agency that some bylines put right behind it.
  private static func withoutAgency(_ name: String) -> String {
    for agency in agencies where name.lowercased().hasSuffix(agency) {
      let person = name.dropLast(agency.count)
      if person.split(separator: " ").count >= 2 { return String(person) }
    }
    return name
  }

  private static let agencies = [
    " avec afp", " avec reuters", " the associated press", " associated press", " reuters", " afp",
    " agence france-presse",
    " bloomberg", " press trust of india",
  ]

  /// A byline up to the date that follows the names.
  private static func withoutDate(_ line: String) -> String {
    guard let digit = line.firstIndex(where: \.isNumber) else { return line }
    var words = line[..<digit].split(separator: " ")
    while let last = words.last {
      let word = last.lowercased().filter(\.isLetter)
      guard word.isEmpty || MonthNames.month(word) != nil || dateWords.contains(word) else { break }
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static let dateWords: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "wed", "thu", "fri", "sat", "sun", "on", "published", "posted", "updated", "at", "am", "le",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "vom", "den",
  ]

  /// Whether a part of a byline behind a name says what the person is or works for.
  private static func isRole(_ part: String) -> Bool {
    words(part).contains { roles.contains(String($0)) }
  }

  private static let roles: Set<String> = [
    "writer", "editor", "editors", "correspondent", "reporter", "reporters", "columnist",
    "journalist", "producer", "photographer", "press", "news", "desk", "bureau", "staff",
    "contributor", "analyst", "professor", "international", "times", "post", "cnn", "bbc", "ap",
    "afp", "reuters", "dpa", "jr", "sr", "phd", "md", "redakteur", "redakteurin", "redaktion",
    "rédaction", "journaliste", "redacción", "redação", "redazione", "redaktor", "inc", "ltd",
  ]

  /// A person's or an office's name, or `nil` for what is none: an address, a count, a sentence.
  static func person(_ text: String) -> String? {
    guard var name = cleaned(text) else { return nil }
    let lower = name.lowercased()
    for opening in openings where lower.hasPrefix(opening) {
      name = String(name.dropFirst(opening.count))
      break
    }
    name = withoutAgency(withoutClosing(String(name.drop { !$0.isLetter })))
    while let last = name.last, !last.isLetter, last != ".", last != ")" { name.removeLast() }
    let words = name.split(separator: " ")
    guard !name.isEmpty, words.count <= 7, name.utf8.count <= 100,
      !name.contains(where: { $0 == "/" || $0 == "@" || $0 == "<" || $0.isNumber }),
      words.contains(where: { $0.first?.isUppercase ?? false || !isLatin($0) })
    else { return nil }
    return name
  }

  private static func withoutClosing(_ name: String) -> String {
    let lower = name.lowercased()
    guard let closing = closings.first(where: { lower.hasSuffix($0) && lower.count > $0.count })
    else { return name }
    return String(name.dropLast(closing.count))
  }

  private static func isLatin(_ word: Substring) -> Bool {
    word.unicodeScalars.first.map { $0.value < 0x250 } ?? true
  }

  private static func split(_ text: String, at separator: String) -> [String] {
    var parts: [String] = []
    var rest = text[...]
    while let range = find(separator, in: rest) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    parts.append(String(rest))
    return parts
  }

  private static func find(_ part: String, in text: Substring) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(part) {
        return index..<text.index(index, offsetBy: part.count)
      }
      index = text.index(after: index)
    }
    return nil
  }

  /// What stands before the name in a byline, in lower case.
  static let openings = [
    "written by ", "posted by ", "reported by ", "words by ", "story by ", "by: ", "by ",
    "author: ",
    "von ", "par ", "por ", "di ", "door ", "af ", "av ", "przez ", "de ", "текст: ", "автор: ",
    "ein kommentar von ", "kommentar von ", "propos recueillis par ", "autor: ", "autorin: ",
    "autora: ", "auteur : ", "auteur: ", "text: ", "texto: ", "texte : ",
    "yazar: ", "haber: ", "นักเขียน: ", "ผู้สื่อข่าว: ", "เขียนโดย ", "โดย ", "كتبت: ", "كتب: ", "بقلم: ",
    "بقلم ",
    "מאת: ", "מאת ", "作者：", "本报记者 ", "记者：", "记者 ", "文/", "取材・文：", "記者・", "文・", "लेखक: ", "द्वारा ",
    "संवाददाता ", "기자 ", "글 ", "نویسنده: ",
  ]

  /// What stands behind it.
  private static let closings = [" 기자", "記者", " / efe"]

  private static let separators = [
    ", ", " and ", " AND ", " & ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", "; ",
    " | ",
  ]
}

extension Sequence where Element: Hashable {
  /// The elements in order, each only where it comes first.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
