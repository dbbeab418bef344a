public import BriefFormat
internal import BriefMarkup

extension TerminalRenderer {
  /// The lines that show what a brief has from some of its sources: all that is known of each, and
  /// its sentences under the headings that quote it.
  ///
  /// - Complexity: O(*n*) in the brief, for each source.
  public func lines(of wanted: [ParsedSource], in brief: BriefOutline) -> [String] {
    var canvas = Canvas(columns: columns)
    var full = self
    full.sources = .full
    var margin = Indent()
    for source in wanted {
      canvas.putGap(margin)
      full.append([source], to: &canvas, &margin)
      append(quotationsOf: source, brief, to: &canvas)
    }
    return canvas.lines.map { $0.rendered(attributes: attributes, hyperlinks: hyperlinks) }
  }

  private func append(
    quotationsOf source: ParsedSource, _ brief: BriefOutline, to canvas: inout Canvas
  ) {
    var indent = Indent(rest: .blanks(canvas.columns < 40 ? 1 : 4))
    var number = 0
    var hasSentence = false
    for section in brief.sections {
      if section.isTopic { number += 1 }
      let items = section.items.filter { $0.locator?.source == source.number }
      guard !items.isEmpty else { continue }
      hasSentence = true
      canvas.putGap(indent)
      let mark = section.isTopic ? "\(number) " : ""
      let heading = Line(mark + section.heading.plainText, .bold)
      let room = canvas.room(beside: indent)
      canvas.put([heading.truncated(to: room, mark: ellipsis)], &indent)
      for item in items {
        var inner = indent.adding(bullet, hangs: true, columns: canvas.columns)
        var filler = LineFiller(limit: canvas.room(beside: inner))
        fill(item.quotation, .plain, into: &filler)
        if let locator = item.locator {
          filler.append(" ", .plain)
          filler.append(TerminalWording.of(language).line(locator.line), .dim)
        }
        canvas.put(filler.finish(), &inner)
      }
    }
    guard !hasSentence else { return }
    canvas.putGap(indent)
    let room = canvas.room(beside: indent)
    canvas.put(
      filled([MarkdownNode(.text(TerminalWording.of(language).notQuoted))], .dim, room: room),
      &indent)
  }
}
