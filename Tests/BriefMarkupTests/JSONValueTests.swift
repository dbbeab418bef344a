import BriefMarkup
import Testing

struct JSONValueTests {
  private func read(_ text: String) throws -> JSONValue {
    try JSONValue(reading: Array(text.utf8))
  }

  @Test func keepsOrderAndDuplicates() throws {
    let value = try read(#"{"b": 1, "a": [true, null, "x"], "b": 2}"#)
    guard case .object(let members) = value else {
      Issue.record("no object")
      return
    }
    #expect(members.map(\.name) == ["b", "a", "b"])
    #expect(value["b"] == .number("2"))
    #expect(value["a"]?.elements == [.bool(true), .null, .string("x")])
    #expect(value["c"] == nil)
  }

  @Test(arguments: [
    (#""\u00e9\n\/""#, "é\n/"), (#""\ud83d\ude00""#, "😀"), (#""\ud800x""#, "\u{FFFD}x"),
    (#""\ud800\u0041""#, "\u{FFFD}A"), (#""\uZZ""#, "\u{FFFD}ZZ"), ("\"a\tb\"", "a\tb"),
  ])
  func readsStrings(source: String, expected: String) throws {
    #expect(try read(source).string == expected)
  }

  @Test(arguments: [("12", 12), ("-3", -3), ("1e3", 1000), ("1e999", nil), ("1.5", nil)])
  func readsWholeNumbers(source: String, expected: Int?) throws {
    #expect(try read(source).integer == expected)
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1", 2), (#"{"a" 1}"#, 5), ("[1] x", 4), (#""abc"#, 4), ("nul", 0),
    ("{1: 2}", 1),
  ])
  func namesThePlaceOfAnError(source: String, offset: Int) {
    let error = #expect(throws: JSONError.self) { try read(source) }
    #expect(error?.offset == offset)
  }

  @Test(arguments: ["[1,]", #"{"a": 1,}"#, "\u{FEFF}[]", "[NaN]"])
  func forgives(source: String) throws {
    _ = try read(source)
  }

  @Test func refusesDepthAndTakesLength() throws {
    #expect(throws: JSONError.self) { try read(String(repeating: "[", count: 100_000)) }
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    _ = try read(deep)
    let long = "[" + Array(repeating: "1", count: 100_000).joined(separator: ",") + "]"
    #expect(try read(long).elements.count == 100_000)
  }
}
