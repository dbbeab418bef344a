internal import BriefAnalysis
internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup
internal import BriefSentences

/// The sentences of a source by where they stand: as wholes, and without their datelines.
struct SourceSentences {
  enum Place {
    case asSaid
    case elsewhere(line: Int, bytes: Range<Int>)
    case nowhere(found: String?)
  }

  let language: Language
  private let text: SourceText
  /// What a brief may quote, in the order of the text.
  private let ranges: [Range<Int>]
  /// The sentence that each is of, its dateline included.
  private let sentences: [Range<Int>]
  /// The line that each range starts on.
  private let lines: [Int32]
  /// The first range with a text, by its bytes: to a text two ways to write a letter are one.
  private let places: [[UInt8]: Int]

  /// - Complexity: O(*n*) in the bytes of the article.
  init(_ article: Article) {
    let text = article.text
    var ranges: [Range<Int>] = []
    var sentences: [Range<Int>] = []
    for sentence in Sentence.all(in: article) where !sentence.isBroken {
      ranges.append(sentence.range)
      let quoted = sentence.quotedRange(in: text)
      if quoted != sentence.range { ranges.append(quoted) }
      while sentences.count < ranges.count { sentences.append(sentence.range) }
    }
    language = article.language
    self.text = text
    self.sentences = sentences
    self.ranges = ranges
    lines = text.lineNumbers(at: ranges.map(\.lowerBound))
    places = Dictionary(
      zip(ranges.map { Array(cleanedLine(text.line($0)).utf8) }, ranges.indices),
      uniquingKeysWith: { first, _ in first })
  }

  /// Where the source has what a brief quotes.
  func place(of quotation: Quotation) -> Place {
    let said = Array(cleanedLine(quotation.text).utf8)
    let nearest = index(at: quotation.locator.bytes.lowerBound)
    if let nearest, ranges[nearest] == quotation.locator.bytes,
      said.elementsEqual(content(of: nearest).utf8),
      Int(lines[nearest]) == quotation.locator.line
    {
      return .asSaid
    }
    if let index = places[said] {
      return .elsewhere(line: Int(lines[index]), bytes: ranges[index])
    }
    return .nowhere(found: nearest.map(content))
  }

  /// Whether a sentence stands at a place.
  func hasSentence(at place: Locator) -> Bool {
    index(of: place).map { Int(lines[$0]) == place.line } ?? false
  }

  /// A sentence on one line, as it is quoted; `nil` if none stands there.
  func content(at place: Locator) -> String? { index(of: place).map(content) }

  /// The terms of a sentence that are no stopwords; `nil` if none stands there.
  func contentTerms(at place: Locator, in vocabulary: inout Vocabulary) -> Set<TermID>? {
    guard let index = index(of: place) else { return nil }
    var found: Set<TermID> = []
    vocabulary.forEachWord(of: text, in: sentences[index], language: language) { found.insert($1) }
    return found.filter { !vocabulary.isStopword($0) }
  }

  private func index(of place: Locator) -> Int? {
    guard let index = index(at: place.bytes.lowerBound) else { return nil }
    return [index, index - 1].first { $0 >= 0 && ranges[$0] == place.bytes }
  }

  /// Whether a sentence starts on a line.
  func hasSentence(onLine line: Int) -> Bool {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lines[middle]) < line { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && Int(lines[low]) == line
  }

  private func content(of index: Int) -> String { cleanedLine(text.line(ranges[index])) }

  /// The last range that starts at a byte or before it.
  private func index(at offset: Int) -> Int? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
