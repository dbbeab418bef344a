/// The number of columns of a character on a terminal: 0, 1, 2, or more for a conjunct.
///
/// The sum over its scalars, but 2 for what is shown as one picture: a flag, a sequence with zero
/// width joiners, a character with a variation selector for emoji.
///
/// - Complexity: O(*n*) in the scalars of the character.
func cellWidth(of character: Character) -> Int {
  if character.utf8.count == 1 { return 1 }
  var width = 0
  var count = 0
  var hasPictureMark = false
  for scalar in character.unicodeScalars {
    switch scalar.value {
    case 0xFE0F, 0x200D, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: hasPictureMark = true
    default: break
    }
    width += cellWidth(of: scalar)
    count += 1
  }
  let isPicture =
    hasPictureMark && count > 1 && character.unicodeScalars.first?.properties.isEmoji == true
  return isPicture ? 2 : width
}

/// How many columns a scalar takes by itself.
///
/// Unicode Standard Annex 11: wide and fullwidth take two, ambiguous ones take one, as terminals
/// outside East Asian locales have it; marks, joiners and the later letters of a Hangul syllable
/// take none.
func cellWidth(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return 1 }
  switch value {
  case 0x1160...0x11FF, 0xD7B0...0xD7FB, 0x200B...0x200F, 0x2060...0x2064: return 0
  case 0xAC00...0xD7A3, 0x4E00...0x9FFF: return 2
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  case .format: return (0x600...0x605).contains(value) || value == 0x6DD ? 1 : 0
  default: return isWide(value) || scalar.properties.isEmojiPresentation ? 2 : 1
  }
}

/// East_Asian_Width W or F, without the characters that have Emoji_Presentation; gaps that are not
/// assigned are closed.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
  0x3041...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
  0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB,
  0x1D300...0x1D376, 0x1F200...0x1F265, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
]

private func isWide(_ value: UInt32) -> Bool {
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].contains(value)
}
