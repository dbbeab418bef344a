/// A line of a file and, below it, marks under the wrong characters, for a message about the file.
///
///     topcis: 7
///     ^^^^^^
public struct SourceExcerpt: Sendable, Hashable {
  private let line: String
  private let column: Int
  private let length: Int

  /// - Parameters:
  ///   - line: The line without its end.
  ///   - column: The first character that is meant, in scalars, from 1.
  ///   - length: How many characters are meant.
  public init(line: String, column: Int, length: Int) {
    self.line = line
    self.column = column
    self.length = length
  }

  /// The two lines, no wider than so many columns; of a longer line the part around the characters.
  ///
  /// - Complexity: O(*n*) in the line.
  public func lines(columns: Int) -> [String] {
    let scalars = Array(line.unicodeScalars)
    let start = min(max(0, column - 1), scalars.count)
    let end = min(start + max(1, length), scalars.count)
    let room = max(Self.leastRoom, columns)
    let before = part(scalars[..<start]).suffix { $0 < room / 2 }
    let meant = part(scalars[start..<end]).prefix { $0 <= room - before.width }
    let after = part(scalars[end...]).prefix { $0 <= room - before.width - meant.width }
    return [
      (before + meant + after).trimmed.rendered(attributes: false, hyperlinks: false),
      String(repeating: " ", count: before.width)
        + String(repeating: "^", count: max(1, meant.width)),
    ]
  }

  private static let leastRoom = 16

  private func part(_ scalars: ArraySlice<Unicode.Scalar>) -> Line {
    Line(String(String.UnicodeScalarView(scalars)))
  }
}

extension Line {
  /// The longest start whose width a condition allows.
  fileprivate func prefix(_ allows: (Int) -> Bool) -> Line {
    var width = 0
    return Line(
      cells.prefix { cell in
        width += cell.width
        return allows(width)
      }.map(\.self))
  }

  /// The longest end whose width a condition allows.
  fileprivate func suffix(_ allows: (Int) -> Bool) -> Line {
    var width = 0
    let kept = cells.reversed().prefix { cell in
      width += cell.width
      return allows(width)
    }
    return Line(kept.reversed())
  }
}
