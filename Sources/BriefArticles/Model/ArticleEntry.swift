/// What a brief has to know of an article that it may not tell: where it is, which text it has, its
/// day, and what its duplicates have in common with it.
public struct ArticleEntry: Sendable, Hashable {
  public var origin: Origin
  /// The day on which it was published; `nil` if it does not say.
  public var published: CalendarDay?
  /// Duplicates share at least one: see `DuplicateSets`.
  public var keys: [UInt64]
  /// How many pieces of the input were dropped.
  public var droppedCount: Int

  public init(origin: Origin, published: CalendarDay?, keys: [UInt64], droppedCount: Int = 0) {
    self.origin = origin
    self.published = published
    self.keys = keys
    self.droppedCount = droppedCount
  }

  /// - Complexity: O(*n*) in the bytes of the article.
  public init(_ article: Article) {
    self.init(
      origin: article.origin, published: article.published?.day,
      keys: DuplicateKey.all(of: article).map(\.hash), droppedCount: article.dropped.count)
  }
}

extension Array where Element == ArticleEntry {
  /// The entries that are wanted, and all that may be duplicates of them, of those in turn, and so
  /// on: whether articles are duplicates is decided among those that share keys. Ascending.
  ///
  /// - Complexity: close to linear in the keys.
  public func withPossibleDuplicates(of isWanted: (ArticleEntry) -> Bool) -> [Int] {
    var links = Array<Int>(indices)
    func first(of entry: Int) -> Int {
      var place = entry
      while links[place] != place {
        links[place] = links[links[place]]
        place = links[place]
      }
      return place
    }
    var holders: [UInt64: Int] = [:]
    holders.reserveCapacity(2 * count)
    for (index, entry) in enumerated() {
      for key in entry.keys {
        guard let holder = holders[key] else {
          holders[key] = index
          continue
        }
        let (left, right) = (first(of: index), first(of: holder))
        links[Swift.max(left, right)] = Swift.min(left, right)
      }
    }
    var wanted = [Bool](repeating: false, count: count)
    for (index, entry) in enumerated() where isWanted(entry) { wanted[first(of: index)] = true }
    return indices.filter { wanted[first(of: $0)] }
  }
}
