public import BriefArticles
internal import BriefLexicon
internal import BriefOutput

/// What is known of the files of some folders since they were read last, so that those that have not
/// changed are not read again.
///
/// It is never the truth: an index that is missing, damaged, of another program or of other options
/// is no index, a file with another stamp is read, and what a brief tells is read from the files in
/// any case. With it and without it a brief has the same bytes.
///
/// It is kept in the user's folder for caches and not beside the briefs: briefs are carried to other
/// machines, and nodes and times of files mean nothing there.
public struct ArticleIndex: Sendable {
  private let folder: String
  private let name: String
  private let identity: String
  private let now: Int64
  private let fewest: Int

  /// Fewer files are read sooner than anybody notices, and leave nothing behind.
  public static let fewestFiles = 1000

  /// - Parameters:
  ///   - folder: Where indexes are kept; made if it is missing.
  ///   - subject: What it is about: the folders that are walked. Each has a file of its own.
  ///   - identity: What decides how files are read: program and options. An index of another one is
  ///     none.
  ///   - fewest: What is known of fewer files is not kept, unless there is an index of them.
  ///   - now: The clock's time; see `FileStamp.isRecent(at:)`.
  public init(
    in folder: String, of subject: [String], readBy identity: [String],
    from fewest: Int = fewestFiles, now: Int64 = FileStamp.now
  ) {
    self.folder = folder
    self.fewest = fewest
    self.now = now
    name = "\(Self.digest(of: subject).prefix(Self.lengthOfName)).index"
    self.identity = Self.digest(of: identity + subject)
  }

  private static let lengthOfName = 24
  private static let magic = Array("brief index 2\n".utf8)
  private static let lengthOfDigest = 64
  private static let mostBytes = 1 << 30

  private static func digest(of texts: [String]) -> String {
    sha256(texts.flatMap { Array("\($0.utf8.count) \($0)".utf8) })
  }

  // MARK: - Reading

  /// What is known of the files of a folder, for each that has not changed; nothing at all if there
  /// is no index.
  func known(of folder: ArticleFolder) -> [IndexedFile.Content?] {
    guard let bytes = contents() else { return [] }
    var reader = IndexReader(bytes, from: Self.magic.count + Self.lengthOfDigest)
    // Both by the bytes of their paths, so that one walk through both is enough.
    let places = folder.files.indices.filter { folder.stamps[$0] != nil }
      .sorted { byteOrder(folder.files[$0], folder.files[$1]) }
    var known = [IndexedFile.Content?](repeating: nil, count: folder.files.count)
    var next = places.startIndex
    while let file = reader.file() {
      while next < places.endIndex, byteOrder(folder.files[places[next]], file.path) { next += 1 }
      guard next < places.endIndex else { return known }
      let place = places[next]
      // A path that is named twice has two places.
      if hasSameBytes(file.path, folder.files[place]), folder.stamps[place] == file.stamp {
        known[place] = file.content
      }
    }
    return known
  }

  /// The bytes of the index before its digest, if it is one of this program and these options.
  private func contents() -> [UInt8]? {
    guard var bytes = FileSystem.ownContents(of: "\(folder)/\(name)", atMost: Self.mostBytes),
      bytes.count >= Self.magic.count + 2 * Self.lengthOfDigest,
      bytes.starts(with: Self.magic + Array(identity.utf8))
    else { return nil }
    let digest = bytes.suffix(Self.lengthOfDigest)
    bytes.removeLast(Self.lengthOfDigest)
    return sha256(bytes).utf8.elementsEqual(digest) ? bytes : nil
  }

  // MARK: - Writing

  /// Writes the index anew, whole or not at all; where that fails there is none, and nothing else is
  /// different. A file that was changed just now is left out.
  func write(_ files: [IndexedFile]) {
    guard files.count >= fewest || FileSystem.exists("\(folder)/\(name)") else { return }
    var writer = IndexWriter(Self.magic + Array(identity.utf8))
    for file in files where !file.stamp.isRecent(at: now) { writer.add(file) }
    var bytes = writer.bytes
    bytes += Array(sha256(bytes).utf8)
    do throws(WritingError) {
      try FileSystem.makePrivateFolder(folder)
      try OutputFolder(folder).write(bytes, to: name)
    } catch {}
  }
}
