public import BriefFormat
public import BriefLexicon
public import BriefMarkup

/// Shows Markdown in a terminal: wrapped lines with hanging indents, in the user's own colours.
///
///     let renderer = TerminalRenderer(columns: 72, attributes: true)
///     for line in renderer.lines(of: try MarkdownNode(parsing: markdown)) { print(line) }
///
/// The document cannot control the terminal: control characters, escape sequences and bidirectional
/// controls are removed from all text, link targets included.
public struct TerminalRenderer: Sendable {
  /// How wide the lines are at most, in columns: `narrowest` to `widest`.
  public let columns: Int
  /// Whether text is bold, dim, underlined or coloured.
  public var attributes: Bool
  /// Whether links to web addresses can be followed in the terminal (OSC 8). Those to files can't:
  /// a desktop opens a file with whatever program its name asks for, and a saved page then runs as
  /// one of the reader's own.
  public var hyperlinks: Bool
  /// Whether bullets, rules and ellipses may be other than ASCII.
  public var unicode: Bool
  /// How a brief's sources are listed.
  public var sources: SourceStyle
  /// The language of the words that are added to those of a brief.
  public var language = Language.english

  /// How a brief's sources are listed.
  public enum SourceStyle: Sendable, Hashable {
    /// Each on one line: title, author, site, date, as far as there is room.
    case compact
    /// With everything that the brief says about them.
    case full
  }

  /// No line is longer, for the sake of reading.
  public static let widest = 88
  /// Lines are not wrapped shorter than that.
  public static let narrowest = 20

  public init(
    columns: Int = 80, attributes: Bool = false, hyperlinks: Bool = false, unicode: Bool = true,
    sources: SourceStyle = .compact
  ) {
    self.columns = min(Self.widest, max(Self.narrowest, columns))
    self.attributes = attributes
    self.hyperlinks = hyperlinks
    self.unicode = unicode
    self.sources = sources
  }

  /// What a terminal can show.
  public init(_ capabilities: TerminalCapabilities, sources: SourceStyle = .compact) {
    self.init(
      columns: capabilities.columns, attributes: capabilities.attributes,
      hyperlinks: capabilities.hyperlinks, unicode: capabilities.unicode, sources: sources)
  }

  /// The lines that show a document, without line feeds: a brief as a brief, any other as it is.
  ///
  /// - Complexity: O(*n*) in the text and nodes.
  public func lines(of document: MarkdownNode) -> [String] {
    let outline = BriefOutline(document)
    if outline.isBrief { return lines(of: outline) }
    var canvas = Canvas(columns: columns)
    var indent = Indent()
    append(document.children, to: &canvas, &indent)
    return rendered(canvas)
  }

  /// The lines that show a brief, without line feeds; `firstTopic` is the number of its first
  /// topic, if the outline is a part of a brief.
  ///
  /// - Complexity: O(*n*) in the text and nodes.
  public func lines(of brief: BriefOutline, firstTopic: Int = 1) -> [String] {
    var canvas = Canvas(columns: columns)
    append(brief, firstTopic: firstTopic, to: &canvas)
    return rendered(canvas)
  }

  private func rendered(_ canvas: Canvas) -> [String] {
    canvas.lines.map { $0.rendered(attributes: attributes, hyperlinks: hyperlinks) }
  }
}

/// The lines of a screen, as they are filled from top to bottom.
struct Canvas {
  let columns: Int
  var lines: [Line] = []

  init(columns: Int) {
    self.columns = columns
  }

  /// How many columns are left for text beside an indent.
  func room(beside indent: Indent) -> Int { columns - indent.width }

  /// Adds lines behind an indent.
  mutating func put(_ newLines: [Line], _ indent: inout Indent) {
    for line in newLines {
      let prefix = indent.next()
      lines.append(line.isEmpty ? prefix.trimmed : prefix + line)
    }
  }

  /// Adds an empty line if there are lines above it.
  mutating func putGap(_ indent: Indent) {
    guard !lines.isEmpty else { return }
    var indent = indent
    indent.first = nil
    put([Line()], &indent)
  }
}

/// What stands before the lines of a block.
struct Indent {
  /// Before the next line only: the mark of a list item.
  var first: Line?
  /// Before every other line, and as wide as `first`.
  var rest = Line()

  var width: Int { rest.width }

  mutating func next() -> Line {
    defer { first = nil }
    return first ?? rest
  }

  /// This indent with a mark added; with `hangs`, the mark is on the first line only, and the
  /// others are indented as far.
  mutating func adding(_ mark: Line, hangs: Bool, columns: Int) -> Indent {
    let start = next()
    // A block that is nested too deep for the screen starts at the left edge again.
    let fits = width + mark.width + Self.leastRoom <= columns
    return Indent(
      first: (fits ? start : Line()) + mark,
      rest: (fits ? rest : Line()) + (hangs ? .blanks(mark.width) : mark))
  }

  /// How many columns a block has at least.
  private static let leastRoom = 10
}
