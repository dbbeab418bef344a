/// How much of a reference a summary says: ROUGE-1, -2, -L and -Lsum.
///
/// Lin, "ROUGE: A Package for Automatic Evaluation of Summaries" (2004), to the figure as the
/// Python package `rouge-score` computes it with its stemmer. The package is for English: it takes
/// the letters a to z alone. Where the reference is of another language and has other letters, words
/// of any script are counted, without stems.
///
///     var rouge = Rouge()
///     let scores = rouge.scores(of: summary, against: reference)
///     print(scores[.bigrams].f1)
public struct Rouge {
  /// What is compared.
  public enum Measure: Int, Sendable, Hashable, CaseIterable {
    /// Words: ROUGE-1.
    case words
    /// Pairs of neighbouring words: ROUGE-2.
    case bigrams
    /// The longest common subsequence of words: ROUGE-L.
    case subsequence
    /// The same for each line, together: ROUGE-Lsum.
    case lines

    /// The usual name.
    public var name: String {
      switch self {
      case .words: "ROUGE-1"
      case .bigrams: "ROUGE-2"
      case .subsequence: "ROUGE-L"
      case .lines: "ROUGE-Lsum"
      }
    }
  }

  /// Shares of what is in both, 0 to 1.
  public struct Score: Sendable, Hashable {
    /// Of what the summary has.
    public var precision: Double
    /// Of what the reference has.
    public var recall: Double

    /// The harmonic mean of precision and recall.
    public var f1: Double {
      precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }

    init(common: Int, reference: Int, summary: Int) {
      precision = Double(common) / Double(max(summary, 1))
      recall = Double(common) / Double(max(reference, 1))
    }
  }

  /// The scores of a summary.
  public struct Scores: Sendable, Hashable {
    fileprivate var scores: [Score]

    public subscript(measure: Measure) -> Score { scores[measure.rawValue] }
  }

  private var tokenizer = RougeTokenizer()

  public init() {}

  /// The scores of a summary against one reference; each line is a sentence.
  ///
  /// A text whose table of common subsequences would have more than `CommonSubsequence.mostCells`
  /// cells counts as having none in common.
  ///
  /// - Complexity: O(*m* · *n*) in the words of both.
  public mutating func scores(of summary: String, against reference: String) -> Scores {
    let words = RougeTokenizer.Words(of: reference)
    let summaryTokens = tokenizer.tokens(of: summary, as: words)
    let referenceTokens = tokenizer.tokens(of: reference, as: words)
    let common = CommonSubsequence.length(referenceTokens, summaryTokens)
    return Scores(scores: [
      Self.score(ofRunsOf: 1, summaryTokens, referenceTokens),
      Self.score(ofRunsOf: 2, summaryTokens, referenceTokens),
      Score(common: common, reference: referenceTokens.count, summary: summaryTokens.count),
      CommonLines(reference: lines(of: reference, words), summary: lines(of: summary, words))
        .score,
    ])
  }

  private mutating func lines(of text: String, _ words: RougeTokenizer.Words) -> [[Int32]] {
    var lines: [[Int32]] = []
    for line in text.split(separator: "\n") { lines.append(tokenizer.tokens(of: line, as: words)) }
    return lines
  }

  private static func score(ofRunsOf length: Int, _ summary: [Int32], _ reference: [Int32]) -> Score
  {
    let (first, second) = (runs(of: length, reference), runs(of: length, summary))
    var common = 0
    var (left, right) = (0, 0)
    while left < first.count, right < second.count {
      if first[left] == second[right] { common += 1 }
      let isLeftBehind = first[left] <= second[right]
      let isRightBehind = second[right] <= first[left]
      if isLeftBehind { left += 1 }
      if isRightBehind { right += 1 }
    }
    return Score(common: common, reference: first.count, summary: second.count)
  }

  /// All runs of one or two tokens, sorted.
  private static func runs(of length: Int, _ tokens: [Int32]) -> [Int64] {
    guard length > 1 else { return tokens.map(Int64.init).sorted() }
    return zip(tokens, tokens.dropFirst()).map { Int64($0) << 32 | Int64($1) }.sorted()
  }
}
