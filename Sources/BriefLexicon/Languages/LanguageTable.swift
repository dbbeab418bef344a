import CBriefLexicon

/// The languages that are compiled in, each with the first lines of its file.
enum LanguageTable {
  struct Row {
    let language: Language
    private(set) var name = ""
    /// What it calls itself.
    private(set) var ownName = ""
    /// Languages that are read by the same rules, each with its tag and name.
    private(set) var others: [(tag: String, name: String)] = []
    /// Charsets in which it was written before Unicode, as `iconv` knows them.
    private(set) var charsets: [String] = []
    /// The script of its texts by what a tag says in small letters, where that is not the usual one.
    private(set) var scripts: [String: String] = [:]
    /// Letters that are evidence for the language among those of its script.
    private(set) var letters = ""
    private(set) var traits: LanguageTraits = []
    /// The place among languages of one script by how much is written in them; the first wins votes
    /// that are equal. All without one come after.
    private(set) var rank = Int.max
    private(set) var stems = Stems.ofLibrary
    /// Words of a sentence that says enough; fewer where words are glued, or need no articles.
    private(set) var enoughWords = 25
    let stopwords: CompiledText
    /// What the sections of its file say.
    let words: CompiledText

    /// How words are cut down to stems.
    enum Stems: Equatable {
      /// As libstemmer does it for the language's code; six letters if it doesn't know the code.
      case ofLibrary
      case algorithm(String)
      case letters(Int)
      case wholeWords
      /// Without what `AffixStripper` cuts off.
      case affixes
    }
  }

  static let rows: [Row] = {
    var rows: [Row] = []
    guard var row = unsafe clexicon_languages() else { return [] }
    while let code = unsafe row.pointee.code {
      unsafe rows.append(
        Row(
          language: Language(String(cString: code), in: nil),
          stopwords: CompiledText(row.pointee.stopwords), words: CompiledText(row.pointee.words)))
      unsafe row += 1
    }
    return rows
  }()

  /// Where in `rows` what is known of a language is; `nil` if nothing is. Bosnian, and Serbian in
  /// Latin letters, are read as Croatian is, and are called by their own names.
  static func place(of language: Language) -> Int? { index[language.tag] ?? index[language.code] }

  private static let index: [String: Int] = Dictionary(
    rows.enumerated().flatMap { place, row in
      [(row.language.code, place)] + row.others.map { ($0.tag, place) }
    }, uniquingKeysWith: { first, _ in first })

  /// The scripts that tags name, by code, where a language has more than one.
  static let scripts: [String: [String: String]] = Dictionary(
    uniqueKeysWithValues: rows.filter { !$0.scripts.isEmpty }.map { ($0.language.code, $0.scripts) }
  )

  /// The names of languages that are read as others are, by tag.
  static let names: [String: String] = Dictionary(
    rows.flatMap(\.others).map { ($0.tag, $0.name) }, uniquingKeysWith: { first, _ in first })
}

extension LanguageTable.Row {
  fileprivate init(language: Language, stopwords: CompiledText, words: CompiledText) {
    self.language = language
    self.stopwords = stopwords
    self.words = words
    for (key, value) in words.head() {
      switch key {
      case "name": name = value
      case "own name": ownName = value
      case "also": others = Self.pairs(value).map { (tag: $0, name: $1) }
      case "charsets":
        charsets = value.split(separator: ",").map { String($0.trimmingPrefix(" ")) }
      case "scripts":
        scripts = Dictionary(Self.pairs(value), uniquingKeysWith: { first, _ in first })
      case "letters": letters = value
      case "traits": traits = LanguageTraits(names: value)
      case "rank": rank = Int(value) ?? .max
      case "stems": stems = Stems(value)
      case "enough words": enoughWords = Int(value) ?? enoughWords
      default: break
      }
    }
  }

  /// Two words each, with commas between the pairs.
  private static func pairs(_ value: String) -> [(String, String)] {
    value.split(separator: ",").compactMap { pair in
      let parts = pair.split(separator: " ")
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }
}

extension LanguageTable.Row.Stems {
  /// Reads `whole words`, `affixes`, `2 letters` or the name of an algorithm.
  fileprivate init(_ text: String) {
    let parts = text.split(separator: " ")
    if text == "whole words" {
      self = .wholeWords
    } else if text == "affixes" {
      self = .affixes
    } else if parts.count == 2, let count = Int(parts[0]) {
      self = .letters(count)
    } else {
      self = .algorithm(text)
    }
  }
}

/// How a language is written and read.
package struct LanguageTraits: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Written from right to left.
  package static let rightToLeft = LanguageTraits(rawValue: 1)
  /// "1." may read "first": a full stop after a number does not always end a sentence.
  package static let ordinalStops = LanguageTraits(rawValue: 2)
  /// A short word before an apostrophe is a word of its own: "l'eau", "dell'arte".
  package static let elision = LanguageTraits(rawValue: 4)
  /// A capital I has a small form without a dot.
  package static let dotlessI = LanguageTraits(rawValue: 8)
  /// Nouns have capitals, so that a capital hardly shows where a sentence starts.
  package static let capitalNouns = LanguageTraits(rawValue: 16)
  /// With ordinal stops: numbers of kings and armies are ordinals too, so that a number with a stop
  /// before a name is one ("Frederik 9.", "2. Ordu").
  package static let ordinalNames = LanguageTraits(rawValue: 32)
  /// 3.100 is three thousand one hundred, and 3,1 is 31 tenths.
  package static let decimalComma = LanguageTraits(rawValue: 64)
  /// A billion is 10¹², not 10⁹.
  package static let longScale = LanguageTraits(rawValue: 128)
  /// The list of abbreviations is nearly complete, so a short word that is not in it is no
  /// abbreviation.
  package static let knownAbbreviations = LanguageTraits(rawValue: 256)
  /// A year has a full stop as an ordinal has.
  package static let yearStops = LanguageTraits(rawValue: 512)
  /// A day with its year stands in captions: of 36 such sentences of news 35 had a fault.
  package static let datedCaptions = LanguageTraits(rawValue: 1024)
  /// What is counted, and its scale, stand before the number: "watu 1,200", "shilingi milioni 2.5".
  package static let numbersLast = LanguageTraits(rawValue: 2048)

  /// The traits by their names in the files of languages.
  static let names: [String: LanguageTraits] = [
    "right-to-left": .rightToLeft, "ordinal-stops": .ordinalStops, "elision": .elision,
    "dotless-i": .dotlessI, "capital-nouns": .capitalNouns, "ordinal-names": .ordinalNames,
    "decimal-comma": .decimalComma, "long-scale": .longScale,
    "known-abbreviations": .knownAbbreviations, "year-stops": .yearStops,
    "dated-captions": .datedCaptions, "numbers-last": .numbersLast,
  ]

  /// Reads names of traits, with commas between them; unknown names are ignored.
  init(names list: String) {
    self = []
    for name in list.split(whereSeparator: { $0 == "," || $0 == " " }) {
      if let trait = Self.names[String(name)] { formUnion(trait) }
    }
  }
}
