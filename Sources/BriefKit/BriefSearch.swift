public import Briefs

/// Finds the stories of briefs that have some words: in their headlines and sentences, in the
/// headlines and outlets of their sources, and in their addresses.
public struct BriefSearch: Sendable {
  /// A story that was found.
  public struct Hit: Sendable, Hashable {
    /// The brief's file.
    public var file: String
    public var title: String
    /// The sentences with one of the words, each with the outlet that says so; of a story whose
    /// sentences have none, its first one.
    public var sentences: [(text: String, outlet: String)] { quoted.map { ($0.text, $0.outlet) } }
    /// The address of the source of the headline, or of the first source that has one.
    public var address: String?

    fileprivate struct Quoted: Sendable, Hashable {
      var text: String
      var outlet: String
    }
    fileprivate var quoted: [Quoted]
  }

  private let words: [String]

  /// - Parameter words: All have to be there, as parts of words, whatever the case.
  public init(for words: [String]) {
    self.words = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map { $0.lowercased() }
  }

  /// The stories and lines of a brief that have all of the words, in its order.
  ///
  /// - Parameters:
  ///   - brief: The brief.
  ///   - file: Its file's name.
  /// - Returns: Those that have all of the words.
  /// - Complexity: O(*n*) in its text, for each word.
  public func hits(in brief: Brief, of file: String) -> [Hit] {
    guard !words.isEmpty else { return [] }
    return brief.allTopics.compactMap { topic in
      let outlets = Dictionary(
        topic.sources.map { ($0.number, $0.outlet) }, uniquingKeysWith: { first, _ in first })
      let texts =
        [topic.title] + topic.allQuotations.map(\.text)
        + topic.sources.flatMap { [$0.title, $0.outlet, $0.url ?? ""] }
      let all = texts.joined(separator: "\n").lowercased()
      guard words.allSatisfy({ all.contains($0) }) else { return nil }
      let found = topic.allQuotations.filter { quotation in
        let text = quotation.text.lowercased()
        return words.contains { text.contains($0) }
      }
      let told = found.isEmpty ? Array(topic.allQuotations.prefix(1)) : found
      let own = topic.sources.first { $0.number == topic.titleSource }
      return Hit(
        file: file, title: topic.title,
        address: own?.url ?? topic.sources.lazy.compactMap(\.url).first,
        quoted: told.map {
          Hit.Quoted(text: $0.text, outlet: outlets[$0.locator.source] ?? "")
        })
    }
  }
}
