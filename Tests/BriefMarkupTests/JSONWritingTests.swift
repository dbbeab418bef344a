import BriefMarkup
import Testing

@Suite struct JSONWritingTests {
  @Test(arguments: [
    (JSONValue.null, "null"), (.bool(true), "true"), (.number(-7), "-7"), (.number(0.1), "0.1"),
    (.number(Double.nan), "null"), (.number(-Double.infinity), "null"), (.string(""), "\"\""),
    (.string("a\"b\\c\nd\te"), "\"a\\\"b\\\\c\\nd\\te\""),
    (.string("\u{0}\u{1B}"), "\"\\u0000\\u001b\""),
    (.string("\u{2028}\u{202E}"), "\"\\u2028\\u202e\""),
    (.string("\u{E0041}"), "\"\\udb40\\udc41\""),
    (.string("é😀/<"), "\"é😀/<\""), (.array([]), "[]"), (.object([:]), "{}"),
    (.array([.null, .array([.number(1)])]), "[null,[1]]"),
    (
      .object(["b": .null, "a": .string("x"), "b": .bool(false)]), #"{"b":null,"a":"x","b":false}"#
    ),
    (.string(orNull: nil), "null"), (.string(orNull: "a"), "\"a\""),
  ])
  func valueIsWritten(value: JSONValue, text: String) {
    #expect(value.serialized == text)
  }

  @Test func writtenTextIsReadBack() throws {
    for text in NastyText.table + NastyText.random(5_000, seed: 3) {
      let value = JSONValue.object([text: .array([.string(text), .number(1.5)])])
      let line = value.serialized
      #expect(!line.utf8.contains { $0 < 0x20 || $0 == 0x7F })
      #expect(!line.unicodeScalars.contains(where: isUnsafeControl))
      let read = try JSONValue(reading: Array(line.utf8))
      #expect(read.serialized.utf8.elementsEqual(line.utf8))
      guard case .object(let members) = read, case .array(let elements) = members[0].value
      else {
        Issue.record("not the value that was written: \(line)")
        continue
      }
      #expect(members[0].name.utf8.elementsEqual(text.utf8))
      #expect(elements[0].string?.utf8.elementsEqual(text.utf8) == true)
    }
  }

  @Test func everyScalarOfThePlanesIsReadBack() throws {
    let scalars =
      (0..<0x3000).compactMap { Unicode.Scalar(UInt32($0)) }
      + [
        0xD7FF, 0xE000, 0xFDD0, 0xFEFF, 0xFFF9, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F600, 0xE0001, 0x10FFFF,
      ]
      .compactMap { Unicode.Scalar(UInt32($0)) }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    let read = try JSONValue(reading: Array(JSONValue.string(text).serialized.utf8))
    #expect(read.string?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test(arguments: [
    0.0, -0.0, 0.1, 1.0 / 3, 1e300, .leastNonzeroMagnitude, 123_456_789.125, -2.5e-7,
  ])
  func numberKeepsItsValue(number: Double) throws {
    let read = try JSONValue(reading: Array(JSONValue.number(number).serialized.utf8))
    guard case .number(let spelling) = read else {
      Issue.record("no number: \(read)")
      return
    }
    #expect(Double(spelling) == number)
  }
}
