// Prints a summary of some files: `swift run example-summary FILE ...`
import BriefKit

let reader = ArticleReader()
var articles: [Article] = []
for path in CommandLine.arguments.dropFirst() {
  do {
    // A feed or a book gives several.
    articles += try reader.articles(at: path)
  } catch {
    print(error)
  }
}

// Articles on one story are summarized as one text.
let summary = JointSummary(of: articles, within: .sentences(5))
for sentence in summary.sentences {
  let article = articles[sentence.article]
  // What an article says is shown without anything that could act on a terminal.
  print(printableText("• \(sentence.text) — \(article.origin.path), bytes \(sentence.range)"))
}
print("\(summary.wordCount) of \(summary.articleWordCount) words")
