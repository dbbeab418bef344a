internal import BriefFormat
internal import Markup

/// What a brief of a day has besides its stories: its headlines at the top, lists of headlines, and
/// what comes.
extension TerminalRenderer {
  /// Adds what stands between the title and the first story.
  func append(introduction blocks: ArraySlice<MarkdownNode>, to canvas: inout Canvas) {
    var margin = Indent()
    var hasHeadlines = false
    for block in blocks {
      canvas.putGap(margin)
      let headlines = block.headlines
      if !headlines.isEmpty {
        append(headlines, to: &canvas)
        hasHeadlines = true
      } else if hasHeadlines, block.kind == .paragraph {
        var indent = Indent(rest: .blanks(Self.numberWidth(of: canvas)))
        let room = canvas.room(beside: indent)
        canvas.put(filled(block.children, .dim, room: room), &indent)
      } else {
        append([block], to: &canvas, &margin)
      }
    }
  }

  /// Adds the headlines of the day, each with who tells it at the right edge, or below it on a
  /// narrow screen.
  private func append(_ headlines: [ParsedHeadline], to canvas: inout Canvas) {
    var margin = Indent()
    let left = Self.numberWidth(of: canvas)
    let isWide = canvas.columns >= Self.leastForTwoColumns
    let most = isWide ? canvas.columns * 3 / 10 : canvas.columns - left
    let notes = headlines.map { Line($0.note, .dim).truncated(to: most, mark: ellipsis) }
    let right = isWide ? notes.reduce(0) { max($0, $1.width) } + 2 : 0
    for (index, headline) in headlines.enumerated() {
      var lines = filled(headline.title, .bold, room: canvas.columns - left - right)
      if lines.isEmpty { lines = [Line()] }
      let number = Line(
        "\(index + 1) ".leftPadded(to: left == 1 ? 0 : 3), TextStyle(isBold: true, isAccented: true))
      for row in lines.indices {
        lines[row] = (row == 0 ? number + .blanks(left - number.width) : .blanks(left)) + lines[row]
      }
      let note = notes[index]
      if !note.isEmpty {
        if isWide {
          let gap = canvas.columns - lines[0].width - note.width
          lines[0] = lines[0] + .blanks(gap) + note
        } else {
          lines.append(.blanks(left) + note)
        }
      }
      canvas.put(lines, &margin)
    }
  }

  /// Adds sentences and names; headlines of outlets side by side, and what comes by its days.
  func append(
    _ items: [ParsedQuotation], _ context: BriefContext, to canvas: inout Canvas,
    _ indent: inout Indent
  ) {
    if canvas.columns >= Self.leastForTwoColumns, items.allSatisfy(\.isHeadlineInStory) {
      append(table: items, context, to: &canvas, &indent)
      return
    }
    let labels = items.map { Line($0.label?.plainText ?? "", .bold) }
    let width = labels.reduce(0) { max($0, $1.width) }
    let isBeside = width > 0 && width * 3 <= canvas.columns
    for (item, label) in zip(items, labels) {
      var mark = item.mark?.key == .differs ? differenceMark : bullet
      if isBeside {
        mark = .blanks(width - label.width) + label + .blanks(2)
      } else if !label.isEmpty {
        var inner = indent.adding(bullet, hangs: true, columns: canvas.columns)
        canvas.put([label.truncated(to: canvas.room(beside: inner), mark: ellipsis)], &inner)
        mark = .blanks(bullet.width)
      }
      append(item, mark: mark, context, to: &canvas, &indent)
    }
  }

  /// Adds headlines beside the names of their outlets.
  private func append(
    table items: [ParsedQuotation], _ context: BriefContext, to canvas: inout Canvas,
    _ indent: inout Indent
  ) {
    let most = canvas.room(beside: indent) * 3 / 10
    let outlets = items.map { item in
      Line(item.remark.withoutLeadingDash().plainText, .dim).truncated(to: most, mark: ellipsis)
    }
    let width = outlets.reduce(0) { max($0, $1.width) }
    for (item, outlet) in zip(items, outlets) {
      let mark = outlet + .blanks(width - outlet.width + 2)
      var inner = indent.adding(mark, hangs: true, columns: canvas.columns)
      guard let name = item.name else { continue }
      let style = TextStyle(link: context.addresses[name.mark.source].flatMap(target))
      canvas.put(filled(name.title, style, room: canvas.room(beside: inner)), &inner)
      append(item.rest, to: &canvas, &inner, isTight: true)
      if inner.first != nil { canvas.put([Line()], &inner) }
    }
  }

  /// What marks a sentence whose figures differ from another's.
  private var differenceMark: Line { unicode ? Line("≠ ") : bullet }

  /// With fewer columns, what stands at the right goes below.
  private static let leastForTwoColumns = 60

  /// How many columns the numbers of the headlines take.
  private static func numberWidth(of canvas: Canvas) -> Int { canvas.columns < 40 ? 3 : 4 }
}

extension ParsedQuotation {
  /// Whether it is a headline of a story, with its outlet and without a sentence.
  fileprivate var isHeadlineInStory: Bool {
    guard let name, quotation.isEmpty, !remark.isEmpty else { return false }
    return name.mark.key == nil || name.mark.key == .near
  }
}

extension [MarkdownNode] {
  /// Whether it has links to earlier briefs of a story.
  var leadsToEarlierDays: Bool {
    contains { node in
      if case .link(_, let title) = node.kind, DayMark(title) != nil { return true }
      return node.children.leadsToEarlierDays
    }
  }
}

extension String {
  fileprivate func leftPadded(to count: Int) -> String {
    String(repeating: " ", count: Swift.max(0, count - utf8.count)) + self
  }
}
