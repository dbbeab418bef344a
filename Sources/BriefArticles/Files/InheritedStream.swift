import Glibc

/// A pipe, a terminal or a socket that the program was started with, under the name that shells
/// give it: `/dev/stdin`, or `/dev/fd/63` for `<(command)`.
public struct InheritedStream: Sendable {
  /// Its name.
  public let path: String
  let descriptor: CInt

  /// - Returns: `nil` if the path names something else, or a regular file, which has no need of
  ///   this.
  public init?(path: String) {
    let prefix = "/dev/fd/"
    if path == "/dev/stdin" {
      descriptor = STDIN_FILENO
    } else if path.hasPrefix(prefix), let number = CInt(path.dropFirst(prefix.count)), number >= 0 {
      descriptor = number
    } else {
      return nil
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0,
      [S_IFIFO, S_IFSOCK, S_IFCHR].contains(status.st_mode & S_IFMT)
    else { return nil }
    self.path = path
  }
}
