/// A value of JSON, as it was written: the members of an object keep their order, and a name that
/// comes twice keeps both.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number as it is spelt; `JSONValue.integer` reads it.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  public struct Member: Sendable, Hashable {
    public var name: String
    public var value: JSONValue

    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The last member of that name, as ECMAScript's `JSON.parse` takes it; `nil` if there is none or
  /// this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text of a string; `nil` for anything else.
  public var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The elements of an array; none for anything else.
  public var elements: [JSONValue] {
    if case .array(let elements) = self { return elements }
    return []
  }

  /// A number that is whole and fits; `nil` for anything else.
  public var integer: Int? {
    guard case .number(let spelling) = self else { return nil }
    return Int(spelling) ?? Double(spelling).flatMap(Int.init(exactly:))
  }
}

/// Why bytes are no JSON, and where.
public struct JSONError: Error, Hashable {
  /// What was expected or found, in a few words.
  public var reason: String
  /// The byte at which reading stopped.
  public var offset: Int
}
