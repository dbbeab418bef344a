/// A setting of the configuration, by its key in the file.
///
/// A key with a full stop stands under a heading: `site.title` is `title` under `site`.
public enum Setting: String, Sendable, Hashable, CaseIterable {
  case articles
  case exclude
  case convert
  case briefs
  /// That of the reader: the words of a brief.
  case language = "lang"
  /// That of the articles, if it is not to be told.
  case articleLanguage = "article-lang"
  case stopwords
  case color
  case width
  case minutes
  case topics
  case perTopic = "per-topic"
  case sentences
  case pin
  case drop
  case merge
  case split
  case siteFolder = "site.folder"
  case siteTitle = "site.title"
  case siteBaseURL = "site.base-url"
  case siteIndex = "site.index"
  case siteTheme = "site.theme"
  case siteSources = "site.sources"
  case siteMaximumQuotedPercent = "site.max-quote-percent"
  case siteSearch = "site.search"

  /// What values a setting takes.
  public enum Kind: Sendable, Hashable {
    case text
    /// From the file's folder, or from the working folder in the environment; `~/` is the home.
    case path
    /// One or several paths; in the environment with `:` between them.
    case paths
    /// One or several texts; in the environment with `:` between them.
    case texts
    /// Lists of at least two texts; in the environment with `,` inside one and `:` between them.
    case groups
    /// Commands with `{}` for a file, by the ending of its name; in the environment
    /// `pdf=pdftotext {} -`, with `;` between them.
    case commands
    /// A whole number above 0.
    case count
    /// A number above 0.
    case number
    /// A whole number from 0 to 100.
    case percent
    case flag
    /// `auto`, or the code of a language that is known.
    case language
    case choice([String])
  }

  /// What values the setting takes.
  public var kind: Kind {
    switch self {
    case .articles: .paths
    case .briefs, .stopwords, .siteFolder, .siteTheme: .path
    case .language, .articleLanguage: .language
    case .exclude, .pin, .drop, .split: .texts
    case .convert: .commands
    case .merge: .groups
    case .siteTitle, .siteBaseURL: .text
    case .color: .choice(["auto", "always", "never"])
    case .width, .topics, .perTopic, .sentences: .count
    case .minutes: .number
    case .siteIndex, .siteSearch: .flag
    case .siteMaximumQuotedPercent: .percent
    case .siteSources: .choice(["none", "quotes", "full"])
    }
  }

  /// The variable of the environment that sets it: `BRIEF_SITE_TITLE` for `site.title`.
  public var variable: String {
    Self.prefix
      + String(rawValue.uppercased().map { $0 == "." || $0 == "-" ? "_" : $0 })
  }
}

extension Setting {
  static let prefix = "BRIEF_"
  /// Variables that the program reads and that set nothing of the configuration.
  private static let otherVariables = ["BRIEF_CONFIG", "BRIEF_PAGER"]

  /// Variables of an environment that look like mistyped settings, with the one that is meant.
  public static func mistypedVariables(
    among names: some Sequence<String>
  ) -> [(name: String, meant: String)] {
    let known = (allCases.map(\.variable) + otherVariables).map {
      String($0.dropFirst(prefix.count))
    }
    return names.filter { $0.hasPrefix(prefix) }.sorted().compactMap { name in
      let word = String(name.dropFirst(prefix.count))
      guard !known.contains(word) else { return nil }
      return nearestWord(to: word, among: known).map { (name, prefix + $0) }
    }
  }
}

extension Setting.Kind {
  /// The values that are allowed, for messages.
  public var wording: String {
    switch self {
    case .text: "text"
    case .path: "a path"
    case .paths: "a path or a list of paths"
    case .texts: "a text or a list of texts"
    case .groups: "a list of lists of two files or more, such as [[a.txt, b.md]]"
    case .commands: "endings of files, each with a command that has {} for the file"
    case .count: "a whole number above 0"
    case .number: "a number above 0"
    case .percent: "a whole number from 0 to 100"
    case .flag: "true or false"
    case .language: "auto or the code of a language, such as en"
    case .choice(let choices):
      choices.dropLast().joined(separator: ", ") + " or " + (choices.last ?? "")
    }
  }
}
