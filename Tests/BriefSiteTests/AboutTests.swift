import BriefMarkup
import Briefs
import Testing

@testable import BriefSite

@Suite struct AboutTests {
  @Test func whatNoProofCoversIsSaid() throws {
    let site = try Site(publishing: [])
    let page = try #require(site.files.first { $0.path == "about/index.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    for item in Verification.unproved {
      #expect(text.contains("<li>\(escapedForHTML(item))</li>"), "\(item)")
    }
  }
}
