import BriefKit
import BriefTestSupport

/// What holds for any bytes.
enum Properties {
  /// Sentences ascend, do not overlap, stand on character borders inside their block, and leave
  /// only white space between them.
  static func sentences(of bytes: [UInt8]) {
    let languages = Language.known
    let text = SourceText(repairing: Array(bytes.dropFirst()))
    let chosen = Int(bytes.first ?? 0)
    let language = chosen < languages.count ? languages[chosen] : nil
    let article = Article(plainText: text, language: language)
    check(blocks: article.blocks, of: text)
    check(sentences: Sentence.all(in: article), of: article)
    var vocabulary = Vocabulary()
    for block in article.blocks {
      var end = block.range.lowerBound
      vocabulary.forEachWord(of: text, in: block.range, language: article.language) { range, _ in
        require(range.lowerBound >= end && range.upperBound <= block.range.upperBound)
        require(isBorder(range.lowerBound, text) && isBorder(range.upperBound, text))
        end = range.upperBound
      }
    }
  }

  /// A file is read or refused; what is read has blocks and sentences that fit its text, and makes
  /// a brief that reads back as it was written.
  static func reading(_ bytes: [UInt8], as path: String) {
    guard let articles = try? ArticleReader().articles(from: bytes, path: path) else { return }
    for article in articles {
      check(blocks: article.blocks, of: article.text)
      check(sentences: Sentence.all(in: article), of: article)
    }
    guard let day = CalendarDay(year: 2026, month: 11, day: 21) else { return }
    let brief = BriefComposer(minutes: 30).brief(of: articles, on: day) { $0.path }
    let markdown = brief.markdown
    require(!markdown.unicodeScalars.contains(where: isUnsafeControl))
    guard let again = try? Brief(parsing: markdown) else { return require(false) }
    require(again.markdown == markdown)
    require(again.topics.map(\.quotations) == brief.topics.map(\.quotations))
  }

  /// Each sentence of a page has all words that stand on the page within it.
  static func page(_ bytes: [UInt8]) {
    let text = SourceText(repairing: bytes)
    let origin = Origin(path: "a.html", digest: "")
    let article = ArticleReader().article(html: text.bytes, origin: origin)
    require(SentenceHoles(page: text.bytes).holes(in: article).isEmpty)
  }

  /// Patterns say the same of a path however often they are asked, and what is literal names itself.
  static func rules(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let rules = IgnoreRules(file: Array(parts[0]))
    // No system has longer paths.
    let path = String(decoding: (parts.last ?? []).prefix(4_096), as: UTF8.self)
    require(rules.ignores(path, isFolder: false) == rules.ignores(path, isFolder: false))
    if rules.isEmpty { require(rules.ignores(path, isFolder: true) == nil) }
  }

  /// What is read as a brief is written so that it reads the same, and shows in a terminal and on a
  /// page without control characters.
  static func brief(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let document = try? MarkdownNode(parsing: BriefFile(text).body) {
      let lines = TerminalRenderer(columns: 40).lines(of: document)
      require(!lines.contains { $0.unicodeScalars.contains(where: isUnsafeControl) })
    }
    _ = try? Site(publishing: [BriefDocument(name: "2026-11-21.md", markdown: text)])
    guard let brief = try? Brief(parsing: text) else { return }
    guard let again = try? Brief(parsing: brief.markdown) else { return require(false) }
    require(again.markdown == brief.markdown)
  }

  /// Escaped text is read letter by letter.
  static func escaping(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let escaped = escapedForMarkdown(text)
    for markdown in [escaped, "# \(escaped)", "- \(escaped)", "[\(escaped)](x)"] {
      guard let document = try? MarkdownNode(parsing: markdown) else { return }
      require(document.plainText == cleanedLine(text))
    }
  }

  private static func check(blocks: [Block], of text: SourceText) {
    var end = 0
    for block in blocks {
      require(block.range.lowerBound >= end && block.range.upperBound <= text.count)
      require(isBorder(block.range.lowerBound, text) && isBorder(block.range.upperBound, text))
      end = block.range.upperBound
    }
  }

  private static func check(sentences: [Sentence], of article: Article) {
    var end = 0
    var block = -1
    for sentence in sentences {
      require(article.blocks.indices.contains(sentence.block))
      let range = article.blocks[sentence.block].range
      if sentence.block != block {
        require(sentence.block > block)
        block = sentence.block
        end = range.lowerBound
      }
      require(sentence.range.lowerBound >= end && sentence.range.upperBound <= range.upperBound)
      require(!sentence.range.isEmpty)
      require(isBorder(sentence.range.lowerBound, article.text))
      require(isBorder(sentence.range.upperBound, article.text))
      require(article.text.line(end..<sentence.range.lowerBound).isEmpty)
      end = sentence.range.upperBound
    }
  }

  private static func isBorder(_ offset: Int, _ text: SourceText) -> Bool {
    offset == text.count || text.bytes[offset] & 0xC0 != 0x80
  }

  static func require(_ holds: Bool) {
    precondition(holds)
  }
}
