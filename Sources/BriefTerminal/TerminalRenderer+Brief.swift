internal import BriefFormat
internal import BriefMarkup

/// What the lines of a brief are shown with.
struct BriefContext {
  /// The address of each source that has one, by its number.
  let addresses: [Int: String]
  /// What is said of a story beside its heading, by the number of its section.
  let notes: [Int: String]
  /// Whether the brief is that of a day, with its headlines first: then who else says the same is a
  /// number only.
  let isDay: Bool

  init(_ brief: BriefOutline) {
    let headlines = brief.headlines
    addresses = brief.addresses
    isDay = !headlines.isEmpty
    let byAnchor = Dictionary(
      headlines.map { ($0.anchor, $0) }, uniquingKeysWith: { first, _ in first })
    let notes = brief.anchors.enumerated().compactMap { index, anchor in
      byAnchor[percentEncoded(anchor)].map { headline in
        (index, brief.sections[index].saysItsDay ? headline.teller : headline.note)
      }
    }
    self.notes = Dictionary(notes, uniquingKeysWith: { first, _ in first })
  }
}

extension TerminalRenderer {
  /// Adds a brief: title and counts, the day's headlines, numbered stories with their quotations.
  func append(_ brief: BriefOutline, firstTopic: Int, to canvas: inout Canvas) {
    var margin = Indent()
    let counts = counts(of: brief.introduction)
    if !brief.title.isEmpty {
      canvas.put(heading(brief.title, mark: Line(), note: counts, canvas.columns), &margin)
    }
    let isCounted = counts != nil && !brief.title.isEmpty
    append(
      introduction: isCounted ? brief.introduction.dropFirst() : brief.introduction[...],
      to: &canvas)
    let context = BriefContext(brief)
    if let only = brief.sections.first, brief.isSummary {
      append(body: only, reason: Reason(only), context, indentation: 0, to: &canvas)
      return
    }
    var number = firstTopic
    // Who says so stands behind each sentence; the rest is told if it is asked for.
    for (index, section) in brief.sections.enumerated()
    where section.kind != .sources || sources == .full {
      canvas.putGap(margin)
      if context.isDay { canvas.put([rule], &margin) }
      append(
        section, number: section.isTopic ? number : nil, note: context.notes[index], context,
        to: &canvas)
      if section.isTopic { number += 1 }
    }
  }

  private func append(
    _ section: BriefOutline.Section, number: Int?, note: String?, _ context: BriefContext,
    to canvas: inout Canvas
  ) {
    var margin = Indent()
    let isNarrow = canvas.columns < 40
    let reason = Reason(section)
    guard context.isDay else {
      let mark =
        number.map {
          Line(String($0) + ($0 < 10 ? "  " : " "), TextStyle(isBold: true, isAccented: true))
        } ?? Line()
      let title = heading(section.heading, mark: mark, note: note ?? reason?.count, canvas.columns)
      canvas.put(title, &margin)
      let indentation = number == nil ? 0 : isNarrow ? 1 : 3
      append(body: section, reason: reason, context, indentation: indentation, to: &canvas)
      return
    }
    let width = Self.numberWidth(of: canvas)
    let mark = number.map { self.number($0, width: width) } ?? .blanks(isNarrow ? 0 : width)
    canvas.put(heading(section.heading, mark: mark, note: note, canvas.columns), &margin)
    append(
      body: section, reason: reason, context,
      indentation: isNarrow ? 1 : max(0, width - bullet.width), to: &canvas)
  }

  /// Adds what stands below a section's heading.
  private func append(
    body section: BriefOutline.Section, reason: Reason?, _ context: BriefContext,
    indentation: Int, to canvas: inout Canvas
  ) {
    var indent = Indent(rest: .blanks(indentation))
    // In the brief of a day, all text begins in one column, whether it has a mark or not.
    let isHanging = context.isDay && canvas.columns >= 40
    var inner = isHanging ? Indent(rest: .blanks(indentation + bullet.width)) : indent
    if section.saysItsDay, case .reason(let inlines)? = section.blocks.first {
      canvas.put(filled(inlines, .dim, room: canvas.room(beside: inner)), &inner)
    } else if let sentences = reason?.sentences {
      let room = canvas.room(beside: indent)
      let all = Line(sentences.joined(separator: " "), .dim)
      let note = all.width <= room ? all : Line(sentences.first ?? "", .dim)
      canvas.put([note.truncated(to: room, mark: ellipsis)], &indent)
    }
    var isBelowHeading = false
    for block in section.blocks {
      if case .reason = block { continue }
      if !isBelowHeading { canvas.putGap(indent) }
      isBelowHeading = false
      switch block {
      case .reason: continue
      case .quotations(let items) where isTable(items, on: canvas):
        append(table: items, context, to: &canvas, &inner)
      case .quotations(let items):
        append(items, context, to: &canvas, &indent)
      case .sources(let sources):
        append(sources, to: &canvas, &indent)
      case .other(let other):
        append([other], to: &canvas, &inner)
        if case .heading = other.kind { isBelowHeading = true }
      }
    }
  }

  /// Adds a quotation behind its mark; who says so leads to its source's address.
  func append(
    _ quotation: ParsedQuotation, mark: Line, _ context: BriefContext, to canvas: inout Canvas,
    _ indent: inout Indent
  ) {
    var inner = indent.adding(mark, hangs: true, columns: canvas.columns)
    var filler = LineFiller(limit: canvas.room(beside: inner))
    fillName(of: quotation, context, into: &filler)
    fill(quotation.quotation, .plain, into: &filler)
    if let locator = quotation.locator {
      var style = TextStyle.dim
      style.link = context.addresses[locator.source].flatMap(target)
      filler.append(" ", .plain)
      if locator.mark == nil {
        filler.append("[\(locator.source):\(locator.line)]", style)
      } else {
        // The dash stays with the first word of the name.
        filler.append(unicode ? "—\u{A0}" : "-\u{A0}", .dim)
        // A short name stays on one line.
        let label = Line(locator.label.plainText)
        if label.width * 2 <= canvas.room(beside: inner) {
          filler.append(locator.label.plainText.replacing(" ", with: "\u{A0}"), style)
        } else {
          fill(locator.label, style, into: &filler)
        }
      }
    }
    fillRemark(of: quotation, context, into: &filler)
    canvas.put(filler.finish(), &inner)
    append(quotation.rest, to: &canvas, &inner, isTight: true)
    if inner.first != nil { canvas.put([Line()], &inner) }
  }

  /// What follows who says so: of the day's first reading only how many more say it.
  private func fillRemark(
    of item: ParsedQuotation, _ context: BriefContext, into filler: inout LineFiller
  ) {
    guard !item.remark.isEmpty else { return }
    let others = item.duplicates
    if context.isDay, sources == .compact, item.remark.count == 1, !others.isEmpty,
      others.allSatisfy({ $0.place?.bytes != nil })
    {
      filler.append("\u{A0}+\(others.count)", .dim)
      return
    }
    filler.append(" ", .plain)
    let outlet = item.remark.withoutLeadingDash()
    if item.locator == nil, outlet != item.remark {
      filler.append(unicode ? "—\u{A0}" : "-\u{A0}", .dim)
      fill(outlet, .dim, into: &filler)
      return
    }
    // The remark is dim already, so its emphasis is dropped.
    let remark = item.remark.flatMap { $0.kind == .emphasis ? $0.children : [$0] }
    fill(remark, .dim, into: &filler)
  }

  /// The headline of an article, before its sentence.
  private func fillName(
    of item: ParsedQuotation, _ context: BriefContext, into filler: inout LineFiller
  ) {
    guard let name = item.name else { return }
    var style: TextStyle = item.quotation.isEmpty ? .plain : .bold
    style.link = context.addresses[name.mark.source].flatMap(target)
    fill(name.title, style, into: &filler)
    guard !item.quotation.isEmpty else { return }
    let isEnded = name.title.plainText.last?.isPunctuation ?? true
    filler.append(isEnded ? " " : ". ", .plain)
  }

  /// A heading with a note at the right edge: beside it if there is room, else below.
  func heading(
    _ inlines: [MarkdownNode], mark number: Line, note: String?, _ columns: Int
  ) -> [Line] {
    let hanging = Line.blanks(columns < 40 ? min(number.width, 1) : number.width)
    let text = note ?? ""
    let note = Line(text, .dim)
    let isShort = note.width + Line(inlines.plainText).width + number.width + 3 <= columns
    let isBeside = !note.isEmpty && (note.width * 2 <= columns || isShort) && columns >= 40
    let reserved = isBeside ? note.width + 2 : 0
    var lines = filled(inlines, .bold, room: columns - number.width - reserved)
    for index in lines.indices { lines[index] = (index == 0 ? number : hanging) + lines[index] }
    if isBeside, let first = lines.first {
      let gap = max(1, columns - first.width - note.width)
      lines[0] = first + .blanks(gap) + note
    } else {
      var filler = LineFiller(limit: columns - hanging.width)
      filler.append(text, .dim)
      lines += filler.finish().map { hanging + $0 }
    }
    return lines
  }

  /// The first and the last count of a sentence such as "19 articles, 11 topics, 38 sentences: 4
  /// minutes instead of 41."; `nil` if the introduction does not start like that.
  private func counts(of introduction: [MarkdownNode]) -> String? {
    guard let first = introduction.first, first.kind == .paragraph else { return nil }
    let text = cleanedLine(first.plainText)
    // Where the numbers stand is up to the language.
    guard let colon = text.firstRange(of: ": ") ?? text.firstRange(of: "：") else { return nil }
    let (before, minutes) = (text[..<colon.lowerBound], text[colon.upperBound...])
    guard [before, minutes].allSatisfy({ $0.contains(where: \.isNumber) }),
      // Version 0.1 counted its topics and sentences behind the articles.
      let articles = before.split(separator: ",").first
    else { return nil }
    let dot = unicode ? "·" : "-"
    let hasStop = minutes.last.map { ".。।".contains($0) } ?? false
    let count = articles.last == " " ? articles.dropLast() : articles
    return "\(count) \(dot) \(hasStop ? minutes.dropLast() : minutes)"
  }
}

extension BriefOutline {
  /// Whether it is a single story, whose headline the title says already.
  fileprivate var isSummary: Bool {
    let told = sections.filter { $0.kind != .sources }
    guard told.count == 1, let only = told.first, only.isTopic else { return false }
    return only.heading.plainText == title.plainText
  }

  /// The address of each source that has one, by its number.
  fileprivate var addresses: [Int: String] {
    var addresses: [Int: String] = [:]
    for source in sources where addresses[source.number] == nil {
      addresses[source.number] = source.address
    }
    return addresses
  }
}

/// What is shown of a topic's reason, "Headline of source 1. 3 sources, together for: gate.":
/// the count beside the heading, the rest below it.
private struct Reason {
  var count: String?
  /// The shared terms come first: they matter more to a reader than the source of the headline.
  var sentences: [String]

  init?(_ section: BriefOutline.Section) {
    guard case .reason(let inlines)? = section.blocks.first else { return nil }
    sentences = cleanedLine(inlines.plainText).split(separator: ". ").map { sentence in
      sentence.last == "." ? String(sentence) : sentence + "."
    }
    guard let index = sentences.firstIndex(where: { $0.first?.isNumber == true }) else { return }
    let sentence = sentences.remove(at: index)
    let end = sentence.firstIndex(of: ",") ?? sentence.index(before: sentence.endIndex)
    count = String(sentence[..<end])
    let rest = sentence[end...].drop { $0 == "," || $0 == " " || $0 == "." }
    if !rest.isEmpty { sentences.insert(rest.prefix(1).uppercased() + rest.dropFirst(), at: 0) }
  }
}
