import BriefTestSupport
import Foundation
import Testing

@testable import BriefOutput

/// What is replaced keeps who may read and write it, and what others put beside it stays.
@Suite struct RightsTests {
  private func mode(of path: String) -> mode_t {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test func aPrivateBriefStaysPrivate() throws {
    let folder = try TemporaryFolder()
    try folder.put("old", at: "a.md")
    _ = unsafe chmod("\(folder.path)/a.md", 0o600)
    #expect(try OutputFolder(folder.path).write(Array("new".utf8), to: "a.md"))
    #expect(folder.text(of: "a.md") == "new")
    #expect(mode(of: "\(folder.path)/a.md") == 0o600)
  }

  @Test func aPageKeepsItsPermissions() throws {
    let folder = try TemporaryFolder()
    let tree = OutputTree("\(folder.path)/site")
    _ = try tree.replace(with: [("a/b.html", Array("old".utf8))])
    _ = unsafe chmod("\(folder.path)/site/a/b.html", 0o640)
    _ = try tree.replace(with: [("a/b.html", Array("new".utf8))])
    #expect(mode(of: "\(folder.path)/site/a/b.html") == 0o640)
  }

  @Test func whatIsMadeInAFolderOfAGroupIsOfTheGroup() throws {
    let folder = try TemporaryFolder()
    let site = "\(folder.path)/site"
    try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
    let group: gid_t = geteuid() == 0 ? 4_242 : getegid()
    _ = unsafe chown(site, uid_t.max, group)
    _ = unsafe chmod(site, 0o2775)
    _ = try OutputTree(site).replace(with: [("a/b.html", Array("b".utf8))])
    #expect(mode(of: site) == 0o2775)
    #expect(mode(of: "\(site)/a") & 0o2000 != 0)
    for name in ["", "/a", "/a/b.html"] {
      var status = stat()
      #expect(unsafe lstat(site + name, &status) == 0 && status.st_gid == group, "\(name)")
    }
  }

  /// An access control list as the kernel keeps it: read by user 4242 besides what the mode says.
  private static let list: [UInt8] = {
    let entries: [(tag: UInt16, rights: UInt16, id: UInt32)] = [
      (1, 7, .max), (2, 5, 4_242), (4, 5, .max), (16, 5, .max), (32, 5, .max),
    ]
    var bytes: [UInt8] = [2, 0, 0, 0]
    for entry in entries {
      for number in [entry.tag, entry.rights] {
        bytes += [UInt8(number & 0xFF), UInt8(number >> 8)]
      }
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: entry.id >> (8 * $0)) }
    }
    return bytes
  }()

  private typealias Set =
    @convention(c) (
      UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeRawPointer, Int, CInt
    ) -> CInt
  private typealias Get =
    @convention(c) (
      UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutableRawPointer, Int
    ) -> Int

  /// Whether the file system keeps the list.
  private func give(_ name: String, to path: String) -> Bool {
    guard let symbol = unsafe dlsym(nil, "setxattr") else { return false }
    let call = unsafe unsafeBitCast(symbol, to: Set.self)
    return unsafe Self.list.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return unsafe call(path, name, start, bytes.count, 0) == 0
    }
  }

  private func list(_ name: String, of path: String) -> [UInt8] {
    guard let symbol = unsafe dlsym(nil, "getxattr") else { return [] }
    let call = unsafe unsafeBitCast(symbol, to: Get.self)
    var buffer = [UInt8](repeating: 0, count: 1_000)
    let size = unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe call(path, name, start, bytes.count)
    }
    return Array(buffer.prefix(max(0, size)))
  }

  @Test func accessControlListsStay() throws {
    let folder = try TemporaryFolder()
    let site = "\(folder.path)/site"
    let tree = OutputTree(site)
    _ = try tree.replace(with: [("a/b.html", Array("old".utf8))])
    let places = [
      ("system.posix_acl_access", site), ("system.posix_acl_default", site),
      ("system.posix_acl_access", "\(site)/a/b.html"),
    ]
    // Not every file system has them.
    guard places.allSatisfy({ give($0, to: $1) }) else { return }
    _ = try tree.replace(with: [("a/b.html", Array("new".utf8)), ("c/d.html", Array("d".utf8))])
    for (name, path) in places {
      #expect(list(name, of: path) == list(name, of: site), "\(name) of \(path)")
      #expect(!list(name, of: path).isEmpty)
    }
    // A new folder in it has what its parent gives.
    #expect(list("system.posix_acl_default", of: "\(site)/c") == Self.list)
  }

  @Test func namesOfAnyBytesStay() throws {
    let folder = try TemporaryFolder()
    let site = "\(folder.path)/site"
    let tree = OutputTree(site)
    _ = try tree.replace(with: [("a.html", Array("old".utf8))])
    // Latin-1, and one letter written in two ways.
    let names: [[UInt8]] = [
      [0x62, 0xE9, 0x62], Array("caf\u{E9}.txt".utf8), Array("cafe\u{301}.txt".utf8),
    ]
    for name in names {
      let path = (Array("\(site)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
      let file = unsafe open(path, O_WRONLY | O_CREAT, 0o644)
      #expect(file >= 0)
      close(file)
    }
    for text in ["new", "newer"] {
      #expect(try tree.replace(with: [("a.html", Array(text.utf8))]).written == 1)
      for name in names {
        let path = (Array("\(site)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
        #expect(unsafe access(path, F_OK) == 0, "\(name)")
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
  }

  @Test func aLinkThatLeadsNowhereIsTold() throws {
    let folder = try TemporaryFolder()
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
    let error = WritingError(path: link, operation: .followLink, code: ENOENT)
    #expect(throws: error) { try OutputTree(link).replace(with: [("a", [])]) }
    #expect(throws: error) { _ = try OutputFolder(link) }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "nowhere")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["link"])
  }

  @Test func errorsNameTheFolderThatTheUserKnows() throws {
    let folder = try TemporaryFolder()
    let site = "\(folder.path)/site"
    _ = try OutputTree(site).replace(with: [("a", Array("old".utf8))])
    try FileManager.default.removeItem(atPath: "\(site)/a")
    try folder.put("mine", at: "site/a/b")
    let error = #expect(throws: WritingError.self) {
      try OutputTree(site).replace(with: [("a", Array("new".utf8))])
    }
    #expect(error?.path == "\(site)/a")
    #expect(folder.text(of: "site/a/b") == "mine")
  }
}
