import BriefTestSupport
import Foundation

extension TemporaryFolder {
  /// All files and links, hidden ones too, by their paths inside, sorted; folders end in `/`.
  func names(in folder: String = "") throws -> [String] {
    try Self.names(in: "\(path)/\(folder)")
  }

  static func names(in root: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root).sorted().map { name in
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
      return isFolder.boolValue ? name + "/" : name
    }
  }

  func text(of name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The number of a file's node: another one after each write.
  func node(of name: String) throws -> UInt64? {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
  }
}

/// What a child process of a test does to itself.
enum ChildProcess {
  /// Lets it write files of so many bytes at most; whether that worked.
  static func limitFileSize(to bytes: Int) -> Bool {
    signal(SIGXFSZ, SIG_IGN)
    var size = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t.max)
    return unsafe setrlimit(__rlimit_resource_t(1), &size) == 0
  }

  /// Lets it write nothing in a folder until `false` is given; whether that worked. The superuser
  /// may write anywhere, so that it must be somebody else meanwhile.
  static func setReadOnly(_ path: String, _ isReadOnly: Bool) -> Bool {
    if isReadOnly {
      return unsafe chmod(path, 0o555) == 0 && (geteuid() != 0 || seteuid(65_534) == 0)
    }
    guard getuid() != 0 || seteuid(0) == 0 else { return false }
    return unsafe chmod(path, 0o755) == 0
  }
}
