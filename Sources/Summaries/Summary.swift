/// The sentences that were chosen from the articles of a batch.
public struct Summary: Sendable, Hashable {
  /// In reading order.
  public var sentences: [ChosenSentence]
  /// The words of the chosen sentences.
  public var wordCount: Int
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
