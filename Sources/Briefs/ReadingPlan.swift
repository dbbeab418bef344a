internal import Glibc
internal import Summaries
internal import Topics

/// Shares the reader's time out over the topics of a day.
struct ReadingPlan {
  let minutes: Double
  let topicLimit: Int

  /// A topic and the words that it may have.
  struct Assignment {
    var topic: Topic
    var words: Int
  }

  /// Words for a story that one source tells; each doubling of the sources adds as many.
  private static let wordsOfSingle = 45.0
  /// A topic is told in less than its share down to this factor before a topic is left out...
  private static let leastScale = 0.67
  /// ...and in more up to this one while there is time.
  private static let mostScale = 2.0
  /// A summary longer than this share of its sources saves nobody time.
  private static let mostOfText = 0.35

  /// The words that may be read.
  var words: Double { minutes * Budget.wordsAMinute }

  /// The topics to tell: the pinned ones, then the weightiest first, by independent sources, then by
  /// length.
  ///
  /// - Parameters:
  ///   - topics: Of the whole batch.
  ///   - words: Of each article of the batch.
  ///   - isPinned: Whether a topic comes first, and is told whatever its weight.
  /// - Returns: The topics to tell, with the words of each.
  func assignments(
    for topics: [Topic], words: [Int], isPinned: (Topic) -> Bool = { _ in false }
  ) -> [Assignment] {
    let ranked = topics.map { topic in
      (
        topic: topic, isPinned: isPinned(topic),
        words: topic.members.reduce(0) { $0 + (topic.copies[$1] == nil ? words[$1] : 0) }
      )
    }.sorted { left, right in
      if left.isPinned != right.isPinned { return left.isPinned }
      if left.topic.independentCount != right.topic.independentCount {
        return left.topic.independentCount > right.topic.independentCount
      }
      if left.words != right.words { return left.words > right.words }
      return left.topic.members[0] < right.topic.members[0]
    }
    let available = self.words
    var told: [(topic: Topic, words: Double, most: Double)] = []
    var needed = 0.0
    for (topic, _, length) in ranked.prefix(topicLimit) {
      let share = Self.wordsOfSingle * (1 + log2(Double(topic.independentCount)))
      needed += share * Self.leastScale
      guard needed <= available || told.isEmpty else { break }
      told.append((topic, share, Self.mostOfText * Double(length)))
    }
    let wanted = told.reduce(0) { $0 + $1.words }
    // Below the least scale only if there is not even time for one topic at that.
    let scale = min(Self.mostScale, available / max(1, wanted))
    return told.map { topic, words, most in
      Assignment(topic: topic, words: Int(min(words * scale, max(most, 1))))
    }
  }
}
