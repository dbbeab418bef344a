import BriefTestSupport
import Foundation
import Testing

@testable import BriefOutput

@Suite struct OutputTreeTests {
  private static let files: [(path: String, bytes: [UInt8])] = [
    ("index.html", Array("index".utf8)), ("2026/a.html", Array("a".utf8)),
    ("2026/b/c.html", Array("c".utf8)), ("empty", []),
  ]
  private static let names = [
    OutputTree.manifestName, "2026/", "2026/a.html", "2026/b/", "2026/b/c.html", "empty",
    "index.html",
  ].sorted()

  private func site(in folder: TemporaryFolder) throws -> OutputTree {
    let tree = OutputTree("\(folder.path)/site")
    let change = try tree.replace(with: Self.files)
    #expect(change == OutputTree.Change(written: 4, removed: 0))
    return tree
  }

  @Test func treeIsWritten() throws {
    let folder = try TemporaryFolder()
    _ = try site(in: folder)
    #expect(try folder.names(in: "site") == Self.names)
    #expect(folder.text(of: "site/2026/b/c.html") == "c")
    #expect(try TemporaryFolder.names(in: folder.path).filter { !$0.hasPrefix("site") }.isEmpty)
  }

  @Test func unchangedTreeIsNotWritten() throws {
    let folder = try TemporaryFolder()
    let tree = try site(in: folder)
    let nodes = try Self.names.map { try folder.node(of: "site/\($0)") }
    let root = try folder.node(of: "site")
    #expect(try tree.replace(with: Self.files.reversed()).written == 0)
    #expect(try Self.names.map { try folder.node(of: "site/\($0)") } == nodes)
    #expect(try folder.node(of: "site") == root)
  }

  @Test func onlyAChangedFileIsWritten() throws {
    let folder = try TemporaryFolder()
    let tree = try site(in: folder)
    let node = try folder.node(of: "site/2026/a.html")
    var files = Self.files
    files[0].bytes = Array("another".utf8)
    #expect(try tree.replace(with: files) == OutputTree.Change(written: 1, removed: 0))
    #expect(folder.text(of: "site/index.html") == "another")
    #expect(try folder.node(of: "site/2026/a.html") == node)
    #expect(try folder.names() == ["site/"] + Self.names.map { "site/" + $0 })
  }

  @Test func foldersKeepTheirPermissionsAndStayIfOthersMadeThem() throws {
    let folder = try TemporaryFolder()
    let tree = try site(in: folder)
    try folder.put("mine", at: "site/private/notes.txt")
    let manager = FileManager.default
    func mode(_ name: String) throws -> Int {
      let attributes = try manager.attributesOfItem(atPath: "\(folder.path)/\(name)")
      return try #require(attributes[.posixPermissions] as? Int)
    }
    let modes = ["site": 0o750, "site/private": 0o700, "site/2026": 0o711]
    for (name, mode) in modes {
      try manager.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: "\(folder.path)/\(name)")
    }
    try manager.createDirectory(
      atPath: "\(folder.path)/site/.well-known/challenge", withIntermediateDirectories: true)
    var files = Self.files
    files[0].bytes = Array("another".utf8)
    #expect(try tree.replace(with: Array(files.prefix(2))).written == 1)
    for (name, expected) in modes { #expect(try mode(name) == expected, "\(name)") }
    let names = try folder.names(in: "site")
    #expect(names.contains(".well-known/challenge/"))
    // Its own file in it is gone, and so is the folder.
    #expect(!names.contains("2026/b/"))
  }

  @Test func staleFileIsRemovedAndAForeignOneKept() throws {
    let folder = try TemporaryFolder()
    let tree = try site(in: folder)
    try folder.put("mine", at: "site/2026/b/mine.txt")
    try folder.put("mine", at: "site/CNAME")
    try folder.put("mine", at: "site/.git/config")
    let change = try tree.replace(with: Array(Self.files.prefix(2)))
    #expect(change == OutputTree.Change(written: 0, removed: 2))
    #expect(
      try folder.names(in: "site").filter { !$0.hasSuffix("/") }
        == [
          OutputTree.manifestName, ".git/config", "2026/a.html", "2026/b/mine.txt", "CNAME",
          "index.html",
        ].sorted())
    #expect(folder.text(of: "site/.git/config") == "mine")
  }

  @Test func linksOfOthersAreKeptAsLinks() throws {
    let folder = try TemporaryFolder()
    try folder.put("outside", at: "outside.txt")
    let tree = try site(in: folder)
    let link = "\(folder.path)/site/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../outside.txt")
    _ = try tree.replace(with: Array(Self.files.prefix(1)))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../outside.txt")
    #expect(folder.text(of: "outside.txt") == "outside")
  }

  @Test func linkInThePlaceOfAnOwnFileIsReplaced() throws {
    let folder = try TemporaryFolder()
    try folder.put("index", at: "outside.txt")
    let tree = try site(in: folder)
    let link = "\(folder.path)/site/index.html"
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../outside.txt")
    #expect(try tree.replace(with: Self.files).written == 1)
    #expect(folder.text(of: "outside.txt") == "index")
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: link)) == nil)
  }

  @Test func linkedTargetStaysALink() throws {
    let folder = try TemporaryFolder()
    try folder.put("mine", at: "real/CNAME")
    let link = "\(folder.path)/site"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real")
    _ = try site(in: folder)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real")
    #expect(folder.text(of: "real/index.html") == "index")
    #expect(folder.text(of: "real/CNAME") == "mine")
  }

  @Test func whatAKilledRunLeftIsRemoved() throws {
    let folder = try TemporaryFolder()
    let tree = try site(in: folder)
    try folder.put("half", at: ".site\(OutputFolder.temporarySuffix)/x/y.html")
    var files = Self.files
    files[0].bytes = [0x61]
    _ = try tree.replace(with: files)
    #expect(try folder.names(in: "site") == Self.names)
    #expect(try TemporaryFolder.names(in: folder.path).filter { !$0.hasPrefix("site") }.isEmpty)
  }

  @Test func oldTreeThatWasPutAsideComesBack() throws {
    let folder = try TemporaryFolder()
    let tree = try site(in: folder)
    try folder.put("half", at: ".site.brief-new/index.html")
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/site", toPath: "\(folder.path)/.site.brief-new-old")
    try tree.removeLeftovers()
    #expect(try TemporaryFolder.names(in: folder.path).filter { !$0.hasPrefix("site") }.isEmpty)
    #expect(try folder.names(in: "site") == Self.names)
    #expect(folder.text(of: "site/index.html") == "index")
  }

  @Test func leftoversAreRemovedIfNothingChanged() throws {
    let folder = try TemporaryFolder()
    let tree = try site(in: folder)
    try folder.put("half", at: ".site\(OutputFolder.temporarySuffix)/x/y.html")
    #expect(try tree.replace(with: Self.files).written == 0)
    #expect(try TemporaryFolder.names(in: folder.path).filter { !$0.hasPrefix("site") }.isEmpty)
  }

  @Test(
    "Slashes at the end and dots mean the same folder",
    arguments: ["site/", "site//", "./site", "x/../site"])
  func spellingOfThePathDecidesNothing(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.put("", at: "x/y")
    _ = try OutputTree("\(folder.path)/\(path)").replace(with: Self.files)
    #expect(try folder.names(in: "site") == Self.names)
    #expect(try OutputTree("\(folder.path)/site").replace(with: Self.files).written == 0)
  }

  @Test func missingParentsAreMade() throws {
    let folder = try TemporaryFolder()
    _ = try OutputTree("\(folder.path)/a/b/site").replace(with: Self.files)
    #expect(folder.text(of: "a/b/site/index.html") == "index")
  }

  @Test func fileInThePlaceOfTheFolderIsAnErrorAndKept() throws {
    let folder = try TemporaryFolder()
    try folder.put("mine", at: "site")
    #expect(throws: WritingError.self) {
      try OutputTree("\(folder.path)/site").replace(with: Self.files)
    }
    #expect(folder.text(of: "site") == "mine")
    #expect(try folder.names() == ["site"])
  }

  @Test func folderInThePlaceOfAFileIsAnErrorAndTheOldTreeStays() throws {
    let folder = try TemporaryFolder()
    let tree = try site(in: folder)
    try folder.put("mine", at: "site/new.html/mine")
    #expect(throws: WritingError.self) {
      try tree.replace(with: Self.files + [("new.html", [0x61])])
    }
    #expect(folder.text(of: "site/new.html/mine") == "mine")
    #expect(folder.text(of: "site/index.html") == "index")
    #expect(try TemporaryFolder.names(in: folder.path).filter { !$0.hasPrefix("site") }.isEmpty)
  }

  @Test func treeBeyondWhatMayBeWrittenLeavesTheOldOne() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let tree = OutputTree("\(folder.path)/site")
      _ = try tree.replace(with: [("a.html", Array("old".utf8))])
      for limit in [0, 1, 4096] {
        #expect(ChildProcess.limitFileSize(to: limit))
        #expect(throws: WritingError.self) {
          try tree.replace(with: [
            ("a.html", [UInt8](repeating: 0x61, count: 9000)), ("b.html", Array("b".utf8)),
          ])
        }
        #expect(folder.text(of: "site/a.html") == "old")
        #expect(
          try folder.names()
            == ["site/", "site/\(OutputTree.manifestName)", "site/a.html"].sorted())
      }
    }
  }

  @Test func manyKeptFilesAreKept() throws {
    let folder = try TemporaryFolder()
    let tree = OutputTree("\(folder.path)/site")
    let files = (0..<200).map { (path: "\($0 % 7)/\($0).html", bytes: Array("\($0)".utf8)) }
    _ = try tree.replace(with: files)
    let change = try tree.replace(with: files.dropLast() + [("0/new", [])])
    #expect(change == OutputTree.Change(written: 1, removed: 1))
    for file in files.dropLast() { #expect(tree.contents(of: file.path) == file.bytes) }
  }

  @Test func filesOfOthersAreNotWrittenOver() throws {
    let folder = try TemporaryFolder()
    try folder.put("mine", at: "site/index.html")
    let tree = OutputTree("\(folder.path)/site")
    #expect(throws: WritingError.self) { try tree.replace(with: Self.files) }
    #expect(folder.text(of: "site/index.html") == "mine")
    #expect(try folder.names(in: "site") == ["index.html"])
    // The same bytes are no loss.
    try folder.put("index", at: "site/index.html")
    #expect(try tree.replace(with: Self.files).written == 3)
  }
}
