public import BriefArticles
internal import BriefCores
public import BriefLexicon
public import BriefMarkup
public import Briefs

/// A static site: every page and feed that a folder of briefs gives.
///
///     let site = try Site(publishing: [BriefDocument(name: "2026-11-21.md", markdown: text)])
///     for file in site.files { write(file.bytes, to: file.path) }
///
/// The same briefs give the same bytes, in any order. Nothing is read, nothing is written.
public struct Site: Sendable, Hashable {
  /// In the order of their paths.
  public let files: [SiteFile]
  /// The documents that are not published, in the order of their names.
  public let skipped: [SkippedDocument]
  /// How many briefs are published, roll-ups among them.
  public let briefCount: Int
  /// Notes for the next run, by path (see `EarlierSite`); empty unless an earlier site was given.
  public let notes: [String: String]
  /// The cache for the next run, to be written beside the pages; `nil` unless an earlier site was
  /// given.
  public let cache: SiteFile?

  /// Makes the pages of all briefs among the documents.
  ///
  /// - Parameters:
  ///   - documents: The Markdown files.
  ///   - options: What the site is to be like.
  ///   - earlier: What an earlier run left; the site is the same without it.
  ///   - article: Finds the article that a source of a brief names; asked only for
  ///     `SiteOptions.SourceDetail.full`.
  /// - Throws: `SiteError` if an option can't be used.
  /// - Complexity: O(*n*) in the bytes of the documents, O(*n* log *n*) in their number.
  public init(
    publishing documents: [BriefDocument], options: SiteOptions = SiteOptions(),
    earlier: EarlierSite? = nil, article: (BriefSource) -> Article? = { _ in nil }
  ) throws(SiteError) {
    let base = try BaseAddress(options.baseURL)
    let documents = documents.sorted { byteOrder($0.name, $1.name) }
    let (published, skipped) = PublishedBriefs.reading(
      documents, after: options.showsAllQuoted ? earlier : nil)
    let builder = try SiteBuilder(
      published, options: options, base: base, earlier: earlier, article: article)
    let proofs = earlier.flatMap { EarlierSite.proofs(of: documents, program: $0.program) }
    let files = (builder.files() + [proofs].compactMap(\.self))
      .sorted { byteOrder($0.path, $1.path) }
    self.files = files
    self.skipped = skipped
    briefCount = published.all.count
    guard let earlier else {
      (notes, cache) = ([:], nil)
      return
    }
    let cache = SiteFile(
      EarlierSite.cacheName, BriefCache.bytes(for: published.all, program: earlier.program))
    self.cache = options.showsAllQuoted ? cache : nil
    // If documents were skipped, the next run has to report them again, so no note says that the
    // site is complete.
    let whole = skipped.isEmpty ? Self.inputs(of: documents, options, earlier.program) : ""
    let lines = concurrentMap(files.count) { index in
      let file = files[index]
      if let note = file.note { return note }
      return EarlierSite.note(
        inputs: file.path == Self.notedWhole ? whole : file.inputs, bytes: file.bytes)
    }
    var notes = Dictionary(
      zip(files.map(\.path), lines), uniquingKeysWith: { first, _ in first })
    if let cache = self.cache {
      notes[cache.path] = EarlierSite.note(inputs: "", bytes: cache.bytes)
    }
    self.notes = notes
  }
}

/// A Markdown file of the folder of briefs.
public struct BriefDocument: Sendable, Hashable {
  /// The file's name, without a folder.
  public let name: String
  public let markdown: String
  /// SHA-256 of the text.
  public let digest: String
  /// What its proof came to; `nil` if there was none.
  public var proof: BriefProof?

  /// What its pages are made of.
  var state: String { digest + (proof.map { " \($0.rawValue)" } ?? "") }

  public init(name: String, markdown: String) {
    self.name = name
    self.markdown = markdown
    digest = sha256(Array(markdown.utf8))
  }
}

/// A file of the site.
public struct SiteFile: Sendable, Hashable {
  /// Relative to the site's folder, in letters, digits, `-`, `.` and `/`; never with `..`.
  public var path: String
  public var bytes: [UInt8]
  /// A digest of what the file is made of; empty if it is made anew each time.
  let inputs: String
  /// The note of the earlier run that holds for the file; `nil` if it was made anew.
  let note: String?

  init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }

  init(_ path: String, _ bytes: [UInt8], inputs: String = "", note: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.inputs = inputs
    self.note = note
  }
}

/// What a site is to be like.
public struct SiteOptions: Sendable, Hashable {
  /// The name of the site; empty for `Daily briefs` in its language.
  public var title: String
  /// The language of the site's own words, if they are known in it; `nil` for that of the newest
  /// brief.
  public var language: Language?
  /// The address that the site will have, `https://host/path/`; `nil` if it is not known. Without
  /// it there are no canonical addresses and no site map, and the feeds' links are relative.
  public var baseURL: String?
  /// Whether search engines may list the site.
  public var isIndexed: Bool
  /// Files that take the place of those of the same names in `Theme.files`.
  public var theme: [Theme.File]
  /// What is published of the sources themselves.
  public var sources: SourceDetail
  /// How much of a source all pages together show at most, in percent of its words; one sentence is
  /// always shown. `nil`: `defaultMaximumQuotedPercent` if sources have pages, else no limit.
  public var maximumQuotedPercent: Int?
  /// Whether the site has a page with a search, once it has more briefs than the front page names.
  public var hasSearch: Bool

  public static let defaultMaximumQuotedPercent = 15

  /// How much of the sources is published: others may hold the rights to their texts.
  public enum SourceDetail: String, Sendable, Hashable, CaseIterable {
    /// No page for any source.
    case none
    /// A page for each source, with the sentences that are quoted.
    case quotes
    /// A page for each source, with its whole text and the sentences marked in it.
    case full
  }

  public init(
    title: String = "", baseURL: String? = nil, isIndexed: Bool = false,
    theme: [Theme.File] = [], sources: SourceDetail = .none, maximumQuotedPercent: Int? = nil,
    hasSearch: Bool = true, language: Language? = nil
  ) {
    self.language = language
    self.sources = sources
    self.maximumQuotedPercent = maximumQuotedPercent
    self.hasSearch = hasSearch
    self.title = title
    self.baseURL = baseURL
    self.isIndexed = isIndexed
    self.theme = theme
  }

  /// Whether pages show all that the briefs quote, and nothing besides.
  var showsAllQuoted: Bool { sources == .none && quotationLimit == nil }

  /// The limit in force; `nil` if there is none.
  var quotationLimit: Int? {
    maximumQuotedPercent ?? (sources == .none ? nil : Self.defaultMaximumQuotedPercent)
  }
}

/// A document that is not published.
public struct SkippedDocument: Sendable, Hashable {
  public var name: String
  public var reason: Reason

  /// Why a document is not published.
  public enum Reason: Error, Sendable, Hashable {
    /// Neither its front matter nor its name says a day.
    case undated
    case markdown(MarkdownError)
    /// Another document has the same day.
    case sameDay(as: String)
  }
}

/// Why no site is made.
public enum SiteError: Error, Sendable, Hashable {
  /// The base address is no `http` or `https` address, or has a query or fragment.
  case badBaseURL(String)
  /// A template of the theme can't be read.
  case badTemplate(name: String, reason: String)
}
