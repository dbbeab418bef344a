internal import Articles
internal import Lexicon
internal import Markup

/// The words that a brief's own lines are made of. Nothing is read from them: what a line is stands
/// in its structure and in the titles of its links.
enum BriefWording {
  static let program = "brief"
  static let generator = "\(program) \(Brief.version) (extractive, offline)"
  static let undated = text("undated")
  static let original = text("original")
  static let digest = "sha256:"
  static let sameText = text("same text")
  static let sameArticle = text("same article")
  static let by = text("by")
  static let howTheyPutIt = text("how they put it")
  static let near = text("near")
  static let next = text("next")
  static let sources = text("sources")
  static let notes = text("notes")
  static let also = text("also")
  static let differsFrom = text("differs from")
  static let inStory = text("in story")
  static let story = text("story")
  static let then = text("then")

  private static let inLanguage = text("in language")
  private static let unknownLanguage = text("unknown language")
  private static let texts = LanguageProfile.of(.english).values(.wordingOfBriefs)

  /// The words with a key.
  static func text(_ key: String) -> String { texts[key] ?? key }

  // MARK: - Headings

  /// What the brief of a day is called.
  static func title(of day: CalendarDay) -> String { "\(day.weekdayInEnglish), \(day.inEnglish)" }

  static func heading(of part: TopicPart.Kind) -> String {
    switch part {
    case .figures: text("differs")
    case .onlyIn(let source): text("only in") + "\(source)"
    case .spoken: text("spoken")
    case .next: next
    case .more: text("more")
    case .dates: text("dates")
    case .day(let day): day.inEnglish
    }
  }

  static func heading(of part: BriefPart.Kind) -> String {
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

  static func count(_ number: Int, _ singular: String) -> String {
    "\(number) \(singular)\(number == 1 ? "" : "s")"
  }

  /// `1`, `1 and 2`, `1, 2 and 3`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// How much was read, and how long that takes.
  static func counts(of brief: Brief) -> String {
    let isOfSeveral = brief.articleCount > 1 && brief.outletCount > 0
    let outlets = isOfSeveral ? " of \(count(brief.outletCount, "outlet"))" : ""
    return "\(count(brief.articleCount, "article"))\(outlets): \(count(brief.minutes, "minute")) "
      + "instead of \(brief.articleMinutes)."
  }

  /// That there is nothing new since a day, which is named by a link if there is one.
  static func nothing(since day: String?) -> String {
    text("nothing") + (day.map { text("since") + $0 } ?? "") + "."
  }

  /// How many articles the brief does not name, and the command that does.
  static func unnamed(_ number: Int) -> String {
    let articles = number == 1 ? "1 more article" : "\(number) more articles"
    return "\(articles), which `\(program) topics` lists"
  }

  /// How many articles only the list of sources names.
  static func listed(_ number: Int) -> String {
    "\(number == 1 ? "1 more article" : "\(number) more articles"): \(sources)."
  }

  /// What stands behind a headline in the list of the day's headlines.
  static func outlets(of topic: TopicBrief, in brief: Brief) -> String {
    let outlets = Set(topic.members.map(\.outlet))
    let name = outlets.count == 1 ? outlets.first : nil
    var text = escapedForMarkdown(name ?? count(outlets.count, "outlet"))
    if brief.days != nil {
      return topic.earlier.count > 1 ? text + ", \(count(topic.earlier.count, "day"))" : text
    }
    if !topic.earlier.isEmpty { text += ", \(self.text("day"))\(topic.dayNumber(on: brief.day))" }
    return text
  }

  static func minutes(toRead words: Int) -> String {
    count(words, "minute")
  }

  // MARK: - Days

  /// `Mon 23 Nov`; with its year if that is not the brief's.
  static func shortDay(_ day: CalendarDay, after other: CalendarDay) -> String {
    let month = day.inEnglish.split(separator: " ").dropFirst().first.map { $0.prefix(3) } ?? ""
    let year = day.year == other.year ? "" : " \(day.year)"
    return "\(day.weekdayInEnglish.prefix(3)) \(day.day) \(month)\(year)"
  }

  /// `on Thursday`; by its date if that is not of the week before.
  static func onDay(_ day: CalendarDay, before other: CalendarDay) -> String {
    let isNear = (0..<7).contains(other.daysSince1970 - day.daysSince1970)
    return text("on day") + (isNear ? day.weekdayInEnglish : day.inEnglish)
  }

  /// What stands before the links to the earlier days of a story: `Day 3. Before: `.
  static func before(dayNumber: Int) -> String {
    "\(upperCased(text("day")))\(dayNumber). \(text("before"))"
  }

  private static func upperCased(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// What a source's line says of its language.
  static func inLanguage(_ language: Language) -> String {
    inLanguage + (language == .undetermined ? unknownLanguage : language.name)
  }
}

extension Brief {
  /// The program's version, as `--version` and each brief say it.
  public static let version = "0.1.0"
}
