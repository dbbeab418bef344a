internal import BriefFormat
internal import BriefMarkup

extension TerminalRenderer {
  /// Adds the sources of a topic.
  func append(_ sources: [ParsedSource], to canvas: inout Canvas, _ indent: inout Indent) {
    for source in sources {
      let mark = Line("[\(source.number)] ", .dim)
      var inner = indent.adding(mark, hangs: true, columns: canvas.columns)
      let room = canvas.room(beside: inner)
      switch self.sources {
      case .full: canvas.put(full(source, room), &inner)
      case .compact: canvas.put(compact(source, room), &inner)
      }
      append(source.rest, to: &canvas, &inner, isTight: true)
    }
  }

  private func full(_ source: ParsedSource, _ room: Int) -> [Line] {
    var filler = LineFiller(limit: room)
    fill(source.title, title(of: source), into: &filler)
    filler.append(" ", .plain)
    fill(source.details, .dim, into: &filler)
    return filler.finish()
  }

  /// Title and credits on one line; on a narrow screen on two.
  private func compact(_ source: ParsedSource, _ room: Int) -> [Line] {
    var filler = LineFiller(limit: .max)
    fill(source.title, title(of: source), into: &filler)
    let title = filler.finish().first ?? Line()
    if room < 50 {
      var credits = LineFiller(limit: room)
      credits.append(self.credits(of: source, room).joined(separator: ", "), .dim)
      return [title.truncated(to: room, mark: ellipsis)] + credits.finish()
    }
    let creditRoom = max(room - title.width - 2, room / 2)
    let credits = Line(credits(of: source, creditRoom).joined(separator: ", "), .dim)
      .truncated(to: creditRoom, mark: ellipsis)
    guard !credits.isEmpty else { return [title.truncated(to: room, mark: ellipsis)] }
    let head = title.truncated(to: room - credits.width - 2, mark: ellipsis)
    return [head + Line("  ") + credits]
  }

  /// As many of author, site and date as there is room for; the author is left out first.
  private func credits(of source: ParsedSource, _ room: Int) -> [String] {
    var parts = source.credits
    while parts.count > 1, Line(parts.joined(separator: ", ")).width > room { parts.removeFirst() }
    return parts
  }

  private func title(of source: ParsedSource) -> TextStyle {
    TextStyle(link: source.address.flatMap(target))
  }
}

extension ParsedSource {
  /// Where the source can be read: where it was published, if the brief says so.
  var address: String? { originalAddress ?? destination }
}
