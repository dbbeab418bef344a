import BriefKit
import BriefTestSupport
import Glibc

/// Runs a target under libFuzzer: `FUZZ_TARGET=sentences .build-fuzz/release/Fuzz SEEDS`.
///
/// A target is a property that holds for any bytes; one that does not hold ends the process, which
/// libFuzzer reports with the bytes.
@main
struct Fuzz {
  static let targets: [String: @Sendable ([UInt8]) -> Void] = [
    "sentences": { Properties.sentences(of: $0) },
    "text": { Properties.reading($0, as: "a.txt") },
    "html": { Properties.reading($0, as: "a.html") },
    "pages": { Properties.page($0) },
    "feed": { Properties.reading($0, as: "a.xml") },
    "markdown": { Properties.reading($0, as: "a.md") },
    "json": { Properties.reading($0, as: "a.json") },
    "mail": { Properties.reading($0, as: "a.eml") },
    "mailbox": {
      Properties.reading(
        Array("From m@x Sat May  2 10:00:00 2026\nFrom: m@x\nSubject: a\n".utf8) + $0, as: "a.mbox")
    },
    "webarchive": { Properties.reading(Array("WARC/1.0\r\n".utf8) + $0, as: "a.warc") },
    "word": { Properties.reading(archive([("word/document.xml", $0)]), as: "a.docx") },
    "opendocument": {
      let type = Array("application/vnd.oasis.opendocument.text".utf8)
      Properties.reading(archive([("mimetype", type), ("content.xml", $0)]), as: "a.odt")
    },
    "book": {
      let head =
        "<package xmlns:dc='x'><metadata><dc:title>a</dc:title></metadata><manifest>"
        + "<item id='a' href='a.xhtml'/><item id='b' href='b.xhtml' properties='nav'/></manifest>"
        + "<spine><itemref idref='a'/></spine></package>"
      let (page, rest) = halves(of: $0)
      Properties.reading(
        archive([("a.opf", Array(head.utf8)), ("a.xhtml", page), ("b.xhtml", rest)]), as: "a.epub")
    },
    "table": { Properties.reading($0, as: "a.csv") },
    "org": { Properties.reading($0, as: "a.org") },
    "asciidoc": { Properties.reading($0, as: "a.adoc") },
    "restructuredtext": { Properties.reading($0, as: "a.rst") },
    "rules": { Properties.rules($0) },
    "brief": { Properties.brief($0) },
    "escaping": { Properties.escaping($0) },
    "slugs": { Properties.slugs($0) },
    "configuration": { Properties.configuration($0) },
  ]

  /// What stands before a zero, and what stands behind it.
  private static func halves(of bytes: [UInt8]) -> ([UInt8], [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    return (Array(parts.first ?? []), Array(parts.dropFirst().first ?? []))
  }

  static let target: @Sendable ([UInt8]) -> Void = {
    let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    guard let target = targets[name] else {
      print("FUZZ_TARGET is one of: \(targets.keys.sorted().joined(separator: " "))")
      exit(64)
    }
    return target
  }()

  static func main() {
    _ = target
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    exit(
      unsafe run(&count, &arguments) { data, size in
        let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
        Fuzz.target(bytes)
        return 0
      })
  }
}

/// libFuzzer's own loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func run(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
