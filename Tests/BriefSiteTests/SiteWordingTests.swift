import BriefLexicon
import BriefMarkup
import Briefs
import Foundation
import Testing

@testable import BriefSite

/// The words of a site in the languages of its readers.
struct SiteWordingTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// A brief as its reader has it, which the tests of the terminal show as well.
  private static func brief(_ name: String, day: String = "2026-11-21") throws -> BriefDocument {
    let file = folder.deletingLastPathComponent()
      .appending(path: "BriefTerminalTests/Golden/\(name).md")
    let body = try String(contentsOf: file, encoding: .utf8)
    let language = name == "arabic" ? "ar" : "de"
    return BriefDocument(
      name: "\(day).md",
      markdown: "---\ndate: \(day)\nlang: \(language)\nformat: 2\n---\n\n\(body)")
  }

  /// Ten days, each with the same stories, the first of which goes on: their site has pages of every
  /// kind.
  private static func days(_ name: String) throws -> [BriefDocument] {
    try (12...21).map { day in
      let document = try brief(name, day: "2026-11-\(day)")
      let parts = document.markdown.components(separatedBy: "\n\n- ")
      let anchor = document.markdown.components(separatedBy: "](#")[1].prefix { $0 != " " }
      let before =
        day == 12
        ? "" : "\n\n*2. [X](2026-11-\(day - 1).md#\(anchor) \"2026-11-\(day - 1) day 1\").*"
      return BriefDocument(
        name: document.name,
        markdown: parts[0] + before + "\n\n- " + parts.dropFirst().joined(separator: "\n\n- "))
    }
  }

  private static func site(_ name: String, _ options: SiteOptions) throws -> Site {
    try Site(publishing: days(name), options: options)
  }

  private static func entries(_ language: Language, _ section: LanguageSection) -> [String: String]
  {
    LanguageProfile.of(language).values(section)
  }

  private static func places(in text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != "}" })
      })
  }

  private static let plurals = Set(PluralRules.Category.allCases.map(\.rawValue))

  private static func isForm(_ key: String) -> Bool {
    key.split(separator: " ").last.map { plurals.contains(String($0)) } == true
  }

  @Test(arguments: Brief.languages)
  func wordsAreWhole(_ language: Language) throws {
    let words = Self.entries(language, .wordingOfSites)
    for (key, english) in Self.entries(.english, .wordingOfSites) where !Self.isForm(key) {
      let text = try #require(words[key], "\(language): \(key)")
      #expect(Self.places(in: text) == Self.places(in: english), "\(language): \(key)")
    }
    let rules = PluralRules(of: language)
    for thing in ["stories", "hits"] {
      for number in 0..<200 {
        let category = rules.category(of: number).rawValue
        #expect(words["\(thing) \(category)"] != nil, "\(language): \(thing), \(number)")
      }
    }
  }

  /// `RECORD=1` writes the pages: look at them.
  @Test(arguments: ["german", "arabic"], ["index.html", "about/index.html"])
  func pagesLookAsBefore(name: String, path: String) throws {
    let site = try Site(publishing: [Self.brief(name)])
    let page = try text(path, of: site)
      .replacing("brief \(Brief.version)", with: "brief VERSION")
    let kind = path == "index.html" ? "" : "-about"
    let file = Self.folder.appending(path: "Golden/\(name)\(kind).html")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  /// No word of the English wording stands on a page, unless the language has it too.
  @Test(arguments: [("german", "de"), ("arabic", "ar")])
  func nothingOfEnglishIsLeft(name: String, code: String) throws {
    let language = Language(code: code)
    let sections = [LanguageSection.wordingOfBriefs, .wordingOfSites]
    let own = sections.flatMap { Self.entries(language, $0).values }.joined(separator: " ")
    let english = sections.flatMap { Self.entries(.english, $0).values }.joined(separator: " ")
    let said = try Self.brief(name).markdown
    let foreign = Self.words(english).subtracting(Self.words(own + " " + said))
    #expect(foreign.count > 200)
    for sources in [SiteOptions.SourceDetail.none, .quotes] {
      let site = try Self.site(name, SiteOptions(sources: sources))
      #expect(site.files.contains { $0.path == "search/index.html" })
      #expect(site.files.contains { $0.path.hasPrefix("topics/2026") })
      for file in site.files where file.path.hasSuffix(".html") {
        let page = String(decoding: file.bytes, as: UTF8.self)
        let shown = ["aria-label", "abbr", "content", "data-words"].flatMap {
          attributes($0, in: page).filter { !$0.hasPrefix("default-src") }
        }
        let told = Self.words(plainText(page) + " " + shown.joined(separator: " "))
          .subtracting(Self.ofMachines)
        #expect(told.isDisjoint(with: foreign), "\(file.path): \(told.intersection(foreign))")
      }
    }
  }

  /// Words that programs read in a page's head and in the messages for its script.
  private static let ofMachines: Set<String> = [
    "article", "other", "width", "light", "none", "label", "searching", "back", "since", "date",
    "months", "website", "zero", "many", "one", "two", "few", "hits", "digits", "unreadable",
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter }.filter { $0.count > 2 && $0.utf8.first ?? 0 < 0x80 }
        .map(String.init))
  }

  @Test func pagesSayTheirLanguageAndDirection() throws {
    let arabic = try Self.site("arabic", SiteOptions())
    for file in arabic.files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "\(file.path)")
    }
    #expect(try text("atom.xml", of: arabic).contains("xml:lang=\"ar\""))
    #expect(try text("feed.json", of: arabic).contains("\"language\":\"ar\""))
    #expect(try text("index.html", of: arabic).contains("<title>ملخصات يومية</title>"))
    #expect(arabic.findings(comparedWith: try Self.days("arabic")).isEmpty)
  }

  /// A brief in another language says so, and its own words stay in that one.
  @Test func chosenLanguageIsThatOfTheFrame() throws {
    let options = SiteOptions(language: Language(code: "de"))
    let page = try text(
      "index.html", of: Site(publishing: [Self.brief("arabic")], options: options))
    #expect(page.contains("<html lang=\"de\">"))
    #expect(page.contains("itemtype=\"https://schema.org/Report\" lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains(">Archiv</a>") && page.contains("<title>Tagesüberblicke</title>"))
    let unknown = SiteOptions(language: Language(code: "cs"))
    let other = try text(
      "index.html", of: Site(publishing: [Self.brief("german")], options: unknown))
    #expect(other.contains("<html lang=\"en\">"))
    #expect(other.contains("itemtype=\"https://schema.org/Report\" lang=\"de\">"))
  }

  /// What the script asks for is what the page gives it, under a name that it gives nothing else.
  @Test func scriptFindsItsWords() throws {
    let file = try #require(Theme.files.first { $0.name == "search.js" })
    let script = String(decoding: file.bytes, as: UTF8.self)
    let asked = Set(
      script.components(separatedBy: "wording.").dropFirst().map { part in
        String(part.prefix { $0.isLetter })
      })
    let words = SiteWording.of(Language(code: "ar")).script
    #expect(asked.count == 10)
    for name in asked { #expect(words[name] != nil, "\(name)") }
    for name in ["const wording", "let wording"] {
      #expect(script.components(separatedBy: name).count <= 2, "\(name)")
    }
    #expect(words["hits"]?["two"]?.string == "وُجد موضوعان")
  }

  @Test(arguments: [
    ("de", "Quellen am Tag", "Quellen je 7 Tage"), ("pl", "źródła w ciągu dnia", "źródła na 7 dni"),
    ("fa", "منبع در روز", "منبع در ۷ روز"),
  ])
  func barsCountInTheLanguage(code: String, day: String, week: String) {
    let words = SiteWording.of(Language(code: code))
    #expect(words.bars(of: .story, days: 1) == day)
    #expect(words.bars(of: .story, days: 7) == week)
  }
}
