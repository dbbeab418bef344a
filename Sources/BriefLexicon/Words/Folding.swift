import CBriefICU

/// Brings spellings of one word together.
package enum Folding {
  /// Appends a word in lower case, in Normalization Form C, with straight apostrophes and without
  /// the "'s" of an English or German genitive.
  ///
  /// - Complexity: O(*n*).
  package static func append(
    _ word: ArraySlice<UInt8>, dotlessI: Bool, to result: inout [UInt8]
  ) {
    let start = result.count
    var hasMarks = false
    var index = word.startIndex
    while index < word.endIndex {
      let byte = word[index]
      if byte < 0x80 {
        let isUpper = byte >= 0x41 && byte <= 0x5A
        if dotlessI, byte == 0x49 {
          result.append(contentsOf: [0xC4, 0xB1])
        } else {
          result.append(isUpper ? byte | 0x20 : byte)
        }
        index += 1
        continue
      }
      let width = min(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, word.endIndex - index)
      appendLower(word[index..<index + width], dotlessI: dotlessI, to: &result)
      hasMarks =
        hasMarks || isComposable(byte, word[word.index(after: index)..<index + width].first)
      index += width
    }
    if hasMarks { compose(&result, from: start) }
    let count = result.count - start
    if count > 2, result[result.count - 1] == 0x73, result[result.count - 2] == 0x27 {
      result.removeLast(2)
    }
  }

  /// Whether a character may join the one before it: combining marks, Hangul's vowels and finals,
  /// Kana's voicing marks.
  private static func isComposable(_ first: UInt8, _ second: UInt8?) -> Bool {
    switch first {
    case 0xCC, 0xCD: true
    case 0xE1: second.map { $0 >= 0x84 && $0 <= 0x87 } ?? false
    case 0xE3: second == 0x82
    default: false
    }
  }

  private static func appendLower(
    _ bytes: ArraySlice<UInt8>, dotlessI: Bool, to result: inout [UInt8]
  ) {
    var value: UInt32 = 0
    for byte in bytes { value = value << 6 | UInt32(byte & 0x3F) }
    // The first byte also says how many there are.
    value &= bytes.count == 2 ? 0x7FF : bytes.count == 3 ? 0xFFFF : 0x1F_FFFF
    if value == 0x2019 || value == 0x02BC {
      result.append(0x27)
    } else if dotlessI, value == 0x0130 {
      result.append(0x69)
    } else if CharacterClass(value).contains(.upper), let scalar = Unicode.Scalar(value) {
      result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    } else {
      result.append(contentsOf: bytes)
    }
  }

  private static func compose(_ result: inout [UInt8], from start: Int) {
    let decomposed = Array(result[start...])
    var composed = [UInt8](repeating: 0, count: decomposed.count * 3)
    let count = unsafe decomposed.withUnsafeBufferPointer { source in
      unsafe composed.withUnsafeMutableBufferPointer { target in
        unsafe cicu_compose(
          source.baseAddress, Int32(clamping: source.count), target.baseAddress,
          Int32(clamping: target.count))
      }
    }
    guard count > 0, count <= composed.count else { return }
    result.replaceSubrange(start..., with: composed[..<Int(count)])
  }
}
