import BriefMarkup

/// A page that a server sent in place of the one that was asked for: "404 Not Found", a test
/// whether a person reads.
enum ErrorPage {
  /// Words of a page; one that has more says something else, whatever its title.
  private static let most = 120

  /// - Complexity: O(*n*) in the bytes.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    // Cloudflare's test, in whatever language it is shown.
    if bytes.count < 1 << 18, position(of: Array("_cf_chl_opt".utf8), in: bytes[...]) != nil {
      return true
    }
    guard
      let open = position(of: Array("<title".utf8), in: bytes.prefix(1 << 16))
        ?? position(of: Array("<TITLE".utf8), in: bytes.prefix(1 << 16)),
      let start = bytes[open...].prefix(200).firstIndex(of: 0x3E)
    else { return false }
    let title = String(
      decoding: bytes[(start + 1)...].prefix(200).prefix { $0 != 0x3C }, as: UTF8.self)
    let isForm = position(of: Array("password".utf8), in: bytes[...]) != nil
    if isForm, logins.contains(where: { title.lowercased().trimmedASCII.hasPrefix($0) }) {
      return words(of: MarkupTree(html: bytes)) <= mostBelowHeading
    }
    if isTitle(title.lowercased().trimmedASCII) {
      return words(of: MarkupTree(html: bytes)) <= most
    }
    // A short page may say it in its first heading or in a sentence alone.
    guard bytes.count < longest else { return false }
    let hasNumber = mentionsStatus(bytes)
    let says = saying.groups(in: bytes.map(lowercasedASCII)) != 0
    guard hasNumber || says else { return false }
    let tree = MarkupTree(html: bytes)
    let count = words(of: tree)
    return says && count <= most
      || hasNumber && hasStatusForHeading(tree, titled: title, count: count)
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
    _ tree: MarkupTree, titled title: String, count: Int
  ) -> Bool {
    let heading = tree.nodes.indices.first {
      !tree.nodes[$0].isText && tree.nodes[$0].tag.headingLevel != nil
    }
    guard count <= most, let heading, let text = Names.cleaned(tree.text(of: heading)),
      title.trimmedASCII != text
    else { return false }
    let digits = text.filter { $0 != "!" && $0 != "." && $0 != "#" }
    if Int(digits).map(statuses.contains) ?? false { return true }
    guard count <= mostBelowHeading else { return false }
    // "Erreur 404" and "404 – Seite nicht gefunden" say it in any language.
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return isTitle(text.lowercased())
      || words.count == 2 && words.last.map(isStatus) == true
  }

  /// Words of a page whose heading has the number among other words.
  private static let mostBelowHeading = 60

  /// Whether a title is one that servers give to such pages.
  private static func isTitle(_ title: String) -> Bool {
    if titles.contains(where: { title.hasPrefix($0.lowercased()) }) { return true }
    let words = title.split { !$0.isLetter && !$0.isNumber }
    // A number alone may be what an article is called.
    guard (2...10).contains(words.count), let number = words.first(where: isStatus) else {
      return false
    }
    // An outlet, a flight or a street may have the number: a server says what it means.
    return words.indices.contains { isStatus(words[$0]) && isNamed(words, at: $0, in: title) }
      || words[0] == number
        && title[number.endIndex...].drop { $0 == " " }.first.map { "-–—|:·".contains($0) } == true
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

  /// How titles of pages begin that ask for a password, in lower case.
  private static let logins = ["log in", "login", "sign in", "sign up", "subscribe to read"]

  private static let titles = [
    "Just a moment...", "Attention Required! | Cloudflare", "Access Denied", "Page Not Found",
    "Are you a robot?", "Verifying you are human", "Security Check", "Bad Gateway",
    "Access to this page has been denied", "Bot Verification", "Human Verification",
    "Service Unavailable", "Gateway Time-out", "DDoS-Guard", "Robot or human?",
    "Before you continue to ", "One more step", "Down for maintenance", "Site maintenance",
    "Under maintenance", "Internet Archive Wayback Machine",
  ]

  /// What services say on pages that stand before those that were asked for, in lower case, as
  /// programs write them whatever the page is about.
  private static let saying = NeedleSet([
    [
      "detected that javascript is disabled", "enable javascript and cookies to continue",
      "please complete the security check to access", "review the security of your connection",
      "wayback machine has not archived that url", "before you continue to google",
      "before you continue to yahoo", "unusual activity from your computer network",
      "let us know you're not a robot", "let us know you&#39;re not a robot",
      "let us know you’re not a robot", "verify you are a human", "verify you are human",
      "need to enable javascript to run this app", "is down for scheduled maintenance",
      "down for maintenance", "temporarily down for maintenance",
    ]
  ])

  private static func words(of tree: MarkupTree) -> Int {
    var count = 0
    var index = 1
    while index < tree.nodes.count, count <= most {
      let node = tree.nodes[index]
      if node.isText {
        count += BlockCandidate.count(tree.source[node.range]).words
      } else if node.tag.isNeverRead || node.tag == .title {
        index = Int(node.end)
        continue
      }
      index += 1
    }
    return count
  }
}
