import Foundation
import Glibc
import Testing

@testable import BriefArticles

/// Texts that declare no charset, as `charsets.tsv` has them.
struct CharsetGuessTests {
  struct Row: CustomStringConvertible, Sendable {
    var language: String
    var charset: String
    var text: String

    var description: String { "\(language) in \(charset)" }
  }

  private static let rows: [Row] = {
    let table = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "charsets.tsv")
    let lines = (try? String(contentsOf: table, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { !$0.hasPrefix("#") }.flatMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      return fields[1].split(separator: " ").map {
        Row(language: fields[0], charset: String($0), text: fields[2])
      }
    }
  }()

  @Test func tableIsFound() { #expect(Self.rows.count > 43) }

  @Test(arguments: rows)
  func textIsReadInItsCharset(_ row: Row) throws {
    let bytes = try #require(encoded("\(row.text)\n\n\(row.text)\n", as: row.charset))
    let read = Charset.decoded(bytes)
    #expect(read.bytes == Array("\(row.text)\n\n\(row.text)\n".utf8))
    #expect(read.guessed != nil)
  }

  @Test(arguments: rows)
  func pageIsReadInItsCharset(_ row: Row) throws {
    let page = """
      <html><head><title>\(row.text.prefix(30))</title><script>var open = 1;</script></head>
      <body><p class="menu"><a href="/a">Home</a> <a href="/b">About us</a></p>
      <p>\(row.text)</p></body></html>
      """
    let bytes = try #require(encoded(page, as: row.charset))
    #expect(Charset.decoded(bytes).bytes == Array(page.utf8))
  }

  @Test func articleSaysWhatItsFileWasTakenFor() throws {
    let row = try #require(Self.rows.first { $0.language == "ru" })
    let text = try #require(encoded("\(row.text)\n", as: "windows-1251"))
    let article = try #require(try ArticleReader().articles(from: text, path: "a.txt").first)
    #expect(article.origin.guessedCharset == "windows-1251")
    let plain = try ArticleReader().articles(from: Array(row.text.utf8), path: "a.txt").first
    #expect(plain?.origin.guessedCharset == nil)
  }

  @Test func declarationIsFoundBehindLongScripts() throws {
    let row = try #require(Self.rows.first { $0.language == "pl" })
    let script = String(repeating: "var a = 1;\n", count: 360)
    let page = """
      <html><head><script>\(script)</script><meta charset="iso-8859-2"></head>
      <body><p>\(row.text)</p></body></html>
      """
    let bytes = try #require(encoded(page, as: "iso-8859-2"))
    let read = Charset.decoded(bytes)
    #expect(read.bytes == Array(page.utf8))
    #expect(read.guessed == nil)
  }

  /// A few signs in an English text are in Windows-1252, whatever else they could be.
  @Test(arguments: [
    "Caf\u{E9} society met.", "It\u{92}s 5 \u{B0} in Malm\u{F6}.", "\u{A3}5 a pi\u{F1}ata",
  ])
  func fewSignsAreWestEuropean(_ text: String) {
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(Charset.decoded(bytes).bytes == Charset.windows1252(bytes))
  }

  /// A text in a charset, by the C library.
  private func encoded(_ text: String, as charset: String) -> [UInt8]? {
    let descriptor = unsafe iconv_open(charset, "UTF-8")
    guard unsafe descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { unsafe _ = iconv_close(descriptor) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 4 * input.count)
    var (left, room) = (input.count, output.count)
    let size = output.count
    let result = unsafe input.withUnsafeMutableBufferPointer { from in
      unsafe output.withUnsafeMutableBufferPointer { to in
        var next = from.baseAddress
        var target = to.baseAddress
        return unsafe iconv(descriptor, &next, &left, &target, &room)
      }
    }
    guard result != -1 else { return nil }
    return output[..<(size - room)].map { UInt8(bitPattern: $0) }
  }
}
