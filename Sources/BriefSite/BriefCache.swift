internal import BriefArticles
internal import BriefCores
internal import BriefLexicon
internal import BriefMarkup

/// A cache of what other pages show of each brief. A brief that has not changed is not parsed again
/// for them.
///
/// A file of lines, a brief each: the digest of its document, a digest of the rest, the rest. A
/// line that this program did not write exactly so is ignored, and its brief is parsed. What it has
/// is text like that of a brief: cleaned and escaped on its way to a page.
struct BriefCache: Sendable {
  private let lines: [String: ArraySlice<UInt8>]

  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8], program: String) {
    let all = bytes.split(separator: 0x0A)
    guard let first = all.first, first.elementsEqual(Self.head(program).utf8) else {
      lines = [:]
      return
    }
    lines = Dictionary(
      all.dropFirst().map { (String(decoding: $0.prefix(64), as: UTF8.self), $0.dropFirst(65)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What an earlier run read of a document; `nil` if that is not known.
  func brief(of document: BriefDocument) -> PublishedBrief? {
    guard let line = lines[document.digest] else { return nil }
    let fields = line.dropFirst(EarlierSite.digits + 1)
    guard line.prefix(EarlierSite.digits).elementsEqual(Self.digest(fields).utf8) else {
      return nil
    }
    var reader = Reader(fields)
    guard reader.text() == document.name, let brief = reader.brief(document), reader.isAtEnd
    else { return nil }
    return brief
  }

  /// The file for a next run.
  static func bytes(for briefs: [PublishedBrief], program: String) -> [UInt8] {
    // One that fails its proof is not shown as it was read.
    let briefs = briefs.filter { [.holds, .unproved, nil].contains($0.document.proof) }
      .sorted { byteOrder($0.name, $1.name) }
    let lines = concurrentMap(briefs.count) { index -> String in
      let fields = fields(of: briefs[index])
      // A field with line breaks could not be read back: its brief gets no line.
      guard fields.allSatisfy({ cleanedLine($0) == $0 }) else { return "" }
      let rest = fields.joined(separator: "\t")
      return "\(briefs[index].document.digest) \(digest(Array(rest.utf8)[...])) \(rest)\n"
    }
    return Array((head(program) + "\n" + lines.joined()).utf8)
  }

  private static func head(_ program: String) -> String {
    "brief-cache 3 \(sha256(Array(program.utf8)).prefix(EarlierSite.digits))"
  }

  private static func digest(_ bytes: ArraySlice<UInt8>) -> Substring {
    sha256(Array(bytes)).prefix(EarlierSite.digits)
  }

  private static func fields(of brief: PublishedBrief) -> [String] {
    var fields = [
      brief.name, "\(brief.day)", brief.title, brief.language.tag, brief.description,
      "\(brief.quotationCount)", "\(brief.sourceCount)", "\(brief.linkedFiles.count)",
    ]
    fields += brief.linkedFiles
    fields.append("\(brief.topics.count)")
    for topic in brief.topics {
      fields += ["\(topic.section)", topic.identifier, topic.headline, topic.isStory ? "1" : "0"]
      fields += [topic.place, topic.earlier == nil ? "0" : "1"]
      fields += ["\(topic.earlier?.count ?? 0)"] + (topic.earlier ?? [])
      fields += ["\(topic.articleCount)", "\(topic.sentenceCount)"]
      fields += ["\(topic.terms.count)"] + topic.terms + ["\(topic.sources.count)"]
      for source in topic.sources {
        fields += [source.outlet, source.title, "\(source.sentenceCount)"]
      }
      guard let lead = topic.lead else {
        fields.append("0")
        continue
      }
      fields += ["1", lead.text, lead.outlet, lead.language?.tag ?? ""]
    }
    return fields
  }
}

/// Takes the fields of a line one after the other; whatever is missing or wrong ends in `nil`.
private struct Reader {
  private let fields: [ArraySlice<UInt8>]
  private var next = 0

  init(_ line: ArraySlice<UInt8>) {
    fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
  }

  var isAtEnd: Bool { next == fields.count }

  mutating func text() -> String? {
    guard next < fields.count else { return nil }
    next += 1
    return cleanedLine(String(decoding: fields[next - 1], as: UTF8.self))
  }

  mutating func number() -> Int? {
    guard let number = text().flatMap({ Int($0) }), number >= 0 else { return nil }
    return number
  }

  /// A list: its count, then that many values of at least one field each.
  mutating func list<Value>(_ value: (inout Reader) -> Value?) -> [Value]? {
    guard let count = number(), count <= fields.count - next else { return nil }
    var values: [Value] = []
    for _ in 0..<count {
      guard let value = value(&self) else { return nil }
      values.append(value)
    }
    return values
  }

  mutating func brief(_ document: BriefDocument) -> PublishedBrief? {
    guard let day = text().flatMap({ CalendarDay($0) }), let title = text(),
      let language = text().flatMap(publishedLanguage), let description = text(),
      let quotationCount = number(), let sourceCount = number(),
      let linkedFiles = list({ $0.text() }), let topics = list({ $0.topic() })
    else { return nil }
    return PublishedBrief(
      document, day: day, title: title, language: language, description: description,
      quotationCount: quotationCount, sourceCount: sourceCount, topics: topics,
      linkedFiles: linkedFiles)
  }

  private mutating func topic() -> PublishedTopic? {
    guard let section = number(), let identifier = text(), let headline = text(),
      let isStory = number(), let place = text(), let hasDays = number(),
      let earlier = list({ $0.text() }), let articleCount = number(), let sentenceCount = number(),
      let terms = list({ $0.text() }),
      let sources = list({ $0.source() }), let hasLead = number()
    else { return nil }
    var lead: PublishedTopic.Lead?
    if hasLead > 0 {
      lead = self.lead()
      if lead == nil { return nil }
    }
    return PublishedTopic(
      section: section, identifier: identifier, headline: headline, isStory: isStory > 0,
      place: place, earlier: hasDays > 0 ? earlier : nil, terms: terms, articleCount: articleCount,
      sentenceCount: sentenceCount, sources: sources,
      lead: lead)
  }

  private mutating func source() -> PublishedTopic.Source? {
    guard let outlet = text(), let title = text(), let sentenceCount = number() else { return nil }
    return PublishedTopic.Source(outlet: outlet, title: title, sentenceCount: sentenceCount)
  }

  private mutating func lead() -> PublishedTopic.Lead? {
    guard let text = text(), let outlet = self.text(), let code = self.text() else { return nil }
    return PublishedTopic.Lead(
      text: text, outlet: outlet, language: code.isEmpty ? nil : Language(code: code))
  }
}
