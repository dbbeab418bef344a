import BriefLexicon
import BriefMarkup

/// The charset of a text that declares none: the one in which most of its words are words of a
/// language that writes in it.
///
/// Only words with letters beyond ASCII are asked, since all others read alike. Windows-1252 stays
/// unless another charset is clearly better.
struct CharsetGuess {
  /// The charset's name, as `iconv` knows it.
  let name: String

  /// What a text is taken for that no language's words speak for.
  static let westEuropean = "windows-1252"

  /// How many bytes around letters beyond ASCII are looked at.
  private static let sampleBytes = 8_192
  /// How much better than Windows-1252 another charset has to be, and how many words speak for it.
  private static let lead = 0.04
  private static let fewestWords = 2
  /// A text with a smaller share of letters of a language in Windows-1252 is in another charset,
  /// even if no common word says so.
  private static let fewLetters = 0.75
  /// "£5 a piñata" has two letters of Polish, and says nothing.
  private static let fewestLetters = 8

  /// Finds the charset of bytes that are no UTF-8; `nil` for Windows-1252.
  ///
  /// - Complexity: O(*n*) in the bytes until the sample is full; the sample is read once for each
  ///   charset.
  init?(_ bytes: [UInt8]) {
    let sample = Self.sample(of: bytes)
    let floor = Self.fit(of: Charset.windows1252(sample), to: Self.western) ?? ForeignWords.Fit()
    var best = (name: Self.westEuropean, score: floor.value)
    for (name, languages) in Self.charsets {
      guard let text = Charset.converted(sample, from: name),
        let fit = Self.fit(of: text, to: languages), fit.value > floor.value + Self.lead,
        fit.value > best.score,
        Self.hasWords(fit)
          || (fit.letters == 1 && fit.count >= Self.fewestLetters
            && floor.letters < Self.fewLetters)
      else { continue }
      best = (name, fit.value)
    }
    guard best.name != Self.westEuropean else { return nil }
    name = best.name
  }

  /// Charsets and the languages that were written in them; of two that are equally good, the first.
  private static let charsets: [(name: String, languages: [Language])] = [
    "windows-1250", "iso-8859-2", "windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "ibm866",
    "windows-1253", "iso-8859-7", "windows-1254", "windows-1255", "iso-8859-8", "windows-1256",
    "iso-8859-6", "windows-1257", "iso-8859-13", "iso-8859-4", "iso-8859-16", "iso-8859-3",
    "windows-1258", "cp874", "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr",
  ].map { (name: $0, languages: languages(writtenIn: $0)) }

  private static let western = languages(writtenIn: westEuropean)

  private static func languages(writtenIn charset: String) -> [Language] {
    Language.known.filter { $0.charsets.contains(charset) }
  }

  /// The bytes outside tags, scripts and styles, from where letters beyond ASCII are.
  private static func sample(of bytes: [UInt8]) -> [UInt8] {
    let isMarkup = bytes.prefix(4_096).contains(0x3C)
    var sample: [UInt8] = []
    var line: [UInt8] = []
    var hasLetters = false
    var isInTag = false
    for byte in bytes {
      if sample.count >= sampleBytes { return sample }
      if isMarkup, byte == 0x3C || byte == 0x3E { isInTag = byte == 0x3C }
      if byte == 0x0A || byte == 0x3C || line.count > 2_048 && byte == 0x20 {
        if hasLetters { sample += line + [0x0A] }
        line.removeAll(keepingCapacity: true)
        hasLetters = false
      } else if !isInTag, byte != 0x3E {
        line.append(byte)
        hasLetters = hasLetters || byte >= 0x80
      }
    }
    if hasLetters { sample += line }
    return sample
  }

  private static func hasWords(_ fit: ForeignWords.Fit) -> Bool { fit.hits >= fewestWords }

  /// How well a text fits the best of some languages; `nil` if it has characters that no text has.
  private static func fit(of text: [UInt8], to languages: [Language]) -> ForeignWords.Fit? {
    let words = ForeignWords(text)
    guard words.isText else { return nil }
    var best = ForeignWords.Fit()
    for language in languages {
      let fit = words.fit(to: language)
      if fit.value > best.value { best = fit }
    }
    return best
  }
}
