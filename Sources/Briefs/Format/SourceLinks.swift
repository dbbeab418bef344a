internal import BriefArticles
internal import BriefFormat
internal import BriefLexicon
internal import BriefMarkup

/// The sources of a brief as its lines lead to them.
struct SourceLinks {
  private var sources: [Int: BriefSource] = [:]
  /// The words of the brief.
  let wording: BriefWording
  private let language: Language
  /// Each once, by number.
  let listed: [BriefSource]
  /// A source of the same story, for each that its story does not name.
  private(set) var owners: [Int: Int] = [:]

  /// What a link has where there is no path: an empty destination before a title must be marked.
  static let noAddress = "<>"

  init(of brief: Brief) {
    wording = brief.wording
    language = brief.language
    for source in brief.allTopics.flatMap(\.sources) where sources[source.number] == nil {
      sources[source.number] = source
    }
    listed = sources.values.sorted { $0.number < $1.number }
    for topic in brief.topics {
      let quoted = topic.allQuotations.map(\.locator.source)
      let named = Set(topic.listedMembers.map(\.number) + quoted)
      guard let owner = named.filter({ sources[$0] != nil }).min() else { continue }
      for member in topic.members where !named.contains(member.number) {
        owners[member.number] = owner
      }
    }
  }

  func source(_ number: Int) -> BriefSource? { sources[number] }

  /// The line of a source in the list of all, without its number.
  func line(of source: BriefSource) -> String {
    source.markdownLine(with: owners[source.number], wording, in: language)
  }

  /// A link to a source.
  func link(_ text: String, to number: Int, _ mark: LinkMark) -> String {
    let address = sources[number]?.address ?? Self.noAddress
    return "[\(escapedForMarkdown(text))](\(address) \"\(mark.title)\")"
  }

  /// The name of a source, with its outlet.
  func name(_ number: Int, _ key: LinkMark.Key?) -> String {
    let source = sources[number]
    let name = link(source?.title ?? "", to: number, LinkMark(source: number, key: key))
    return "\(name) — \(escapedForMarkdown(source?.outlet ?? ""))"
  }

  /// A sentence, who says so, and who says so too.
  func item(_ quotation: Quotation, _ key: LinkMark.Key?, label: String? = nil) -> String {
    let number = quotation.locator.source
    let link = link(
      label ?? sources[number]?.outlet ?? "", to: number, quotation.locator.mark(key))
    let remark = remark(of: quotation)
    return "\(escapedForMarkdown(quotation.text)) — \(link)"
      + (remark.isEmpty ? "" : " *(\(remark))*")
  }

  private func remark(of quotation: Quotation) -> String {
    var remarks: [String] = []
    if !quotation.also.isEmpty {
      let links = quotation.also.map { link(outlet($0.source), to: $0.source, $0.mark()) }
      remarks.append(wording.text("also", links.joined(separator: ", ")))
    }
    if let line = quotation.comparison {
      let mark = LinkMark(
        source: line.source, place: LinkMark.Place(line: line.line, bytes: nil))
      remarks.append(
        wording.text("differs from", link(outlet(line.source), to: line.source, mark)))
    }
    return remarks.joined(separator: "; ")
  }

  private func outlet(_ number: Int) -> String { sources[number]?.outlet ?? "" }
}

extension BriefSource {
  /// What a source without a headline is called.
  static func fileName(_ path: String) -> String {
    cleanedLine(visiblePath(path.split(separator: "/").last.map(String.init) ?? path))
  }

  /// The source's path, and its item after `#`, as a link has it.
  var address: String {
    let path = percentEncoded(path: path)
    let address = item.map { "\(path)#\(percentEncoded($0))" } ?? path
    return address.isEmpty ? SourceLinks.noAddress : address
  }

  /// An address as a link has it: `&copy;` in it is no character reference.
  private static func linked(_ url: String) -> String {
    guard url.utf8.contains(0x3B) else { return url }
    return url.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
  }

  /// Its line in the list of sources, without its number.
  ///
  /// - Parameters:
  ///   - owner: A source of the same story, if the story does not name this one.
  ///   - wording: The words of the brief.
  ///   - reader: The language of the brief, which its sources need not name.
  /// - Returns: The line's text.
  func markdownLine(
    with owner: Int?, _ wording: BriefWording, in reader: Language
  ) -> String {
    let mark = SourceMark(
      words: words, day: published?.description,
      language: language == .english ? nil : language.tag, copyOf: copyOf, sameAs: sameArticleAs,
      with: owner)
    var line = "[\(escapedForMarkdown(title))](\(address) \"\(mark.title)\")"
    if let byline { line += " " + wording.text("by", "**\(escapedForMarkdown(byline))**") }
    return line + (byline == nil ? " " : ", ")
      + details(escapedForMarkdown, wording, in: reader).joined(separator: ", ")
  }

  /// What its line says after the authors.
  func details(
    _ escaped: (String) -> String, _ wording: BriefWording, in reader: Language
  ) -> [String] {
    var details: [String] = []
    if let site { details.append("*\(escaped(site))*") }
    details.append(published.map(wording.date) ?? wording.undated)
    details.append(wording.count(words, "words"))
    if language != reader {
      details.append(escaped(wording.inLanguage(language)))
    }
    if let copyOf { details.append(wording.text("same text", "\(copyOf)")) }
    if let sameArticleAs { details.append(wording.text("same article", "\(sameArticleAs)")) }
    if let url { details.append("[\(wording.original)](<\(Self.linked(url))>)") }
    details.append("`\(BriefWording.digest)\(digestPrefix)`")
    return details
  }
}

/// A text as the title of a link has it.
func titleOfLink(_ text: String) -> String {
  // By scalars: a letter may join with the quotation mark before it.
  escapedForMarkdown(text).unicodeScalars.reduce(into: "") { result, scalar in
    if scalar == "\"" { result += "\\" }
    result.unicodeScalars.append(scalar)
  }
}

/// A text as a double-quoted scalar of YAML 1.2.
///
/// Readers of front matter, `FrontMatter` for one, refuse too many marks that could nest.
func yamlString(_ text: String) -> String {
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
