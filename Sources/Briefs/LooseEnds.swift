internal import Lexicon
internal import Sentences

/// What keeps a sentence from being printed away from its text, where no editor could mend it: half
/// a quotation, a quotation that nobody speaks, "he said" of somebody, "Without it" of something.
struct LooseEnds {
  private let code: String

  init(in language: Language) {
    code = language.code
  }

  /// Whether a sentence has one.
  ///
  /// - Parameters:
  ///   - line: The sentence on one line.
  ///   - sentence: Where it stands.
  ///   - isOneOfSeveral: Whether others tell the story too: "I" is then somebody else each time, and
  ///     what one tells its readers to do is not what the others report.
  /// - Returns: Whether it is better not printed.
  /// - Complexity: O(*n*).
  func hang(from line: String, of sentence: Sentence, isOneOfSeveral: Bool) -> Bool {
    hang(from: line, saying: Speech(of: line), of: sentence, isOneOfSeveral: isOneOfSeveral)
  }

  /// The same of a sentence whose speech is known.
  func hang(
    from line: String, saying speech: Speech, of sentence: Sentence, isOneOfSeveral: Bool
  ) -> Bool {
    if sentence.isInsideQuotation || refersBack(line) { return true }
    if !speech.isWhole || speech.isQuotationAlone || speech.isByPronoun || speech.isBare {
      return true
    }
    if speech.isBySomebody(after: FitnessWords.articles(of: code)) { return true }
    return isOneOfSeveral
      && (tellsReaderToDo(speech.outside)
        || speech.outside.contains { Self.firstPersons[code]?.contains($0) ?? false })
  }

  /// Whether a sentence tells its reader what to do: "Make sure that", "Call the number".
  private func tellsReaderToDo(_ words: [Substring]) -> Bool {
    guard code == "en", let first = words.first, let second = words.dropFirst().first else {
      return false
    }
    return Self.orders[first]?.contains(second) ?? false
  }

  /// Verbs that open an order, with what follows them in one: "Save the Children said" is none.
  private static let orders: [Substring: Set<Substring>] = [
    "Ask": ["your"], "Avoid": ["using"], "Call": ["the", "your"], "Check": ["the", "your", "that"],
    "Click": ["here", "on", "the"], "Contact": ["the", "your", "us"], "Do": ["not"],
    "Don't": ["be", "use", "open", "touch", "panic"], "Don’t": ["be", "use", "open", "touch"],
    "Download": ["the", "our", "your"], "Enter": ["your"], "Follow": ["us", "our", "these"],
    "Keep": ["your", "it"], "Look": ["for", "out"], "Make": ["sure", "a"], "Open": ["your"],
    "Press": ["the"], "Put": ["your", "it"], "Read": ["our", "more"], "Remember": ["to", "that"],
    "Remove": ["the", "your"], "Send": ["your", "us"], "Sign": ["up"], "Take": ["your", "care"],
    "Tap": ["the", "on"], "Tell": ["us", "your"], "Turn": ["off", "your"], "Try": ["to"],
    "Unplug": ["the", "your", "it"], "Use": ["the", "your", "a"], "Visit": ["our", "your"],
    "Wait": ["until"], "Write": ["down", "to"],
  ]

  /// Whether the first words point at what was said before.
  private func refersBack(_ line: String) -> Bool {
    let words = line.prefix(Self.charactersRead).lowercased()
      .split { !$0.isLetter }.prefix(3).map(String.init)
    guard words.count == 3, let openings = Self.openings[code] else { return false }
    if openings.articles.contains(words[0]), openings.shells.contains(words[1]) { return true }
    return openings.prepositions.contains(words[0]) && openings.pronouns.contains(words[1])
      && !(Self.nearPronouns.contains(words[1]) && openings.times.contains(words[2]))
  }

  /// Whether a sentence leans on the one before it, and is whole behind it: "Half were given a lamp",
  /// "was past that", "several of them".
  func lean(_ line: String) -> Bool {
    guard code == "en" else { return false }
    let words = line.lowercased().split { !$0.isLetter && !"'’".contains($0) }
    guard words.count > 3, let last = words.last else { return false }
    if Self.quantifiers.contains(words[0]), Self.auxiliaries.contains(words[1]) { return true }
    if Self.lastPronouns.contains(last) { return true }
    // Of what, if nothing in the plural stands before it?
    return words.suffix(2) == ["of", "them"]
      && !words.contains { word in
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("'s") && !word.hasSuffix("’s")
      }
  }

  private static let quantifiers: Set<Substring> = [
    "one", "two", "three", "four", "half", "some", "many", "most", "several", "all", "none", "few",
    "others", "each", "more",
  ]
  private static let auxiliaries: Set<Substring> = [
    "is", "was", "are", "were", "has", "have", "had", "will", "would", "could", "can", "said",
    "say",
    "says", "also", "did", "do", "does", "of",
  ]
  private static let lastPronouns: Set<Substring> = ["that", "those", "this", "so"]

  /// "In this year" points at the calendar, "in that year" at a text.
  private static let nearPronouns: Set<String> = [
    "this", "diesem", "dieser", "diesen", "dieses", "ce", "cet", "cette", "dit", "deze",
  ]
  private static let charactersRead = 60

  /// Words that open a sentence by pointing back, together.
  private struct Openings {
    var prepositions: Set<String>
    var pronouns: Set<String>
    /// Times of the calendar.
    var times: Set<String> = []
    var articles: Set<String> = []
    /// Nouns that say nothing without what they stand for.
    var shells: Set<String> = []
  }

  private static let openings: [String: Openings] = [
    "en": Openings(
      prepositions: [
        "of", "among", "without", "with", "for", "in", "at", "to", "from", "by", "on", "under",
        "after", "before", "since", "despite", "like", "unlike", "between", "against", "around",
        "behind", "inside", "instead", "because",
      ],
      pronouns: ["it", "them", "him", "her", "these", "those", "this", "that", "which", "whom"],
      times: [
        "week", "month", "year", "morning", "afternoon", "evening", "summer", "winter", "spring",
        "autumn", "fall", "season", "weekend", "century", "decade",
      ],
      articles: ["the"],
      shells: [
        "move", "announcement", "latter", "former", "pair", "duo", "trio", "remarks", "comments",
        "revelation", "news", "same",
      ]),
    "de": Openings(
      prepositions: [
        "ohne", "mit", "von", "unter", "für", "bei", "nach", "vor", "aus", "zu", "in", "an", "auf",
        "durch", "gegen", "trotz", "wegen",
      ],
      pronouns: [
        "ihm", "ihr", "ihnen", "ihn", "diesem", "dieser", "diesen", "dieses", "denen", "deren",
        "dessen",
      ], times: ["woche", "monat", "jahr", "sommer", "winter", "herbst", "frühjahr", "morgen"]),
    "fr": Openings(
      prepositions: ["sans", "avec", "de", "parmi", "pour", "dans", "à", "en", "après", "contre"],
      pronouns: ["lui", "eux", "elle", "elles", "cela", "ce", "cet", "cette", "ces"],
      times: ["semaine", "mois", "année", "matin", "été", "hiver", "automne", "printemps"]),
    "es": Openings(
      prepositions: ["sin", "con", "de", "para", "en", "tras", "contra", "entre"],
      pronouns: ["él", "ella", "ellos", "ellas", "eso", "esto", "ese", "esa", "esos", "esas"]),
    "it": Openings(
      prepositions: ["senza", "con", "di", "per", "in", "dopo", "contro", "tra", "fra"],
      pronouns: ["lui", "lei", "loro", "questo", "questa", "questi", "queste", "ciò", "quello"]),
    "nl": Openings(
      prepositions: ["zonder", "met", "van", "voor", "in", "na", "tegen", "onder", "bij"],
      pronouns: ["hem", "haar", "hen", "deze", "dit", "die", "dat"],
      times: ["week", "maand", "jaar", "ochtend", "zomer", "winter"]),
  ]

  /// As they are written inside a sentence.
  private static let firstPersons: [String: Set<Substring>] = [
    "en": ["I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "my", "My", "me", "myself"],
    "de": ["ich", "Ich", "mein", "meine", "mir", "mich"],
    "fr": ["je", "Je", "j'ai", "j’ai", "J'ai", "J’ai", "mon", "ma", "moi"],
    "es": ["yo", "Yo", "mi", "mí"],
    "it": ["io", "Io"],
    "nl": ["ik", "Ik", "mijn"],
  ]
}
