internal import BriefAnalysis
internal import BriefArticles
internal import BriefRanking
internal import BriefSentences
internal import BriefSummaries
internal import BriefTopics
internal import Glibc

/// The fitness of a sentence to be printed without its context: a product of factors, from 0 for
/// what no editor would print to about 1.5 for the news. `SentenceQuality` is its part that needs
/// the sentence alone.
///
/// The factors were set by hand and compared with an editor's marks of 466 printed sentences, of
/// which 53 % were without a fault: of a sentence with and one without, the product finds the
/// fitter one in 80 of 100 pairs (in 76 if those are left out that are no longer considered); its
/// best quarter was without a fault in 87 of 100 cases, its lowest one in 18. A logistic model of
/// the factors, on days that it was not fitted to, finds 77 (74), so that the plain product stays.
/// `Benchmarks/fitness.py` measures this anew, with what each factor is worth: length .039 (alone
/// .68), leaning .010, shape and the own headline .007 (alone .64), person .005, surname .004,
/// definite .003, caption .002, rank .001 (alone .60), place nothing beside the others (alone .61).
struct Fitness: Sendable, Hashable {
  /// Its words...
  var words = 25
  /// ...and how many are enough in its language.
  var enoughWords = 25.0
  /// Whether it is a whole sentence of prose that is no question, no order and no label's text.
  var hasShape = true
  /// Whether it is about a picture, the page or the mailing.
  var isCaption = false
  /// Whether it refers to the sentence before it.
  var dependsOnPrevious = false
  /// Whether it has a definite noun that only its own article introduced before: "The clips".
  var isDefinite = false
  /// Whether it names a person by the surname alone who was introduced before, or stands behind "Mr.".
  var namesBySurname = false
  /// Whether the sentences right before it introduce those whom it names so.
  var isIntroducedRightBefore = true
  /// Whether its writer says "I", or speaks to the reader, outside quotation marks.
  var isPersonal = false
  /// Content terms of its own article's headline that it has.
  var headlineTerms = 2
  /// The share of its content terms that the headline has; 0 if that is one term alone, 1 if the
  /// headline is too short to say.
  var shareOfHeadline = 1.0
  /// The share of its article's opening that has a lower TextRank.
  var rankShare = 0.5
  /// In its article, from 0.
  var place = 0
  /// How many sentences before it are prose of some length: behind decks, bylines and a question the
  /// first of them opens the article.
  var placeInProse = 0
  /// Whether `DanglingReferences` are in it, for which there is no factor: half a quotation, "he
  /// said".
  var hasDanglingReference = false

  /// Sentences with a lower value are never printed: only a fifth of them were without a fault.
  static let least = 0.39

  /// What a sentence behind the news has at least...
  static let leastOfMore = 0.8

  /// ...if the reader wants a number of sentences...
  static let leastOfCounted = 0.7

  /// ...what tells an article in a line, if there is more to tell than time...
  static let leastOfLine = 1.0

  /// ...an opinion...
  static let leastOfOpinion = 1.2

  /// ...and the news of a story that one article tells beside others.
  static let leastOfSingle = 0.85

  /// The news is about what the headline says, with such a share of its terms...
  private static let leastShareOfHeadline = 0.15
  /// ...or a smaller one in a sentence as fit as this.
  private static let leastOfNews = 1.0

  private static let manyWords = 42.0
  private static let ofNoShape = 0.2
  private static let ofCaption = 0.2
  private static let ofDependence = 0.7
  private static let ofPersonal = 0.7
  private static let ofSurname = 0.56
  private static let gainOfHeadlineTerm = 0.15
  private static let mostHeadlineTerms = 3
  private static let leastOfRank = 0.7
  private static let powerOfPlace = 0.1
  private static let lastPlace = 20

  /// All factors by name, in a fixed order.
  var factors: [(name: String, value: Double)] {
    let words = Double(max(1, words))
    return [
      ("length", min(1, words / enoughWords) * min(1, Self.manyWords / words)),
      ("shape", hasShape ? 1 : Self.ofNoShape),
      ("caption", isCaption ? Self.ofCaption : 1),
      ("leaning", dependsOnPrevious ? Self.ofDependence : 1),
      ("definite", isDefinite ? Self.ofDependence : 1),
      ("surname", namesBySurname ? Self.ofSurname : 1),
      ("person", isPersonal ? Self.ofPersonal : 1),
      (
        "headline",
        1 + Self.gainOfHeadlineTerm * Double(min(Self.mostHeadlineTerms, headlineTerms))
      ),
      ("rank", Self.leastOfRank + (1 - Self.leastOfRank) * rankShare),
      ("place", pow(Double(1 + min(Self.lastPlace, place)), -Self.powerOfPlace)),
    ]
  }

  /// Whether it is as long as half of what is enough, which decks and labels are not.
  var isProse: Bool { hasShape && !isCaption && Double(2 * words) >= enoughWords }

  /// The product of all factors.
  var value: Double { factors.reduce(1) { $0 * $1.value } }

  /// Whether it may be the news of its article: it opens it, or is about what the headline says. Of
  /// 213 first sentences that were read blind 22 were neither; nine of them had no fault, and four of
  /// 16 were the news, of the others 168 of 191 and 62 of 97.
  var mayBeNews: Bool {
    place == 0 || shareOfHeadline >= Self.leastShareOfHeadline
      || shareOfHeadline > 0 && value >= Self.leastOfNews
  }

  /// Whether it can be printed.
  var isPrintable: Bool { value >= Self.least }

  /// The product of the factors for faults of the sentence itself, whatever its place and subject;
  /// 1 without a fault.
  var form: Double {
    (hasShape ? 1 : Self.ofNoShape) * (isCaption ? Self.ofCaption : 1)
      * (dependsOnPrevious ? Self.ofDependence : 1) * (isDefinite ? Self.ofDependence : 1)
      * (namesBySurname ? Self.ofDependence : 1) * (isPersonal ? Self.ofPersonal : 1)
  }

  /// The same sentence if it is printed right behind the one before it.
  var afterPredecessor: Fitness {
    var fitness = self
    fitness.dependsOnPrevious = false
    fitness.isDefinite = false
    if isIntroducedRightBefore { fitness.namesBySurname = false }
    return fitness
  }
}

extension Fitness {
  private static let fewestRanked = 5
  /// Later sentences of an article are background, and are not printed alone.
  static let sentencesRead = 60

  /// How fit the first sentences of some articles are to be printed.
  ///
  /// - Parameters:
  ///   - table: The sentences of the batch.
  ///   - batch: The articles of `table`.
  ///   - titles: The content terms of the headline of each of the articles, by article.
  ///   - headline: The one that stands above all of them, if there is one.
  ///   - ranks: The TextRank of the sentences that open them.
  ///   - count: How many sentences of each are read.
  /// - Returns: The fitness by sentence.
  /// - Complexity: O(*n* log *n*) in their sentences, O(*n*) in their characters.
  static func all(
    in table: SentenceTable, of batch: [Article], titles: [Int: [TermID]], under headline: String?,
    ranks: [Int: Double], upTo count: Int = sentencesRead
  ) -> [Int: Fitness] {
    let articles = titles.keys.sorted()
    var all: [Int: Fitness] = [:]
    for article in articles {
      var reader = FitnessReader(
        of: batch[article], in: table, title: titles[article] ?? [], headline: headline,
        isOneOfSeveral: articles.count > 1)
      let own = table.articleRanges[article].prefix(count)
      let ranked = own.filter { ranks[$0] != nil }.sorted { (ranks[$0] ?? 0) < (ranks[$1] ?? 0) }
      var shares: [Int: Double] = [:]
      // Of a few sentences none is in the midst.
      for (place, sentence) in ranked.enumerated() where ranked.count >= fewestRanked {
        shares[sentence] = Double(place) / Double(max(1, ranked.count - 1))
      }
      let repeated = repeated(among: own, in: table, of: batch[article])
      for sentence in own {
        var fitness = reader.next(sentence, rankShare: shares[sentence] ?? Fitness().rankShare)
        if repeated.contains(sentence) { fitness.isCaption = true }
        all[sentence] = fitness
      }
    }
    return all
  }

  /// Sentences that their article has twice: captions of pictures that a page shows at several places;
  /// none if most of the text is there twice.
  private static func repeated(
    among sentences: some Collection<Int>, in table: SentenceTable, of article: Article
  ) -> Set<Int> {
    let places = Dictionary(grouping: sentences) { sentence in
      article.text.bytes[table.sentences[sentence].quotedRange(in: article.text)]
    }
    let repeated = places.values.filter { $0.count > 1 }.flatMap(\.self)
    return repeated.count * 2 <= sentences.count ? Set(repeated) : []
  }

  /// How fit all sentences of a batch are, whose articles are summarized together.
  static func all(
    of batch: [Article], table: SentenceTable, numbering: inout TermNumbering,
    vocabulary: inout Vocabulary
  ) -> [Int: Fitness] {
    let terms = StoryTerms(of: batch, vocabulary: &vocabulary)
    let openings = table.articleRanges.map { $0.prefix(LeadChoice.sentencesRead) }
    let ranks = Summarizer.ranks(of: openings, in: table, numbering: &numbering)
    return all(
      in: table, of: batch,
      titles: Dictionary(uniqueKeysWithValues: zip(batch.indices, terms.titles)),
      under: batch.lazy.compactMap(\.title).joined(separator: "\n"),
      ranks: Dictionary(uniqueKeysWithValues: zip(openings.joined(), ranks)))
  }
}
