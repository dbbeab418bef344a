/// Articles that tell one story, and why they are taken to do so.
public struct Topic: Sendable, Hashable {
  /// The articles, by index in the batch, ascending.
  public var members: [Int]
  /// Members that tell of the subject but, by their likeness to the others, of another event,
  /// ascending: two events of one subject are neighbours, not one story.
  public var neighbours: [Int]
  /// The article whose headline stands closest to all the others; `nil` if none has a headline.
  public var headline: Int?
  /// The terms that carry the likeness, as they are most often written, the strongest first; empty
  /// for one article.
  public var sharedTerms: [String]
  /// The mean similarity of its pairs of articles, 0 to 1; 1 for one article.
  public var cohesion: Double
  /// Whether the articles are hardly more alike than the threshold asks: worth a second look.
  public var isLoose: Bool

  public init(
    members: [Int], neighbours: [Int] = [], headline: Int?, sharedTerms: [String], cohesion: Double,
    isLoose: Bool
  ) {
    self.members = members
    self.neighbours = neighbours
    self.headline = headline
    self.sharedTerms = sharedTerms
    self.cohesion = cohesion
    self.isLoose = isLoose
  }
}
