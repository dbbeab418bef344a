import BriefLexicon
import BriefTestSupport
import Foundation
import Testing

@testable import BriefAnalysis

/// What is known of speech and figures, as `Tests/Languages/xx.txt` has it, and that `brief languages`
/// says no more than is tested.
struct LanguageKnowledgeTests {
  @Test(arguments: Language.known)
  func speakersAreFound(_ language: Language) throws {
    for known in try LanguageCases.of("speech", in: language.code) {
      let (line, holds) = (known.line, known.holds)
      let parts = line.split { $0 == "[" || $0 == "]" }
      let place = line.first == "[" ? 0 : 1
      try #require(parts.indices.contains(place))
      let sentence = line.filter { $0 != "[" && $0 != "]" }
      let speech = QuoteAttribution(of: sentence, in: language)
      let isTold = speech.isAttributed && speech.hasFullName
      let found = isTold ? speech.speaker : nil
      #expect((found == String(parts[place])) == holds, "\(language): \(sentence): \(found ?? "")")
    }
  }

  @Test(arguments: Language.known)
  func figuresAreFound(_ language: Language) throws {
    for known in try LanguageCases.of("figures", in: language.code) {
      let (line, holds) = (known.line, known.holds)
      let parts = line.split(separator: ":", maxSplits: 1)
      try #require(parts.count == 2)
      let expected = parts[0].split(separator: " ").compactMap { Double($0) }
      let found = FigureReader(in: language).figures(in: String(parts[1].dropFirst()))
      #expect((found.map(\.value) == expected) == holds, "\(language): \(found)")
    }
  }

  /// A row that says "speech" has a test of speech; dates are all tested against the Unicode CLDR.
  @Test(arguments: LanguageKnowledge.all)
  func whatIsKnownIsTested(_ row: LanguageKnowledge) throws {
    let kinds: [(LanguageKnowledge.Kind, String)] = [
      (.told, "language"), (.sentences, "sentences"), (.speech, "speech"), (.figures, "figures"),
      (.bylines, "byline"), (.pages, "dropped"), (.mail, "forward"),
    ]
    for (kind, name) in kinds where row.count(kind) > 0 {
      let hasCase = try LanguageCases.of(name, in: row.language.code).contains { $0.holds }
      #expect(hasCase, "\(row.language): \(kind)")
    }
    #expect(row.count(.dates) > 0 && row.count(.stopwords) >= 50, "\(row.language)")
  }

  @Test(arguments: [
    ("“This boat has been late, broken or both for years,” he said.", "en", nil),
    ("He went home, said nobody.", "en", nil),
    ("Renn said: “Grausee has water and people.”", "en", "Renn"),
    ("“We looked for the boat all night long,” Ann Lee of the coast guard said.", "en", "Ann Lee"),
    ("“We looked for the boat all night long,” said Ann Lee, a pilot.", "en", "Ann Lee"),
    ("他说：“三十年来我们从未见过火势蔓延得这么快。”", "zh", nil),
    ("彼は「三十年間、これほど速い炎を見たことはない」と話した。", "ja", nil),
  ])
  func namesAreSpeakersAndPronounsAreNot(line: String, code: String, speaker: String?) {
    #expect(QuoteAttribution(of: line, in: Language(code: code)).speaker == speaker)
  }

  @Test(arguments: ["–, ", "a- ", "– ", "a, "])
  func aTextOfMarksIsNoSpeech(marks: String) {
    let text = "– " + String(repeating: marks, count: 20_000)
    #expect(QuoteAttribution(of: text, in: Language(code: "nb")).speaker == nil)
  }

  @Test(arguments: [
    ("צה\"ל הודיע כי הכביש נפתח מחדש.", "he"), ("Die Fähre fährt wieder.", "de"),
    ("– Erster Punkt der Liste", "de"),
  ])
  func whatIsNoSpeechQuotesNothing(line: String, code: String) {
    let speech = QuoteAttribution(of: line, in: Language(code: code))
    #expect(speech.longestQuotation == 0 && speech.isWhole && !speech.isBehindDash)
  }
}
