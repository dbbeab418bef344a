package import BriefArticles
public import BriefLexicon
internal import BriefMarkup

/// The words that a brief's own lines are made of, in the language of its reader. Nothing is read from
/// them: what a line is stands in its structure and in the titles of its links.
///
/// They stand in the language's file. `{}` and `{name}` in an entry are replaced; an entry without
/// `{}` has its value behind it. `articles one`, `articles few` and so on are the forms beside a
/// number, by the plural rules of the Unicode CLDR.
package struct BriefWording: Sendable {
  static let program = "brief"
  static let generator = "\(program) \(Brief.version) (extractive, offline)"
  static let digest = "sha256:"
  static let english = of(.english)

  package let language: Language
  private let texts: [String: String]
  private let plurals: PluralRules
  private let digits: [Character]

  /// The words in a language; in English if it has none.
  package static func of(_ language: Language) -> BriefWording {
    isKnown[language] ? lists[language] : lists[.english]
  }

  /// Whether a language has them.
  package static func isKnown(in language: Language) -> Bool { isKnown[language] }

  private static let isKnown = LanguageLists { !$0.entries(.wordingOfBriefs).isEmpty }
  private static let lists = LanguageLists { BriefWording($0) }

  /// The words of a language's file, with those of another section.
  package init(_ profile: LanguageProfile, with section: LanguageSection? = nil) {
    language = Language(code: profile.code)
    texts = profile.values(.wordingOfBriefs)
      .merging(section.map(profile.values) ?? [:]) { first, _ in first }
    plurals = PluralRules(of: language)
    digits = Array(texts["digits"] ?? "")
  }

  /// All words by their keys.
  package var all: [String: String] { texts }

  /// The words with a key.
  package func text(_ key: String) -> String { texts[key] ?? key }

  /// The words with a key around a value, or before it.
  package func text(_ key: String, _ value: String) -> String {
    let text = text(key)
    return text.contains("{}") ? text.replacing("{}", with: value) : text + value
  }

  /// The words with a key around some values.
  package func text(_ key: String, _ values: [String: String]) -> String {
    var text = text(key)
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }

  // MARK: - Headings

  var undated: String { text("undated") }
  var original: String { text("original") }
  var howTheyPutIt: String { text("how they put it") }
  var near: String { text("near") }
  var next: String { text("next") }
  var sources: String { text("sources") }
  var notes: String { text("notes") }
  /// What ends a sentence.
  package var stop: String { texts["stop"] ?? "." }

  /// What the brief of a day is called.
  package func title(of day: CalendarDay) -> String {
    text("full date", ["weekday": weekday(of: day), "date": date(day)])
  }

  /// `November 2026`.
  package func month(of day: CalendarDay) -> String {
    let name = names("months alone", or: "months", at: day.month - 1)
    return text("month of year", ["month": name, "m": number(day.month), "year": year(day)])
  }

  /// What a roll-up is called.
  package func title(of period: BriefPeriod) -> String {
    let (first, last) = (period.days.lowerBound, period.days.upperBound)
    guard let week = period.week else { return month(of: first) }
    return text("week", ["number": number(week), "from": date(first), "to": date(last)])
  }

  func heading(of part: TopicPart.Kind) -> String {
    switch part {
    case .figures: text("differs")
    case .onlyIn(let source): text("only in", "\(source)")
    case .spoken: text("spoken")
    case .next: next
    case .more: text("more")
    case .dates: text("dates")
    case .day(let day): date(day)
    }
  }

  func heading(of part: BriefPart.Kind) -> String {
    switch part {
    case .brief: text("brief")
    case .opinion: text("opinion")
    case .long: text("long")
    case .headlines: text("headlines")
    }
  }

  /// The title of a topic of which no article has a headline; empty without terms.
  static func label(of terms: [String]) -> String {
    cleanedLine(terms.prefix(3).joined(separator: " · "))
  }

  // MARK: - Counts

  /// A number in the digits of the language.
  package func number(_ number: Int) -> String {
    guard digits.count == 10 else { return "\(number)" }
    return String("\(number)".map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
  }

  /// `1 article`, `2 articles`.
  package func count(_ count: Int, _ thing: String) -> String {
    let form = texts["\(thing) \(plurals.category(of: count).rawValue)"] ?? text("\(thing) other")
    return form.replacing("{}", with: number(count))
  }

  /// How much was read, and how long that takes.
  func counts(of brief: Brief) -> String {
    let isOfSeveral = brief.articleCount > 1 && brief.outletCount > 0
    return text(
      isOfSeveral ? "counts of outlets" : "counts",
      [
        "articles": count(brief.articleCount, "articles"),
        "outlets": count(brief.outletCount, "outlets"),
        "minutes": count(brief.minutes, "minutes"), "all": number(brief.articleMinutes),
      ])
  }

  /// That there is nothing new since a day, which is named by a link if there is one.
  func nothing(since day: String?) -> String {
    (day.map { text("nothing since", $0) } ?? text("nothing")) + stop
  }

  /// How many articles the brief does not name, and the command that does.
  func unnamed(_ number: Int) -> String {
    text("unnamed", count(number, "more articles"))
  }

  /// How many articles only the list of sources names.
  func listed(_ number: Int) -> String {
    "\(count(number, "more articles")): \(sources)\(stop)"
  }

  /// What stands behind a headline in the list of the day's headlines.
  func outlets(of topic: TopicBrief, in brief: Brief) -> String {
    let outlets = Set(topic.members.map(\.outlet))
    let name = outlets.count == 1 ? outlets.first : nil
    var text = escapedForMarkdown(name ?? count(outlets.count, "outlets"))
    if brief.days != nil {
      return topic.earlier.count > 1 ? text + ", \(count(topic.earlier.count, "days"))" : text
    }
    if !topic.earlier.isEmpty {
      text += ", \(self.text("day", number(topic.dayNumber(on: brief.day))))"
    }
    return text
  }

  // MARK: - Days

  /// `21 November 2026`.
  package func date(_ day: CalendarDay) -> String {
    text(
      "date",
      [
        "day": number(day.day), "month": names("months", at: day.month - 1), "m": number(day.month),
        "year": year(day),
      ])
  }

  package func weekday(of day: CalendarDay) -> String { names("weekdays", at: day.weekday) }

  /// `Mon`.
  package func shortWeekday(of day: CalendarDay) -> String {
    names("short weekdays", or: "weekdays", at: day.weekday)
  }

  private func year(_ day: CalendarDay) -> String { number(day.year) }

  /// `Mon 23 Nov`; with its year if that is not the brief's.
  func shortDay(_ day: CalendarDay, after other: CalendarDay) -> String {
    text(
      day.year == other.year ? "short day" : "short day of year",
      [
        "weekday": shortWeekday(of: day), "day": number(day.day),
        "month": names("short months", or: "months", at: day.month - 1), "m": number(day.month),
        "year": year(day),
      ])
  }

  /// `on Thursday`; by its date if that is not of the week before.
  func onDay(_ day: CalendarDay, before other: CalendarDay) -> String {
    let isNear = (0..<7).contains(other.daysSince1970 - day.daysSince1970)
    guard isNear else { return text("on day", date(day)) }
    let name = names("weekdays with on", or: "weekdays", at: day.weekday)
    return texts["on weekday"].map { $0.replacing("{}", with: name) } ?? text("on day", name)
  }

  /// What stands before the links to the earlier days of a story: `Day 3. Before: `.
  func before(dayNumber: Int) -> String { text("day before", number(dayNumber)) }

  /// A name of a list such as that of the months.
  private func names(_ key: String, or other: String = "", at place: Int) -> String {
    let names = (texts[key] ?? text(other)).split(separator: ", ")
    return names.indices.contains(place) ? String(names[place]) : ""
  }

  /// What a source's line says of its language; in English "in German", elsewhere as the language
  /// calls itself.
  func inLanguage(_ other: Language) -> String {
    if language != .english, !other.ownName.isEmpty { return other.ownName }
    return text("in language", other == .undetermined ? text("unknown language") : other.name)
  }
}

extension Brief {
  /// The program's version, as `--version` and each brief say it.
  public static let version = "0.2.0"

  /// The languages that a brief can be worded in, by code.
  public static var languages: [Language] {
    Language.known.filter(BriefWording.isKnown).sorted { $0.code < $1.code }
  }

  /// The words of its own lines.
  var wording: BriefWording { .of(language) }
}
