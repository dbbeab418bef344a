public import Articles
public import Briefs

/// Finds the articles that a brief names as its sources: by path, and moved ones by their digest.
public final class SourceLibrary {
  private let folder: String
  private let reader: ArticleReader
  private let searched: [String]
  private var read: [String: Result<File, ReadingError>] = [:]
  private var moved: [String: Article]?

  /// What a file holds.
  private struct File {
    var articles: [Article]
    /// The first of each name, and of each name with each digest: names may come twice.
    var items: [String: Int] = [:]

    init(_ articles: [Article]) {
      self.articles = articles
      for (index, article) in articles.enumerated() {
        guard let item = article.origin.item else { continue }
        for key in [item, Self.key(item, article.origin.digest)] where items[key] == nil {
          items[key] = index
        }
      }
    }

    func article(_ item: String, digest: String) -> Article? {
      (items[Self.key(item, digest)] ?? items[item]).map { articles[$0] }
    }

    private static func key(_ item: String, _ digest: String) -> String {
      "\(digest.prefix(BriefSource.digestPrefixLength))\n\(item)"
    }
  }

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
  /// - Throws: Why the source can't be read.
  public func article(
    _ source: BriefSource
  ) throws(Verification.SourceProblem) -> Article {
    let path = RelativePath.absolute(source.path, in: folder)
    switch file(at: path) {
    case .success(let file):
      if let item = source.item {
        if let found = file.article(item, digest: source.digestPrefix) { return found }
        if let found = movedArticle(source) { return found }
        throw .noSuchItem
      }
      if file.articles.count == 1, let found = file.articles.first { return found }
      throw .isFeed
    case .failure(let error):
      if let found = movedArticle(source) { return found }
      throw .unreadable(error)
    }
  }

  private func file(at path: String) -> Result<File, ReadingError> {
    if let known = read[path] { return known }
    let result: Result<File, ReadingError>
    do throws(ReadingError) {
      result = .success(File(try reader.articles(at: path)))
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
