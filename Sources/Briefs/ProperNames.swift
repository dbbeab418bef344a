internal import Articles
internal import Lexicon
internal import Sentences

/// Names of people and places that several articles have: runs of words with capitals, away from
/// the start of a sentence.
///
/// German writes all nouns with capitals, so that its names can't be told.
struct ProperNames {
  private static let most = 5
  private static let mostWords = 3
  private static let shortest = 3
  private static let noNames: Set<String> = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "The", "But", "And", "Mr", "Mrs", "Ms", "Dr",
  ]

  /// The names that at least two of the articles have, without those that the title has, by
  /// articles, then by how often.
  ///
  /// - Complexity: O(*n*) in the bytes of the articles.
  static func names(
    in members: [Int], of batch: [Article], table: SentenceTable, title: String
  ) -> [String] {
    var counts: [String: (articles: Int, last: Int, count: Int)] = [:]
    // A word that is also written small is no name by itself.
    var plain: Set<Substring> = []
    for member in members where batch[member].language.code != "de" {
      for sentence in table.articleRanges[member] {
        let kind = batch[member].blocks[table.sentences[sentence].block].kind
        if case .heading = kind { continue }
        let line = batch[member].text.line(table.sentences[sentence].range)
        plain.formUnion(line.split { !$0.isLetter }.filter { $0.first?.isLowercase == true })
        for name in runs(in: line) {
          var entry = counts[name] ?? (0, -1, 0)
          entry.count += 1
          if entry.last != member {
            entry.articles += 1
            entry.last = member
          }
          counts[name] = entry
        }
      }
    }
    let shared = counts.filter { name, count in
      count.articles > 1 && !title.contains(name) && !plain.contains(name.lowercased()[...])
    }
    .map { (name: $0.key, articles: $0.value.articles, count: $0.value.count) }
    .sorted { left, right in
      if left.articles != right.articles { return left.articles > right.articles }
      if left.count != right.count { return left.count > right.count }
      return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
    var chosen: [String] = []
    for (name, _, _) in shared where chosen.count < most {
      if !chosen.contains(where: { $0.contains(name) || name.contains($0) }) { chosen.append(name) }
    }
    return chosen
  }

  private static func runs(in sentence: String) -> [String] {
    var names: [String] = []
    var run: [Substring] = []
    func close(_ names: inout [String]) {
      if (1...mostWords).contains(run.count) {
        let name = run.joined(separator: " ")
        if name.utf8.count >= shortest { names.append(name) }
      }
      run = []
    }
    for (index, word) in sentence.split(separator: " ").enumerated() {
      var bare = word
      while let last = bare.last, ",;:!?)”\"".contains(last) { bare.removeLast() }
      if bare.hasSuffix("’s") || bare.hasSuffix("'s") { bare.removeLast(2) }
      let isName =
        index > 0 && bare.first?.isUppercase == true && bare.dropFirst().contains { $0.isLowercase }
        && bare.allSatisfy { $0.isLetter || "-'’".contains($0) } && !noNames.contains(String(bare))
      guard isName else {
        close(&names)
        continue
      }
      run.append(bare)
      if word.count != bare.count { close(&names) }
    }
    close(&names)
    return names
  }
}
