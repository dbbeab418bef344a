import Testing

@testable import BriefArticles

/// A page that a server sent in place of an article says so besides its number.
@Suite struct ErrorPageTests {
  private func isErrorPage(title: String) -> Bool {
    ErrorPage.isOne(
      Array("<title>\(title)</title><h1>\(title)</h1><p>The lamp is mended.</p>".utf8))
  }

  @Test(arguments: [
    "404 Not Found", "Error 404", "404 – Seite nicht gefunden", "404: página no encontrada",
    "503 Service Temporarily Unavailable", "Not Found (404)", "HTTP 410", "Page not found",
    "500 Internal Server Error", "Error 404 (Not Found)!!1", "HTTP Status 404 – Not Found",
    "example.org 404 not found", "410 Gone", "Oops! 404 error page",
  ])
  func whatAServerSaysIsNoArticle(title: String) {
    #expect(isErrorPage(title: title))
  }

  @Test(arguments: [
    "404", "500", "404 Media", "Flight 404 lands on a field", "The 500 steps of Cape Arlow",
    "500 jobs gone at the yard of Skerra", "The 404 was unavailable", "500 unforbidden books",
    "Of 500 gone lamps one is back", "A terror of 404 nights", "403 lamps lit in one night",
    "A house at 410 Harbour Street",
  ])
  func aNumberAloneIsNone(title: String) {
    #expect(!isErrorPage(title: title))
  }
}
