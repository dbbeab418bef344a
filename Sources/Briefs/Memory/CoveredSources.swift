internal import BriefArticles
internal import BriefMarkup
internal import BriefSentences

/// The sources that earlier briefs covered, by path and address: an article that is saved again has
/// another digest, but no news.
struct CoveredSources: Sendable {
  private struct Coverage {
    var words: Int
    var sentences: [String]
  }

  private var covered: [String: Coverage] = [:]

  /// If the count of words changed by more than this share, the article has new text.
  private static let shareOfChange = 0.01

  init(_ topics: [TopicBrief]) {
    for topic in topics {
      let quotations = Dictionary(grouping: topic.allQuotations, by: \.locator.source)
      for source in topic.sources {
        let sentences = quotations[source.number]?.map(\.text) ?? []
        for place in Self.places(source.path, source.item, source.url) {
          covered[place, default: Coverage(words: 0, sentences: [])].words = source.words
          covered[place]?.sentences += sentences
        }
      }
    }
  }

  /// Whether an article is a covered source, saved again: it has its path or address, all quoted
  /// sentences, and about as many words.
  ///
  /// - Complexity: O(*n*) in its bytes if one stood there.
  func has(_ article: Article, at path: String) -> Bool {
    let places = Self.places(path, article.origin.item, article.url)
    // Without a quotation there is no evidence that the text is the same.
    guard let old = places.lazy.compactMap({ covered[$0] }).first, !old.sentences.isEmpty
    else { return false }
    let words = article.wordCount
    guard abs(words - old.words) <= Int(Self.shareOfChange * Double(words)) else { return false }
    let text = Array(cleanedLine(article.text.line(0..<article.text.count)).utf8)[...]
    return old.sentences.allSatisfy { position(of: Array($0.utf8), in: text) != nil }
  }

  private static func places(_ path: String, _ item: String?, _ url: String?) -> [String] {
    ["\(path)#\(item ?? "")"] + (url.map { ["<\($0)>"] } ?? [])
  }
}

extension Article {
  /// The words of its sentences, as the line of a source gives them.
  var wordCount: Int {
    var vocabulary = Vocabulary()
    return SentenceTable([self], vocabulary: &vocabulary).wordCount(ofArticle: 0)
  }
}
