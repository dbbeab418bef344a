public import BriefSentences

/// Which articles say much the same as a sentence.
public struct SimilarSentences {
  /// The share of the terms of the shorter sentence that both must have. Sentences of different
  /// articles on one story that reach 0.4 tell the same event in 87 of 100 cases.
  private static let containment = 0.5
  /// The share of the terms of the longer one, since a short sentence is soon contained.
  private static let containmentOfLonger = 0.3
  /// The same for sentences of which one is said to stand in both articles: of 188 pairs of real stories
  /// half of those below told something else of the event, of those above one in five.
  private static let containmentOfSame = 0.55
  private static let containmentOfLongerSame = 0.45
  /// Fewer common terms are chance: a name and an office are four.
  private static let fewestCommon = 5

  /// Fewer words in a row are a name with its office.
  private static let wordsOfRun = 7

  /// In a long summary a term that many of its sentences have says little.
  private static let mostHolders = 64

  private let table: SentenceTable

  public init(in table: SentenceTable) {
    self.table = table
  }

  /// The articles among `members`, without the sentence's own, that have a similar sentence.
  ///
  /// - Complexity: O(*n*) in the terms of the members.
  public func articles(like sentence: Int, among members: [Int]) -> [Int] {
    sentences(likeEach: [sentence], among: members).first?.map { Int(table.articleOfSentence[$0]) }
      ?? []
  }

  /// For each of some sentences the first similar one of each article among `members` that has one,
  /// without the sentence's own.
  ///
  /// - Parameters:
  ///   - sentences: Of the table.
  ///   - members: Of the table's articles.
  ///   - agree: Whether two sentences that are alike say the same.
  /// - Returns: For each sentence those like it, in the order of `members`.
  ///
  /// A term that more than `mostHolders` of the sentences have finds no similar ones; it still
  /// counts where others found them.
  ///
  /// - Complexity: O(*n*) in the terms of the members and the sentences, whatever their number.
  public func sentences(
    likeEach sentences: [Int], among members: [Int],
    where agree: (Int, Int) -> Bool = { _, _ in true }
  ) -> [[Int]] {
    let wanted = sentences.map(contentTerms(of:))
    let owners = sentences.map { Int(table.articleOfSentence[$0]) }
    var holders: [TermID: [Int]] = [:]
    for (index, terms) in wanted.enumerated() where terms.count >= Self.fewestCommon {
      for term in terms { holders[term, default: []].append(index) }
    }
    holders = holders.filter { $0.value.count <= Self.mostHolders }
    var found = [[Int]](repeating: [], count: sentences.count)
    var common = [Int](repeating: 0, count: sentences.count)
    for member in members {
      for other in table.articleRanges[member] {
        let terms = contentTerms(of: other)
        guard terms.count >= Self.fewestCommon else { continue }
        var touched: [Int] = []
        for term in terms {
          for index in holders[term] ?? [] {
            if common[index] == 0 { touched.append(index) }
            common[index] += 1
          }
        }
        for index in touched {
          common[index] = 0
          guard owners[index] != member,
            found[index].last.map({ Int(table.articleOfSentence[$0]) }) != member
          else { continue }
          if Self.isAlike(terms, wanted[index]), agree(sentences[index], other) {
            found[index].append(other)
          }
        }
      }
    }
    return found
  }

  /// Whether two sentences, by their terms that are no stopwords, say much the same.
  package static func isAlike(_ first: Set<TermID>, _ second: Set<TermID>) -> Bool {
    let common = first.intersection(second).count
    return common >= fewestCommon
      && Double(common) >= containment * Double(min(first.count, second.count))
      && Double(common) >= containmentOfLonger * Double(max(first.count, second.count))
  }

  /// Whether two sentences, by their terms that are no stopwords, say so much the same that a reader may
  /// be told that both articles have it.
  package static func isSame(_ first: Set<TermID>, _ second: Set<TermID>) -> Bool {
    let common = Double(first.intersection(second).count)
    return isAlike(first, second)
      && common >= containmentOfSame * Double(min(first.count, second.count))
      && common >= containmentOfLongerSame * Double(max(first.count, second.count))
  }

  /// Whether two sentences have so many words in the same order that both must quote the same text.
  ///
  /// - Complexity: O(*n*) in their words.
  package func haveCommonRun(_ first: Int, _ second: Int) -> Bool {
    let runs = Set(runs(of: first))
    return !runs.isEmpty && self.runs(of: second).contains(where: runs.contains)
  }

  private func runs(of sentence: Int) -> [[TermID]] {
    let terms = Array(table.terms(of: sentence))
    return terms.indices.dropLast(Self.wordsOfRun - 1).map {
      Array(terms[$0..<$0 + Self.wordsOfRun])
    }
  }

  /// The terms of a sentence that are no stopwords.
  package func contentTerms(of sentence: Int) -> Set<TermID> {
    Set(table.terms(of: sentence).filter { !table.isStopword[Int($0)] })
  }
}
