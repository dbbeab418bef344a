public import BriefArticles
internal import BriefMarkup
public import Briefs

/// Finds the articles that a brief names as its sources: by path, and moved ones by their digest.
public final class SourceLibrary {
  private let folder: String
  private let reader: ArticleReader
  private let searched: [String]
  /// By the bytes of the path: to a text two ways to write a letter are the same.
  private var read: [[UInt8]: Result<File, ReadingError>] = [:]
  private var moved: [[UInt8]: Article]?

  /// What a file holds.
  private struct File {
    var articles: [Article]
    /// The first of each name, and of each name with each digest: names may come twice.
    var items: [[UInt8]: Int] = [:]

    init(_ articles: [Article]) {
      self.articles = articles
      for (index, article) in articles.enumerated() {
        guard let item = article.origin.item else { continue }
        for key in [Array(item.utf8), Self.key(item, article.origin.digest)] where items[key] == nil
        {
          items[key] = index
        }
      }
    }

    func article(_ item: String, digest: String) -> Article? {
      (items[Self.key(item, digest)] ?? items[Array(item.utf8)]).map { articles[$0] }
    }

    private static func key(_ item: String, _ digest: String) -> [UInt8] {
      Array("\(digest.prefix(BriefSource.digestPrefixLength))\n\(item)".utf8)
    }
  }

  /// - Parameters:
  ///   - folder: The folder of the brief's file, absolute: paths in the brief start there.
  ///   - searched: Folders in which sources are looked for that are not at their path.
  ///   - reader: Reads the sources: with the converters that the briefs were made with.
  public init(
    folder: String, searching searched: [String] = [], reader: ArticleReader = ArticleReader()
  ) {
    self.folder = folder
    self.searched = searched
    self.reader = reader
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
    let key = pathBytes(path)
    if let known = read[key] { return known }
    let result: Result<File, ReadingError>
    do throws(ReadingError) {
      result = .success(File(try reader.articles(at: path)))
    } catch {
      result = .failure(error)
    }
    read[key] = result
    return result
  }

  private func movedArticle(_ source: BriefSource) -> Article? {
    guard !searched.isEmpty, source.digestPrefix.utf8.count >= 8 else { return nil }
    let length = BriefSource.digestPrefixLength
    if moved == nil {
      let batch = ArticleBatch(under: searched, reader: reader)
      moved = Dictionary(
        batch.articles.map { (Array($0.origin.digest.utf8.prefix(length)), $0) },
        uniquingKeysWith: { first, _ in first })
    }
    return moved?[Array(source.digestPrefix.utf8)]
  }
}
