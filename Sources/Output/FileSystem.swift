internal import Glibc

/// The calls of the file system that writers need. Links are never followed below a folder.
package enum FileSystem {
  /// The path without symbolic links; `nil` if nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Opens and locks the folder that a path stands in, made if it is missing.
  static func lockedParent(of path: String) throws(WritingError) -> Int32 {
    try makeFolders(above: path)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let parent = parts.isEmpty ? "." : parts.map { $0 + "/" }.joined()
    return try lockedFolder(parent)
  }

  /// Opens and locks a folder; waits while another run has it locked.
  static func lockedFolder(
    _ path: String, isLocked: () -> Void = {}
  ) throws(WritingError) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw WritingError(path: path, operation: .createFolder, code: errno)
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    if errno == EWOULDBLOCK { isLocked() }
    while flock(descriptor, LOCK_EX) != 0 {
      if errno == EINTR { continue }
      let code = errno
      close(descriptor)
      throw WritingError(path: path, operation: .lockFolder, code: code)
    }
    return descriptor
  }

  /// Whether anything is there, also a link that leads nowhere.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  static func makeFolder(_ path: String) throws(WritingError) {
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST {
      throw WritingError(path: path, operation: .createFolder, code: errno)
    }
  }

  /// Makes the folders that a path stands in.
  static func makeFolders(above path: String) throws(WritingError) {
    // Mostly they are all there but for the last.
    if let slash = path.utf8.lastIndex(of: 0x2F), slash > path.startIndex {
      if unsafe mkdir(String(path[..<slash]), 0o777) == 0 || errno == EEXIST { return }
    }
    var parent = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      parent += "\(part)/"
      // Folders that exist are not made again, so that nothing outside the output changes.
      if parent != "/", !part.isEmpty, unsafe access(parent, F_OK) != 0 { try makeFolder(parent) }
    }
  }

  /// The bytes of a regular file; `nil` if it is another kind of file, can't be read, or has
  /// another size than the one that is asked for.
  static func contents(of path: String, size: Int?) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      size == nil || status.st_size == size ?? 0
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let start = filled
      let rest = bytes.count - start
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(file, buffer.baseAddress?.advanced(by: start), rest)
      }
      guard count > 0 else { return nil }
      filled += count
    }
    return bytes
  }

  /// The files and folders in a folder.
  struct Tree {
    /// Paths inside of all that is no folder.
    var files: Set<String> = []
    /// The permissions of the folders by their paths inside, the folder itself as the empty path.
    var folders: [String: mode_t] = [:]
    /// Paths inside of folders without any file, the outer ones before those in them.
    var emptyFolders: [String] = []
  }

  /// All that is in a folder; nothing if it is not there.
  static func tree(under root: String) throws(WritingError) -> Tree {
    var tree = Tree()
    var status = stat()
    if unsafe stat(root, &status) == 0 { tree.folders[""] = status.st_mode & 0o7777 }
    var waiting = [""]
    while let folder = waiting.popLast() {
      for name in try names(in: root + "/" + folder) {
        let inside = folder + name
        guard unsafe lstat("\(root)/\(inside)", &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          waiting.append(inside + "/")
          tree.folders[inside] = status.st_mode & 0o7777
        } else {
          tree.files.insert(inside)
        }
      }
    }
    var filled: Set<Substring> = []
    for file in tree.files {
      var folder = file[...]
      while let slash = folder.utf8.lastIndex(of: 0x2F) {
        folder = folder[..<slash]
        if !filled.insert(folder).inserted { break }
      }
    }
    tree.emptyFolders = tree.folders.keys.filter { !$0.isEmpty && !filled.contains($0[...]) }
      .sorted()
    return tree
  }

  /// Removes a folder and all that is in it; nothing if it is not there.
  static func removeTree(_ root: String) throws(WritingError) {
    var folders = [root]
    var index = 0
    while index < folders.count {
      let folder = folders[index]
      index += 1
      for name in try names(in: folder) {
        let path = "\(folder)/\(name)"
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          folders.append(path)
        } else if unsafe unlink(path) != 0 {
          throw WritingError(path: path, operation: .remove, code: errno)
        }
      }
    }
    for folder in folders.reversed() where unsafe rmdir(folder) != 0 {
      guard errno == ENOENT else {
        throw WritingError(path: folder, operation: .remove, code: errno)
      }
    }
  }

  /// The names in a folder; none if it is not there.
  package static func names(in folder: String) throws(WritingError) -> [String] {
    guard let handle = unsafe opendir(folder) else {
      if errno == ENOENT { return [] }
      throw WritingError(path: folder, operation: .createFolder, code: errno)
    }
    defer { unsafe _ = closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
          unsafe String(cString: characters)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
