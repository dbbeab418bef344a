public import BriefLexicon

/// An article as it was read: what is known about it, its text, and the text's blocks.
public struct Article: Sendable, Hashable {
  public var origin: Origin
  /// The headline without the site's name; `nil` if the source has none.
  public var title: String?
  /// In the order of the source, without "by"; empty if the source names none.
  public var authors: [String]
  /// `nil` if the source does not say: a file's date is no date of an article.
  public var published: Timestamp?
  public var modified: Timestamp?
  /// The publication's name.
  public var site: String?
  /// An absolute `http` or `https` address, or `nil`.
  public var url: String?
  public var section: String?
  public var tags: [String]
  public var language: Language
  public var text: SourceText
  /// Ascending, not overlapping.
  public var blocks: [Block]
  /// Bytes of the text, ascending, before which the source shows something that cannot be read: the
  /// picture of a formula, a field to fill in. No sentence around one is quoted.
  public var gaps: [Int]
  /// The dropped pieces of the input, in its order.
  public var dropped: [Dropped]

  public init(
    origin: Origin,
    title: String? = nil,
    authors: [String] = [],
    published: Timestamp? = nil,
    modified: Timestamp? = nil,
    site: String? = nil,
    url: String? = nil,
    section: String? = nil,
    tags: [String] = [],
    language: Language = .undetermined,
    text: SourceText,
    blocks: [Block],
    gaps: [Int] = [],
    dropped: [Dropped] = []
  ) {
    self.origin = origin
    self.title = title
    self.authors = authors
    self.published = published
    self.modified = modified
    self.site = site
    self.url = url
    self.section = section
    self.tags = tags
    self.language = language
    self.text = text
    self.blocks = blocks
    self.gaps = gaps
    self.dropped = dropped
  }
}

/// Where an article came from, so that it can be found and proved again.
public struct Origin: Sendable, Hashable {
  /// The file's path as the user gave it or as the folder's walk found it; empty for standard
  /// input.
  public var path: String
  /// For one of several articles in a file (a feed), what names it there: the item's id, link or
  /// title; `nil` if the file is the article.
  public var item: String?
  /// SHA-256, in 64 lower-case hexadecimal digits, of the file's bytes; for an item, of its text.
  ///
  /// Of a file that a converter read, of the converter's output.
  public var digest: String
  /// The command that turned the file into text; `nil` if the file was read as it is.
  public var converter: String?
  /// The charset that the file was taken for, in small letters, as it declares none and is no UTF-8;
  /// `nil` for all others.
  public var guessedCharset: String?

  public init(path: String, item: String? = nil, digest: String, converter: String? = nil) {
    self.path = path
    self.item = item
    self.digest = digest
    self.converter = converter
  }
}
