import CBriefStemmer

/// Cuts words of a language down to what their forms share.
///
/// Snowball's algorithm where libstemmer has one for the language (Porter, "An algorithm for suffix
/// stripping", 1980, and its kin); otherwise the first six letters, which serve similarity about as
/// well; for Korean the first two syllables, for Arabic what `AffixStripper` leaves; words of Han,
/// Kana and Thai stay as they are. An instance has state of its own: one for each thread.
public final class Stemmer {
  @safe
  private enum Method {
    case snowball(OpaquePointer)
    case prefix(letters: Int)
    case whole
    case affixes(AffixStripper)
  }

  private let method: Method

  /// How words of a language are cut: the name of Snowball's algorithm, `6 letters`, `affixes`,
  /// `whole words`.
  static func method(for language: Language) -> String {
    let name: String
    switch language.stems {
    case .letters(let count): return "\(count) letters"
    case .wholeWords: return "whole words"
    case .affixes: return "affixes"
    case .algorithm(let algorithm): name = algorithm
    case .ofLibrary: name = language.code
    }
    if case .snowball = Stemmer(for: language).method { return "Snowball \(name)" }
    return "6 letters"
  }

  /// The longest word, in bytes, that is stemmed; a longer one stays as it is.
  public static let longestWord = 64

  /// Makes the stemmer of a language.
  public init(for language: Language) {
    var algorithm = language.code
    switch language.stems {
    case .letters(let count):
      method = .prefix(letters: count)
      return
    case .wholeWords:
      method = .whole
      return
    case .affixes:
      method = .affixes(AffixStripper(LanguageProfile.of(language)))
      return
    case .algorithm(let name): algorithm = name
    case .ofLibrary: break
    }
    if let handle = unsafe sb_stemmer_new(algorithm, nil) {
      unsafe method = .snowball(handle)
    } else {
      method = .prefix(letters: 6)
    }
  }

  deinit {
    if case .snowball(let handle) = method { unsafe sb_stemmer_delete(handle) }
  }

  /// Appends the stem of a word that is folded: in lower case, composed, without "'s". What has
  /// digits or points in it stays as it is.
  ///
  /// - Complexity: O(*n*), with *n* at most ``longestWord``, else the copy alone.
  public func append(_ word: Span<UInt8>, to result: inout [UInt8]) {
    guard word.count <= Self.longestWord, Self.isWord(word) else {
      return append(word, prefix: word.count, to: &result)
    }
    switch method {
    case .snowball(let handle):
      unsafe word.withUnsafeBufferPointer { bytes in
        guard
          let stem = unsafe sb_stemmer_stem(handle, bytes.baseAddress, Int32(clamping: bytes.count))
        else {
          unsafe result.append(contentsOf: bytes)
          return
        }
        let count = unsafe Int(sb_stemmer_length(handle))
        unsafe result.append(contentsOf: UnsafeBufferPointer(start: stem, count: count))
      }
    case .prefix(let letters):
      append(word, prefix: Self.end(of: letters, in: word), to: &result)
    case .whole:
      append(word, prefix: word.count, to: &result)
    case .affixes(let stripper): stripper.append(word, to: &result)
    }
  }

  /// The stem of a word that is in lower case.
  public func stem(_ word: String) -> String {
    var result: [UInt8] = []
    append(Array(word.utf8).span, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether there are no digits and points, as there are in "2016" and "u.s".
  private static func isWord(_ word: Span<UInt8>) -> Bool {
    for index in word.indices where word[index] < 0x61 && word[index] != 0x27 { return false }
    return true
  }

  private func append(_ word: Span<UInt8>, prefix: Int, to result: inout [UInt8]) {
    for index in 0..<prefix { result.append(word[index]) }
  }

  private static func end(of letters: Int, in word: Span<UInt8>) -> Int {
    var left = letters
    for index in word.indices where word[index] & 0xC0 != 0x80 {
      if left == 0 { return index }
      left -= 1
    }
    return word.count
  }
}
