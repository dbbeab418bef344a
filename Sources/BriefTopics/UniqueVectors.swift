internal import BriefArticles

/// Vectors without duplicates: equal ones, and those of notices of one template, are joined. A text
/// that a thousand files have is compared once, whatever their days.
struct UniqueVectors {
  /// The different vectors, in the order of their first articles.
  private(set) var vectors: [TermVector] = []
  /// The day of the first article of each.
  private(set) var days: [CalendarDay?] = []
  /// The articles of each, ascending.
  private var articles: [[Int]] = []
  /// By article.
  private var isFirst: [Bool] = []

  var count: Int { vectors.count }
  /// The first article of each.
  var firstArticles: [Int] { articles.map { $0[0] } }

  /// - Complexity: O(*n*) in the terms.
  init(_ all: [TermVector], days: [CalendarDay?], patterns: NoticeTemplates) {
    var places: [TermVector: Int] = [:]
    var placesOfPatterns: [Int: Int] = [:]
    for (article, vector) in all.enumerated() {
      let pattern = patterns.numbers[article]
      // Articles without terms have nothing in common.
      let known = vector.terms.isEmpty ? nil : places[vector]
      if let place = pattern.flatMap({ placesOfPatterns[$0] }) ?? known {
        articles[place].append(article)
        isFirst.append(false)
        continue
      }
      if let pattern { placesOfPatterns[pattern] = vectors.count }
      places[vector] = vectors.count
      vectors.append(vector)
      self.days.append(days[article])
      articles.append([article])
      isFirst.append(true)
    }
  }

  /// Clusters of the different vectors as clusters of articles.
  func clusters(_ clusters: [[Int]]) -> [[Int]] {
    clusters.map { $0.flatMap { articles[$0] } }
  }

  /// Pairs of the different vectors as pairs of the first articles of each.
  func expanded(_ pairs: [SimilarPair]) -> [SimilarPair] {
    pairs.map { pair in
      SimilarPair(
        first: articles[pair.first][0], second: articles[pair.second][0],
        similarity: pair.similarity)
    }
  }

  /// Without those of several equal ones that are not the first; all if none is left.
  func firsts(of cluster: [Int]) -> [Int] {
    let firsts = cluster.filter { isFirst[$0] }
    return firsts.isEmpty ? cluster : firsts
  }
}
