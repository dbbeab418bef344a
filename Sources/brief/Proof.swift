import BriefKit

/// The proof of the briefs of a folder, against the sources and the briefs that they name.
struct Proof {
  private let folder: String
  private let library: SourceLibrary

  /// - Parameters:
  ///   - folder: Absolute.
  ///   - searched: Folders in which sources are looked for that moved.
  init(ofBriefsIn folder: String, searching searched: [String] = []) {
    self.folder = folder
    library = SourceLibrary(folder: folder, searching: searched)
  }

  /// Proves a brief of the folder.
  func verification(of markdown: String) throws(BriefError) -> Verification {
    let text = { (path: String) -> String? in
      let path = RelativePath.absolute(path, in: folder)
      return (try? FileContent.bytes(ofFileAt: path)).map { String(decoding: $0, as: UTF8.self) }
    }
    return try Verification(of: markdown, earlier: text) {
      source throws(Verification.SourceProblem) in try library.article(source)
    }
  }
}
