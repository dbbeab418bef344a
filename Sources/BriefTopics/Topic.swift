/// A topic: the articles of one story, and the terms and similarity for which they were grouped.
public struct Topic: Sendable, Hashable {
  /// An article outside a topic that is most like one of its members.
  public struct NearMiss: Sendable, Hashable {
    /// By index in the batch.
    public var article: Int
    /// To the member that it is most like, 0 to 1.
    public var similarity: Double
  }

  /// The articles, by index in the batch, ascending.
  public var members: [Int]
  /// Members about the same subject but, by their similarity, about another event, ascending: two
  /// events of one subject are neighbours, not one story.
  public var neighbours: [Int]
  /// Members whose text is, wholly or for the most part, that of another member, which the value
  /// names.
  public var copies: [Int: Int]
  /// The article whose headline says best what all of them say; `nil` if none has a headline.
  public var headline: Int?
  /// The terms that carry the likeness, as they are most often written, the strongest first; empty
  /// for one article.
  public var sharedTerms: [String]
  /// The mean similarity of its pairs of articles, 0 to 1; 1 for one article.
  public var cohesion: Double
  /// Whether the articles are hardly more alike than the threshold asks: worth a second look.
  public var isLoose: Bool
  /// What almost joined, if anything came near.
  public var nearMiss: NearMiss?
  /// Of one article by itself: an article of the story that it is near to, as what follows from an
  /// event is, or a comment on it.
  public var near: Int?

  /// How many of the members are no copies of others.
  public var independentCount: Int { members.count - copies.count }

  /// The members that report the story in their own words: neither neighbours nor copies.
  public var tellers: [Int] {
    let apart = Set(neighbours)
    return members.filter { !apart.contains($0) && copies[$0] == nil }
  }

  public init(
    members: [Int], neighbours: [Int] = [], copies: [Int: Int] = [:], headline: Int?,
    sharedTerms: [String], cohesion: Double, isLoose: Bool, nearMiss: NearMiss? = nil
  ) {
    self.members = members
    self.neighbours = neighbours
    self.copies = copies
    self.headline = headline
    self.sharedTerms = sharedTerms
    self.cohesion = cohesion
    self.isLoose = isLoose
    self.nearMiss = nearMiss
  }
}
