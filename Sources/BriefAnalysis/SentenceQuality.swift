package import BriefArticles
internal import BriefLexicon
package import BriefSentences

/// The quality of a sentence by itself: whether it is whole prose of a good length, and whether it
/// depends on the sentence before.
package struct SentenceQuality {
  /// From 0, not a sentence of prose, to 1, printable as it is: form times length.
  package var value: Double { form * length }
  /// The same without the factor for its length.
  package let form: Double
  /// Whether its first word refers to the sentence before it.
  package let dependsOnPrevious: Bool
  private let length: Double

  /// A sentence with fewer words seldom carries information.
  package static let fewestWords = 8
  /// A sentence with fewer words is hard to understand without its context.
  package static let fewWords = 14
  /// More words are seldom read to the end.
  package static let mostWords = 48

  /// The least form of a complete statement.
  package static let formOfProse = 0.9

  private static let qualityOfFragment = 0.25
  private static let qualityOfQuestion = 0.5
  private static let qualityInsideQuotation = 0.4
  private static let qualityOfDamaged = 0.1

  package init(of sentence: Sentence, words: Int, in article: Article) {
    let bytes = article.text.bytes[sentence.range]
    dependsOnPrevious = DependentOpenings.of(article.language).open(bytes)
    switch article.blocks[sentence.block].kind {
    case .heading, .code, .tableRow: form = 0
    case .paragraph, .listItem, .quotation:
      let whole = Self.repeats(article.title, bytes) ? 0 : Self.quality(of: bytes)
      form = sentence.isInsideQuotation ? whole * Self.qualityInsideQuotation : whole
    }
    length =
      min(1, Double(words) / Double(Self.fewWords))
      * min(1, Double(Self.mostWords) / Double(max(1, words)))
  }

  /// Whether a sentence is the headline once more, whatever its case, spaces and end marks.
  private static func repeats(_ title: String?, _ sentence: ArraySlice<UInt8>) -> Bool {
    guard let title, sentence.count < 2 * title.utf8.count + 8 else { return false }
    // Letter by letter: most sentences differ at the first one.
    return letters(title).elementsEqual(letters(String(decoding: sentence, as: UTF8.self)))
  }

  /// Letters and digits in lower case; equal ones are equal however they are composed.
  private static func letters(_ text: String) -> some Sequence<String> {
    text.lazy.filter { $0.isLetter || $0.isNumber }.map { $0.lowercased() }
  }

  private static func quality(of bytes: ArraySlice<UInt8>) -> Double {
    if isDamaged(bytes) || GluedName.isFound(in: bytes) { return qualityOfDamaged }
    if endsWithComma(bytes) { return qualityOfDamaged }
    switch endMark(of: bytes) {
    case 0x3F: return qualityOfQuestion
    case 0x3A, 0x2C, 0x3B, 0x2D: return qualityOfDamaged
    case let mark? where mark < 0x80: return mark == 0x2E || mark == 0x21 ? 1 : qualityOfFragment
    case .some: return 1
    case nil: return qualityOfFragment
    }
  }

  /// Whether a comma stands before the full stop: something was cut out there.
  private static func endsWithComma(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.suffix(2).elementsEqual([0x2C, 0x2E])
  }

  /// The last byte before closing quotation marks and brackets.
  private static func endMark(of bytes: ArraySlice<UInt8>) -> UInt8? {
    var rest = bytes
    while let last = rest.last {
      switch last {
      case 0x22, 0x27, 0x29, 0x5D: rest.removeLast()
      case 0x80...0xBF where rest.suffix(3).elementsEqual([0xE2, 0x80, 0x9D]),
        0x80...0xBF where rest.suffix(3).elementsEqual([0xE2, 0x80, 0x99]),
        0x80...0xBF where rest.suffix(3).elementsEqual([0xE2, 0x80, 0x9C]):
        rest.removeLast(3)
      case 0x80...0xBF where rest.suffix(2).elementsEqual([0xC2, 0xBB]):
        rest.removeLast(2)
      default: return last
      }
    }
    return nil
  }

  /// Leftovers of markup and addresses.
  private static func isDamaged(_ bytes: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x2A, 0x7C, 0x5F, 0x2F: if byte == previous { return true }
      case 0x7B, 0x7D, 0x5C: return true
      default: break
      }
      previous = byte
    }
    return false
  }
}
