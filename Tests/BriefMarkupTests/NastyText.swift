import BriefTestSupport

/// Texts that read as markup, act on a terminal, or have no place in a line.
enum NastyText {
  static let asciiPunctuation = Array("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").map(String.init)

  static let table: [String] =
    asciiPunctuation.flatMap { mark in
      [mark, "\(mark)a", "a\(mark)", "a\(mark)b", "\(mark) a", "a \(mark)", "a \(mark) b"]
        + ["\(mark)\(mark)\(mark)", "\(mark)a\(mark)", "\(mark)\(mark)a\(mark)\(mark)"]
    } + [
      "", " ", "1. a", "1) a", "1.", "1)", "12. a", "1.a", "1. ", "0. a", "123456789. a", "- a",
      "+ a", "* a", "# a", "###### a", "####### a", "# a #", "> a", ">a", "---", "- - -", "***",
      "___", "===", "== ==", "a\n===", "a\n---", "[x](y)", "[x](<y> \"z\")", "[x]", "[x]: y",
      "[x][]", "![](a)", "![a](b)", "!", "a!", "<b>", "</b>", "<b", "<!-- a -->", "<?a?>",
      "<![CDATA[a]]>",
      "<script>alert(1)</script>", "<http://a.example>", "<a@b.example>", "http://a.example",
      "&amp;", "&#10;", "&#x26;", "&#0;", "&lt;b&gt;", "&nosuch;", "&copy", "a\\", "a\\\\", "\\",
      "\\*a\\*", "`a`", "``a`", "`", "``` swift", "~~~", "~~~ a", "a\tb", "\ta", "a\r\nb", "a\rb",
      "a\n\nb", "a  \nb", "a\\\nb", "    a", "a\u{2028}b", "a\u{2029}b", "a\u{85}b", "a\u{A0}b",
      "\u{A0}*a*\u{A0}", "a\u{202E}b", "\u{2066}a\u{2069}", "a\u{0}b", "\u{FEFF}a", "a\u{1B}[31mb",
      "👩‍👩‍👧‍👦 🇩🇪", "e\u{301}", "\u{301}a", "a \u{301}", "\u{600}", "\u{600} a", "a \u{600}",
      "{{ a }}", "{% a %}", "${a}", "$$a$$", "==a==", "%%a%%", "a::b", "^a", "| a | b |\n|---|---|",
      "*a*b*c*", "**a** b", "_a_", "snake_case_name", "a*b_c~d", "“a”", "…", "\u{200B}a\u{200B}",
    ]

  private static let alphabet: [String] =
    asciiPunctuation + asciiPunctuation + [
      " ", " ", "  ", "\n", "\r\n", "\t", "a", "b", "x", "1", "2", "0", "é", "e\u{301}", "中", "😀",
      "\u{2028}", "\u{202E}", "\u{0}", "\u{A0}", "\u{3000}", "\u{600}", "\u{301}", "\u{200D}",
      "&amp;",
      "&#10;", "<b>", "</b>", "](", "![", "- ", "1. ", "# ", "> ", "```", "~~~", "---", "===",
      "\\\\",
      "http://a", "<!--", "-->", "\u{FFFD}", "\u{FFFE}", "\u{E0041}",
    ]

  /// Always the same texts.
  static func random(_ count: Int, seed: UInt64, upTo length: Int = 16) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let parts = Int.random(in: 1...length, using: &generator)
      return (0..<parts).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
    }
  }
}
