internal import BriefMarkup
internal import CBriefTheme
internal import Mustache

/// The templates of a site, and the files that go with them: style sheet, script.
///
/// A user's theme is a folder with files of the same names. Each replaces the compiled-in file; for
/// names that are missing there, the compiled-in file is used.
///
///     for file in Theme.files { write(file.bytes, to: "theme/\(file.name)") }
public struct Theme: Sendable {
  /// A file of a theme.
  public struct File: Sendable, Hashable {
    /// Without a folder: `style.css`. A name that ends in `.mustache` is a template's.
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The files that are compiled in, in the order of their names.
  public static let files: [File] = {
    var files: [File] = []
    guard var file = unsafe ctheme_files() else { return [] }
    while let name = unsafe file.pointee.name, let bytes = unsafe file.pointee.bytes {
      let content = unsafe Array(UnsafeBufferPointer(start: bytes, count: file.pointee.count))
      unsafe files.append(File(name: String(cString: name), bytes: content))
      unsafe file += 1
    }
    return files
  }()

  /// The files that are published as they are.
  let published: [File]
  private let templates: MustacheLibrary

  /// What a template can show.
  enum Value {
    /// What another template gave, or `HTML`.
    case markup(String)
    case flag(Bool)
    /// `words.skip`, `words.made-by`: what stands in the language's file, with hyphens for spaces.
    case words(SiteWording)

    static func text(_ text: String) -> Value { .markup(escapedForHTML(cleanedLine(text))) }
  }

  /// The compiled-in theme with some files of a person's own.
  ///
  /// - Parameter own: Files that take the place of those of the same names; others are passed over.
  /// - Throws: `SiteError.badTemplate`.
  init(own: [File]) throws(SiteError) {
    var library = MustacheLibrary()
    var published: [File] = []
    for file in Self.files {
      let file = own.first { $0.name == file.name } ?? file
      guard file.name.hasSuffix(Self.suffix) else {
        published.append(file)
        continue
      }
      library.register(
        try Self.template(file), named: String(file.name.dropLast(Self.suffix.count)))
    }
    self.published = published
    templates = library
  }

  private static func template(_ file: File) throws(SiteError) -> MustacheTemplate {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw .badTemplate(name: file.name, reason: "is not UTF-8")
    }
    do {
      // Values are escaped before, scalar by scalar. The library escapes grapheme by grapheme, and
      // would not escape a quotation mark before a combining mark.
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
    } catch {
      throw .badTemplate(name: file.name, reason: "\(error)")
    }
  }

  /// The HTML of a template with its values.
  func render(_ template: String, _ values: [String: Value]) -> String {
    let object: [String: Any] = values.mapValues { value in
      switch value {
      case .markup(let markup): markup
      case .flag(let flag): flag
      case .words(let words):
        Dictionary(
          words.all.map { ($0.replacing(" ", with: "-"), escapedForHTML($1)) },
          uniquingKeysWith: { first, _ in first })
      }
    }
    return templates.render(object, withTemplate: template) ?? ""
  }

  private static let suffix = ".mustache"
}
