import BriefKit

/// Messages to the user, on standard error.
enum Console {
  /// Tells what went wrong without stopping.
  static func warn(_ message: String) {
    tell("brief: \(message)")
  }

  /// Tells something; a closed standard error is nobody's business.
  static func tell(_ message: String) {
    try? StandardStream.error.write(cleanedLine(message) + "\n")
  }
}
