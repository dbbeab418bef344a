internal import Markup

/// The address of a sentence in a page of the web: browsers scroll to it and mark it.
///
///     https://herald.example/1#:~:text=The%20city%20council,years%20of%20planning.
///
/// A long sentence is named by its first and its last words.
///
/// - Complexity: O(*n*) in the text.
func addressOfSentence(_ text: String, in address: String) -> String {
  let words = cleanedLine(text).split(separator: " ")
  guard !words.isEmpty else { return address }
  let isShort = words.count <= wordsAtEnds * 2 + 2
  let parts = isShort ? [words[...]] : [words.prefix(wordsAtEnds), words.suffix(wordsAtEnds)]
  let fragment = parts.map { part in
    // A hyphen, too, has a meaning there.
    percentEncoded(part.joined(separator: " ")).replacing("-", with: "%2D")
  }
  let start = address.utf8.contains(0x23) ? ":~:text=" : "#:~:text="
  return address + start + fragment.joined(separator: ",")
}

/// How many words at each end of a long sentence name it.
private let wordsAtEnds = 4
