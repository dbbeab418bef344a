import BriefArticles
import BriefTestSupport
import Foundation
import Testing

/// Mailboxes and web archives, which are read a message or a page at a time.
struct StreamTests {
  private static func message(_ number: Int, _ body: String) -> String {
    """
    From mara@x.example Sat May  2 10:00:00 2026
    From: Mara Ellin <mara@x.example>
    Subject: Letter \(number)
    Message-ID: <\(number)@x.example>
    Date: Sat, 02 May 2026 10:00:00 +0200
    Content-Type: text/plain; charset=utf-8

    \(body)


    """
  }

  private static let body =
    "The ferry came back to the harbour on Friday after nine weeks in the yard."

  @Test func partsAMailboxWhereMessagesBegin() throws {
    let quoted = body(
      with: ">From the mole one sees it well.\n\nFrom here on nobody knows the way.")
    let source = Self.message(1, quoted) + Self.message(2, Self.body)
    let found = try articles(in: source, named: "Inbox")
    #expect(found.map(\.title) == ["Letter 1", "Letter 2"])
    #expect(found.map(\.origin.item) == ["1@x.example", "2@x.example"])
    #expect(found[0].outline.contains("p From the mole one sees it well."))
    #expect(found[0].outline.contains("p From here on nobody knows the way."))
  }

  private func body(with text: String) -> String { Self.body + "\n\n" + text }

  @Test func aFileIsReadAsItsBytesAre() throws {
    let source = (1...300).map { Self.message($0, Self.body) }.joined()
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(source.utf8).write(to: URL(filePath: path))
    let read = try ArticleReader().articles(at: path)
    #expect(read.count == 300)
    let kept = try ArticleReader().articles(from: Array(source.utf8), path: path)
    #expect(read == kept)
  }

  @Test func damageIsToldBesideWhatIsRead() throws {
    let page = "<html><body><p>\(Self.body)</p></body></html>"
    let http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"
    let record =
      "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/1\r\n"
      + "Content-Type: application/http\r\nContent-Length: \(http.utf8.count)\r\n\r\n\(http)\r\n\r\n"
    // One gzip member that stores the record, and another that is broken.
    let count = record.utf8.count
    let length = [UInt8(count & 255), UInt8(count >> 8)]
    let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    let stored = [1] + length + length.map { ~$0 } + Array(record.utf8)
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(head + stored + Array(repeating: 0xFF, count: 8)).write(to: URL(filePath: path))
    var damage: ReadingError?
    let found = try ArticleReader().articles(at: path, unless: { _ in false }, damage: &damage)
    #expect(found?.map(\.url) == ["https://x.example/1"])
    #expect(damage == .malformed(path: path, line: 1, reason: "damaged gzip data"))
  }

  @Test func pagesThatCannotBeUnpackedAreCounted() throws {
    func record(_ fields: String, _ body: String) -> String {
      let http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(fields)\r\n\(body)"
      return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/1\r\n"
        + "Content-Type: application/http\r\nContent-Length: \(http.utf8.count)\r\n\r\n\(http)\r\n\r\n"
    }
    let folder = try TemporaryFolder()
    let page = record("", "<html><body><p>\(Self.body)</p></body></html>")
    let packed = record("Content-Encoding: br\r\n", "xyz")
    try folder.put(page + packed + packed, at: "a.warc")
    var damage: ReadingError?
    let path = "\(folder.path)/a.warc"
    let found = try ArticleReader().articles(at: path, unless: { _ in false }, damage: &damage)
    #expect(found?.count == 1)
    let reason = "2 pages are not read, compressed as br"
    #expect(damage == .partlyRead(path: path, reason: reason))
  }

  @Test func whatIsCutOffOfAWebArchiveIsNoPage() throws {
    let page = "<html><body><p>\(Self.body)</p></body></html>"
    let http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"
    func record(_ count: Int) -> String {
      "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/\(count)\r\n"
        + "Content-Type: application/http\r\nContent-Length: \(count)\r\n\r\n\(http)\r\n\r\n"
    }
    let whole = http.utf8.count
    let found = try articles(in: record(whole) + record(whole + 999), named: "a.warc")
    #expect(found.map(\.url) == ["https://x.example/\(whole)"])
    #expect(throws: ReadingError.empty(path: "a.warc")) {
      try articles(in: record(-5), named: "a.warc")
    }
  }
}
