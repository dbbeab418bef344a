import BriefKit
import Foundation

/// How many saved pages one core reads in a second: from bytes to articles, without sentences.
struct PagesBenchmark {
  let folder: String

  func run() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let pages = try names.map { name in
      (name, [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))))
    }
    let reader = ArticleReader()
    var articles = 0
    let seconds = Measurement.median {
      articles = 0
      for (name, bytes) in pages {
        articles += (try? reader.articles(from: bytes, path: name))?.count ?? 0
      }
    }
    let megabytes = Double(pages.reduce(0) { $0 + $1.1.count }) / 1e6
    print(
      "\(pages.count) files, \(articles) articles, \(Measurement.text(megabytes)) MB:"
        + " \(Int(Double(pages.count) / seconds)) files and"
        + " \(Int(megabytes / seconds)) MB a second on one core")
  }
}
