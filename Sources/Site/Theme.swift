internal import CTheme
internal import Markup
internal import Mustache

/// The style sheet and the templates of a site.
struct Theme: Sendable {
  /// The files that are published as they are, by name.
  let files: [(name: String, text: String)]
  private let templates: MustacheLibrary

  /// What a template can show.
  enum Value {
    /// What another template gave, or `HTML`.
    case markup(String)
    case flag(Bool)

    static func text(_ text: String) -> Value { .markup(escapedForHTML(cleanedLine(text))) }
  }

  /// The theme that is compiled in.
  init() throws(SiteError) {
    var library = MustacheLibrary()
    var files: [(name: String, text: String)] = []
    for (name, text) in Self.builtIn {
      guard name.hasSuffix(Self.suffix) else {
        files.append((name, text))
        continue
      }
      do {
        // Values come escaped by scalars. The escaping of the library goes by graphemes
        // and lets a quotation mark pass that a combining mark follows.
        let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
        library.register(template, named: String(name.dropLast(Self.suffix.count)))
      } catch {
        throw .badTemplate(name: name, reason: "\(error)")
      }
    }
    self.files = files
    templates = library
  }

  /// The HTML of a template with its values.
  func render(_ template: String, _ values: [String: Value]) -> String {
    let object: [String: Any] = values.mapValues { value in
      switch value {
      case .markup(let markup): markup
      case .flag(let flag): flag
      }
    }
    return templates.render(object, withTemplate: template) ?? ""
  }

  private static let suffix = ".mustache"

  private static var builtIn: [(name: String, text: String)] {
    var files: [(String, String)] = []
    guard var file = unsafe ctheme_files() else { return [] }
    while let name = unsafe file.pointee.name, let text = unsafe file.pointee.text {
      unsafe files.append((String(cString: name), String(cString: text)))
      unsafe file += 1
    }
    return files
  }
}
