/// Separates the article of plain text or Markdown from boilerplate, and reads title, authors and
/// date from its head.
struct TextCleaner {
  /// The units of the article.
  private(set) var kept: [Int] = []
  /// In the order of the input.
  var dropped: [Dropped] { found.sorted { $0.order < $1.order }.map(\.dropped) }
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var published: Timestamp?

  /// What was dropped, by the unit that it is or stands in, and by the place in this list.
  private var found: [(order: (unit: Int, place: Int), dropped: Dropped)] = []
  private let units: [BlockCandidate]
  private let bytes: [UInt8]
  /// How its language writes dates.
  private let customs: DateCustoms

  /// Separates them. Only where the text may be a page that was flattened (`isPage`) anything but
  /// the title goes, and what is certainly boilerplate where it was clipped from one (`isClipped`);
  /// `title` is the one that the file declares. `omissions` are listed with what is dropped here.
  init(
    _ units: [BlockCandidate], of bytes: [UInt8], keepAll: Bool, isPage: Bool,
    isClipped: Bool = false,
    title: String? = nil, omissions: [MarkdownOmission] = [], customs: DateCustoms = .unknown
  ) {
    self.customs = customs
    self.units = units
    self.bytes = bytes
    self.title = title
    if keepAll {
      kept = Array(units.indices)
      return
    }
    if isPage {
      takePage()
    } else {
      takeNote(isClipped || namesItsSource)
    }
    for omission in omissions { list(omission.text, omission.why, at: omission.unit) }
  }

  private func text(_ index: Int) -> String {
    String(decoding: collapsedWhitespace(bytes[units[index].range]), as: UTF8.self)
  }

  private mutating func drop(_ index: Int, _ why: String) {
    let text = collapsedWhitespace(bytes[units[index].wholeRange])
    list(String(decoding: text, as: UTF8.self), why, at: index)
  }

  private mutating func list(_ text: String, _ why: String, at unit: Int) {
    found.append(((unit, found.count), Dropped(text: text, why: why)))
  }

  private mutating func takePage() {
    let boilerplate = BoilerplateFilter(units, of: bytes)
    title = title ?? boilerplate.title.flatMap { Names.headline(withoutDash(text($0))) }
    for index in units.indices {
      if boilerplate.isKept[index] {
        kept.append(index)
      } else {
        drop(index, boilerplate.why[index])
      }
    }
    readHead(boilerplate)
  }

  /// A headline without the dash that some papers put before it.
  private func withoutDash(_ line: String) -> String {
    let opening = line.prefix { "—–-".contains($0) }
    let rest = line[opening.endIndex...]
    return !opening.isEmpty && rest.hasPrefix(" ") ? String(rest.dropFirst()) : line
  }

  /// A note that was saved as an article: its first heading is the title, or a first line that
  /// reads as one.
  private mutating func takeNote(_ isClipped: Bool) {
    let headings = units.indices.filter { units[$0].kind == .heading(level: 1) }
    // Of several headings behind a first line none is that of the whole.
    let heading = headings.count > 1 && startsWithHeadline ? nil : headings.first
    // A one-letter title is a placeholder.
    if title.map({ $0.utf8.count < 2 }) ?? true, let heading {
      title = Names.headline(text(heading))
    }
    var line: Int?
    if title == nil, startsWithHeadline {
      line = 0
      title = Names.headline(text(0))
    }
    let letters = title.map(Names.letters)
    let boilerplate = isClipped ? boilerplateOfClipping() : [:]
    for index in units.indices {
      if let why = boilerplate[index] {
        drop(index, why)
      } else if index == line {
        drop(index, "title")
      } else if case .heading = units[index].kind, letters == Names.letters(text(index)) {
        drop(index, "title")
      } else {
        kept.append(index)
      }
    }
    takeHeadOfNote()
    // A note that says nothing else says its title.
    if !kept.contains(where: { units[$0].words > 0 }) {
      (kept, found) = (Array(units.indices), [])
    }
  }

  /// Byline and date in the lines below the title of a note, as clippings have them.
  private mutating func takeHeadOfNote() {
    guard title != nil else { return }
    for index in kept.prefix(2) {
      let unit = units[index]
      guard unit.kind == .paragraph, unit.words > 0,
        let line = HeadLine(unit, of: bytes, customs), kept.count > 1
      else { return }
      if authors.isEmpty { authors = line.authors }
      published = published ?? line.published
      if line.isText { continue }
      kept.removeAll { $0 == index }
      drop(index, line.why)
    }
  }

  /// Whether one of the first or last lines says where the text was taken from.
  private var namesItsSource: Bool {
    (units.prefix(4) + units.suffix(2)).contains { unit in
      let line = String(decoding: bytes[unit.range.prefix(200)], as: UTF8.self).lowercased()
      return BoilerplatePhrases.sourceLabels.contains { line.hasPrefix($0) } && line.contains("://")
    }
  }

  /// What a page's reader would have left out, as far as that is certain of a line by itself, and
  /// why.
  private func boilerplateOfClipping() -> [Int: String] {
    var boilerplate: [Int: String] = [:]
    for index in MediaFrames(units, of: bytes).indices {
      boilerplate[index] = "frame of a picture or a video"
    }
    let paragraphs = units.indices.filter { units[$0].words > 0 }
    let ending = Set(paragraphs.dropFirst().suffix(BoilerplatePhrases.paragraphsOfEnding))
    var isOpening = true
    for index in paragraphs where boilerplate[index] == nil && units[index].kind != .quotation {
      if case .heading = units[index].kind { continue }
      var place: BoilerplatePhrases.Place = ending.contains(index) ? .ending : []
      if isOpening { place.insert(.opening) }
      let role = BoilerplatePhrases.role(of: units[index], in: bytes, at: place)
      if case .junk(let why) = role, BoilerplatePhrases.isCertain(why) {
        boilerplate[index] = why
      } else if role == .prose {
        isOpening = false
      }
    }
    return boilerplate
  }

  /// Whether a line that could be a headline comes before all else.
  private var startsWithHeadline: Bool {
    guard let first = units.first, units.count > 1 else { return false }
    return first.isShortLine && BoilerplatePhrases.role(of: first, in: bytes) == .short
  }

  /// Byline and date in the lines before the article and right at its start.
  private mutating func readHead(_ boilerplate: BoilerplateFilter) {
    let first = kept.first ?? 0
    for index in units.indices.prefix(first + 4) where units[index].words <= 16 {
      // A text of nothing but its headline is kept whole, with its date line.
      let isDate = boilerplate.roles[index] == .junk("date")
      guard !boilerplate.isKept[index] || index <= first || isDate else { continue }
      let line = text(index)
      if published == nil { published = Timestamp(in: line, customs) }
      guard authors.isEmpty else { continue }
      if boilerplate.roles[index] == .junk("byline") {
        authors = Names.authors(byline: Self.withoutDate(line))
      } else if boilerplate.roles[index] == .junk("counter") {
        let name = line.prefix { !$0.isNumber }
        let words = name.split(separator: " ")
        let isName = words.count >= 2 && words.allSatisfy { $0.first?.isUppercase ?? false }
        if isName, let person = Names.person(String(name)) { authors = [person] }
      }
    }
  }

  /// A byline without what follows the name: a date, a bar, a role.
  private static func withoutDate(_ line: String) -> String {
    String(line.prefix { !$0.isNumber && $0 != "|" && $0 != "•" && $0 != "·" })
  }
}
