public import BriefLexicon

extension Article {
  /// Takes plain text as it is: nothing dropped, blocks as blank lines and hard wrapping part them.
  ///
  ///     let article = Article(plainText: SourceText("One paragraph.\n\nAnother."))
  ///     article.blocks.count  // 2
  ///
  /// - Complexity: O(*n*) in the bytes, and O(*m* log *m*) in the lines.
  public init(
    plainText text: SourceText, path: String = "", language: Language? = nil
  ) {
    let units = PlainTextBlocks(text.bytes).units
    self.init(
      origin: Origin(path: path, digest: sha256(text.bytes)),
      language: BriefArticles.language(of: text, said: language),
      text: text,
      blocks: units.map { Block(kind: $0.kind, range: $0.wholeRange) })
  }
}
