/// A line on the screen: pieces of text side by side.
struct Line: Sendable, Hashable {
  /// A piece of text that looks the same throughout.
  struct Piece: Sendable, Hashable {
    var text: String
    /// In columns.
    var width: Int
    var style: TextStyle
  }

  private(set) var pieces: [Piece] = []

  /// In columns.
  var width: Int { pieces.reduce(0) { $0 + $1.width } }

  var isEmpty: Bool { pieces.isEmpty }

  /// An empty line.
  init() {}

  /// A text on one line.
  ///
  /// Control characters are removed here, so that no caller can send them to the terminal.
  init(_ text: String, _ style: TextStyle = .plain) {
    for character in visibleText(text) {
      append(Cell(character: character, width: cellWidth(of: character), style: style))
    }
  }

  init(_ cells: [Cell]) {
    for cell in cells { append(cell) }
  }

  /// So many blanks.
  static func blanks(_ count: Int) -> Line { Line(String(repeating: " ", count: max(0, count))) }

  mutating func append(_ cell: Cell) {
    if let last = pieces.indices.last, pieces[last].style == cell.style {
      pieces[last].text.append(cell.character)
      pieces[last].width += cell.width
    } else {
      pieces.append(Piece(text: String(cell.character), width: cell.width, style: cell.style))
    }
  }

  static func + (left: Line, right: Line) -> Line {
    guard let last = left.pieces.last, let first = right.pieces.first, last.style == first.style
    else {
      var line = left
      line.pieces += right.pieces
      return line
    }
    var line = left
    let joined = Piece(
      text: last.text + first.text, width: last.width + first.width, style: last.style)
    line.pieces[line.pieces.count - 1] = joined
    line.pieces += right.pieces.dropFirst()
    return line
  }

  /// The characters of the line, one by one.
  var cells: [Cell] {
    pieces.flatMap { piece in
      piece.text.map { Cell(character: $0, width: cellWidth(of: $0), style: piece.style) }
    }
  }

  /// The line without blanks at its end.
  var trimmed: Line {
    var cells = cells
    while cells.last?.character == " " { cells.removeLast() }
    return Line(cells)
  }

  /// The line cut to a number of columns, with a mark at its end if anything is cut off.
  func truncated(to columns: Int, mark: String) -> Line {
    if width <= columns { return self }
    let end = Line(mark, pieces.last?.style ?? .plain)
    var room = columns - end.width
    var kept = Line()
    for cell in cells {
      room -= cell.width
      if room < 0 { break }
      kept.append(cell)
    }
    // What was cut off before has its mark already.
    if kept.pieces.last?.text.hasSuffix(mark) == true { return kept }
    return kept.trimmed + end
  }

  /// The line as it is sent to the terminal; every line starts and ends without attributes.
  func rendered(attributes: Bool, hyperlinks: Bool) -> String {
    var result = ""
    for piece in pieces {
      let link = hyperlinks ? piece.style.link : nil
      let opening = attributes ? piece.style.opening : ""
      if let link { result += "\u{1B}]8;;\(link)\u{1B}\\" }
      result += opening
      result += piece.text
      if !opening.isEmpty { result += "\u{1B}[0m" }
      if link != nil { result += "\u{1B}]8;;\u{1B}\\" }
    }
    return result
  }
}

/// A character on the screen.
struct Cell: Sendable, Hashable {
  var character: Character
  /// In columns.
  var width: Int
  var style: TextStyle
}
