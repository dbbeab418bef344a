import Testing

@testable import BriefMarkup

@Suite struct SafeTextTests {
  /// The properties of each character decide; bytes are only the fast way to the same answer.
  @Test func agreesWithThePropertiesOfEveryCharacter() {
    for value in UInt32(1)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let known = SafeText("a\(scalar)b")
      if isUnsafeControl(scalar) { #expect(!known.isFree, "U+\(String(value, radix: 16))") }
      if scalar.properties.isWhitespace, scalar != " " {
        #expect(!known.isLine, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(arguments: ["a b", "naïve café", "“Quoted” — it’s", "水門", "£5", "שלום"])
  func takesUsualTextAsItIs(text: String) {
    #expect(SafeText(text).isFree)
    #expect(SafeText(text).isLine)
  }

  @Test(arguments: [" a", "a ", "a  b", "a\tb", "a\nb", " "])
  func findsWhiteSpaceThatIsToGo(text: String) {
    #expect(!SafeText(text).isLine)
  }

  @Test(arguments: ["a&b", "<", ">", "\"", "it's"])
  func findsMarks(text: String) {
    #expect(SafeText(text).hasMarks)
  }
}
