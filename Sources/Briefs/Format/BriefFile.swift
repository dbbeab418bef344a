public import BriefArticles
internal import BriefFormat
public import BriefLexicon
public import BriefMarkup

/// Why a file is not read as a brief.
public enum BriefError: Error, Sendable, Hashable {
  case markdown(MarkdownError)
  /// The file has no `date: YYYY-MM-DD` at its top.
  case undated
  /// The file has no sentence with its place, and `brief` did not write it.
  case withoutQuotations
  /// The file is of a form that a newer program writes.
  case ofNewerForm(Int)
}

extension Brief {
  /// The form in which briefs are written.
  public static let form = 2

  /// Reads the Markdown of a brief, of form 2 or of form 1.
  ///
  /// What a person added or changed is read as far as it has the form of a brief; the rest is left
  /// out. `BriefOutline` has all of the document.
  ///
  /// - Throws: `BriefError` if the text is no Markdown within the limits, says no date, quotes
  ///   nothing and is not this program's, or is of a newer form.
  /// - Complexity: O(*n*).
  public init(parsing markdown: String) throws(BriefError) {
    let file = BriefFile(markdown)
    guard file.form <= Self.form else { throw .ofNewerForm(file.form) }
    guard let day = file.day else { throw .undated }
    let outline: BriefOutline
    do {
      outline = BriefOutline(try MarkdownNode(parsing: file.body))
    } catch {
      throw .markdown(error)
    }
    if file.form == Self.form {
      self.init(form2: outline, of: file, on: day)
    } else {
      self.init(form1: outline, of: file, on: day)
    }
    guard quotationCount > 0 || EditCheck.isBrief(Array(markdown.utf8)) else {
      throw .withoutQuotations
    }
  }
}

/// The two parts of a brief's file: the fields at its top and the Markdown.
public struct BriefFile: Sendable, Hashable {
  /// The day that the fields name; `nil` if they name none.
  public let day: CalendarDay?
  public let language: Language?
  public let title: String?
  public let tags: [String]
  /// See `Brief.batchDigest`.
  public let batchDigest: String?
  /// The form of the Markdown: 1 if the fields name none.
  public let form: Int
  /// The Markdown without the fields.
  public let body: String
  private let fields: FrontMatter?

  /// Takes a file apart; one without fields is all Markdown.
  public init(_ markdown: String) {
    let bytes = Array(markdown.utf8)
    fields = FrontMatter(bytes)
    day = fields?.values(of: "date").first.flatMap { CalendarDay($0.prefix(10)) }
    language = fields?.values(of: "lang").first.map { Language(code: $0) }
    title = fields?.values(of: "title").first
    tags = fields?.values(of: "tags") ?? []
    batchDigest = fields?.values(of: "articles").first
    form = fields?.values(of: "format").first.flatMap { Int($0) } ?? 1
    body = fields.map { String(decoding: bytes[$0.end...], as: UTF8.self) } ?? markdown
  }

  /// A count that the fields name; `nil` if they name none.
  func count(_ name: String) -> Int? {
    fields?.values(of: name).first.flatMap { Int($0) }.flatMap {
      (0...999_999_999).contains($0) ? $0 : nil
    }
  }

  /// What the fields say of something.
  func value(_ name: String) -> String? { fields?.values(of: name).first }
}
