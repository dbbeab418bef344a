internal import BriefAnalysis
internal import BriefArticles
internal import BriefFormat
internal import BriefLexicon
internal import BriefMarkup
internal import BriefSummaries

// What a brief says of its day and of other briefs.

extension Verification {
  /// What the brief is called, in which language its own words are, and what it counts.
  mutating func checkDay(of brief: Brief, isOfForm1: Bool) {
    let titles = brief.possibleTitles(isOfForm1: isOfForm1)
    if !titles.contains(where: { $0.utf8.elementsEqual(brief.title.utf8) }) {
      findings.append(.fieldChanged("title", said: brief.title, found: titles.first ?? ""))
    }
    check("lang", brief.language.tag, brief.wording.language.tag)
    if isOfForm1, brief.language != .english,
      !brief.allTopics.flatMap(\.sources).contains(where: { $0.language == brief.language })
    {
      check("lang", brief.language.tag, Language.english.tag)
    }
    if let previous = brief.previousDay, previous >= brief.day {
      findings.append(
        .fieldChanged("previous", said: previous.description, found: "< \(brief.day)"))
    }
    check("minutes", brief.minutes, Budget.minutes(toRead: brief.wordsQuoted))
    guard !isOfForm1, brief.days == nil else {
      if brief.articleCount < brief.sourceCount {
        check("read", brief.articleCount, brief.sourceCount)
      }
      let least = brief.minutesOfSources
      let isAll = brief.articleCount == brief.sourceCount && !brief.isRollUp
      if brief.articleMinutes < least || isAll && brief.articleMinutes != least {
        check("instead-of", brief.articleMinutes, least)
      }
      return
    }
    check("outlets", brief.outletCount, brief.allTopics.outletCount)
    check("read", brief.articleCount, brief.sourceCount + brief.unnamedCount)
    let least = brief.minutesOfSources
    if brief.unnamedCount == 0 || brief.articleMinutes < least {
      check("instead-of", brief.articleMinutes, least)
    }
  }

  private mutating func check(_ field: String, _ said: Int, _ found: Int) {
    check(field, "\(said)", "\(found)")
  }

  private mutating func check(_ field: String, _ said: String, _ found: String) {
    if said != found { findings.append(.fieldChanged(field, said: said, found: found)) }
  }

  // MARK: - What comes

  /// Each sentence under what comes names the day that stands with it, which is after the brief's.
  mutating func checkComing(_ brief: Brief, in articles: [Int: Article]) {
    let sources = Dictionary(
      brief.topics.flatMap(\.sources).map { ($0.number, $0) },
      uniquingKeysWith: { first, _ in first })
    for coming in brief.next {
      // What is missing has a finding of its own.
      guard articles[coming.quotation.locator.source] != nil else { continue }
      let days = [sources[coming.quotation.locator.source]?.published, nil].map {
        NamedDates.day(in: coming.quotation.text, of: $0)
      }
      guard !days.contains(coming.day) || coming.day <= brief.day else { continue }
      findings.append(
        .dayElsewhere(coming.quotation, said: coming.day, found: days.compactMap(\.self).first))
    }
  }

  // MARK: - Order

  /// Sources are numbered as they are told, so that what stands elsewhere shows; the parts of a story
  /// and of a day stand in one order, and what comes by day.
  mutating func checkOrder(of brief: Brief, isOfForm1: Bool) {
    let isInOrder =
      brief.days == nil && !isOfForm1 ? brief.isNumberedInOrder : brief.isNumberedByStory
    if !isInOrder { findings.append(.outOfOrder(brief.wording.sources)) }
    var seen: Set<Locator> = []
    for quotation in brief.allQuotations where !seen.insert(quotation.locator).inserted {
      findings.append(.outOfOrder(quotation.text))
    }
    if !zip(brief.next, brief.next.dropFirst()).allSatisfy({ $0.day <= $1.day }) {
      findings.append(.outOfOrder(brief.wording.next))
    }
    let kinds = brief.parts.compactMap { BriefPart.Kind.allCases.firstIndex(of: $0.kind) }
    if let index = Self.firstFall(in: kinds) {
      findings.append(.outOfOrder(brief.wording.heading(of: brief.parts[index].kind)))
    }
    for topic in brief.topics {
      guard let index = Self.firstFall(in: topic.parts.map(\.kind.rank)) else { continue }
      findings.append(.outOfOrder(brief.wording.heading(of: topic.parts[index].kind)))
    }
  }

  /// Where numbers do not rise.
  static func firstFall(in numbers: [Int]) -> Int? {
    numbers.indices.dropFirst().first { numbers[$0] <= numbers[$0 - 1] }
  }
}

extension Brief {
  /// What a brief of its day, or of its days, or of one story is called.
  fileprivate func possibleTitles(isOfForm1: Bool) -> [String] {
    var titles: [String] = []
    if isOfForm1 { titles.append(Form1Wording.title(of: day)) }
    let first = days?.lowerBound ?? day
    if isOfForm1 || days != nil {
      titles += Self.periods(of: first).filter { $0.days.contains(day) }
        .map { $0.title(in: language) }
    }
    if !isOfForm1, days == nil { titles.append(wording.title(of: day)) }
    if topics.count == 1, parts.isEmpty { titles += topics.map(\.title) }
    return titles
  }

  /// What reading the articles that it names takes.
  var minutesOfSources: Int {
    Budget.minutes(
      toRead: allTopics.flatMap(\.sources).reduce(0) {
        $0 + ($1.sameArticleAs == nil ? $1.words : 0)
      })
  }

  /// Whether it is of several days; one of form 1 is called so.
  var isRollUp: Bool {
    days != nil || period != nil
  }

  /// The days that it is called by, if it is called by several.
  var period: BriefPeriod? {
    Self.periods(of: days?.lowerBound ?? day).first {
      $0.title(in: language).utf8.elementsEqual(title.utf8)
    }
  }

  private static func periods(of day: CalendarDay) -> [BriefPeriod] {
    [BriefPeriod(weekOf: day), BriefPeriod(monthOf: day)].compactMap(\.self)
  }

  fileprivate var isNumberedInOrder: Bool {
    let numbered = numberedInOrder()
    return zip(allTopics, numbered.allTopics).allSatisfy { topic, other in
      topic.sources.map(\.number) == other.sources.map(\.number)
        && topic.allQuotations.map(\.locator.source) == other.allQuotations.map(\.locator.source)
    }
  }

  /// Whether the sources of each story have higher numbers than those before it, as in a roll-up.
  fileprivate var isNumberedByStory: Bool {
    let numbers = topics.map { $0.sources.map(\.number) }.filter { !$0.isEmpty }
    return zip(numbers, numbers.dropFirst()).allSatisfy { ($0.max() ?? 0) < ($1.min() ?? 0) }
  }
}

extension TopicPart.Kind {
  /// The place of the part in a story.
  fileprivate var rank: Int {
    switch self {
    case .figures: 0
    case .onlyIn(let source): source
    case .spoken: 1_000_000_000
    case .next: 1_000_000_001
    case .dates: 1_000_000_002
    case .more: 1_000_000_003
    case .day(let day): 2_000_000_000 + day.daysSince1970
    }
  }
}
