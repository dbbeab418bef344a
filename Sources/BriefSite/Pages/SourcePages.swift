internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

/// The pages of the sources, with what each shows; none unless they are asked for.
struct SourcePages: Sendable {
  /// In the order of their digests.
  let sources: [Quoted]
  private let index: [String: Int]

  /// A source with the sentences that briefs quote from it.
  struct Quoted: Sendable {
    let source: BriefSource
    /// By where they stand in the source.
    var sentences: [Sentence]
    /// The text on pages, with the sentences marked; empty if it is not published.
    var text: [TextPart] = []
    /// The index of the sentence at each byte.
    fileprivate var indices: [Int: Int] = [:]
    /// The page on which the sentence at each byte is marked.
    private(set) var parts: [Int: Int] = [:]

    fileprivate init(_ source: BriefSource) {
      self.source = source
      sentences = []
    }

    var digest: String { source.digestPrefix }
    /// `sources/0123456789ab/`.
    var folder: String { "sources/\(digest)/" }

    func folder(ofPart part: Int) -> String { part == 0 ? folder : "\(folder)\(part + 1)/" }
  }

  /// A sentence that briefs quote.
  struct Sentence: Sendable {
    let text: String
    let locator: Locator
    /// The topics that quote it, the newest first.
    var places: [Story.Entry]

    /// The byte at which it stands.
    var start: Int { locator.bytes.lowerBound }
    /// `b493`.
    var identifier: String { "b\(start)" }
  }

  /// No pages.
  init() {
    sources = []
    index = [:]
  }

  /// A page for each source that a brief quotes and names by its digest.
  ///
  /// - Complexity: O(*n* log *n*) in the quotations.
  init(
    of published: PublishedBriefs, except withheld: QuotationLimit,
    article: (BriefSource) -> Article?
  ) {
    var found: [String: Quoted] = [:]
    for (number, brief) in published.all.enumerated() where !brief.topics.isEmpty {
      for (topicNumber, topic) in published.text(of: brief).topics.enumerated() {
        let entry = Story.Entry(brief: number, topic: topicNumber)
        let sources = Dictionary(
          topic.sources.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        for quotation in topic.allQuotations {
          guard let source = sources[quotation.locator.source],
            Self.isDigest(source.digestPrefix), !withheld.contains(quotation, in: brief)
          else { continue }
          found[source.digestPrefix, default: Quoted(source)]
            .add(quotation, entry)
        }
      }
    }
    sources = found.keys.sorted(by: byteOrder).compactMap { digest in
      guard var quoted = found[digest] else { return nil }
      quoted.finish(with: article(quoted.source))
      return quoted
    }
    index = Dictionary(
      sources.enumerated().map { ($1.digest, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Hexadecimal digits, enough of them to tell sources apart.
  private static func isDigest(_ text: String) -> Bool {
    (8...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { isASCIIDigit($0) || 0x61...0x66 ~= $0 }
  }

  /// The address of a source's page, from the root of the site; `nil` if it has none.
  func address(of digest: String) -> String? {
    index[digest].map { sources[$0].folder + "index.html" }
  }

  /// The address of a sentence on its source's page; `nil` if it is not there.
  func address(of digest: String, at start: Int) -> String? {
    guard let quoted = index[digest].map({ sources[$0] }), quoted.indices[start] != nil
    else { return nil }
    return "\(quoted.folder(ofPart: quoted.parts[start] ?? 0))index.html#b\(start)"
  }
}

extension SourcePages.Quoted {
  fileprivate mutating func add(_ quotation: Quotation, _ entry: Story.Entry) {
    let start = quotation.locator.bytes.lowerBound
    // Two briefs may quote different text from one byte; only the first gets an identifier.
    if let index = indices[start] {
      if sentences[index].places.last != entry { sentences[index].places.append(entry) }
    } else {
      indices[start] = sentences.count
      sentences.append(
        SourcePages.Sentence(
          text: cleanedLine(quotation.text), locator: quotation.locator, places: [entry]))
    }
  }

  /// Orders the sentences by where they stand, and marks them in the text if it is published.
  fileprivate mutating func finish(with article: Article?) {
    sentences.sort { $0.start < $1.start }
    for (index, sentence) in sentences.enumerated() {
      indices[sentence.start] = index
    }
    guard let article, article.origin.digest.hasPrefix(digest) else { return }
    text = TextPart.all(of: article, marking: sentences)
    for (number, part) in text.enumerated() {
      for start in part.marked { parts[start] = number }
    }
  }
}
