/// Why output could not be written.
public struct WritingError: Error, Sendable, Hashable {
  /// The file or folder; empty for standard output.
  public var path: String
  /// What failed.
  public var operation: Operation
  /// The system's error number.
  public var code: Int32

  /// A step of writing.
  public enum Operation: Sendable, Hashable {
    case createFolder
    /// A link leads nowhere.
    case followLink
    case lockFolder
    case create
    case write
    case replace
    case remove
    /// A file is there that is not the program's own.
    case keepForeign
  }

  public init(path: String, operation: Operation, code: Int32) {
    self.path = path
    self.operation = operation
    self.code = code
  }

  /// Whether the reader of a pipe has closed it, which is not reported.
  public var isClosedPipe: Bool { code == 32 }
}
