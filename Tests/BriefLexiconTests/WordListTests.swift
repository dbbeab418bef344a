import Foundation
import Testing

/// Words of a language are data in `Sources/CBriefLexicon/languages`, and not in rules.
struct WordListTests {
  /// Modules that print what their names say: the wording of the interface is English.
  private static let interface = [
    "brief", "BriefKit", "BriefConfiguration", "BriefOutput", "BriefSite", "BriefTerminal",
  ]

  /// Files with lists of words that are of no language, each with what they are.
  private static let exceptions: [String: String] = [
    "Article+FrontMatter.swift": "keys of front matter",
    "ArticleFolder.swift": "folders of saved pages",
    "DuplicateKey.swift": "parameters of addresses",
    "DateOrder.swift": "codes of countries and languages", "FileKind.swift": "endings of files",
    "NoteFields.swift": "keys of notes", "RestructuredNote.swift": "names of directives",
    "SavedEntries.swift": "keys of exports",
    "OpenDocument.swift": "elements of documents", "Note.swift": "keys of notes",
    "FeedTitle.swift": "elements of HTML",
    "ErrorPage.swift": "answers of servers", "LinkList.swift": "elements of lists in XML",
    "FieldLines.swift": "keys of front matter",
    "Format.swift": "endings of files", "Formula.swift": "classes and elements of formulas",
    "InlineElement.swift": "elements and attributes of HTML", "MailHeaders.swift": "fields of mail",
    "MailMessage.swift": "endings of files", "MDX.swift": "words of ECMAScript",
    "MarkdownInline+Tags.swift": "elements of HTML",
    "BoilerplateClasses.swift": "classes and roles of HTML",
    "NoteMarks.swift": "classes of HTML",
    "PageByline.swift": "classes of HTML",
    "PageCore.swift": "classes of HTML", "PageMetadata+Bylines.swift": "classes of HTML",
    "PageMetadata+Dates.swift": "names of metadata",
    "PageMetadata+Names.swift": "names of metadata",
    "PageSurroundings+Places.swift": "classes of HTML",
    "PageSurroundings.swift": "classes of HTML", "TableExport.swift": "columns of tables",
    "WrittenAgain.swift": "keys of front matter", "XMLFeed.swift": "elements of feeds",
  ]

  @Test func noRuleHoldsAWordListOfALanguage() throws {
    var found: Set<String> = []
    let sources = repository.appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let path = file.path.dropFirst(sources.path.count + 1)
      let source = try String(contentsOf: file, encoding: .utf8)
      let isInterface = Self.interface.contains { path.hasPrefix("\($0)/") }
      let lists = WordLists(in: source, ofInterface: isInterface).all
      guard let first = lists.first else { continue }
      let name = file.lastPathComponent
      found.insert(name)
      #expect(
        Self.exceptions[name] != nil,
        """
        \(path):\(first.line) has a list of words: \(first.text.prefix(60)).
        Words of a language belong into Sources/CBriefLexicon/languages/xx.txt, in a section of
        `LanguageSection`; other words into the exceptions of this test, with what they are.
        """)
    }
    let needless = Set(Self.exceptions.keys).subtracting(found).sorted()
    #expect(needless.isEmpty, "no exceptions any more: \(needless)")
  }

  @Test(arguments: [
    #"let a = ["one", "two", "three", "four"]"#,
    #"let a = "one two three four five six seven eight nine ten eleven""#,
    #"let a = "one|two|three|four|five""#, #"if word == "für" {}"#,
    "let a = \"\"\"\n  one, two, three,\n  four, five\n  \"\"\"",
  ])
  func listsAreFound(_ source: String) {
    #expect(WordLists(in: source, ofInterface: false).all.count == 1)
  }

  @Test(arguments: [
    #"let a = ["one", "two"]"#, #"let a = "Nothing new since that day of the week""#,
    "// one two three four five six seven eight nine ten eleven\nlet a = 1",
    #"let a = ["—", "“", "”", "…", "x"]"#,
    #"let a = "\(count([1, 2].map { "one" })) of them""#,
  ])
  func othersAreNot(_ source: String) {
    #expect(WordLists(in: source, ofInterface: false).all.isEmpty)
  }
}

/// The lists of words among the string literals of a source text.
struct WordLists {
  private(set) var all: [(line: Int, text: String)] = []

  private static let wordsOfList = 4
  /// A phrase has fewer words, a list more.
  private static let wordsOfPhrase = 11

  init(in source: String, ofInterface isInterface: Bool) {
    var scanner = LiteralScanner(source)
    var run: [(line: Int, text: String)] = []
    func close() {
      let words = run.filter { Self.isWord($0.text) }
      if !isInterface, words.count >= Self.wordsOfList {
        all.append((words[0].line, words.map(\.text).joined(separator: " ")))
      }
      run = []
    }
    while let literal = scanner.next() {
      let text = literal.text
      if text.unicodeScalars.contains(where: Self.isForeignLetter) {
        all.append((literal.line, text))
      } else if !isInterface, Self.isList(text) {
        all.append((literal.line, text))
      }
      if !literal.follows { close() }
      run.append((literal.line, text))
    }
    close()
  }

  /// Whether a letter is none of ASCII, and no sign such as "ⁿ" and "º".
  private static func isForeignLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80, scalar != "º", scalar != "ª" else { return false }
    return switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter: true
    default: false
    }
  }

  /// One word or two in small letters.
  private static func isWord(_ text: some StringProtocol) -> Bool {
    text.utf8.count > 1 && text.utf8.count { $0 == 0x20 } < 2
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || [0x20, 0x27, 0x2D].contains($0) }
  }

  /// Whether a text is nothing but words in small letters: more than a phrase has, or with marks
  /// between them.
  private static func isList(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "|" }
    let isMarked = text.contains { $0 == "|" || $0.isNewline } || text.count { $0 == "," } > 2
    return words.count >= (isMarked ? wordsOfList : wordsOfPhrase) && words.allSatisfy(isWord)
  }
}

/// Finds the string literals of Swift source.
private struct LiteralScanner {
  private let text: [UInt8]
  private var index = 0
  private var line = 1
  /// Whether nothing but a comma stands behind the last literal.
  private var follows = false

  private static let (quote, backslash, open, close) = (0x22 as UInt8, 0x5C, 0x28, 0x29)
  private static let (slash, comma, lineBreak) = (0x2F as UInt8, 0x2C, 0x0A)
  private static let threeQuotes = [quote, quote, quote]

  init(_ source: String) { text = Array(source.utf8) }

  mutating func next() -> (line: Int, text: String, follows: Bool)? {
    while index < text.count {
      let byte = text[index]
      if byte == Self.slash, index + 1 < text.count, text[index + 1] == Self.slash {
        while index < text.count, text[index] != Self.lineBreak { index += 1 }
      } else if byte == Self.quote {
        let (start, isNext) = (line, follows)
        let literal = read()
        follows = true
        return (start, literal, isNext)
      } else {
        if byte > 0x20, byte != Self.comma { follows = false }
        advance()
      }
    }
    return nil
  }

  private func isAt(_ mark: [UInt8]) -> Bool {
    index + mark.count <= text.count && text[index..<index + mark.count].elementsEqual(mark)
  }

  private mutating func advance() {
    if text[index] == Self.lineBreak { line += 1 }
    index += 1
  }

  /// Reads the literal that starts here; what is interpolated or escaped reads as a sign.
  private mutating func read() -> String {
    let mark = isAt(Self.threeQuotes) ? Self.threeQuotes : [Self.quote]
    index += mark.count
    var literal: [UInt8] = []
    while index < text.count, !isAt(mark) {
      guard text[index] == Self.backslash, index + 1 < text.count else {
        literal.append(text[index])
        advance()
        continue
      }
      index += 1
      if text[index] == Self.open {
        index += 1
        skipInterpolation()
        literal.append(0x25)
      } else {
        literal.append(text[index] == Self.lineBreak ? 0x20 : 0x25)
        advance()
      }
    }
    index += mark.count
    return String(decoding: literal, as: UTF8.self)
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while index < text.count, depth > 0 {
      if text[index] == Self.quote {
        _ = read()
        continue
      }
      if text[index] == Self.open { depth += 1 }
      if text[index] == Self.close { depth -= 1 }
      advance()
    }
  }
}
