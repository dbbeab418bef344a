public import BriefSentences

/// The sentences that were chosen from the articles of a batch.
public struct Summary: Sendable, Hashable {
  /// In reading order.
  public var sentences: [ChosenSentence]
  /// The words of the chosen sentences.
  public var wordCount: Int
  /// What became of each sentence of the articles, in the order of the articles; empty unless it
  /// was asked for (see `Summarizer.isExplained`).
  public var verdicts: [SentenceVerdict] = []
}

/// A sentence of a summary.
public struct ChosenSentence: Sendable, Hashable {
  /// The index in the batch's table of sentences.
  public var sentence: Int
  /// Its share of the random walk; all sentences of the summarized articles together have 1.
  public var score: Double
  /// When it was chosen, from 0.
  public var rank: Int
}

/// Why a sentence is or is not in a summary.
public struct SentenceVerdict: Sendable, Hashable {
  /// What became of a sentence.
  public enum Outcome: Sendable, Hashable {
    /// It was chosen, as the `rank`th from 0.
    case chosen(rank: Int)
    /// A chosen sentence, by its index in the table, says most of it: so large a share of the
    /// weight of its concepts.
    case covered(by: Int, share: Double)
    /// Others gained more for their words, and there was no room left.
    case outweighed
    /// It is a heading, code, a row of a table, the headline once more, too short, or has no words.
    case unfit
  }

  /// The index in the batch's table of sentences.
  public var sentence: Int
  /// Its share of the random walk.
  public var score: Double
  /// Its place by that score among all sentences of the summarized articles, from 0.
  public var scoreRank: Int
  public var outcome: Outcome
  /// Of a chosen sentence: the strongest concepts that it brought into the summary; of any other:
  /// those that a summary with it would say besides. Each one term or a pair, the heaviest first.
  public var concepts: [[TermID]]
  /// How many concepts it brought, or would bring, into the summary.
  public var conceptCount: Int
}
