internal import BriefArticles
internal import BriefFormat
internal import BriefLexicon
internal import BriefMarkup
internal import BriefSummaries

extension Brief {
  /// The brief as a Markdown file: front matter, then headings, paragraphs, lists, links, emphasis
  /// and code spans of CommonMark, nothing else.
  ///
  /// Every text of a source is escaped, so that no renderer that we know of reads markup in it.
  /// What is read from the file is written as the same bytes.
  public var markdown: String { consistent.written }

  /// The brief as it is read back: each number is one source, and nothing is empty. Only a brief of
  /// form 1 that somebody edited is any other.
  private var consistent: Brief {
    let sources = SourceLinks(of: self)
    let places = Dictionary(grouping: sources.listed, by: \.sameArticleAs)
    var brief = mapTopics { topic in
      topic.title = cleanedLine(topic.title)
      topic.parts.removeAll { $0.quotations.isEmpty }
      var numbers = Set(topic.sources.map(\.number))
      numbers.formUnion(topic.allQuotations.map(\.locator.source))
      numbers.formUnion(numbers.flatMap { places[$0] ?? [] }.map(\.number))
      topic.sources = numbers.sorted().compactMap(sources.source)
      topic.neighbours.removeAll { sources.source($0) == nil }
      // Without its place nobody can look it up.
      for index in topic.quotations.indices {
        topic.quotations[index].also.removeAll(where: \.isWholeSource)
      }
    }
    brief.title = cleanedLine(title)
    brief.topics.removeAll { $0.allQuotations.isEmpty }
    return brief
  }

  private var written: String {
    let sources = SourceLinks(of: self)
    var lines = frontMatter + ["", "# \(escapedForMarkdown(title))", "", introduction]
    lines += contents
    for topic in topics { lines += topic.markdownLines(sources, in: self) }
    lines += linesOfNext(sources)
    for part in parts { lines += part.markdownLines(sources) }
    let listed = sources.listed
    if !listed.isEmpty {
      lines += ["", "## \(wording.sources)", ""]
      lines += numbered(
        listed.map(\.number), listed.map { sources.line(of: $0) })
    }
    return EditCheck.withDigest(lines.joined(separator: "\n") + "\n")
  }

  private var frontMatter: [String] {
    var lines = [
      "---", "title: \(yamlString(title))", "date: \(day)", "lang: \(language.tag)",
      "format: \(Self.form)",
    ]
    if !tags.isEmpty { lines.append("tags: [\(tags.map(yamlString).joined(separator: ", "))]") }
    lines.append("read: \(articleCount)")
    if outletCount > 0 { lines.append("outlets: \(outletCount)") }
    lines += ["minutes: \(minutes)", "instead-of: \(articleMinutes)"]
    if unnamedCount > 0 { lines.append("unnamed: \(unnamedCount)") }
    if let days { lines.append("days: \(days.lowerBound)/\(days.upperBound)") }
    if let previousDay { lines.append("previous: \(previousDay)") }
    if let batchDigest { lines.append("articles: \(yamlString(batchDigest))") }
    return lines + ["generator: \(yamlString(BriefWording.generator))", "---"]
  }

  // MARK: - The day at a glance

  private var introduction: String {
    guard topics.isEmpty, parts.isEmpty else { return wording.counts(of: self) }
    return wording.nothing(since: previousDayLink)
  }

  private var previousDayLink: String? { previousDay.map { "[\(wording.date($0))](\($0).md)" } }

  /// The headlines, then the way to the other parts.
  private var contents: [String] {
    // A summary of one story is headed by it already.
    guard topics.count > 1 || !parts.isEmpty || topics.first.map({ $0.title != title }) ?? false
    else { return [] }
    let anchors = anchors
    var lines: [String] = []
    for (index, topic) in topics.enumerated() {
      lines += index == 0 ? [""] : []
      let link = link(topic.title, to: anchors.topics[index], topic.sharedTerms)
      lines.append("\(index + 1). \(link) — \(wording.outlets(of: topic, in: self))")
    }
    var others: [String] = []
    if !next.isEmpty {
      others.append("\(link(wording.next, to: anchors.next)) \(next.count)")
    }
    for (part, anchor) in zip(parts, anchors.parts) {
      others.append("\(link(wording.heading(of: part.kind), to: anchor)) \(part.topics.count)")
    }
    if unnamedCount > 0 { others.append(wording.unnamed(unnamedCount)) }
    var sentences = others.isEmpty ? [] : [wording.text("then", others.joined(separator: ", "))]
    if let previousDayLink { sentences.append(wording.text("before", previousDayLink)) }
    return sentences.isEmpty
      ? lines : lines + ["", sentences.joined(separator: "\(wording.stop) ") + wording.stop]
  }

  /// A link to a heading; its title has what belongs to it.
  private func link(_ text: String, to anchor: String, _ terms: [String] = []) -> String {
    let title = terms.isEmpty ? "" : " \"\(titleOfLink(terms.joined(separator: ", ")))\""
    return "[\(escapedForMarkdown(text))](#\(percentEncoded(anchor))\(title))"
  }

  // MARK: - What comes

  private func linesOfNext(_ sources: SourceLinks) -> [String] {
    guard !next.isEmpty else { return [] }
    let anchors = anchors
    var stories: [Int: Int] = [:]
    for (index, topic) in topics.enumerated() {
      for source in topic.sources where stories[source.number] == nil {
        stories[source.number] = index
      }
    }
    return ["", "## \(wording.next)", ""]
      + next.map { coming in
        let day = wording.shortDay(coming.day, after: day)
        let line = sources.item(coming.quotation, .on(coming.day.description))
        let story = stories[coming.quotation.locator.source].map { index in
          let number = wording.text("story", wording.number(index + 1))
          return " *(\(wording.text("in story", link(number, to: anchors.topics[index]))))*"
        }
        return "- **\(day)** \(line)\(story ?? "")"
      }
  }
}

// MARK: - A story

extension TopicBrief {
  fileprivate func markdownLines(_ sources: SourceLinks, in brief: Brief) -> [String] {
    var lines = ["", "## \(escapedForMarkdown(title))", ""]
    if !earlier.isEmpty { lines += ["*\(before(in: brief))\(brief.wording.stop)*", ""] }
    lines += quotations.map { "- " + sources.item($0, nil) }
    for part in parts {
      lines.startBlock()
      lines += ["### \(escapedForMarkdown(sources.wording.heading(of: part.kind)))", ""]
      lines += part.quotations.map { "- " + sources.item($0, part.kind.key) }
    }
    return lines + names(sources)
  }

  /// On which days the story was told before, the last one first.
  private func before(in brief: Brief) -> String {
    let links = earlier.reversed().map { day in
      let title = DayMark(day: day.day.description, number: day.number).title
      let text = day.title.isEmpty ? brief.wording.date(day.day) : day.title
      let address = "\(percentEncoded(day.path))#\(percentEncoded(day.anchor))"
      return "[\(escapedForMarkdown(text))](\(address) \"\(title)\") "
        + brief.wording.onDay(day.day, before: brief.day)
    }
    let start = brief.days == nil ? brief.wording.before(dayNumber: dayNumber(on: brief.day)) : ""
    return start + links.joined(separator: ", ")
  }

  /// Who tells it, if that is not one alone, and what is near.
  private func names(_ sources: SourceLinks) -> [String] {
    var lines: [String] = []
    let listed = listedMembers
    if !listed.isEmpty {
      lines.append("")
      if Set(members.map(\.outlet)).count > 2, Set(members.map(\.title)).count > 1 {
        lines += ["### \(sources.wording.howTheyPutIt)", ""]
      }
      lines += numbered(listed.map(\.number), listed.map { sources.name($0.number, nil) })
      let rest = members.count { sources.owners[$0.number] != nil }
      if rest > 0 { lines += ["", sources.wording.listed(rest)] }
    }
    guard !neighbours.isEmpty else { return lines }
    lines += ["", "### \(sources.wording.near)", ""]
    return lines + numbered(neighbours, neighbours.map { sources.name($0, .near) })
  }
}

// MARK: - A part

extension BriefPart {
  fileprivate func markdownLines(_ sources: SourceLinks) -> [String] {
    guard !topics.isEmpty else { return [] }
    return ["", "## \(escapedForMarkdown(sources.wording.heading(of: kind)))", ""]
      + topics.map { "- " + line(of: $0, sources) }
  }

  /// So many names are those who work for a paper, and not of who wrote the article.
  private static let fewestOfMasthead = 3

  private func line(of topic: TopicBrief, _ sources: SourceLinks) -> String {
    let source = topic.titleSource.flatMap(sources.source)
    let name = sources.link(
      topic.title, to: topic.titleSource ?? 0,
      LinkMark(source: topic.titleSource ?? 0, key: kind.key))
    var label = source?.outlet ?? ""
    if kind == .opinion || kind == .long, let byline = source?.byline, source?.site != nil,
      byline.count(where: { $0 == "," }) < Self.fewestOfMasthead
    {
      label = "\(byline), \(label)"
    }
    var line = kind == .headlines ? name : "**\(name)**"
    if let quotation = topic.quotations.first {
      line += " " + sources.item(quotation, nil, label: label)
    } else {
      line += " — \(escapedForMarkdown(label))"
    }
    guard kind == .long, let words = source?.words else { return line }
    return line + ", " + sources.wording.count(Budget.minutes(toRead: words), "minutes")
  }
}

extension [String] {
  /// An empty line before a block, unless there is one.
  mutating func startBlock() {
    if last?.isEmpty == false { append("") }
  }
}

/// The lines of a numbered list. It numbers its items by itself: where a number is missing, another
/// list starts, which another mark makes one.
func numbered(_ numbers: [Int], _ lines: [String]) -> [String] {
  var mark = "."
  var last: Int?
  return zip(numbers, lines).map { number, line in
    if let last, number != last &+ 1 { mark = mark == "." ? ")" : "." }
    last = number
    return "\(number)\(mark) \(line)"
  }
}
