internal import BriefSentences
internal import BriefTopics
internal import Glibc

/// Chooses the first sentences of a story, one after the other: those with most of the terms that
/// the articles have in common, for their length and place.
///
/// The form was chosen by ROUGE-1 + ROUGE-2 against an editor's account of 639 stories, and
/// confirmed on 628 others: together the first sentence gains 1.8 ± 1.3 and the first 75 words 2.2
/// ± .8 over a choice by what the articles share, the first sentence of single articles 2.3. Models
/// of 28 and more features were no better. The numbers are those of the 639 alone: the place of the
/// news among the prose of its article counts .8 (.4 more than .3, as much as 1.5; .8 more than .1 in
/// all sentences), its length .2, terms that were told .7 (.2 more than .5).
/// What is not for ROUGE: to bar what a reader need not read costs .2, to say the headline only
/// once .3.
struct LeadChoice {
  /// A sentence that can be printed.
  struct Candidate {
    /// Of the table.
    var sentence: Int
    /// Those that are no stopwords, each once, in reading order.
    var terms: [TermID]
    /// Its TextRank among the candidates' articles, 1 on the mean.
    var rank: Double
    var fitness: Fitness
    /// Those of the topic's figures that most sources agree on, by number.
    var figures: Set<Int> = []
    /// Less than 1 for what is stale or an opinion.
    var discount = 1.0
    /// Whether its article has so few words that what it adds is no retelling.
    var isOfBriefReport = false
    /// Whether its article's headline has a term of the story's.
    var isUnderHeadline = true

    /// In its article, from 0.
    var place: Int { fitness.place }
    var words: Int { fitness.words }
    /// The first sentence of its article.
    var start: Int { sentence - place }
  }

  /// How place and length count.
  private struct Style {
    var length: Double
    var place: Double
    var candidates: Int
  }

  /// Sentences of an article that are read: what comes later is background.
  static let sentencesRead = 20
  private static let newsOfSeveral = Style(length: 0.2, place: 0.8, candidates: 5)
  /// A single article may open with a scene or a highlight, and there is no other to compare with.
  private static let newsOfSingle = Style(length: 0.35, place: 0.6, candidates: 8)
  private static let more = Style(length: 0.7, place: 0.3, candidates: sentencesRead)
  /// Behind the news of a single article: how the distance from it counts, and to stand before it.
  /// What an editor would print behind the news of 119 articles, marked by reading, is the best of
  /// these in 65 %, of what a term weight chooses in 52 %.
  private static let powerOfDistance = 0.5
  private static let shareBeforeNews = 0.37
  /// Terms count once more, but less: an account names its subject again.
  private static let shareOfTold = 0.7
  /// Without the sentences around them fewer words read as a riddle...
  private static let fewWords = 20.0
  /// ...and more are no way to begin.
  private static let manyWords = 40.0
  /// What fewer words are divided by: short openings say little.
  private static let leastDivisor = 14
  private static let leastRank = 0.05
  /// The factor for sentences that depend on one which is not printed before them.
  private static let shareOfDependent = 0.5
  /// A sentence repeats what was told if at least half of its terms, and so many, were in it.
  static let fewestCommon = 4
  private static let mostSaid = 2
  /// Of a sentence that brings a figure that most sources agree on.
  private static let gainOfFigure = 1.5

  /// Of what a sentence behind the news says, by weight, the news may have so much, or, under a
  /// heading of its own, all that was told before it. Right behind the news it costs .2 of
  /// ROUGE-1 and .4 of ROUGE-2 in the first 75 words, since an account repeats its subject; of what
  /// it kept from five real days each sentence said the news again in other verbs.
  private static let mostRestated = 0.6

  /// Under a heading of its own, of 202 sentences that were read blind those from here on were without
  /// a fault in 41 %, those before in 60...
  private static let placesOfMore = 12
  /// ...those with a smaller or larger share of terms that the reader knows from the story and its
  /// headline in 25 and 50 %, the others in 59...
  private static let sharesOfKnown = 0.1..<0.45
  /// ...and of 305 those that more of their article's opening outranks in 42 %, the others in 63; of 157
  /// that are not of the news' article 49 % of those that half of it outranks, 64 of the others.
  private static let leastRankOfMore = 1 / 3.0
  private static let leastRankOfMoreElsewhere = 0.5

  /// Of 115 sentences of the news' own article that stood right behind it and were read blind the
  /// nearer ones were without a fault more often than those far behind.
  private static let powerOfDistanceInStory = 0.3

  /// Of a sentence right behind the news that has more than half of the headline, and so says it
  /// again.
  private static let shareOfRetelling = 0.5
  private static let fewestOfHeadline = 4
  /// Of a sentence that has all terms of the headline that the articles agree on most: the two tell
  /// the same news. From nothing to 1 .2 more for the first 75 words, .2 for the first sentence; 1.5
  /// changes neither, and of real days it mended two openings of 26 and spoilt none; 2 costs .1.
  private static let gainOfHeadline = 1.5
  private static let gainOfHeadlineBehind = 1.0
  /// Of one article's sentence: who opens with a scene or a person comes to the news behind it. From
  /// nothing to 2 ROUGE gains .1 on the articles of the 639 stories, each told alone; of eight openings
  /// of real days that changed seven were better.
  private static let gainOfOwnHeadline = 2.0

  private let story: StoryTerms
  /// The content terms of the headline.
  private let headline: Set<TermID>
  private var rest: [Candidate]
  private let isSingle: Bool
  /// The names and numbers of a sentence of the table, as written.
  private let slots: (Int) -> Set<String>
  /// Whether two sentences have the same words in a row.
  private let repeats: (Int, Int) -> Bool
  /// Terms that the reader has read, here or before.
  private var told: Set<TermID>
  /// Terms of the news.
  private var news: Set<TermID> = []
  /// Where the news stands in its article.
  private var newsPlace: Int?
  /// Terms of what was chosen.
  private var said: Set<TermID> = []
  /// From the first to the last place that was chosen of an article, by the article's first sentence.
  private var places: [Int: ClosedRange<Int>] = [:]
  /// Names and numbers of the headline and of what was chosen.
  private var named: Set<String>
  private var figures: Set<Int> = []
  /// Of the table, in the order of choice.
  private(set) var chosen: [Int] = []
  private(set) var words = 0

  /// Leaves out some sentences, and what repeats the words of others that were told otherwise.
  mutating func leaveOut(_ sentences: Set<Int>, andRepeatsOf told: [Int] = []) {
    rest = rest.filter { candidate in
      !sentences.contains(candidate.sentence)
        && !told.contains { repeats(candidate.sentence, $0) }
    }
  }

  /// - Parameters:
  ///   - candidates: What can be printed.
  ///   - story: What its articles say together.
  ///   - told: Terms that the reader has read before.
  ///   - headline: The content terms of the headline.
  ///   - named: The names and numbers of the headline.
  ///   - isSingle: Whether one article tells it.
  ///   - slots: The names and numbers of a sentence; asked for those only that would be taken.
  ///   - repeats: Whether two sentences have the same words in a row; asked for those only.
  init(
    from candidates: [Candidate], of story: StoryTerms, told: Set<TermID> = [],
    under headline: Set<TermID> = [], naming named: Set<String> = [], isSingle: Bool,
    slots: @escaping (Int) -> Set<String> = { _ in [] },
    repeats: @escaping (Int, Int) -> Bool = { _, _ in false }
  ) {
    self.slots = slots
    self.repeats = repeats
    self.story = story
    self.told = told
    self.isSingle = isSingle
    self.headline = headline
    self.named = named
    rest = candidates
  }

  /// Takes the news: the best of the sentences that open an article.
  ///
  /// - Parameter limit: The words that it may have.
  /// - Returns: Whether there is one.
  /// - Complexity: O(*n*) in the terms of the candidates.
  mutating func takeNews(within limit: Int) -> Bool {
    let style = isSingle ? Self.newsOfSingle : Self.newsOfSeveral
    return take { $0.words <= limit && !$0.fitness.dependsOnPrevious ? style : nil }
  }

  /// Takes the sentence that adds most to what was chosen, and neither says it again nor restates the
  /// news, and has no fault of its own: sentences that need another one, or that name a person by
  /// surname alone, gain nothing here.
  ///
  /// Right behind the news it must bring a name or a number that is not told yet: the same news in
  /// other verbs brings none. It is of the news' own article, or of a report of few words: of others 52
  /// of 97 that were read blind were without a fault there, and no measure told which, since most tell
  /// the news again; of its own 83 %. Without the others the first 75 words lose .5 of ROUGE-1 and .2 of
  /// ROUGE-2, since an account repeats its subject.
  ///
  /// - Parameters:
  ///   - limit: The words that all may have together.
  ///   - least: The fitness that it must have.
  ///   - inPartOfItsOwn: Whether it stands under a heading, and not right behind the news.
  /// - Returns: Whether there is one.
  /// - Complexity: O(*n*) in the terms of the candidates.
  mutating func takeMore(
    within limit: Int, fitFrom least: Double = Fitness.leastOfMore, inPartOfItsOwn: Bool = false
  ) -> Bool {
    let (room, told) = (limit - words, said)
    rest = rest.filter { !Self.says(told, again: $0.terms) }
    let isSecond = chosen.count == 1 && !inPartOfItsOwn
    let (named, slots, repeats, chosen, story) = (named, slots, repeats, chosen, story)
    let restated: Set<TermID> = inPartOfItsOwn ? told : news
    let (places, headline) = (places, headline)
    let isTold = { (candidate: Candidate) in
      chosen.contains { repeats(candidate.sentence, $0) }
        || isSecond && !named.isEmpty && slots(candidate.sentence).isSubset(of: named)
    }
    return take(isSecond: isSecond, unless: isTold) { candidate in
      let fitness = Self.fitness(of: candidate, behind: chosen)
      guard candidate.words <= room, fitness.value >= least, fitness.form >= 1 else { return nil }
      if isSecond, places[candidate.start] == nil, !candidate.isOfBriefReport { return nil }
      if inPartOfItsOwn, !Self.goesOn(candidate, after: places, told: told, under: headline) {
        return nil
      }
      if Self.restates(candidate, of: story, told: restated) { return nil }
      return Self.more
    }
  }

  /// Takes the best of the candidates that have a style and are not rejected; of equally good ones
  /// the first. Only what would be taken is looked at for that.
  private mutating func take(
    isSecond: Bool = false, unless isRejected: (Candidate) -> Bool = { _ in false },
    _ style: (Candidate) -> Style?
  ) -> Bool {
    var best: (index: Int, merit: Double)?
    for (index, candidate) in rest.enumerated() {
      guard let style = style(candidate), candidate.place < style.candidates else { continue }
      let merit = merit(of: candidate, style, isSecond: isSecond)
      if merit > best?.merit ?? 0, !isRejected(candidate) { best = (index, merit) }
    }
    guard let best else { return false }
    let candidate = rest.remove(at: best.index)
    if chosen.isEmpty {
      news = Set(candidate.terms)
      newsPlace = candidate.place
    }
    chosen.append(candidate.sentence)
    words += candidate.words
    let place = candidate.place
    let known = places[candidate.start] ?? place...place
    places[candidate.start] = min(known.lowerBound, place)...max(known.upperBound, place)
    told.formUnion(candidate.terms)
    said.formUnion(candidate.terms)
    named.formUnion(slots(candidate.sentence))
    figures.formUnion(candidate.figures)
    return true
  }

  /// Whether a sentence can stand under a heading of its own: not the opening of another report,
  /// which tells the news again (one of nine was without a fault), nor what its article says before
  /// the part that was told; about what the headline is about, and neither all new to the reader nor
  /// all known.
  static func goesOn(
    _ candidate: Candidate, after places: [Int: ClosedRange<Int>], told: Set<TermID>,
    under headline: Set<TermID>
  ) -> Bool {
    guard candidate.place < placesOfMore, candidate.isUnderHeadline,
      candidate.place > places[candidate.start]?.lowerBound ?? 0,
      candidate.fitness.rankShare
        >= (places[candidate.start] == nil ? leastRankOfMoreElsewhere : leastRankOfMore)
    else { return false }
    guard !headline.isEmpty else { return true }
    return !headline.isDisjoint(with: candidate.terms)
      && sharesOfKnown.contains(shareOfKnown(candidate, told: told, under: headline))
  }

  /// The share of a sentence's terms that the reader knows from the headline and from what was told.
  private static func shareOfKnown(
    _ candidate: Candidate, told: Set<TermID>, under headline: Set<TermID>
  ) -> Double {
    let known = candidate.terms.count { told.contains($0) || headline.contains($0) }
    return Double(known) / Double(max(1, candidate.terms.count))
  }

  /// The fitness of a sentence where it would stand.
  private static func fitness(of candidate: Candidate, behind chosen: [Int]) -> Fitness {
    let isFollowing = chosen.contains(candidate.sentence - 1)
    return isFollowing ? candidate.fitness.afterPredecessor : candidate.fitness
  }

  /// The merit of a sentence behind the news of a single article: how fit it is, how near, and how
  /// much of it is new.
  private func meritBehindNews(
    of candidate: Candidate, at place: Int, isSecond: Bool
  ) -> Double {
    let value = Self.fitness(of: candidate, behind: chosen).value
    let distance = candidate.place - place
    let new = candidate.terms.count { !said.contains($0) }
    return value * value * Double(1 + new).squareRoot()
      * pow(Double(1 + abs(distance)), -Self.powerOfDistance)
      * (distance < 0 ? Self.shareBeforeNews : 1)
      * (isSecond && retells(candidate) ? Self.shareOfRetelling : 1)
  }

  private func merit(of candidate: Candidate, _ style: Style, isSecond: Bool) -> Double {
    if isSingle, let newsPlace {
      return meritBehindNews(of: candidate, at: newsPlace, isSecond: isSecond)
    }
    let weight = candidate.terms.reduce(0) { sum, term in
      sum + story.weight(of: term) * (told.contains(term) ? Self.shareOfTold : 1)
    }
    let words = Double(candidate.words)
    let place = chosen.isEmpty ? candidate.fitness.placeInProse : candidate.place
    let fitness = Self.fitness(of: candidate, behind: chosen)
    let bringsFigure = !chosen.isEmpty && !candidate.figures.isSubset(of: figures)
    return weight / pow(Double(max(candidate.words, Self.leastDivisor)), style.length)
      * pow(Double(place + 1), -style.place)
      * max(candidate.rank, Self.leastRank).squareRoot()
      * min(1, words / Self.fewWords).squareRoot() * min(1, Self.manyWords / words)
      * fitness.form * (fitness.dependsOnPrevious ? Self.shareOfDependent : 1)
      * (bringsFigure ? Self.gainOfFigure : 1)
      * (isSecond && retells(candidate) ? Self.shareOfRetelling : 1)
      * agreement(of: candidate) * candidate.discount
      * (isSecond ? nearness(of: candidate) : 1)
  }

  /// How near a sentence stands to the news in its article; in others it is near.
  private func nearness(of candidate: Candidate) -> Double {
    guard let newsPlace, places[candidate.start] != nil else { return 1 }
    let distance = candidate.place - newsPlace
    return pow(Double(abs(distance)), -Self.powerOfDistanceInStory)
      * (distance < 0 ? Self.shareBeforeNews : 1)
  }

  /// How well a sentence agrees with the headline.
  private func agreement(of candidate: Candidate) -> Double {
    guard !headline.isEmpty else { return 1 }
    let common = candidate.terms.count(where: headline.contains)
    let gain =
      isSingle
      ? Self.gainOfOwnHeadline : chosen.isEmpty ? Self.gainOfHeadline : Self.gainOfHeadlineBehind
    return 1 + gain * Double(common) / Double(max(Self.fewestOfHeadline, headline.count))
  }

  /// Whether a sentence would repeat the headline with what was told.
  private func retells(_ candidate: Candidate) -> Bool {
    headline.count >= Self.fewestOfHeadline
      && candidate.terms.count { headline.contains($0) && said.contains($0) } * 2 > headline.count
  }

  /// Whether most of what a sentence says of the story is told: its other terms are of manner. One
  /// that has only the subject in common says something else of it.
  private static func restates(
    _ candidate: Candidate, of story: StoryTerms, told: Set<TermID>
  ) -> Bool {
    let (all, old) = candidate.terms.reduce((0.0, 0.0)) { sums, term in
      let weight = story.weight(of: term)
      return (sums.0 + weight, sums.1 + (told.contains(term) ? weight : 0))
    }
    return old > mostRestated * all
      && candidate.terms.count(where: told.contains) >= fewestCommon
  }

  /// Whether a sentence repeats what was told: at least half of its terms, and at least `fewest`,
  /// are in it. For a choice among sentences of one topic; `SimilarSentences` compares two
  /// sentences of any topics, and so asks for shares of both.
  static func says(
    _ told: Set<TermID>, again terms: some Collection<TermID>, fewest: Int = fewestCommon
  ) -> Bool {
    let common = terms.count(where: told.contains)
    return common >= fewest && terms.count <= mostSaid * common
  }
}
