/// The bounds of what is read. Past one of them a file is refused with an error that names it, or
/// the rest is left out where that is sensible.
///
/// The depth of elements and the attributes of a tag are bounded by `MarkupTree`, the depth of JSON
/// by `JSONValue`, the size of front matter by `FrontMatter`.
public enum Limits {
  /// Bytes of a file, and of a compressed file's content. Larger files are refused.
  public static let fileSize = 256 << 20
  /// Bytes of a mailbox or a web archive, and of a compressed one's content: they are read a piece
  /// at a time. What comes behind them is left out.
  public static let streamSize = 64 << 30
  /// Bytes of a message of a mailbox, or of a page of a web archive. Of a longer message the rest is
  /// left out, which is an attachment; a longer page is.
  public static let messageSize = 32 << 20
  /// Bytes that a converter may write. One that writes more has failed.
  public static let convertedSize = 64 << 20
  /// Seconds that a converter may take for a file. One that takes longer has failed.
  public static let converterSeconds = 60
  /// How many times its size a compressed file may hold: texts are packed to a third, pages with much
  /// markup to a twentieth. What is smaller than `unpackedFreely` is never refused.
  public static let unpackedRatio = 50
  /// Bytes that a compressed file may hold whatever its own size.
  public static let unpackedFreely = 4 << 20
  /// Blocks of a plain text. What comes after them is one more block.
  public static let blocks = 2_000_000
  /// Items of a feed. Those beyond it are left out.
  public static let feedItems = 100_000
  /// Bytes of a headline, a name, a tag. Longer headlines are cut after a word; other names are not
  /// taken: they are none.
  public static let nameLength = 1_000
  /// Authors, and tags, of one article. Those beyond it are left out.
  public static let names = 64
  /// Folders inside folders. Deeper ones are reported.
  public static let folderDepth = 64
}
