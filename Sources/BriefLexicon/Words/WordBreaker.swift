import CBriefICU

/// Finds words where none are set apart by spaces: in Han, Kana, Thai, Lao, Khmer and Burmese.
///
/// ICU's dictionaries behind a shim. An instance has state of its own: one for each thread.
@safe
package final class WordBreaker {
  private let breaker: UnsafeMutableRawPointer?
  private var ends: [Int32]

  /// The most bytes that are looked at as one run.
  package static let longestRun = 3072

  package init() {
    unsafe breaker = cicu_word_breaker_open()
    ends = [Int32](repeating: 0, count: Self.longestRun)
  }

  deinit { unsafe cicu_word_breaker_close(breaker) }

  /// Calls `body` with the range of each word of a run of letters, in order.
  ///
  /// - Complexity: O(*n*): a run longer than ``longestRun`` is cut on a character border.
  package func forEachWord(of text: [UInt8], in run: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = run.lowerBound
    while start < run.upperBound {
      var end = min(start + Self.longestRun, run.upperBound)
      while end < run.upperBound, end > start + 1, text[end] & 0xC0 == 0x80 { end -= 1 }
      for index in 0..<findEnds(text, start..<end) {
        let wordEnd = start + Int(ends[index])
        let wordStart = index == 0 ? start : start + Int(ends[index - 1])
        if wordStart < wordEnd, wordEnd <= end { body(wordStart..<wordEnd) }
      }
      start = end
    }
  }

  /// Fills `ends` and returns how many there are; the whole run is one word if ICU refuses.
  private func findEnds(_ text: [UInt8], _ run: Range<Int>) -> Int {
    let count = unsafe text.span.extracting(run).withUnsafeBufferPointer { bytes in
      unsafe ends.withUnsafeMutableBufferPointer { ends in
        unsafe Int(
          cicu_word_ends(
            breaker, bytes.baseAddress, Int32(clamping: bytes.count), ends.baseAddress,
            Int32(clamping: ends.count)))
      }
    }
    if count > 0 { return count }
    ends[0] = Int32(clamping: run.count)
    return 1
  }
}
