internal import Markup

/// How a piece of text looks: attributes and a colour that every theme has, never a background.
struct TextStyle: Sendable, Hashable {
  var isBold = false
  var isDim = false
  var isItalic = false
  var isUnderlined = false
  /// One of the 16 colours of the user's own theme.
  var isAccented = false
  /// The address that the text leads to.
  var link: String?

  static let plain = TextStyle()
  static let bold = TextStyle(isBold: true)
  static let dim = TextStyle(isDim: true)
  static let accented = TextStyle(isAccented: true)

  /// The sequence that switches the attributes on (ECMA-48, SGR); empty if there are none.
  var opening: String {
    var codes: [String] = []
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if isItalic { codes.append("3") }
    if isUnderlined { codes.append("4") }
    if isAccented { codes.append("36") }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

/// A character on the screen.
struct Cell: Sendable, Hashable {
  var character: Character
  /// In columns.
  var width: Int
  var style: TextStyle
}

/// A line on the screen.
typealias Line = [Cell]

extension Line {
  /// In columns.
  var width: Int { reduce(0) { $0 + $1.width } }

  /// The characters of a text, side by side on one line.
  ///
  /// What would act on the terminal instead of being read is left out here, so that it can't come
  /// from anywhere.
  init(_ text: String, _ style: TextStyle = .plain) {
    self = []
    for character in visibleText(text) {
      append(Cell(character: character, width: cellWidth(of: character), style: style))
    }
  }

  /// The line cut to a number of columns, with a mark at its end if anything is cut off.
  func truncated(to columns: Int, mark: String) -> Line {
    if width <= columns { return self }
    let end = Line(mark, last?.style ?? .plain)
    var room = columns - end.width
    var kept: Line = []
    for cell in self {
      room -= cell.width
      if room < 0 { break }
      kept.append(cell)
    }
    while kept.last?.character == " " { kept.removeLast() }
    return kept + end
  }

  /// The line as it is sent to the terminal; every line starts and ends without attributes.
  func rendered(attributes: Bool, hyperlinks: Bool) -> String {
    var result = ""
    var start = startIndex
    while start < endIndex {
      let style = self[start].style
      let end = self[start...].firstIndex { $0.style != style } ?? endIndex
      let link = hyperlinks ? style.link : nil
      let opening = attributes ? style.opening : ""
      if let link { result += "\u{1B}]8;;\(link)\u{1B}\\" }
      result += opening
      for cell in self[start..<end] { result.append(cell.character) }
      if !opening.isEmpty { result += "\u{1B}[0m" }
      if link != nil { result += "\u{1B}]8;;\u{1B}\\" }
      start = end
    }
    return result
  }
}

/// A text without what acts on the terminal, on the direction of other text, or is not seen at all;
/// tabs and line feeds become blanks.
func visibleText(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A: result += " "
    case 0x20...0x7E: result.unicodeScalars.append(scalar)
    case 0x2028, 0x2029: result += " "
    case 0xAD, 0x61C, 0x180E, 0x200E, 0x200F, 0x2060...0x2064: break
    default: if !isUnsafeControl(scalar) { result.unicodeScalars.append(scalar) }
    }
  }
  return result
}

/// An address as it can stand in a sequence that is sent to the terminal: printable ASCII only.
func terminalAddress(_ address: String) -> String {
  var result = ""
  for scalar in address.unicodeScalars {
    switch scalar.value {
    case 0x21...0x7E: result.unicodeScalars.append(scalar)
    case 0...0x20, 0x7F...0x9F: break
    default: result += percentEncoded(String(scalar))
    }
  }
  return result
}
