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

  private static let prose =
    "<p>Council leader Ada Marsh said the work would begin in April and cost four million.</p>"

  /// Parts of the head and the body of a page.
  private func isErrorPage(_ title: String, _ body: String) -> Bool {
    ErrorPage.isOne(Array("<title>\(title)</title><body>\(body)".utf8))
  }

  @Test(arguments: [
    ("Pier vote", "<noscript>You need to enable JavaScript to run this app.</noscript>\(prose)"),
    ("Bank app fails", "\(prose)<p>On Monday the app was down for maintenance for six hours.</p>"),
    ("Trick spreads", "\(prose)<p>It says “verify you are human” and asks to paste a line.</p>"),
    ("One more step for the harbour bridge", prose),
    ("Internet Archive Wayback Machine reaches its goal", prose),
    ("Site maintenance costs the harbour a million", prose),
    ("Old cars", "<h1>Peugeot 404</h1><p>The Peugeot 404 was built in Sochaux until 1975.</p>"),
    ("Sign up now: the town seeks helpers", "\(prose)<input type=password>"),
    (
      "Tax portal is down for scheduled maintenance",
      "<h1>Tax portal is down for scheduled maintenance</h1>\(prose)"
    ),
    (
      "How to fix it", "<h1>How to fix “You need to enable JavaScript to run this app”</h1>\(prose)"
    ),
    ("Indy 500 | Harbour Herald", "<h1>Indy 500</h1>\(prose)"),
    ("Access Denied – reporters shut out of court", prose),
    ("Site maintenance - what it costs the harbour", prose),
    ("500: so many jobs the yard cuts", prose),
    ("A test", "\(prose)<pre>window._cf_chl_opt = {}</pre>"),
    ("A test", "<script>_cf_chl_opt</script>" + String(repeating: prose, count: 20)),
  ])
  func aShortArticleIsNone(title: String, body: String) {
    #expect(!isErrorPage(title, body))
  }

  @Test(arguments: [
    ("Pier", "<noscript>You need to enable JavaScript to run this app.</noscript><div></div>"),
    ("example.org", "<h1>Checking</h1><p>Please complete the security check to access x.org.</p>"),
    ("Just a moment...", prose), ("Log in | Harbour Herald", "<input type=password>"),
    ("Harbour Herald", "<h1>Erreur 404</h1><p>Cette page est introuvable.</p>"),
    ("Erreur 404 - Le Port", "<h1>Erreur 404</h1><p>Cette page est introuvable.</p>"),
    ("Le Port", "<h1>Erreur 503</h1><p>Ce service est fermé.</p>"),
    ("Access Denied - The Harbour Weekly Herald", prose), ("403 – Kein Zugriff", prose),
    ("404 – Diese Seite konnte leider nicht gefunden werden", prose),
    ("Un instant…", "<script>window._cf_chl_opt = {}</script><p>Un instant, s’il vous plaît.</p>"),
    ("Bank", "<h1>We'll be back</h1><p>The site is down for scheduled maintenance.</p>"),
  ])
  func aPageThatSaysNothingElseIsOne(title: String, body: String) {
    #expect(isErrorPage(title, body))
  }
}
