import BriefMarkup

extension PageMetadata {
  func stamp(of names: [String]) -> Timestamp? {
    for name in names {
      if let value = metas[name], let stamp = Timestamp(parsing: value, dateCustoms) {
        return stamp
      }
    }
    return nil
  }

  func chosenDate() -> Timestamp? {
    if let date = linked.published { return withZone(date) }
    let declared = stamp(of: [
      "article:published_time", "datepublished", "og:published_time", "og:article:published_time",
      "publishdate", "pubdate", "publish_date", "publication_date", "date", "dc.date",
      "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date",
      "article.published", "published-date", "cxenseparse:recs:publishtime", "citation_date",
      "article_date_original", "originalpublicationdate",
    ])
    if let declared { return withZone(declared) }
    return dateOfTimes() ?? url.flatMap(Self.date(inAddress:)) ?? dateByTitle()
  }

  /// A moment without a zone, with the one that an element for readers gives at the same time of
  /// day.
  private func withZone(_ stamp: Timestamp) -> Timestamp {
    guard stamp.offset == nil, stamp.minute != nil else { return stamp }
    return zoned.first { $0.day == stamp.day && $0.minute == stamp.minute } ?? stamp
  }

  /// In which order the page's language has the numbers of dates.
  var dateCustoms: DateCustoms { DateCustoms(languageTag: languageTag ?? metas["og:locale"]) }

  /// The day that an address names: `/2026/11/21/` or `/2026-11-21-`.
  static func date(inAddress url: String) -> Timestamp? {
    let parts = url.split(separator: "/").map(String.init)
    for index in parts.indices {
      if index + 2 < parts.count, parts[index].utf8.count == 4, parts[index + 1].utf8.count <= 2,
        parts[index + 2].utf8.count <= 2, let year = Int(parts[index]), year >= 1990,
        let month = Int(parts[index + 1]), let day = Int(parts[index + 2])
      {
        return CalendarDay(year: year, month: month, day: day).map { Timestamp(day: $0) }
      }
      if let day = CalendarDay(String(parts[index].prefix(10))), day.year >= 1990 {
        return Timestamp(day: day)
      }
    }
    return nil
  }

  /// The date in the first short dated text after the title, or in one right before it.
  private func dateByTitle() -> Timestamp? {
    guard let place = headingPlace() else { return nil }
    if let stamp = date(in: place.upperBound..<tree.nodes.count, texts: 20) { return stamp }
    return date(in: (1..<place.lowerBound).reversed(), texts: 4)
  }

  /// The nodes of the title on the page, or of its only headline.
  func headingPlace() -> Range<Int>? {
    if let title, let place = place(of: title) { return place }
    let firsts = headings.filter { tree.nodes[$0.node].tag == .h1 }
    guard firsts.count == 1, let first = firsts.first else { return nil }
    return first.node..<Int(tree.nodes[first.node].end)
  }

  private func place(of title: String) -> Range<Int>? {
    // A bar at the top of the page may say the headline, too.
    let same = headings.filter { $0.text == title }
    if let heading = same.last(where: { tree.nodes[$0.node].tag == .h1 }) ?? same.first {
      return heading.node..<Int(tree.nodes[heading.node].end)
    }
    let index = tree.nodes.indices.first {
      isReadText($0) && tree.nodes[$0].range.count < 1_000
        && Names.cleaned(tree.text(of: $0)) == title
    }
    return index.map { $0..<$0 + 1 }
  }

  private func isReadText(_ index: Int) -> Bool {
    guard tree.nodes[index].isText else { return false }
    return switch tree.nodes[Int(tree.nodes[index].parent)].tag {
    case .script, .style, .title, .option, .noscript: false
    default: true
    }
  }

  private func date(in nodes: some Sequence<Int>, texts limit: Int) -> Timestamp? {
    var texts = 0
    var before = ""
    var updated: Timestamp?
    for index in nodes where isReadText(index) && tree.nodes[index].range.count <= 200 {
      guard !surroundings.isOutside(index), let text = Names.cleaned(tree.text(of: index)) else {
        continue
      }
      texts += 1
      if texts > limit { return updated }
      if text.utf8.count <= 120, let (stamp, kind) = date(inLine: text, behind: before),
        canBeOwn(index, text)
      {
        if kind != .updated { return stamp }
        updated = updated ?? stamp
      }
      before = text.utf8.count <= 40 ? text : ""
    }
    return updated
  }

  /// Whether a dated text stands neither in a link, nor in a sentence, nor by another story.
  private func canBeOwn(_ node: Int, _ text: String) -> Bool {
    if surroundings.isOfLink(node, saying: text.split(separator: " ").count) { return false }
    if !surroundings.head.contains(node), surroundings.isOfCard(node) { return false }
    if surroundings.isOfListedStory(node) || surroundings.isInSubheading(node) { return false }
    guard surroundings.belongsToHeadline(node, text), !surroundings.isOfDatedList(node) else {
      return false
    }
    let (before, after, behind) = lineAround(node)
    return DateLine(before).isDateLine && after < 80 && !DateLine.isSentence(behind)
  }

  /// The date of a date line; the first one if it has that of a later change, too.
  private func date(
    inLine text: String, behind before: String = ""
  ) -> (stamp: Timestamp, kind: PageTime.Kind)? {
    let dates = Timestamp.dates(in: text, dateCustoms)
    guard let last = dates.last, last.after.utf8.count <= 60,
      !DateLine.isSentence(last.after), !text.contains("©")
    else { return nil }
    var best: (stamp: Timestamp, kind: PageTime.Kind)?
    for (index, date) in dates.enumerated() {
      var line = DateLine(date.before)
      guard line.isDateLine else { return nil }
      if index == 0, line.words.isEmpty {
        line = DateLine(before)
        if line.tellsOfEvent, !before.contains(where: \.isNumber) { return nil }
      }
      if line.kind.rawValue < best?.kind.rawValue ?? .max { best = (date.stamp, line.kind) }
    }
    return best
  }
}
