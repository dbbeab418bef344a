internal import BriefArticles
internal import BriefSentences

/// Takes pairs of articles apart that hardly joined and name nothing in common in their headlines:
/// two comments on one week, and not two accounts of one event. In a larger cluster each has others
/// to vouch for it.
struct HeadlineCheck {
  private let threshold: Double
  private let articles: [Article]
  private let words: [Int]

  /// What is that much above the threshold needs no headline. Of 1,650 articles it takes four right
  /// pairs apart; of five real days and a week, three of four that it takes apart were of two
  /// stories.
  private static let margin = 1.25

  /// - Parameters:
  ///   - threshold: What clusters reach.
  ///   - articles: Those that the clusters are of.
  ///   - words: How many each of them has; short ones have reached more than others.
  init(threshold: Double, articles: [Article], words: [Int]) {
    self.threshold = threshold
    self.articles = articles
    self.words = words
  }

  /// The clusters, without those pairs.
  ///
  /// - Complexity: O(*n*) in the pairs, and in the headlines of those that are taken apart.
  func parted(
    _ clusters: [[Int]], pairs: [SimilarPair], vocabulary: inout Vocabulary
  ) -> [[Int]] {
    var owners: [Int: Int] = [:]
    for (number, cluster) in clusters.enumerated() where cluster.count == 2 {
      for item in cluster { owners[item] = number }
    }
    var weak: Set<Int> = []
    for pair in pairs where pair.similarity < Self.margin * threshold {
      guard let number = owners[pair.first], number == owners[pair.second],
        !PairThresholds.isShort(min(words[pair.first], words[pair.second]))
      else { continue }
      let (first, second) = (
        headline(of: pair.first, &vocabulary), headline(of: pair.second, &vocabulary)
      )
      if !first.isEmpty, !second.isEmpty, first.isDisjoint(with: second) { weak.insert(number) }
    }
    return clusters.enumerated().flatMap { number, cluster in
      weak.contains(number) ? cluster.map { [$0] } : [cluster]
    }
  }

  private func headline(of item: Int, _ vocabulary: inout Vocabulary) -> Set<TermID> {
    let article = articles[item]
    return Set(article.title.map { SourceText($0).terms(of: article, &vocabulary) } ?? [])
  }
}
