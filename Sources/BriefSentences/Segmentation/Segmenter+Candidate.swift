import BriefArticles
import BriefLexicon

extension Segmenter {
  /// A character that may end a sentence.
  struct Mark {
    enum Kind {
      case dot
      case ellipsis
      /// `!`, `?`, and what serves as such.
      case exclamation
      /// ":)" or a face, which ends a sentence only before a capital.
      case emoticon
      /// The end mark of a script that has no other use for it, and writes no space after it.
      case full
    }

    var kind: Kind
    var width: Int
  }

  /// A run of marks, with what belongs to it on its right.
  struct Candidate {
    /// Where the run starts, where its first mark ends, and where the run ends.
    var start: Int
    var firstEnd: Int
    var runEnd: Int
    /// How many dots the run has; an ellipsis counts as three.
    var dots = 0
    var hasExclamation = false
    var isFull = false
    /// Whether there are spaces within the run.
    var isSpaced = false
    /// Where the closing quotation marks, brackets and references end.
    var end = 0
    var hasQuoteAfter = false
    var hasCornerBracketAfter = false
    var hasTitleBracketAfter = false
    /// Where the text goes on.
    var next = 0

    var hasCloser: Bool { end > runEnd }
    var hasSpace: Bool { next > end }
    var isEllipsis: Bool { dots > 1 && !hasExclamation && !isFull }
    /// Whether the run is nothing but emoticons.
    var isEmoticon: Bool { dots == 0 && !hasExclamation && !isFull }
  }

  /// The mark at an index.
  func mark(at index: Int) -> Mark? {
    guard index < end else { return nil }
    switch text[index] {
    case 0x2E: return isAfterArmenian(index) ? nil : Mark(kind: .dot, width: 1)
    case 0x21, 0x3F: return Mark(kind: .exclamation, width: 1)
    case 0x7E: return isAfterHangul(index) ? Mark(kind: .exclamation, width: 1) : nil
    case 0x3B where isAfterGreek(index): return Mark(kind: .exclamation, width: 1)
    case 0x3A where isAfterArmenian(index): return Mark(kind: .exclamation, width: 1)
    case 0x3A, 0x3B, 0x3D, 0x5E, 0xF0: return emoticon(at: index)
    case 0xCD, 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF: break
    default: return nil
    }
    let (value, width) = character(text, at: index)
    switch value {
    case 0x2026: return Mark(kind: .ellipsis, width: width)
    case 0x037E, 0x203C, 0x2047, 0x2048, 0x2049: return Mark(kind: .exclamation, width: width)
    // Armenian, Arabic, Urdu, Devanagari, Ethiopic, Burmese, Khmer, Mongolian, Han.
    case 0x0589, 0x061F, 0x06D4, 0x0964, 0x0965, 0x1362, 0x1367, 0x1368, 0x104B, 0x17D4, 0x17D5,
      0x1803, 0x1809, 0x3002, 0xFE52, 0xFE56, 0xFE57, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61:
      return Mark(kind: .full, width: width)
    // Two of the marks that Ethiopic has between words are typed for its full stop.
    case 0x1361 where self.value(at: index + width) == 0x1361:
      return Mark(kind: .full, width: 2 * width)
    default: return value >= 0x2600 ? emoticon(at: index) : nil
    }
  }

  /// Reads the run of marks that starts at an index, and what belongs to it on its right.
  func candidate(at index: Int, _ first: Mark) -> Candidate {
    var candidate = Candidate(start: index, firstEnd: index + first.width, runEnd: index)
    var last = first
    var next = index
    while true {
      switch last.kind {
      case .dot: candidate.dots += 1
      case .ellipsis: candidate.dots += 3
      case .exclamation: candidate.hasExclamation = true
      case .full: candidate.isFull = true
      case .emoticon: break
      }
      next += last.width
      candidate.runEnd = next
      if let mark = mark(at: next) {
        last = mark
      } else if isByte(0x20, at: next), let mark = mark(at: next + 1),
        continues(last, mark, endingAt: next + 1 + mark.width)
      {
        if mark.kind != .emoticon { candidate.isSpaced = true }
        last = mark
        next += 1
      } else {
        break
      }
    }
    readClosers(&candidate)
    candidate.next = skipWhitespace(from: candidate.end)
    return candidate
  }

  /// Whether a mark after a space goes on with the run: ". . ." and "! ?", but not ". .NET".
  private func continues(_ last: Mark, _ mark: Mark, endingAt index: Int) -> Bool {
    let isSame =
      (last.kind == .dot && mark.kind == .dot) || mark.kind == .emoticon
      || (last.kind == .exclamation && mark.kind == .exclamation)
    return isSame && characterClass(at: index).isDisjoint(with: .word)
  }

  private func readClosers(_ candidate: inout Candidate) {
    candidate.end = candidate.runEnd
    while candidate.end < end {
      if let width = closerWidth(at: candidate.end, &candidate) {
        candidate.end += width
      } else if let reference = referenceEnd(at: candidate.end, candidate) {
        candidate.end = reference
      } else if let quote = isolatedQuoteEnd(candidate) {
        candidate.end = quote
        candidate.hasQuoteAfter = true
      } else {
        return
      }
    }
  }

  /// How many bytes the closing quotation mark or bracket at an index has.
  private func closerWidth(at index: Int, _ candidate: inout Candidate) -> Int? {
    let (value, width) = character(text, at: index)
    let isGlued = !characterClass(at: index + width).isDisjoint(with: .word)
    switch value {
    case 0x29, 0x5D, 0x7D, 0xFF09, 0x3011, 0x3015, 0xFF3D: return width
    case 0x300B, 0x3009:
      candidate.hasTitleBracketAfter = true
      return width
    case 0x300D, 0x300F:
      candidate.hasCornerBracketAfter = true
      return width
    case 0x201D, 0x2019, 0xBB, 0x203A:
      candidate.hasQuoteAfter = true
      return width
    // What also opens is a closer only if no word is glued to it.
    case 0x22, 0x27, 0x201C, 0x2018, 0xAB, 0x2039:
      if isGlued, value != 0x22 || !closesBeforeCapital(index, candidate) { return nil }
      candidate.hasQuoteAfter = true
      return width
    case 0x2A, 0x5F: return isGlued ? nil : width
    default: return nil
    }
  }

  /// Whether a straight quotation mark right after an end mark closes, though a word is glued to
  /// it.
  private func closesBeforeCapital(_ index: Int, _ candidate: Candidate) -> Bool {
    index == candidate.runEnd && straightQuotes % 2 == 1
      && characterClass(at: index + 1).contains(.upper)
  }

  /// The end of "[12]" or "[...]", with or without a space before it, or of a footnote's digits.
  private func referenceEnd(at index: Int, _ candidate: Candidate) -> Int? {
    let open = isByte(0x20, at: index) ? index + 1 : index
    if isByte(0x5B, at: open) {
      var close = open + 1
      while close < end, close - open < 8, text[close] != 0x5D { close += 1 }
      guard isByte(0x5D, at: close), close > open + 1 else { return nil }
      let isReference = text[open + 1..<close].allSatisfy {
        ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2C || $0 == 0x20 || $0 == 0x2D
      }
      return isReference ? close + 1 : nil
    }
    guard candidate.dots == 1, index == candidate.runEnd,
      characterClass(before: candidate.start).contains(.lower)
    else { return nil }
    var digits = index
    while digits < end, digits - index < 3, text[digits] >= 0x30, text[digits] <= 0x39 {
      digits += 1
    }
    guard digits > index, isSpace(at: digits),
      characterClass(at: skipWhitespace(from: digits)).contains(.upper)
    else { return nil }
    return digits
  }

  /// The end of a closing quotation mark that stands alone between spaces.
  private func isolatedQuoteEnd(_ candidate: Candidate) -> Int? {
    let width = candidate.end < end ? whitespaceWidth(text, at: candidate.end) : 0
    guard width > 0 else { return nil }
    let quote = candidate.end + width
    guard quote < end else { return nil }
    if isByte(0x27, at: quote), isByte(0x27, at: quote + 1), isSpaceOrEnd(at: quote + 2) {
      return quote + 2
    }
    let (value, quoteWidth) = character(text, at: quote)
    guard isSpaceOrEnd(at: quote + quoteWidth) else { return nil }
    switch value {
    case 0x22:
      var count = straightQuotes
      for index in candidate.start..<candidate.end where text[index] == 0x22 { count += 1 }
      return count % 2 == 1 ? quote + quoteWidth : nil
    case 0xBB, 0x201D: return quote + quoteWidth
    default: return nil
    }
  }
}
