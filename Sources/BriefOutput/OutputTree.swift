internal import BriefCores
internal import CBriefFileSystem
internal import Glibc

/// A folder of files that is replaced as a whole: whoever looks sees all of the old one or all of
/// the new one, also if the run is killed at any moment.
///
/// The new folder is put together beside the old, with links to what has not changed and to files
/// that others put there, and then exchanged with it in one step. The program's own files are named
/// in a list, so that those that it does not make any more are removed, and others' never.
public struct OutputTree: Sendable {
  private let path: String
  private let staging: String
  /// The old folder, for a moment, where two folders can't be exchanged.
  private let aside: String

  /// The list of the program's own files, a path a line, with a note behind a space if it has one.
  public static let manifestName = "brief-files.txt"

  /// Up to so many files are brought to the disk one by one; of more, each would cost a turn of the
  /// disk, so that the whole file system is flushed at once.
  private static let fewFiles = 64

  /// A file that somebody put into a folder that is no site yet, by its name; `nil` if there is none.
  /// What is hidden, and what a host asks to be beside a site, counts for nothing.
  public func othersFile() -> String? {
    let names = (try? FileSystem.names(in: path)) ?? []
    guard !names.contains(Self.manifestName) else { return nil }
    return names.filter { !$0.hasPrefix(".") && !Self.ofHosts.contains($0) }.min()
  }

  private static let ofHosts = [
    "CNAME", "LICENSE", "README.md", "_headers", "_redirects", "robots.txt",
  ]

  /// How a folder was changed.
  public struct Change: Sendable, Hashable {
    /// Files that are new or have other bytes.
    public var written: Int
    /// Files of the program's own that were removed.
    public var removed: Int

    public init(written: Int = 0, removed: Int = 0) {
      self.written = written
      self.removed = removed
    }
  }

  /// Whether the folder was named by a link that leads nowhere.
  private let isDangling: Bool

  /// - Parameter path: The folder; made if it is not there.
  public init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let target = FileSystem.resolved(path) ?? path
    self.path = target
    isDangling = FileSystem.isDanglingLink(path)
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.dropLast().map { $0 + "/" }.joined()
    staging = "\(parent).\(parts.last ?? "")\(OutputFolder.temporarySuffix)"
    aside = "\(staging)-old"
  }

  /// Removes what a killed run left beside the folder; waits while another run is writing.
  ///
  /// - Throws: `WritingError` if it can't be removed.
  public func removeLeftovers() throws(WritingError) {
    guard FileSystem.exists(staging) || FileSystem.exists(aside) else { return }
    let lock = try FileSystem.lockedParent(of: path)
    defer { close(lock) }
    do throws(WritingError) { try removeWhatIsLeft() } catch { throw known(error) }
  }

  /// A failure by the path that the user knows: that of the folder, not that of its successor.
  private func known(_ error: WritingError) -> WritingError {
    var error = error
    for temporary in [aside, staging] where error.path.hasPrefix(temporary) {
      error.path = path + error.path.dropFirst(temporary.count)
      break
    }
    return error
  }

  private func removeWhatIsLeft() throws(WritingError) {
    // Killed between two steps: the old folder goes back to its place.
    if FileSystem.exists(aside), !FileSystem.exists(path) {
      unsafe rename(FileSystem.native(aside), FileSystem.native(path))
    }
    try FileSystem.removeTree(aside)
    try FileSystem.removeTree(staging)
  }

  /// Makes the folder hold these files, besides those that others put there.
  ///
  /// - Parameters:
  ///   - files: Paths inside the folder, each once, with all of their bytes.
  ///   - notes: What to keep in the list for a next run, without line breaks, by path.
  /// - Returns: How much of it was changed.
  /// - Throws: `WritingError`, also if one of the files is there, has other bytes and is not in the
  ///   program's list; the old folder is there then, whole.
  /// - Complexity: O(*n*) in the bytes and in the files of the folder.
  @discardableResult
  public func replace(
    with files: [(path: String, bytes: [UInt8])], notes: [String: String] = [:]
  ) throws(WritingError) -> Change {
    if isDangling { throw WritingError(path: path, operation: .followLink, code: ENOENT) }
    let lock = try FileSystem.lockedParent(of: path)
    defer { close(lock) }
    do throws(WritingError) {
      return try replaceLocked(with: files, notes, lock)
    } catch {
      throw known(error)
    }
  }

  private func replaceLocked(
    with files: [(path: String, bytes: [UInt8])], _ notes: [String: String], _ lock: Int32
  ) throws(WritingError) -> Change {
    try removeWhatIsLeft()
    let tree = try FileSystem.tree(under: path)
    let old = tree.files
    let own = Set(manifest.map { FileSystem.InnerPath($0.path) })
    let named = Set(files.map { FileSystem.InnerPath($0.path) })
    let changed = files.filter { file in
      !old.contains(FileSystem.InnerPath(file.path))
        || FileSystem.contents(of: "\(path)/\(file.path)", size: file.bytes.count) != file.bytes
    }
    let foreign = changed.first { file in
      let path = FileSystem.InnerPath(file.path)
      return old.contains(path) && !own.contains(path)
    }
    if let foreign {
      throw WritingError(path: "\(path)/\(foreign.path)", operation: .keepForeign, code: EEXIST)
    }
    let stale = old.filter { own.contains($0) && !named.contains($0) }
    let lines = files.map { file in
      notes[file.path].map { "\(file.path) \($0)\n" } ?? file.path + "\n"
    }
    let list = Array(lines.sorted().joined().utf8)
    let listPath = "\(path)/\(Self.manifestName)"
    if changed.isEmpty, stale.isEmpty,
      FileSystem.contents(of: listPath, size: list.count) == list
    {
      return Change(written: 0, removed: 0)
    }
    do throws(WritingError) {
      let kept = old.subtracting(changed.map { FileSystem.InnerPath($0.path) }).subtracting(stale)
        .subtracting([FileSystem.InnerPath(Self.manifestName)])
      try makeFolders(of: tree, for: kept.union(named))
      try link(kept.sorted().map(\.text))
      let isFew = changed.count <= Self.fewFiles
      for file in changed { try write(file.bytes, to: file.path, isFlushed: isFew) }
      try write(list, to: Self.manifestName, isFlushed: isFew)
      try keepFolders(of: tree)
      if !isFew { try flushAll() }
      try exchange()
      fsync(lock)
    } catch {
      try? FileSystem.removeTree(staging)
      throw error
    }
    try FileSystem.removeTree(staging)
    return Change(written: changed.count, removed: stale.count)
  }

  /// Whether the folder has a file of that path, the program's own or not.
  public func contains(_ file: String) -> Bool {
    var status = stat()
    return unsafe lstat(FileSystem.native("\(path)/\(file)"), &status) == 0
      && status.st_mode & S_IFMT == S_IFREG
  }

  /// The notes of the last run, by path; empty for files without one.
  public var notes: [String: String] {
    Dictionary(manifest.map { ($0.path, $0.note) }, uniquingKeysWith: { first, _ in first })
  }

  /// The bytes of a file of the folder; `nil` if there is none.
  public func contents(of file: String) -> [UInt8]? {
    FileSystem.contents(of: "\(path)/\(file)", size: nil)
  }

  private var manifest: [(path: String, note: String)] {
    guard let bytes = FileSystem.contents(of: "\(path)/\(Self.manifestName)", size: nil)
    else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : "")
    }
  }

  /// Files that are linked one after the other by one core.
  private static let filesOfShare = 64

  private func link(_ names: [String]) throws(WritingError) {
    let shares = (names.count + Self.filesOfShare - 1) / Self.filesOfShare
    let failures = concurrentMap(shares) { share -> WritingError? in
      do throws(WritingError) {
        try link(share: names[(share * Self.filesOfShare)...].prefix(Self.filesOfShare))
        return nil
      } catch {
        return error
      }
    }
    // Of several failures the first by name is thrown, in whatever order they happened.
    if let failure = failures.lazy.compactMap(\.self).first { throw failure }
  }

  private func link(share names: ArraySlice<String>) throws(WritingError) {
    for name in names {
      let place = "\(staging)/\(name)"
      try FileSystem.makeFolders(above: place)
      guard unsafe Glibc.link(FileSystem.native("\(path)/\(name)"), FileSystem.native(place)) == 0
      else {
        throw WritingError(path: place, operation: .create, code: errno)
      }
    }
  }

  /// Makes the folders before the files in them, so that these get what a folder gives its files: a
  /// group, or an access control list.
  private func makeFolders(
    of tree: FileSystem.Tree, for files: Set<FileSystem.InnerPath>
  ) throws(WritingError) {
    try FileSystem.makeFolder(staging)
    if tree.exists { try prepare(staging, as: path) }
    let known = Set(tree.folders)
    let needed = Set(files.flatMap(\.folders)).union(tree.emptyFolders)
    for folder in needed.sorted() {
      let place = "\(staging)/\(folder.text)"
      try FileSystem.makeFolder(place)
      if known.contains(folder) { try prepare(place, as: "\(path)/\(folder.text)") }
    }
  }

  /// The rights of a folder, with which files can be put in it in any case.
  private func prepare(_ place: String, as old: String) throws(WritingError) {
    try FileSystem.copyRights(of: old, to: place)
    var status = stat()
    guard unsafe stat(FileSystem.native(place), &status) == 0, status.st_mode & 0o700 != 0o700
    else { return }
    unsafe _ = chmod(FileSystem.native(place), status.st_mode & 0o7777 | 0o700)
  }

  /// All folders keep their rights, also those that nobody may write in.
  private func keepFolders(of tree: FileSystem.Tree) throws(WritingError) {
    guard tree.exists else { return }
    for folder in tree.folders.reversed() {
      let place = "\(staging)/\(folder.text)"
      guard FileSystem.exists(place) else { continue }
      try FileSystem.copyRights(of: "\(path)/\(folder.text)", to: place)
    }
    try FileSystem.copyRights(of: path, to: staging)
  }

  private func write(
    _ bytes: [UInt8], to name: String, isFlushed: Bool
  ) throws(WritingError) {
    let place = "\(staging)/\(name)"
    try FileSystem.makeFolders(above: place)
    let file = unsafe open(
      FileSystem.native(place), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw WritingError(path: place, operation: .create, code: errno) }
    var failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: file) }
    if isFlushed, failure == nil, fsync(file) != 0 { failure = errno }
    if close(file) != 0, failure == nil { failure = errno }
    if let failure { throw WritingError(path: place, operation: .write, code: failure) }
    let old = "\(path)/\(name)"
    if FileSystem.exists(old) { try FileSystem.copyRights(of: old, to: place) }
  }

  /// Brings all files to the disk in one step.
  private func flushAll() throws(WritingError) {
    let folder = unsafe open(
      FileSystem.native(staging), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw WritingError(path: path, operation: .write, code: errno) }
    let isFlushed = file_system_flush(folder) == 0
    let code = errno
    close(folder)
    guard isFlushed else { throw WritingError(path: path, operation: .write, code: code) }
  }

  private func exchange() throws(WritingError) {
    let (new, old) = (FileSystem.native(staging), FileSystem.native(path))
    if unsafe file_system_exchange(new, old) == 0 { return }
    // The first time there is no old folder; some file systems can't exchange.
    guard errno == ENOENT || errno == EINVAL || errno == ENOSYS else {
      throw WritingError(path: path, operation: .replace, code: errno)
    }
    let hadOld = unsafe rename(old, FileSystem.native(aside)) == 0
    guard unsafe rename(new, old) == 0 else {
      let code = errno
      if hadOld { unsafe rename(FileSystem.native(aside), old) }
      throw WritingError(path: path, operation: .replace, code: code)
    }
    try FileSystem.removeTree(aside)
  }
}
