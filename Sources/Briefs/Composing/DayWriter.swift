internal import BriefArticles
internal import BriefSentences
internal import BriefSummaries
internal import BriefTopics
internal import Glibc

/// Tells a day: its stories, then every other article in a line, as long as there is time.
///
/// The time is what sentences take. Headlines without a sentence take none, so that nothing is only
/// counted; yet their list ends, since an archive may have thousands.
struct DayWriter {
  /// What is known of a topic before it is told.
  struct Knowledge {
    var terms: StoryTerms
    var story: PriorCoverage
  }

  private let plan: ReadingPlan
  private var writer: TopicWriter
  /// By the first member of the topic.
  private let known: [Int: Knowledge]
  private var told: [(rank: Int, topic: Topic, story: TopicWriter.Told)] = []
  private var lines: [BriefPart.Kind: [Line]] = [:]
  /// Articles that are only named.
  private var named: [Int] = []

  /// An article in a line.
  private struct Line {
    var topic: Topic
    var rank: Int
    var choice: TopicWriter.LineChoice?

    var words: Int { choice?.words ?? 0 }
  }

  /// Headlines without a sentence have as many words as this share of those that are read, but there
  /// is room for so many.
  private static let shareOfHeadlines = 0.5
  private static let fewestHeadlines = 40
  /// More headlines below a story nobody reads.
  private static let mostAsides = 6
  /// Less time that is left is no sentence.
  private static let leastRest = 25.0
  /// What more is told of a day's stories: of the sentences of 168 articles that are as fit as 1.1,
  /// marked by reading, 85 of 100 have no fault, of those from .8 on 79.
  private static let fitnessOfMore = [1.1, Fitness.leastOfMore]
  /// One story or two alone are no day to fill: two sentences have 38.0 and 15.3 of ROUGE-1 and 2 in
  /// the first 75 words, since an editor's account of a story has 50, with more of this fitness 37.9
  /// and 15.2, with all from .85 on 37.0 and 14.6.
  private static let fitnessAlone = 1.3
  private static let mostStoriesAlone = 2
  /// Singles that are tried as stories for each one that becomes one.
  private static let attempts = 3

  init(_ plan: ReadingPlan, by writer: TopicWriter, knowing known: [Int: Knowledge]) {
    self.plan = plan
    self.writer = writer
    self.known = known
  }

  /// Tells what is planned.
  ///
  /// - Complexity: O(*n*) in the sentences of what is told.
  mutating func tell(_ day: ReadingPlan.Day) {
    named = day.others
    for assignment in day.stories {
      if let story = story(of: assignment, within: plan.words) {
        told.append((assignment.rank, assignment.topic, story))
      } else {
        named += assignment.topic.members
      }
    }
    let end = min(plan.wordsOfEnd, plan.words - Double(writer.wordsQuoted))
    // A few long reads are not left without a word by many opinions.
    let count = Double(max(1, day.opinions.count + day.longReads.count))
    let most = max(Double(TopicWriter.wordsOfLine), end * Double(day.longReads.count) / count)
    var rest = min(end, most)
    let other = end - rest
    lines[.long] = choose(day.longReads, for: .long, within: &rest)
    rest += other
    lines[.opinion] = choose(day.opinions, for: .opinion, within: &rest)
    rest += plan.words - Double(writer.wordsQuoted) - end
    lines[.brief] = choose(day.lines, for: .brief, within: &rest)
    promote(&rest)
    addMore(&rest)
    lines[.brief] = lines[.brief].map { chooseMore($0, within: &rest) }
  }

  private mutating func story(
    of assignment: ReadingPlan.Assignment, within words: Double
  ) -> TopicWriter.Told? {
    guard let known = known[assignment.topic.members[0]] else { return nil }
    return writer.story(of: assignment, in: known.terms, of: words, after: known.story)
  }

  // MARK: - Lines

  /// A sentence for each of some articles, as far as the words go.
  private mutating func choose(
    _ articles: [ReadingPlan.Ranked], for part: BriefPart.Kind, within words: inout Double
  ) -> [Line] {
    var chosen: [Line] = []
    for ranked in articles {
      var line = Line(topic: ranked.topic, rank: ranked.rank)
      if words >= Self.leastRest, let known = known[ranked.topic.members[0]] {
        line.choice = choice(for: ranked.topic, known, part: part, within: &words)
      }
      chosen.append(line)
    }
    return chosen
  }

  /// A less fit sentence for lines that have none, where there is time left.
  private mutating func chooseMore(_ all: [Line], within words: inout Double) -> [Line] {
    var chosen = all
    for index in all.indices where words >= Self.leastRest && all[index].choice == nil {
      guard let known = known[all[index].topic.members[0]] else { continue }
      chosen[index].choice = choice(
        for: all[index].topic, known, part: .brief, isQuiet: true, within: &words)
    }
    return chosen
  }

  private mutating func choice(
    for topic: Topic, _ known: Knowledge, part: BriefPart.Kind, isQuiet: Bool = false,
    within words: inout Double
  ) -> TopicWriter.LineChoice? {
    let choice = writer.line(
      of: topic, in: known.terms, after: known.story, part: part, isQuiet: isQuiet)
    guard choice.sentence != nil, Double(choice.words) <= words else { return nil }
    words -= Double(choice.words)
    writer.take(choice)
    return choice
  }

  /// Tells the worthiest lines as stories while there is time.
  private mutating func promote(_ rest: inout Double) {
    var news = lines[.brief] ?? []
    var attempts = Self.attempts * max(0, plan.topicLimit - told.count)
    var index = 0
    // A day of nothing but lines has no headline: its first one is told whatever time there is.
    while index < news.count, rest >= Self.leastRest || told.isEmpty,
      told.count < plan.topicLimit, attempts > 0
    {
      attempts -= 1
      let line = news[index]
      let before = writer
      let used = writer.wordsQuoted
      let room = rest + Double(line.words)
      if let choice = line.choice { writer.giveBack(choice) }
      let assignment = ReadingPlan.Assignment(
        topic: line.topic, rank: line.rank, words: Int(min(Double(ReadingPlan.wordsOfSingle), room))
      )
      if let story = story(of: assignment, within: Double(used) + room),
        story.topic.quotations.count > 1 || told.isEmpty
      {
        told.append((line.rank, line.topic, story))
        rest = room - Double(writer.wordsQuoted - used)
        news.remove(at: index)
      } else {
        writer = before
        index += 1
      }
    }
    lines[.brief] = news
  }

  /// Tells more of the stories while there is time: of each what is fittest, then of each its share of
  /// what is left.
  private mutating func addMore(_ rest: inout Double) {
    told.sort { $0.rank < $1.rank }
    for least in told.count > Self.mostStoriesAlone ? Self.fitnessOfMore : [Self.fitnessAlone] {
      for index in told.indices {
        let used = writer.wordsQuoted
        let share = max(rest / Double(told.count - index), TopicWriter.leastOfRest)
        writer.addRest(of: &told[index].story, within: min(rest, share), fitFrom: least)
        rest -= Double(writer.wordsQuoted - used)
      }
    }
  }

  // MARK: - The brief

  /// The topics that are told as stories, in their order.
  var stories: [Topic] { told.map(\.topic) }

  /// Puts what was told into a brief.
  mutating func finish(_ brief: inout Brief) {
    let asides = placeAsides()
    brief.topics = told.map(\.story.topic)
    brief.next = told.flatMap(\.story.coming).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    var parts: [BriefPart.Kind: [TopicBrief]] = [:]
    var named: [Int] = []
    for kind in [BriefPart.Kind.brief, .opinion, .long] {
      for line in lines[kind] ?? [] {
        guard kind != .brief || line.choice != nil else {
          named += line.topic.members.filter { !asides.contains($0) }
          continue
        }
        parts[kind, default: []].append(
          writer.entry(of: line.topic.members[0], telling: line.choice?.sentence))
      }
    }
    parts[.headlines] = headlines(of: named + self.named, unnamed: &brief.unnamedCount)
    brief.parts = BriefPart.Kind.allCases.compactMap { kind in
      guard let topics = parts[kind], !topics.isEmpty else { return nil }
      return BriefPart(kind: kind, topics: topics)
    }
    brief.outletCount = brief.allTopics.outletCount
    brief = brief.numberedInOrder()
    // Of what is written, as `verify` counts, and not of what was weighed on the way.
    brief.minutes = Budget.minutes(toRead: brief.wordsQuoted)
  }

  /// Names articles for whose sentences there is no time below the stories that they are near.
  private mutating func placeAsides() -> Set<Int> {
    var stories: [Int: Int] = [:]
    for (index, entry) in told.enumerated() {
      for member in entry.topic.members { stories[member] = index }
    }
    var placed: Set<Int> = []
    for line in lines[.brief] ?? [] where line.choice == nil {
      guard let near = line.topic.near, let index = stories[near],
        told[index].story.topic.neighbours.count < Self.mostAsides
      else { continue }
      let article = line.topic.members[0]
      told[index].story.topic.addNeighbour(writer.entry(of: article, telling: nil))
      placed.insert(article)
    }
    return placed
  }

  private mutating func headlines(of articles: [Int], unnamed: inout Int) -> [TopicBrief] {
    var room = Self.shareOfHeadlines * plan.words
    var topics: [TopicBrief] = []
    for article in articles {
      guard room > 0 || topics.count < Self.fewestHeadlines else {
        unnamed += 1
        continue
      }
      let topic = writer.entry(of: article, telling: nil)
      room -= Double(topic.title.split(separator: " ").count)
      topics.append(topic)
    }
    return topics
  }
}
