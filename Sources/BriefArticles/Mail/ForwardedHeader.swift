import BriefMarkup

/// The fields of a message that mail programs write above it where they put it into the text of
/// another: a line of dashes or words, then lines of `From: …`, `Date: …`, `Subject: …`, with the
/// names of the fields in the writer's language.
struct ForwardedHeader {
  private(set) var sender: String?
  private(set) var date: Timestamp?
  private(set) var subject: String?
  /// The first line of it, by index, with the one that announces it.
  private(set) var start: Int
  /// Where the text behind its last line begins, as the lines say.
  private(set) var end: Int

  /// A line of a text, without white space at its ends, and where the text behind it begins.
  struct Line {
    var text: String
    var end: Int
  }

  /// Fields have short names.
  private static let longestName = 24
  /// A header has at least so many fields, and at most.
  private static let fewest = 3
  private static let most = 12

  /// The first header among the lines; `nil` if there is none. The subject of the message around it
  /// repeats that of the inner one.
  ///
  /// - Complexity: O(*n*) in the bytes.
  init?(in lines: [Line], of subject: String?) {
    let filled = lines.indices.filter { !lines[$0].text.isEmpty }
    var place = 0
    while place < filled.count {
      let count = filled[place...].prefix(Self.most).prefix {
        Self.field(lines[$0].text) != nil
      }.count
      guard count >= Self.fewest else {
        place += max(1, count)
        continue
      }
      let fields = filled[place..<place + count]
      let before = place > 0 ? lines[filled[place - 1]].text : nil
      if let header = Self(fields.map { lines[$0] }, behind: before, of: subject) {
        self = header
        start = before == nil || !Self.announces(before ?? "") ? filled[place] : filled[place - 1]
        return
      }
      place += count
    }
    return nil
  }

  private init?(_ lines: [Line], behind before: String?, of outer: String?) {
    guard let last = lines.last else { return nil }
    start = 0
    end = last.end
    for line in lines {
      guard let (name, value) = Self.field(line.text) else { continue }
      if sender == nil, value.contains("@") || name == "from" {
        sender = MailMessage.sender(value)
        if sender == nil { sender = Names.cleaned(value.prefix { $0 != "@" }.description) }
      } else if date == nil, value.contains(where: \.isNumber), let found = Self.moment(value) {
        date = found
      } else if subject == nil, name == "subject" || Self.repeats(value, outer) {
        subject = Names.headline(value)
      }
    }
    guard sender != nil, date != nil || subject != nil else { return nil }
    // A list of facts may stand behind a colon, and have a day and an address of mail.
    let isAnnounced = before.map { Self.announces($0) && !$0.hasSuffix(":") } ?? false
    guard isAnnounced || subject != nil else { return nil }
  }

  /// Whether the subject of the message around ends in that of the inner one.
  static func repeats(_ value: String, _ outer: String?) -> Bool {
    value.utf8.count >= 4 && outer?.hasSuffix(value) == true
  }

  private static func moment(_ text: String) -> Timestamp? {
    Timestamp(parsing: text) ?? Timestamp(in: text)
  }

  private static func field(_ line: String) -> (name: String, value: String)? {
    // Most lines have no colon, as their bytes say at a fraction of the cost of characters.
    guard line.utf8.count <= 1_000, line.utf8.contains(where: { $0 == 0x3A || $0 == 0xEF }),
      let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    // Some programs print the names in bold, which plain text shows with asterisks.
    let name = line[..<colon].filter { $0 != "*" }.trimmedASCII.lowercased()
    guard !name.isEmpty, name.count <= longestName,
      name.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" || $0 == "’" || $0 == "'" }),
      name.split(separator: " ").count <= 2
    else { return nil }
    let value = String(line[line.index(after: colon)...]).filter { $0 != "*" }.trimmedASCII
    return value.isEmpty || value.hasPrefix("//") ? nil : (name, value)
  }

  /// Whether a line announces another message: dashes or lines before its words, or a colon behind
  /// them.
  private static func announces(_ line: String) -> Bool {
    let signs = line.utf8.prefix { $0 == 0x2D || $0 == 0x5F || $0 == 0x3D }.count
    return signs >= 5 || line.hasSuffix(":") || line.hasSuffix("：")
  }
}

extension StringProtocol {
  /// Without white space of ASCII at the ends.
  var trimmedASCII: String {
    var text = Substring(self).drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
