/// The last line of what is shown: a remark, and as many commands for a next step as fit.
public struct ClosingLine: Sendable, Hashable {
  private let remark: String
  private let commands: [String]

  /// - Parameters:
  ///   - remark: What was shown: the brief, or a topic.
  ///   - commands: The most useful first.
  public init(_ remark: String, commands: [String]) {
    self.remark = remark
    self.commands = commands
  }

  /// One line, or two if the remark leaves no room for a command; no wider than the screen.
  ///
  /// - Complexity: O(*n*) in the text.
  public func lines(in renderer: TerminalRenderer) -> [String] {
    let remark = Line(remark, .dim)
    let all = commands.map { Line($0, .dim) }
    let isBeside = remark.width + Self.gap + (all.first?.width ?? 0) <= renderer.columns
    var last = isBeside ? remark : Line()
    for command in all {
      let gap = last.isEmpty ? Line() : .blanks(Self.gap)
      if last.width + gap.width + command.width <= renderer.columns { last = last + gap + command }
    }
    let lines = isBeside ? [last] : [remark] + (last.isEmpty ? [] : [last])
    return lines.map {
      $0.truncated(to: renderer.columns, mark: renderer.ellipsis)
        .rendered(attributes: renderer.attributes, hyperlinks: renderer.hyperlinks)
    }
  }

  private static let gap = 3
}
