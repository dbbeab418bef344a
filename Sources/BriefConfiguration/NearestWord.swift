/// The word that another was likely meant to be: the fewest letters apart, at most a third of them;
/// of equally near ones the first.
///
/// - Parameters:
///   - word: The word as it was written.
///   - words: The words that there are.
/// - Returns: One of the words; `nil` if none is so near.
///
/// - Complexity: O(*n m*) in the letters, for each word; only the first 64 letters count.
public func nearestWord(to word: String, among words: [String]) -> String? {
  var best: (word: String, distance: Int)?
  for candidate in words {
    let distance = editDistance(word, candidate)
    let bound = max(1, max(word.unicodeScalars.count, candidate.unicodeScalars.count) / 3)
    guard distance <= bound, distance < best?.distance ?? .max else { continue }
    best = (candidate, distance)
  }
  return best?.word
}

/// How many letters have to be put in, left out, replaced, or swapped with the next (Damerau, "A
/// technique for computer detection and correction of spelling errors", 1964), whatever the case.
func editDistance(_ first: String, _ second: String) -> Int {
  let a = Array(first.lowercased().unicodeScalars.prefix(64))
  let b = Array(second.lowercased().unicodeScalars.prefix(64))
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let cost = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
