import BriefArticles
import BriefLexicon
import BriefMarkup
import Foundation
import Testing

@testable import Briefs

/// The words of a brief in the languages of its readers.
struct BriefWordingTests {
  /// The brief of the sample articles in German and in English.
  private static let german = Result { try brief(in: Language(code: "de")) }
  private static let english = Result { try brief(in: .english) }

  private static func brief(in language: Language) throws -> Brief {
    var composer = BriefComposer(minutes: 10)
    composer.language = language
    return try Brief.made(of: Samples.articles, by: composer)
  }

  /// Keys that a language may lack: what another one stands for, and what only old briefs have.
  private static let free: Set<String> = [
    "short months", "short weekdays", "and", "compare", "daily", "figures", "headline of",
    "left out heading", "loosely", "named", "nearby", "similar in", "since", "together",
    "told before", "topics one", "topics other",
  ]

  private static func forms(_ key: String) -> String {
    let words = key.split(separator: " ")
    return PluralRules.Category.allCases.contains { $0.rawValue == words.last.map(String.init) }
      ? words.dropLast().joined(separator: " ") : key
  }

  @Test func nineteenLanguagesHaveThem() {
    let asked = "ar de en es fa fr he hi it ja ko nl pl pt ru sv tr uk zh".split(separator: " ")
    #expect(Set(asked.map(String.init)).isSubset(of: Set(Brief.languages.map(\.code))))
  }

  @Test(arguments: Brief.languages)
  func wordsAreWhole(_ language: Language) throws {
    let texts = LanguageProfile.of(language).values(.wordingOfBriefs)
    let english = LanguageProfile.of(.english).values(.wordingOfBriefs)
    let missing = Set(english.keys.map(Self.forms)).subtracting(Self.free.map(Self.forms))
      .subtracting(texts.keys.map(Self.forms))
    #expect(missing.isEmpty, "\(language)")
    for (key, count) in ["months": 12, "weekdays": 7] {
      #expect(texts[key]?.components(separatedBy: ", ").count == count, "\(language): \(key)")
    }
    let rules = PluralRules(of: language)
    for thing in [
      "articles", "outlets", "minutes", "words", "days", "more articles", "sentences", "sources",
    ] {
      for number in 0..<200 {
        let category = rules.category(of: number).rawValue
        #expect(texts["\(thing) \(category)"] != nil, "\(language): \(thing), \(number)")
      }
    }
  }

  @Test(arguments: [
    ("de", "Samstag, 21. November 2026"), ("fr", "samedi 21 novembre 2026"),
    ("pl", "sobota, 21 listopada 2026"), ("ru", "суббота, 21 ноября 2026 г."),
    ("ja", "2026年11月21日（土曜日）"), ("fa", "شنبه ۲۱ نوامبر ۲۰۲۶"),
    ("cs", "Saturday, 21 November 2026"),
  ])
  func dayIsCalledAsItsReadersDo(code: String, title: String) throws {
    let day = try #require(CalendarDay("2026-11-21"))
    #expect(BriefWording.of(Language(code: code)).title(of: day) == title)
  }

  @Test(arguments: [
    ("pl", [1: "1 słowo", 2: "2 słowa", 5: "5 słów", 12: "12 słów", 22: "22 słowa"]),
    ("ar", [1: "كلمة واحدة", 2: "كلمتان", 3: "3 كلمات", 11: "11 كلمة", 100: "100 كلمة"]),
    ("he", [1: "מילה אחת", 2: "שתי מילים", 3: "3 מילים"]), ("ja", [1: "1語", 2: "2語"]),
    ("fr", [0: "0 mot", 1: "1 mot", 2: "2 mots"]), ("en", [1: "1 word", 1001: "1001 words"]),
    ("ru", [1: "1 слово", 21: "21 слово", 1021: "1021 слово", 111: "111 слов"]),
  ])
  func nounsHaveTheFormOfTheirNumber(code: String, forms: [Int: String]) {
    let wording = BriefWording.of(Language(code: code))
    for (number, form) in forms { #expect(wording.count(number, "words") == form) }
  }

  @Test(arguments: Brief.languages)
  func briefIsReadBackAndProvedWhateverItsWords(_ language: Language) throws {
    // A language changes the words around the sentences, and nothing else of what was composed.
    var brief = try Self.english.get()
    brief.language = language
    brief.title = BriefWording.of(language).title(of: brief.day)
    let markdown = brief.markdown
    #expect(try Brief(parsing: markdown).markdown == markdown)
    let articles = Dictionary(
      Samples.articles.map { ($0.origin.path + ($0.origin.item ?? ""), $0) },
      uniquingKeysWith: { first, _ in first })
    let verification = try Verification(of: markdown) {
      source throws(Verification.SourceProblem) in
      guard let article = articles[source.path + (source.item ?? "")] else {
        throw .unreadable(.notFound(path: source.path))
      }
      return article
    }
    #expect(verification.findings.isEmpty, "\(language): \(verification.findings.prefix(3))")
  }

  @Test func briefIsComposedInTheLanguageOfItsReader() throws {
    let german = try Self.german.get()
    var english = try Self.english.get()
    #expect(german.language == Language(code: "de"))
    english.language = german.language
    english.title = BriefWording.of(german.language).title(of: english.day)
    #expect(english.markdown == german.markdown)
  }

  @Test func aBriefDoesNotNameItsOwnLanguage() throws {
    let german = try Self.german.get().markdown
    #expect(!german.contains("auf Deutsch") && !german.contains(" Deutsch,"))
    #expect(german.contains(" English,"))
    #expect(try Self.english.get().markdown.contains("in German"))
  }

  @Test func jsonNamesTheKindOfAPartAndTheSpeaker() throws {
    let brief = try Self.german.get()
    let parts = brief.json["topics"]?.elements.flatMap { $0["parts"]?.elements ?? [] } ?? []
    #expect(parts.allSatisfy { $0["kind"]?.string?.isEmpty == false })
    let quotes = parts.filter { $0["kind"]?.string == "said" }
      .flatMap { $0["quotes"]?.elements ?? [] }
    #expect(Set(quotes.compactMap { $0["speaker"]?.string }) == ["Dana Whitlock", "Maren Holt"])
    for quote in quotes {
      let speaker = quote["speaker"]?.string ?? ""
      #expect(!speaker.isEmpty && quote["text"]?.string?.contains(speaker) == true)
    }
    let plain = brief.json["topics"]?.elements.flatMap { $0["quotes"]?.elements ?? [] } ?? []
    #expect(plain.contains { $0["speaker"] == .null })
  }
}
