/// A type and a module with one name, as packages have them.
public struct Heading {
  public let text: String

  public init(of name: String) { text = "# " + name }
}
