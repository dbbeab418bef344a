/// What a search found, brief by brief.
public struct SearchResults: Sendable {
  /// A story that was found.
  public struct Story: Sendable, Hashable {
    /// What the brief is called that it is in.
    public var brief: String
    public var title: String
    /// Of the source of the headline, or of the first source that has one.
    public var address: String?
    /// The sentences to show below the title.
    public var sentences: [Sentence]

    public init(brief: String, title: String, address: String?, sentences: [Sentence]) {
      self.brief = brief
      self.title = title
      self.address = address
      self.sentences = sentences
    }
  }

  /// A sentence, and the outlet that says so.
  public struct Sentence: Sendable, Hashable {
    public var text: String
    public var outlet: String

    public init(text: String, outlet: String) {
      self.text = text
      self.outlet = outlet
    }
  }

  private let stories: [Story]

  /// Takes the stories in the order in which they are to be shown.
  public init(_ stories: [Story]) {
    self.stories = stories
  }

  private static let indent = 2

  /// The lines of all stories, without line feeds.
  ///
  /// - Complexity: O(*n*) in their text.
  public func lines(in renderer: TerminalRenderer) -> [String] {
    var lines: [Line] = []
    for story in stories {
      if !lines.isEmpty { lines.append(Line()) }
      var head = LineFiller(limit: renderer.columns)
      head.append(story.brief + "  ", .dim)
      var title = TextStyle.bold
      title.link = story.address.flatMap(renderer.target)
      head.append(story.title, title)
      lines += head.finish()
      for sentence in story.sentences {
        var body = LineFiller(limit: renderer.columns - Self.indent)
        body.append(sentence.text)
        if !sentence.outlet.isEmpty {
          body.append((renderer.unicode ? " — " : " - ") + sentence.outlet, .dim)
        }
        lines += body.finish().map { Line.blanks(Self.indent) + $0 }
      }
    }
    return lines.map {
      $0.trimmed.rendered(attributes: renderer.attributes, hyperlinks: renderer.hyperlinks)
    }
  }
}
