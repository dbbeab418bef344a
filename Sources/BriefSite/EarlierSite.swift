internal import BriefArticles
internal import BriefCores
internal import BriefLexicon
internal import Briefs

/// The pages and notes of an earlier run, so that pages whose inputs are the same are not made
/// again.
///
/// A page that was edited, or that has no note, is made again.
public struct EarlierSite: Sendable {
  /// By path: `Site.notes` of the earlier run.
  public var notes: [String: String]
  /// The version of the program and the revision of its pages.
  public var program: String
  /// The bytes of a file; `nil` if there is none.
  public var contents: @Sendable (String) -> [UInt8]?

  public init(
    notes: [String: String], program: String,
    contents: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.notes = notes
    self.program = program
    self.contents = contents
  }

  /// A note: what the page was made of, and the page.
  static func note(inputs: String, bytes: [UInt8]) -> String {
    "\(inputs.prefix(digits)) \(digest(bytes))"
  }

  /// The page in the folder, if it was made of these inputs and was not changed since; else `nil`.
  func page(at path: String, madeOf inputs: String) -> [UInt8]? {
    guard let note = notes[path], note.hasPrefix(inputs.prefix(Self.digits)),
      let bytes = contents(path), Self.note(inputs: inputs, bytes: bytes) == note
    else { return nil }
    return bytes
  }

  /// The file that `Site.cache` is kept in.
  public static let cacheName = "brief-cache.txt"

  /// Digits of SHA-256 that are kept.
  static let digits = 20
}

extension Site {
  /// The revision of the pages: a digest of the pages that a test makes from its own briefs. The
  /// test fails if the digest differs. Pages of an earlier site with another revision are made
  /// again, even if the version is the same.
  public static let pageRevision = "3fc0b753ae1f"

  /// The path under which the note of the whole site is kept.
  static let notedWhole = "index.html"

  /// Whether an earlier site is up to date: made of the same documents, options and program, and no
  /// file was changed.
  ///
  /// - Complexity: O(*n*) in the bytes of the documents and the site; no document is parsed.
  public static func isCurrent(
    _ earlier: EarlierSite, documents: [BriefDocument], options: SiteOptions
  ) -> Bool {
    guard options.sources != .full,
      earlier.notes[notedWhole]?.hasPrefix(
        inputs(of: documents, options, earlier.program).prefix(EarlierSite.digits)) == true
    else { return false }
    let notes = earlier.notes.sorted { byteOrder($0.key, $1.key) }
    return concurrentMap(notes.count) { index in
      guard let bytes = earlier.contents(notes[index].key) else { return false }
      return notes[index].value.hasSuffix(" " + EarlierSite.digest(bytes))
    }.allSatisfy(\.self)
  }

  /// A digest of all that a site is made of.
  static func inputs(
    of documents: [BriefDocument], _ options: SiteOptions, _ program: String
  ) -> String {
    let documents = documents.sorted { byteOrder($0.name, $1.name) }
    let digests = documents.map { "\($0.name)\n\($0.state)\n" }
    return sha256(Array((options.fingerprint(program) + digests.joined()).utf8))
  }
}

extension EarlierSite {
  fileprivate static func digest(_ bytes: [UInt8]) -> Substring {
    sha256(bytes).prefix(digits)
  }
}

extension SiteOptions {
  /// All options and the program as one text.
  func fingerprint(_ program: String) -> String {
    let own = theme.map { "\($0.name)=\(sha256($0.bytes))" }.joined(separator: "\n")
    let percent = maximumQuotedPercent.map(String.init) ?? "-"
    return
      "\(program)\n\(Brief.version)\n\(sha256(Array(title.utf8)))\n\(baseURL ?? "-")\n\(isIndexed)\n"
      + "\(sources.rawValue)\n\(percent)\n\(hasSearch)\n\(language?.tag ?? "-")\n\(own)\n"
  }
}
