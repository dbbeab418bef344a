internal import BriefArticles
internal import BriefMarkup
internal import Briefs

/// A piece of a source's text that fits on a page.
struct TextPart: Sendable {
  var blocks: [Block] = []
  /// The bytes at which the sentences that are marked begin.
  var marked: Set<Int> = []

  struct Block: Sendable {
    let kind: BriefArticles.Block.Kind
    var runs: [Run]
  }

  /// A piece of text; `start` is where it stands if it is a sentence that is quoted.
  struct Run: Sendable {
    let text: String
    let start: Int?
  }

  /// Bytes of text on a page, so that the page stays below its weight.
  private static let size = 24_000

  /// The article's text on pages, with the sentences marked that stand where the briefs say, letter
  /// by letter.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func all(of article: Article, marking sentences: [SourcePages.Sentence]) -> [TextPart] {
    var parts = [TextPart()]
    var bytes = 0
    var next = 0
    for block in article.blocks {
      while next < sentences.count, sentences[next].start < block.range.lowerBound { next += 1 }
      if bytes > 0, bytes + block.range.count > size {
        parts.append(TextPart())
        bytes = 0
      }
      bytes += block.range.count
      let last = parts.count - 1
      var runs: [Run] = []
      var position = block.range.lowerBound
      while next < sentences.count, sentences[next].start < block.range.upperBound {
        let range = sentences[next].locator.bytes
        if range.lowerBound >= position, range.upperBound <= block.range.upperBound,
          !range.isEmpty, cleanedLine(article.text.line(range)) == sentences[next].text
        {
          runs.append(Run(text: article.text[position..<range.lowerBound], start: nil))
          runs.append(Run(text: sentences[next].text, start: range.lowerBound))
          parts[last].marked.insert(range.lowerBound)
          position = range.upperBound
        }
        next += 1
      }
      runs.append(Run(text: article.text[position..<block.range.upperBound], start: nil))
      parts[last].blocks.append(Block(kind: block.kind, runs: runs.filter { !$0.text.isEmpty }))
    }
    return parts
  }
}
