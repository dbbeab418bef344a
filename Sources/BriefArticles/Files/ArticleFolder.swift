import BriefLexicon
import BriefMarkup
import Glibc

/// The files under some paths that may hold articles.
///
///     let found = ArticleFolder(under: ["saved"], excluding: "briefs")
///     for path in found.files { … }
///
/// Folders are walked in depth. Hidden files and folders, the excluded folder, what `.gitignore`,
/// `.briefignore` and the rules of the caller name, and what programs need (`node_modules`) are not
/// looked at; other files whose names do not end as those of articles are listed with their kinds.
/// Of an export or an archive of another program each article is taken once. Symbolic links to
/// folders are not followed, those to files only if they stay inside the folder that is walked.
public struct ArticleFolder: Sendable {
  /// The files: path by path as given, and for each folder in the order of the names' bytes.
  public private(set) var files: [String] = []
  /// Of each file that the walk of a folder found, how it was then; `nil` for links and for files
  /// that are named.
  public private(set) var stamps: [FileStamp?] = []
  /// What looked like an article and cannot be one.
  public private(set) var problems: [ReadingError] = []
  /// Folders inside that have a file of the marking name.
  public private(set) var marked: [String] = []
  /// Links to folders.
  public private(set) var links: [String] = []
  /// Files that are of kinds that are not read, in the order of the walk.
  public private(set) var passedOver: [PassedOver] = []
  /// Files and folders that a rule names, in the order of the walk.
  public private(set) var ignored: [String] = []

  /// The endings of files that a folder's walk takes, besides names without any.
  public static let endings = Format.endingsOfArticles.union(Format.endingsOfDocuments)

  private var excluded: (device: dev_t, node: ino_t)?
  private let mark: String?
  private let rules: IgnoreRules
  private let converted: Set<String>

  /// Walks folders and takes files as they are named, whatever their endings.
  ///
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - output: A folder inside that is passed over.
  ///   - mark: The name of a file; folders inside that have one are passed over, and of the folder
  ///     itself the files that are listed in it, a path a line.
  ///   - rules: What is not looked at below each folder that is named.
  ///   - converted: Other endings of names that are taken, in lower case.
  public init(
    under paths: [String], excluding output: String? = nil, markedBy mark: String? = nil,
    ignoring rules: IgnoreRules = IgnoreRules(patterns: []), converting converted: Set<String> = []
  ) {
    self.mark = mark
    self.rules = rules
    self.converted = converted
    if let output {
      var status = stat()
      if unsafe stat(FileContent.name(output), &status) == 0 {
        excluded = (status.st_dev, status.st_ino)
      }
    }
    for path in paths { add(path) }
  }

  private mutating func add(_ path: String) {
    var status = stat()
    guard unsafe stat(FileContent.name(path), &status) == 0 else {
      problems.append(FileContent.error(path))
      return
    }
    if FileContent.isFolder(status) {
      walk(path)
    } else if FileContent.isRegular(status) {
      files.append(path)
      stamps.append(nil)
    } else {
      problems.append(.notRegularFile(path: path, kind: FileContent.kind(of: status)))
    }
  }

  /// A folder that is to be looked through.
  private struct Waiting {
    var path: String
    var depth: Int
    /// The rules that hold in it, those of the outermost folder first.
    var rules: [Scope]
  }

  /// Rules, and what they are about.
  private struct Scope {
    var rules: IgnoreRules
    /// How much of a path stands before what is compared with them.
    var start: Int
    /// What comes before that, where the rules stand above the folder that is walked.
    var prefix = ""
  }

  private mutating func walk(_ root: String) {
    var found: [(path: String, stamp: FileStamp?)] = []
    let home = Self.resolved(root)
    let start = root.utf8.count + (root.hasSuffix("/") ? 0 : 1)
    let written = ownFiles(of: root)
    let outer = home.map { Self.rules(above: $0, start) } ?? []
    let own = rules.isEmpty ? [] : [Scope(rules: rules, start: start)]
    var waiting = [Waiting(path: root, depth: 0, rules: outer + own)]
    while var folder = waiting.popLast() {
      guard folder.depth <= Limits.folderDepth else {
        problems.append(.unreadable(path: folder.path, errno: ELOOP))
        continue
      }
      guard let listing = FolderListing(of: folder.path) else {
        problems.append(FileContent.error(folder.path))
        continue
      }
      if folder.depth > 0, let mark, listing.contains(mark) {
        marked.append(folder.path)
        continue
      }
      addRules(to: &folder, listing)
      let export = ExportFolder(folder.path, holding: listing)
      let above = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
      for name in listing.names where !Self.isHidden(name) && export?.takes(name) ?? true {
        let path = above + name
        guard let status = listing.status(of: name) else {
          problems.append(FileContent.error(path))
          continue
        }
        let isFolder = FileContent.isFolder(status)
        if !written.isEmpty,
          written.contains(String(decoding: path.utf8.dropFirst(start), as: UTF8.self))
        {
          continue
        }
        if isIgnored(path, isFolder: isFolder, folder.rules) {
          ignored.append(path)
        } else if isFolder {
          if FileKind.isOfPrograms(folder: name) {
            ignored.append(path)
          } else if !isExcluded(status), !Self.isPageFolder(name, listing) {
            waiting.append(Waiting(path: path, depth: folder.depth + 1, rules: folder.rules))
          }
        } else if takes(path, name, status), admits(path, status, home) {
          found.append((path, FileStamp(status)))
        }
      }
    }
    found.sort { byteOrder($0.path, $1.path) }
    files += found.map(\.path)
    stamps += found.map(\.stamp)
    problems.sort { byteOrder($0.path, $1.path) }
    passedOver.sort { byteOrder($0.path, $1.path) }
    ignored.sort(by: byteOrder)
  }

  /// The files that the program wrote into a folder that is read for all else that is in it, by
  /// their paths below it.
  private mutating func ownFiles(of root: String) -> Set<String> {
    guard let mark else { return [] }
    let path = root.hasSuffix("/") ? root + mark : "\(root)/\(mark)"
    guard let bytes = FileContent.bytes(ofNeighbour: path) else { return [] }
    return Set(
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
        String($0.prefix { $0 != " " })
      } + [mark])
  }

  /// Whether a file may be an article by its name; one of another kind is listed.
  private mutating func takes(_ path: String, _ name: String, _ status: stat) -> Bool {
    if FileKind.isLicence(name) {
      passedOver.append(PassedOver(path: path, kind: .licence))
      return false
    }
    if Self.hasArticleEnding(name) || Self.isExport(path, name, status) { return true }
    if !converted.isEmpty, converted.contains(Format.ending(of: name)) { return true }
    // Only of regular files it is known that they could be read.
    if FileContent.isRegular(status), let kind = FileKind(ofFileNamed: name) {
      passedOver.append(PassedOver(path: path, kind: kind))
    }
    return false
  }

  // MARK: - Rules

  /// The names of files of rules, the weaker first.
  private static let ruleFiles = [".gitignore", ".briefignore"]
  /// Bytes of such a file. Of a longer one nothing is read.
  private static let longestRules = 1 << 20

  private func addRules(to folder: inout Waiting, _ listing: borrowing FolderListing) {
    for name in Self.ruleFiles where listing.contains(name) {
      let path = folder.path.hasSuffix("/") ? folder.path + name : "\(folder.path)/\(name)"
      guard let bytes = FileContent.bytes(ofNeighbour: path), bytes.count <= Self.longestRules
      else { continue }
      let rules = IgnoreRules(file: bytes)
      if !rules.isEmpty {
        folder.rules.append(Scope(rules: rules, start: path.utf8.count - name.utf8.count))
      }
    }
  }

  /// The rules of `.briefignore` in the folders above one, as ripgrep reads those of its `.ignore`.
  private static func rules(above home: String, _ start: Int) -> [Scope] {
    let parts = home.split(separator: "/")
    return parts.indices.suffix(Limits.folderDepth).compactMap { index in
      let above = "/" + parts[..<index].map { $0 + "/" }.joined()
      guard let bytes = FileContent.bytes(ofNeighbour: above + ".briefignore"),
        bytes.count <= longestRules
      else { return nil }
      let prefix = parts[index...].joined(separator: "/") + "/"
      return Scope(rules: IgnoreRules(file: bytes), start: start, prefix: prefix)
    }
  }

  /// Whether the innermost rules that say anything of a path name it.
  private func isIgnored(
    _ path: String, isFolder: Bool, _ scopes: [Scope]
  ) -> Bool {
    for scope in scopes.reversed() {
      let below = scope.prefix + String(decoding: path.utf8.dropFirst(scope.start), as: UTF8.self)
      if let decision = scope.rules.ignores(below, isFolder: isFolder) { return decision }
    }
    return false
  }

  /// A name that begins with several dots hides nothing, such as "...and then.txt"; the folder
  /// itself and the one above it are none of its files.
  private static func isHidden(_ name: String) -> Bool {
    name == ".." || (name.hasPrefix(".") && !name.hasPrefix(".."))
  }

  private func isExcluded(_ status: stat) -> Bool {
    excluded.map { $0.device == status.st_dev && $0.node == status.st_ino } ?? false
  }

  /// How the names of such folders end, in the languages in which programs are made.
  private static let pageFolders: Set<String> = [
    "_files", ".files", "-dateien", "_fichiers", "_archivos", "_bestanden", "-bestanden", "_file",
    "_arquivos", "_ficheiros", "_pliki", "_soubory", "_elemei", "_dosyalar", "_tiedostot",
    "-tiedostot", "-filer", "_filer", "_datoteke", "_fitxers", "_failid", "_fails", "_bylos",
    "_fajlovi", "_fisiere", "_файлы",
  ]

  /// Whether the folder holds the pictures and scripts that a browser saved beside a page.
  private static func isPageFolder(_ name: String, _ listing: borrowing FolderListing) -> Bool {
    guard let mark = name.lastIndex(where: { "_-.".contains($0) }), mark != name.startIndex,
      pageFolders.contains(name[mark...].lowercased())
    else { return false }
    let stem = name[..<mark]
    return listing.contains(stem + ".html") || listing.contains(stem + ".htm")
  }

  /// Whether a table or an archive begins as those do that programs export: others are no articles.
  private static func isExport(_ path: String, _ name: String, _ status: stat) -> Bool {
    let name = name.lowercased()
    guard name.hasSuffix(".csv") || name.hasSuffix(".zip"), FileContent.isRegular(status) else {
      return false
    }
    let head = FileContent.head(ofFileAt: path)
    if name.hasSuffix(".csv") { return TableExport.begins(head) }
    return ArchiveExport.begins(head) || SavedPage.begins(head)
  }

  /// Whether a name has no ending or that of an article.
  public static func hasArticleEnding(_ name: String) -> Bool {
    guard let dot = name.utf8.lastIndex(of: 0x2E), dot != name.startIndex else { return true }
    let ending = name[name.utf8.index(after: dot)...].lowercased()
    // In "Meeting with Mr. Smith" nothing after the dot is an ending.
    // Nor is it in a folder of messages (Maildir): "1777800000.M1P2.host:2,S".
    return endings.contains(ending) || ending.contains(" ") || ending.contains(":2,")
      || ending.utf8.count > 10
  }

  private mutating func admits(_ path: String, _ status: stat, _ home: String?) -> Bool {
    if FileContent.isRegular(status) { return true }
    guard status.st_mode & S_IFMT == S_IFLNK else {
      problems.append(.notRegularFile(path: path, kind: FileContent.kind(of: status)))
      return false
    }
    var target = stat()
    guard unsafe stat(FileContent.name(path), &target) == 0 else {
      problems.append(FileContent.error(path))
      return false
    }
    if FileContent.isFolder(target) {
      links.append(path)
      return false
    }
    guard FileContent.isRegular(target) else {
      problems.append(.notRegularFile(path: path, kind: FileContent.kind(of: target)))
      return false
    }
    guard let home, let real = Self.resolved(path), real.hasPrefix(home + "/") else {
      problems.append(.notRegularFile(path: path, kind: "symbolic link out of the folder"))
      return false
    }
    return true
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(FileContent.name(path), nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe pathText(Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
  }
}
