import BriefKit

/// An article of the machine interfaces: `{"text" | "html" | "path", "title"?, "url"?, "lang"?}`.
struct LineArticle {
  let article: Article

  /// - Parameters:
  ///   - item: The object.
  ///   - language: The language of all articles; the object's, else the text's own, if `nil`.
  ///   - isRaw: Whether a text is taken as it is.
  ///   - keepAll: Whether nothing is dropped.
  /// - Throws: What the object lacks.
  init(
    _ item: JSONValue, language: Language?, isRaw: Bool = false, keepAll: Bool = false
  ) throws(LineProblem) {
    let language = language ?? item["lang"]?.string.map { Language(code: $0) }
    let reader = ArticleReader(language: language, keepAll: keepAll)
    var article: Article
    if let text = item["text"]?.string {
      let source = SourceText(text)
      article =
        isRaw
        ? Article(plainText: source, language: language)
        : reader.article(plainText: source, origin: Self.origin(of: source))
    } else if let html = item["html"]?.string {
      let source = SourceText(html)
      article = reader.article(
        html: source.bytes, origin: Self.origin(of: source), address: item["url"]?.string)
    } else if let path = item["path"]?.string {
      article = try Self.read(path, reader)
    } else {
      throw LineProblem("has no \"text\", \"html\" or \"path\"")
    }
    if let title = item["title"]?.string, !title.isEmpty { article.title = title }
    self.article = article
  }

  private static func origin(of text: SourceText) -> Origin {
    Origin(path: "", digest: sha256(text.bytes))
  }

  private static func read(
    _ path: String, _ reader: ArticleReader
  ) throws(LineProblem) -> Article {
    do throws(ReadingError) {
      var damage: ReadingError?
      let found = try reader.articles(at: path, unless: { _ in false }, damage: &damage)
      guard let first = found?.first else { throw .empty(path: path) }
      if let damage { Console.warn("\(path): \(damage.explanation)") }
      return first
    } catch {
      throw LineProblem("\(path): \(error.explanation)")
    }
  }
}
