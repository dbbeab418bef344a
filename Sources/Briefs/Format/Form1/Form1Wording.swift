internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup

/// The words that the lines of a brief of form 1 are made of, by which it is read.
enum Form1Wording {
  static let headlineOf = text("headline of")
  static let together = text("together")
  static let togetherFor = together + " for: "
  static let loosely = text("loosely")
  static let nearby = text("nearby")
  static let similarIn = text("similar in")
  static let nothing = text("nothing")
  static let since = text("since")
  static let named = text("named")
  static let toldBefore = text("told before")
  static let compare = text("compare")
  static let figures = text("figures")
  static let onlyIn = text("only in")
  static let spoken = text("spoken")
  static let next = text("next")
  static let more = text("more")
  static let dates = text("dates")

  private static func text(_ key: String) -> String { BriefWording.english.text(key) }

  /// What the brief of a day is called.
  static func title(of day: CalendarDay) -> String { text("daily") + day.inEnglish }

  static func heading(of part: TopicPart.Kind) -> String {
    switch part {
    case .figures: figures
    case .onlyIn(let source): "\(onlyIn)\(source)"
    case .spoken: spoken
    case .next: next
    case .more: more
    case .dates: dates
    case .day(let day): day.inEnglish
    }
  }

  /// The part that a heading opens; `nil` if it opens none.
  static func part(headed heading: String) -> TopicPart.Kind? {
    switch heading {
    case figures: return .figures
    case spoken: return .spoken
    case next: return .next
    case more: return .more
    case dates: return .dates
    default:
      if let day = CalendarDay(inEnglish: heading) { return .day(day) }
      guard heading.hasPrefix(onlyIn), let source = numbers(in: heading).first,
        heading == self.heading(of: .onlyIn(source: source))
      else { return nil }
      return .onlyIn(source: source)
    }
  }

  /// `1`, `1 and 2`, `1, 2 and 3`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + text("and") + last
  }

  /// The numbers in a text, in order; of more than nine digits none.
  static func numbers(in text: some StringProtocol) -> [Int] {
    text.split { !("0"..."9" ~= $0) }.filter { $0.utf8.count <= 9 }.compactMap { Int($0) }
  }

  static func introduction(of brief: Brief) -> String {
    guard !brief.topics.isEmpty else {
      return nothing + (brief.previousDay.map { since + $0.inEnglish } ?? "") + "."
    }
    return
      "\(BriefWording.english.count(brief.articleCount, "articles")), \(BriefWording.english.count(brief.topics.count, "topics")), "
      + "\(BriefWording.english.count(brief.quotationCount, "sentences")): \(BriefWording.english.count(brief.minutes, "minutes")) "
      + "instead of \(brief.articleMinutes)."
  }

  /// The day that an introduction without topics names.
  static func previousDay(in introduction: String) -> CalendarDay? {
    guard introduction.hasPrefix(nothing + since) else { return nil }
    return CalendarDay(inEnglish: introduction.dropFirst((nothing + since).count).dropLast())
  }

  static func reason(of topic: TopicBrief) -> String? {
    guard topic.articleCount > 1 else { return nil }
    var reason = topic.titleSource.map { "\(headlineOf)\($0). " } ?? ""
    reason += BriefWording.english.count(topic.articleCount, "sources")
    if !topic.sharedTerms.isEmpty {
      reason += ", " + (topic.isLoose ? loosely : "") + togetherFor
      reason += topic.sharedTerms.joined(separator: ", ")
    } else if topic.isLoose {
      reason += ", " + loosely + together
    }
    reason += "."
    if !topic.neighbours.isEmpty {
      let noun = topic.neighbours.count == 1 ? "source" : "sources"
      reason += " \(nearby)\(noun) \(list(topic.neighbours.map(String.init)))."
    }
    if !topic.names.isEmpty { reason += " \(named)\(topic.names.joined(separator: ", "))." }
    return reason
  }

  /// All that stands in emphasis under a topic's heading, without its links.
  static func remarks(on topic: TopicBrief) -> String {
    let days = topic.earlier.map(\.day.inEnglish)
    let story = days.isEmpty ? nil : "\(toldBefore)\(list(days))."
    return [reason(of: topic), story].compactMap { $0 }.joined(separator: " ")
  }

  /// The terms that a reason names. It is searched by bytes, since a letter may join with the comma
  /// after it.
  static func sharedTerms(in reason: String) -> [String] {
    items(after: togetherFor, before: [0x2E], in: reason)
  }

  /// The names of people and places that a reason names.
  ///
  /// They stand last, but for the days; a name may have a full stop of its own: Donald J. Trump.
  static func names(in reason: String) -> [String] {
    let end = Array((". " + toldBefore).utf8)
    return items(after: named, before: end, in: reason)
  }

  private static func items(
    after mark: String, before end: [UInt8], in reason: String
  ) -> [String] {
    guard let rest = rest(after: mark, in: reason) else { return [] }
    var items = Array(rest.utf8)
    if let end = position(of: end, in: items[...]) {
      items.removeSubrange(end...)
    } else if items.last == 0x2E {
      items.removeLast()
    }
    var result: [String] = []
    var start = 0
    for index in items.indices.dropLast() where items[index] == 0x2C && items[index + 1] == 0x20 {
      if start < index { result.append(String(decoding: items[start..<index], as: UTF8.self)) }
      start = index + 2
    }
    if start < items.count { result.append(String(decoding: items[start...], as: UTF8.self)) }
    return result
  }

  /// What stands after a mark, by bytes; `nil` without the mark.
  static func rest(after mark: String, in text: String) -> String? {
    let mark = Array(mark.utf8)
    let bytes = Array(text.utf8)
    guard let found = position(of: mark, in: bytes[...]) else { return nil }
    return String(decoding: bytes[(found + mark.count)...], as: UTF8.self)
  }

  static let inLanguage = text("in language")

  /// The language that a source's line names.
  static func language(named name: String) -> Language {
    if name == text("unknown language") { return .undetermined }
    return Language.known.first { $0.name == name } ?? Language(code: name)
  }

  static let leftOutHeading = text("left out heading")

  static func leftOut(of brief: Brief) -> String? {
    let rest = brief.articleCount - brief.sourceCount
    guard rest > 0, !brief.topics.isEmpty else { return nil }
    return rest == 1 ? "1 more article is left out." : "\(rest) more articles are left out."
  }
}
