import BriefCores
import BriefKit

/// Reads the articles of many lines, as many at a time as there are cores; the result does not
/// depend on their number.
struct LineBatch {
  private let language: Language?
  private var articles: [Article] = []
  private var pending: [JSONValue] = []

  /// Lines that are read together.
  private static let chunk = 512

  init(language: Language?) {
    self.language = language
  }

  /// Adds a line; its article may be read later, with others.
  ///
  /// - Throws: What the line lacks.
  mutating func add(_ item: JSONValue) throws(LineProblem) {
    guard item["text"]?.string != nil || item["html"]?.string != nil else {
      let article = try Self.article(item, language)
      readPending()
      articles.append(article)
      return
    }
    pending.append(item)
    if pending.count >= Self.chunk { readPending() }
  }

  /// The articles in the order of their lines.
  mutating func finish() -> [Article] {
    readPending()
    return articles
  }

  private mutating func readPending() {
    let items = pending
    let language = language
    pending = []
    // A text or a page is always an article.
    articles += concurrentMap(items.count) { try? Self.article(items[$0], language) }
      .compactMap(\.self)
  }

  private static func article(
    _ item: JSONValue, _ language: Language?
  ) throws(LineProblem) -> Article {
    var article = try LineArticle(item, language: language).article
    article.published =
      item["date"]?.string.flatMap { Timestamp(parsing: $0) } ?? article.published
    return article
  }
}
