internal import BriefAnalysis
internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import BriefTopics

/// The figures in the openings of a story's articles: which of them most agree on, and which later
/// reports have overtaken.
struct StoryFigures {
  /// By sentence: the figures that most sources agree on, by number.
  private var agreed: [Int: Set<Int>] = [:]
  /// Sentences with a figure that a later report raises.
  private var overtaken: Set<Int> = []

  private struct Mention {
    var sentence: Int
    var article: Int
    var figure: Figure
  }

  /// A unit that more sentences count is no way to find pairs.
  private static let mostOfUnit = 60
  /// Terms that two sentences on one thing have in common.
  private static let fewestCommon = 3
  private static let minutes = 60

  /// - Parameters:
  ///   - openings: Of each article of the story the sentences that are read.
  ///   - batch: The articles of `table`.
  ///   - table: The sentences of the batch.
  /// - Complexity: O(*n*) in their words.
  init(of openings: [Range<Int>], in batch: [Article], table: SentenceTable) {
    var readers: [Language: FigureReader] = [:]
    var byUnit: [String: [Mention]] = [:]
    for sentence in openings.joined() {
      let article = Int(table.articleOfSentence[sentence])
      let language = batch[article].language
      let reader = readers[language] ?? FigureReader(in: language)
      readers[language] = reader
      for figure in reader.figures(in: batch[article].text.line(table.sentences[sentence].range)) {
        byUnit[figure.unit, default: []].append(
          Mention(sentence: sentence, article: article, figure: figure))
      }
    }
    var number = 0
    for unit in byUnit.keys.sorted() {
      let mentions = byUnit[unit] ?? []
      for (_, same) in Dictionary(grouping: mentions, by: \.figure.value) {
        let articles = Set(same.map(\.article)).count
        guard articles > 1, articles * 2 >= openings.count else { continue }
        for mention in same { agreed[mention.sentence, default: []].insert(number) }
        number += 1
      }
      guard (2...Self.mostOfUnit).contains(mentions.count) else { continue }
      for mention in mentions
      where mentions.contains(where: { Self.raises($0, mention, in: batch, table) }) {
        overtaken.insert(mention.sentence)
      }
    }
  }

  /// The figures of a sentence that most sources agree on.
  func agreed(in sentence: Int) -> Set<Int> { agreed[sentence] ?? [] }

  /// Whether a later report has a larger number for what a sentence counts: "12 dead", "19 dead".
  func isOvertaken(_ sentence: Int) -> Bool { overtaken.contains(sentence) }

  private static func raises(
    _ later: Mention, _ earlier: Mention, in batch: [Article], _ table: SentenceTable
  ) -> Bool {
    guard later.figure.value > earlier.figure.value, !earlier.figure.isMeasure,
      !later.figure.agrees(with: earlier.figure),
      let old = batch[earlier.article].published, let new = batch[later.article].published,
      new.day > old.day || old.minute != nil && new.minute != nil,
      new.minutesSince1970 - old.minutesSince1970 >= minutes
    else { return false }
    let terms = { (sentence: Int) in
      Set(table.terms(of: sentence).filter { !table.isStopword[Int($0)] })
    }
    return terms(later.sentence).intersection(terms(earlier.sentence)).count >= fewestCommon
  }
}
