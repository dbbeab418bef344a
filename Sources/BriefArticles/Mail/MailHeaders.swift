import BriefLexicon
import BriefMarkup

/// The header fields of a message or of one of its parts (RFC 5322, section 2.2).
struct MailHeaders {
  /// Where the text behind the fields begins.
  private(set) var end: Int
  private var fields: [(name: String, value: [UInt8])] = []

  /// Fields beyond this number are passed over.
  private static let most = 1_000

  /// Reads lines of `Name: value`, folded or not, up to an empty line.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    end = range.lowerBound
    while end < range.upperBound {
      let line = Self.line(bytes, end, range.upperBound)
      end = line.next
      if line.text.isEmpty { return }
      if let first = bytes[line.text].first, first == 0x20 || first == 0x09 {
        if let last = fields.indices.last, fields[last].value.count < 1 << 16 {
          fields[last].value += bytes[line.text]
        }
        continue
      }
      guard let colon = bytes[line.text].firstIndex(of: 0x3A), fields.count < Self.most else {
        continue
      }
      let name = String(decoding: bytes[line.text.lowerBound..<colon], as: UTF8.self).lowercased()
      fields.append((name, Array(bytes[colon + 1..<line.text.upperBound])))
    }
  }

  /// The first field of a name in lower case, as it was written, on one line.
  subscript(name: String) -> String? {
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    return String(decoding: collapsedWhitespace(field.value), as: UTF8.self)
  }

  /// A field that people read, its encoded words decoded.
  func text(_ name: String) -> String? {
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    return Names.cleaned(EncodedWords.decoded(Charset.decoded(field.value).bytes))
  }

  /// A field of a value and parameters, such as `text/html; charset="utf-8"` (RFC 2045, section 5).
  func parameters(of name: String) -> (value: String, parameters: [String: String]) {
    guard let text = self[name] else { return ("", [:]) }
    var parts: [String] = [""]
    var isQuoted = false
    var isEscaped = false
    for character in text.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
        continue
      } else if character == "\"" {
        isQuoted.toggle()
        continue
      } else if character == ";", !isQuoted {
        parts.append("")
        continue
      }
      parts[parts.count - 1].unicodeScalars.append(character)
    }
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = part[..<equals].filter { $0 != " " }.lowercased()
      let value = part[part.index(after: equals)...].drop { $0 == " " }
      if parameters[name] == nil { parameters[name] = String(value) }
    }
    return (parts[0].lowercased().filter { $0 != " " }, parameters)
  }

  /// A line without its end, and where the next one begins.
  static func line(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> (text: Range<Int>, next: Int) {
    var end = start
    while end < limit, bytes[end] != 0x0A { end += 1 }
    let isPair = end > start && bytes[end - 1] == 0x0D
    return (start..<(isPair ? end - 1 : end), min(limit, end + 1))
  }

  /// Where the fields of a message begin: behind a mark of byte order and empty lines, which some
  /// programs leave above them.
  static func start(in bytes: [UInt8]) -> Int {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < min(bytes.count, 64), bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
    return start
  }

  /// Whether bytes begin with the fields of a message, and with which of those that all have. So many
  /// lines among them may be broken: a few do not make a message something else.
  static func known(at bytes: [UInt8], broken most: Int = 1) -> Set<String> {
    var known: Set<String> = []
    let first = start(in: bytes)
    var start = first
    var broken = 0
    for _ in 0..<200 where start < bytes.count {
      let line = line(bytes, start, bytes.count)
      if line.text.isEmpty { return known }
      let text = bytes[line.text]
      let isFirst = start == first
      start = line.next
      if let first = text.first, first == 0x20 || first == 0x09, !isFirst { continue }
      // Mailboxes put a line of their own before each message.
      if isFirst, text.starts(with: "From ".utf8) { continue }
      guard let colon = text.firstIndex(of: 0x3A), colon > text.startIndex,
        text[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else {
        broken += 1
        if broken > most { return [] }
        continue
      }
      let name = String(decoding: text[..<colon], as: UTF8.self).lowercased()
      if names.contains(name) { known.insert(name) }
    }
    return known
  }

  /// Whether a subject says that a message answers another: "Re: Pier", and "AW: Pier" as some
  /// programs write it in the language of their users. With a language, only the marks that it has
  /// count, and those of all; if it is not known, all.
  static func isReply(subject: String, in language: Language = .undetermined) -> Bool {
    mark(of: subject).map { replies.has($0.word, in: language) } ?? false
  }

  /// Whether a subject says that a message passes another on: "Fwd: Pier", "WG: Pier"; a language
  /// counts as above.
  static func isForward(subject: String, in language: Language = .undetermined) -> Bool {
    mark(of: subject).map { forwards.has($0.word, in: language) } ?? false
  }

  /// A subject without such a mark: "Fwd: Pier" is about "Pier", "Harbour: pier shut" about both.
  static func withoutMark(_ subject: String) -> String {
    guard isForward(subject: subject) || isReply(subject: subject), let mark = mark(of: subject)
    else { return subject }
    let rest = mark.rest.trimmedASCII
    return rest.isEmpty ? subject : rest
  }

  /// The letters before a subject's first colon, and what stands behind it.
  private static func mark(of subject: String) -> (word: String, rest: Substring)? {
    guard let colon = subject.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    return (SubjectMarks.normal(subject[..<colon]), subject[subject.index(after: colon)...])
  }

  private static let forwards = SubjectMarks(.subjectsOfForwards)
  private static let replies = SubjectMarks(.subjectsOfReplies)

  /// The classes and names of elements in which mail programs put the message that is answered.
  static let quotationClasses: Set<String> = [
    "gmail_quote", "gmail_quote_container", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote",
    "divRplyFwdMsg", "zmail_extra", "OutlookMessageHeader", "tutanota_quote",
  ]

  /// The classes and names of elements in which they put what the sender has below each message.
  static let signatureClasses: Set<String> = [
    "gmail_signature", "moz-signature", "AppleMailSignature", "Signature",
    "protonmail_signature_block", "tutanota_signature", "zmail_signature",
  ]

  private static let names: Set<String> = [
    "from", "subject", "date", "mime-version", "message-id", "received", "content-type", "to",
    "return-path", "delivered-to", "snapshot-content-location",
  ]
}

/// What mail programs write before the subject of a message that they answer or pass on, by
/// language.
private struct SubjectMarks: Sendable {
  private let all: Set<String>
  private let common: Set<String>
  private let own: LanguageLists<Set<String>>

  init(_ section: LanguageSection) {
    all = Set(LanguageProfile.all(section).map(Self.normal))
    common = Set(LanguageProfile.common.entries(section).map(Self.normal))
    own = LanguageLists { Set($0.entries(section).map(Self.normal)) }
  }

  func has(_ word: String, in language: Language) -> Bool {
    language == .undetermined
      ? all.contains(word) : common.contains(word) || own[language].contains(word)
  }

  /// The letters of a word in lower case, with one kind of "i".
  static func normal(_ word: some StringProtocol) -> String {
    MonthNames.plain(word.lowercased()).filter(\.isLetter)
  }
}
