internal import BriefMarkup

/// The headings of a document as GitHub's renderer names them, each once.
public struct HeadingAnchors: Sendable {
  private var counts: [String: Int] = [:]

  public init() {}

  /// The name of the next heading.
  public mutating func next(for heading: String) -> String {
    let anchor = Self.anchor(of: heading)
    let count = counts[anchor, default: 0]
    counts[anchor] = count + 1
    return count == 0 ? anchor : "\(anchor)-\(count)"
  }

  /// Letters and digits in lower case, hyphens for spaces.
  private static func anchor(of heading: String) -> String {
    var anchor = ""
    for scalar in heading.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || scalar == "-" || scalar == "_"
      {
        anchor.unicodeScalars.append(scalar)
      } else if scalar == " " {
        anchor += "-"
      }
    }
    return anchor
  }
}

extension BriefOutline {
  /// The name of each section's heading.
  public var anchors: [String] {
    var names = HeadingAnchors()
    _ = names.next(for: title.plainText)
    return sections.map { names.next(for: $0.heading.plainText) }
  }
}
