public import BriefTerminal
public import Briefs

/// Finds the stories of briefs that have some words: in their headlines and sentences, in the
/// headlines and outlets of their sources, and in their addresses.
public struct BriefSearch: Sendable {
  private let words: [String]

  /// - Parameter words: All have to be there, as parts of words, whatever the case.
  public init(for words: [String]) {
    self.words = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { $0.lowercased() }
  }

  /// The stories and lines of a brief that have all of the words, in its order.
  ///
  /// - Parameters:
  ///   - brief: The brief.
  ///   - name: What it is called.
  /// - Returns: Each with its sentences that have one of the words; with its first one if none has.
  /// - Complexity: O(*n*) in its text, for each word.
  public func stories(in brief: Brief, named name: String) -> [SearchResults.Story] {
    guard !words.isEmpty else { return [] }
    return brief.allTopics.compactMap { topic in
      let texts =
        [topic.title] + topic.allQuotations.map(\.text)
        + topic.sources.flatMap { [$0.title, $0.outlet, $0.url ?? ""] }
      let all = texts.joined(separator: "\n").lowercased()
      guard words.allSatisfy({ all.contains($0) }) else { return nil }
      let found = topic.allQuotations.filter { quotation in
        let text = quotation.text.lowercased()
        return words.contains { text.contains($0) }
      }
      let outlets = Dictionary(
        topic.sources.map { ($0.number, $0.outlet) }, uniquingKeysWith: { first, _ in first })
      return SearchResults.Story(
        brief: name, title: topic.title,
        address: topic.sources.first { $0.number == topic.titleSource }?.url
          ?? topic.sources.lazy.compactMap(\.url).first,
        sentences: (found.isEmpty ? Array(topic.allQuotations.prefix(1)) : found).map {
          SearchResults.Sentence(text: $0.text, outlet: outlets[$0.locator.source] ?? "")
        })
    }
  }
}
