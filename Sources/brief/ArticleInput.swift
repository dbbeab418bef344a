import BriefKit

/// Reads what the command line names: files, folders, and `-` for standard input, in this order.
struct ArticleInput {
  private(set) var articles: [Article] = []
  private(set) var problems: [ReadingError] = []
  private let reader: ArticleReader
  private let progress: Progress

  init(_ paths: [String], language: Language?, progress: Progress) {
    reader = ArticleReader(language: language)
    self.progress = progress
    var group: [String] = []
    var hasStandardInput = false
    for path in paths {
      guard path == "-" else {
        group.append(path)
        continue
      }
      readFiles(group)
      group = []
      if !hasStandardInput { readStandardInput() }
      hasStandardInput = true
    }
    readFiles(group)
  }

  private mutating func readFiles(_ paths: [String]) {
    guard !paths.isEmpty else { return }
    let progress = progress
    let batch = ArticleBatch(under: paths, reader: reader) { progress.read($0, of: $1) }
    articles += batch.articles
    problems += batch.problems
  }

  private mutating func readStandardInput() {
    do throws(ReadingError) {
      articles += try reader.articles(from: try FileContent.bytesOfStandardInput(), path: "")
    } catch {
      problems.append(error)
    }
  }
}
