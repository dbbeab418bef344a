internal import BriefMarkup

/// What the title of a link to a source says: which source, where in it, and to which part of the
/// brief the item belongs.
///
///     3:5 bytes 24-115 differs
///
/// Writer and reader of a brief share it, so that nothing is read from words of a language.
public struct LinkMark: Sendable, Hashable {
  /// The number of the source, from 1.
  public var source: Int
  /// `nil` if the link is to the source as a whole.
  public var place: Place?
  /// `nil` among what tells a story.
  public var key: Key?

  /// A place in a source.
  public struct Place: Sendable, Hashable {
    /// From 1.
    public var line: Int
    /// `nil` if the mark names the line only.
    public var bytes: Range<Int>?

    public init(line: Int, bytes: Range<Int>?) {
      self.line = line
      self.bytes = bytes
    }
  }

  /// The part of a brief that an item is of.
  public enum Key: Sendable, Hashable {
    /// Of a story.
    case differs, said, more, near
    /// Of a story, in briefs that were made from briefs of form 1.
    case next, only, dates
    /// Of a roll-up's story: told on a day, as `YYYY-MM-DD`.
    case told(String)
    /// Of the day: what comes on a day.
    case on(String)
    /// Of the day: lists of articles.
    case brief, opinion, long, headline

    /// Whether the item stands in a part of the day, not in a story.
    public var isOfDay: Bool {
      switch self {
      case .on, .brief, .opinion, .long, .headline: true
      case .differs, .said, .more, .near, .next, .only, .dates, .told: false
      }
    }
  }

  public init(source: Int, place: Place? = nil, key: Key? = nil) {
    self.source = source
    self.place = place
    self.key = key
  }
}

extension LinkMark.Key {
  private static let words: [(key: LinkMark.Key, word: String)] = [
    (.differs, "differs"), (.said, "said"), (.more, "more"), (.near, "near"), (.next, "next"),
    (.only, "only"), (.dates, "dates"), (.brief, "brief"), (.opinion, "opinion"), (.long, "long"),
    (.headline, "headline"),
  ]

  /// The words that stand in the title.
  public var title: String {
    switch self {
    case .told(let day): "told \(day)"
    case .on(let day): "on \(day)"
    default: Self.words.first { $0.key == self }?.word ?? ""
    }
  }

  init?(_ words: ArraySlice<Substring>) {
    guard let first = words.first else { return nil }
    switch (String(first), words.count) {
    case ("told", 2): self = .told(String(words[words.startIndex + 1]))
    case ("on", 2): self = .on(String(words[words.startIndex + 1]))
    case (let word, 1):
      guard let known = Self.words.first(where: { $0.word == word }) else { return nil }
      self = known.key
    default: return nil
    }
  }
}

extension LinkMark {
  /// The title of the link.
  public var title: String {
    var text = String(source)
    if let place {
      text += ":\(place.line)"
      if let bytes = place.bytes { text += " bytes \(bytes.lowerBound)-\(bytes.upperBound)" }
    }
    return key.map { "\(text) \($0.title)" } ?? text
  }

  /// Reads a title; `nil` if it is any other.
  public init?(_ title: String) {
    var words = title.split(separator: " ", omittingEmptySubsequences: false)[...]
    guard let numbers = words.popFirst().map({ Self.numbers(in: $0) }), let source = numbers.first
    else { return nil }
    self.init(source: source)
    if numbers.count == 2 {
      place = Place(line: numbers[1], bytes: nil)
      if words.first == "bytes" {
        let bytes = Self.numbers(in: words.dropFirst().first ?? "", separator: "-")
        guard bytes.count == 2, bytes[0] <= bytes[1] else { return nil }
        place?.bytes = bytes[0]..<bytes[1]
        words = words.dropFirst(2)
      }
    } else if numbers.count != 1 {
      return nil
    }
    guard !words.isEmpty else { return }
    guard let key = Key(words) else { return nil }
    self.key = key
  }

  /// Numbers of one to nine digits; none if the text is anything else.
  private static func numbers(in text: Substring, separator: Character = ":") -> [Int] {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { decimal($0.utf8) }
    return numbers.count == parts.count ? numbers : []
  }
}

/// What the title of a link to an earlier brief says: its day, and which day of the story that was.
///
///     2026-11-19 day 2
public struct DayMark: Sendable, Hashable {
  /// As `YYYY-MM-DD`.
  public var day: String
  /// From 1.
  public var number: Int

  public init(day: String, number: Int) {
    self.day = day
    self.number = number
  }

  /// The title of the link.
  public var title: String { "\(day) day \(number)" }

  /// Reads a title; `nil` if it is any other.
  public init?(_ title: String) {
    let words = title.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[1] == "day", let number = decimal(words[2].utf8) else {
      return nil
    }
    self.init(day: String(words[0]), number: number)
  }
}

/// What the title of the link of a source's line says of the article.
///
///     915 words 2026-11-20 fr copy 3 with 2
public struct SourceMark: Sendable, Hashable {
  public var words: Int
  /// As `YYYY-MM-DD`; `nil` if the article has none.
  public var day: String?
  /// Its code; `nil` for English.
  public var language: String?
  /// The number of the source whose text it has.
  public var copyOf: Int?
  /// The number of the source that is the same article.
  public var sameAs: Int?
  /// The number of a source of the same story, if the story does not name this one itself.
  public var with: Int?

  public init(
    words: Int, day: String? = nil, language: String? = nil, copyOf: Int? = nil,
    sameAs: Int? = nil, with: Int? = nil
  ) {
    self.words = words
    self.day = day
    self.language = language
    self.copyOf = copyOf
    self.sameAs = sameAs
    self.with = with
  }

  /// The title of the link.
  public var title: String {
    [
      "\(words) words", day, language, copyOf.map { "copy \($0)" }, sameAs.map { "same \($0)" },
      with.map { "with \($0)" },
    ].compactMap(\.self).joined(separator: " ")
  }

  /// Reads a title; `nil` if it is any other.
  public init?(_ title: String) {
    var parts = title.split(separator: " ", omittingEmptySubsequences: false)[...]
    guard let words = parts.popFirst().flatMap({ decimal($0.utf8) }), parts.popFirst() == "words"
    else { return nil }
    self.init(words: words)
    if let first = parts.first, first.utf8.count == 10 { day = parts.popFirst().map(String.init) }
    if let first = parts.first, Self.isLanguage(first), first != "copy", first != "same" {
      language = parts.popFirst().map(String.init)
    }
    while let word = parts.popFirst() {
      guard let number = parts.popFirst().flatMap({ decimal($0.utf8) }) else { return nil }
      switch word {
      case "copy": copyOf = number
      case "same": sameAs = number
      case "with": with = number
      default: return nil
      }
    }
  }

  /// Whether a text can stand for a language: two or three small letters, perhaps with a script
  /// behind them, as in "zh-Hant".
  public static func isLanguage(_ tag: some StringProtocol) -> Bool {
    let parts = tag.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let code = parts.first, parts.count < 3, (2...3).contains(code.count),
      code.allSatisfy({ 0x61...0x7A ~= $0 })
    else { return false }
    return parts.dropFirst().allSatisfy { script in
      script.count == 4 && script.first.map { 0x41...0x5A ~= $0 } == true
        && script.dropFirst().allSatisfy { 0x61...0x7A ~= $0 }
    }
  }
}

/// A number of one to nine digits.
func decimal(_ digits: Substring.UTF8View) -> Int? {
  guard (1...9).contains(digits.count), digits.allSatisfy(isASCIIDigit)
  else { return nil }
  return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
