import BriefLexicon
import BriefMarkup

/// A page that a server sent in place of the one that was asked for: "404 Not Found", a test
/// whether a person reads.
enum ErrorPage {
  /// Words of a page; one that has more says something else, whatever its title.
  private static let most = 120

  /// - Complexity: O(*n*) in the bytes.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    let isLong = bytes.count >= longest
    let isTest = !isLong && position(of: mark, in: bytes[...]) != nil
    guard let title = title(in: bytes) ?? (isTest ? "" : nil) else { return false }
    let isLogin =
      logins.contains(opening(of: title))
      && position(of: Array("password".utf8), in: bytes[...]) != nil
    let isTitled = isTitle(title)
    // A short page may say it in its first heading or in a sentence alone.
    let hasNumber = !isLong && mentionsStatus(bytes)
    let says = !isLong && saying.groups(in: bytes.map(lowercasedASCII)) != 0
    guard isTest || isLogin || isTitled || hasNumber || says else { return false }
    let page = ShownPage(MarkupTree(html: bytes), upTo: most)
    guard page.isWhole else { return false }
    if isTest, !page.blocks.contains(where: { position(of: mark, in: $0.bytes[...]) != nil }) {
      return true
    }
    let isBrief = page.words <= mostBelowHeading
    return isTitled && (isBrief || isWholeTitle(title)) || isLogin && isBrief
      || says && isSaid(on: page)
      || hasNumber && hasStatusForHeading(page, titled: title, isBrief: isBrief)
  }

  /// What Cloudflare's test has in its script, in whatever language it is shown; an article about it
  /// shows it.
  private static let mark = Array("_cf_chl_opt".utf8)

  /// The title of a page in lower case; `nil` if it has none.
  private static func title(in bytes: [UInt8]) -> String? {
    guard
      let open = position(of: Array("<title".utf8), in: bytes.prefix(1 << 16))
        ?? position(of: Array("<TITLE".utf8), in: bytes.prefix(1 << 16)),
      let start = bytes[open...].prefix(200).firstIndex(of: 0x3E)
    else { return nil }
    return String(
      decoding: bytes[(start + 1)...].prefix(200).prefix { $0 != 0x3C }, as: UTF8.self
    ).lowercased().trimmedASCII
  }

  /// Whether a page says what services do, and is no article that says it of them: in a heading that
  /// is made of it, or where no other sentence stands on the page.
  private static func isSaid(on page: ShownPage) -> Bool {
    // What only readers without scripts are shown stands on any page.
    let shown = page.blocks.filter { !$0.isHidden }
    let blocks = shown.contains(where: \.isSentence) ? shown : page.blocks
    let texts = blocks.map { $0.text.lowercased() }
    if zip(blocks, texts).contains(where: { $0.isHeading && isOfSaying($1) }) { return true }
    let found = texts.indices.filter { index in
      guard saying.groups(in: Array(texts[index].utf8)) != 0 else { return false }
      return blocks[index].words <= longestSaying && !isQuoting(texts[index])
    }
    return !found.isEmpty
      && texts.indices.allSatisfy { found.contains($0) || !blocks[$0].isSentence }
  }

  /// Words of a paragraph that says it.
  private static let longestSaying = 40

  /// Whether a heading begins or ends with what only services say.
  private static func isOfSaying(_ heading: String) -> Bool {
    let letters = Names.letters(heading)
    return !isQuoting(heading)
      && sayingsOfHeadings.contains { letters.hasPrefix($0) || letters.hasSuffix($0) }
  }

  /// Whether a text has marks of quotation, as one has that tells what a page says.
  private static func isQuoting(_ text: String) -> Bool {
    text.contains { QuotationMarks.doubleOrCorner.contains($0) || $0 == "‘" }
  }

  /// Whether an element begins or ends with a number of three digits.
  private static func mentionsStatus(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case 0x3E where isStatus(bytes[(index + 1)...].prefix(40)): return true
      case 0x3C where isStatus(bytes[..<index].suffix(40).reversed()): return true
      default: break
      }
    }
    return false
  }

  /// Whether a text begins with three digits.
  private static func isStatus(_ text: some Sequence<UInt8>) -> Bool {
    var digits = 0
    for byte in text {
      if isASCIIDigit(byte) {
        digits += 1
      } else if digits > 0 || !isASCIIWhitespace(byte) {
        break
      }
    }
    return digits == 3
  }

  /// Bytes of a page that may be one by its heading.
  private static let longest = 1 << 18

  /// Whether the first heading says the number of an answer, and the title says something else: a
  /// number may be what an article is called.
  private static func hasStatusForHeading(
    _ page: ShownPage, titled title: String, isBrief: Bool
  ) -> Bool {
    guard let place = page.blocks.firstIndex(where: \.isHeading) else { return false }
    let text = page.blocks[place].text.lowercased()
    guard title != text else { return false }
    let digits = text.filter { $0 != "!" && $0 != "." && $0 != "#" }
    if Int(digits).map(statuses.contains) ?? false { return true }
    guard isBrief else { return false }
    if isTitle(text) { return true }
    // "Erreur 404" in any language; what is said of a Peugeot 404 names it again.
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard words.count == 2, let number = words.last, isStatus(number) else { return false }
    // A race or a car that the page is called by may have any other number.
    guard number == knownStatus || !title.contains(text) else { return false }
    return page.blocks[(place + 1)...].allSatisfy { block in
      let said = block.text.lowercased().split { !$0.isLetter && !$0.isNumber }
      return !said.contains(where: words.contains)
    }
  }

  /// Words of a page whose heading has the number among other words.
  private static let mostBelowHeading = 60

  /// Whether a title is nothing but one that servers give to such pages.
  private static func isWholeTitle(_ title: String) -> Bool {
    titles.contains(Names.letters(title)) || hasAnswer(title)
  }

  /// Whether a title is one that servers give to such pages, or begins with one before the name of
  /// the site.
  private static func isTitle(_ title: String) -> Bool {
    titles.contains(Names.letters(opening(of: title))) || isWholeTitle(title)
      || opensWithStatus(title)
  }

  /// A title without the name of the site behind a bar, or a short one behind a dash, where a
  /// headline may go on.
  private static func opening(of title: String) -> String {
    var parts = [title]
    for sign in [" | ", " · ", " • ", " - ", " – ", " — "] {
      let pieces = title.components(separatedBy: sign)
      let isBar = sign == " | " || sign == " · " || sign == " • "
      guard let first = pieces.first, pieces.count > 1,
        isBar || isShort(pieces.dropFirst().joined(separator: sign))
      else { continue }
      parts.append(first)
    }
    return parts.min { $0.utf8.count < $1.utf8.count } ?? title
  }

  /// Whether a text has a few words, as the name of a site has, or what a server says to a number.
  private static func isShort(_ text: some StringProtocol) -> Bool {
    text.split { !$0.isLetter && !$0.isNumber }.count <= 4
  }

  /// Whether a title has the number of an answer with what servers say to it.
  private static func hasAnswer(_ title: String) -> Bool {
    guard let words = wordsWithStatus(title) else { return false }
    // An outlet, a flight or a street may have the number: a server says what it means.
    return words.indices.contains { isStatus(words[$0]) && isNamed(words, at: $0, in: title) }
  }

  /// Whether a title begins with the number of an answer and a dash, and goes on in any language,
  /// with a few words if the number is not one that people know.
  private static func opensWithStatus(_ title: String) -> Bool {
    guard let number = wordsWithStatus(title)?.first, isStatus(number) else { return false }
    let rest = title[number.endIndex...]
    guard number == knownStatus || isShort(rest) else { return false }
    return rest.first { $0 != " " }.map { "-–—|:·".contains($0) } == true
  }

  /// The number that people know, and that is hardly ever any other.
  private static let knownStatus = "404"

  /// The words of a title that has the number of an answer; alone it may be what an article is
  /// called.
  private static func wordsWithStatus(_ title: String) -> [Substring]? {
    let words = title.split { !$0.isLetter && !$0.isNumber }
    return (2...10).contains(words.count) && words.contains(where: isStatus) ? words : nil
  }

  private static func isStatus(_ word: Substring) -> Bool {
    word.utf8.count == 3 && (Int(word).map { statuses.contains($0) } ?? false)
  }

  /// Whether what servers say to a number stands right beside it: "500 jobs gone at the yard" has a
  /// number and a word of theirs, and is no answer.
  private static func isNamed(_ words: [Substring], at place: Int, in title: String) -> Bool {
    let ends = { (phrase: [Substring]) in
      words[..<place].suffix(phrase.count).elementsEqual(phrase)
    }
    let before = phrases.filter(ends).map(\.count).max() ?? 0
    let after = phrases.filter { words[(place + 1)...].starts(with: $0) }.map(\.count).max() ?? 0
    let (start, end) = (place - before, place + 1 + after)
    let opens = start == 0 || isParted(words[start - 1], words[start], in: title)
    let closes = end == words.count || isParted(words[end - 1], words[end], in: title)
    if opens, labels.contains(where: ends) { return true }
    // One word beside a number may go on: "500 gone fishing".
    return max(before, after) > 1 ? opens || closes : before + after > 0 && opens && closes
  }

  /// Whether more than spaces stands between two words of a title.
  private static func isParted(_ first: Substring, _ second: Substring, in title: String) -> Bool {
    title[first.endIndex..<second.startIndex].contains { $0 != " " }
  }

  private static func phrases(_ texts: String...) -> [[Substring]] {
    texts.map { $0.split(separator: " ") }
  }

  /// What servers say to the number (RFC 9110, 15), in lower case.
  private static let phrases =
    labels
    + phrases(
      "bad request", "unauthorized", "forbidden", "not found", "page not found", "file not found",
      "not allowed", "method not allowed", "not acceptable", "timeout", "request timeout",
      "request time out", "gateway timeout", "gateway time out", "timed out",
      "connection timed out", "gone", "too many requests",
      "unavailable", "service unavailable", "service temporarily unavailable",
      "temporarily unavailable", "server error", "internal server error", "bad gateway",
      "unavailable for legal reasons", "error page")

  /// What stands before a number that is an answer's, whatever follows.
  private static let labels = phrases(
    "error", "http", "http error", "http status", "error code", "status code")

  /// Answers of servers that mean there is no such page, or none for this reader (RFC 9110, 15).
  private static let statuses: Set<Int> = [
    400, 401, 403, 404, 405, 406, 408, 410, 429, 451, 500, 502, 503, 504, 520, 521, 522, 523, 524,
    525, 526, 530,
  ]

  /// Titles of pages that ask for a password, in lower case, without the name of the site.
  private static let logins: Set<String> = [
    "log in", "login", "log in or sign up", "sign in", "sign up", "subscribe to read",
  ]

  private static let titles = Set(
    [
      "Just a moment...", "Attention Required! | Cloudflare", "Access Denied", "Page Not Found",
      "Are you a robot?", "Verifying you are human", "Security Check", "Bad Gateway",
      "Access to this page has been denied", "Bot Verification", "Human Verification",
      "Service Unavailable", "Gateway Time-out", "DDoS-Guard", "Robot or human?",
      "Before you continue to Google", "Before you continue to Google Search",
      "Before you continue to YouTube", "Down for maintenance", "Site maintenance",
      "Under maintenance", "Internet Archive Wayback Machine",
    ].map(Names.letters))

  /// What services say on pages that stand before those that were asked for, in lower case, as
  /// programs write them whatever the page is about.
  private static let saying = NeedleSet([
    sayings + [
      "verify you are a human", "verify you are human", "is down for scheduled maintenance",
    ]
  ])

  private static let sayings = [
    "detected that javascript is disabled", "enable javascript and cookies to continue",
    "please complete the security check to access", "review the security of your connection",
    "wayback machine has not archived that url", "before you continue to google",
    "before you continue to yahoo", "unusual activity from your computer network",
    "let us know you're not a robot", "let us know you&#39;re not a robot",
    "let us know you’re not a robot", "need to enable javascript to run this app",
  ]

  /// Those that no headline has.
  private static let sayingsOfHeadings = sayings.map(Names.letters)
}
