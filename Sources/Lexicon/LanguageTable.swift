import CLexicon

/// The table of languages that is compiled in, and the lists made of it so far.
enum LanguageTable {
  struct Traits: OptionSet {
    let rawValue: UInt32

    static let rightToLeft = Traits(rawValue: UInt32(CLEXICON_RIGHT_TO_LEFT))
    static let ordinalStops = Traits(rawValue: UInt32(CLEXICON_ORDINAL_STOPS))
    static let elision = Traits(rawValue: UInt32(CLEXICON_ELISION))
    static let dotlessI = Traits(rawValue: UInt32(CLEXICON_DOTLESS_I))
    static let capitalNouns = Traits(rawValue: UInt32(CLEXICON_CAPITAL_NOUNS))
    static let ordinalNames = Traits(rawValue: UInt32(CLEXICON_ORDINAL_NAMES))
  }

  struct Row {
    let language: Language
    let name: String
    /// Letters that speak for the language among those of its script.
    let letters: String
    let traits: Traits
    let stopwords: CompiledText
    let abbreviations: CompiledText
    /// Empty if the script alone tells the language.
    let functionWords: CompiledText
  }

  static let rows: [Row] = {
    var rows: [Row] = []
    guard var row = unsafe clexicon_languages() else { return [] }
    while let code = unsafe row.pointee.code {
      unsafe rows.append(
        Row(
          language: Language(code: String(cString: code)),
          name: String(cString: row.pointee.name),
          letters: String(cString: row.pointee.letters),
          traits: Traits(rawValue: row.pointee.traits),
          stopwords: CompiledText(row.pointee.stopwords),
          abbreviations: CompiledText(row.pointee.abbreviations),
          functionWords: CompiledText(row.pointee.function_words)))
      unsafe row += 1
    }
    return rows
  }()

  /// Where in `rows` the language of a code is.
  static let index: [String: Int] = Dictionary(
    rows.enumerated().map { ($1.language.code, $0) }, uniquingKeysWith: { first, _ in first })
}
