internal import Glibc

/// A folder that files are written into, each whole or not at all.
///
/// A file is written under a temporary name beside its place, brought to the disk, and renamed. While
/// the folder is open it is locked, so that two runs do not write into each other's work; a file that
/// a killed run left under a temporary name is overwritten by the next.
public final class OutputFolder {
  private let path: String
  private let descriptor: Int32

  /// Temporary files are hidden and end in this.
  public static let temporarySuffix = ".brief-new"

  /// Opens a folder, with its parents made where they are missing, and locks it. Waits while another
  /// run has it locked.
  ///
  /// - Throws: `WritingError` if it can't be made or opened.
  public init(_ path: String) throws(WritingError) {
    let folder = path.isEmpty ? "." : path
    try Self.create(folder)
    self.path = folder
    descriptor = try Self.lockedDescriptor(of: folder)
    removeLeftovers()
  }

  private static func lockedDescriptor(of path: String) throws(WritingError) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw WritingError(path: path, operation: .createFolder, code: errno)
    }
    guard flock(descriptor, LOCK_EX) == 0 else {
      let code = errno
      close(descriptor)
      throw WritingError(path: path, operation: .lockFolder, code: code)
    }
    return descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Writes a file in the folder, or replaces it; one that has these very bytes is left alone.
  ///
  /// - Parameters:
  ///   - bytes: All of the file.
  ///   - name: A name without `/`.
  /// - Returns: Whether the file was written.
  /// - Throws: `WritingError`; the old file is there then, whole.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws(WritingError) -> Bool {
    if contents(of: name, upTo: bytes.count + 1) == bytes { return false }
    let place = "\(path)/\(name)"
    let temporary = ".\(name)\(Self.temporarySuffix)"
    let file = unsafe openat(
      descriptor, temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw WritingError(path: place, operation: .create, code: errno) }
    var failure = unsafe bytes.withUnsafeBytes { buffer in
      unsafe writeAll(buffer, to: file)
    }
    if failure == nil, fsync(file) != 0 { failure = errno }
    if close(file) != 0, failure == nil { failure = errno }
    if let failure {
      unsafe unlinkat(descriptor, temporary, 0)
      throw WritingError(path: place, operation: .write, code: failure)
    }
    guard unsafe renameat(descriptor, temporary, descriptor, name) == 0 else {
      let code = errno
      unsafe unlinkat(descriptor, temporary, 0)
      throw WritingError(path: place, operation: .replace, code: code)
    }
    fsync(descriptor)
    return true
  }

  /// The bytes of a regular file, if it has fewer than a limit.
  private func contents(of name: String, upTo limit: Int) -> [UInt8]? {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size < limit
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let rest = bytes.count - filled
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(file, buffer.baseAddress?.advanced(by: filled), rest)
      }
      guard count > 0 else { return nil }
      filled += count
    }
    return bytes
  }

  /// Removes what killed runs left under temporary names; nobody else is writing here.
  private func removeLeftovers() {
    guard let folder = unsafe opendir(path) else { return }
    defer { unsafe closedir(folder) }
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
          unsafe String(cString: characters)
        }
      }
      if name.utf8.first == 0x2E, name.hasSuffix(Self.temporarySuffix) {
        unsafe unlinkat(descriptor, name, 0)
      }
    }
  }

  private static func create(_ path: String) throws(WritingError) {
    var parent = path.utf8.first == 0x2F ? "/" : ""
    for part in path.split(separator: "/") {
      parent += parent.isEmpty || parent.hasSuffix("/") ? String(part) : "/\(part)"
      if unsafe mkdir(parent, 0o777) != 0, errno != EEXIST {
        throw WritingError(path: parent, operation: .createFolder, code: errno)
      }
    }
  }
}

/// Writes a buffer; returns the error number if that fails.
func writeAll(_ buffer: UnsafeRawBufferPointer, to file: Int32) -> Int32? {
  var written = 0
  while written < buffer.count {
    let count = unsafe write(
      file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
    if count < 0 {
      if errno == EINTR { continue }
      return errno
    }
    written += count
  }
  return nil
}
