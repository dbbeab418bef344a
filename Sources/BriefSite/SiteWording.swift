internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

/// The words that pages add to those of the briefs, in the language of their readers (see
/// `LanguageSection.wordingOfSites`).
struct SiteWording: Sendable {
  private let words: BriefWording

  /// The words in a language; in English if it has none.
  static func of(_ language: Language) -> SiteWording {
    lists[BriefWording.of(language).language]
  }

  private static let lists = LanguageLists {
    SiteWording(words: BriefWording($0, with: .wordingOfSites))
  }

  var language: Language { words.language }
  /// All words by their keys.
  var all: [String: String] { words.all }
  /// What ends a sentence.
  var stop: String { words.stop }

  /// The words with a key.
  func text(_ key: String) -> String { words.text(key) }

  /// The words with a key around a value, or before it.
  func text(_ key: String, _ value: String) -> String { words.text(key, value) }

  /// The words with a key as a sentence of their own behind another sentence.
  func sentence(_ key: String, _ value: String = "") -> String {
    // A full-width stop brings its own space.
    let isWide = words.stop.unicodeScalars.contains { $0.value >= 0x3000 }
    return (isWide ? "" : " ") + text(key, value)
  }

  /// `lang` and `dir` of these words where they stand in another language.
  func attributes(in around: Language) -> HTML { languageAttributes(language, in: around) }

  // MARK: - Numbers and days

  func number(_ number: Int) -> String { words.number(number) }

  /// `1 article`, `2 articles`.
  func count(_ number: Int, _ thing: String) -> String { words.count(number, thing) }

  /// `21 November 2026`.
  func date(_ day: CalendarDay) -> String { words.date(day) }

  /// `Saturday, 21 November 2026`.
  func day(_ day: CalendarDay) -> String { words.title(of: day) }

  /// `Saturday`.
  func weekday(_ day: CalendarDay) -> String { words.weekday(of: day) }

  /// `Sat`.
  func shortWeekday(_ day: CalendarDay) -> String { words.shortWeekday(of: day) }

  /// `November 2026`.
  func month(_ day: CalendarDay) -> String { words.month(of: day) }

  /// `Week 47, 16 November 2026 to 22 November 2026`.
  func title(of period: BriefPeriod) -> String { words.title(of: period) }

  /// A name of an outlet as pages show it.
  func outlet(_ name: String) -> String { name == unnamedOutlet ? text("not named") : name }

  // MARK: - Where a sentence stands

  /// In briefs of form 1.
  func place(_ source: Int, line: Int) -> String {
    words.text("place", ["source": number(source), "line": number(line)])
  }

  /// In its source.
  func line(_ line: Int) -> String { text("line", number(line)) }

  /// How much of an article is quoted.
  func quoted(_ sentences: Int, words quoted: Int, of all: Int) -> String {
    var values = ["sentences": count(sentences, "sentences")]
    guard all > 0 else { return words.text("quoted", values) }
    values["words"] = number(quoted)
    values["all"] = count(all, "words")
    values["percent"] = number((quoted * 100 + all / 2) / all)
    return words.text("quoted words", values)
  }

  // MARK: - Pictures

  /// What the bars of a picture count.
  func bars(of subject: Timeline.Subject, days: Int) -> String {
    let key = subject == .story ? "bars sources" : "bars articles"
    return days == 1 ? text(key) : text("\(key) of days", count(days, "days"))
  }

  /// What a picture of days shows, for readers who cannot see it.
  func picture(
    of subject: Timeline.Subject, on days: Int, from first: CalendarDay, to last: CalendarDay,
    most: Int
  ) -> String {
    words.text(
      subject == .story ? "picture of stories" : "picture of articles",
      [
        "days": count(days, "days"), "first": date(first), "last": date(last),
        "most": count(most, subject == .story ? "sources" : "articles"),
      ])
  }

  /// Which stories of a day an outlet tells, by their numbers.
  func stories(of outlet: String, _ numbers: [Int]) -> String {
    let named = numbers.map(number).joined(separator: ", ")
    return "\(outlet): " + text(numbers.count == 1 ? "story" : "stories numbered", named)
  }

  /// On which days an outlet told a story, for readers who cannot see the picture.
  func days(of outlet: String, _ days: [CalendarDay]) -> String {
    let named = days.prefix(Self.mostDays).map(date).joined(separator: ", ")
    let rest = days.count - Self.mostDays
    return "\(outlet): \(named)" + (rest > 0 ? " +\(number(rest))" : "")
  }

  private static let mostDays = 7

  // MARK: - Search and templates

  /// All words of the search script.
  var script: JSONValue {
    let plurals = ["zero", "one", "two", "few", "many", "other"]
    let hits = plurals.map { JSONValue.Member(name: $0, value: .string(text("hits \($0)"))) }
    return .object([
      .init(name: "hits", value: .object(hits.filter { $0.value.string != "hits \($0.name)" })),
      .init(name: "none", value: .string(text("nothing found"))),
      .init(name: "since", value: .string(text("found since"))),
      .init(name: "searching", value: .string(text("searching"))),
      .init(name: "unreadable", value: .string(text("search unreadable"))),
      .init(name: "label", value: .string(text("search label"))),
      .init(name: "back", value: .string(text("look back"))),
      .init(name: "date", value: .string(text("date"))),
      .init(name: "months", value: .string(text("months"))),
      .init(name: "digits", value: .string((0...9).map(number).joined())),
    ])
  }
}

/// `lang` and `dir` where they are not those around.
func languageAttributes(_ language: Language?, in around: Language) -> HTML {
  guard let language, language != .undetermined, language != around else { return HTML() }
  let direction: HTML =
    language.direction == around.direction
    ? "" : language.direction == .rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\""
  return " lang=\"\(language.tag)\"\(direction)"
}
