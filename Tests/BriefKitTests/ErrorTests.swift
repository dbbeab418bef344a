import BriefKit
import Foundation
import Testing

@Suite struct ErrorTests {
  @Test func errorsPrintAsTheCommandsSentences() throws {
    #expect("\(ReadingError.notFound(path: "a.txt"))" == "a.txt: no such file")
    #expect(
      "\(WritingError(path: "out", operation: .create, code: 13))"
        == "out: cannot create the file: permission denied")
    #expect(
      "\(BriefError.withoutQuotations)" == "is no brief: it quotes no sentence with its place")
    #expect(
      "\(SiteError.badBaseURL("x"))"
        == "'x' is no address of a site; write it as https://host/path/")
    #expect("\(Verification.SourceProblem.noSuchItem)" == "the feed has no such item")
    do {
      _ = try BriefArchive("nowhere").path(of: "2026-11-21", today: nil)
      Issue.record("there is no such folder")
    } catch {
      #expect("\(error)" == "nowhere: has no brief of 2026-11-21; `brief make` writes one")
    }
  }

  @Test func dayOfAMomentDependsOnTheZone() throws {
    let moment = Date(timeIntervalSince1970: 1_795_305_599.5)
    let west = try #require(TimeZone(secondsFromGMT: -3600))
    let east = try #require(TimeZone(secondsFromGMT: 3600))
    #expect(CalendarDay(moment, in: TimeZone.gmt)?.description == "2026-11-21")
    #expect(CalendarDay(moment, in: west)?.description == "2026-11-21")
    #expect(CalendarDay(moment, in: east)?.description == "2026-11-22")
    #expect(
      CalendarDay(Date(timeIntervalSince1970: -1), in: TimeZone.gmt)?.description == "1969-12-31")
    #expect(CalendarDay(moment) != nil)
    #expect(CalendarDay(Date(timeIntervalSince1970: .infinity)) == nil)
    #expect(CalendarDay(Date(timeIntervalSince1970: 1e12)) == nil)
  }
}
