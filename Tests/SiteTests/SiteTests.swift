import Foundation
import Site
import Testing

@Suite struct Dump {
  @Test func dump() throws {
    guard let from = ProcessInfo.processInfo.environment["SITE_IN"], let to = ProcessInfo.processInfo.environment["SITE_OUT"] else { return }
    var docs: [BriefDocument] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: from) where name.hasSuffix(".md") {
      docs.append(BriefDocument(name: name, markdown: try String(contentsOfFile: from + "/" + name, encoding: .utf8)))
    }
    let base = ProcessInfo.processInfo.environment["SITE_BASE"]
    let clock = ContinuousClock()
    var site: Site?
    let t = try clock.measure { site = try Site(publishing: docs, options: SiteOptions(baseURL: base, isIndexed: base != nil)) }
    print("TIME", t, site!.files.count, site!.skipped)
    for f in site!.files {
      let url = URL(filePath: to).appending(path: f.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(f.bytes).write(to: url)
    }
  }
}
