/// A text wrapped to the screen: the rest of a line that is too wide goes to the next lines,
/// indented by two more columns. Lines that fit stay the same.
///
/// - Parameters:
///   - text: Any number of lines.
///   - columns: The width of the screen.
/// - Returns: As many lines or more, none wider than the screen if it has a few columns.
/// - Complexity: O(*n*) in the text.
public func wrappedText(_ text: String, columns: Int) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { wrapped($0, columns: columns) }.joined(separator: "\n")
}

/// How much farther in a line goes on.
private let hang = 2

private func wrapped(_ line: Substring, columns: Int) -> String {
  guard line.reduce(0, { $0 + cellWidth(of: $1) }) > columns else { return "\(line)" }
  let start = line.prefix { $0 == " " }.count
  // On a narrow screen there is no room for steps.
  let indent = start * 2 + hang < columns ? start : 0
  var filler = LineFiller(limit: columns - indent - hang)
  filler.append("\(line)")
  return filler.finish().enumerated().map { index, line in
    let margin = String(repeating: " ", count: index == 0 ? indent : indent + hang)
    return margin + line.rendered(attributes: false, hyperlinks: false)
  }.joined(separator: "\n")
}
