public import BriefArticles
internal import BriefMarkup
internal import BriefOutput
public import Briefs

/// Finds the articles that a brief names as its sources: by path, and moved ones by their digest.
public final class SourceLibrary {
  private let folder: String
  private let reader: ArticleReader
  private let searched: [String]
  /// By the bytes of the path: to a text two ways to write a letter are the same.
  private var read: [[UInt8]: Result<File, Verification.SourceProblem>] = [:]
  /// By the first digits of the digest.
  private var moved: [[UInt8]: [Article]]?

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
    var result = file(at: RelativePath.absolute(source.path, in: folder))
    // Where the folder is a link, its briefs may lead on from where it is.
    if case .failure(.unreadable(.notFound)) = result, let real = FileSystem.resolved(folder),
      real != folder
    {
      let other = file(at: RelativePath.absolute(source.path, in: real))
      if case .success = other { result = other }
    }
    switch result {
    case .success(let file):
      if let item = source.item {
        if let found = file.article(item, digest: source.digestPrefix) { return found }
        if let found = movedArticle(source) { return found }
        throw .noSuchItem
      }
      if file.articles.count == 1, let found = file.articles.first { return found }
      throw .isFeed
    case .failure(let problem):
      if let found = movedArticle(source) { return found }
      throw problem
    }
  }

  private func file(at path: String) -> Result<File, Verification.SourceProblem> {
    let key = pathBytes(path)
    if let known = read[key] { return known }
    let result: Result<File, Verification.SourceProblem>
    do throws(ReadingError) {
      var damage: ReadingError?
      // What a user writes into a brief is no source of another.
      let found = try reader.articles(at: path, unless: EditCheck.isBrief, damage: &damage)
      result = found.map { .success(File($0)) } ?? .failure(.isBrief)
    } catch {
      result = .failure(.unreadable(error))
    }
    read[key] = result
    return result
  }

  private func movedArticle(_ source: BriefSource) -> Article? {
    guard !searched.isEmpty, source.digestPrefix.utf8.count >= 8 else { return nil }
    let length = BriefSource.digestPrefixLength
    if moved == nil {
      let batch = ArticleBatch(under: searched, reader: reader, readsNamedBriefs: false)
      moved = Dictionary(grouping: batch.articles) { Array($0.origin.digest.utf8.prefix(length)) }
    }
    // Of several with one text the one that the brief calls so.
    return moved?[Array(source.digestPrefix.utf8)]?.max {
      Self.likeness($0, source) < Self.likeness($1, source)
    }
  }

  /// How many of the names of a source an article has.
  private static func likeness(_ article: Article, _ source: BriefSource) -> Int {
    let origin = article.origin
    let names = [
      origin.path.split(separator: "/").last.map(String.init), origin.item, article.title,
    ]
    let wanted = [
      source.path.split(separator: "/").last.map(String.init), source.item, source.title,
    ]
    return zip(names, wanted).count { name, wanted in
      (name ?? "").utf8.elementsEqual((wanted ?? "").utf8)
    }
  }
}
