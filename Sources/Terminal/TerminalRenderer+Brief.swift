internal import BriefFormat
internal import Markup

extension TerminalRenderer {
  /// Adds a brief: title and counts, numbered topics with their quotations and sources.
  func append(_ brief: BriefOutline, firstTopic: Int, to canvas: inout Canvas) {
    var margin = Indent()
    let counts = counts(of: brief.introduction)
    if !brief.title.isEmpty {
      canvas.put(heading(brief.title, mark: "", note: counts, canvas.columns), &margin)
    }
    if counts == nil || brief.title.isEmpty {
      if !brief.introduction.isEmpty { canvas.putGap(margin) }
      append(brief.introduction, to: &canvas, &margin)
    } else if brief.introduction.count > 1 {
      canvas.putGap(margin)
      append(Array(brief.introduction.dropFirst()), to: &canvas, &margin)
    }
    let addresses = brief.addresses
    if let only = brief.sections.first, brief.isSummary {
      append(body: only, reason: Reason(only), addresses, indentation: 0, to: &canvas)
      return
    }
    var number = firstTopic
    // Who says so stands behind each sentence; the rest is told if it is asked for.
    for section in brief.sections where section.kind != .sources || sources == .full {
      canvas.putGap(margin)
      append(section, number: section.isTopic ? number : nil, addresses, to: &canvas)
      if section.isTopic { number += 1 }
    }
  }

  private func append(
    _ section: BriefOutline.Section, number: Int?, _ addresses: [Int: String],
    to canvas: inout Canvas
  ) {
    var margin = Indent()
    let mark = number.map { String($0) + ($0 < 10 ? "  " : " ") } ?? ""
    let reason = Reason(section)
    canvas.put(
      heading(section.heading, mark: mark, note: reason?.count, canvas.columns), &margin)
    let indentation = number == nil ? 0 : canvas.columns < 40 ? 1 : 3
    append(body: section, reason: reason, addresses, indentation: indentation, to: &canvas)
  }

  /// Adds what stands below a section's heading.
  private func append(
    body section: BriefOutline.Section, reason: Reason?, _ addresses: [Int: String],
    indentation: Int, to canvas: inout Canvas
  ) {
    var indent = Indent(rest: .blanks(indentation))
    if let sentences = reason?.sentences {
      let room = canvas.room(beside: indent)
      let all = Line(sentences.joined(separator: " "), .dim)
      let note = all.width <= room ? all : Line(sentences.first ?? "", .dim)
      canvas.put([note.truncated(to: room, mark: ellipsis)], &indent)
    }
    for block in section.blocks {
      switch block {
      case .reason: continue
      case .quotations(let quotations):
        canvas.putGap(indent)
        for quotation in quotations { append(quotation, addresses, to: &canvas, &indent) }
      case .sources(let sources):
        canvas.putGap(indent)
        append(sources, to: &canvas, &indent)
      case .other(let other):
        canvas.putGap(indent)
        append([other], to: &canvas, &indent)
      }
    }
  }

  /// Adds a quotation; its locator leads to its source's address.
  private func append(
    _ quotation: ParsedQuotation, _ addresses: [Int: String], to canvas: inout Canvas,
    _ indent: inout Indent
  ) {
    var inner = indent.adding(bullet, hangs: true, columns: canvas.columns)
    var filler = LineFiller(limit: canvas.room(beside: inner))
    fillHead(of: quotation, addresses, into: &filler)
    fill(quotation.quotation, .plain, into: &filler)
    if let locator = quotation.locator {
      var style = TextStyle.dim
      style.link = addresses[locator.source].flatMap(target)
      filler.append(" ", .plain)
      if locator.mark == nil {
        filler.append("[\(locator.source):\(locator.line)]", style)
      } else {
        filler.append(unicode ? "— " : "- ", .dim)
        fill(locator.label, style, into: &filler)
      }
    }
    if !quotation.remark.isEmpty {
      filler.append(" ", .plain)
      // The remark is dim already, so its emphasis is dropped.
      let remark = quotation.remark.flatMap { $0.kind == .emphasis ? $0.children : [$0] }
      fill(remark, .dim, into: &filler)
    }
    canvas.put(filler.finish(), &inner)
    append(quotation.rest, to: &canvas, &inner, isTight: true)
    if inner.first != nil { canvas.put([Line()], &inner) }
  }

  /// What stands before a sentence: the headline of an article, the day that the sentence names.
  private func fillHead(
    of item: ParsedQuotation, _ addresses: [Int: String], into filler: inout LineFiller
  ) {
    if let label = item.label {
      fill(label, .bold, into: &filler)
      filler.append("  ", .plain)
    }
    guard let name = item.name else { return }
    var style: TextStyle = item.quotation.isEmpty ? .plain : .bold
    style.link = addresses[name.mark.source].flatMap(target)
    fill(name.title, style, into: &filler)
    guard !item.quotation.isEmpty else { return }
    let isEnded = name.title.plainText.last?.isPunctuation ?? true
    filler.append(isEnded ? " " : ". ", .plain)
  }

  /// A heading with a note at the right edge: beside it if there is room, else below.
  private func heading(
    _ inlines: [MarkdownNode], mark: String, note: String?, _ columns: Int
  ) -> [Line] {
    let number = Line(mark, TextStyle(isBold: true, isAccented: true))
    let hanging = Line.blanks(min(number.width, columns < 40 ? 1 : 3))
    let text = note ?? ""
    let note = Line(text, .dim)
    let isBeside = !note.isEmpty && note.width * 2 <= columns && columns >= 40
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
    let halves = text.split(separator: ":")
    guard halves.count == 2, text.first?.isNumber == true,
      let articles = halves[0].split(separator: ",").first
    else { return nil }
    let minutes = halves[1].drop { $0 == " " }
    guard minutes.first?.isNumber == true else { return nil }
    let dot = unicode ? "·" : "-"
    return "\(articles) \(dot) \(minutes.last == "." ? minutes.dropLast() : minutes)"
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
