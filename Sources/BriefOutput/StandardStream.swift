internal import Glibc

/// Standard output or standard error; written without a buffer, and a failure is thrown.
public struct StandardStream: Sendable {
  private let descriptor: Int32

  public static let output = StandardStream(descriptor: 1)
  public static let error = StandardStream(descriptor: 2)

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether it leads to a terminal.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes a text.
  ///
  /// - Throws: `WritingError`, also for a full disk and for a pipe whose reader has gone.
  public func write(_ text: String) throws(WritingError) {
    var text = text
    let failure = text.withUTF8 { bytes in
      unsafe writeAll(UnsafeRawBufferPointer(bytes), to: descriptor)
    }
    if let failure { throw WritingError(path: "", operation: .write, code: failure) }
  }

  /// The columns of the terminal's window; `nil` if it has none.
  public var windowColumns: Int? { window.map { Int($0.ws_col) } }

  /// The rows of the terminal's window; `nil` if it has none.
  public var windowRows: Int? { window.map { Int($0.ws_row) } }

  private var window: winsize? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return size
  }
}
