/// How long a summary may be.
public enum Budget: Sendable, Hashable {
  /// About that many words: sentences are taken until the number is reached, and no more than a
  /// tenth above it unless no sentence is short enough.
  case words(Int)
  /// At least that many words, if there are so many: for programs that cut the summary there
  /// themselves. A strict budget costs one article's summary 1.8 of ROUGE-1 if it is cut.
  case wordsAtLeast(Int)
  /// At most that many words, but one sentence however long it is.
  case wordsAtMost(Int)
  case sentences(Int)
  /// A share of the words of the text, 0 to 1.
  case share(Double)
  /// As many words as a person reads in that time.
  case minutes(Double)

  /// Words that a person reads in a minute: the mean for English non-fiction, silently, of
  /// Brysbaert, "How many words do we read per minute?" (Journal of Memory and Language 109, 2019).
  public static let wordsAMinute = 238.0

  /// Whole minutes that reading takes, at least 1 unless there is nothing to read.
  public static func minutes(toRead words: Int) -> Int {
    words <= 0 ? 0 : max(1, Int((Double(words) / wordsAMinute).rounded()))
  }

  /// Whether a summary of so many words and sentences has no room left.
  func isUsedUp(words: Int, sentences: Int, of textWords: Int) -> Bool {
    switch self {
    case .words(let limit), .wordsAtMost(let limit), .wordsAtLeast(let limit): words >= limit
    case .sentences(let limit): sentences >= limit
    case .share(let share): Double(words) >= share * Double(textWords)
    case .minutes(let minutes): Double(words) >= minutes * Self.wordsAMinute
    }
  }

  /// Whether a summary of so many words is about as long as was asked for, at most.
  public func allows(words: Int) -> Bool {
    switch self {
    case .words(let limit): Double(words) <= Self.mostOfWords * Double(limit)
    case .wordsAtMost(let limit): words <= limit
    case .sentences, .share, .minutes, .wordsAtLeast: true
    }
  }

  private static let mostOfWords = 1.1
  private static let fewWords = 60

  /// Whether there is room for two or three sentences only.
  var isShort: Bool {
    switch self {
    case .words(let limit), .wordsAtMost(let limit), .wordsAtLeast(let limit):
      limit <= Self.fewWords
    case .sentences(let limit): limit <= 2
    case .share, .minutes: false
    }
  }

  /// Whether a sentence of so many words may be added.
  func hasRoom(for sentence: Int, after words: Int) -> Bool {
    switch self {
    case .wordsAtMost(let limit): words == 0 || words + sentence <= limit
    case .words: allows(words: words + sentence)
    case .sentences, .share, .minutes, .wordsAtLeast: true
    }
  }
}
