/// The briefs of a folder as a table for a terminal: day, reading time, topics.
public struct BriefList: Sendable {
  /// A brief in the table.
  public struct Entry: Sendable, Hashable {
    public var day: String
    /// Minutes that reading takes.
    public var minutes: Int
    /// The headlines of the topics, the most important first.
    public var topics: [String]

    public init(day: String, minutes: Int, topics: [String]) {
      self.day = day
      self.minutes = minutes
      self.topics = topics
    }
  }

  private let entries: [Entry]

  /// Takes the briefs in the order in which they are to be shown.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The lines of the table, without line feeds: a brief a line, or on a narrow screen two.
  ///
  /// - Parameters:
  ///   - renderer: How lines look.
  ///   - columns: The columns of the screen; those of the renderer's text if `nil`.
  /// - Returns: None wider than that.
  /// - Complexity: O(*n*) in the entries and their text.
  public func lines(in renderer: TerminalRenderer, upTo columns: Int? = nil) -> [String] {
    let columns = max(columns ?? 0, renderer.columns)
    let minutes = Column("Read", entries.map { "\($0.minutes) min" })
    let counts = Column("Topics", entries.map { String($0.topics.count) })
    let days = entries.map { Line($0.day, .bold) }
    let dayWidth = days.map(\.width).max() ?? 0
    let left = dayWidth + minutes.width + counts.width + 6
    let isNarrow = columns - left < Self.leastRoom
    // Where not even the numbers fit, the count of topics is left out.
    let hasCounts = left - 2 <= columns
    var lines: [Line] = []
    if !entries.isEmpty {
      let head = Line("Day", .dim).filled(to: dayWidth, .right)
      lines.append(
        row(
          head, minutes.head, hasCounts ? counts.head : Line(),
          isNarrow ? Line() : Line("About", .dim)))
    }
    for (index, entry) in entries.enumerated() {
      let room = isNarrow ? columns - 2 : columns - left
      let titles = titles(of: entry, room, renderer)
      let day = days[index].filled(to: dayWidth, .right)
      lines.append(
        row(
          day, minutes.cells[index], hasCounts ? counts.cells[index] : Line(),
          isNarrow ? Line() : titles))
      if isNarrow, !titles.isEmpty { lines.append(.blanks(2) + titles) }
    }
    return lines.map {
      $0.trimmed.rendered(attributes: renderer.attributes, hyperlinks: renderer.hyperlinks)
    }
  }

  /// With fewer columns for headlines, they go below the numbers.
  private static let leastRoom = 24

  private func row(_ day: Line, _ minutes: Line, _ topics: Line, _ titles: Line) -> Line {
    let gap = Line.blanks(2)
    return day + gap + minutes + gap + topics + gap + titles
  }

  private func titles(of entry: Entry, _ room: Int, _ renderer: TerminalRenderer) -> Line {
    let mark = Line(renderer.unicode ? " · " : " - ", .dim)
    // A long headline leaves room for a second one.
    let most = entry.topics.count > 1 ? max(Self.leastRoom, (room - mark.width) / 2) : room
    var line = Line()
    for topic in entry.topics where line.width < room {
      let title = Line(topic).truncated(to: most, mark: renderer.ellipsis)
      line = line.isEmpty ? title : line + mark + title
    }
    return line.truncated(to: room, mark: renderer.ellipsis)
  }
}

/// A column of numbers, flush right under its head.
private struct Column {
  let head: Line
  let cells: [Line]
  let width: Int

  init(_ head: String, _ texts: [String]) {
    let width = texts.reduce(head.utf8.count) { max($0, Line($1).width) }
    self.width = width
    self.head = Line(head, .dim).filled(to: width, .left)
    cells = texts.map { Line($0).filled(to: width, .left) }
  }
}

extension Line {
  enum Side {
    case left
    case right
  }

  /// The line with blanks at one of its sides up to a width.
  func filled(to columns: Int, _ side: Side) -> Line {
    let blanks = Line.blanks(columns - width)
    return side == .left ? blanks + self : self + blanks
  }
}
