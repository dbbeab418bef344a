import BriefKit
import Foundation

/// Articles made of the samples: each story takes a sample's sentences with names and numbers of its
/// own, and each article of it some of them in another order, with a few of other samples.
struct GeneratedStories {
  private var numbers: SplitMix64
  private let samples: [[String]]

  private static let wordsPerArticle = 500
  /// The share of an article's sentences that its story has no part in.
  private static let strangers = 0.15
  private static let days = 6

  init(samples folder: String, seed: UInt64 = 7) {
    numbers = SplitMix64(seed: seed)
    samples = ArticleBatch(under: [folder], reader: ArticleReader()).articles
      .filter { $0.language == .english }
      .map { article in
        Sentence.all(in: article).map { article.text.line($0.range) }
          .filter { $0.split(separator: " ").count > 6 }
      }
      .filter { $0.count > 12 }
  }

  /// Writes so many articles into a folder.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - folder: Where.
  ///   - name: What their names begin with.
  ///   - last: The day of the first, from which each next day is so many articles earlier; all on a
  ///     few days in November 2026 if `nil`.
  /// - Throws: What the file system throws.
  mutating func write(
    _ count: Int, to folder: String, named name: String = "",
    until last: (day: CalendarDay, articlesADay: Int)? = nil
  ) throws {
    var written = 0
    var story = 0
    while written < count {
      story += 1
      let facts = Facts(seed: UInt64(story))
      let sentences = (samples.randomElement(using: &numbers) ?? []).map { facts.applied(to: $0) }
      for _ in 0..<min(Int.random(in: 1...8, using: &numbers), count - written) {
        let day = last.flatMap { $0.day.adding(days: -(written / $0.articlesADay)) }
        let text = article(of: sentences, on: day)
        try text.write(
          toFile: "\(folder)/\(name)\(String(format: "%06d", written)).md", atomically: false,
          encoding: .utf8)
        written += 1
      }
    }
  }

  private mutating func article(of story: [String], on day: CalendarDay?) -> String {
    let number = Int.random(in: 1...Self.days, using: &numbers)
    let date = day?.description ?? "2026-11-\(10 + number)"
    var order = story
    // Neighbours change places; the beginning stays near the beginning.
    for index in order.indices.dropLast() where Bool.random(using: &numbers) {
      order.swapAt(index, index + 1)
    }
    var text = "---\ntitle: \"\(title(order.first ?? ""))\"\ndate: \(date)\n---\n"
    var words = 0
    var used = 0
    while words < Self.wordsPerArticle {
      let isStrange = Double.random(in: 0..<1, using: &numbers) < Self.strangers
      let sentence =
        isStrange || order.isEmpty
        ? Facts(seed: .random(in: .min ... .max, using: &numbers)).applied(
          to: samples.randomElement(using: &numbers)?.randomElement(using: &numbers) ?? "")
        : order.removeFirst()
      text += sentence + (used % 3 == 2 ? "\n\n" : " ")
      words += sentence.split(separator: " ").count
      used += 1
    }
    return text + "\n"
  }

  private func title(_ sentence: String) -> String {
    sentence.split(separator: " ").prefix(9).joined(separator: " ").filter {
      !"\"\\:#".contains($0)
    }
  }
}

/// Names and numbers of one story in place of a sample's.
struct Facts {
  private let seed: UInt64
  private static let consonants = Array("bdfgklmnprstvz")
  private static let vowels = Array("aeiou")

  init(seed: UInt64) {
    self.seed = seed
  }

  /// A sentence with other names and numbers, the same ones for the same ones.
  func applied(to sentence: String) -> String {
    var isFirst = true
    return sentence.split(separator: " ", omittingEmptySubsequences: false).map { word in
      defer { isFirst = false }
      if word.contains(where: \.isNumber) {
        return String(word.map { $0.isNumber ? digit(for: word) : $0 })
      }
      guard !isFirst, word.count > 3, word.first?.isUppercase == true else { return String(word) }
      let letters = word.prefix { $0.isLetter }
      return name(for: String(letters)) + word.dropFirst(letters.count)
    }.joined(separator: " ")
  }

  private func digit(for word: Substring) -> Character {
    Character(String(1 + hash(String(word)) % 9))
  }

  private func name(for word: String) -> String {
    GeneratedText.word(
      Int(5000 + hash(word) % 30_000_000), Self.consonants, Self.vowels
    ).capitalized
  }

  private func hash(_ word: String) -> UInt64 {
    var numbers = SplitMix64(seed: word.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    return numbers.next()
  }
}
