internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import BriefTopics
internal import Glibc

/// Phrases that say what topics of several articles are about, for tags: runs of up to three words
/// without a stopword, by how many articles of the topic have them.
///
/// A phrase weighs √*tf* · articles · Σ rarity / length^0.1, twice as much in the headline.
/// Measured on 300 stories of three articles: 72 of 100 of the first five stand in an editor's own
/// summary of the story; of RAKE's 11, of TextRank's 36, of YAKE's 41.
struct TopicKeyphrases {
  private let phrases: [[String]]
  private let places: [Int: Int]
  private var used: [Int] = []

  private static let longest = 3
  private static let tagsOfTopic = 2
  private static let mostTags = 12
  private static let gainOfTitle = 2.0
  /// Articles of a topic that are read: more say the same.
  private static let mostArticles = 20
  /// A single word says less than a name or a phrase.
  private static let shareOfPlainWord = 0.4
  private static let shortestWord = 3

  /// - Complexity: O(*n*) in the words of the articles.
  init(of topics: [Topic], in batch: [Article], vocabulary: inout Vocabulary) {
    var phrases: [[String]] = []
    for topic in topics {
      let found =
        topic.independentCount > 1
        ? Self.phrases(of: topic, in: batch, vocabulary: &vocabulary) : []
      phrases.append(found)
    }
    self.phrases = phrases
    places = Dictionary(
      topics.enumerated().map { ($1.members[0], $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A topic is in the brief: its phrases are tags.
  mutating func addTags(of topic: Topic) {
    if let place = topic.members.first.flatMap({ places[$0] }) { used.append(place) }
  }

  /// The first phrases of each topic told, in lower case, each once.
  var tags: [String] {
    Array(
      used.flatMap { phrases[$0].prefix(Self.tagsOfTopic) }.map { $0.lowercased() }
        .uniqued().prefix(Self.mostTags))
  }

  private struct Tally {
    var count = 0.0
    var articles = 0
    var last = -1
    var isInTitle = false
    var forms: [String: Int] = [:]
  }

  private static func phrases(
    of topic: Topic, in batch: [Article], vocabulary: inout Vocabulary
  ) -> [String] {
    var tallies: [[TermID]: Tally] = [:]
    let members = topic.members.filter { topic.copies[$0] == nil }.prefix(mostArticles)
    for member in members {
      let article = batch[member]
      if let title = article.title {
        let text = SourceText(title)
        count(text, 0..<text.count, member, article.language, true, &tallies, &vocabulary)
      }
      for block in article.blocks {
        count(
          article.text, block.range, member, article.language, false, &tallies, &vocabulary)
      }
    }
    let least = members.count > 1 ? 2 : 1
    var ranked: [(terms: [TermID], weight: Double, form: String)] = []
    for (terms, tally) in tallies where tally.articles >= least || tally.isInTitle {
      guard let form = form(of: tally) else { continue }
      let rarity = terms.reduce(0.0) { sum, term in
        let stem = vocabulary.stem(of: term)
        let table = DocumentFrequencies.english
        let count = table.articles(with: stem) ?? table.least / 2
        return sum + log(Double(1 + table.articles) / Double(1 + count))
      }
      let isPlain = terms.count == 1 && form.first?.isLowercase == true
      ranked.append(
        (
          terms,
          tally.count.squareRoot() * Double(tally.articles) * rarity
            / pow(Double(terms.count), 0.1) * (tally.isInTitle ? gainOfTitle : 1)
            * (isPlain ? shareOfPlainWord : 1), form
        ))
    }
    ranked.sort { left, right in
      if left.weight != right.weight { return left.weight > right.weight }
      return byteOrder(left.form, right.form)
    }
    var chosen: [(terms: Set<TermID>, form: String)] = []
    for entry in ranked where chosen.count < 2 * tagsOfTopic {
      let terms = Set(entry.terms)
      if chosen.contains(where: { !$0.terms.isDisjoint(with: terms) }) { continue }
      chosen.append((terms, entry.form))
    }
    return chosen.map(\.form)
  }

  /// The form most often written; `nil` if it is no phrase for a reader.
  private static func form(of tally: Tally) -> String? {
    let form = tally.forms.max { left, right in
      if left.value != right.value { return left.value < right.value }
      return byteOrder(right.key, left.key)
    }?.key
    guard let form, form.utf8.count >= shortestWord, form.contains(where: \.isLetter),
      !form.contains(where: { $0.isNumber || $0 == "." || $0 == "," })
    else { return nil }
    return form
  }

  private static func count(
    _ text: SourceText, _ range: Range<Int>, _ member: Int, _ language: Language,
    _ isTitle: Bool, _ tallies: inout [[TermID]: Tally], _ vocabulary: inout Vocabulary
  ) {
    let endings = NounEndings(in: language)
    var words: [(range: Range<Int>, term: TermID)] = []
    vocabulary.forEachWord(of: text, in: range, language: language) { words.append(($0, $1)) }
    for start in words.indices {
      var terms: [TermID] = []
      for end in start..<min(start + longest, words.count) {
        guard !vocabulary.isStopword(words[end].term) else { break }
        // A phrase goes over spaces, and where no spaces are written.
        if end > start {
          let between = text.bytes[words[end - 1].range.upperBound..<words[end].range.lowerBound]
          guard between.isEmpty || between.elementsEqual([0x20]) else { break }
        }
        terms.append(words[end].term)
        let form = endings.bare(
          text[words[start].range.lowerBound..<words[end].range.upperBound])
        var tally = tallies[terms] ?? Tally()
        tally.count += 1
        if tally.last != member {
          tally.articles += 1
          tally.last = member
        }
        tally.isInTitle = tally.isInTitle || isTitle
        tally.forms[form, default: 0] += isTitle ? 0 : 1
        if isTitle, tally.forms.isEmpty { tally.forms[form] = 0 }
        tallies[terms] = tally
      }
    }
  }
}
