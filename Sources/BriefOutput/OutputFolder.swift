internal import Glibc

/// A folder that files are written into, each whole or not at all.
///
/// A file is written under a temporary name beside its place, brought to the disk, and renamed.
/// While the folder is open it is locked, so that two runs do not write into each other's work;
/// what a killed run left under a temporary name is removed by the next.
public final class OutputFolder {
  private let path: String
  private let descriptor: Int32

  /// Temporary files and folders are hidden and end in this.
  public static let temporarySuffix = ".brief-new"

  /// Opens a folder, made with its parents where they are missing, and locks it. Waits while
  /// another run has it locked.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - isLocked: Is called once if another run has it locked.
  /// - Throws: `WritingError` if it can't be made or opened.
  public init(_ path: String, isLocked: () -> Void = {}) throws(WritingError) {
    let folder = path.isEmpty ? "." : path
    if FileSystem.isDanglingLink(folder) {
      throw WritingError(path: folder, operation: .followLink, code: ENOENT)
    }
    try FileSystem.makeFolders(above: folder + "/")
    self.path = folder
    descriptor = try FileSystem.lockedFolder(folder, isLocked: isLocked)
    for name in try FileSystem.names(in: folder)
    where name.utf8.first == 0x2E && name.hasSuffix(Self.temporarySuffix) {
      unsafe unlinkat(descriptor, FileSystem.native(name), 0)
    }
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
  /// - Throws: `WritingError`; the old file is there then, whole. A link that leads nowhere stays.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws(WritingError) -> Bool {
    let place = "\(path)/\(name)"
    if FileSystem.isDanglingLink(place) {
      throw WritingError(path: place, operation: .followLink, code: ENOENT)
    }
    if FileSystem.contents(of: place, size: bytes.count) == bytes { return false }
    let temporary = ".\(name)\(Self.temporarySuffix)"
    let file = unsafe openat(
      descriptor, temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw WritingError(path: place, operation: .create, code: errno) }
    var failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: file) }
    if failure == nil, fsync(file) != 0 { failure = errno }
    if close(file) != 0, failure == nil { failure = errno }
    if let failure {
      unsafe unlinkat(descriptor, temporary, 0)
      throw WritingError(path: place, operation: .write, code: failure)
    }
    do throws(WritingError) {
      try keepRights(of: place, for: "\(path)/\(temporary)")
    } catch {
      unsafe unlinkat(descriptor, temporary, 0)
      throw WritingError(path: place, operation: .create, code: error.code)
    }
    guard unsafe renameat(descriptor, temporary, descriptor, name) == 0 else {
      let code = errno
      unsafe unlinkat(descriptor, temporary, 0)
      throw WritingError(path: place, operation: .replace, code: code)
    }
    fsync(descriptor)
    return true
  }

  /// A private brief stays private.
  private func keepRights(of old: String, for new: String) throws(WritingError) {
    var status = stat()
    guard unsafe lstat(FileSystem.native(old), &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return }
    try FileSystem.copyRights(of: old, to: new)
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
