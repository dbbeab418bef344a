/// Paths by their letters alone: no file is looked at.
public enum RelativePath {
  /// A path from the root, without `.`, `..` and doubled slashes.
  ///
  /// - Parameters:
  ///   - path: Absolute, or relative to `folder`.
  ///   - folder: Absolute.
  /// - Returns: The path from the root.
  public static func absolute(_ path: String, in folder: String) -> String {
    var parts: [Substring] = []
    let start = path.utf8.first == 0x2F ? path : folder + "/" + path
    for part in start.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The way from a folder to a file, both absolute.
  public static func from(_ folder: String, to path: String) -> String {
    let start = absolute(folder, in: "/").split(separator: "/")
    let end = absolute(path, in: "/").split(separator: "/")
    let common = zip(start, end).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let up = [Substring](repeating: "..", count: start.count - common)
    return (up + end[common...]).joined(separator: "/")
  }
}
