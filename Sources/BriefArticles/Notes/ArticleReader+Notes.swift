import BriefLexicon
import BriefMarkup

extension ArticleReader {
  /// Reads Markdown in UTF-8, with the front matter that note keepers and site generators write.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public func article(markdown bytes: [UInt8], origin: Origin) -> Article {
    article(
      note: keepAll ? Note(whole: bytes) : Note(markdown: bytes, path: origin.path), origin: origin)
  }

  /// Reads Markdown with the fields that stand beside it.
  func article(note: Note, origin: Origin) -> Article {
    let front = note.fields
    let markdown = MarkdownBlocks(note.text, from: note.start, keepsAll: keepAll)
    let units = markdown.units
    // Links on lines of their own in number: a page's menus and teasers came along.
    let isPage = front == nil && markdown.linkUnits >= 5 && markdown.linkUnits * 6 >= units.count
    let declared = Language(tag: front?.values(of: "lang", "language").first)
    // Only in what may be a page dates are looked for.
    var customs = DateCustoms.unknown
    if isPage, !keepAll {
      let told =
        language
        ?? LanguageIdentifier.identify(markdown.text.bytes, hint: declared ?? .undetermined)
      customs = DateCustoms(languageTag: told.tag)
    }
    let cleaned = TextCleaner(
      units, of: markdown.text.bytes, keepAll: keepAll, isPage: isPage,
      isClipped: front?.address != nil, title: Names.cleaned(front?.values(of: "title").first),
      omissions: note.omissions + markdown.omissions,
      customs: customs)
    var extracted = ExtractedText()
    var last: Block.Kind?
    for index in cleaned.kept {
      let kind = units[index].kind
      let isJoined = kind == last && (kind == .listItem || kind == .tableRow)
      extracted.append(markdown.text.bytes[units[index].range], as: kind, joined: isJoined)
      last = kind
    }
    // Headings over nothing but links are a list, and no article.
    let prose = units.lazy.filter { if case .heading = $0.kind { false } else { true } }.count
    if !keepAll, markdown.linkUnits > 1, markdown.linkUnits >= prose { extracted = ExtractedText() }
    let text = SourceText(repairing: extracted.bytes)
    var article = Article(
      origin: origin, title: cleaned.title, authors: cleaned.authors,
      published: cleaned.published, text: text,
      blocks: text.bytes == extracted.bytes ? extracted.blocks : [], dropped: cleaned.dropped)
    if let front { article.take(front) }
    article.language = BriefArticles.language(of: text, said: language, declared: declared)
    return article
  }
}
