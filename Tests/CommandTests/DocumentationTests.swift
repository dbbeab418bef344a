import BriefConfiguration
import BriefKit
import Foundation
import Testing

/// The documentation names what is there.
@Suite struct DocumentationTests {
  private static let articles = "Sources/BriefKit/BriefKit.docc/Articles"

  @Test func linksOfTheReadmeLeadSomewhere() throws {
    let readme = try #require(Workplace.committed("README.md"))
    let links = readme.matches(of: /\]\(([^)]+)\)/).map { String($0.output.1) }
      .filter { !$0.hasPrefix("https://") }
    #expect(links.count > 8)
    for link in links { #expect(Workplace.committed(link) != nil, "\(link)") }
  }

  @Test func everyArticleIsNamedInTheReadmeAndOnTheFrontPage() throws {
    let readme = try #require(Workplace.committed("README.md"))
    let front = try #require(Workplace.committed("Sources/BriefKit/BriefKit.docc/BriefKit.md"))
    for article in try Workplace.names(in: Self.articles) {
      #expect(readme.contains("\(Self.articles)/\(article)"), "\(article)")
      #expect(front.contains("<doc:\(article.dropLast(".md".count))>"), "\(article)")
    }
  }

  @Test func everyKeyIsInTheArticleOfTheConfiguration() throws {
    let text = try #require(Workplace.committed("\(Self.articles)/Configuration.md"))
    for setting in Setting.allCases { #expect(text.contains("`\(setting.rawValue)`")) }
  }

  @Test func everySchemaIsInTheArticleOfJSON() throws {
    let text = try #require(Workplace.committed("\(Self.articles)/JSON.md"))
    for schema in try Workplace.names(in: "Sources/brief/Schemas") {
      #expect(text.contains("`\(schema)`"))
    }
  }

  @Test func newestChangesAreOfThisVersion() throws {
    let changes = try #require(Workplace.committed("CHANGELOG.md"))
    let newest = changes.split(separator: "\n").first {
      $0.hasPrefix("## ") && $0 != "## Unreleased"
    }
    #expect(newest?.hasPrefix("## \(Brief.version) - ") == true)
  }
}
