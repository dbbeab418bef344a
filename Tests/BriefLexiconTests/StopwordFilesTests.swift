import Foundation
import Testing

@testable import BriefLexicon

/// The files of words, as they lie in the repository.
let repository = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

private func files(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: repository.appending(path: folder).path)
    .filter { $0.hasSuffix(".txt") }.sorted()
}

func textOfFile(_ file: String) throws -> String {
  let text = try #require(
    String(validating: try Data(contentsOf: repository.appending(path: file)), as: UTF8.self))
  #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(file) ends with one line break")
  return text
}

private func lines(of file: String) throws -> [String] {
  try textOfFile(file).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
    String.init)
}

private func expectWellFormed(_ words: [String], _ file: String, capitals: Bool = false) {
  for word in words {
    let scalars = word.unicodeScalars
    #expect(!word.isEmpty, "\(file) has an empty line")
    #expect(!scalars.contains { $0.properties.isWhitespace }, "\(file): blank in \(word)")
    let isLower = word.dropFirst(capitals ? 1 : 0) == word.lowercased().dropFirst(capitals ? 1 : 0)
    #expect(isLower, "\(file): \(word) is not in lower case")
    let composed = word.precomposedStringWithCanonicalMapping.unicodeScalars
    #expect(scalars.elementsEqual(composed), "\(file): \(word) is not in NFC")
  }
  for (word, next) in zip(words, words.dropFirst()) {
    let isSorted = word.utf8.lexicographicallyPrecedes(next.utf8)
    #expect(isSorted, "\(file): \(word) stands before \(next)")
  }
}

struct StopwordFilesTests {
  @Test func thirtyLanguagesAtLeast() throws {
    #expect(try files(in: "stopwords").count >= 30)
  }

  @Test func everyFileHasARowAndEveryRowAFile() throws {
    let codes = Language.known.map { "\($0.code).txt" }.sorted()
    #expect(try files(in: "stopwords") == codes)
    let words = try files(in: "Sources/CBriefLexicon/languages").filter { $0 != "und.txt" }
    #expect(words == codes)
  }

  @Test(arguments: try files(in: "stopwords"))
  func stopwordsAreWellFormed(_ file: String) throws {
    let words = try lines(of: "stopwords/\(file)")
    #expect(words.count >= 50)
    expectWellFormed(words, file)
  }

  @Test(arguments: Language.known)
  func functionWordsAreWellFormed(_ language: Language) {
    expectWellFormed(LanguageProfile.of(language).entries(.functionWords), language.code)
  }

  @Test(arguments: Language.known)
  func abbreviationsAreWellFormed(_ language: Language) {
    let profile = LanguageProfile.of(language)
    for section: LanguageSection in [
      .abbreviationsBeforeNames, .abbreviationsBeforeNumbers, .abbreviations, .abbreviationsAtEnds,
    ] {
      // An abbreviation with a capital is one only with a capital.
      expectWellFormed(profile.entries(section), language.code, capitals: true)
      for word in profile.entries(section) {
        #expect(!word.hasSuffix("."), "\(language): \(word) has its full stop")
      }
    }
  }

  @Test func compiledListsAreTheFiles() throws {
    for language in Language.known {
      let words = try lines(of: "stopwords/\(language.code).txt")
      let list = StopwordList(for: language)
      #expect(list.count == words.count)
      for word in words { #expect(list.contains(word), "\(language): \(word)") }
    }
  }

  @Test func englishWordsWithASubjectAreNoStopwords() {
    let list = StopwordList(for: .english)
    for word in ["computer", "problem", "world", "fire", "microsoft", "million", "state", "bill"] {
      #expect(!list.contains(word), "\(word)")
    }
  }
}
