import Markup

extension PageMetadata {
  func stamp(of names: [String]) -> Timestamp? {
    for name in names {
      if let value = metas[name], let stamp = Timestamp(parsing: value) { return stamp }
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
    let ordered = times.filter(\.isPublished) + times.filter { !$0.isPublished }
    for time in ordered {
      if let stamp = Timestamp(parsing: time.value) { return stamp }
    }
    return url.flatMap(Self.date(inAddress:)) ?? dateByTitle()
  }

  /// A moment without a zone, with the one that an element for readers gives at the same time of day.
  private func withZone(_ stamp: Timestamp) -> Timestamp {
    guard stamp.offset == nil, stamp.minute != nil else { return stamp }
    let same = times.lazy.compactMap { Timestamp(parsing: $0.value) }
    return same.first { $0.offset != nil && $0.day == stamp.day && $0.minute == stamp.minute }
      ?? stamp
  }

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
    guard let title, let place = place(of: title) else { return nil }
    if let stamp = date(in: place.end..<tree.nodes.count, texts: 20) { return stamp }
    return date(in: (1..<place.start).reversed(), texts: 4)
  }

  /// The nodes of the title on the page.
  private func place(of title: String) -> (start: Int, end: Int)? {
    if let heading = headings.first(where: { $0.text == title }) {
      return (heading.node, Int(tree.nodes[heading.node].end))
    }
    let index = tree.nodes.indices.first {
      isReadText($0) && tree.nodes[$0].range.count < 1_000
        && Names.cleaned(tree.text(of: $0)) == title
    }
    return index.map { ($0, $0 + 1) }
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
    for index in nodes where isReadText(index) && tree.nodes[index].range.count <= 200 {
      guard let text = Names.cleaned(tree.text(of: index)) else { continue }
      texts += 1
      if texts > limit { return nil }
      if text.utf8.count <= 100, let stamp = Timestamp(in: text) { return stamp }
    }
    return nil
  }
}
