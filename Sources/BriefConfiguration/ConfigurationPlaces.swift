/// Where configurations may lie.
public enum ConfigurationPlaces {
  /// The name of the file, in a project and in the user's folder.
  public static let fileName = "brief.yml"

  /// The files that a project's configuration may be, the nearest first: in the working folder, and
  /// in each above it.
  ///
  /// - Parameter folder: The working folder, absolute.
  /// - Returns: Absolute paths.
  public static func project(from folder: String) -> [String] {
    var places: [String] = []
    var parts = folder.split(separator: "/")
    while true {
      places.append("/" + (parts + [Substring(fileName)]).joined(separator: "/"))
      guard parts.popLast() != nil else { return places }
    }
  }

  /// The files that hold for all projects, the strongest first: the user's, then the machine's (XDG
  /// Base Directory Specification 0.8, which has relative paths ignored).
  ///
  /// - Parameters:
  ///   - variable: The value of a variable; `nil` if it is unset or empty.
  ///   - home: The user's home.
  /// - Returns: Absolute paths.
  public static func user(_ variable: (String) -> String?, home: String?) -> [String] {
    let own = variable("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    let folders = [own ?? home.map { $0 + "/.config" }].compactMap(\.self)
    let machine = (variable("XDG_CONFIG_DIRS") ?? "/etc/xdg").split(separator: ":")
      .map(String.init).filter { $0.hasPrefix("/") }
    return (folders + machine).map { $0 + "/brief/" + fileName }
  }
}
