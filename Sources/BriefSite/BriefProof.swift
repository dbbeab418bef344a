internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup
public import Briefs

/// What the proof of a document came to that is published (see `BriefDocument.proof`).
public enum BriefProof: String, Sendable, Hashable {
  /// All holds.
  case holds
  /// What is there to be looked up holds; sources are not there, or have another text now.
  case unproved
  /// The brief shows what it can't have from its sources.
  case fails
  /// The document is no brief: nothing in it is proved.
  case noBrief

  public init(_ result: Verification.Result) {
    self =
      switch result {
      case .holds: .holds
      case .unproved: .unproved
      case .fails: .fails
      }
  }

  /// What the pages of the document say of it; nothing if all holds.
  func notice(in words: SiteWording) -> String? {
    switch self {
    case .holds: nil
    case .unproved: words.text("proof unproved")
    case .fails: words.text("proof fails")
    case .noBrief: words.text("proof none")
    }
  }
}

extension PublishedBrief {
  /// What its pages say of its proof; empty if all holds, or if none was asked for.
  var proofNotice: HTML {
    guard let notice = document.proof?.notice(in: words) else { return HTML() }
    return "<p class=\"proof\"\(words.attributes(in: language))>\(notice)</p>\n"
  }

  /// What other pages show of it: of one that fails its proof, that it does, and nothing of what it
  /// says; of what is no brief, that it is none, and its title.
  var asProved: PublishedBrief {
    switch document.proof {
    case .holds, .unproved, nil: return self
    case .noBrief: return telling(title, document.proof?.notice(in: words) ?? "")
    case .fails:
      return telling(
        words.text("brief of", words.date(day)), document.proof?.notice(in: words) ?? "")
    }
  }

  private func telling(_ title: String, _ description: String) -> PublishedBrief {
    PublishedBrief(
      document, day: day, title: title, language: language, description: description,
      quotationCount: 0, sourceCount: 0, topics: [], linkedFiles: linkedFiles)
  }
}

extension EarlierSite {
  /// The file that lists the documents whose proof held, by digest.
  public static let proofsName = "brief-proofs.txt"

  /// The digests of the documents whose proof held when they were published. Those of another
  /// version of the program are proved anew.
  ///
  /// - Complexity: O(*n*) in the bytes of the list.
  public var proved: Set<String> {
    guard let bytes = contents(Self.proofsName),
      notes[Self.proofsName] == Self.note(inputs: "", bytes: bytes)
    else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.first.map(String.init) == Self.proofsHead(program)
      ? Set(lines.dropFirst().map(String.init)) : []
  }

  /// The list for a next run; `nil` if nothing was proved.
  static func proofs(of documents: [BriefDocument], program: String) -> SiteFile? {
    guard documents.contains(where: { $0.proof != nil }) else { return nil }
    let digests = documents.filter { $0.proof == .holds }.map(\.digest).sorted()
    return SiteFile(
      proofsName, ([proofsHead(program)] + digests).map { $0 + "\n" }.joined())
  }

  private static func proofsHead(_ program: String) -> String {
    "brief-proofs 1 \(sha256(Array(program.utf8)).prefix(digits))"
  }
}
