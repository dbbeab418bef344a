import Foundation
import Testing

@testable import BriefLexicon

/// The files of languages, as they lie in the repository.
struct LanguageFilesTests {
  /// A file, cut into its first lines and its sections without help of the program.
  struct File: CustomStringConvertible {
    let code: String
    var head: [(key: String, value: String)] = []
    var sections: [(heading: String, entries: [String])] = []

    var description: String { code }

    init(_ code: String) throws {
      self.code = code
      let text = try textOfFile("Sources/CBriefLexicon/languages/\(code).txt")
      var isHead = true
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.isEmpty {
          isHead = false
        } else if line.hasPrefix("#") {
          continue
        } else if isHead {
          let parts = line.split(separator: ":", maxSplits: 1).map {
            String($0.trimmingPrefix(" "))
          }
          head.append((parts[0], parts.count > 1 ? parts[1] : ""))
        } else if line.hasPrefix("["), line.hasSuffix("]") {
          sections.append((String(line.dropFirst().dropLast()), []))
        } else {
          let entries = line.split(separator: "|").map {
            $0.trimmingCharacters(in: CharacterSet(charactersIn: " "))
          }
          sections[sections.count - 1].entries += entries.filter { !$0.isEmpty }
        }
      }
    }

    func entries(_ section: LanguageSection) -> [String] {
      sections.first { $0.heading == section.rawValue }?.entries ?? []
    }
  }

  static let codes = ["und"] + Language.known.map(\.code)

  @Test func everyFileIsALanguage() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: repository.appending(path: "Sources/CBriefLexicon/languages").path)
    #expect(files.sorted() == Self.codes.map { "\($0).txt" }.sorted())
  }

  @Test(arguments: codes)
  func firstLinesAreKnown(_ code: String) throws {
    let file = try File(code)
    let keys = file.head.map(\.key)
    #expect(keys.first == "name")
    #expect(Set(keys).count == keys.count)
    for (key, value) in file.head {
      switch key {
      case "name", "own name", "also", "charsets", "scripts": #expect(!value.isEmpty)
      case "letters":
        #expect(value.unicodeScalars.allSatisfy { $0.value >= 0x80 }, "\(code): \(value)")
      case "rank", "enough words": #expect(Int(value) != nil)
      case "stems": #expect(!value.isEmpty)
      case "traits":
        for name in value.split(separator: ",") {
          let trait = LanguageTraits.names[String(name.trimmingPrefix(" "))]
          #expect(trait != nil, "\(code) has no trait \(name)")
        }
      default: Issue.record("\(code): no key \(key)")
      }
    }
  }

  @Test func ranksAreOfOneLanguageEach() {
    let ranks = LanguageTable.rows.map(\.rank).filter { $0 < .max }.sorted()
    #expect(ranks == Array(1...ranks.count))
  }

  @Test(arguments: codes)
  func sectionsAreKnownAndWellFormed(_ code: String) throws {
    let file = try File(code)
    let headings = file.sections.map(\.heading)
    #expect(Set(headings).count == headings.count, "\(code) has a section twice")
    let order = LanguageSection.allCases.map(\.rawValue).filter { headings.contains($0) }
    #expect(headings == order, "\(code): sections are unknown or not in the order of their list")
    for (heading, entries) in file.sections {
      #expect(!entries.isEmpty, "\(code): \(heading) is empty")
      #expect(Set(entries).count == entries.count, "\(code): an entry stands twice in \(heading)")
      for entry in entries {
        let composed = entry.precomposedStringWithCanonicalMapping
        #expect(entry.utf8.elementsEqual(composed.utf8), "\(code): \(entry) is not in NFC")
      }
      guard !Self.ordered.contains(heading) else { continue }
      for (entry, next) in zip(entries, entries.dropFirst()) {
        let isSorted = entry.utf8.lexicographicallyPrecedes(next.utf8)
        #expect(isSorted, "\(code), \(heading): \(entry) stands before \(next)")
      }
    }
  }

  /// Sections in which an entry's place means something.
  private static let ordered = Set(
    [
      LanguageSection.months, .monthsInDates, .solarMonths, .weekdays, .signsOfDates, .letterGroups,
    ].map(\.rawValue))

  @Test(arguments: codes)
  func listsOfAYearAreWhole(_ code: String) throws {
    let file = try File(code)
    let months = file.entries(.months)
    #expect(months.isEmpty || months.count == 12)
    let spellings = months.flatMap { $0.lowercased().split(separator: "/") }
    #expect(Set(spellings).count == spellings.count, "\(code): a month's name is also another's")
    let weekdays = file.entries(.weekdays)
    #expect(weekdays.isEmpty || weekdays.count == 7)
    let signs = file.entries(.signsOfDates)
    #expect(signs.isEmpty || signs.count == 3)
  }

  @Test(arguments: [
    LanguageSection.numbers, .scales, .scalesBehindDigits, .timeZones, .currencies, .orders,
    .counters, .notesAboutAuthors, .notesAboutContributors, .wordingOfBriefs,
    .wordingOfSites,
  ])
  func entriesHaveValues(_ section: LanguageSection) throws {
    var meanings: [String: String] = [:]
    for (code, entries) in LanguageProfile.languages(with: section) {
      for entry in entries {
        let parts = entry.split(separator: " = ").map(String.init)
        try #require(parts.count == 2, "\(code), \(section): \(entry)")
        guard section == .timeZones || section == .scalesBehindDigits else {
          continue
        }
        // All languages are asked at once.
        let known = meanings.updateValue(parts[1], forKey: parts[0])
        #expect(known == nil || known == parts[1], "\(section): \(parts[0]) means two things")
      }
    }
  }

  /// "Listopad" is October in Croatian and November in Polish: such names are read only where the
  /// language is known. Any other would be a slip.
  @Test func fewMonthsMeanAnotherElsewhere() {
    var months: [String: Set<Int>] = [:]
    for section in [LanguageSection.months, .monthsInDates] {
      for (_, entries) in LanguageProfile.languages(with: section) {
        for (index, spellings) in entries.enumerated() {
          for word in spellings.lowercased().split(separator: "/") {
            months[String(word), default: []].insert(index)
          }
        }
      }
    }
    let open = months.filter { $0.value.count > 1 }.keys.sorted()
    #expect(open == ["lip", "lis", "listopad", "listopada", "srp"])
  }

  @Test(arguments: codes.dropFirst())
  func shortMonthsAreWhole(_ code: String) throws {
    let file = try File(code)
    for section in [LanguageSection.monthsInDates, .solarMonths] {
      #expect([0, 12].contains(file.entries(section).count), "\(code): \(section.rawValue)")
    }
  }

  /// Sections that exclude each other: a word in both would decide by chance.
  @Test(arguments: [
    (LanguageSection.wordsForAbout, LanguageSection.wordsForUpTo),
    (.wordsForAbout, .wordsForOver), (.wordsForOver, .wordsForUpTo),
    (.measures, .wordsThatCountNothing), (.bylineConjunctions, .bylineConjunctionsOfTheLanguage),
    (.publicationLabels, .updateLabels), (.verbsOfSaying, .pronounsThatSpeak),
    (.agenciesOfPictures, .agenciesOfNews), (.bylineLabels, .labelsOfOtherWork),
  ])
  func sectionsExcludeEachOther(_ first: LanguageSection, _ second: LanguageSection) {
    for code in Self.codes {
      let profile =
        code == "und" ? LanguageProfile.common : LanguageProfile.of(Language(code: code))
      let both = Set(profile.entries(first)).intersection(profile.entries(second))
      #expect(both.isEmpty, "\(code): \(both) in \(first.rawValue) and \(second.rawValue)")
    }
  }

  @Test(arguments: codes)
  func programReadsTheFileAsItIs(_ code: String) throws {
    let file = try File(code)
    let profile = code == "und" ? LanguageProfile.common : LanguageProfile.of(Language(code: code))
    for section in LanguageSection.allCases {
      let entries = file.entries(section).map { $0.replacing("_", with: " ") }
      #expect(profile.entries(section) == entries, "\(code): \(section.rawValue)")
    }
  }

  @Test func everySectionHasWordsInSomeLanguage() {
    for section in LanguageSection.allCases {
      #expect(!LanguageProfile.languages(with: section).isEmpty, "\(section.rawValue)")
    }
  }

  /// What is known of which language: printed, so that holes are seen, and counted, so that none
  /// comes unnoticed.
  @Test func matrixOfLanguagesAndSections() {
    let groups = Self.groups
    var lines = ["      " + groups.map { $0.title }.joined(separator: " ")]
    var filled = 0
    for code in Self.codes.dropFirst() {
      let profile = LanguageProfile.of(Language(code: code))
      let counts = groups.map { group in
        group.sections.count { !profile.entries($0).isEmpty }
      }
      filled += counts.reduce(0, +)
      let cells = zip(groups, counts).map { group, count in
        let text = count == 0 ? "." : String(count)
        return String(repeating: " ", count: max(0, group.title.count - text.count)) + text
      }
      lines.append("  \(code)  " + cells.joined(separator: " "))
    }
    for section in LanguageSection.allCases {
      let languages = LanguageProfile.languages(with: section)
      let counts = languages.map { "\($0.code) \($0.entries.count)" }
      lines.append("\(section.rawValue): \(counts.joined(separator: ", "))")
    }
    print(lines.joined(separator: "\n"))
    #expect(filled >= 1000)
  }

  /// The sections by what they are for; a column holds how many of them a language has.
  private static let groups: [(title: String, sections: [LanguageSection])] = [
    ("sentences", sections(.abbreviationsBeforeNames, .salutations)),
    ("identity", [.functionWords]), ("dates", sections(.months, .signsOfDates)),
    ("bylines", sections(.bylineLabels, .wordsBesideDates)),
    ("pages", sections(.headingsOfOtherArticles, .notesAboutContributors)),
    ("captions", sections(.captionOpenings, .unitsWithPowers)),
    ("speech", sections(.openingsOfOpinion, .capitalsThatAreNoNames)),
    ("figures", sections(.scales, .wordsForUpTo)),
  ]

  private static func sections(
    _ first: LanguageSection, _ last: LanguageSection
  ) -> [LanguageSection] {
    let rest = LanguageSection.allCases.drop { $0 != first }
    return rest.prefix { $0 != last } + [last]
  }
}
