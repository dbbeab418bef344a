internal import BriefAnalysis
internal import BriefArticles
internal import BriefLexicon
internal import BriefSentences
internal import BriefSummaries

/// Reads the fitness of the sentences of an article, one after the other: what a sentence may refer
/// to is in the sentences before it.
struct FitnessReader {
  private let article: Article
  private let table: SentenceTable
  private let isOneOfSeveral: Bool
  private let title: Set<TermID>
  /// Words of the headline that the reader sees, in lower case.
  private let headlineWords: Set<String>
  private let references: DanglingReferences
  private let openings: [String: [String]]
  private let insertions: Set<String>
  private let stamps: [String]
  private let buttons: Set<Substring>
  private let persons: Set<String>
  private let thirdPersons: Set<String>
  private let articles: Set<String>
  private let openingArticles: Set<String>
  private let salutations: Set<String>
  private let captions: CaptionLine
  /// Content terms of the sentences before.
  private var seen: Set<TermID> = []
  /// Last words of the names before that have more than one.
  private var introduced: Set<Substring> = []
  /// Those whom the last sentence introduces, or names again right behind their introduction.
  private var introducedLast: Set<Substring> = []
  /// The sentences of prose that were read.
  private var proseBefore = 0

  private static let fewestTermsOfHeadline = 3
  private static let charactersOfLabel = 60
  private static let charactersOfOpening = 24
  private static let charactersOfInsertion = 80

  /// - Parameters:
  ///   - article: One of the table's.
  ///   - table: The sentences of the batch.
  ///   - title: The content terms of its headline.
  ///   - headline: What the reader sees above it.
  ///   - isOneOfSeveral: Whether others tell the story too.
  init(
    of article: Article, in table: SentenceTable, title: [TermID], headline: String?,
    isOneOfSeveral: Bool
  ) {
    self.isOneOfSeveral = isOneOfSeveral
    self.article = article
    self.table = table
    self.title = Set(title)
    headlineWords = Set(headline.map { $0.lowercasedWords.map(String.init) } ?? [])
    let language = article.language
    references = DanglingReferences(in: language)
    let words = FitnessWords.of(language)
    openings = words.openings
    insertions = words.insertions
    stamps = words.stamps
    buttons = words.buttons
    persons = words.persons
    thirdPersons = words.thirdPersons
    articles = words.definiteArticles
    openingArticles = words.openingArticles
    salutations = words.salutations
    captions = CaptionLine(of: article)
  }

  /// The fitness of the next sentence of the article.
  ///
  /// - Parameters:
  ///   - sentence: Of the table.
  ///   - rankShare: The share of the article's opening that has a lower TextRank.
  /// - Returns: How fit it is.
  /// - Complexity: O(*n*) in its characters.
  mutating func next(_ sentence: Int, rankShare: Double) -> Fitness {
    let words = table.wordCount(of: sentence)
    let quality = SentenceQuality(of: table.sentences[sentence], words: words, in: article)
    let range = table.sentences[sentence].quotedRange(in: article.text)
    let line = article.text.line(range)
    let speech = QuoteAttribution(of: line, in: article.language)
    let outside = speech.outside
    let terms = table.terms(of: sentence).filter { !table.isStopword[Int($0)] }
    let surnames = surnamesAlone(in: outside)
    defer {
      seen.formUnion(terms)
      introducedLast.formIntersection(surnames)
      introduce(outside, opensPlainly: opensPlainly(sentence))
    }
    let distinct = Set(terms)
    let common = distinct.intersection(title).count
    var fitness = Fitness(
      words: words, enoughWords: article.language.enoughWords,
      hasShape: quality.form >= SentenceQuality.formOfProse && !isLabelled(line) && !isStamped(line)
        && !showsCharacterReference(line)
        && (speech.isBehindDash || !(line.first.map { "-–—|•*·".contains($0) } ?? true)),
      isCaption: opensWithButton(line) || captions.isCaption(article.text.bytes[range]),
      dependsOnPrevious: quality.dependsOnPrevious || references.dependOnPrevious(line)
        || opensDependent(line)
        || isOfNobody(outside, from: sentence) || describesSomebody(line),
      isDefinite: isDefinite(sentence, line) || opensWithQuotedTerm(line),
      namesBySurname: !surnames.isEmpty,
      isIntroducedRightBefore: surnames.allSatisfy(introducedLast.contains),
      isPersonal: outside.contains { persons.contains(String($0)) },
      headlineTerms: common, shareOfHeadline: shareOfHeadline(common, of: distinct.count),
      rankShare: rankShare, place: table.position(of: sentence),
      hasDanglingReference: references.areFound(
        in: line, quoting: speech, of: table.sentences[sentence], isOneOfSeveral: isOneOfSeveral))
    fitness.placeInProse = proseBefore
    if fitness.isProse { proseBefore += 1 }
    return fitness
  }

  private func shareOfHeadline(_ common: Int, of terms: Int) -> Double {
    if title.count < Self.fewestTermsOfHeadline { return 1 }
    return common < 2 ? 0 : Double(common) / Double(max(1, terms))
  }

  // MARK: - Shape

  /// "Bottom line: …", but not "Renn said: …".
  private func isLabelled(_ line: String) -> Bool {
    guard let colon = line.prefix(Self.charactersOfLabel).firstIndex(of: ":") else { return false }
    let label = line[..<colon]
    let rest = line[line.index(after: colon)...]
    guard rest.first?.isWhitespace == true,
      !label.contains(where: QuotationMarks.opening.contains),
      rest.drop(while: \.isWhitespace).first.map({
        !QuotationMarks.opening.contains($0) && $0 != "»" && $0 != "."
      }) ?? false
    else { return false }
    return !label.split(separator: " ").contains {
      QuoteAttribution.isVerb($0.lowercased(), in: article.language)
    }
  }

  /// A line of a running report: "3:48 a.m. The …", "[Updated at …".
  private func isStamped(_ line: String) -> Bool {
    let start = line.prefix(Self.charactersOfOpening).lowercased()
    return stamps.contains(where: start.hasPrefix) || Self.opensWithTime(start)
  }

  /// "&#151;": a page that was saved with its references escaped shows them.
  private func showsCharacterReference(_ line: String) -> Bool {
    line.utf8.contains(0x26) && line.contains("&#")
  }

  /// "CLOSE The mayor": a button of a frame that the text of a page was saved with.
  private func opensWithButton(_ line: String) -> Bool {
    buttons.contains(line.prefix { $0.isLetter })
  }

  private static func opensWithTime(_ start: String) -> Bool {
    let time = start.drop { "[( ".contains($0) }.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    guard time.contains(":"), (3...5).contains(time.count) else { return false }
    return time.first?.isNumber == true
  }

  // MARK: - Leaning

  private func opensDependent(_ line: String) -> Bool {
    guard !openings.isEmpty else { return false }
    let start = line.drop {
      QuotationMarks.openingOrApostrophe.contains($0) || $0 == "(" || $0 == "["
    }.prefix(Self.charactersOfOpening).lowercased()
    let first = start.prefix { $0.isLetter }
    let isOpening = openings[String(first)]?.contains { opening in
      guard start.hasPrefix(opening) else { return false }
      guard opening.last?.isLetter == true else { return true }
      return !(start.dropFirst(opening.count).first?.isLetter ?? false)
    }
    return isOpening ?? false || hasInsertion(line)
  }

  /// "Voters, in other words, found": between commas.
  private func hasInsertion(_ line: String) -> Bool {
    guard line.utf8.prefix(Self.charactersOfInsertion).contains(0x2C) else { return false }
    return line.prefix(Self.charactersOfInsertion).split(separator: ",").dropFirst().dropLast()
      .contains { insertions.contains($0.dropFirst().lowercased()) }
  }

  /// Whether "he" stands before any name.
  private func isOfNobody(_ outside: [Substring], from sentence: Int) -> Bool {
    guard !thirdPersons.isEmpty,
      let place = outside.firstIndex(where: { thirdPersons.contains($0.lowercased()) })
    else { return false }
    guard place > 0 else { return true }
    if outside[1..<place].contains(where: Self.isPersonsName) { return false }
    return opensPlainly(sentence)
  }

  /// "A graduate of Holm Law School, he is": the names are of what describes him.
  private func describesSomebody(_ line: String) -> Bool {
    let opening = line.drop { $0 == " " }.prefix { $0 != " " }
    guard openingArticles.contains(opening.lowercased()) else { return false }
    let words = line.lowercased().split(separator: " ")
    let pronoun = words.firstIndex { thirdPersons.contains(String($0)) }
    return pronoun.map { $0 > 0 && words[$0 - 1].hasSuffix(",") } ?? false
  }

  /// "CNN" is nobody.
  private static func isPersonsName(_ word: Substring) -> Bool {
    QuoteAttribution.isName(word) && word.contains(where: \.isLowercase)
  }

  /// Whether the first word is a stopword, which has a capital there whatever it is.
  private func opensPlainly(_ sentence: Int) -> Bool {
    table.terms(of: sentence).first.map { table.isStopword[Int($0)] } ?? true
  }

  /// Whether a sentence begins with a thing that stood before it, and not in its headline.
  private func isDefinite(_ sentence: Int, _ line: String) -> Bool {
    guard !articles.isEmpty else { return false }
    let words = line.prefix(Self.charactersOfLabel).words()
    guard let first = words.first, articles.contains(first.lowercased()) else { return false }
    for (word, term) in zip(words, table.terms(of: sentence)).dropFirst().prefix(2)
    where !table.isStopword[Int(term)] {
      return word.first?.isLowercase == true && seen.contains(term) && !title.contains(term)
    }
    return false
  }

  /// "The “good news” is that": it was said before what is called so. The “Mona Lisa” is a name.
  private func opensWithQuotedTerm(_ line: String) -> Bool {
    let first = line.prefix { $0 != " " }
    guard articles.contains(first.lowercased()) else { return false }
    let rest = line.dropFirst(first.count + 1)
    guard let mark = rest.first, QuotationMarks.double.contains(mark),
      let closers = QuoteAttribution.closers(of: mark, after: " ")
    else { return false }
    let term = rest.dropFirst().prefix(Self.charactersOfOpening)
    guard term.first?.isLowercase == true, let end = term.firstIndex(where: closers.contains)
    else { return false }
    return !term[..<end].words().allSatisfy { headlineWords.contains($0.lowercased()) }
  }

  // MARK: - Names

  private var hasNames: Bool {
    !article.language.hasCapitalNouns
  }

  /// Names of one word that are the last of a longer one that stood before, or stand behind "Mr.", and
  /// that the headline does not have.
  private func surnamesAlone(in words: [Substring]) -> [Substring] {
    guard hasNames else { return [] }
    return words.indices.compactMap { index in
      let word = Self.surname(words[index])
      let previous = index > 0 ? words[index - 1] : ""
      guard
        introduced.contains(word)
          || salutations.contains(previous.lowercased()) && QuoteAttribution.isName(word),
        !headlineWords.contains(word.lowercased())
      else { return nil }
      let isPartOfName =
        QuoteAttribution.isName(previous) && !salutations.contains(previous.lowercased())
      let isAlone =
        !isPartOfName && !articles.contains(previous.lowercased())
        && !(index + 1 < words.count && QuoteAttribution.isName(words[index + 1]))
      return isAlone ? word : nil
    }
  }

  private mutating func introduce(_ words: [Substring], opensPlainly: Bool) {
    guard hasNames else { return }
    let names = words.dropFirst(opensPlainly ? 1 : 0)
    for (first, second) in zip(names, names.dropFirst()) {
      guard QuoteAttribution.isName(first) else { continue }
      let name = Self.surname(second)
      if name.count > 2, QuoteAttribution.isName(name) {
        introduced.insert(name)
        introducedLast.insert(name)
      }
    }
  }

  /// The last word of a name without its possessive, with a capital: "al-Chalabi" opens a sentence as
  /// "Al-Chalabi".
  private static func surname(_ word: Substring) -> Substring {
    let isPossessive =
      word.utf8.last == 0x73 && (word.hasSuffix("'s") || word.hasSuffix("’s"))
    let name = isPossessive ? word.dropLast(2) : word
    guard name.utf8.contains(0x2D), let hyphen = name.firstIndex(of: "-"),
      name.first?.isLowercase == true,
      name[hyphen...].dropFirst().first?.isUppercase == true
    else { return name }
    return Substring(name.prefix(1).uppercased() + name.dropFirst())
  }
}
