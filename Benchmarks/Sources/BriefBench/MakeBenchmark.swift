import BriefKit
import Foundation

/// A day's brief, stage by stage.
struct MakeBenchmark {
  let articles: Int
  let samples: String

  func run() throws {
    try withTemporaryFolder(measure)
  }

  private func measure(in folder: String) throws {
    var stories = GeneratedStories(samples: samples)
    try stories.write(articles, to: folder)
    var row = Measurement("articles", articles)
    let start = ContinuousClock.now
    let batch = row.time("read") {
      ArticleBatch(under: [folder], reader: ArticleReader())
    }
    let compose = ContinuousClock.now
    guard let day = CalendarDay(year: 2026, month: 11, day: 21) else { return }
    let brief = BriefComposer().brief(of: batch.articles, on: day) { $0.path }
    row.add("compose", Measurement.seconds(since: compose))
    let markdown = row.time("write") { brief.markdown }
    row.add("total", Measurement.seconds(since: start))
    // What composing is made of, once more by itself.
    var vocabulary = Vocabulary()
    let segment = ContinuousClock.now
    let table = SentenceTable(batch.articles, vocabulary: &vocabulary)
    row.add("(segment)", Measurement.seconds(since: segment))
    let group = ContinuousClock.now
    let topics = TopicGrouping().topics(of: batch.articles, vocabulary: &vocabulary)
    row.add("(topics)", Measurement.seconds(since: group))
    row.add("kwords", Double(table.terms.count) / 1000)
    row.add("stories", Double(topics.count))
    row.add("KB-out", Double(markdown.utf8.count) / 1000)
    row.print()
  }
}
