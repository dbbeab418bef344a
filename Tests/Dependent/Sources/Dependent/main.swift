import BriefKit
import Configuration
import Output
import Site

// How many sentences are wanted comes from swift-configuration, the rest from the library.
let configuration = ConfigReader(provider: InMemoryProvider(values: ["sentences": 2]))
let count = configuration.int(forKey: "sentences", default: 1)
var articles: [Article] = []
for path in CommandLine.arguments.dropFirst() {
  articles += try ArticleReader().articles(at: path)
}
let summary = JointSummary(of: articles, within: .sentences(count))
emit(Heading(of: articles.first?.title ?? "").text)
for sentence in summary.sentences { emit(sentence.text) }
precondition(summary.sentences.count == count, "no summary was made")
