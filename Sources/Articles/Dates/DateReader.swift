import Lexicon

/// Reads a date token by token: numbers, words, and the signs between them.
struct DateReader {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case sign(Unicode.Scalar)
  }

  private var tokens: [Token] = []
  /// Where each token begins in the text.
  private var starts: [String.Index] = []
  private var position = 0
  private let order: DateOrder

  init(_ text: String, _ order: DateOrder = .unknown) {
    self.order = order
    var number: (value: Int, digits: Int)?
    var word = String.UnicodeScalarView()
    func flush(_ tokens: inout [Token]) {
      if let known = number { tokens.append(.number(known.value, digits: known.digits)) }
      if !word.isEmpty { tokens.append(.word(String(word).lowercased())) }
      number = nil
      word = String.UnicodeScalarView()
    }
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if let digit = Self.digit(scalar) {
        if !word.isEmpty { flush(&tokens) }
        let known = number ?? (0, 0)
        // More digits than a year and a time have are no part of a date.
        let value = known.digits < 9 ? known.value * 10 + digit : known.value
        number = (value, known.digits + 1)
      } else if scalar.properties.isAlphabetic || !word.isEmpty && Self.isMark(scalar) {
        if number != nil { flush(&tokens) }
        word.append(scalar)
      } else {
        flush(&tokens)
        if !scalar.properties.isWhitespace {
          tokens.append(.sign(scalar))
        } else if tokens.last != .sign(" ") {
          tokens.append(.sign(" "))
        }
      }
      // What this sign ended was begun before; what it began, begins here.
      let begun = tokens.count + (number == nil && word.isEmpty ? 0 : 1)
      while starts.count < begun { starts.append(index) }
    }
    flush(&tokens)
  }

  /// The value of a digit in any script.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.value < 0x80 {
      return scalar.value >= 0x30 && scalar.value <= 0x39 ? Int(scalar.value - 0x30) : nil
    }
    guard scalar.properties.generalCategory == .decimalNumber else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  /// Whether a sign belongs to the letter before it, as in the scripts of India.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .spacingMark
  }

  mutating func all(in text: String) -> [(stamp: Timestamp, before: String, after: String)] {
    var found: [(stamp: Timestamp, first: Int, end: Int)] = []
    while position < tokens.count {
      let start = position
      if let day = date(), day.year >= 1500 {
        var stamp = Timestamp(day: day)
        if time(&stamp) {
          found.append((stamp, start, position))
          continue
        }
      }
      position = max(start + 1, found.last?.end ?? 0)
    }
    func place(_ token: Int) -> String.Index {
      token < starts.count ? starts[token] : text.endIndex
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
    while position < tokens.count {
      let start = position
      // Systems that know no date write the first day of their calendar.
      if let day = date(), day.year >= 1500 {
        var stamp = Timestamp(day: day)
        guard time(&stamp) else { return nil }
        return stamp
      }
      position = start
      switch tokens[start] {
      case .word:
        words += 1
        if words > limit { return nil }
      case .number: if limit < .max { return nil }
      case .sign: break
      }
      position += 1
    }
    return nil
  }

  // MARK: - Tokens

  private func token(_ offset: Int = 0) -> Token? {
    position + offset < tokens.count ? tokens[position + offset] : nil
  }

  private mutating func takeNumber(_ digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count)? = token(), digits.contains(count) else { return nil }
    position += 1
    return value
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard token() == .sign(sign) else { return false }
    position += 1
    return true
  }

  private mutating func skip(_ signs: Set<Unicode.Scalar>) {
    while case .sign(let sign)? = token(), signs.contains(sign) { position += 1 }
  }

  private mutating func takeMonth() -> Int? {
    guard case .word(let word)? = token(), let month = MonthNames.month(word) else { return nil }
    position += 1
    return month
  }

  private mutating func skipWord(_ words: Set<String>) {
    if case .word(let word)? = token(), words.contains(word) { position += 1 }
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
    let start = position
    if let day = yearFirst() { return day }
    position = start
    if let day = eastAsian() { return day }
    position = start
    if let day = yearBeforeMonth() { return day }
    position = start
    if let day = vietnamese() { return day }
    position = start
    if let day = dayFirst() { return day }
    position = start
    if let day = monthFirst() { return day }
    position = start
    return inNumbers()
  }

  /// `2026-11-21`, `2026/11/21`, `2026.11.21`, `20261121`.
  private mutating func yearFirst() -> CalendarDay? {
    if let whole = takeNumber(8...8) {
      guard (1900...2100).contains(whole / 10_000) else { return nil }
      return CalendarDay(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    }
    guard let year = takeNumber(4...4) else { return nil }
    guard let sign = ["-", "/", "."].first(where: { token() == .sign($0) }), take(sign)
    else { return nil }
    // `2026. 11. 21.` in Korean
    if sign == "." { skip([" "]) }
    guard let month = takeNumber(1...2), take(sign) else { return nil }
    if sign == "." { skip([" "]) }
    guard let day = takeNumber(1...2) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `2026年11月21日`, `2026년 11월 21일`.
  private mutating func eastAsian() -> CalendarDay? {
    guard let year = takeNumber(4...4) else { return nil }
    guard case .word(let first)? = token(), Self.signs[0].contains(first) else { return nil }
    position += 1
    skip([" "])
    guard let month = takeNumber(1...2), case .word(let second)? = token(),
      Self.signs[1].contains(second)
    else { return nil }
    position += 1
    skip([" "])
    guard let day = takeNumber(1...2) else { return nil }
    if case .word(let third)? = token(), Self.signs[2].contains(where: { third.hasPrefix($0) }) {
      position += 1
    }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `2026. november 21.`, `2026 m. lapkričio 21 d.`, `2026. gada 21. novembris`.
  private mutating func yearBeforeMonth() -> CalendarDay? {
    guard let year = takeNumber(4...4) else { return nil }
    skip([" ", ".", ",", "-"])
    skipWord(Self.behindYears)
    skip([" ", "."])
    if let month = takeMonth() {
      skip([" ", ".", "-"])
      guard let day = takeNumber(1...2) else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
    guard let day = takeNumber(1...2) else { return nil }
    skip([" ", "."])
    guard let month = takeMonth() else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `21 tháng 11, 2026`, `21 tháng 11 năm 2026`.
  private mutating func vietnamese() -> CalendarDay? {
    guard let day = takeNumber(1...2) else { return nil }
    skip([" "])
    guard case .word(let word)? = token(), Self.beforeMonthNumbers.contains(word) else {
      return nil
    }
    position += 1
    skip([" "])
    guard let month = takeNumber(1...2) else { return nil }
    skip([" ", ","])
    skipWord(Self.beforeYearNumbers)
    skip([" "])
    guard let year = takeNumber(4...4) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `21 November 2026`, `21st Nov 2026`, `21. November 2026`, `21 de noviembre de 2026`.
  private mutating func dayFirst() -> CalendarDay? {
    guard let day = takeNumber(1...2) else { return nil }
    skipWord(Self.endingsOfDays)
    skip([" ", ".", "-", "º", "/"])
    skipWord(Self.beforeMonths)
    skip([" "])
    guard let month = takeMonth() else { return nil }
    skip([" ", ".", "-", ",", "/"])
    skipWord(Self.beforeYears)
    skip([" "])
    guard let year = takeYear() else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `November 21, 2026`, `Nov. 21st 2026`.
  private mutating func monthFirst() -> CalendarDay? {
    guard let month = takeMonth() else { return nil }
    skip([" ", ".", "-"])
    guard let day = takeNumber(1...2) else { return nil }
    skipWord(Self.englishEndings)
    skip([" ", ",", "-", "."])
    guard let year = takeNumber(4...4) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// `21.11.2026`; with slashes or dashes only if one of the numbers cannot be a month, or the day of
  /// the week, the zone or the page's language tells which is.
  private mutating func inNumbers() -> CalendarDay? {
    let start = position
    guard let first = takeNumber(1...2),
      let sign = [".", "/", "-"].first(where: { token() == .sign($0) }), take(sign)
    else { return nil }
    if sign == "." { skip([" "]) }
    guard let second = takeNumber(1...2), take(sign) else { return nil }
    if sign == "." { skip([" "]) }
    guard let year = takeNumber(4...4) ?? (sign == "." ? takeShortYear() : nil) else { return nil }
    let dayFirst = CalendarDay(year: year, month: second, day: first)
    let monthFirst = CalendarDay(year: year, month: first, day: second)
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
    guard order == .dayFirst, let year = takeNumber(2...2) else { return nil }
    return year < 70 ? 2000 + year : 1900 + year
  }

  /// The day of the week that stands right before a date, 0 for Monday.
  private func weekday(before start: Int) -> Int? {
    for token in tokens[..<start].suffix(4).reversed() {
      guard case .word(let word) = token else { continue }
      return MonthNames.weekday(word)
    }
    return nil
  }

  /// Whether a zone of America follows, or a time as American pages write it.
  private var isAmericanTime: Bool {
    tokens[position...].prefix(9).contains { token in
      guard case .word(let word) = token else { return false }
      if order == .american, word == "am" || word == "pm" { return true }
      return Self.americanZones.contains(word)
    }
  }

  private static let americanZones = Set(LanguageProfile.common.entries(.americanTimeZones))

  /// A year of four digits, or of two as RFC 822 has it; one of the Thai calendar counts from 543
  /// years earlier.
  private mutating func takeYear() -> Int? {
    if let year = takeNumber(4...4) { return (2400...2700).contains(year) ? year - 543 : year }
    guard let short = takeNumber(2...2) else { return nil }
    return short < 70 ? 2000 + short : 1900 + short
  }

  // MARK: - Times

  /// Reads the time and zone if they follow; `false` if there is a time that does not exist.
  private mutating func time(_ stamp: inout Timestamp) -> Bool {
    let start = position
    skip([" ", ",", "-", "–", "|", "·", "•", "—"])
    skipWord(Self.beforeTimes)
    skip([" ", "."])
    guard let hour = takeNumber(1...2) else {
      position = start
      return true
    }
    guard takeClockSign(), let minute = takeNumber(2...2) else {
      position = start
      return true
    }
    if take(":") {
      guard let second = takeNumber(1...2), second <= 60 else { return false }
      if take(".") || take(",") { _ = takeNumber(1...20) }
    }
    guard let value = clock(hour, minute) else { return false }
    stamp.minute = value
    return zone(&stamp)
  }

  /// What stands between hours and minutes: `10:15`, `10h15`, `10時15分`.
  private mutating func takeClockSign() -> Bool {
    if take(":") || take(".") { return true }
    guard case .word(let word)? = token(), Self.hourSigns.contains(word) else {
      return false
    }
    position += 1
    skip([" "])
    return true
  }

  private mutating func clock(_ hour: Int, _ minute: Int) -> Int? {
    var hour = hour
    let start = position
    skip([" "])
    if case .word(let word)? = token(), word == "am" || word == "pm" || word == "a" || word == "p" {
      position += 1
      if word.count == 1 {
        skip(["."])
        skipWord(["m"])
        skip(["."])
      }
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (word.hasPrefix("p") ? 12 : 0)
    } else {
      position = start
    }
    guard hour < 24, minute < 60 else { return nil }
    return hour * 60 + minute
  }

  private mutating func zone(_ stamp: inout Timestamp) -> Bool {
    skip([" ", "("])
    if case .word(let word)? = token(), let offset = MonthNames.offset(word) {
      position += 1
      stamp.offset = offset
      guard offset == 0 else { return true }
    }
    guard let sign = ["+", "-", "−"].first(where: { token() == .sign($0) }), take(sign) else {
      return true
    }
    guard case .number(let value, let digits)? = token() else { return true }
    position += 1
    var hours = value
    var minutes = 0
    if digits == 4 {
      hours = value / 100
      minutes = value % 100
    } else if digits <= 2, take(":") {
      guard let rest = takeNumber(2...2) else { return false }
      minutes = rest
    }
    guard hours < 24, minutes < 60, digits <= 4 else { return false }
    stamp.offset = (hours * 60 + minutes) * (sign == "+" ? 1 : -1)
    return true
  }
}
