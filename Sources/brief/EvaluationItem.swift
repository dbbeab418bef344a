import BriefKit

/// An item of an evaluation: `{"id", "text" | "docs": […], "refs": [text]}`.
struct EvaluationItem {
  let id: JSONValue
  let articles: [Article]
  let references: [String]

  /// - Throws: What the line lacks.
  init(line: [UInt8], language: Language?) throws(LineProblem) {
    let item: JSONValue
    do throws(JSONError) {
      item = try JSONValue(reading: line)
    } catch {
      throw LineProblem("\(error.reason) at byte \(error.offset)")
    }
    id = item["id"] ?? .null
    references = (item["refs"]?.elements ?? []).compactMap(\.string)
    guard !references.isEmpty else { throw LineProblem("has no \"refs\"") }
    var articles: [Article] = []
    for document in item["docs"]?.elements ?? [item] {
      articles.append(try LineArticle(document, language: language, isRaw: true).article)
    }
    self.articles = articles
  }
}

/// Summaries by the identifier of their item: JSON Lines of `{"id", "summary"}`.
struct PredictionFile {
  private(set) var summaries: [JSONValue: String] = [:]

  init(path: String) throws {
    let bytes: [UInt8]
    do throws(ReadingError) {
      bytes = try FileContent.bytes(ofFileAt: path)
    } catch {
      throw CommandError.unreadable(error)
    }
    for line in bytes.split(separator: 0x0A) {
      guard let item = try? JSONValue(reading: Array(line)), let id = item["id"] else {
        throw CommandError.skippedInput(1)
      }
      summaries[id] = item["summary"]?.string
    }
  }
}
