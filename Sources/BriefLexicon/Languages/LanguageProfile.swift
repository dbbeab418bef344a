import CBriefLexicon

/// The profile of a language: the sections of `languages/xx.txt`, all that is known besides its
/// stopwords.
///
/// Rules ask for the words of a text's language. Where no language is known, as around the articles
/// of a page, they ask for the words of all languages.
package struct LanguageProfile: Sendable {
  /// The code of the language; `und` for what is the same in all.
  package let code: String
  private let text: CompiledText
  /// The sections that the file has, by their places among all cases, and their bytes.
  private let sections: [(number: Int, range: Range<Int>)]

  /// The profile of a language, read when it is first used; that of an unknown language is empty.
  ///
  /// - Complexity: O(*n*) in the bytes of the file at first, then O(1).
  package static func of(_ language: Language) -> LanguageProfile {
    LanguageTable.place(of: language).map { at($0) } ?? none
  }

  /// The words that are the same in all languages: names of networks, time zones, agencies.
  package static let common = LanguageProfile(
    unsafe CompiledText(unsafe clexicon_common_words()), code: Language.undetermined.code)

  /// The entries of a section in all languages, with those that are the same in all; each once.
  ///
  /// - Complexity: O(*n*) in the bytes of the section.
  package static func all(_ section: LanguageSection) -> [String] {
    let number = numbers[section]
    var entries: [String] = []
    for profile in profiles { profile.append(number, to: &entries) }
    return entries.uniqued()
  }

  /// The profiles of all languages that have a section, with their codes; `und` for all languages.
  package static func languages(
    with section: LanguageSection
  ) -> [(code: String, entries: [String])] {
    let codes = [Language.undetermined.code] + LanguageTable.rows.map(\.language.code)
    return zip(codes, profiles).map { (code: $0, entries: $1.entries(section)) }
      .filter { !$0.entries.isEmpty }
  }

  /// The entries of a section in the order of the file; none if the file does not have it.
  package func entries(_ section: LanguageSection) -> [String] {
    var entries: [String] = []
    append(Self.numbers[section], to: &entries)
    return entries
  }

  private func append(_ section: Int?, to entries: inout [String]) {
    forEachEntry(of: section) { entry in
      let isPlain = entry.indices.allSatisfy { entry[$0] != Self.space }
      if isPlain {
        unsafe entry.withUnsafeBufferPointer {
          unsafe entries.append(String(decoding: $0, as: UTF8.self))
        }
      } else {
        let bytes = entry.indices.map { entry[$0] == Self.space ? 0x20 : entry[$0] }
        entries.append(String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  /// The entries of a section as bytes.
  package func words(_ section: LanguageSection) -> Set<[UInt8]> {
    Set(entries(section).map { Array($0.utf8) })
  }

  /// The entries `key = value` of a section.
  package func values(_ section: LanguageSection) -> [String: String] {
    Dictionary(Self.pairs(entries(section)), uniquingKeysWith: { first, _ in first })
  }

  /// The entries `key = value` of a section in all languages, which agree on each key.
  package static func allValues(_ section: LanguageSection) -> [String: String] {
    Dictionary(pairs(all(section)), uniquingKeysWith: { first, _ in first })
  }

  private static func pairs(_ entries: [String]) -> [(key: String, value: String)] {
    entries.compactMap { entry in
      let bytes = Array(entry.utf8)
      guard let sign = bytes.indices.dropLast(2).first(where: { bytes[$0...].starts(with: equals) })
      else { return nil }
      return (
        String(decoding: bytes[..<sign], as: UTF8.self),
        String(decoding: bytes[(sign + equals.count)...], as: UTF8.self)
      )
    }
  }

  private static let equals = Array(" = ".utf8)

  /// The entries `key = value, value` of a section.
  package func lists(_ section: LanguageSection) -> [(key: String, values: [String])] {
    Self.pairs(entries(section)).map { key, value in
      (key, value.split(separator: ",").map { String($0.first == " " ? $0.dropFirst() : $0) })
    }
  }

  /// Calls `body` with each entry of a section, in which `_` stands for a space.
  func forEachEntry(of section: LanguageSection, _ body: (Span<UInt8>) -> Void) {
    forEachEntry(of: Self.numbers[section], body)
  }

  /// Calls `body` with each entry that a section has in any language, those of all languages first.
  static func forEachEntry(of section: LanguageSection, _ body: (Span<UInt8>) -> Void) {
    let number = numbers[section]
    for profile in profiles { profile.forEachEntry(of: number, body) }
  }

  private func forEachEntry(of number: Int?, _ body: (Span<UInt8>) -> Void) {
    guard let range = sections.first(where: { $0.number == number })?.range else { return }
    text.read { bytes in
      BriefLexicon.forEachLine(of: bytes.extracting(range)) { line, _ in
        guard line[0] != 0x23 else { return }
        var start = 0
        for index in 0...line.count where index == line.count || line[index] == 0x7C {
          var (first, end) = (start, index)
          while first < end, line[first] == 0x20 { first += 1 }
          while first < end, line[end - 1] == 0x20 { end -= 1 }
          if first < end { body(line.extracting(first..<end)) }
          start = index + 1
        }
      }
    }
  }

  private static let space: UInt8 = 0x5F
  static let none = LanguageProfile(
    unsafe CompiledText(nil), code: Language.undetermined.code)
  private static let compiled = CompiledLists<LanguageProfile>()

  static func at(_ row: Int) -> LanguageProfile {
    compiled.list(at: row) {
      LanguageProfile(LanguageTable.rows[$0].words, code: LanguageTable.rows[$0].language.code)
    }
  }

  /// That of all languages first.
  private static let profiles = [common] + LanguageTable.rows.indices.map { at($0) }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: LanguageSection.allCases.enumerated().map { ($1, $0) })

  /// The headings of all sections, numbered as their cases are.
  private static let headings: WordTable = {
    var table = WordTable()
    for section in LanguageSection.allCases { _ = table.add(Array(section.rawValue.utf8).span) }
    return table
  }()

  private init(_ text: CompiledText, code: String) {
    self.code = code
    self.text = text
    var sections: [(number: Int, range: Range<Int>)] = []
    text.read { bytes in
      var open: (number: Int, start: Int)?
      var start = 0
      func close(_ end: Int) {
        if let known = open { sections.append((known.number, known.start..<end)) }
        open = nil
      }
      for index in bytes.indices where bytes[index] == 0x0A {
        if index > start, bytes[start] == 0x5B, bytes[index - 1] == 0x5D {
          close(start)
          let number = Self.headings.number(of: bytes.extracting(start + 1..<index - 1))
          open = number.map { ($0, index + 1) }
        }
        start = index + 1
      }
      close(bytes.count)
    }
    self.sections = sections
  }
}
