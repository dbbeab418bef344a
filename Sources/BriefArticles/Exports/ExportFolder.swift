import BriefMarkup

/// A folder that a program exported or keeps, and which of its files and folders hold articles.
enum ExportFolder {
  /// Omnivore's export: lists of metadata that name the pages in `content`.
  case omnivore
  /// ArchiveBox's folder, with a folder of snapshots.
  case collection
  /// A snapshot of ArchiveBox: one page in many forms.
  case snapshot
  /// A graph of Logseq: `logseq` holds its settings and copies of old pages.
  case logseq

  /// The kind of a folder by its path and what it holds; `nil` for any other.
  init?(_ folder: String, holding known: borrowing FolderListing) {
    if known.contains("content"), known.names.contains(where: Self.isMetadata) {
      self = .omnivore
    } else if known.contains("archive"),
      known.contains("ArchiveBox.conf") || known.contains("index.sqlite3")
    {
      self = .collection
    } else if known.contains("index.json"), Snapshot.isName(folder) {
      self = .snapshot
    } else if known.contains("logseq"), known.contains("pages") || known.contains("journals") {
      self = .logseq
    } else {
      return nil
    }
  }

  /// Whether a file or folder of this one is looked at.
  func takes(_ name: String) -> Bool {
    switch self {
    case .omnivore: Self.isMetadata(name)
    case .collection: name == "archive"
    case .snapshot: name == "index.json"
    case .logseq: name != "logseq"
    }
  }

  private static func isMetadata(_ name: String) -> Bool {
    name.hasPrefix("metadata_") && name.hasSuffix(".json")
  }
}

/// The files beside one that names them.
struct Neighbours {
  private let folder: String

  /// - Returns: `nil` if the path is that of no file, as of standard input.
  init?(of path: String) {
    guard !path.isEmpty, path != "-" else { return nil }
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The folder's name.
  var name: String { String(folder.split(separator: "/").last ?? "") }

  /// A file below the folder; `nil` if it is not there, or its path leads elsewhere.
  func file(_ path: String) -> [UInt8]? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != ".." && !$0.hasPrefix(".") }) else { return nil }
    return FileContent.bytes(ofNeighbour: folder + path)
  }
}
