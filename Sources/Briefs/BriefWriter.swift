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
    if let leftOut = BriefWording.leftOut(of: self) { lines += ["", "## Left out", "", leftOut] }
    return lines.joined(separator: "\n") + "\n"
  }

  private var frontMatter: [String] {
    var lines = ["---", "title: \(yamlString(title))", "date: \(day)", "lang: \(language.code)"]
    if !tags.isEmpty { lines.append("tags: [\(tags.map(yamlString).joined(separator: ", "))]") }
    return lines + ["generator: \(yamlString(BriefWording.generator))", "---"]
  }

  /// The strongest terms of the topics with several sources, in lower case, each once.
  public var tags: [String] {
    var seen: Set<String> = []
    return topics.flatMap { $0.sharedTerms.prefix(2) }.map { $0.lowercased() }
      .filter { seen.insert($0).inserted }
  }
}

extension TopicBrief {
  fileprivate var markdownLines: [String] {
    var lines = ["", "## \(escapedForMarkdown(title))", ""]
    if let reason = BriefWording.reason(of: self) {
      lines += ["*\(escapedForMarkdown(reason))*", ""]
    }
    lines += quotations.map { quotation in
      let source = sources.first { $0.number == quotation.locator.source }
      return quotation.markdownLine(of: source)
    }
    return lines + [""] + sources.map(\.markdownLine)
  }
}

extension Quotation {
  fileprivate func markdownLine(of source: BriefSource?) -> String {
    let place = "\(locator.source):\(locator.line)"
    let bytes = "bytes \(locator.bytes.lowerBound)-\(locator.bytes.upperBound)"
    let address = source?.address ?? BriefSource.noAddress
    var line = "- \(escapedForMarkdown(text)) [\(place)](\(address) \"\(bytes)\")"
    if !alsoIn.isEmpty { line += " *\(remark)*" }
    return line
  }

  /// What stands behind the locator.
  var remark: String {
    alsoIn.isEmpty ? "" : "\(BriefWording.similarIn)\(BriefWording.list(alsoIn.map(String.init)))."
  }
}

extension BriefSource {
  /// What a source without a headline is called.
  static func fileName(_ path: String) -> String {
    cleanedLine(path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// What a link has where there is no path: an empty destination before a title must be marked.
  fileprivate static let noAddress = "<>"

  /// The source's path, and its item after `#`, as a link has it.
  fileprivate var address: String {
    let path = percentEncoded(path)
    let address = item.map { "\(path)#\(percentEncoded($0))" } ?? path
    return address.isEmpty ? Self.noAddress : address
  }

  /// An address as a link has it: `&copy;` in it is no character reference.
  private static func linked(_ url: String) -> String {
    guard url.utf8.contains(0x3B) else { return url }
    return url.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }

  fileprivate var markdownLine: String {
    var line = "\(number). [\(escapedForMarkdown(title))](\(address))"
    if let byline { line += " by \(escapedForMarkdown(byline))" }
    var details: [String] = []
    if let site { details.append("*\(escapedForMarkdown(site))*") }
    details.append(published?.inEnglish ?? BriefWording.undated)
    details.append(BriefWording.count(words, "word"))
    if language != .english {
      details.append(escapedForMarkdown(BriefWording.inLanguage + BriefWording.name(of: language)))
    }
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
