internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup

// A brief of form 1 as version 0.1 wrote it. None is written any more: the proof compares a file
// with it, line by line.

extension Brief {
  /// The file, without its digest.
  ///
  /// - Complexity: O(*n*).
  var markdownOfForm1: String {
    var lines = [
      "---", "title: \(yamlString(title))", "date: \(day)", "lang: \(language.code)",
    ]
    if !tags.isEmpty { lines.append("tags: [\(tags.map(yamlString).joined(separator: ", "))]") }
    if let batchDigest { lines.append("articles: \(yamlString(batchDigest))") }
    lines += ["generator: \(yamlString(BriefWording.generator))", "---", ""]
    return (lines + linesOfForm1).joined(separator: "\n") + "\n"
  }

  /// The lines below the front matter.
  ///
  /// - Complexity: O(*n*).
  var linesOfForm1: [String] {
    var lines = ["# \(escapedOfForm1(title))", "", Form1Wording.introduction(of: self)]
    for topic in topics { lines += topic.linesOfForm1 }
    if let leftOut = Form1Wording.leftOut(of: self) {
      lines += ["", "## \(Form1Wording.leftOutHeading)", "", leftOut]
    }
    return lines
  }
}

extension TopicBrief {
  fileprivate var linesOfForm1: [String] {
    var lines = ["", "## \(escapedOfForm1(title))", ""]
    let reason = Form1Wording.reason(of: self).map(escapedOfForm1)
    let remarks = [reason, storyOfForm1].compactMap(\.self)
    if !remarks.isEmpty { lines += ["*\(remarks.joined(separator: " "))*", ""] }
    // Both may be many.
    let named = Dictionary(
      sources.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    lines += quotations.map { $0.lineOfForm1(of: named[$0.locator.source]) }
    for part in parts {
      lines.startBlock()
      lines += ["### \(escapedOfForm1(Form1Wording.heading(of: part.kind)))", ""]
      lines += part.quotations.map { $0.lineOfForm1(of: named[$0.locator.source]) }
    }
    return lines + [""] + numbered(sources.map(\.number), sources.map(\.lineOfForm1))
  }

  /// On which days the story was told before.
  private var storyOfForm1: String? {
    guard !earlier.isEmpty else { return nil }
    let days = earlier.map { day in
      "[\(day.day.inEnglish)](\(percentEncoded(day.path))#\(percentEncoded(day.anchor)))"
    }
    return "\(Form1Wording.toldBefore)\(Form1Wording.list(days))."
  }
}

extension Quotation {
  fileprivate func lineOfForm1(of source: BriefSource?) -> String {
    let place = "\(locator.source):\(locator.line)"
    let bytes = "bytes \(locator.bytes.lowerBound)-\(locator.bytes.upperBound)"
    let address = source?.address ?? SourceLinks.noAddress
    let line = "- \(escapedOfForm1(text)) [\(place)](\(address) \"\(bytes)\")"
    return remarkOfForm1.isEmpty ? line : "\(line) *\(remarkOfForm1)*"
  }
}

extension BriefSource {
  fileprivate var lineOfForm1: String {
    var line = "[\(escapedOfForm1(title))](\(address))"
    if let byline { line += " \(BriefWording.english.text("by"))\(escapedOfForm1(byline))" }
    return line + (byline == nil ? " " : ", ")
      + details(escapedOfForm1, .english, in: .english).joined(separator: ", ")
  }
}
