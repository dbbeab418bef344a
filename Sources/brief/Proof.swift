import BriefKit

/// The proof of the briefs of a folder, against the sources and the briefs that they name.
struct Proof {
  private let folder: String
  private let library: SourceLibrary

  /// - Parameters:
  ///   - folder: Absolute.
  ///   - searched: Folders in which sources are looked for that moved.
  ///   - reader: Reads the sources.
  init(ofBriefsIn folder: String, searching searched: [String] = [], reader: ArticleReader) {
    self.folder = folder
    library = SourceLibrary(folder: folder, searching: searched, reader: reader)
  }

  /// Proves a brief of the folder, of Markdown or JSON.
  func verification(of text: String) throws(BriefError) -> Verification {
    let earlier = { (path: String) -> String? in
      let path = RelativePath.absolute(path, in: folder)
      return (try? FileContent.bytes(ofFileAt: path)).map { String(decoding: $0, as: UTF8.self) }
    }
    if text.utf8.first == 0x7B, let value = try? JSONValue(reading: Array(text.utf8)) {
      return try Verification(ofJSON: value, earlier: earlier) {
        source throws(Verification.SourceProblem) in try library.article(source)
      }
    }
    return try Verification(of: text, earlier: earlier) {
      source throws(Verification.SourceProblem) in try library.article(source)
    }
  }
}
