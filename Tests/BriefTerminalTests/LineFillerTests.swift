import Testing

@testable import BriefTerminal

@Suite struct LineFillerTests {
  @Test(arguments: [
    ("one two three", 9, ["one two", "three"]),
    ("  one \n\t two  ", 20, ["one two"]),
    ("state-of-the-art", 12, ["state-of-", "the-art"]),
    ("take -v or --option", 12, ["take -v or", "--option"]),
    ("a 10\u{A0}km walk", 6, ["a", "10 km", "walk"]),
    ("yes—indeed", 8, ["yes—", "indeed"]),
    ("https://host.example/path/to/file", 24, ["https://host.example/", "path/to/file"]),
    ("abcdefghijklmnopqrst.", 20, ["abcdefghijklmnopqrs", "t."]),
    ("日本語「東京」です。", 6, ["日本語", "「東", "京」で", "す。"]),
    ("🇩🇪🇫🇷🇯🇵", 4, ["🇩🇪🇫🇷", "🇯🇵"]),
    ("a\u{200B}b", 1, ["ab"]),
    ("abc\u{200B}def", 4, ["abc", "def"]),
    ("soft\u{AD}ware", 20, ["software"]),
    ("", 10, []),
    (" ", 10, []),
  ])
  func breaksWhereReadersExpectIt(text: String, limit: Int, lines: [String]) {
    var filler = LineFiller(limit: limit)
    filler.append(text)
    #expect(filler.finish().map(words) == lines)
  }

  /// Every text at every width: no line is too long, and no letter is lost or added.
  @Test(arguments: [
    "Die Donaudampfschifffahrtsgesellschaft (DDSG) fuhr um 4.10 Uhr – „ohne Licht“ – ab.",
    "県は20日、高潮に備えて港の第二水門を閉鎖した。「避難は順調に進んでいる」と述べた。",
    "أغلقت سلطات الميناء البوابة الثانية قبل ساعتين من موعد ذروة المد، وطلبت البقاء.",
    "เจ้าหน้าที่ท่าเรือปิดประตูน้ำบานที่สองก่อนน้ำขึ้นสูงสุดสองชั่วโมง และขอให้เจ้าของเรืออยู่บนฝั่ง",
    "Boats 👩‍👩‍👧‍👦🇩🇪🇫🇷🇯🇵👍🏽❤️1️⃣ 항구의 두 번째 문 cafe\u{301}🇩🇪🇫🇷🇯🇵🇩🇪🇫🇷🇯🇵🇩🇪🇫🇷🇯🇵🇩🇪🇫🇷🇯🇵",
    "http://a.example/?q=1&w=2#frag,and;more~of%20it|\\x (see) [this] {one} \"two\" 'three'",
    "क्षक्षक्षक्ष नमस्ते दुनिया क्क्क्क्क्क्क्क्क्क्क्क्क्क्क्क",
  ])
  func losesNothingAtAnyWidth(text: String) {
    for limit in 4...90 {
      var filler = LineFiller(limit: limit)
      filler.append(text)
      let lines = filler.finish()
      #expect(lines.allSatisfy { $0.width <= limit })
      #expect(lines.allSatisfy { !words($0).hasPrefix(" ") && !words($0).hasSuffix(" ") })
      let scalars = lines.map(words).joined().unicodeScalars.filter { $0 != " " }
      #expect(Array(scalars) == text.unicodeScalars.filter { $0 != " " })
    }
  }

  @Test func keepsStylesAcrossLines() {
    var filler = LineFiller(limit: 8)
    filler.append("plain ")
    filler.append("bold and", .bold)
    filler.append("dim", .dim)
    let lines = filler.finish().map { $0.rendered(attributes: true, hyperlinks: false) }
    #expect(
      lines == ["plain", "\u{1B}[1mbold\u{1B}[0m", "\u{1B}[1mand\u{1B}[0m\u{1B}[2mdim\u{1B}[0m"])
  }

  private func words(_ line: Line) -> String { line.pieces.map(\.text).joined() }
}
