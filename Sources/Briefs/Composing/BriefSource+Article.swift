internal import BriefArticles
internal import BriefMarkup

extension BriefSource {
  /// What a brief says of an article.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - path: Of its file, relative to the folder of the brief.
  ///   - words: How many it has.
  ///   - number: By which the brief names it.
  init(_ article: Article, at path: String, words: Int, number: Int) {
    let title = article.title.map(cleanedLine) ?? ""
    // Without a word between them: a brief of another language may tell of the source too.
    let byline = cleanedLine(article.authors.map(cleanedLine).joined(separator: ", "))
    let site = article.site.map(cleanedLine) ?? ""
    self.init(
      number: number, title: title.isEmpty ? Self.fileName(path) : title, path: path,
      item: article.origin.item, byline: byline.isEmpty ? nil : byline,
      site: site.isEmpty ? nil : site, published: article.published?.day,
      url: article.url.flatMap(safeWebAddress), language: article.language, words: words,
      digestPrefix: String(article.origin.digest.prefix(Self.digestPrefixLength)))
  }
}
