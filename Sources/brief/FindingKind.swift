import BriefKit

extension Verification.Finding {
  /// The kind of finding, for programs.
  var kind: String {
    switch self {
    case .sentenceChanged: "sentence-changed"
    case .locatorElsewhere: "locator-elsewhere"
    case .sourceChanged: "source-changed"
    case .conversionChanged: "conversion-changed"
    case .sourceMissing: "source-missing"
    case .unsourced, .unwritten: "no-source"
    case .headlineChanged: "headline-changed"
    case .detailChanged(_, let detail, _, _): "\(detail.rawValue)-changed"
    case .notSame, .doubled: "same-changed"
    case .unfounded: "unfounded-term"
    case .missingLine, .misplaced, .outOfOrder: "order-changed"
    case .fieldChanged(let name, _, _): "\(name)-changed"
    case .dayElsewhere: "day-elsewhere"
    case .elsewhereInParts: "part-changed"
    case .earlierChanged, .notTold: "earlier-changed"
    case .earlierMissing: "earlier-missing"
    case .passedOver(_, let field): "\(field)-changed"
    case .renamed: "name-changed"
    case .nothingSimilar: "also-elsewhere"
    }
  }
}
