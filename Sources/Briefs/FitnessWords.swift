internal import Lexicon

/// The words by which sentences show that they are not fit to stand alone, each list with its
/// language.
enum FitnessWords {
  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }

  /// Words of a sentence that tells enough; fewer where words are glued, or need no articles.
  static func enough(in language: Language) -> Double { enough[language.code] ?? 25 }

  private static let enough: [String: Double] = [
    "de": 20, "nl": 22, "sv": 20, "da": 20, "nb": 20, "nn": 20, "is": 20,
    "ru": 18, "uk": 18, "be": 18, "pl": 18, "cs": 18, "sk": 18, "hr": 18, "sl": 18, "sr": 18,
    "lt": 18, "lv": 18, "fi": 16, "et": 16, "hu": 18, "tr": 16, "ko": 16,
  ]

  /// Openings of several words, or with a comma, that lean on the sentence before: "For example",
  /// "Later in a statement"; and those of irony, which is lost without what it mocks: "Sure,".
  /// By their first word; without a language's, of none.
  static func openings(of language: Language) -> [String: [String]] {
    openingsByWord[language.code] ?? [:]
  }

  private static let openingsByWord = openings.mapValues { openings in
    Dictionary(grouping: openings) { String($0.prefix { $0.isLetter }) }
  }

  private static let openings: [String: [String]] = [
    "en": [
      "for example", "for instance", "as a result", "at the time", "at the same time",
      "in addition", "in other words", "in fact", "of course", "on the other hand", "later in",
      "earlier in the", "later that", "the first,", "the second", "the third", "the other",
      "the latter", "the former", "in short", "after all", "even so", "even then", "in turn",
      "in contrast", "by contrast", "to that end", "that said", "as such", "in the meantime",
      "notably,", "indeed,", "one,", "two,", "three,", "to be sure", "not all", "what's more",
      "what’s more", "in response", "as for", "which", "because of that", "then again", "if so",
      "if not", "or not", "the same", "by then", "here's", "here’s", "here is", "here are",
      "all of this",
      "all this", "all that", "see,", "sure,", "oh,", "oh ", "well,", "look,", "yes,",
      "no,", "ok,", "okay,", "right,", "likewise,", "more importantly", "most importantly",
      "to do so", "doing so", "until then", "since then", "rather,", "finally,", "first,",
      "second,", "third,", "next,", "again,", "to make matters worse", "in particular",
      "previously,", "on the other side", "for that",
    ],
    "de": [
      "zum beispiel", "im gegensatz dazu", "mit anderen worten", "in der tat", "zur gleichen zeit",
      "darüber hinaus", "vor allem aber", "zum einen", "zum anderen", "kurz gesagt",
      "das heißt", "am ende aber", "und doch",
    ],
    "fr": [
      "par exemple", "en revanche", "en effet", "de plus", "en outre", "au contraire",
      "d'autre part", "d’autre part", "autrement dit", "dans le même temps", "par conséquent",
      "c'est", "c’est", "bien sûr",
    ],
    "es": [
      "por ejemplo", "en cambio", "de hecho", "por lo tanto", "por otro lado", "por otra parte",
      "en otras palabras", "al mismo tiempo", "como resultado", "es decir", "por supuesto",
    ],
    "it": [
      "per esempio", "ad esempio", "al contrario", "in altre parole", "allo stesso tempo",
      "di conseguenza", "d'altra parte", "d’altra parte", "del resto",
    ],
    "pt": [
      "por exemplo", "por outro lado", "de fato", "ao mesmo tempo", "em outras palavras",
      "como resultado", "por isso", "ou seja",
    ],
    "nl": [
      "bijvoorbeeld", "met andere woorden", "aan de andere kant", "in feite", "tegelijkertijd",
    ],
  ]

  /// The same inside a sentence: "Voters, in other words, found".
  static func insertions(of language: Language) -> Set<String> { insertions[language.code] ?? [] }

  private static let insertions: [String: Set<String>] = [
    "en": [
      "however", "in other words", "for example", "for instance", "meanwhile",
      "then", "too", "in turn", "of course", "after all", "moreover",
      "instead",
    ],
    "de": ["zum beispiel", "mit anderen worten"],
    "fr": ["par exemple", "cependant", "en revanche", "toutefois"],
    "es": ["por ejemplo", "sin embargo", "en cambio"],
    "it": ["per esempio", "tuttavia", "invece"],
  ]

  /// Persons in the third person: before any name, nobody knows who.
  static func thirdPersons(of language: Language) -> Set<String> {
    thirdPersons[language.code] ?? []
  }

  private static let thirdPersons: [String: Set<String>] = [
    "en": words("he she him her his hers himself herself they them themselves"),
    "de": words("er ihm ihn"), "fr": words("lui elle eux elles"),
    "es": words("él ella ellos ellas"),
    "it": words("lui lei"), "nl": words("hij hem"),
  ]

  /// Words of the writer and of the reader, as they stand inside a sentence.
  static func persons(of language: Language) -> Set<String> { persons[language.code] ?? [] }

  private static let persons: [String: Set<String>] = [
    "en": words(
      """
      I I'm I’m I've I’ve I'd I’d I'll I’ll my My me myself we We our Our us ourselves we're we’re We're \
      We’re we've we’ve We've We’ve we'll we’ll you You your Your yours yourself you're you’re You're \
      You’re you'll you’ll you've you’ve let's let’s Let's Let’s
      """),
    "de": words("ich Ich mein meine meinen mir mich wir Wir uns unser unsere du dich dir"),
    "fr": words("je Je j'ai j’ai J'ai J’ai mon ma mes moi nous Nous notre nos vous Vous votre vos"),
    "es": words("yo Yo mi mí nosotros nuestro nuestra tú usted"),
    "it": words("io Io mio mia noi Noi nostro nostra tu"),
    "nl": words("ik Ik mijn wij Wij onze ons je jij jouw"),
  ]

  /// What is said under pictures and of pages, wherever it stands in a sentence.
  static func captions(of language: Language) -> BytePhrases { captions[language.code] ?? none }

  private static let none = BytePhrases([])
  private static let captions: [String: BytePhrases] = [
    "en": BytePhrases([
      "getty images", "hide caption", "toggle caption", "replay more videos", "just watched",
      "story highlights", "file photo", "click here", "sign up for", "our newsletter",
      "our newsletters", "full coverage", "see also", "photo by", "photos by",
      "the author says", "follow us on", "enlarge this image", "to subscribe",
      "for more information",
    ]),
    "de": BytePhrases(["hier klicken", "newsletter abonnieren"]),
    "fr": BytePhrases(["cliquez ici", "crédit photo"]),
    "es": BytePhrases(["haga clic aquí", "haz clic aquí"]),
  ]

  /// How lines of a running report begin: they are of an hour, and stale by the evening.
  static func stamps(of language: Language) -> [String] { stamps[language.code] ?? [] }

  private static let stamps: [String: [String]] = [
    "en": ["update:", "updated:", "[update", "(update", "updated at", "update at"]
  ]

  /// Articles of what is known.
  static func definiteArticles(of language: Language) -> Set<String> {
    definiteArticles[language.code] ?? []
  }

  private static let definiteArticles: [String: Set<String>] = [
    "en": words("the"), "nl": words("de het"), "fr": words("le la les"),
    "es": words("el la los las"),
    "it": words("il lo la i gli le"), "pt": words("o a os as"),
  ]

  /// Articles of a speaker whom the reader does not know: "the statement added", "a lawyer said".
  static func articles(of code: String) -> Set<String> { articles[code] ?? [] }

  private static let articles: [String: Set<String>] = [
    "en": words("the a an one his her their"), "de": words("der die das ein eine einer"),
    "nl": words("de het een"), "fr": words("le la un une"), "es": words("el la un una"),
    "it": words("il lo la un una"), "pt": words("o a um uma"),
  ]

  /// Languages that write nouns with a capital, which is no sign of a name there.
  static let capitalizingNouns: Set<String> = ["de", "lb"]
}
