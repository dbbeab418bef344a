/// Text on one line as CommonMark shows it letter by letter, in every renderer that we know of.
///
/// Besides CommonMark's own marks it escapes what extensions of it read: tables and mathematics
/// (GitHub), tags and block identifiers (Obsidian), templates (Hugo, Jekyll, Jinja, EJS). What every
/// Markdown lets a backslash escape has one; what only CommonMark lets it is a character reference.
/// Marks that can mean nothing where they stand are left alone, so that prose and web addresses read
/// well in the file, and an address leads to itself where a renderer makes it a link. White space is
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
        result += Self.reference(to: scalars[scheme])
        index = scheme + 1
      } else {
        append(index)
        index += 1
      }
    }
  }

  private enum Form {
    case plain, backslash, reference
  }

  private mutating func append(_ index: Int) {
    switch form(of: index) {
    case .plain: result.unicodeScalars.append(scalars[index])
    case .backslash:
      result += "\\"
      result.unicodeScalars.append(scalars[index])
    case .reference: result += Self.reference(to: scalars[index])
    }
  }

  private static func reference(to scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    default: "&#\(scalar.value);"
    }
  }

  private func form(of index: Int) -> Form {
    let scalar = scalars[index]
    switch scalar {
    case "\\", "`", "*", "[", "]", ">", "{", "}": return .backslash
    case "_": return isInWord(index) ? .plain : .backslash
    // A tag, or a heading; `{#` opens a comment of Jinja.
    case "#":
      return before(index).map { Self.isWord($0) || $0 == "/" } ?? false ? .plain : .backslash
    case "<", "|", "^": return .reference
    case "&": return opensReference(index) ? .reference : .plain
    // Mathematics does not end before a digit, and what is struck out not before a word.
    case "$": return isDigit(after(index)) && before(index) != "$" ? .plain : .reference
    case "~": return opensOnly(index) ? .plain : .reference
    // `==marked==`, `%%comment%%`, `::field`: only doubled, or a line of `=` under a paragraph; `{%`
    // and `<%` open tags of templates.
    case "=": return index == 0 || before(index) == "=" ? .reference : .plain
    case ":": return before(index) == ":" ? .reference : .plain
    case "%":
      return ["%", "{", "<"].contains(before(index) ?? " ") ? .reference : .plain
    // What opens a list.
    case "+", "-": return index == 0 ? .backslash : .plain
    case ".", ")":
      let endsNumber =
        index > 0 && index == numberEnd && (index + 1 == scalars.count || after(index) == " ")
      return endsNumber ? .backslash : .plain
    default: return .plain
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

  private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { "0"..."9" ~= $0 } ?? false
  }

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
      if form(of: end) != .plain { return false }
      end += 1
    }
    return true
  }
}
