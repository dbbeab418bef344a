/// Text on one line as CommonMark shows it letter by letter, in every renderer that we know of.
///
/// Besides CommonMark's own marks it escapes what extensions of it read: tables and mathematics
/// (GitHub), tags and block identifiers (Obsidian), templates (Hugo, Jekyll, Jinja, EJS). Marks that
/// can mean nothing where they stand are left alone: older kinds of Markdown show the backslash before
/// some of them, and an address leads to itself where a renderer makes it a link. White space is
/// collapsed and unsafe control characters are left out, so that is all that can change:
/// `MarkdownNode(parsing: escapedForMarkdown(text)).plainText == cleanedLine(text)`.
///
/// - Complexity: O(*n*).
public func escapedForMarkdown(_ text: String) -> String {
  let escaping = MarkdownEscaping(cleanedLine(text))
  return escaping.result
}

private struct MarkdownEscaping {
  private let scalars: [Unicode.Scalar]
  /// Where the digits end that the text begins with.
  private let numberEnd: Int
  private(set) var result = ""

  init(_ line: String) {
    scalars = Array(line.unicodeScalars)
    numberEnd = scalars.prefix { "0" <= $0 && $0 <= "9" }.count
    result.reserveCapacity(scalars.count + 8)
    var index = 0
    while index < scalars.count {
      // One that can't be written as it is would be a link to another address.
      if let scheme = schemeEnd(at: index), !isPlain(from: index) {
        for scalar in scalars[index..<scheme] { result.unicodeScalars.append(scalar) }
        result += "\\"
        result.unicodeScalars.append(scalars[scheme])
        index = scheme + 1
      } else {
        append(index)
        index += 1
      }
    }
  }

  private mutating func append(_ index: Int) {
    if isEscaped(index) { result += "\\" }
    result.unicodeScalars.append(scalars[index])
  }

  private func isEscaped(_ index: Int) -> Bool {
    switch scalars[index] {
    case "\\", "`", "*", "[", "]", ">", "{", "}", "^": true
    case "_": !isInWord(index)
    // A tag, or a heading; `{#` opens a comment of Jinja.
    case "#": !(before(index).map { Self.isWord($0) || $0 == "/" } ?? false)
    case "<": !(after(index).map { $0 == " " || Self.isDigit($0) } ?? true)
    // A line of a table has another of dashes below it.
    case "|": index == 0
    case "&": opensReference(index)
    // Mathematics does not end before a digit, and what is struck out not before a word.
    case "$": !(after(index).map(Self.isDigit) ?? false) || before(index) == "$"
    case "~": !opensOnly(index)
    // `==marked==`, `%%comment%%`, `::field`: only doubled, or a line of `=` under a paragraph; `{%`
    // and `<%` open tags of templates.
    case "=": index == 0 || before(index) == "="
    case ":": before(index) == ":"
    case "%": ["%", "{", "<"].contains(before(index) ?? " ")
    // What opens a list.
    case "+", "-": index == 0
    case ".", ")":
      index > 0 && index == numberEnd && (index + 1 == scalars.count || after(index) == " ")
    default: false
    }
  }

  // MARK: - Neighbours

  private func before(_ index: Int) -> Unicode.Scalar? { index > 0 ? scalars[index - 1] : nil }

  private func after(_ index: Int) -> Unicode.Scalar? {
    index + 1 < scalars.count ? scalars[index + 1] : nil
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }

  /// Whether a single underscore stands between letters or digits, where it marks nothing.
  private func isInWord(_ index: Int) -> Bool {
    (before(index).map(Self.isWord) ?? false) && (after(index).map(Self.isWord) ?? false)
  }

  /// Whether a tilde stands before a word and behind none, where it can't end anything.
  private func opensOnly(_ index: Int) -> Bool {
    guard after(index).map(Self.isWord) ?? false else { return false }
    return before(index).map { $0 == " " || $0 == "/" || $0 == "(" } ?? true
  }

  /// Whether an ampersand could begin a character reference.
  private func opensReference(_ index: Int) -> Bool {
    var end = index + 1
    while end < scalars.count, end - index <= Self.longestReference,
      Self.isWord(scalars[end]) || scalars[end] == "#" && end == index + 1
    {
      end += 1
    }
    return end < scalars.count && scalars[end] == ";"
  }

  /// The longest name of HTML has 31 letters.
  private static let longestReference = 40

  // MARK: - Web addresses

  private static let starts = ["http:", "https:", "ftp:", "www."].map { Array($0.unicodeScalars) }

  /// The place of the colon, or of the full stop, of a web address that begins here; `nil` if none
  /// does.
  private func schemeEnd(at index: Int) -> Int? {
    guard "hHfFwW".unicodeScalars.contains(scalars[index]),
      !(before(index).map(Self.isWord) ?? false)
    else { return nil }
    for start in Self.starts where index + start.count < scalars.count {
      let isSame = zip(start, scalars[index...]).allSatisfy { letter, scalar in
        letter == scalar || letter.properties.uppercaseMapping == String(scalar)
      }
      if isSame { return index + start.count - 1 }
    }
    return nil
  }

  /// Whether the word that begins here is written as it is.
  private func isPlain(from index: Int) -> Bool {
    var end = index
    while end < scalars.count, scalars[end] != " " {
      if isEscaped(end) { return false }
      end += 1
    }
    return true
  }
}
