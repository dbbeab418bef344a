public import BriefArticles

/// What a user wants of the topics, whatever the program finds.
public struct TopicRules: Sendable, Hashable {
  /// Words and phrases: topics that have one in a headline or among their terms come first.
  public var pin: [String]
  /// Words and phrases: articles that have one in the headline, the section or the tags are left
  /// out.
  public var drop: [String]
  /// Names of files, or ends of their paths, or headlines: the articles of each list are one topic.
  public var merge: [[String]]
  /// Names as in `merge`: each article is a topic of its own.
  public var split: [String]

  public init(
    pin: [String] = [], drop: [String] = [], merge: [[String]] = [], split: [String] = []
  ) {
    self.pin = pin
    self.drop = drop
    self.merge = merge
    self.split = split
  }
}

extension TopicRules {
  /// Whether an article is left out.
  public var isDropped: (Article) -> Bool {
    let phrases = PhraseSet(drop)
    return { phrases.isFound(in: [$0.title, $0.section].compactMap { $0 } + $0.tags) }
  }

  /// Whether a topic with some headlines and terms comes first.
  var isPinned: ([String]) -> Bool {
    let phrases = PhraseSet(pin)
    return { phrases.isFound(in: $0) }
  }

  /// The articles to put together, by index in the batch.
  public func merged(in batch: [Article]) -> [Set<Int>] {
    merge.map { names in
      Set(batch.indices.filter { index in names.contains { Self.names($0, batch[index]) } })
    }
  }

  /// The articles to set apart, by index in the batch.
  public func split(in batch: [Article]) -> Set<Int> {
    Set(batch.indices.filter { index in split.contains { Self.names($0, batch[index]) } })
  }

  /// The names in `merge` and `split` that no article has.
  ///
  /// - Complexity: O(*n*) in the articles, for each name.
  public func unknownNames(in batch: [Article]) -> [String] {
    (merge.joined() + split).filter { name in !batch.contains { Self.names(name, $0) } }
  }

  private static func names(_ name: String, _ article: Article) -> Bool {
    guard !name.isEmpty else { return false }
    let path = article.origin.path
    let paths = [path] + (article.origin.item.map { ["\(path)#\($0)", $0] } ?? [])
    return article.title == name
      || paths.contains { path in
        let (path, name) = (Array(path.utf8), Array(name.utf8))
        return path == name || path.suffix(name.count + 1) == [0x2F] + name
      }
  }
}
