internal import BriefMarkup

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
  let isShort = words.count <= wordsOfShort
  let parts = isShort ? [words[...]] : [words.prefix(wordsAtStart), words.suffix(wordsAtEnd)]
  let fragment = parts.map { part in
    // A hyphen, too, has a meaning there.
    percentEncoded(part.joined(separator: " ")).replacing("-", with: "%2D")
  }
  let start = address.utf8.contains(0x23) ? ":~:text=" : "#:~:text="
  return address + start + fragment.joined(separator: ",")
}

/// A sentence with no more words is named as a whole.
private let wordsOfShort = 9
/// How many words at the ends of a longer one name it: its end is sought behind its start.
private let wordsAtStart = 4
private let wordsAtEnd = 3
