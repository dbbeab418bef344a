internal import BriefArticles
public import BriefMarkup
public import Briefs

extension BriefError: CustomStringConvertible {
  /// The sentence that the command prints, without the name of the file.
  public var description: String { explanation }
}

extension BriefError {
  /// What is wrong with the file, without its name.
  package var explanation: String {
    switch self {
    case .undated: "is no brief: it has no \"date: YYYY-MM-DD\" at its top"
    case .withoutQuotations: "is no brief: it quotes no sentence with its place"
    case .markdown(let error): error.explanation
    case .ofNewerForm(let form):
      "is of form \(form), which a newer brief wrote; this one reads forms 1 to \(Brief.form)"
    }
  }
}

extension MarkdownError: CustomStringConvertible {
  /// The sentence that the command prints, without the name of the file.
  public var description: String { explanation }
}

extension MarkdownError {
  /// What is wrong with the text.
  package var explanation: String {
    switch self {
    case .tooLong(let bytes):
      "has \(bytes) bytes of Markdown; the limit is \(MarkdownLimits.bytes)"
    case .tooDeep(let line):
      "line \(line): nests lists and quotations deeper than \(MarkdownLimits.markersOnALine)"
    case .tooManyImages(let line):
      "line \(line): has more than \(MarkdownLimits.imageOpenings) images"
    }
  }
}

extension BriefArchive.Failure: CustomStringConvertible {
  /// The sentence that the command prints, without the name of the file.
  public var description: String { explanation }
}

extension BriefArchive.Failure {
  /// What is wrong with the file, without its name.
  package var explanation: String {
    switch self {
    case .unreadable(let error): error.explanation
    case .noBrief(let error): error.explanation
    }
  }
}

extension BriefArchive.NoSuchBrief: CustomStringConvertible {
  /// The sentence that the command prints.
  public var description: String {
    "\(folder): has no brief\(day.map { " of \($0)" } ?? ""); `brief make` writes one"
  }
}
