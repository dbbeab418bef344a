import BriefKit

/// Reads what the command line names, in this order: files, folders, `-` for standard input, and
/// the streams that a shell puts in place of a command.
struct ArticleInput {
  private(set) var articles: [Article] = []
  private(set) var problems: [ReadingError] = []
  /// Files of the folders that are not read for what they are.
  private(set) var passedOver: [PassedOver] = []
  private let reader: ArticleReader
  private let ignored: IgnoreRules
  private let progress: Progress

  init(_ paths: [String], settings: Settings, keepAll: Bool = false, progress: Progress) {
    reader = settings.reader(keepAll: keepAll)
    ignored = settings.ignored
    self.progress = progress
    var group: [String] = []
    var hasStandardInput = false
    for path in paths {
      let stream = InheritedStream(path: path)
      guard path == "-" || stream != nil else {
        group.append(path)
        continue
      }
      readFiles(group)
      group = []
      if let stream {
        read { () throws(ReadingError) in try FileContent.bytes(ofStream: stream) }
      } else if !hasStandardInput {
        read { () throws(ReadingError) in try FileContent.bytesOfStandardInput() }
        hasStandardInput = true
      }
    }
    readFiles(group)
  }

  private mutating func readFiles(_ paths: [String]) {
    guard !paths.isEmpty else { return }
    let progress = progress
    let batch = ArticleBatch(under: paths, ignoring: ignored, reader: reader) {
      progress.read($0, of: $1)
    }
    articles += batch.articles
    problems += batch.problems
    passedOver += batch.passedOver
  }

  private mutating func read(_ bytes: () throws(ReadingError) -> [UInt8]) {
    do throws(ReadingError) {
      articles += try reader.articles(from: try bytes(), path: "")
    } catch {
      problems.append(error)
    }
  }
}
