import BriefLexicon

/// Ends of Korean sentences that are written without a mark.
///
/// The verb stands last, and its ending says that the sentence is over: "-니다", "-어요", "-이다".
extension Segmenter {
  /// Whether the syllable before an index ends a sentence that has no mark, and another follows.
  func isPlainEnd(at index: Int) -> Bool {
    guard index - 6 >= start, isByte(0x20, at: index), let last = syllable(before: index),
      let stem = syllable(before: index - 3)
    else { return false }
    switch last {
    // 다
    case 0xB2E4:
      // A stem on ㄴ or ㅆ, or "이다"; after any other, "다" may be part of "보다" or "마다".
      let final = (stem - 0xAC00) % 28
      let isPolite = stem == 0xB2C8 && endsInBieup(before: index - 6)
      guard isPolite || final == 4 || final == 20 || stem == 0xC774 else { return false }
      return goesOn(after: index, isPolite: isPolite)
    // 요
    case 0xC694:
      return Self.politeStems.contains(stem) && goesOn(after: index, isPolite: true)
    // 오, in "시오"
    case 0xC624: return stem == 0xC2DC && goesOn(after: index, isPolite: true)
    // 죠
    case 0xC8E0: return goesOn(after: index, isPolite: true)
    default: return false
    }
  }

  /// What stands before the polite "요" in endings that end a sentence.
  private static let politeStems = syllables(.syllablesBeforePoliteEndings)

  /// Whether a word ends as sentences do, and another follows its mark without a space.
  func endsKoreanWord(_ candidate: Candidate, _ next: Range<Int>) -> Bool {
    guard let last = syllable(before: candidate.start), next.count >= 6,
      syllable(before: candidate.start - 3) != nil
    else { return false }
    return Self.endings.contains(last) && !Self.continuations.contains(value(at: next.lowerBound))
  }

  private static let endings = syllables(.syllablesAtEnds)

  /// What a sentence that is quoted or weighed goes on with: "한다 해도", "좋다 고".
  private static let continuations = syllables(.syllablesThatGoOn)
  /// What, besides, follows a plain ending within a sentence: "있다 보니", "간다 안 간다".
  private static let plainContinuations = syllables(
    .syllablesThatGoOnBehindPlainEndings)

  private static func syllables(_ section: LanguageSection) -> Set<UInt32> {
    Set(LanguageProfile.all(section).flatMap { $0.unicodeScalars.map(\.value) })
  }

  private func goesOn(after index: Int, isPolite: Bool) -> Bool {
    let next = skipWhitespace(from: index)
    guard next < end else { return false }
    let value = value(at: next)
    // Lone letters, as in "ㅋㅋ", belong to what is before them.
    if (0x3131...0x318E).contains(value) || Self.continuations.contains(value) { return false }
    if !isPolite, Self.plainContinuations.contains(value) { return false }
    return !characterClass(of: value).isDisjoint(with: .word) || value == 0x22 || value == 0x201C
      || value == 0x2018
  }

  private func endsInBieup(before index: Int) -> Bool {
    guard index - 3 >= start, let syllable = syllable(before: index) else { return false }
    return (syllable - 0xAC00) % 28 == 17
  }

  /// The syllable that ends at an index.
  private func syllable(before index: Int) -> UInt32? {
    guard index - 3 >= start, text[index - 3] >= 0xEA, text[index - 3] <= 0xED else { return nil }
    let value = character(text, at: index - 3).value
    return (0xAC00...0xD7A3).contains(value) ? value : nil
  }
}
