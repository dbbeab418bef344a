import BriefLexicon

/// A line below a headline that says who wrote what when, and nothing else: "By Ada Marsh, 2 May
/// 2026", "Ada Marsh · May 2, 2026 · 4 min read".
struct HeadLine {
  private(set) var authors: [String] = []
  private(set) var published: Timestamp?
  /// What it is.
  private(set) var why: String

  /// - Returns: `nil` if the text says anything else.
  init?(_ unit: BlockCandidate, of bytes: [UInt8], _ customs: DateCustoms = .unknown) {
    guard unit.words <= 16 else { return nil }
    let line = String(decoding: bytes[unit.range], as: UTF8.self)
    guard !unit.endsSentence || line.hasSuffix(".") && unit.words <= 6 else { return nil }
    published = Timestamp(in: line, customs)
    switch BoilerplatePhrases.role(of: unit, in: bytes) {
    case .junk("byline"): why = "byline"
    case .junk("date"): why = "date"
    case .junk("counter"): why = "counter"
    default: return nil
    }
    // A counter or a date may stand behind a name: "Ada Marsh · May 2, 2026 · 4 min read".
    let first = line.prefix { !"·•|–—,".contains($0) }.trimmedASCII
    if why == "byline" {
      authors = Names.authors(byline: line)
    } else if first.utf8.count < line.utf8.count, !first.contains(where: \.isNumber),
      Names.isFullName(first)
    {
      authors = Names.person(first).map { [$0] } ?? []
    }
    // "Six counts of theft" is a line of text.
    guard !authors.isEmpty || published != nil else { return nil }
  }
}
