import BriefMarkup

/// The surroundings of the article on a page: names there are not its authors, and dates there are
/// not its own.
struct PageSurroundings {
  /// Ascending, not overlapping; nodes of other stories, comments, menus.
  private(set) var outside: [Range<Int>] = []
  /// The same for what is not shown; data for machines may stand there.
  private(set) var hidden: [Range<Int>] = []
  /// Footers of the article's own element.
  private(set) var ownFooters: [Range<Int>] = []
  /// From the headline up to the first long text.
  private(set) var head = 0..<0
  let tree: MarkupTree
  let heading: Range<Int>?
  private(set) var ownArticle: Int?

  /// A text of so many bytes besides white space begins the article.
  private static let longText = 140
  /// The third text of so many bytes is the article's, whatever standfirst and caption it has.
  private static let mediumText = 70
  /// Short texts that a headline can have behind it before the article begins.
  private static let headTexts = 40

  /// Nothing is known yet.
  init(unreadOf tree: MarkupTree) {
    self.tree = tree
    heading = nil
  }

  /// - Complexity: O(*n*) in the nodes.
  init(_ tree: MarkupTree, _ boilerplate: PageBoilerplate, heading: Range<Int>?) {
    self.tree = tree
    self.heading = heading
    if let heading { head = heading.lowerBound..<endOfHead(heading.upperBound) }
    ownArticle = findOwnArticle()
    findOutside(boilerplate)
  }

  /// Whether a node stands in one of the ranges.
  static func has(_ node: Int, in ranges: [Range<Int>]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= node { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(node)
  }

  func isOutside(_ node: Int) -> Bool { Self.has(node, in: outside) }

  func holdsHeading(_ node: Int) -> Bool {
    guard let heading else { return false }
    return node <= heading.lowerBound && heading.lowerBound < Int(tree.nodes[node].end)
  }

  // MARK: - Finding

  /// The innermost `article` with the headline, or the largest that begins right below it; the
  /// largest of all where no headline is known.
  private func findOwnArticle() -> Int? {
    var own: Int?
    var largest: (node: Int, size: Int)?
    for node in tree.nodes.indices
    where tree.nodes[node].tag == .article && !tree.nodes[node].isText {
      if holdsHeading(node) { own = node }
      let size = Int(tree.nodes[node].end) - node
      if size > largest?.size ?? 0, heading == nil || head.contains(node) { largest = (node, size) }
    }
    return own ?? largest?.node
  }

  private mutating func findOutside(_ boilerplate: PageBoilerplate) {
    var index = 1
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      let range = index..<Int(node.end)
      index += 1
      guard !node.isText, !node.tag.isNeverRead, !holdsHeading(range.lowerBound) else { continue }
      let mark = boilerplate[range.lowerBound]
      if node.tag == .footer, isInOwnArticle(range.lowerBound) {
        ownFooters.append(range)
        outside.append(range)
        index = range.upperBound
      } else if mark?.kind == .hidden {
        hidden.append(range)
        index = range.upperBound
      } else if isOther(range.lowerBound, mark) {
        outside.append(range)
        index = range.upperBound
      }
    }
  }

  private func isInOwnArticle(_ node: Int) -> Bool {
    guard let ownArticle else { return false }
    return node > ownArticle && node < Int(tree.nodes[ownArticle].end)
  }

  private func isOther(_ node: Int, _ mark: BoilerplateMark?) -> Bool {
    let tag = tree.nodes[node].tag
    if tag == .article {
      guard let ownArticle else { return true }
      return node != ownArticle && !(node < ownArticle && ownArticle < Int(tree.nodes[node].end))
    }
    if tag == .blockquote || tag == .figure || tag == .figcaption { return true }
    if tag == .html || tag == .body || tag == .main { return false }
    if tag == .aside, head.contains(node), isByline(node) { return false }
    let isBoilerplate =
      mark.map { mark in
        mark.isCertain
          ? mark.kind != .hidden && !isOwnFooter(node, mark.name)
          : !Self.ownNames.contains(mark.name)
      } ?? false
    guard isBoilerplate || hasName(of: Self.otherNames, node) || isOtherThing(node) else {
      return false
    }
    // A page without a known headline may be inside an element that is named for its layout.
    return heading != nil || (Int(tree.nodes[node].end) - node) * 2 < tree.nodes.count
  }

  /// Whether an element declares that it is about something else: an event, a comment, a birth.
  private func isOtherThing(_ node: Int) -> Bool {
    guard tree.hasAttributes(node) else { return false }
    if let property = tree.value(of: .itemprop, in: node)?.lowercased() {
      if property.split(separator: " ").contains(where: { Self.otherProperties.contains($0) }) {
        return true
      }
    }
    guard let type = tree.value(of: .itemtype, in: node)?.split(separator: "/").last else {
      return false
    }
    return type.hasSuffix("Event") || type.hasSuffix("Comment") || type.hasSuffix("UserComments")
  }

  private static let otherProperties: Set<Substring> = [
    "startdate", "enddate", "doortime", "birthdate", "deathdate", "foundingdate", "uploaddate",
    "validfrom", "validthrough", "expires", "event", "events", "comment", "subevent",
  ]

  /// Whether an aside right below the headline is only a byline with a date.
  private func isByline(_ aside: Int) -> Bool {
    let end = Int(tree.nodes[aside].end)
    guard end - aside <= 200 else { return false }
    var isByline = false
    for index in aside..<end where !tree.nodes[index].isText {
      if tree.nodes[index].tag.headingLevel != nil { return false }
      if tree.value(of: .rel, in: index)?.lowercased() == "author" { isByline = true }
      if tree.value(of: .itemprop, in: index)?.lowercased() == "author" { isByline = true }
    }
    return isByline
  }

  /// Whether an element right below the headline is its foot or its metadata, whatever its other
  /// names: "headline-footer", "entry-meta has-comments".
  private func isOwnFooter(_ node: Int, _ name: String) -> Bool {
    guard head.contains(node), ["footer", "comments", "nav", "header"].contains(name) else {
      return false
    }
    return hasName(of: Self.headNames, node)
  }

  private static let headNames = NameTable([
    "meta", "metadata", "byline", "author", "headline", "date", "dateline", "info", "details",
    "title",
    "header",
  ])

  func hasName(of table: NameTable, _ node: Int) -> Bool {
    for name in [AttributeName.class, .id] {
      guard let range = tree.rawValue(of: name, in: node) else { continue }
      var words = NameWords(range)
      while let word = words.next(in: tree.source) {
        if table.index(of: word, in: tree.source) != nil { return true }
      }
    }
    return false
  }

  /// Names of what the article does without but that say who wrote it and when.
  private static let ownNames: Set<String> = [
    "author", "authors", "byline", "meta", "metadata", "dateline", "timestamp", "date", "credit",
    "credits", "print", "share", "sharing", "shares", "social", "tags", "tag", "tagged", "banner",
    "masthead", "more", "sr", "skip", "ad", "rating", "ratings", "toolbar", "topbar",
  ]

  /// Names of other stories and of readers' words, besides those that are boilerplate everywhere.
  private static let otherNames = NameTable([
    "teaser", "teasers", "ticker", "tickers", "card", "cards", "latest", "mostread", "readnext",
    "suggested", "similar", "recirculation", "tweet", "instagram", "embed", "commentlist",
    "comment", "commentaires", "commentaire", "commenti", "commento", "kommentare", "kommentar",
    "comentarios", "comentario", "komentarze", "komentarz", "opinie", "reacties", "reactie",
    "yorumlar", "yorum", "replies", "responses", "discussion", "kommentarer", "comentaris",
    "testimonial", "testimonials", "promo", "headlines", "newsfeed", "onward", "upnext",
    "copyright", "crosslinks", "carousel", "slider", "slideshow", "livefyre", "facebook",
    "fb", "mastodon", "bluesky", "tgme", "telegram", "tiktok", "timeline", "chronology",
  ])

  // MARK: - The headline's lines

  private func endOfHead(_ start: Int) -> Int {
    var texts = 0
    var mediums = 0
    var index = start
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if !node.isText, node.tag.isNeverRead {
        index = Int(node.end)
        continue
      }
      if node.isText {
        let letters = node.range.reduce(0) { $0 + (isMarkupSpace(tree.source[$1]) ? 0 : 1) }
        if letters > 0 { texts += 1 }
        if letters >= Self.mediumText { mediums += 1 }
        if texts > Self.headTexts || letters >= Self.longText || mediums > 2 { return index }
      }
      index += 1
    }
    return index
  }

  /// Whether what stands here is a card of another story: an element near by, without the headline,
  /// holds a link of several words or a heading; those that name or open this are none.
  func isOfCard(_ node: Int) -> Bool {
    let own = shortText(of: node).flatMap(Names.cleaned) ?? ""
    var node = node
    for _ in 0..<4 {
      let parent = Int(tree.nodes[node].parent)
      guard parent > 0, !holdsHeading(parent) else { return false }
      let end = Int(tree.nodes[parent].end)
      guard end - parent <= 60, parent != ownArticle else { return false }
      for index in parent..<end where !tree.nodes[index].isText {
        let tag = tree.nodes[index].tag
        guard tag == .a || tag.headingLevel != nil, Int(tree.nodes[index].end) - index <= 12,
          isTeaser(shortText(of: index), besides: own)
        else { continue }
        return true
      }
      node = parent
    }
    return false
  }

  /// Whether what stands here is part of a list's item that leads to another page.
  func isOfListedStory(_ node: Int) -> Bool {
    var item = Int(tree.nodes[node].parent)
    for _ in 0..<4 where item > 0 && tree.nodes[item].tag != .li {
      item = Int(tree.nodes[item].parent)
    }
    guard item > 0, tree.nodes[item].tag == .li, !holdsHeading(item) else { return false }
    let end = Int(tree.nodes[item].end)
    guard end - item <= 60 else { return false }
    let isFar = !head.contains(node)
    return (item..<end).contains { index in
      guard !tree.nodes[index].isText, tree.nodes[index].tag == .a else { return false }
      return isFar || isTeaser(shortText(of: index), besides: "")
    }
  }

  /// The text at or below a node; `nil` if it is too long for a line.
  func shortText(of node: Int) -> String? {
    var length = 0
    for index in node..<Int(tree.nodes[node].end) where tree.nodes[index].isText {
      length += tree.nodes[index].range.count
      if length > 1_000 { return nil }
    }
    return tree.text(of: node)
  }

  private func isTeaser(_ text: String?, besides own: String) -> Bool {
    guard let text else { return true }
    guard let line = Names.cleaned(text) else { return false }
    let words = BylineWords.words(line)
    guard words.count >= 4, own.isEmpty || !line.contains(own) else { return false }
    return BylineWords.buttons.length(of: words) == 0 && BylineWords.labels.length(of: words) == 0
  }

  /// Whether what stands here is part of a link that says more.
  func isOfLink(_ node: Int, saying words: Int) -> Bool {
    var ancestor = Int(tree.nodes[node].parent)
    for _ in 0..<4 where ancestor > 0 {
      if tree.nodes[ancestor].tag == .a {
        guard let text = shortText(of: ancestor) else { return true }
        return text.split(whereSeparator: \.isWhitespace).count >= words + 2
      }
      ancestor = Int(tree.nodes[ancestor].parent)
    }
    return false
  }
}
