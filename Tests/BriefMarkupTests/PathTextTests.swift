import BriefMarkup
import Testing

@Suite struct PathTextTests {
  @Test(arguments: [
    (Array("a/café.txt".utf8), "a/café.txt", "a/caf%C3%A9.txt", "a/café.txt"),
    ([0x63, 0xE9], "c\u{F7E9}", "c%E9", "c\\xE9"),
    ([0xFF, 0xC3, 0xA9, 0xC3], "\u{F7FF}é\u{F7C3}", "%FF%C3%A9%C3", "\\xFFé\\xC3"),
    // A name that has such a character itself.
    (
      [0xEF, 0x9F, 0xA9], "\u{F7EF}\u{F79F}\u{F7A9}", "%EF%9F%A9", "\\xEF\\x9F\\xA9"
    ),
    // A surrogate, an overlong form, the beginning of a character.
    ([0xED, 0xA0, 0x80], "\u{F7ED}\u{F7A0}\u{F780}", "%ED%A0%80", "\\xED\\xA0\\x80"),
    ([0xC0, 0xAF], "\u{F7C0}\u{F7AF}", "%C0%AF", "\\xC0\\xAF"),
    ([0xF0, 0x9F, 0x9A], "\u{F7F0}\u{F79F}\u{F79A}", "%F0%9F%9A", "\\xF0\\x9F\\x9A"),
    ([], "", "", ""),
  ])
  func nameComesBackWhateverItsBytes(bytes: [UInt8], text: String, address: String, shown: String) {
    #expect(pathText(bytes) == text)
    #expect(pathBytes(text) == bytes)
    #expect(percentEncoded(path: text) == address)
    #expect(percentDecoded(path: address) == text)
    #expect(visiblePath(text) == shown)
  }
}
