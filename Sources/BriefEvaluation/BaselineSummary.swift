public import BriefArticles
internal import BriefSentences

/// Summaries that anyone can make: what a summarizer has to beat.
public enum BaselineSummary: Sendable, Hashable {
  /// The first sentence of each article, then the second of each, and so on.
  case lead
  /// Sentences by lot, the same in each run.
  case random

  private static let seed: UInt64 = 0

  /// The sentences of a summary of about so many words, each a line.
  ///
  /// - Complexity: O(*n*) in the bytes of the articles.
  public func text(of articles: [Article], words: Int) -> String {
    let sentences = articles.map { article in
      Sentence.all(in: article).map { article.text.line($0.range) }
    }
    var lines: [String] = []
    var left = words
    for line in order(sentences) where left > 0 {
      let count = line.split(whereSeparator: \.isWhitespace).count
      guard count > 0 else { continue }
      lines.append(line)
      left -= count
    }
    return lines.joined(separator: "\n")
  }

  private func order(_ sentences: [[String]]) -> [String] {
    switch self {
    case .lead:
      var lines: [String] = []
      var open = sentences.filter { !$0.isEmpty }
      var place = 0
      while !open.isEmpty {
        lines += open.map { $0[place] }
        place += 1
        open.removeAll { $0.count <= place }
      }
      return lines
    case .random:
      var numbers = SplitMix64(seed: Self.seed)
      return sentences.joined().shuffled(using: &numbers)
    }
  }
}
