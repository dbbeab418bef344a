import Testing

@testable import BriefTerminal

@Suite struct CellWidthTests {
  /// Widths as the `wcwidth` library of Python (0.9.4, Unicode 18) counts them.
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("ß", 1), ("中", 2), ("あ", 2), ("ｱ", 1), ("Ａ", 2),
    ("　", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("ก", 1), ("กำ", 2), ("ที่", 1),
    ("ع", 1), ("عَ", 1), ("क्ष", 2), ("நி", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2),
    ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("…", 1), ("—", 1), ("\u{200B}", 0), ("㉈", 1), ("🏴", 2),
    ("〶", 2), ("ℓ", 1),
  ])
  func countsColumns(text: String, width: Int) {
    #expect(Line(text).width == width)
  }
}
