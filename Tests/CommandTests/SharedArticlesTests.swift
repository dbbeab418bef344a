import BriefKit
import Foundation
import Testing

/// The articles that the mission names, which are not part of the repository.
@Suite struct SharedArticlesTests {
  private static let folder: String? = ProcessInfo.processInfo.environment["BRIEF_SHARED"]
    .map { "\($0)/articles" }.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }

  @Test(.enabled(if: folder != nil, "BRIEF_SHARED names no folder with articles/"))
  func bothSourcesTellOneTopicWithoutBoilerplate() throws {
    let folder = try #require(Self.folder)
    let place = try Workplace()
    let run = try place.brief("make", folder, "--date", "2026-11-21")
    #expect(run.code == 0 && !run.messages.contains("skipped"), "\(run.messages)")
    let text = try place.text(of: "briefs/2026-11-21.md")
    let brief = try Brief(parsing: text)
    let topic = try #require(brief.topics.first)
    #expect(brief.topics.count == 1 && topic.sources.count == 2 && brief.articleCount == 2)
    #expect(Set(topic.quotations.map(\.locator.source)) == [1, 2])
    for boilerplate in ["2256 views", "Edit Content", "Related Articles", "Share the Article"] {
      #expect(!text.contains(boilerplate), "\(boilerplate)")
    }
    let titles = topic.sources.map(\.title)
    #expect(!topic.quotations.contains { titles.contains($0.text) })
    #expect(try place.brief("verify", "briefs/2026-11-21.md").code == 0)
  }
}
