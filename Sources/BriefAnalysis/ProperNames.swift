package import BriefArticles
internal import BriefLexicon
package import BriefSentences

/// Names of people and places that several articles have: runs of words with capitals, away from
/// the start of a sentence.
///
/// German writes all nouns with capitals, so names cannot be recognized there.
package struct ProperNames {
  private static let most = 5
  private static let shortest = 3
  private static let shortestStem = 4

  private struct Tally {
    var articles: Set<Int> = []
    var count = 0
  }

  /// How often each run stands as a whole.
  private var runs: [[Substring]: Tally] = [:]
  /// How often each word stands alone with "the" before it: "the Council" is no name.
  private var withArticle: [Substring: Int] = [:]
  /// Words that are also written small.
  private var plain: Set<Substring> = []
  private var stopwords: [Language: StopwordList] = [:]

  /// Whether a text has no more words than a name that is found, what joins them aside.
  package static func hasLengthOfName(_ text: String) -> Bool {
    text.split(separator: " ").count { !NameRuns.isJoint($0) } <= NameRuns.mostWords
  }

  /// Reads articles of a topic.
  ///
  /// - Complexity: O(*n*) in the bytes of the articles.
  package init(in members: [Int], of batch: [Article], table: SentenceTable) {
    for member in members where !batch[member].language.hasCapitalNouns {
      let language = batch[member].language
      let list = stopwords[language] ?? StopwordList(for: language)
      stopwords[language] = list
      for sentence in table.articleRanges[member] {
        let kind = batch[member].blocks[table.sentences[sentence].block].kind
        if case .heading = kind { continue }
        let text = batch[member].text
        let line = text.line(table.sentences[sentence].quotedRange(in: text))
        plain.formUnion(line.words().filter { $0.first?.isLowercase == true })
        for run in NameRuns(in: line, stopwords: list).runs {
          runs[run.words, default: Tally()].count += 1
          runs[run.words]?.articles.insert(member)
          if run.words.count == 1, run.hasArticle { withArticle[run.words[0], default: 0] += 1 }
        }
      }
    }
  }

  /// The names that at least two of the articles have, by articles, then by how often.
  ///
  /// - Parameters:
  ///   - title: The headline, whose people and places need not be named again.
  ///   - terms: What stands beside the names.
  /// - Returns: At most five, the most frequent first.
  package func names(besides title: String, and terms: [String]) -> [String] {
    let counted = withParts()
    let titleWords = Set(title.words(joinedBy: "-'’"))
    let knownTerms = Set(terms)
    var names: [(words: [Substring], articles: Int, count: Int)] = []
    for (words, tally) in counted where tally.articles.count > 1 && isName(words, counted) {
      let isKnown =
        knownTerms.contains(words.joined(separator: " "))
        || Self.lastWords(of: words).contains { titleWords.contains($0) }
      if !isKnown { names.append((words, tally.articles.count, tally.count)) }
    }
    names.sort { left, right in
      if left.articles != right.articles { return left.articles > right.articles }
      if left.count != right.count { return left.count > right.count }
      if left.words.count != right.words.count { return left.words.count > right.words.count }
      return byteOrder(left.words.joined(separator: " "), right.words.joined(separator: " "))
    }
    var chosen: [String] = []
    var taken: Set<Substring> = []
    for (words, _, _) in names where chosen.count < Self.most {
      let last = Self.lastWords(of: words)
      if taken.isDisjoint(with: last) { chosen.append(words.joined(separator: " ")) }
      taken.formUnion(last)
    }
    return chosen
  }

  /// The last words of a name and of what stands before "of" in it: a surname, a house.
  private static func lastWords(of words: [Substring]) -> Set<Substring> {
    Set(words.split { NameRuns.isJoint($0) }.compactMap(\.last))
  }

  /// The runs with their counts inside longer ones: "Berit Solheim" is in "Mayor Berit Solheim",
  /// and "Solheim" alone is the same person.
  private func withParts() -> [[Substring]: Tally] {
    var counted = runs
    for (words, tally) in runs where words.count > 2 {
      for start in 1..<(words.count - 1)
      where !NameRuns.isJoint(words[start]) && !NameRuns.isJoint(words[start - 1]) {
        counted[Array(words[start...]), default: Tally()].articles.formUnion(tally.articles)
        counted[Array(words[start...])]?.count += tally.count
      }
    }
    // What longer runs add to shorter ones is the same in any order, but for the short forms.
    let whole = counted
    for (words, _) in whole where words.count > 1 {
      guard let last = words.last, let short = whole[[last]],
        !plain.contains(last.lowercased()[...])
      else { continue }
      counted[words]?.articles.formUnion(short.articles)
      counted[words]?.count += short.count
    }
    return counted
  }

  /// Whether a run is a name by itself, and no longer one has as many articles.
  private func isName(_ words: [Substring], _ counted: [[Substring]: Tally]) -> Bool {
    guard let tally = counted[words], let last = words.last else { return false }
    if Self.titles.contains(last) { return false }
    if words.count > 1 {
      if words.count == 2, Self.qualities.contains(words[0]) || Self.qualities.contains(last) {
        return false
      }
      // "Mayor Berit Solheim" says no more than "Berit Solheim" if others leave the office out.
      for start in 1..<words.count where words.count - start > 1 {
        let rest = counted[Array(words[start...])]?.articles.count ?? 0
        if rest > tally.articles.count { return false }
      }
      return true
    }
    let name = String(last)
    return name.utf8.count >= Self.shortest && !plain.contains(name.lowercased()[...])
      && (withArticle[last] ?? 0) * 2 <= tally.count && !isAdjective(name, counted)
  }

  /// English: offices cut off before their name.
  private static let titles: Set<Substring> = [
    "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Gen", "Lt", "Col", "Sgt", "Capt", "Maj", "Rev",
    "Senator", "Governor", "Secretary", "Spokesman", "Spokeswoman",
  ]

  /// English: what is no part of a name of two words.
  private static let qualities: Set<Substring> = [
    "Senior", "Top", "Former", "Democratic", "Republican", "Republicans", "Democrat", "Democrats",
    "Conservative", "Liberal", "Sunni", "Shiite", "Muslim", "Christian", "Jewish", "Catholic",
  ]

  /// Whether a word is made of another name: Iranian of Iran.
  private func isAdjective(_ name: String, _ counted: [[Substring]: Tally]) -> Bool {
    if Self.endingsOfPeoples.contains(where: { name.hasSuffix($0) }) { return true }
    return (Self.shortestStem..<max(Self.shortestStem, name.count)).contains { length in
      counted[[name.prefix(length)]] != nil
    }
  }

  private static let endingsOfPeoples = LanguageProfile.all(.endingsOfPeoples)
}

/// The runs of words with capitals in a sentence.
struct NameRuns {
  struct Run {
    var words: [Substring]
    /// Whether "the" stands before it.
    var hasArticle: Bool
  }

  private(set) var runs: [Run] = []
  private var words: [Substring] = []
  private var hasArticle = false

  fileprivate static let mostWords = 5
  private static let joints = Set(LanguageProfile.all(.particlesInNames).map { $0[...] })
  private static let noNames = Set(LanguageProfile.all(.capitalsThatAreNoNames))

  static func isJoint(_ word: Substring) -> Bool { joints.contains(word) }

  /// - Parameters:
  ///   - sentence: On one line.
  ///   - stopwords: Words that open a sentence and no name.
  init(in sentence: String, stopwords: StopwordList) {
    let tokens = sentence.split(separator: " ")
    var opens = true
    var previous: Substring = ""
    for (index, token) in tokens.enumerated() {
      var bare = token.drop { !$0.isLetter && !$0.isNumber }
      let isQuoted = bare.startIndex != token.startIndex
      let isLast = index + 1 == tokens.count
      while let last = bare.last, !last.isLetter && !last.isNumber,
        last != "." || isLast || bare.count > 2
      {
        bare.removeLast()
      }
      let end = bare.endIndex
      if bare.hasSuffix("’s") || bare.hasSuffix("'s") { bare.removeLast(2) }
      let endsClause = end != token.endIndex && token.last != "."
      defer {
        opens = token.last == ":" || endsClause && "”\"»".contains(token.last ?? " ")
        previous = token
      }
      if isQuoted { close() }
      guard Self.isNameWord(bare, opens: opens || isQuoted, stopwords) else {
        let next = index + 1 < tokens.count ? tokens[index + 1] : ""
        let joins = Self.isJoint(token) && next.first?.isUppercase == true
        if joins, !words.isEmpty { words.append(token) } else { close() }
        continue
      }
      if words.isEmpty { hasArticle = previous == "the" || previous == "The" }
      // What opens a sentence has a capital anyway: with a name after it, it is its first half.
      if opens || isQuoted, words.isEmpty {
        let next = index + 1 < tokens.count ? tokens[index + 1] : ""
        let isHalf = next.first?.isUppercase == true && bare.endIndex == token.endIndex
        guard isHalf else { continue }
      }
      words.append(bare)
      if bare.endIndex != token.endIndex { close() }
    }
    close()
  }

  private static func isNameWord(
    _ word: Substring, opens: Bool, _ stopwords: StopwordList
  ) -> Bool {
    guard word.first?.isUppercase == true else { return false }
    // An initial.
    if word.count == 2, word.last == "." { return !opens }
    let small = word.lowercased()
    // "Election-harried" is an adjective, "Abara-Lind" a name.
    let isName = word.split(separator: "-").last?.first?.isUppercase == true
    return isName && word.dropFirst().contains { $0.isLowercase }
      && word.allSatisfy { $0.isLetter || "-'’".contains($0) }
      && !noNames.contains(small) && MonthNames.month(small) == nil
      && !stopwords.contains(small)
  }

  private mutating func close() {
    while let last = words.last, Self.isJoint(last) || last.count == 2 && last.hasSuffix(".") {
      words.removeLast()
    }
    let names = words.filter { !Self.isJoint($0) }.count
    if (1...Self.mostWords).contains(names) {
      runs.append(Run(words: words, hasArticle: hasArticle))
    }
    words = []
    hasArticle = false
  }
}
