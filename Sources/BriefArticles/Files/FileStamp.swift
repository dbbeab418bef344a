import Glibc

/// By what it is seen, without reading it, that a regular file is still the one that was read: its
/// size, its node, and when its bytes and its node were changed last.
///
/// The time of a node's change can't be set: who writes other bytes of the same number and puts the
/// old time of change back is found all the same.
public struct FileStamp: Sendable, Hashable {
  public var size: Int64
  public var node: UInt64
  /// In nanoseconds since 1970; what is farther away than three hundred years wraps round.
  public var modified: Int64
  public var changed: Int64

  public init(size: Int64, node: UInt64, modified: Int64, changed: Int64) {
    self.size = size
    self.node = node
    self.modified = modified
    self.changed = changed
  }

  /// `nil` for what is no regular file.
  init?(_ status: stat) {
    guard FileContent.isRegular(status) else { return nil }
    self.init(
      size: Int64(status.st_size), node: UInt64(status.st_ino),
      modified: Self.nanoseconds(status.st_mtim), changed: Self.nanoseconds(status.st_ctim))
  }

  /// The stamp of a regular file now; `nil` for links and all else.
  public init?(ofFileAt path: String) {
    var status = stat()
    guard unsafe FileContent.withName(path, { unsafe lstat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// The clock's time.
  public static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  /// The coarsest clock of a file system (FAT), in nanoseconds.
  private static let coarsestTick: Int64 = 2_000_000_000

  /// Whether the file was changed so shortly before a time that one more change might have had the
  /// same stamp.
  public func isRecent(at time: Int64) -> Bool {
    max(modified, changed) > time &- Self.coarsestTick
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
