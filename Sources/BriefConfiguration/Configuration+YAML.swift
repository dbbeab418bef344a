internal import BriefMarkup
internal import Yams

extension Configuration {
  /// Files longer than this are no configuration.
  public static let sizeLimit = 65_536

  /// Reads a file: a mapping of settings, those of the site under `site`; a key without a value
  /// sets nothing.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - folder: Where its relative paths start; `nil` if they stay as they are.
  ///   - home: The user's home, for `~/`.
  /// - Throws: `ConfigurationError` for the first thing that is wrong.
  /// - Complexity: O(*n*) in the bytes.
  public init(
    yaml bytes: [UInt8], folder: String?, home: String?
  ) throws(ConfigurationError) {
    guard bytes.count <= Self.sizeLimit else {
      throw ConfigurationError(problem: .tooLong(limit: Self.sizeLimit))
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: bytes[start...], as: UTF8.self) else {
      throw ConfigurationError(problem: .notUTF8)
    }
    // The library's reader calls itself for each level.
    guard FrontMatter.isShallow(bytes[start...]) else {
      throw ConfigurationError(problem: .tooDeep)
    }
    let file = ConfigurationFile(text)
    guard let root = try file.root(), !Self.isNothing(root) else { return }
    guard let mapping = root.mapping else { throw file.error(.noSettings, at: root) }
    try read(mapping, under: "", of: file, PathContext(folder: folder, home: home))
  }

  private mutating func read(
    _ mapping: Node.Mapping, under heading: String, of file: ConfigurationFile,
    _ context: PathContext
  ) throws(ConfigurationError) {
    for (key, value) in mapping {
      let name = heading + (key.scalar?.string ?? "")
      let isHeading = heading.isEmpty && Setting.headings.contains(name)
      guard key.scalar != nil, isHeading || Setting(rawValue: name) != nil,
        heading.isEmpty ? !name.contains(".") : true
      else {
        let shown = key.scalar?.string ?? ""
        throw file.error(
          .unknownKey(shown, nearest: Setting.nearest(to: shown, under: heading)), at: key,
          length: shown.unicodeScalars.count)
      }
      if Self.isNothing(value) { continue }
      if isHeading {
        guard let inner = value.mapping else {
          throw file.error(
            .badValue(key: name, value: value.scalar?.string ?? "", expected: "settings below it"),
            at: value)
        }
        try read(inner, under: name + ".", of: file, context)
      } else if let setting = Setting(rawValue: name) {
        values[setting] = try file.value(of: setting, value, context)
      }
    }
  }

  private static func isNothing(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
  }
}

extension Setting {
  /// The headings that other keys stand under.
  static let headings: Set<String> = Set(
    allCases.compactMap { setting in
      setting.rawValue.firstIndex(of: ".").map { String(setting.rawValue[..<$0]) }
    })

  /// The key that a user may have meant; `nil` if none is near.
  static func nearest(to key: String, under heading: String) -> String? {
    let keys =
      allCases.map(\.rawValue).filter {
        heading.isEmpty ? !$0.contains(".") : $0.hasPrefix(heading)
      }
      .map { String($0.dropFirst(heading.count)) } + (heading.isEmpty ? headings.sorted() : [])
    if let near = nearestWord(to: key, among: keys) { return near }
    // A key of another place: `title` at the top, `minutes` under `site`.
    let elsewhere = allCases.map(\.rawValue).first {
      $0 == key || $0.hasSuffix("." + key)
    }
    return elsewhere.map { $0.contains(".") ? $0.replacing(".", with: ": ") : $0 }
  }
}
