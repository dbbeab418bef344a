/// What a brief has to know of an article that it may not tell: where it is, which text it has, its
/// day, and what its duplicates have in common with it.
public struct ArticleEntry: Sendable, Hashable {
  public var origin: Origin
  /// The day on which it was published; `nil` if it does not say.
  public var published: CalendarDay?
  /// Duplicates share at least one: see `DuplicateSets`.
  public var keys: [UInt64]
  /// Where it stands among those that share a key.
  public var rank: DuplicateRank
  /// How many pieces of the input were dropped.
  public var droppedCount: Int

  public init(
    origin: Origin, published: CalendarDay?, keys: [UInt64], rank: DuplicateRank = DuplicateRank(),
    droppedCount: Int = 0
  ) {
    self.origin = origin
    self.published = published
    self.keys = keys
    self.rank = rank
    self.droppedCount = droppedCount
  }

  /// - Complexity: O(*n*) in the bytes of the article.
  public init(_ article: Article) {
    self.init(
      origin: article.origin, published: article.published?.day,
      keys: DuplicateKey.all(of: article).map(\.hash), rank: DuplicateRank(article),
      droppedCount: article.dropped.count)
  }
}

/// The order in which articles that may be duplicates are compared with those next to them: those of
/// one publication together, by time.
public struct DuplicateRank: Sendable, Hashable, Comparable {
  /// The host of its address; empty if it has none.
  public var host: String
  /// When it was changed last as far as it says, in minutes since 1970; the beginning of time if it
  /// does not.
  public var time: Int

  public init(host: String = "", time: Int = .min) {
    self.host = host
    self.time = time
  }

  init(_ article: Article) {
    self.init(host: article.url.flatMap(DuplicateKey.host) ?? "", time: article.newestTime)
  }

  public static func < (left: DuplicateRank, right: DuplicateRank) -> Bool {
    left.host != right.host ? left.host < right.host : left.time < right.time
  }
}
