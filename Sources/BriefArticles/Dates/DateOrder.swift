import BriefLexicon

/// How dates are written in a text: the order of its numbers, and the language of its words.
struct DateCustoms {
  var order = DateOrder.unknown
  /// Names of months are read in all languages, but "listopad" only where this tells which month it
  /// is.
  var language = Language.undetermined

  static let unknown = DateCustoms()
}

extension DateCustoms {
  /// - Parameter tag: the language of a page or a text, with its region if that is known: `en-GB`.
  init(languageTag tag: String?) {
    order = DateOrder(languageTag: tag)
    language = Language(code: tag ?? "")
  }
}

/// How the dates of a page are written that have the month in numbers.
enum DateOrder {
  case unknown
  /// `21/11/2026`
  case dayFirst
  /// `11/21/2026` where the time behind it is American, too: programs say "en-US" of any page.
  case american

  /// - Parameter tag: the language that a page declares, with its region: `en-GB`.
  init(languageTag tag: String?) {
    let parts = (tag ?? "").lowercased().split { $0 == "-" || $0 == "_" }
    let region = parts.dropFirst().last.map { String($0) } ?? ""
    switch parts.first.map({ String($0) }) {
    case nil: self = .unknown
    case "en"?:
      self =
        Self.dayFirstRegions.contains(region)
        ? .dayFirst : Self.monthFirstRegions.contains(region) ? .american : .unknown
    case let language?:
      let isOpen =
        Self.otherLanguages.contains(language) || Self.monthFirstRegions.contains(region)
      self = isOpen ? .unknown : .dayFirst
    }
  }

  /// Where English is written with the day first.
  private static let dayFirstRegions: Set<String> = [
    "gb", "ie", "au", "nz", "in", "pk", "ng", "ke", "gh", "sg", "za",
  ]
  private static let monthFirstRegions: Set<String> = ["us", "ph", "pr", "pa"]
  /// Languages that write the year or the month first, or have no custom of their own.
  private static let otherLanguages: Set<String> = [
    "ja", "zh", "ko", "hu", "lt", "mn", "eu", "fa", "tl", "fil", "eo", "x", "und", "mul",
  ]
}
