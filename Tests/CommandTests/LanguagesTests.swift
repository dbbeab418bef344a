import Foundation
import Testing

/// `brief languages`, and the language of a brief's reader.
struct LanguagesTests {
  @Test func matrixHasARowForEachLanguage() throws {
    let shell = try Workplace().shell("COLUMNS=200 \"$BRIEF\" languages")
    let rows = shell.lines
    #expect(rows.count > 50)
    #expect(Set(rows.map(\.count)).count == 1)
    #expect(rows.contains { $0.hasPrefix("de  German ") })
    #expect(rows.first?.hasSuffix("wording") == true)
    let narrow = try Workplace().shell("COLUMNS=40 \"$BRIEF\" languages de ar")
    #expect(narrow.lines.allSatisfy { $0.count <= 40 })
    #expect(narrow.lines.first == "ar  Arabic")
  }

  @Test func programsGetTheSameNumbers() throws {
    let run = try Workplace().brief("languages", "th", "--format", "json")
    #expect(run.output.contains("\"language\":\"th\""))
    #expect(run.output.contains("\"stems\":\"whole words\"") && run.output.contains("\"speech\":"))
    #expect(try Workplace().brief("languages", "xx").code == 64)
  }

  @Test(arguments: ["zh-TW", "bs", "sr-Latn", "pt-BR"])
  func languagesOfOtherListsAreKnown(tag: String) throws {
    let place = try Workplace()
    try place.put(Self.text, at: "a.txt")
    #expect(try place.brief("summarize", "a.txt", "--lang", tag).code == 0)
    let rows = try place.brief("languages", tag, "--format", "json").output
    #expect(rows.components(separatedBy: "\"language\":").count == 2)
    try place.put("article-lang: \(tag)\n", at: "brief.yml")
    #expect(try place.brief("summarize", "a.txt").code == 0)
  }

  private static let text = """
    Council keeps the ferry of Skerra

    20 November 2026

    The council of Skerra voted on Friday to keep its ferry for three more years at least. The
    mayor said that nobody had to fear for the crossing before the new bridge was built.
    """

  @Test(arguments: [
    ("lang: de", "C.UTF-8", "Samstag, 21. November 2026"),
    ("", "fr_FR.UTF-8", "samedi 21 novembre"),
    ("", "C.UTF-8", "Saturday, 21 November"), ("", "cs_CZ.UTF-8", "Saturday, 21 November"),
    ("lang: auto", "es", "sábado, 21 de noviembre"), ("lang: ar", "de_DE", "السبت 21 نوفمبر"),
  ])
  func readerHasTheBriefInTheirLanguage(settings: String, locale: String, title: String) throws {
    let place = try Workplace()
    try place.put(Self.text, at: "in/a.txt")
    try place.put(settings, at: "brief.yml")
    let run = try place.shell("LANG=\(locale) \"$BRIEF\" make in -o out --date 2026-11-21")
    #expect(run.code == 0, "\(run.messages)")
    #expect(try place.text(of: "out/2026-11-21.md").contains("# \(title)"))
    for locale in ["C.UTF-8", "ja_JP.UTF-8"] {
      #expect(try place.shell("LANG=\(locale) \"$BRIEF\" verify out/2026-11-21.md").code == 0)
    }
    let json = try place.shell(
      "LANG=\(locale) \"$BRIEF\" make in -o out --date 2026-11-21 --again --format json")
    #expect(json.code == 0, "\(json.messages)")
    #expect(try place.brief("verify", "out/2026-11-21.json").code == 0)
    #expect(try place.brief("publish", "out", "-o", "site", "--check").code == 0)
  }

  @Test func languageWithoutWordsIsSaidToBe() throws {
    let place = try Workplace()
    try place.put(Self.text, at: "in/a.txt")
    try place.put("lang: cs", at: "brief.yml")
    let run = try place.brief("make", "in", "-o", "-", "--date", "2026-11-21")
    #expect(run.code == 0 && run.output.contains("# Saturday, 21 November 2026"))
    #expect(run.messages.contains("no words of a brief in Czech"))
  }
}
