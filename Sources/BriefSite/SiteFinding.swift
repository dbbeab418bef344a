/// Something that is wrong with a page of a site, and where.
public struct SiteFinding: Sendable, Hashable {
  /// The file in the site's folder.
  public var path: String
  /// From 1.
  public var line: Int
  public var problem: Problem

  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// A link to a page or file that the site does not have.
    case brokenLink(String)
    /// A link to a part that the page does not have.
    case brokenAnchor(String)
    /// An identifier that the page has twice.
    case doubleIdentifier(String)
    /// A heading that is more than one level below the one before it.
    case headingGap(from: Int, to: Int)
    /// The page has no heading of level 1, or several.
    case mainHeadings(Int)
    /// The page has more bytes than `SiteFinding.pageLimit`.
    case heavy(bytes: Int)
    /// The page quotes what the brief does not; `brief` is its file, `nil` where no brief does.
    case strayQuotation(String, brief: String?)
    /// The page lacks a quotation of the brief.
    case missingQuotation(String, brief: String)
  }

  /// Bytes that a page may have, without its style sheet.
  public static let pageLimit = 50_000
}
