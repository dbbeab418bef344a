import BriefKit
import Foundation

/// Text of invented words, as often used as words of a language are (Zipf's law).
struct GeneratedText {
  private var numbers: SplitMix64
  private let words: [String]
  /// The sums of the words' frequencies up to each of them.
  private let sums: [Double]

  private static let wordCount = 60_000
  private static let shift = 2.7
  private static let power = 1.05

  /// - Parameters:
  ///   - seed: Equal seeds give equal texts.
  ///   - consonants: The letters that syllables start with.
  ///   - vowels: The letters that they end in.
  init(seed: UInt64, consonants: String = "bdfgklmnprstvz", vowels: String = "aeiou") {
    numbers = SplitMix64(seed: seed)
    // By scalar: vowel signs in a row would be one character.
    let letters = [consonants, vowels].map { $0.unicodeScalars.map(Character.init) }
    words = (0..<Self.wordCount).map { Self.word($0 + 7, letters[0], letters[1]) }
    var sum = 0.0
    sums = (0..<Self.wordCount).map { rank in
      sum += 1 / pow(Double(rank) + Self.shift, Self.power)
      return sum
    }
  }

  /// A word, the shorter the lower its number.
  static func word(_ number: Int, _ consonants: [Character], _ vowels: [Character]) -> String {
    var word = ""
    var rest = number
    while rest > 0 {
      word.append(consonants[rest % consonants.count])
      word.append(vowels[rest / consonants.count % vowels.count])
      rest /= consonants.count * vowels.count
    }
    return word
  }

  mutating func sentence() -> String {
    let length = (0..<4).reduce(4) { sum, _ in sum + Int.random(in: 0...8, using: &numbers) }
    let words = (0..<length).map { _ in word() }
    return words.joined(separator: " ").prefix(1).uppercased()
      + words.joined(separator: " ").dropFirst() + "."
  }

  /// Paragraphs of five sentences.
  mutating func text(sentences: Int) -> String {
    var text = ""
    for index in 0..<sentences {
      text += sentence()
      text += index % 5 == 4 ? "\n\n" : " "
    }
    return text
  }

  private mutating func word() -> String {
    let place = Double.random(in: 0..<(sums.last ?? 1), using: &numbers)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }
}
