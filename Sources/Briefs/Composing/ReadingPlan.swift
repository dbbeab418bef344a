internal import BriefAnalysis
internal import BriefArticles
internal import BriefSummaries
internal import BriefTopics
internal import Glibc

/// Shares the reader's time out over the topics of a day.
///
/// What several articles tell is a story under a heading of its own; any other article has a line,
/// and becomes a story only where there is time left.
struct ReadingPlan {
  let minutes: Double
  let topicLimit: Int

  /// A topic with its place in the order of the day.
  struct Ranked {
    var topic: Topic
    var rank: Int
    /// Whether it is near a story and says of no day: it comes after what stands by itself.
    var isAside = false
  }

  /// A topic that is told as a story, and the words that it may have.
  struct Assignment {
    var topic: Topic
    var rank: Int
    var words: Int
  }

  /// What is to be told, each list with the worthiest first.
  struct Day {
    var stories: [Assignment] = []
    /// Of one article each.
    var lines: [Ranked] = []
    var opinions: [Ranked] = []
    var longReads: [Ranked] = []
    /// Articles of topics that are not told as stories: there is a line for one of each.
    var others: [Int] = []

    /// All that may be told in a sentence at least, if so many sentences can be read.
    func topics(readable count: Int) -> [Topic] {
      let lines = [lines, opinions, longReads].flatMap { $0.prefix(max(count, 1)).map(\.topic) }
      return stories.map(\.topic) + lines
    }
  }

  /// From so many words on an article is a long read.
  static let wordsOfLongRead = 2_000
  /// Of a single article that is told as a story.
  static let wordsOfSingle = 90
  /// Words for a story that one source tells; each doubling of the sources adds as many.
  private static let wordsOfSource = 45.0
  /// A story is told in less than its share down to this factor before it is left to the lines...
  private static let leastScale = 0.67
  /// ...and in more up to this one while there is time.
  private static let mostScale = 2.0
  /// A summary longer than this share of its sources saves no time.
  private static let mostOfText = 0.35
  /// Of short reports a larger share is little to read: up to so much, in so many words.
  private static let mostOfShortText = 0.75
  static let wordsOfShortStory = 100
  /// What a line takes on the mean.
  private static let wordsOfLine = 26.0
  /// The shares of the time that are kept for lines of news, and for opinion and long reads.
  private static let shareOfLines = 0.4
  private static let shareOfEnd = 0.15

  /// The words that may be read; more than a lifetime has count as that.
  var words: Double { min(minutes * Budget.wordsAMinute, 1e9) }

  /// No more sentences can be read.
  var mostSentences: Int { Int(words) / SentenceQuality.fewestWords }

  /// The words that the sentences of opinion and long reads may have.
  var wordsOfEnd: Double { Self.shareOfEnd * words }

  /// What to tell of a batch: what is pinned first, then the worthiest, then the shorter.
  ///
  /// - Parameters:
  ///   - topics: Of the whole batch.
  ///   - batch: The articles.
  ///   - order: Tells what the topics are worth.
  ///   - words: Of each article.
  ///   - isPinned: Whether a topic comes first, and is a story whoever tells it.
  /// - Returns: Which topics are stories, and which articles have a line in which part.
  /// - Complexity: O(*n* log *n*) in the articles.
  func day(
    of topics: [Topic], in batch: [Article], order: StoryOrder, words: [Int],
    isPinned: (Topic) -> Bool
  ) -> Day {
    var day = Day()
    var order = order
    var shared: [Ranked] = []
    for ranked in self.ranked(topics, in: batch, &order, words, isPinned) {
      let topic = ranked.topic
      let alone = { Ranked(topic: topic.alone($0, in: batch), rank: ranked.rank) }
      if Self.isOpinion(topic, in: batch) {
        day.opinions += topic.members.map(alone)
      } else if topic.members.count > 1 || isPinned(topic) {
        shared.append(ranked)
      } else {
        let own = topic.members[0]
        // What happened today is news, however long it is told.
        let isLong = words[own] >= Self.wordsOfLongRead && !order.isOfTheDay(own)
        if isLong {
          day.longReads.append(ranked)
        } else {
          var line = ranked
          line.isAside = topic.near != nil && !order.isNews(own)
          day.lines.append(line)
        }
      }
    }
    assign(shared, in: batch, words, to: &day)
    return day
  }

  /// Whether a topic is opinion: what several tell has happened, however they write, unless all say
  /// that theirs is.
  private static func isOpinion(_ topic: Topic, in batch: [Article]) -> Bool {
    let tellers = topic.tellers.map { batch[$0] }
    return tellers.count > 1
      ? tellers.allSatisfy(Opinion.isLabelled) : tellers.allSatisfy(Opinion.isFound)
  }

  /// Gives the stories their words; those that there is no time for are told in a line.
  private func assign(
    _ shared: [Ranked], in batch: [Article], _ words: [Int], to day: inout Day
  ) {
    let end = Double(day.opinions.count + day.longReads.count) * Self.wordsOfLine
    let available = self.words - min(wordsOfEnd, end)
    let lines = min(Double(day.lines.count) * Self.wordsOfLine, Self.shareOfLines * available)
    var told: [(ranked: Ranked, share: Double)] = []
    var needed = 0.0
    for ranked in shared {
      let share = Self.wordsOfSource * (1 + log2(Double(ranked.topic.independentCount)))
      needed += share * Self.leastScale
      if told.count < topicLimit, needed <= available - lines || told.isEmpty {
        told.append((ranked, share))
      } else {
        let own = ranked.topic.headline ?? ranked.topic.members[0]
        day.lines.append(Ranked(topic: ranked.topic.alone(own, in: batch), rank: ranked.rank))
        day.others += ranked.topic.members.filter { $0 != own }
      }
    }
    day.lines.sort { ($0.isAside ? 1 : 0, $0.rank) < ($1.isAside ? 1 : 0, $1.rank) }
    let wanted = told.reduce(0) { $0 + $1.share }
    // Below the least scale only if there is not even time for one story at that.
    let scale = min(Self.mostScale, (available - lines) / max(1, wanted))
    day.stories = told.map { ranked, share in
      let length = ranked.topic.members.reduce(0) { sum, member in
        sum + (ranked.topic.copies[member] == nil ? words[member] : 0)
      }
      let short = min(Self.mostOfShortText * Double(length), Double(Self.wordsOfShortStory))
      let most = max(Self.mostOfText * Double(length), short, 1)
      return Assignment(
        topic: ranked.topic, rank: ranked.rank, words: Int(min(share * scale, most)))
    }
  }

  private func ranked(
    _ topics: [Topic], in batch: [Article], _ order: inout StoryOrder, _ words: [Int],
    _ isPinned: (Topic) -> Bool
  ) -> [Ranked] {
    let outlets = batch.map(\.site)
    return topics.map { topic in
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
    }.enumerated().map { Ranked(topic: $1.topic, rank: $0) }
  }

  /// How many outlets tell a topic in words of their own; an article that names none has its own.
  private static func outlets(of topic: Topic, among outlets: [String?]) -> Int {
    let own = topic.members.filter { topic.copies[$0] == nil }.map { outlets[$0] }
    return Set(own.compactMap(\.self)).count + own.count { $0 == nil }
  }
}

extension Topic {
  /// One of its articles by itself.
  func alone(_ article: Int, in batch: [Article]) -> Topic {
    Topic(
      members: [article], headline: batch[article].title == nil ? nil : article, sharedTerms: [],
      cohesion: 1, isLoose: false)
  }
}
