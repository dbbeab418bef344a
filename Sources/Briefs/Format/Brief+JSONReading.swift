internal import BriefArticles
internal import BriefFormat
internal import BriefLexicon
internal import BriefMarkup

// A brief is read from its JSON for the proof: what is not read is found, since the brief is written
// as JSON again and compared.

extension Brief {
  /// Reads what `json` gives; `nil` if the value is no brief.
  ///
  /// - Complexity: O(*n*).
  init?(json value: JSONValue) {
    guard Self.isJSON(value), let title = value["title"]?.string,
      let day = value["date"]?.string.flatMap({ CalendarDay($0) })
    else { return nil }
    self.init(
      title: title, day: day, language: Language(code: value["language"]?.string ?? ""),
      articleCount: value.count("articles"), outletCount: value.count("outlets"),
      minutes: value.count("minutes"), articleMinutes: value.count("articleMinutes"),
      topics: value.list("topics").map { TopicBrief(json: $0) },
      next: value.list("next").compactMap { ComingDay(json: $0) },
      parts: value.list("lists").compactMap { BriefPart(json: $0) },
      unnamedCount: value.count("unnamed"), tags: value.list("tags").compactMap(\.string))
    // A roll-up does not say of which days it is, but is called by them.
    let periods = [BriefPeriod(weekOf: day), BriefPeriod(monthOf: day)].compactMap(\.self)
    days = periods.first { $0.title(in: language).utf8.elementsEqual(title.utf8) }?.days
  }
}

extension JSONValue {
  fileprivate func count(_ name: String) -> Int {
    self[name]?.integer.flatMap { (0...999_999_999).contains($0) ? $0 : nil } ?? 0
  }

  fileprivate func list(_ name: String) -> [JSONValue] { self[name]?.elements ?? [] }

  fileprivate func text(_ name: String) -> String { self[name]?.string ?? "" }

  fileprivate func day(_ name: String) -> CalendarDay? {
    self[name]?.string.flatMap { CalendarDay($0) }
  }
}

extension TopicBrief {
  fileprivate init(json value: JSONValue) {
    let isLoose = value["loose"] == .bool(true)
    self.init(
      title: value.text("title"), titleSource: value["titleSource"]?.integer,
      sharedTerms: value.list("why").compactMap(\.string), isLoose: isLoose,
      neighbours: value.list("neighbours").compactMap(\.integer),
      names: value.list("names").compactMap(\.string),
      earlier: value.list("earlier").compactMap { EarlierDay(json: $0) },
      quotations: value.list("quotes").compactMap { Quotation(json: $0) },
      parts: value.list("parts").compactMap { TopicPart(json: $0) },
      sources: value.list("sources").map { BriefSource(json: $0) })
  }
}

extension ComingDay {
  fileprivate init?(json value: JSONValue) {
    guard let day = value.day("date"),
      let quotation = value["quote"].flatMap({ Quotation(json: $0) })
    else { return nil }
    self.init(day: day, quotation: quotation)
  }
}

extension BriefPart {
  fileprivate init?(json value: JSONValue) {
    guard let kind = Kind.allCases.first(where: { $0.key.title == value["kind"]?.string }) else {
      return nil
    }
    self.init(kind: kind, topics: value.list("topics").map { TopicBrief(json: $0) })
  }
}

extension TopicPart {
  /// By its kind; what version 0.1 wrote has the heading only.
  fileprivate init?(json value: JSONValue) {
    let quotations = value.list("quotes").compactMap { Quotation(json: $0) }
    if let key = value["kind"]?.string.flatMap({ LinkMark("1 \($0)") })?.key {
      let source = quotations.first?.locator.source ?? 0
      guard let kind = Kind(key, of: source) else { return nil }
      self.init(kind: kind, quotations: quotations)
      return
    }
    let title = value.text("title")
    let day = CalendarDay(inEnglish: title)
    let kinds = [Kind.figures, .spoken, .next, .more, .dates] + (day.map { [.day($0)] } ?? [])
    guard let kind = kinds.first(where: { BriefWording.english.heading(of: $0) == title }) else {
      return nil
    }
    self.init(kind: kind, quotations: quotations)
  }
}

extension EarlierDay {
  fileprivate init?(json value: JSONValue) {
    guard let day = value.day("date") else { return nil }
    self.init(
      day: day, path: value.text("path"), anchor: value.text("anchor"), title: value.text("title"),
      number: value.count("day"))
  }
}

extension Quotation {
  fileprivate init?(json value: JSONValue) {
    let bytes = value.list("bytes").compactMap(\.integer)
    guard let text = value["text"]?.string, bytes.count == 2, bytes[0] <= bytes[1] else {
      return nil
    }
    let places = value.list("also").compactMap { $0.string.flatMap { LinkMark($0) } }
    let also = places.compactMap { mark -> Locator? in
      guard let place = mark.place, let bytes = place.bytes else { return nil }
      return Locator(source: mark.source, line: place.line, bytes: bytes)
    }
    let other = value["compare"]?.string.flatMap { LinkMark($0) }
    self.init(
      text: text,
      locator: Locator(
        source: value.count("source"), line: value.count("line"), bytes: bytes[0]..<bytes[1]),
      also: also,
      comparison: other.flatMap { mark in
        mark.place.map { SourceLine(source: mark.source, line: $0.line) }
      })
  }
}

extension BriefSource {
  fileprivate init(json value: JSONValue) {
    self.init(
      number: value.count("number"), title: value.text("title"), path: value.text("path"),
      item: value["item"]?.string, byline: value["byline"]?.string, site: value["site"]?.string,
      published: value.day("date"), url: value["url"]?.string,
      language: Language(code: value.text("language")), words: value.count("words"),
      copyOf: value["sameTextAs"]?.integer, sameArticleAs: value["sameArticleAs"]?.integer,
      digestPrefix: value.text("sha256"))
  }
}
