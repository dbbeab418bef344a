public import BriefMarkup
internal import BriefSentences
internal import BriefSummaries

/// The outcome for a sentence of a topic's sources, for readers of a brief: with its text and
/// locator. `SentenceVerdict` says the same with indices into a batch.
public struct ConsideredSentence: Sendable, Hashable {
  /// Why a sentence is or is not quoted.
  public enum Outcome: Sendable, Hashable {
    /// It is quoted; it was chosen as the `rank`th from 0.
    case chosen(rank: Int)
    /// A quoted sentence covers this share of its concepts.
    case covered(by: Locator, share: Double)
    /// Other sentences added more for their length, and there was no room left.
    case outweighed
    /// It is no sentence that can be quoted: a heading, a row of a table, the headline, too short.
    case unfit
  }

  public var text: String
  public var locator: Locator
  /// Its share of the random walk over all sentences of the topic.
  public var score: Double
  /// Its place by that score, from 0.
  public var scoreRank: Int
  public var outcome: Outcome
  /// The weightiest words and pairs of words that it says first, or that no quoted sentence says.
  public var concepts: [String]
  /// How many there are of those.
  public var conceptCount: Int
  /// How fit it is to be printed by itself: each factor with its name, in one order.
  public var fitness: [Factor]

  /// A factor of a sentence's fitness.
  public struct Factor: Sendable, Hashable {
    public var name: String
    /// 1 without a fault.
    public var value: Double
  }

  /// The sentence for other programs.
  public var json: JSONValue {
    var why = ""
    var chosen = JSONValue.null
    var winner = JSONValue.null
    switch outcome {
    case .chosen(let rank):
      why = "chosen"
      chosen = .number(rank)
    case .covered(let locator, let share):
      why = "covered"
      winner = .object([
        "source": .number(locator.source), "line": .number(locator.line),
        "bytes": .array([.number(locator.bytes.lowerBound), .number(locator.bytes.upperBound)]),
        "share": .number(share),
      ])
    case .outweighed: why = "outweighed"
    case .unfit: why = "unfit"
    }
    return .object([
      "text": .string(text), "source": .number(locator.source), "line": .number(locator.line),
      "start": .number(locator.bytes.lowerBound), "end": .number(locator.bytes.upperBound),
      "score": .number(score), "rank": .number(scoreRank), "why": .string(why),
      "chosen": chosen, "lostTo": winner, "concepts": .array(concepts.map { .string($0) }),
      "conceptCount": .number(conceptCount),
      "fitness": .object(
        fitness.map { JSONValue.Member(name: $0.name, value: .number($0.value)) }),
    ])
  }

  /// The sentences of the topic that a writer told last, in the order of the articles.
  static func all(
    of writer: TopicWriter, fitness: [Int: Fitness], vocabulary: borrowing Vocabulary
  ) -> [ConsideredSentence] {
    var sentences: [ConsideredSentence] = []
    for verdict in writer.verdicts {
      let locate = { writer.locator(of: $0, numbers: writer.sourceNumbers) }
      let outcome: Outcome =
        switch verdict.outcome {
        case .chosen(let rank): .chosen(rank: rank)
        case .covered(let sentence, let share): .covered(by: locate(sentence), share: share)
        case .outweighed: .outweighed
        case .unfit: .unfit
        }
      var concepts: [String] = []
      for terms in verdict.concepts {
        concepts.append(words(of: terms, vocabulary))
      }
      sentences.append(
        ConsideredSentence(
          text: writer.text(of: verdict.sentence), locator: locate(verdict.sentence),
          score: verdict.score, scoreRank: verdict.scoreRank, outcome: outcome,
          concepts: concepts, conceptCount: verdict.conceptCount,
          fitness: (fitness[verdict.sentence]?.factors ?? []).map(Factor.init)))
    }
    return sentences
  }

  /// Terms as they were first written, in one line.
  private static func words(of terms: [TermID], _ vocabulary: borrowing Vocabulary) -> String {
    var line = ""
    for term in terms {
      if !line.isEmpty { line += " " }
      line += vocabulary.surface(of: term)
    }
    return line
  }
}
