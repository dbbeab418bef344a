import BriefArticles

/// What tests look at: blocks in one line each, with a letter for the kind.
extension Article {
  var outline: [String] {
    blocks.map { block in
      let line = text.line(block.range)
      return switch block.kind {
      case .paragraph: "p \(line)"
      case .heading(let level): "h\(level) \(line)"
      case .listItem: "li \(line)"
      case .quotation: "q \(line)"
      case .tableRow: "tr \(line)"
      case .code: "code \(line)"
      }
    }
  }
}

/// The articles in a text, read as a file of that name.
func articles(in source: String, named path: String, keepAll: Bool = false) throws -> [Article] {
  try ArticleReader(keepAll: keepAll).articles(from: Array(source.utf8), path: path)
}
