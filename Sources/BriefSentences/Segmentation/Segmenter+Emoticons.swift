import BriefLexicon

/// Faces, which stand where an end mark would, or right after it.
extension Segmenter {
  /// How many bytes of a run are read at once, so that no run is read over and over.
  private static let longestRun = 24

  /// The emoticon at an index: ":)", ";-(", ":D", "^^", or an emoji with what modifies it.
  func emoticon(at index: Int) -> Mark? {
    guard text[index] < 0x80 else { return emoji(at: index) }
    let limit = min(end, index + Self.longestRun)
    var last = index + 1
    if text[index] == 0x5E {
      guard isByte(0x5E, at: last) else { return nil }
      while last < limit, text[last] == 0x5E { last += 1 }
    } else {
      if isByte(0x2D, at: last) || isByte(0x27, at: last) { last += 1 }
      let mouth = last
      while last < limit, text[last] == 0x29 || text[last] == 0x28 { last += 1 }
      // A letter is a mouth only if it stands alone.
      if last == mouth, isByte(0x44, at: last) || isByte(0x50, at: last),
        characterClass(before: index).isDisjoint(with: .word)
      {
        last += 1
      }
      guard last > mouth else { return nil }
    }
    guard characterClass(at: last).isDisjoint(with: .word) else { return nil }
    return Mark(kind: .emoticon, width: last - index)
  }

  private func emoji(at index: Int) -> Mark? {
    guard isEmoji(value(at: index)) else { return nil }
    var last = index
    let limit = min(end, index + Self.longestRun)
    while last < limit {
      let (value, width) = character(text, at: last)
      // Joiners and variants go with what is before them.
      guard isEmoji(value) || value == 0x200D || value == 0xFE0F else { break }
      last += width
    }
    // A sign that is glued to a word belongs to that word.
    guard characterClass(at: last).isDisjoint(with: .word) else { return nil }
    return Mark(kind: .emoticon, width: last - index)
  }

  /// Whether a character shows a face, a gesture or a heart, or modifies one.
  private func isEmoji(_ value: UInt32) -> Bool {
    switch value {
    case 0x2639, 0x263A, 0x2640, 0x2642, 0x2665, 0x270A...0x270D, 0x2728, 0x2763, 0x2764,
      0x1F389, 0x1F38A, 0x1F3FB...0x1F3FF, 0x1F440...0x1F450, 0x1F485...0x1F4AF,
      0x1F525, 0x1F600...0x1F64F, 0x1F90C...0x1F93E, 0x1F970...0x1F97A, 0x1FAE0...0x1FAF8:
      true
    default: false
    }
  }

  /// Whether a run of emoticons without an end mark ends a sentence: before a capital, unless the
  /// sentence started with one, as an item does.
  func endsAtEmoticon(_ candidate: Candidate, _ following: Following) -> Bool {
    guard following.kind == .upper || isHangul(following) else { return false }
    return mark(at: start)?.kind != .emoticon && candidate.start > start
  }

  private func isHangul(_ following: Following) -> Bool {
    (0xAC00...0xD7A3).contains(value(at: following.index))
  }

  /// Where a smile ends that closes no parenthesis and stands before a capital: "))", or, as
  /// Russian writes it, ")".
  func endOfSmile(at index: Int) -> Int? {
    guard depth == 0, text[index] == 0x29, index > start, text[index - 1] != 0x29 else {
      return nil
    }
    var last = index
    while isByte(0x29, at: last) { last += 1 }
    let next = skipWhitespace(from: last)
    guard next > last, characterClass(at: next).contains(.upper) else { return nil }
    if last - index > 1 { return last }
    // Not the number of an item: "a)".
    let before = previous(index)
    let isSentence =
      text[before] >= 0xD0 && text[before] <= 0xD1
      && characterClass(at: before).contains(.lower)
      && characterClass(before: before).contains(.lower)
    return isSentence ? last : nil
  }
}
