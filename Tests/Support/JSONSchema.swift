public import BriefMarkup
public import Foundation

/// Holds a value against a schema of `Sources/brief/Schemas`: the keywords that they use, and no others.
public struct JSONSchema {
  private let folder: URL
  private let root: JSONValue

  /// What does not say anything of values.
  private static let remarks: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

  public init(_ name: String, in folder: URL) throws {
    self.folder = folder
    root = try JSONValue(
      reading: Array(Data(contentsOf: folder.appending(path: "\(name).schema.json"))))
  }

  /// What does not hold, each with the way to it; empty if all does.
  public func problems(of value: JSONValue) throws -> [String] {
    try problems(of: value, root, at: "$")
  }

  private func problems(
    of value: JSONValue, _ schema: JSONValue, at place: String
  ) throws -> [String] {
    guard case .object(let keywords) = schema else { return ["\(place): the schema is no object"] }
    var found: [String] = []
    for keyword in keywords where !Self.remarks.contains(keyword.name) {
      let rule = keyword.value
      switch keyword.name {
      case "$ref": found += try referred(by: rule.string ?? "", value, at: place)
      case "anyOf":
        let tries = try rule.elements.map { try problems(of: value, $0, at: place) }
        if !tries.contains([]) { found += tries.min { $0.count < $1.count } ?? [] }
      case "properties", "required", "additionalProperties":
        found += try members(of: value, keyword, in: schema, at: place)
      case "items":
        for (index, element) in value.elements.enumerated() {
          found += try problems(of: element, rule, at: "\(place)[\(index)]")
        }
      default:
        if !Self.holds(keyword, of: value) {
          found.append("\(place): is not of \(keyword.name) \(rule.serialized)")
        }
      }
    }
    return found
  }

  private func referred(by reference: String, _ value: JSONValue, at place: String) throws
    -> [String]
  {
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasPrefix("/$defs/") else {
      return ["\(place): the schema refers to \(reference)"]
    }
    let file =
      parts[0].isEmpty
      ? self : try JSONSchema(String(parts[0].dropLast(".schema.json".count)), in: folder)
    guard let schema = file.root["$defs"]?[String(parts[1].dropFirst("/$defs/".count))] else {
      return ["\(place): the schema has no \(reference)"]
    }
    return try file.problems(of: value, schema, at: place)
  }

  private func members(
    of value: JSONValue, _ keyword: JSONValue.Member, in schema: JSONValue, at place: String
  ) throws -> [String] {
    guard case .object(let members) = value else { return [] }
    if keyword.name == "required" {
      return keyword.value.elements.compactMap(\.string).filter { value[$0] == nil }
        .map { "\(place): has no \($0)" }
    }
    let properties = schema["properties"]
    return try members.flatMap { member -> [String] in
      let inner = "\(place).\(member.name)"
      if keyword.name == "properties" {
        return try keyword.value[member.name].map { try problems(of: member.value, $0, at: inner) }
          ?? []
      }
      guard properties?[member.name] == nil else { return [] }
      if keyword.value == .bool(false) { return ["\(inner): is not in the schema"] }
      return try problems(of: member.value, keyword.value, at: inner)
    }
  }

  private static func holds(_ keyword: JSONValue.Member, of value: JSONValue) -> Bool {
    let rule = keyword.value
    switch keyword.name {
    case "type":
      let types = rule.string.map { [$0] } ?? rule.elements.compactMap(\.string)
      return types.contains { isOf($0, value) }
    case "const": return value == rule
    case "enum": return rule.elements.contains(value)
    case "minimum": return compares(value, rule, >=)
    case "maximum": return compares(value, rule, <=)
    case "minItems": return value.elements.count >= rule.integer ?? 0
    case "maxItems": return value.elements.count <= rule.integer ?? 0
    default: return false
    }
  }

  private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array),
      ("object", .object), ("number", .number):
      true
    case ("integer", .number): value.integer != nil
    default: false
    }
  }

  /// Numbers alone are compared.
  private static func compares(
    _ value: JSONValue, _ bound: JSONValue, _ holds: (Double, Double) -> Bool
  ) -> Bool {
    guard case .number(let left) = value, case .number(let right) = bound else { return true }
    return holds(Double(left) ?? .nan, Double(right) ?? .nan)
  }
}
