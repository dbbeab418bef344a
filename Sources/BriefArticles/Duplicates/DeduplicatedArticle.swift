import BriefLexicon

/// An article without its duplicates: its newest text, and the copies that were found elsewhere.
public struct DeduplicatedArticle: Sendable, Hashable {
  /// Its newest text.
  public var article: Article
  /// The same or older texts of it, by path, then by item.
  public var copies: [Article]

  public init(article: Article, copies: [Article] = []) {
    self.article = article
    self.copies = copies
  }
}

extension Array where Element == Article {
  /// Deduplicates articles: one that was saved twice, came in two feeds, has two addresses or was
  /// updated becomes one article with its newest text, and with its copies.
  ///
  /// Two articles are the same if they share an address and have their titles or half of the
  /// shorter text in common, or if one publication printed both and they share an item's id and
  /// half of the shorter text, the title and nearly all of it, or the whole text. Different
  /// articles about one event are not the same, nor is an agency's report in two newspapers.
  ///
  /// What the newest text does not say of itself it has of its copies: address, publication, day
  /// and authors, but no headline.
  ///
  /// - Returns: The articles in the order of the input, each where the first of its copies was. The
  ///   order decides nothing else.
  /// - Complexity: O(*n* log *n*) in the articles and O(*m*) in their bytes; an article is compared
  ///   with few others.
  public func deduplicated() -> [DeduplicatedArticle] {
    var places: [Int: Int] = [:]
    var groups: [[Int]] = []
    for (index, first) in firstDuplicates().enumerated() {
      if let place = places[first] {
        groups[place].append(index)
      } else {
        places[first] = groups.count
        groups.append([index])
      }
    }
    return groups.map { group in
      guard group.count > 1 else { return DeduplicatedArticle(article: self[group[0]]) }
      return DeduplicatedArticle(group.map { self[$0] })
    }
  }

  /// For each article the index of the first that it is one with by the rules of `deduplicated()`:
  /// its own if there is none before it.
  ///
  /// - Complexity: that of `deduplicated()`.
  package func firstDuplicates() -> [Int] {
    var sets = DuplicateSets(of: self)
    return indices.map { sets.first(of: $0) }
  }
}

extension DeduplicatedArticle {
  /// - Parameter copies: At least one.
  fileprivate init(_ copies: [Article]) {
    let sorted = copies.sorted { $0.origin.precedes($1.origin) }
    let longest = sorted.reduce(0) { max($0, $1.text.count) }
    // A teaser is never better than the article, however new.
    let newest = sorted.indices.filter { sorted[$0].text.count * 5 >= longest * 3 }
      .max { Self.isOlder(sorted[$0], than: sorted[$1]) }
    var others = sorted
    var article = others.remove(at: newest ?? 0)
    for other in others {
      article.url = article.url ?? other.url
      article.site = article.site ?? other.site
      article.published = article.published ?? other.published
      if article.authors.isEmpty { article.authors = other.authors }
    }
    self.init(article: article, copies: others)
  }

  private static func isOlder(_ article: Article, than other: Article) -> Bool {
    let (left, right) = (worth(of: article), worth(of: other))
    // Of equals the first by name is the better one.
    return left == right ? other.origin.precedes(article.origin) : left < right
  }

  private static func worth(of article: Article) -> (time: Int, length: Int, title: Int) {
    (article.newestTime, article.text.count, article.title == nil ? 0 : 1)
  }
}

extension Origin {
  /// Whether it comes before another: by path, by item, by digest.
  func precedes(_ other: Origin) -> Bool {
    if !hasSameBytes(path, other.path) { return byteOrder(path, other.path) }
    let (own, others) = (item ?? "", other.item ?? "")
    return hasSameBytes(own, others) ? digest < other.digest : byteOrder(own, others)
  }
}

extension Article {
  /// When it was changed last as far as it says, in minutes; the beginning of time if it does not.
  var newestTime: Int { (modified ?? published)?.minutesSince1970 ?? .min }
}
