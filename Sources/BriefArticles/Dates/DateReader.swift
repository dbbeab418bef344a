import BriefLexicon

/// Reads a date token by token: numbers, words, and the signs between them.
struct DateReader {
  private var tokens: DateTokens
  private let order: DateOrder
  private let language: Language

  init(_ text: String, _ customs: DateCustoms = .unknown) {
    order = customs.order
    language = customs.language
    tokens = DateTokens(text)
  }

  mutating func all(in text: String) -> [(stamp: Timestamp, before: String, after: String)] {
    var found: [(stamp: Timestamp, first: Int, end: Int)] = []
    while tokens.position < tokens.all.count {
      let start = tokens.position
      if let day = date(), day.year >= 1500 {
        var stamp = Timestamp(day: day)
        if time(&stamp) {
          found.append((stamp, start, tokens.position))
          continue
        }
      }
      tokens.position = max(start + 1, found.last?.end ?? 0)
    }
    func place(_ token: Int) -> String.Index {
      token < tokens.starts.count ? tokens.starts[token] : text.endIndex
    }
    return found.indices.map { index in
      let from = index > 0 ? place(found[index - 1].end) : text.startIndex
      let to = index + 1 < found.count ? place(found[index + 1].first) : text.endIndex
      return (
        found[index].stamp, String(text[from..<place(found[index].first)]),
        String(text[place(found[index].end)..<to])
      )
    }
  }

  mutating func read(wordsBefore limit: Int) -> Timestamp? {
    var words = 0
    while tokens.position < tokens.all.count {
      let start = tokens.position
      // Some systems write year 1 for an unknown date.
      if let day = date(), day.year >= 1500 {
        var stamp = Timestamp(day: day)
        guard time(&stamp) else { return nil }
        return stamp
      }
      tokens.position = start
      switch tokens.all[start] {
      case .word:
        words += 1
        if words > limit { return nil }
      case .number: if limit < .max { return nil }
      case .sign: break
      }
      tokens.position += 1
    }
    return nil
  }

  // MARK: - Words

  private static let endingsOfDays = Set(LanguageProfile.all(.endingsOfDays))
  private static let englishEndings = Set(LanguageProfile.of(.english).entries(.endingsOfDays))
  private static let beforeMonths = Set(LanguageProfile.all(.wordsBetweenDayAndMonth))
  private static let beforeYears = Set(LanguageProfile.all(.wordsBetweenMonthAndYear))
  private static let behindYears = Set(LanguageProfile.all(.wordsBehindYears))
  private static let beforeMonthNumbers = Set(LanguageProfile.all(.wordsBeforeMonths))
  private static let beforeYearNumbers = Set(LanguageProfile.all(.wordsBeforeYears))
  private static let beforeTimes = Set(LanguageProfile.all(.wordsBeforeTimes))
  private static let hourSigns = Set(LanguageProfile.all(.signsOfHours))
  /// Behind the year, the month and the day.
  private static let signs = (0..<3).map { place in
    Set(LanguageProfile.languages(with: .signsOfDates).map { $0.entries[place] })
  }

  // MARK: - Dates

  private mutating func date() -> CalendarDay? {
    let start = tokens.position
    if let day = yearFirst() { return day }
    tokens.position = start
    if let day = eastAsian() { return day }
    tokens.position = start
    if let day = solar() { return day }
    tokens.position = start
    if let day = yearBeforeMonth() { return day }
    tokens.position = start
    if let day = vietnamese() { return day }
    tokens.position = start
    if let day = dayFirst() { return day }
    tokens.position = start
    if let day = monthFirst() { return day }
    tokens.position = start
    return inNumbers()
  }

  /// `2026-11-21`, `2026/11/21`, `2026.11.21`, `20261121`.
  private mutating func yearFirst() -> CalendarDay? {
    if let whole = tokens.takeNumber(8...8) {
      guard (1900...2100).contains(whole / 10_000) else { return nil }
      return CalendarDay(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    }
    guard let year = tokens.takeNumber(4...4) else { return nil }
    guard let sign = ["-", "/", "."].first(where: { tokens.next == .sign($0) }), tokens.take(sign)
    else { return nil }
    // `2026. 11. 21.` in Korean
    if sign == "." { tokens.skip([" "]) }
    guard let month = tokens.takeNumber(1...2), tokens.take(sign) else { return nil }
    if sign == "." { tokens.skip([" "]) }
    guard let day = tokens.takeNumber(1...2) else { return nil }
    // Nothing that is saved today was published in these years of any other calendar.
    return Self.solarYears.contains(year)
      ? CalendarDay(solarYear: year, month: month, day: day)
      : CalendarDay(year: year, month: month, day: day)
  }

  private static let solarYears = 1330...1415

  /// `15 اسفند 1402`.
  private mutating func solar() -> CalendarDay? {
    guard let day = tokens.takeNumber(1...2) else { return nil }
    tokens.skip([" "])
    guard let word = tokens.word, let month = MonthNames.solarMonth(word) else { return nil }
    tokens.position += 1
    tokens.skip([" ", ",", "،"])
    tokens.skipWord(Self.beforeYears)
    tokens.skip([" "])
    guard let year = tokens.takeNumber(4...4) else { return nil }
    return CalendarDay(solarYear: year, month: month, day: day)
  }

  /// `2026年11月21日`, `2026년 11월 21일`, `令和8年11月21日`, `民國115年11月21日`.
  private mutating func eastAsian() -> CalendarDay? {
    let era = tokens.takeEra()
    tokens.skip([" "])
    guard let number = tokens.takeNumber(era == nil ? 4...4 : 1...3) else { return nil }
    let year = number + (era ?? 0)
    tokens.skip([" "])
    guard let first = tokens.word, Self.signs[0].contains(first) else { return nil }
    tokens.position += 1
    tokens.skip([" "])
    skipParenthesis()
    guard let month = tokens.takeNumber(1...2) else { return nil }
    tokens.skip([" "])
    guard let second = tokens.word, Self.signs[1].contains(second) else { return nil }
    tokens.position += 1
    tokens.skip([" "])
    guard let day = tokens.takeNumber(1...2) else { return nil }
    if tokens.next == .sign(" "), tokens.word(behind: 1).map(Self.signs[2].contains) ?? false {
      tokens.position += 1
    }
    if let third = tokens.word, Self.signs[2].contains(where: { third.hasPrefix($0) }) {
      tokens.position += 1
    }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// Passes over the year of an era behind that of the calendar: `2026年（令和8年）11月21日`.
  private mutating func skipParenthesis() {
    guard tokens.next == .sign("（") || tokens.next == .sign("(") else { return }
    let rest = tokens.all[tokens.position...].prefix(Self.tokensOfParenthesis)
    guard let end = rest.firstIndex(where: { $0 == .sign("）") || $0 == .sign(")") }) else { return }
    tokens.position = end + 1
    tokens.skip([" "])
  }

  private static let tokensOfParenthesis = 8

  /// `2026. november 21.`, `2026 m. lapkričio 21 d.`, `2026. gada 21. novembris`.
  private mutating func yearBeforeMonth() -> CalendarDay? {
    guard let year = tokens.takeNumber(4...4) else { return nil }
    // "2026(e)ko"
    for _ in 0..<2 {
      tokens.skip([" ", ".", ",", "-", "(", ")"])
      tokens.skipWord(Self.behindYears)
    }
    tokens.skip([" ", "."])
    if let month = tokens.takeMonth(in: language) {
      tokens.skip([" ", ".", "-"])
      // "gegužės mėn. 9 d."
      tokens.skipWord(Self.beforeMonthNumbers)
      tokens.skip([" ", "."])
      guard let day = tokens.takeNumber(1...2) else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
    guard let day = tokens.takeNumber(1...2) else { return nil }
    tokens.skip([" ", "."])
    guard let month = tokens.takeMonth(in: language) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `21 tháng 11, 2026`, `21 tháng 11 năm 2026`.
  private mutating func vietnamese() -> CalendarDay? {
    guard let day = tokens.takeNumber(1...2) else { return nil }
    tokens.skip([" "])
    guard let word = tokens.word, Self.beforeMonthNumbers.contains(word) else {
      return nil
    }
    tokens.position += 1
    tokens.skip([" "])
    guard let month = tokens.takeNumber(1...2) else { return nil }
    tokens.skip([" ", ","])
    tokens.skipWord(Self.beforeYearNumbers)
    tokens.skip([" "])
    guard let year = tokens.takeNumber(4...4) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `21 November 2026`, `21st Nov 2026`, `21. November 2026`, `21 de noviembre de 2026`,
  /// `21-a de novembro 2026`, `21 d’abril del 2026`.
  private mutating func dayFirst() -> CalendarDay? {
    guard let day = tokens.takeNumber(1...2) else { return nil }
    tokens.skip(["-", ".", "°"])
    tokens.skipWord(Self.endingsOfDays)
    tokens.skip([" ", ".", "-", "/"])
    tokens.skipWord(Self.beforeMonths)
    tokens.skip([" ", "’", "'"])
    guard let month = tokens.takeMonth(in: language) else { return nil }
    tokens.skip(Self.signsBehindMonths)
    tokens.skipWord(Self.beforeYears)
    tokens.skip([" "])
    let era = tokens.takeEra()
    tokens.skip([" ", "."])
    guard let year = era.flatMap({ era in tokens.takeNumber(4...4).map { $0 + era } }) ?? takeYear()
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// The last ones shorten names in Hebrew, in Hindi and in Gujarati.
  private static let signsBehindMonths: Set<Unicode.Scalar> = [
    " ", ".", "-", ",", "/", "،", "'", "’", "\u{5F3}", "\u{970}", "\u{AF0}",
  ]

  /// `November 21, 2026`, `Nov. 21st 2026`.
  private mutating func monthFirst() -> CalendarDay? {
    guard let month = tokens.takeMonth(in: language) else { return nil }
    tokens.skip([" ", ".", "-"])
    guard let day = tokens.takeNumber(1...2) else { return nil }
    tokens.skipWord(Self.englishEndings)
    tokens.skip([" ", ",", "-", "."])
    guard let year = tokens.takeNumber(4...4) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `21.11.2026`; with slashes or dashes only if one of the numbers cannot be a month, or the day
  /// of the week, the zone or the page's language decides.
  private mutating func inNumbers() -> CalendarDay? {
    let start = tokens.position
    guard let first = tokens.takeNumber(1...2),
      let sign = [".", "/", "-"].first(where: { tokens.next == .sign($0) }), tokens.take(sign)
    else { return nil }
    if sign == "." { tokens.skip([" "]) }
    guard let second = tokens.takeNumber(1...2), tokens.take(sign) else { return nil }
    if sign == "." { tokens.skip([" "]) }
    guard let year = tokens.takeNumber(4...4) ?? (sign == "." ? takeShortYear() : nil) else {
      return nil
    }
    let dayFirst = CalendarDay(year: Self.common(year), month: second, day: first)
    let monthFirst = CalendarDay(year: Self.common(year), month: first, day: second)
    if sign == "." || first > 12 || first == second { return dayFirst }
    if second > 12 { return monthFirst }
    if let weekday = weekday(before: start) {
      let fitting = [dayFirst, monthFirst].compactMap { $0 }.filter { $0.weekday == weekday }
      return fitting.count == 1 ? fitting.first : nil
    }
    if isAmericanTime { return monthFirst }
    return order == .dayFirst ? dayFirst : nil
  }

  /// The last two digits of a year, in languages that write the day first.
  private mutating func takeShortYear() -> Int? {
    guard order == .dayFirst, let year = tokens.takeNumber(2...2) else { return nil }
    return year < 70 ? 2000 + year : 1900 + year
  }

  /// The day of the week that stands right before a date, 0 for Monday.
  private func weekday(before start: Int) -> Int? {
    for token in tokens.all[..<start].suffix(4).reversed() {
      guard case .word(let word) = token else { continue }
      return MonthNames.weekday(word)
    }
    return nil
  }

  /// Whether a zone of America follows, or a time as American pages write it.
  private var isAmericanTime: Bool {
    tokens.all[tokens.position...].prefix(9).contains { token in
      guard case .word(let word) = token else { return false }
      if order == .american, word == "am" || word == "pm" { return true }
      return Self.americanZones.contains(word)
    }
  }

  private static let americanZones = Set(LanguageProfile.common.entries(.americanTimeZones))

  /// A year of four digits, or of two as RFC 822 has it; one of the Thai calendar counts from 543
  /// years earlier.
  private mutating func takeYear() -> Int? {
    if let year = tokens.takeNumber(4...4) { return Self.common(year) }
    guard let short = tokens.takeNumber(2...2) else { return nil }
    // "12 พ.ย. 67": the first years of that calendar's century are long past.
    if let era = Self.laterEras[language], short >= Self.firstShortYear {
      return short + Self.centuryOfEras + era
    }
    return short < 70 ? 2000 + short : 1900 + short
  }

  /// A year as others count it: one of the Thai calendar is 543 years ahead.
  private static func common(_ year: Int) -> Int {
    (2400...2700).contains(year) ? year - 543 : year
  }

  private static let firstShortYear = 40
  private static let centuryOfEras = 2500
  /// What is added to the years of a calendar that is ahead, in the languages that have one.
  private static let laterEras = LanguageLists { profile in
    profile.values(.eras).values.compactMap { Int($0) }.first { $0 < -500 }
  }

  // MARK: - Times

  /// Reads the time and zone if they follow; `false` if there is a time that does not exist.
  private mutating func time(_ stamp: inout Timestamp) -> Bool {
    let start = tokens.position
    tokens.skip([" ", ",", "-", "–", "|", "·", "•", "—"])
    tokens.skipWord(Self.beforeTimes)
    tokens.skip([" ", "."])
    guard let hour = tokens.takeNumber(1...2) else {
      tokens.position = start
      return true
    }
    guard takeClockSign(), let minute = tokens.takeNumber(2...2) else {
      tokens.position = start
      return true
    }
    if tokens.take(":") {
      guard let second = tokens.takeNumber(1...2), second <= 60 else { return false }
      if tokens.take(".") || tokens.take(",") { _ = tokens.takeNumber(1...20) }
    }
    guard let value = clock(hour, minute) else { return false }
    stamp.minute = value
    return zone(&stamp)
  }

  /// What stands between hours and minutes: `10:15`, `10h15`, `10時15分`.
  private mutating func takeClockSign() -> Bool {
    if tokens.take(":") || tokens.take(".") { return true }
    guard let word = tokens.word, Self.hourSigns.contains(word) else {
      return false
    }
    tokens.position += 1
    tokens.skip([" "])
    return true
  }

  private mutating func clock(_ hour: Int, _ minute: Int) -> Int? {
    var hour = hour
    let start = tokens.position
    tokens.skip([" "])
    if let word = tokens.word,
      word == "am" || word == "pm" || word == "a" || word == "p"
    {
      tokens.position += 1
      if word.count == 1 {
        tokens.skip(["."])
        tokens.skipWord(["m"])
        tokens.skip(["."])
      }
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (word.hasPrefix("p") ? 12 : 0)
    } else {
      tokens.position = start
    }
    guard hour < 24, minute < 60 else { return nil }
    return hour * 60 + minute
  }

  private mutating func zone(_ stamp: inout Timestamp) -> Bool {
    tokens.skip([" ", "("])
    if let word = tokens.word, let offset = MonthNames.offset(word) {
      tokens.position += 1
      stamp.offset = offset
      guard offset == 0 else { return true }
    }
    guard let sign = ["+", "-", "−"].first(where: { tokens.next == .sign($0) }), tokens.take(sign)
    else {
      return true
    }
    guard case .number(let value, let digits)? = tokens.next else { return true }
    tokens.position += 1
    var hours = value
    var minutes = 0
    if digits == 4 {
      hours = value / 100
      minutes = value % 100
    } else if digits <= 2, tokens.take(":") {
      guard let rest = tokens.takeNumber(2...2) else { return false }
      minutes = rest
    }
    guard hours < 24, minutes < 60, digits <= 4 else { return false }
    stamp.offset = (hours * 60 + minutes) * (sign == "+" ? 1 : -1)
    return true
  }
}
