import BriefLexicon
import Foundation

@testable import BriefArticles
@testable import BriefSentences

/// A text that is made of the words of a language's file, of the cases in `Tests/Languages` and of
/// samples; and what the program makes of it, line by line.
struct FrozenText {
  private(set) var lines: [String] = []
  private let language: Language
  private let profile: LanguageProfile
  /// Words of which prose is made: without meaning, but each of the language.
  private let words: [String]
  /// Whether the language writes spaces between words.
  private let isSpaced: Bool
  private var next = 0

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Samples by their languages; English has many more.
  private static let samples = [
    "de": ["lauterhagen-grubenwasser-rundschau.html"],
    "en": ["flood-gate-northline-wire.txt", "tri-county-monitor-atom.xml"],
    "fr": ["village-rachete-boulangerie-gazette.md"],
  ]

  /// Entries of a section that are tried.
  private static let most = 24
  private static let fewestWords = 6

  init(of language: Language) throws {
    self.language = language
    profile = LanguageProfile.of(language)
    let functionWords = profile.entries(.functionWords).filter { $0.allSatisfy(\.isLetter) }
    isSpaced = !["ja", "th", "zh"].contains(language.code)
    // Languages without a list of function words have labels of pages, at least.
    words =
      functionWords.count >= Self.fewestWords
      ? functionWords
      : [.labels, .wordsForWhen, .bylineLabels, .publicationLabels, .headingsOfOtherArticles]
        .flatMap(profile.entries).filter { $0.allSatisfy(\.isLetter) }
    lines.append("# Cases")
    try addCases()
    lines.append("# Abbreviations")
    if words.count >= Self.fewestWords { addAbbreviations() }
    lines.append("# Prose")
    if words.count >= Self.fewestWords { addProse() }
    lines.append("# Dates")
    addDates()
    lines.append("# Lines of a page")
    if words.count >= Self.fewestWords { addLines() }
    for sample in Self.samples[language.code] ?? [] {
      lines.append("# \(sample)")
      try addSample(sample)
    }
  }

  // MARK: - Sentences

  private mutating func addCases() throws {
    let file = Self.tests.appending(path: "Languages/\(language.code).txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
    for line in text.split(separator: "\n") {
      guard let start = line.range(of: "sentences: ")?.upperBound else { continue }
      addSentences(of: String(line[start...]).replacing("|", with: " "))
    }
  }

  /// Each abbreviation before a capital, a number and a small letter.
  private mutating func addAbbreviations() {
    let sections: [LanguageSection] = [
      .abbreviationsBeforeNames, .abbreviationsBeforeNumbers, .abbreviations, .abbreviationsAtEnds,
    ]
    for section in sections {
      for entry in profile.entries(section).prefix(Self.most) {
        let form = entry.hasPrefix("-") ? word() + entry.dropFirst() : entry
        let first = "\(capital()) \(word()) \(form). \(capital()) \(word())."
        addSentences(of: "\(first) \(capital()) \(form). 5 \(word()) \(form). \(word()).")
      }
    }
  }

  /// Sentences with each end mark, with a quotation, in brackets, and without an end mark.
  private mutating func addProse() {
    let marks = isSpaced ? [".", "!", "?", "…", ":"] : ["。", "！", "？", "…", "："]
    addSentences(of: marks.map { sentence($0) }.joined(separator: isSpaced ? " " : ""))
    let quotes = isSpaced ? ["“", "”"] : ["「", "」"]
    let quoted = quotes[0] + sentence(marks[0]) + quotes[1]
    addSentences(of: "\(quoted) \(sentence(marks[0])) (\(sentence(marks[0]))) \(sentence(""))")
  }

  private mutating func addSentences(of paragraph: String) {
    lines.append(Sentence.all(in: paragraph, language: language).joined(separator: "|"))
  }

  // MARK: - Dates

  private mutating func addDates() {
    for name in profile.entries(.months).flatMap({ $0.split(separator: "/") }) {
      for date in ["21. \(name) 2026", "\(name) 21, 2026"] {
        lines.append("\(date) → \(Timestamp(parsing: date)?.day.description ?? "none")")
      }
    }
  }

  // MARK: - Lines

  /// The sections whose entries are lines of pages, or begin them, with what stands around an entry.
  private static let sections: [(section: LanguageSection, before: String, after: String)] = [
    (.headingsOfOtherArticles, "", ""), (.labels, "", ""), (.prompts, "", ""), (.calls, "", ""),
    (.callOpenings, "", ""), (.newsletterFeet, "", ""), (.noticesOfArchives, "", ""),
    (.reprintNotices, "", ""), (.claimsOfRights, "", ""), (.cookieNotices, "", ""),
    (.rulesForComments, "", ""), (.signsThatTheTextGoesOn, "", ""), (.wordsForSharing, "", ""),
    (.countedThings, "12 ", ""), (.bylineLabels, "", " Ada Marsh"),
    (.publicationLabels, "", " 21.11.2026"), (.pictureCredits, "", " Ada Marsh"),
    (.captionOpenings, "", " Ada Marsh, 2026"), (.callsInBrackets, "(", " Ada Marsh)"),
  ]

  /// Each entry as a line of its own between paragraphs.
  private mutating func addLines() {
    for (section, before, after) in Self.sections {
      let entries = profile.entries(section).prefix(Self.most)
      guard !entries.isEmpty else { continue }
      lines.append("## \(section.rawValue)")
      let tried = entries.map { entry in
        before + entry.prefix(1).uppercased() + entry.dropFirst() + after
      }
      var page = ["\(capital()) \(word()) \(word()) \(word())", paragraph(), paragraph()]
      for line in tried { page += [line, paragraph()] }
      let article = ArticleReader(language: language).article(
        plainText: SourceText(page.joined(separator: "\n\n")),
        origin: Origin(path: "", digest: ""))
      for line in tried {
        let why = article.dropped.first { $0.text == line }?.why ?? "kept"
        lines.append("\(why): \(line)")
      }
      if !article.authors.isEmpty { lines.append("authors: \(article.authors)") }
      if let published = article.published { lines.append("date: \(published.day)") }
    }
  }

  // MARK: - Words

  /// The next word; the words come round with another step each time, so that no two paragraphs are
  /// the same.
  private mutating func word() -> String {
    next += 1
    return words[(next + next / words.count * 3) % words.count]
  }

  private mutating func capital() -> String {
    let word = word()
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  private mutating func sentence(_ mark: String, words count: Int = 6) -> String {
    ([capital()] + (1..<count).map { _ in word() }).joined(separator: isSpaced ? " " : "") + mark
  }

  private mutating func paragraph() -> String {
    let mark = isSpaced ? "." : "。"
    return sentence(mark, words: 15) + (isSpaced ? " " : "") + sentence(mark, words: 15)
  }

  // MARK: - Samples

  private mutating func addSample(_ name: String) throws {
    let file = Self.tests.appending(path: "Samples/\(name)")
    for article in try ArticleReader().articles(
      from: Array(try Data(contentsOf: file)), path: name)
    {
      lines.append("title: \(article.title ?? "none")")
      for sentence in Sentence.all(in: article) { lines.append(article.text.line(sentence.range)) }
      for dropped in article.dropped { lines.append("\(dropped.why): \(dropped.text.prefix(60))") }
    }
  }
}
