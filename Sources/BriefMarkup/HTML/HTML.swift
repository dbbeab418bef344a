/// HTML that is safe to write as it is: literals of the program's own, with every value escaped.
///
///     let item: HTML = "<li id=\"\(identifier)\">\(title)</li>"
///
/// A string that is put in is escaped for text and for double-quoted attribute values alike; only
/// another `HTML` value goes in as it is.
public struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The markup.
  public private(set) var markup: String

  /// Nothing.
  public init() {
    markup = ""
  }

  public init(stringLiteral value: StaticString) {
    markup = value.description
  }

  public init(stringInterpolation: StringInterpolation) {
    markup = stringInterpolation.markup
  }

  /// Builds the markup: literals as they are, values escaped.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      markup += literal.description
    }

    public mutating func appendInterpolation(_ text: String) {
      markup += escapedForHTML(text)
    }

    public mutating func appendInterpolation(_ number: Int) {
      markup += String(number)
    }

    public mutating func appendInterpolation(_ html: HTML) {
      markup += html.markup
    }
  }

  /// Takes markup that libcmark rendered in its safe mode.
  init(rendered markup: String) {
    self.markup = markup
  }

  public static func + (left: HTML, right: HTML) -> HTML {
    HTML(rendered: left.markup + right.markup)
  }

  public static func += (left: inout HTML, right: HTML) {
    left.markup += right.markup
  }
}

extension Sequence<HTML> {
  /// All of it, one after the other.
  public func joined() -> HTML {
    reduce(into: HTML()) { $0 += $1 }
  }
}
