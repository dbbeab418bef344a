public import Articles
public import Briefs

/// Finds the articles that a brief names as its sources: by path, and moved ones by their digest.
public final class SourceLibrary {
  private let folder: String
  private let reader: ArticleReader
  private let searched: [String]
  private var read: [String: Result<[Article], ReadingError>] = [:]
  private var moved: [String: Article]?

  /// - Parameters:
  ///   - folder: The folder of the brief's file, absolute: paths in the brief start there.
  ///   - searched: Folders in which sources are looked for that are not at their path.
  public init(folder: String, searching searched: [String] = []) {
    self.folder = folder
    self.searched = searched
    reader = ArticleReader()
  }

  /// The article that a source of a brief names.
  ///
  /// - Throws: Why there is none.
  public func article(
    _ source: BriefSource
  ) throws(Verification.SourceProblem) -> Article {
    let path = RelativePath.absolute(source.path, in: folder)
    switch articles(at: path) {
    case .success(let articles):
      if let item = source.item {
        if let found = articles.first(where: { $0.origin.item == item }) { return found }
        if let found = movedArticle(source) { return found }
        throw .noSuchItem
      }
      if articles.count == 1, let found = articles.first { return found }
      throw .isFeed
    case .failure(let error):
      if let found = movedArticle(source) { return found }
      throw .unreadable(error)
    }
  }

  private func articles(at path: String) -> Result<[Article], ReadingError> {
    if let known = read[path] { return known }
    let result: Result<[Article], ReadingError>
    do throws(ReadingError) {
      result = .success(try reader.articles(at: path))
    } catch {
      result = .failure(error)
    }
    read[path] = result
    return result
  }

  private func movedArticle(_ source: BriefSource) -> Article? {
    guard !searched.isEmpty, source.digestPrefix.utf8.count >= 8 else { return nil }
    let length = BriefSource.digestPrefixLength
    if moved == nil {
      let batch = ArticleBatch(under: searched, reader: reader)
      moved = Dictionary(
        batch.articles.map { (String($0.origin.digest.prefix(length)), $0) },
        uniquingKeysWith: { first, _ in first })
    }
    return moved?[source.digestPrefix]
  }
}
