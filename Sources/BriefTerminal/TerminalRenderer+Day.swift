internal import BriefFormat
internal import BriefMarkup

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

  /// Adds the headlines of the day, each with who tells it at the right edge of its last line, or
  /// below if there is no room.
  private func append(_ headlines: [ParsedHeadline], to canvas: inout Canvas) {
    var margin = Indent()
    let left = Self.numberWidth(of: canvas)
    let room = canvas.columns - left
    for (index, headline) in headlines.enumerated() {
      var lines = filled(headline.title, .bold, room: room)
      let note = Line(headline.note, .dim).truncated(to: room, mark: ellipsis)
      // A headline that leaves no room for the note is broken earlier, so that the note has a line
      // with words.
      let reserved = room - note.width - 2
      if let last = lines.last, last.width > reserved, reserved >= Self.leastHeadline {
        lines = filled(headline.title, .bold, room: reserved)
      }
      let last = lines.last ?? Line()
      if !lines.isEmpty, last.width + 2 + note.width <= room {
        let gap = note.isEmpty ? 0 : room - last.width - note.width
        lines[lines.count - 1] = last + .blanks(gap) + note
      } else if !note.isEmpty {
        lines.append(canvas.columns < 40 ? note : .blanks(room - note.width) + note)
      }
      let number = number(index + 1, width: left)
      for row in lines.indices { lines[row] = (row == 0 ? number : .blanks(left)) + lines[row] }
      canvas.put(lines, &margin)
    }
  }

  /// The number of a story, with blanks around it.
  func number(_ number: Int, width: Int) -> Line {
    let digits = "\(number)"
    let start = String(repeating: " ", count: max(0, min(width - 2, 2) - digits.utf8.count))
    let line = Line(start + digits, TextStyle(isBold: true, isAccented: true))
    return line + .blanks(max(1, width - line.width))
  }

  /// Adds sentences and names, and what comes by its days.
  func append(
    _ items: [ParsedQuotation], _ context: BriefContext, to canvas: inout Canvas,
    _ indent: inout Indent
  ) {
    let labels = items.map { Line($0.label?.plainText ?? "", .bold) }
    let width = labels.reduce(0) { max($0, $1.width) }
    let isBeside = width > 0 && width * 3 <= canvas.columns && canvas.columns >= 40
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

  /// Whether items are headlines of a story for which there is room beside their outlets.
  func isTable(_ items: [ParsedQuotation], on canvas: Canvas) -> Bool {
    canvas.columns >= Self.leastForTwoColumns && items.allSatisfy(\.isHeadlineInStory)
  }

  /// Adds headlines beside the names of their outlets.
  func append(
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

  /// With fewer columns, headlines do not stand beside their outlets.
  private static let leastForTwoColumns = 60

  /// Headlines are not broken shorter than that for what stands beside them.
  private static let leastHeadline = 24

  /// How many columns the numbers of the headlines take.
  static func numberWidth(of canvas: Canvas) -> Int { canvas.columns < 40 ? 3 : 4 }
}

extension ParsedQuotation {
  /// Whether it is a headline of a story, with its outlet and without a sentence.
  fileprivate var isHeadlineInStory: Bool {
    guard let name, quotation.isEmpty, !remark.isEmpty else { return false }
    return name.mark.key == nil || name.mark.key == .near
  }
}
