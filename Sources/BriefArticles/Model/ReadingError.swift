/// Why a file could not be read as articles.
public enum ReadingError: Error, Hashable, Sendable {
  case notFound(path: String)
  /// A folder, FIFO, device or socket, named by `kind`.
  case notRegularFile(path: String, kind: String)
  /// More bytes than a limit of `Limits` allows.
  case tooLarge(path: String, limit: Int)
  /// A compressed file that holds more times its size than a limit of `Limits` allows.
  case unpacksTooFar(path: String, ratio: Int)
  /// Not text: the kind of file that its first bytes show, such as "PNG image".
  case notText(path: String, kind: String)
  /// The system refused, with its error number.
  case unreadable(path: String, errno: Int32)
  /// Broken beyond reading, with the line (from 1) and the reason.
  case malformed(path: String, line: Int, reason: String)
  /// Read, but for a part of it, for a reason in a few words.
  case partlyRead(path: String, reason: String)
  /// A list of links, as programs that keep articles for later export it: no text of articles.
  case linkList(path: String)
  /// A note that has fields or pictures, and no text.
  case noteWithoutText(path: String)
  /// A page that a server sent in place of an article: an error, or a test whether a person reads.
  case errorPage(path: String)
  /// A converter failed, for a reason in a few words.
  case notConverted(path: String, command: String, reason: String)
  /// Nothing but white space, or nothing that is text of an article.
  case empty(path: String)

  /// The file that could not be read.
  public var path: String {
    switch self {
    case .notFound(let path), .notRegularFile(let path, _), .tooLarge(let path, _),
      .unpacksTooFar(let path, _),
      .notText(let path, _), .unreadable(let path, _), .malformed(let path, _, _),
      .partlyRead(let path, _), .linkList(let path), .noteWithoutText(let path),
      .errorPage(let path),
      .notConverted(let path, _, _), .empty(let path):
      path
    }
  }
}
