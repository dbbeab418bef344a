internal import Articles
internal import Lexicon
internal import Markup

extension Brief {
  /// The brief as a Markdown file: front matter, then headings, paragraphs, lists, links, emphasis
  /// and code spans of CommonMark, nothing else.
  ///
  /// Every text of a source is escaped, so that no renderer that we know of reads markup in it.
  /// `Brief(parsing: brief.markdown)` gives the brief back, for any content.
  public var markdown: String {
    var lines = frontMatter
    lines += ["", "# \(escapedForMarkdown(title))", "", BriefWording.introduction(of: self)]
    for topic in topics { lines += topic.markdownLines }
    if let leftOut = BriefWording.leftOut(of: self) {
      lines += ["", "## \(BriefWording.leftOutHeading)", "", leftOut]
    }
    return EditCheck.withDigest(lines.joined(separator: "\n") + "\n")
  }

  private var frontMatter: [String] {
    var lines = ["---", "title: \(yamlString(title))", "date: \(day)", "lang: \(language.code)"]
    if !tags.isEmpty { lines.append("tags: [\(tags.map(yamlString).joined(separator: ", "))]") }
    if let batchDigest { lines.append("articles: \(yamlString(batchDigest))") }
    return lines + ["generator: \(yamlString(BriefWording.generator))", "---"]
  }
}

extension TopicBrief {
  fileprivate var markdownLines: [String] {
    var lines = ["", "## \(escapedForMarkdown(title))", ""]
    let reasons = [BriefWording.reason(of: self).map(escapedForMarkdown), story].compactMap { $0 }
    if !reasons.isEmpty { lines += ["*\(reasons.joined(separator: " "))*", ""] }
    lines += list(of: quotations)
    for part in parts {
      if lines.last?.isEmpty == false { lines.append("") }
      lines += ["### \(escapedForMarkdown(BriefWording.heading(of: part.kind)))", ""]
      lines += list(of: part.quotations)
    }
    return lines + [""] + sourceLines
  }

  /// A list numbers its items by itself: where a number is missing, as in a brief that was edited,
  /// another list starts, which another mark makes one.
  private var sourceLines: [String] {
    var mark = "."
    var last: Int?
    return sources.map { source in
      if let last, source.number != last &+ 1 { mark = mark == "." ? ")" : "." }
      last = source.number
      return source.markdownLine(mark: mark)
    }
  }

  private func list(of quotations: [Quotation]) -> [String] {
    // Both may be many.
    let sources = Dictionary(
      sources.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    return quotations.map { $0.markdownLine(of: sources[$0.locator.source]) }
  }

  /// On which days the story was told before.
  private var story: String? {
    guard !earlier.isEmpty else { return nil }
    let days = earlier.map { day in
      "[\(day.day.inEnglish)](\(percentEncoded(day.path))#\(percentEncoded(day.anchor)))"
    }
    return "\(BriefWording.toldBefore)\(BriefWording.list(days))."
  }
}

extension Quotation {
  fileprivate func markdownLine(of source: BriefSource?) -> String {
    let place = "\(locator.source):\(locator.line)"
    let bytes = "bytes \(locator.bytes.lowerBound)-\(locator.bytes.upperBound)"
    let address = source?.address ?? BriefSource.noAddress
    var line = "- \(escapedForMarkdown(text)) [\(place)](\(address) \"\(bytes)\")"
    if !remark.isEmpty { line += " *\(remark)*" }
    return line
  }

  /// What stands behind the locator.
  var remark: String {
    var remarks: [String] = []
    if !alsoIn.isEmpty {
      remarks.append("\(BriefWording.similarIn)\(BriefWording.list(alsoIn.map(String.init))).")
    }
    if let comparison {
      remarks.append("\(BriefWording.compare)\(comparison.source):\(comparison.line).")
    }
    return remarks.joined(separator: " ")
  }
}

extension BriefSource {
  /// What a source without a headline is called.
  static func fileName(_ path: String) -> String {
    cleanedLine(visiblePath(path.split(separator: "/").last.map(String.init) ?? path))
  }

  /// What a link has where there is no path: an empty destination before a title must be marked.
  fileprivate static let noAddress = "<>"

  /// The source's path, and its item after `#`, as a link has it.
  fileprivate var address: String {
    let path = percentEncoded(path: path)
    let address = item.map { "\(path)#\(percentEncoded($0))" } ?? path
    return address.isEmpty ? Self.noAddress : address
  }

  /// An address as a link has it: `&copy;` in it is no character reference.
  private static func linked(_ url: String) -> String {
    guard url.utf8.contains(0x3B) else { return url }
    return url.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }

  fileprivate func markdownLine(mark: String) -> String {
    var line = "\(number)\(mark) [\(escapedForMarkdown(title))](\(address))"
    if let byline { line += " by \(escapedForMarkdown(byline))" }
    var details: [String] = []
    if let site { details.append("*\(escapedForMarkdown(site))*") }
    details.append(published?.inEnglish ?? BriefWording.undated)
    details.append(BriefWording.count(words, "word"))
    if language != .english {
      details.append(escapedForMarkdown(BriefWording.inLanguage + BriefWording.name(of: language)))
    }
    if let copyOf { details.append("\(BriefWording.sameText)\(copyOf)") }
    if let sameArticleAs { details.append("\(BriefWording.sameArticle)\(sameArticleAs)") }
    if let url { details.append("[\(BriefWording.original)](<\(Self.linked(url))>)") }
    details.append("`\(BriefWording.digest)\(digestPrefix)`")
    return line + (byline == nil ? " " : ", ") + details.joined(separator: ", ")
  }
}

/// A text as a double-quoted scalar of YAML 1.2.
///
/// Readers of front matter, `FrontMatter` for one, refuse too many marks that could nest.
private func yamlString(_ text: String) -> String {
  var result = "\""
  var marks = 0
  for scalar in cleanedLine(text).unicodeScalars {
    if "[]{}-?:".unicodeScalars.contains(scalar) { marks += 1 }
    if "[]{}-?:".unicodeScalars.contains(scalar), marks > 32 {
      result += "\\x" + String(scalar.value, radix: 16)
      continue
    }
    if scalar == "\"" || scalar == "\\" { result += "\\" }
    result.unicodeScalars.append(scalar)
  }
  return result + "\""
}
