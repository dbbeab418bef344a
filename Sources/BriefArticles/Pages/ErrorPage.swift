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
    if isTitle(title.lowercased().trimmedASCII) {
      return words(of: MarkupTree(html: bytes)) <= most
    }
    // A short page may say it in its first heading alone.
    guard bytes.count < longest, mentionsStatus(bytes) else { return false }
    let tree = MarkupTree(html: bytes)
    return words(of: tree) <= most && hasStatusForHeading(tree, titled: title)
  }

  /// Whether an element begins with a number of three digits and has little else.
  private static func mentionsStatus(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices.dropLast(5) where bytes[index] == 0x3E {
      let rest = bytes[(index + 1)...].prefix(40).drop { isASCIIWhitespace($0) }
      if rest.prefix(4).prefix(while: isASCIIDigit).count == 3,
        rest.dropFirst(3).prefix(6).contains(0x3C)
      {
        return true
      }
    }
    return false
  }

  /// Bytes of a page that may be one by its heading.
  private static let longest = 1 << 18

  /// Whether the first heading is the number of an answer, and the title says something else: a
  /// number may be what an article is called.
  private static func hasStatusForHeading(_ tree: MarkupTree, titled title: String) -> Bool {
    let heading = tree.nodes.indices.first {
      !tree.nodes[$0].isText && tree.nodes[$0].tag.headingLevel != nil
    }
    guard let heading, let text = Names.cleaned(tree.text(of: heading)) else { return false }
    let digits = text.filter { $0 != "!" && $0 != "." && $0 != "#" }
    return title.trimmedASCII != text && Int(digits).map(statuses.contains) ?? false
  }

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

  private static let titles = [
    "Just a moment...", "Attention Required! | Cloudflare", "Access Denied", "Page Not Found",
    "Are you a robot?", "Verifying you are human", "Security Check", "Bad Gateway",
    "Access to this page has been denied", "Bot Verification", "Human Verification",
    "Service Unavailable", "Gateway Time-out", "DDoS-Guard", "Robot or human?",
  ]

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
