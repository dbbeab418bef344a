import BriefKit
import Glibc

/// Messages to the user, and what the program reads of its process: environment, working folder,
/// clock.
enum Console {
  /// Reports what went wrong, and goes on.
  static func warn(_ message: String) {
    report("brief: \(message)")
  }

  /// Writes a message to standard error; it is no error if that is closed.
  static func report(_ message: String) {
    let stream = StandardStream.error
    try? stream.write(fitted(printableText(cleanedLine(message)), to: stream) + "\n")
  }

  /// Prints a result for a person's eyes.
  static func show(_ text: String) throws {
    let stream = StandardStream.output
    try stream.write(fitted(printableText(text), to: stream))
  }

  /// A text wrapped for a terminal; unchanged for a file or a pipe.
  private static func fitted(_ text: String, to stream: StandardStream) -> String {
    guard stream.isTerminal else { return text }
    let terminal = TerminalCapabilities(
      environment: environment, isTerminal: true, windowColumns: stream.windowColumns)
    return wrappedText(text, columns: terminal.columns)
  }

  /// Shows lines as they are, below a message.
  static func report(lines: [String]) {
    guard !lines.isEmpty else { return }
    try? StandardStream.error.write(lines.map { "  \($0)\n" }.joined())
  }

  /// A variable of the environment; `nil` if it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The names of all variables of the environment.
  static var variableNames: [String] {
    let start = unsafe environ
    var names: [String] = []
    for index in 0... {
      guard let entry = unsafe start[index] else { break }
      names.append(unsafe String(String(cString: entry).prefix { $0 != "=" }))
    }
    return names
  }

  /// The variables that the terminal's look depends on.
  static var environment: [String: String] {
    let names = [
      "TERM", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "LC_ALL", "LC_CTYPE", "LANG",
    ]
    return Dictionary(uniqueKeysWithValues: names.map { ($0, variable($0) ?? "") })
  }

  /// The working folder; the root if it is gone.
  static var workingFolder: String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// The program's own path; `nil` if the system does not tell.
  static var program: String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe readlink(
        "/proc/self/exe", start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }

  /// Whether nobody but the user, or the system, can write a file.
  static func isOfUser(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return (status.st_uid == getuid() || status.st_uid == 0) && status.st_mode & S_IWOTH == 0
  }

  /// Whether a program can be started by its name.
  static func isInstalled(_ program: String) -> Bool {
    (variable("PATH") ?? "").split(separator: ":").contains {
      unsafe access("\($0)/\(program)", X_OK) == 0
    }
  }

  /// Today, by the machine's clock and time zone.
  static var today: CalendarDay? {
    CalendarDay(secondsSince1970: time(nil))
  }
}
