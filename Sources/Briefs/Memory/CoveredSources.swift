internal import Articles
internal import Markup
internal import Sentences

/// What briefs told of each source, by where it was: an article that is saved again has another
/// digest, and yet no news.
struct CoveredSources: Sendable {
  private struct Told {
    var words: Int
    var sentences: [String]
  }

  private var told: [String: Told] = [:]

  /// More of its words came or went than this share: it has something else to say.
  private static let shareOfChange = 0.01

  init(_ topics: [TopicBrief]) {
    for topic in topics {
      let quotations = Dictionary(grouping: topic.allQuotations, by: \.locator.source)
      for source in topic.sources {
        let sentences = quotations[source.number]?.map(\.text) ?? []
        for place in Self.places(source.path, source.item, source.url) {
          told[place, default: Told(words: 0, sentences: [])].words = source.words
          told[place]?.sentences += sentences
        }
      }
    }
  }

  /// Whether an article that stands where a source stood, or has its address, has all that was told
  /// of it and as many words.
  ///
  /// - Complexity: O(*n*) in its bytes if one stood there.
  func has(_ article: Article, at path: String) -> Bool {
    let places = Self.places(path, article.origin.item, article.url)
    // Of what was never quoted nothing shows that this is the same.
    guard let old = places.lazy.compactMap({ told[$0] }).first, !old.sentences.isEmpty
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
