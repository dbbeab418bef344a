/// A language, by its ISO 639-1 code, and its script where it is written in another one as well.
public struct Language: Hashable, Sendable {
  /// Two lower-case letters, three if the language has no two, or `und`.
  public let code: String
  /// The ISO 15924 code of a script that is not the language's usual one: `Hant` of Chinese, `Latn` of
  /// Serbian; else `nil`.
  public let script: String?

  /// The code with the script, as HTML's `lang` has it: `zh-Hant`.
  public var tag: String { script.map { "\(code)-\($0)" } ?? code }

  /// Takes a code in any case, with or without a script or region: `en`, `pt-BR`, `zh_Hant`.
  ///
  /// Older codes and written forms of Norwegian become those in use here: `no` and `nn` are `nb`.
  /// What has the form of no code is `und`.
  public init(code: String) {
    let parts = code.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x5F }
      .map { part in part.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
    guard let lower = parts.first, lower.count == 2 || lower.count == 3,
      lower.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else {
      self.init("und", in: nil)
      return
    }
    let said = String(decoding: lower, as: UTF8.self)
    let known = Self.aliases[said] ?? said
    let rest = parts.dropFirst().prefix(3).map { String(decoding: $0, as: UTF8.self) }
    guard !rest.isEmpty, let scripts = LanguageTable.scripts[known] else {
      self.init(known, in: nil)
      return
    }
    // A script that is named says more than a region: Chinese of Taiwan may be in simple letters.
    let named = rest.first { $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 > 0x39 } }
    self.init(
      known,
      in: named.map { scripts[$0] } ?? rest.lazy.compactMap { scripts[$0] }.first)
  }

  /// A language with a code, in its usual script or in another one.
  init(_ code: String, in script: String?) {
    self.code = code
    self.script = script
  }

  /// A language that is not known.
  public static let undetermined = Language(code: "und")
  public static let english = Language(code: "en")

  /// The languages that have stopwords and abbreviations, by code.
  public static var known: [Language] { LanguageTable.rows.map(\.language) }

  /// Whether the language has stopwords and abbreviations.
  public var isKnown: Bool { row != nil }

  /// The language by whose lists it is read: Croatian for Bosnian and for Serbian in Latin letters,
  /// Chinese in whatever letters; itself if there are none.
  package var ofLists: Language { row?.language ?? self }

  /// Which way lines run.
  public enum Direction: Sendable, Hashable {
    case leftToRight
    case rightToLeft
  }

  /// The name in English; the code if the language is not known.
  public var name: String { LanguageTable.names[tag] ?? row?.name ?? code }

  /// What the language calls itself: `Deutsch`; empty if it is not known, or for a script of its own
  /// name.
  package var ownName: String {
    LanguageTable.names[tag] == nil ? row?.ownName ?? "" : ""
  }

  /// Which way lines run; from left to right if the language is not known.
  public var direction: Direction {
    row?.traits.contains(.rightToLeft) == true ? .rightToLeft : .leftToRight
  }

  /// Whether "1." may read "first", so that a full stop after a number may end no sentence.
  public var hasOrdinalStops: Bool { row?.traits.contains(.ordinalStops) == true }

  /// Whether nouns have capitals, so that a capital hardly shows where a sentence starts.
  public var hasCapitalNouns: Bool { row?.traits.contains(.capitalNouns) == true }

  /// Whether, with ordinal stops, a number before a name may belong to it ("2. Ordu").
  public var hasOrdinalNames: Bool { row?.traits.contains(.ordinalNames) == true }

  /// Whether a short word before an apostrophe is a word of its own, as in "l'eau".
  public var hasElision: Bool { row?.traits.contains(.elision) == true }

  /// Whether the small form of I has no dot.
  public var hasDotlessI: Bool { row?.traits.contains(.dotlessI) == true }

  /// How the language is written and read; nothing if it is not known.
  package var traits: LanguageTraits { row?.traits ?? [] }

  /// Words of a sentence that says enough.
  package var enoughWords: Double { Double(row?.enoughWords ?? 25) }

  /// Charsets in which the language was written before Unicode, as `iconv` knows them.
  package var charsets: [String] { row?.charsets ?? [] }

  /// How words are cut down to stems.
  var stems: LanguageTable.Row.Stems { row?.stems ?? .ofLibrary }

  private var row: LanguageTable.Row? {
    LanguageTable.place(of: self).map { LanguageTable.rows[$0] }
  }

  private static let aliases = [
    "no": "nb", "nn": "nb", "iw": "he", "in": "id", "fil": "tl", "eng": "en", "sh": "sr",
  ]
}

extension Language: CustomStringConvertible {
  /// The tag.
  public var description: String { tag }
}
