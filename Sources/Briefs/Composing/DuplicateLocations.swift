internal import BriefArticles
internal import BriefSentences

/// The other locations of articles of a batch, with the same or an older text.
struct DuplicateLocations {
  /// By article of the batch.
  private var places: [[(article: Article, words: Int)]] = []

  init() {}

  /// - Complexity: O(*n*) in the bytes of the copies.
  init(of batch: [DeduplicatedArticle]) {
    let copies = batch.flatMap(\.copies)
    var vocabulary = Vocabulary()
    let table = SentenceTable(copies, vocabulary: &vocabulary)
    var next = 0
    for deduplicated in batch {
      let range = next..<next + deduplicated.copies.count
      next = range.upperBound
      places.append(range.map { (copies[$0], table.wordCount(ofArticle: $0)) })
    }
  }

  /// The other places of an article, by path.
  func of(_ article: Int) -> [(article: Article, words: Int)] {
    places.indices.contains(article) ? places[article] : []
  }
}
