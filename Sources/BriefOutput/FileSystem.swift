internal import BriefMarkup
internal import CBriefFileSystem
internal import Glibc

/// The calls of the file system that writers need. Links are never followed below a folder.
///
/// Paths are texts as `pathText` has them; to the system they are bytes.
package enum FileSystem {
  /// A path as the system takes it.
  static func native(_ path: String) -> [CChar] {
    pathBytes(path).map { CChar(bitPattern: $0) } + [0]
  }

  /// The path without symbolic links; `nil` if nothing is there.
  package static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(native(path), nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe pathText(Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
  }

  /// Whether a path is a link that leads nowhere.
  static func isDanglingLink(_ path: String) -> Bool {
    var status = stat()
    guard unsafe lstat(native(path), &status) == 0, status.st_mode & S_IFMT == S_IFLNK else {
      return false
    }
    return unsafe stat(native(path), &status) != 0 && errno == ENOENT
  }

  /// Gives what is new the owner, the permissions and the access control lists of what it replaces.
  static func copyRights(of old: String, to new: String) throws(WritingError) {
    if unsafe file_system_copy_rights(native(old), native(new)) != 0 {
      throw WritingError(path: new, operation: .create, code: errno)
    }
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
    let descriptor = unsafe open(native(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
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
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(native(path), &status) == 0
  }

  static func makeFolder(_ path: String) throws(WritingError) {
    guard unsafe mkdir(native(path), 0o777) != 0 else { return }
    let code = errno
    if isDanglingLink(path) {
      throw WritingError(path: path, operation: .followLink, code: ENOENT)
    }
    if code != EEXIST { throw WritingError(path: path, operation: .createFolder, code: code) }
  }

  /// Makes the folders that a path stands in.
  static func makeFolders(above path: String) throws(WritingError) {
    // Mostly they are all there but for the last.
    if let slash = path.utf8.lastIndex(of: 0x2F), slash > path.startIndex {
      let folder = String(path[..<slash])
      if unsafe mkdir(native(folder), 0o777) == 0 { return }
      if errno == EEXIST, !isDanglingLink(folder) { return }
    }
    var parent = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      parent += "\(part)/"
      // Folders that exist are not made again, so that nothing outside the output changes.
      if parent != "/", !part.isEmpty, unsafe access(native(parent), F_OK) != 0 {
        try makeFolder(String(parent.dropLast()))
      }
    }
  }

  /// The bytes of a regular file; `nil` if it is another kind of file, can't be read, or has
  /// another size than the one that is asked for.
  static func contents(of path: String, size: Int?) -> [UInt8]? {
    let file = unsafe open(native(path), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
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

  /// The bytes of a regular file that is the user's own, and that nobody else can write; `nil` of any
  /// other, and of a longer one.
  package static func ownContents(of path: String, atMost limit: Int) -> [UInt8]? {
    var status = stat()
    guard unsafe lstat(native(path), &status) == 0, status.st_uid == geteuid(),
      status.st_mode & (S_IWGRP | S_IWOTH) == 0, status.st_size <= limit
    else { return nil }
    return contents(of: path, size: Int(status.st_size))
  }

  /// Makes a folder that only the user looks into, and the one that it stands in, where they are
  /// missing; not those above, which somebody else has to make.
  package static func makePrivateFolder(_ path: String) throws(WritingError) {
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    for folder in [parent, path] where unsafe mkdir(native(folder), 0o700) != 0 {
      guard errno == EEXIST else {
        throw WritingError(path: folder, operation: .createFolder, code: errno)
      }
    }
  }

  /// A path inside a folder. Two ways to write a letter are two paths.
  struct InnerPath: Hashable, Comparable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: InnerPath, right: InnerPath) -> Bool {
      left.text.utf8.elementsEqual(right.text.utf8)
    }

    static func < (left: InnerPath, right: InnerPath) -> Bool {
      left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in text.utf8 { hasher.combine(byte) }
    }

    /// The folders that it stands in, the innermost first.
    var folders: [InnerPath] {
      var folders: [InnerPath] = []
      var rest = text[...]
      while let slash = rest.utf8.lastIndex(of: 0x2F) {
        rest = rest[..<slash]
        folders.append(InnerPath(String(rest)))
      }
      return folders
    }
  }

  /// The files and folders in a folder.
  struct Tree {
    /// All that is no folder.
    var files: Set<InnerPath> = []
    /// The outer ones before those in them.
    var folders: [InnerPath] = []
    /// Folders without any file, the outer ones before those in them.
    var emptyFolders: [InnerPath] = []
    /// Whether the folder is there.
    var exists = false
  }

  /// All that is in a folder; nothing if it is not there.
  static func tree(under root: String) throws(WritingError) -> Tree {
    var tree = Tree()
    var status = stat()
    tree.exists = unsafe stat(native(root), &status) == 0
    var waiting = [""]
    while let folder = waiting.popLast() {
      for name in try names(in: root + "/" + folder) {
        let inside = folder + name
        guard unsafe lstat(native("\(root)/\(inside)"), &status) == 0 else {
          if errno == ENOENT { continue }
          throw WritingError(path: "\(root)/\(inside)", operation: .createFolder, code: errno)
        }
        if status.st_mode & S_IFMT == S_IFDIR {
          waiting.append(inside + "/")
          tree.folders.append(InnerPath(inside))
        } else {
          tree.files.insert(InnerPath(inside))
        }
      }
    }
    let filled = Set(tree.files.flatMap(\.folders))
    tree.folders.sort()
    tree.emptyFolders = tree.folders.filter { !filled.contains($0) }
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
        guard unsafe lstat(native(path), &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          folders.append(path)
        } else if unsafe unlink(native(path)) != 0 {
          throw WritingError(path: path, operation: .remove, code: errno)
        }
      }
    }
    for folder in folders.reversed() where unsafe rmdir(native(folder)) != 0 {
      guard errno == ENOENT else {
        throw WritingError(path: folder, operation: .remove, code: errno)
      }
    }
  }

  /// The names in a folder; none if it is not there.
  package static func names(in folder: String) throws(WritingError) -> [String] {
    guard let handle = unsafe opendir(native(folder)) else {
      if errno == ENOENT { return [] }
      throw WritingError(path: folder, operation: .createFolder, code: errno)
    }
    defer { unsafe _ = closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { characters in
          unsafe pathText(
            Array(UnsafeRawBufferPointer(start: characters, count: strlen(characters))))
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
