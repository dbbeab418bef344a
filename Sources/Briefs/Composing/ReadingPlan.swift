internal import Glibc
internal import Summaries
internal import Topics

/// Divides the reading time among the topics of a day.
struct ReadingPlan {
  let minutes: Double
  let topicLimit: Int

  /// A topic and the words that it may have.
  struct Assignment {
    var topic: Topic
    var words: Int
    /// The words that it would have if the topics used all of the time.
    var fairShare: Double
  }

  /// Words for a story with one source; each doubling of the sources adds as many.
  private static let wordsOfSingle = 45.0
  /// All topics are shortened down to this factor before one is left out...
  private static let leastScale = 0.67
  /// ...and in more up to this one while there is time.
  private static let mostScale = 2.0
  /// A summary longer than this share of its sources saves no time.
  private static let mostOfText = 0.35

  /// The words that may be read.
  var words: Double { minutes * Budget.wordsAMinute }

  /// The topics of the brief: pinned ones first, then by worth, then the shorter ones.
  ///
  /// - Parameters:
  ///   - topics: Of the whole batch.
  ///   - order: Tells what they are worth.
  ///   - words: Of each article of the batch.
  ///   - outlets: The outlet of each article of the batch; one that names none has its own.
  ///   - isPinned: Whether a topic comes first, and is told whatever its weight.
  /// - Returns: The topics to tell, with the words of each.
  func assignments(
    for topics: [Topic], in order: StoryOrder, words: [Int], outlets: [String?],
    isPinned: (Topic) -> Bool = { _ in false }
  ) -> [Assignment] {
    var order = order
    let ranked = topics.map { topic in
      (
        topic: topic, isPinned: isPinned(topic),
        worth: order.worth(of: topic, outlets: Self.outlets(of: topic, among: outlets)),
        words: topic.members.reduce(0) { $0 + (topic.copies[$1] == nil ? words[$1] : 0) }
      )
    }.sorted { left, right in
      if left.isPinned != right.isPinned { return left.isPinned }
      if left.worth != right.worth { return left.worth > right.worth }
      if left.words != right.words { return left.words < right.words }
      return left.topic.members[0] < right.topic.members[0]
    }
    let available = self.words
    var told: [(topic: Topic, words: Double, most: Double)] = []
    var needed = 0.0
    for (topic, _, _, length) in ranked.prefix(topicLimit) {
      let share = Self.wordsOfSingle * (1 + log2(Double(topic.independentCount)))
      needed += share * Self.leastScale
      guard needed <= available || told.isEmpty else { break }
      told.append((topic, share, Self.mostOfText * Double(length)))
    }
    let wanted = told.reduce(0) { $0 + $1.words }
    // Below the least scale only if there is not even time for one topic at that.
    let fair = available / max(1, wanted)
    let scale = min(Self.mostScale, fair)
    return told.map { topic, words, most in
      Assignment(
        topic: topic, words: Int(min(words * scale, max(most, 1))), fairShare: words * fair)
    }
  }
  /// How many outlets report a topic in their own words.
  private static func outlets(of topic: Topic, among outlets: [String?]) -> Int {
    let own = topic.members.filter { topic.copies[$0] == nil }.map { outlets[$0] }
    return Set(own.compactMap(\.self)).count + own.count { $0 == nil }
  }
}
