import BriefMarkup
import Glibc

/// Reading of files, bounded, and of regular files only.
public enum FileContent {
  /// The bytes of a regular file.
  ///
  /// Other kinds of files are not opened: a FIFO could block, and opening a device may have
  /// effects.
  public static func bytes(ofFileAt path: String) throws(ReadingError) -> [UInt8] {
    let (descriptor, size) = try open(path)
    defer { close(descriptor) }
    guard size <= Limits.fileSize else { throw .tooLarge(path: path, limit: Limits.fileSize) }
    return try read(descriptor, expecting: size, path)
  }

  /// The bytes of a regular file that lies beside another, which names it: no link is followed.
  static func bytes(ofNeighbour path: String) -> [UInt8]? {
    var status = stat()
    guard unsafe lstat(name(path), &status) == 0, isRegular(status) else { return nil }
    return try? bytes(ofFileAt: path)
  }

  /// Opens a regular file, to be closed by the caller.
  static func open(_ path: String) throws(ReadingError) -> (descriptor: CInt, size: Int) {
    var status = stat()
    guard unsafe stat(name(path), &status) == 0 else { throw error(path) }
    guard isRegular(status) else { throw .notRegularFile(path: path, kind: kind(of: status)) }
    let descriptor = unsafe Glibc.open(
      name(path), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw error(path) }
    // Another file may have taken the name since.
    guard unsafe fstat(descriptor, &status) == 0 else {
      defer { close(descriptor) }
      throw error(path)
    }
    guard isRegular(status) else {
      close(descriptor)
      throw .notRegularFile(path: path, kind: kind(of: status))
    }
    return (descriptor, Int(status.st_size))
  }

  /// The first bytes of a regular file; none if it cannot be read.
  static func head(ofFileAt path: String) -> [UInt8] {
    let descriptor = unsafe Glibc.open(
      name(path), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 2_048)
    let got = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    }
    return Array(bytes.prefix(max(0, got)))
  }

  /// All that can be read from standard input.
  public static func bytesOfStandardInput() throws(ReadingError) -> [UInt8] {
    try read(STDIN_FILENO, expecting: 0, "-")
  }

  /// All that can be read from a stream that the program was started with.
  public static func bytes(ofStream stream: InheritedStream) throws(ReadingError) -> [UInt8] {
    try read(stream.descriptor, expecting: 0, stream.path)
  }

  private static func read(
    _ descriptor: CInt, expecting size: Int, _ path: String
  ) throws(ReadingError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while true {
      // A file that grows while it is read is read on, up to the limit.
      if count == bytes.count {
        guard count <= Limits.fileSize else { throw .tooLarge(path: path, limit: Limits.fileSize) }
        bytes += [UInt8](repeating: 0, count: 1 << 16)
      }
      let room = bytes.count - count
      let start = count
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress.map { unsafe $0 + start }, room)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw error(path)
      }
      if got == 0 { break }
      count += got
    }
    guard count <= Limits.fileSize else { throw .tooLarge(path: path, limit: Limits.fileSize) }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// A path as C has it: bytes with a zero at their end. A path that has a zero inside names no
  /// file.
  static func name(_ path: String) -> [CChar] {
    let bytes = pathBytes(path)
    return bytes.contains(0) ? [0] : bytes.map { CChar(bitPattern: $0) } + [0]
  }

  /// Gives a path as C has it.
  static func withName<Result>(
    _ path: String, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    // Most paths are their own bytes.
    if !mayHaveBytes(path), !path.utf8.contains(0) { return unsafe path.withCString(body) }
    return unsafe name(path).withUnsafeBufferPointer { bytes in
      var empty: CChar = 0
      guard let start = bytes.baseAddress else { return unsafe body(&empty) }
      return unsafe body(start)
    }
  }

  static func error(_ path: String) -> ReadingError {
    errno == ENOENT || errno == ENOTDIR
      ? .notFound(path: path) : .unreadable(path: path, errno: errno)
  }

  static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

  static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

  /// What something that is no regular file is, for the user.
  static func kind(of status: stat) -> String {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: "folder"
    case S_IFIFO: "FIFO"
    case S_IFSOCK: "socket"
    case S_IFCHR, S_IFBLK: "device"
    case S_IFLNK: "symbolic link"
    default: "special file"
    }
  }
}
