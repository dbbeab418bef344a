import BriefArticles
import BriefLexicon
import Briefs
import Foundation
import Testing

/// The sample articles.
enum Samples {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Samples").path

  /// With paths inside the folder.
  static let articles: [Article] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().flatMap { name -> [Article] in
      let found = (try? ArticleReader().articles(at: "\(folder)/\(name)")) ?? []
      return found.map { article in
        var article = article
        article.origin.path = name
        return article
      }
    }
  }()
}

extension Brief {
  /// A brief as `make` composes it, on one day.
  static func made(
    of articles: [Article], by composer: BriefComposer = BriefComposer()
  ) throws -> Brief {
    let day = try #require(CalendarDay("2026-11-21"))
    return composer.brief(of: articles, on: day) { $0.path }
  }
}

extension Article {
  /// An article of plain text with a title.
  static func plain(
    _ text: String, path: String = "a.txt", title: String? = "A headline",
    published: CalendarDay? = nil, site: String? = nil, authors: [String] = []
  ) -> Article {
    var article = Article(plainText: SourceText(text), path: path, language: .english)
    article.title = title
    article.published = published.map { Timestamp(day: $0) }
    article.site = site
    article.authors = authors
    return article
  }
}
