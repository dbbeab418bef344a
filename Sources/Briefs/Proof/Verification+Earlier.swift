internal import BriefArticles

// What a brief says of other briefs. Each of them is in its folder, and is called by its day.

extension Verification {
  /// Each earlier brief that a story names is there, of that day, and has that story; a roll-up has
  /// nothing that they do not tell.
  mutating func checkEarlier(
    _ brief: Brief, isOfForm1: Bool, _ earlier: inout EarlierBriefs
  ) {
    checkPrevious(of: brief, &earlier)
    for (index, topic) in brief.topics.enumerated() {
      for day in topic.earlier {
        check(day, of: brief, at: index, isExact: !isOfForm1, &earlier)
      }
      let days = topic.earlier.map(\.day.daysSince1970)
      if Self.firstFall(in: days) != nil { findings.append(.outOfOrder(topic.title)) }
    }
    if brief.isRollUp { checkRollUp(brief, &earlier) }
  }

  /// The day before is that of the last brief before this one.
  private mutating func checkPrevious(of brief: Brief, _ earlier: inout EarlierBriefs) {
    guard let previous = brief.previousDay, previous < brief.day else { return }
    let link = EarlierDay(day: previous, path: EarlierBriefs.path(of: previous), anchor: "")
    switch earlier.file(of: previous) {
    case .missing: note(link, &earlier)
    case .noBrief: findings.append(.earlierChanged(link))
    case .brief:
      let days = Self.days(after: previous, before: brief.day)
      if let last = days.last(where: { earlier.brief(of: $0) != nil }) {
        findings.append(.passedOver(last, field: "previous"))
      }
    }
  }

  /// Says of a brief that is missing so, once.
  private mutating func note(_ link: EarlierDay, _ earlier: inout EarlierBriefs) {
    if earlier.missing.insert(link.day).inserted { findings.append(.earlierMissing(link)) }
  }

  /// Days of a year: nobody looks back farther.
  private static let mostDays = 366

  private static func days(after first: CalendarDay, before last: CalendarDay) -> [CalendarDay] {
    let count = last.daysSince1970 - first.daysSince1970
    return count > 1 ? (max(1, count - mostDays)..<count).compactMap { first.adding(days: $0) } : []
  }

  /// A story leads to the brief of a day before, or to a story above it that was told earlier on its
  /// day; a roll-up to the briefs of its days.
  private mutating func check(
    _ link: EarlierDay, of brief: Brief, at index: Int, isExact: Bool,
    _ earlier: inout EarlierBriefs
  ) {
    let isNamed = link.path.utf8.elementsEqual(EarlierBriefs.path(of: link.day).utf8)
    guard isNamed, link.day <= brief.day, brief.days?.contains(link.day) ?? true else {
      findings.append(.earlierChanged(link))
      return
    }
    if link.day == brief.day, !brief.isRollUp {
      let stories = BriefHistory.Story.all(of: brief, at: link.path).enumerated()
        .filter { $0.offset < index || $0.offset >= brief.topics.count }.map(\.element)
      if !stories.contains(where: { $0.isMeant(by: link, isExact: isExact) }) {
        findings.append(.earlierChanged(link))
      }
      return
    }
    switch earlier.file(of: link.day) {
    case .missing: note(link, &earlier)
    case .noBrief: findings.append(.earlierChanged(link))
    case .brief(let other):
      if !BriefHistory.Story.all(of: other, at: link.path)
        .contains(where: { $0.isMeant(by: link, isExact: isExact) })
      {
        findings.append(.earlierChanged(link))
      }
    }
  }

  // MARK: - Roll-ups

  /// A roll-up tells stories, day by day, in sentences of the briefs of its days.
  private mutating func checkRollUp(_ brief: Brief, _ earlier: inout EarlierBriefs) {
    for part in brief.parts { findings.append(.outOfOrder(brief.wording.heading(of: part.kind))) }
    if !brief.next.isEmpty { findings.append(.outOfOrder(brief.wording.next)) }
    for topic in brief.topics { checkTold(topic, &earlier) }
    guard let days = brief.period?.days else { return }
    if let said = brief.days?.lowerBound,
      let before = Self.days(of: days).last(where: { $0 < said && earlier.brief(of: $0) != nil })
    {
      findings.append(.passedOver(before, field: "days"))
    }
    guard brief.topics.isEmpty else { return }
    for day in Self.days(of: days) where day <= brief.day {
      guard let topic = earlier.brief(of: day)?.topics.first else { continue }
      findings.append(.missingLine("## \(topic.title)"))
    }
  }

  private static func days(of range: ClosedRange<CalendarDay>) -> [CalendarDay] {
    let count = range.upperBound.daysSince1970 - range.lowerBound.daysSince1970
    return (0...count).compactMap { range.lowerBound.adding(days: $0) }
  }

  /// Each sentence of a roll-up was told by the brief of its day, if that is there.
  private mutating func checkTold(_ topic: TopicBrief, _ earlier: inout EarlierBriefs) {
    var texts: [CalendarDay: Set<[UInt8]>] = [:]
    for day in topic.earlier.map(\.day) where texts[day] == nil {
      guard let brief = earlier.brief(of: day) else { continue }
      texts[day] = Set(brief.allQuotations.map { Array($0.text.utf8) })
    }
    let isComplete = topic.earlier.allSatisfy { texts[$0.day] != nil }
    for quotation in topic.quotations
    where isComplete && !texts.values.contains(where: { $0.contains(Array(quotation.text.utf8)) }) {
      findings.append(.notTold(quotation, by: topic.earlier.first?.path ?? ""))
    }
    for part in topic.parts {
      // What stands under no day has a finding of its own.
      guard case .day(let day) = part.kind else { continue }
      let link = topic.earlier.first { $0.day == day }
      if link != nil, texts[day] == nil { continue }
      for quotation in part.quotations
      where !(texts[day]?.contains(Array(quotation.text.utf8)) ?? false) {
        findings.append(.notTold(quotation, by: link?.path ?? EarlierBriefs.path(of: day)))
      }
    }
  }
}

extension BriefHistory.Story {
  /// Whether a later brief leads to it. Briefs of form 1 name the day and the heading only.
  fileprivate func isMeant(by earlier: EarlierDay, isExact: Bool) -> Bool {
    let link = link
    guard link.anchor.utf8.elementsEqual(earlier.anchor.utf8) else { return false }
    guard isExact, !earlier.title.isEmpty else { return true }
    return link.title.utf8.elementsEqual(earlier.title.utf8) && link.number == earlier.number
  }
}
