import Markup

/// Whether a line ends as sentences do, in any script that marks their ends. Closing quotation marks,
/// and what may stand behind the full stop, are left aside: marks of notes, the sign at the end of an
/// article, the agency or the author in brackets or behind a dash.
///
/// - Complexity: O(1).
func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
  var rest = Array(String(decoding: line.suffix(longestEnding), as: UTF8.self).unicodeScalars)[...]
  if hasStop(&rest) { return true }
  for _ in 0..<3 {
    guard dropMark(&rest) else { return false }
    if hasStop(&rest) { return true }
  }
  return false
}

/// Whether a line ends in a letter of a script that has no full stop: Thai and Lao.
func endsWithoutStop(_ line: ArraySlice<UInt8>) -> Bool {
  let last = String(decoding: line.suffix(8), as: UTF8.self).unicodeScalars.last
  return last.map { (0x0E00...0x0EFF).contains($0.value) } ?? false
}

/// Bytes at the end of a line that are looked at.
private let longestEnding = 72

/// Whether text ends in a stop, closing quotation marks left aside; they are taken off.
private func hasStop(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
  while let scalar = rest.last {
    switch scalar {
    case "\"", "'", "”", "’", "»", ")", "]", "」", "』", "“", "‘", "›", " ", "）", "】":
      rest.removeLast()
    case ".", "!", "?", "…", "。", "！", "？", "．", "｡", "।", "॥", "۔", "؟", "։", "።", "፧", "။", "។",
      "៕", "།", ":", ";":
      return true
    default: return false
    }
  }
  return false
}

/// Takes the last mark off that may stand behind a full stop.
private func dropMark(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
  guard let last = rest.last else { return false }
  switch last {
  case "■", "□", "▪", "◼", "●", "•", "◆", "♦", "∎", "▲", "*", "†", "‡", "¹", "²", "³":
    rest.removeLast()
    return true
  case _ where (0x2070...0x2079).contains(last.value):
    rest.removeLast()
    return true
  default: break
  }
  return dropBracket(&rest) || dropName(&rest)
}

/// Takes off "[1" or "(AP", whose closing bracket went as a quotation mark does.
private func dropBracket(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
  let inner = rest.reversed().prefix { $0 != "(" && $0 != "[" && $0 != "." && $0 != " " || $0 == "," }
  guard (1...16).contains(inner.count), inner.count < rest.count else { return false }
  let before = rest[rest.endIndex - inner.count - 1]
  guard before == "(" || before == "[" else { return false }
  rest.removeLast(inner.count + 1)
  return true
}

/// Takes off the name of an author or an agency behind a dash or a bar: "—Ann Lee", "/LPA".
private func dropName(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
  let name = rest.reversed().prefix { $0 != "—" && $0 != "–" && $0 != "/" && $0 != "." }
  guard (2...30).contains(name.count), name.count < rest.count else { return false }
  let sign = rest[rest.endIndex - name.count - 1]
  guard sign != "." else { return false }
  let words = String(String.UnicodeScalarView(name.reversed())).split(separator: " ")
  guard (1...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
    return false
  }
  rest.removeLast(name.count + 1)
  return true
}
