import BriefLexicon
import Foundation
import Testing

@testable import BriefArticles

/// The samples in `Tests/WorldSamples` are read as their readers would.
struct WorldSampleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "WorldSamples").path

  @Test(arguments: [
    ("alnakhil-library-opinion.txt", "ar", 19, "ليلى عبد الرحمن"),
    ("bang-sakae-market.html", "th", 20, "วรรณา ทองสุข"),
    ("gvat-alonim-mosaic.html", "he", 19, "נועם ברקאי"),
    ("haeoreum-market-night.html", "ko", 20, "한지원"),
    ("kamishima-snow-train.md", "ja", 20, "佐伯美和"),
    ("lauterberg-bergwald.txt", "de", 18, "Carla Winkelmann"),
    ("linjiang-tram-delay.txt", "zh", 20, "周文澜"),
    ("nilpur-cycle-library.md", "hi", 19, "सुनीता वर्मा"),
    ("ras-alzaytun-water-almina.html", "ar", 20, "هدى المنصوري"),
    ("ras-alzaytun-water-coast-network.md", "ar", 20, "كريم الشريف"),
    ("seehagen-faehre-kuestenbote.html", "de", 20, "Maike Petersen"),
    ("seehagen-faehre-nordwelle.md", "de", 20, "Ole Brandt"),
    ("verkhnelesye-ferry-oblast.html", "ru", 20, "Антон Рябинин"),
    ("verkhnelesye-ferry-vestnik.txt", "ru", 19, "Ирина Соболева"),
  ])
  func sampleIsRead(name: String, code: String, day: Int, author: String) throws {
    let article = try #require(try ArticleReader().articles(at: "\(Self.folder)/\(name)").first)
    #expect(article.language.code == code)
    #expect(article.published?.day.description == "2026-11-\(day)")
    #expect(article.authors == [author])
    #expect(article.title?.isEmpty == false)
  }
}
