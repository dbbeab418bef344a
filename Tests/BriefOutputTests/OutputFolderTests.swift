import BriefTestSupport
import Foundation
import Testing

@testable import BriefOutput

@Suite struct OutputFolderTests {
  @Test func fileIsWrittenInAFolderThatIsMade() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder("\(folder.path)/a/b")
    #expect(try output.write(Array("one\n".utf8), to: "c.md"))
    #expect(folder.text(of: "a/b/c.md") == "one\n")
    #expect(try folder.names() == ["a/", "a/b/", "a/b/c.md"])
  }

  @Test func fileIsReplaced() throws {
    let folder = try TemporaryFolder()
    try folder.put("old", at: "a.md")
    let node = try folder.node(of: "a.md")
    #expect(try OutputFolder(folder.path).write(Array("new".utf8), to: "a.md"))
    #expect(folder.text(of: "a.md") == "new")
    #expect(try folder.node(of: "a.md") != node)
    #expect(try folder.names() == ["a.md"])
  }

  @Test(
    "The same bytes are not written again",
    arguments: ["", "a", "ä\n", String(repeating: "x", count: 70_000)])
  func sameBytesAreLeftAlone(text: String) throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path)
    #expect(try output.write(Array(text.utf8), to: "a.md"))
    let node = try folder.node(of: "a.md")
    #expect(try !output.write(Array(text.utf8), to: "a.md"))
    #expect(try folder.node(of: "a.md") == node)
  }

  @Test func linkThatLeadsNowhereIsTold() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a.md", withDestinationPath: "nowhere.md")
    let output = try OutputFolder(folder.path)
    let error = #expect(throws: WritingError.self) {
      try output.write(Array("new".utf8), to: "a.md")
    }
    #expect(error?.operation == .followLink && error?.path.hasSuffix("/a.md") == true)
    #expect(try folder.names() == ["a.md"])
  }

  @Test func linkIsReplacedAndItsTargetLeftAlone() throws {
    let folder = try TemporaryFolder()
    try folder.put("mine", at: "target")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a.md", withDestinationPath: "target")
    #expect(try OutputFolder(folder.path).write(Array("mine".utf8), to: "a.md"))
    #expect(folder.text(of: "target") == "mine")
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/a.md")
    #expect(attributes[.type] as? FileAttributeType == .typeRegular)
  }

  @Test func linkAtTheTemporaryNameIsNotFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.put("mine", at: "target")
    let output = try OutputFolder(folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/.a.md\(OutputFolder.temporarySuffix)", withDestinationPath: "target")
    _ = try? output.write(Array("theirs".utf8), to: "a.md")
    #expect(folder.text(of: "target") == "mine")
  }

  @Test func whatAKilledRunLeftIsRemoved() throws {
    let folder = try TemporaryFolder()
    try folder.put("half", at: ".a.md\(OutputFolder.temporarySuffix)")
    try folder.put("theirs", at: ".b.md")
    try folder.put("theirs", at: "c\(OutputFolder.temporarySuffix)")
    _ = try OutputFolder(folder.path)
    #expect(try folder.names() == [".b.md", "c\(OutputFolder.temporarySuffix)"])
  }

  @Test func oldFileStaysIfTheNewOneCannotBeMade() throws {
    let folder = try TemporaryFolder()
    try folder.put("old", at: "a.md")
    // Where the temporary file would be is a folder.
    try folder.put("", at: ".a.md\(OutputFolder.temporarySuffix)/x")
    let output = try OutputFolder(folder.path)
    let error = #expect(throws: WritingError.self) { try output.write([1], to: "a.md") }
    #expect(error?.operation == .create)
    #expect(error?.path == "\(folder.path)/a.md")
    #expect(folder.text(of: "a.md") == "old")
  }

  @Test func fileIsNotPutInThePlaceOfAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.put("mine", at: "a.md/b")
    let output = try OutputFolder(folder.path)
    let error = #expect(throws: WritingError.self) { try output.write([1], to: "a.md") }
    #expect(error?.operation == .replace)
    #expect(try folder.names() == ["a.md/", "a.md/b"])
  }

  @Test func folderInThePlaceOfAFileIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.put("mine", at: "a")
    for path in ["a", "a/b"] {
      let error = #expect(throws: WritingError.self) { try OutputFolder("\(folder.path)/\(path)") }
      #expect(error?.operation == .createFolder)
    }
    #expect(folder.text(of: "a") == "mine")
  }

  @Test func readOnlyFolderKeepsItsFile() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      try folder.put("old", at: "a.md")
      let output = try OutputFolder(folder.path)
      #expect(ChildProcess.setReadOnly(folder.path, true))
      let error = #expect(throws: WritingError.self) { try output.write([1], to: "a.md") }
      #expect(error?.code == EACCES)
      #expect(folder.text(of: "a.md") == "old")
      #expect(ChildProcess.setReadOnly(folder.path, false))
      #expect(try folder.names() == ["a.md"])
    }
  }

  @Test func fileBeyondWhatMayBeWrittenLeavesTheOldOne() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      try folder.put("old", at: "a.md")
      let output = try OutputFolder(folder.path)
      for limit in [0, 1, 4096, 65_535] {
        #expect(ChildProcess.limitFileSize(to: limit))
        let bytes = [UInt8](repeating: 0x61, count: 65_536)
        let error = #expect(throws: WritingError.self) { try output.write(bytes, to: "a.md") }
        #expect(error?.operation == .write)
        #expect(folder.text(of: "a.md") == "old")
        #expect(try folder.names() == ["a.md"])
      }
    }
  }
}
