internal import BriefMarkup
public import BriefSite

extension SiteError: CustomStringConvertible {
  /// The sentence that the command prints.
  public var description: String {
    switch self {
    case .badBaseURL(let address):
      "'\(address)' is no address of a site; write it as https://host/path/"
    case .badTemplate(let name, let reason): "template \(name): \(reason)"
    }
  }
}

extension SkippedDocument.Reason: CustomStringConvertible {
  /// The sentence that the command prints, without the name of the file.
  public var description: String { explanation }
}

extension SkippedDocument.Reason {
  /// What is wrong with the document.
  package var explanation: String {
    switch self {
    case .undated: "says no day, neither at its top nor in its name"
    case .markdown(let error): error.explanation
    case .sameDay(let other): "has the same day as \(other)"
    }
  }
}

extension SiteFinding: CustomStringConvertible {
  /// The sentence that the command prints, in the folder of the site.
  public var description: String { "\(path):\(line): \(explanation)" }
}

extension SiteFinding {
  /// What is wrong, without the place.
  package var explanation: String {
    switch problem {
    case .brokenLink(let link): "the link \(link) leads nowhere"
    case .brokenAnchor(let link): "the link \(link) leads to no part of the page"
    case .doubleIdentifier(let name): "the identifier \(name) comes twice"
    case .headingGap(let from, let to): "a heading of level \(to) follows one of level \(from)"
    case .mainHeadings(let count): "has \(count) headings of level 1 instead of one"
    case .heavy(let bytes): "has \(bytes) bytes; a page is to have \(SiteFinding.pageLimit) at most"
    case .strayQuotation(let text, let brief):
      "quotation is not in \(brief ?? "any brief"): “\(text)”"
    case .missingQuotation(let text, let brief):
      "quotation of \(brief) is missing: “\(text)”"
    }
  }
}
