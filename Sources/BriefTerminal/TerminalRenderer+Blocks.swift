internal import BriefMarkup

extension TerminalRenderer {
  /// Adds blocks, one below the other.
  func append(
    _ blocks: [MarkdownNode], to canvas: inout Canvas, _ indent: inout Indent, isTight: Bool = false
  ) {
    var isFirst = true
    for block in blocks {
      if isHidden(block) { continue }
      if !isFirst, !isTight || block.kind == .paragraph { canvas.putGap(indent) }
      isFirst = false
      append(block, to: &canvas, &indent)
    }
  }

  private func append(_ block: MarkdownNode, to canvas: inout Canvas, _ indent: inout Indent) {
    switch block.kind {
    case .heading(let level):
      let lines = filled(block.children, .bold, room: canvas.room(beside: indent))
      canvas.put(lines, &indent)
      if level == 1 {
        let width = lines.map(\.width).max() ?? 0
        canvas.put([rule(unicode ? "━" : "=", width, .bold)], &indent)
      }
    case .blockQuote:
      var inner = indent.adding(
        Line(unicode ? "│ " : "> ", .dim), hangs: false, columns: canvas.columns)
      append(block.children, to: &canvas, &inner)
    case .list(let start, let isTight):
      append(items: block.children, start: start, isTight: isTight, to: &canvas, &indent)
    case .codeBlock(_, let literal):
      append(literal: literal, .accented, to: &canvas, &indent)
    case .htmlBlock(let literal):
      append(literal: literal, .dim, to: &canvas, &indent)
    case .thematicBreak:
      let width = min(40, canvas.room(beside: indent))
      canvas.put([rule(unicode ? "─" : "-", width, .dim)], &indent)
    case .document, .item, .customBlock:
      append(block.children, to: &canvas, &indent)
    default:
      let inlines = block.kind == .paragraph ? block.children : [block]
      canvas.put(filled(inlines, .plain, room: canvas.room(beside: indent)), &indent)
    }
  }

  private func append(
    items: [MarkdownNode], start: Int?, isTight: Bool, to canvas: inout Canvas,
    _ indent: inout Indent
  ) {
    let last = start.map { String($0 &+ items.count &- 1).utf8.count }
    for (index, item) in items.enumerated() {
      if index > 0, !isTight { canvas.putGap(indent) }
      var mark = bullet
      if let start, let last {
        let number = String(start &+ index)
        mark = Line(String(repeating: " ", count: max(0, last - number.utf8.count)) + number + ". ")
      }
      var inner = indent.adding(mark, hangs: true, columns: canvas.columns)
      append(item.children, to: &canvas, &inner, isTight: isTight)
      // An empty item still has its mark.
      if inner.first != nil { canvas.put([Line()], &inner) }
    }
  }

  /// Adds lines that are not wrapped; a longer one is cut.
  private func append(
    literal: String, _ style: TextStyle, to canvas: inout Canvas, _ indent: inout Indent
  ) {
    var inner = indent.adding(Line("  "), hangs: false, columns: canvas.columns)
    let room = canvas.room(beside: inner)
    var lines = literal.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      var part = Line()
      var width = 0
      for cell in Line(expandingTabs(line), style).cells {
        if width + cell.width > room {
          canvas.put([part], &inner)
          part = Line()
          width = 0
        }
        part.append(cell)
        width += cell.width
      }
      canvas.put([part], &inner)
    }
  }

  /// What marks an item of a list.
  var bullet: Line { Line(unicode ? "• " : "* ") }

  /// What shows that something is cut off.
  var ellipsis: String { unicode ? "…" : "..." }

  /// What stands above each part of a day.
  var rule: Line { rule(unicode ? "─" : "-", columns, .dim) }

  private func rule(_ mark: String, _ width: Int, _ style: TextStyle) -> Line {
    Line(String(repeating: mark, count: width), style)
  }

  /// HTML comments are not shown.
  private func isHidden(_ block: MarkdownNode) -> Bool {
    guard case .htmlBlock(let literal) = block.kind else { return false }
    return literal.hasPrefix("<!--")
  }
}

/// A line of code with blanks for tabs.
private func expandingTabs(_ line: Substring) -> String {
  var result = ""
  for scalar in line.unicodeScalars {
    if scalar == "\t" { result += "    " } else { result.unicodeScalars.append(scalar) }
  }
  return result
}
