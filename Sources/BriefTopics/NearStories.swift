internal import BriefArticles
internal import BriefSentences

/// Finds the story that an article by itself is near to: what follows from an event, a comment, an
/// analysis.
///
/// Its mean similarity to the story's articles is at least some share of the threshold, and its
/// headline has a term of the story's strongest ones. On ten real days 34 of 40 such articles were
/// about the story's subject, and 6 of 11 on three others: enough to name an article below a story,
/// never to tell it as a part of it.
struct NearStories {
  private let cohesion: Cohesion
  private let least: Double
  /// By cluster.
  private var terms: [Int: Set<TermID>] = [:]

  init(_ cohesion: Cohesion, above least: Double) {
    self.cohesion = cohesion
    self.least = least
  }

  /// The cluster of the story, if there is one.
  ///
  /// - Parameters:
  ///   - number: Of the article's own cluster.
  ///   - article: Whose headline is compared.
  ///   - clusters: Of the places of `vectors`.
  ///   - vectors: Of all articles of the language.
  ///   - vocabulary: Numbers the terms; grows by those that it does not have yet.
  /// - Returns: Its place in `clusters`; `nil` if none is near.
  /// - Complexity: O(*n*) in the terms of the clusters that come near, once for each.
  mutating func story(
    of number: Int, headline article: Article, _ clusters: [[Int]], _ vectors: [TermVector],
    vocabulary: inout Vocabulary
  ) -> Int? {
    let found = cohesion.clusters(near: number, above: least)
    guard !found.isEmpty, let title = article.title else { return nil }
    let headline = SourceText(title).terms(of: article, &vocabulary)
    return found.first { cluster in
      let shared =
        terms[cluster] ?? Set(SharedTerms(of: clusters[cluster].map { vectors[$0] }).terms)
      terms[cluster] = shared
      return headline.contains(where: shared.contains)
    }
  }
}
