import BriefLexicon
import BriefMarkup

extension PageMetadata {
  /// Collects what the body says of authors and dates, outside of other stories.
  mutating func readBody() {
    var texts = 0
    var isHidden = false
    var index = 1
    var last: Int?
    let nodes = tree.nodes
    while index < nodes.count {
      let node = nodes[index]
      if node.isText {
        if !tree.source[node.range].allSatisfy(isMarkupSpace) {
          texts += 1
          last = index
          readLabelled(index)
        }
      } else if node.tag.isNeverRead, node.tag != .meta {
        index = Int(node.end)
        continue
      } else if node.tag == .time || tree.hasAttributes(index) {
        isHidden = PageSurroundings.has(index, in: surroundings.hidden)
        readTime(index, at: texts, behind: last, isHidden)
        if !surroundings.isOutside(index) { readByline(index, behind: last, isHidden) }
      }
      if index == surroundings.head.lowerBound { headingText = texts }
      index += 1
    }
  }

  // MARK: - Elements

  private mutating func readByline(_ node: Int, behind last: Int?, _ isHidden: Bool) {
    guard bylines.count < 80, let rank = bylineRank(node), !isHidden || rank <= 1,
      Int(tree.nodes[node].end) - node < 120, !isOfQuotation(node), !isOtherWork(last),
      rank < 2 || !isInSentence(node)
    else { return }
    bylines.append((node, rank, node))
  }

  /// Whether an inline element stands in a line that says more than who wrote what when.
  private func isInSentence(_ node: Int) -> Bool {
    if tree.nodes[node].tag.isBlock { return false }
    let (before, after, _) = lineAround(node)
    return before.utf8.count > Self.longestLabel || after > 2 * Self.longestLabel
  }

  /// Bytes before a name in a line of who wrote what when.
  private static let longestLabel = 60

  /// Whether the text before an element labels a person who is not the author: "reviewed by".
  private func isOtherWork(_ text: Int?) -> Bool {
    guard let text, tree.nodes[text].range.count <= 200 else { return false }
    return BylineWords.otherWork.isEnd(
      of: BylineWords.words(Names.cleaned(tree.text(of: text)) ?? ""))
  }

  /// The rank of an element as a byline, 0 the most certain; `nil` if it has no sign of one.
  private func bylineRank(_ node: Int) -> Int? {
    if let property = tree.value(of: .itemprop, in: node)?.lowercased() {
      if property == "author" || property == "creator" { return 0 }
    }
    if let rel = tree.value(of: .rel, in: node)?.lowercased(),
      rel.split(separator: " ").contains("author")
    {
      return 1
    }
    if let rank = classRank(node) { return rank }
    if tree.nodes[node].tag == .a, surroundings.head.contains(node),
      let href = tree.value(of: .href, in: node), Self.leadsToWriter(href)
    {
      return 4
    }
    return nil
  }

  private func classRank(_ node: Int) -> Int? {
    var isByline = false
    var isOther = false
    var isReader = false
    for name in [AttributeName.class, .id] {
      guard let range = tree.rawValue(of: name, in: node) else { continue }
      var words = NameWords(range)
      var isBy = false
      while let word = words.next(in: tree.source) {
        let kind = Self.kinds.index(of: word, in: tree.source).map { Self.kindOfName[$0] }
        switch kind {
        case .byline: isByline = true
        case .line where isBy, .credits where isReader: isByline = true
        case .reader: isReader = true
        case .weak: isOther = true
        case .other: return nil
        default: break
        }
        isBy = kind == .by
      }
    }
    return isByline ? isOther ? 5 : 2 : nil
  }

  /// Whether an address is that of a writer's page.
  static func leadsToWriter(_ href: String) -> Bool {
    let path = href.lowercased().split(separator: "?").first ?? ""
    let parts = path.split(separator: "/").drop { $0.contains(":") || $0.contains(".") }
    return parts.dropLast().contains { writerFolders.contains($0) }
  }

  private static let writerFolders: Set<Substring> = [
    "author", "authors", "by", "byline", "profile", "profiles", "people", "staff", "person",
    "writer", "writers", "contributor", "contributors", "reporter", "reporters", "journalist",
    "journalists", "columnist", "columnists", "autor", "autoren", "autores", "auteur", "auteurs",
    "autore", "autori", "redakteur", "staff-directory", "team", "bio", "bios", "experts",
  ]

  /// A short text by the headline, or at the article's end, that begins with a label: "By Ada
  /// Marsh".
  private mutating func readLabelled(_ text: Int) {
    guard surroundings.head.contains(text) || surroundings.closesArticle(text),
      tree.nodes[text].range.count <= 200, bylines.count < 80, mayBeLabelled(text),
      !surroundings.isOutside(text),
      let line = Names.cleaned(tree.text(of: text)).map(Names.withoutAddresses),
      Names.field(ofWriter: line) != nil || Names.hasLabel(Names.withoutDate(line), language)
    else { return }
    var node = Int(tree.nodes[text].parent)
    for _ in 0..<3 where !tree.nodes[node].tag.isBlock && node > 0 {
      node = Int(tree.nodes[node].parent)
    }
    // "By Royal Appointment" is a heading of the text.
    guard Int(tree.nodes[node].end) - node < 120, tree.nodes[node].tag.headingLevel == nil,
      Names.tellsOnlyNames(lineOn(from: text, in: node), language)
    else { return }
    bylines.append((node, 3, text))
  }

  /// Whether a text may begin with a label, or have one: most begin with other letters.
  private func mayBeLabelled(_ text: Int) -> Bool {
    let bytes = tree.source[tree.nodes[text].range].drop(while: isMarkupSpace)
    // A date, a sign or another script may come first.
    guard let first = bytes.first, isASCIILetter(first) else { return true }
    return BylineWords.labels.mayOpen(bytes) || bytes.contains { $0 == 0x3A || $0 == 0xEF }
  }

  /// A block's text from one of its texts on.
  private func lineOn(from text: Int, in block: Int) -> String {
    var line = ""
    var index = text
    while index < Int(tree.nodes[block].end), line.utf8.count < 300 {
      let node = tree.nodes[index]
      if node.isText {
        line += tree.text(of: index)
      } else if node.tag.isNeverRead {
        index = Int(node.end)
        continue
      } else if node.tag.isBlock || node.tag == .br {
        break
      }
      index += 1
    }
    return Names.cleaned(String(line.prefix(300))) ?? ""
  }

  /// Whether the nearest elements around say that it is a statement's author, not the article's.
  private func isOfQuotation(_ node: Int) -> Bool {
    var node = node
    for _ in 0..<3 where node > 0 {
      node = Int(tree.nodes[node].parent)
      guard node > 0 else { return false }
      if tree.nodes[node].tag == .blockquote { return true }
      guard let range = tree.rawValue(of: .class, in: node) else { continue }
      var words = NameWords(range)
      while let word = words.next(in: tree.source) {
        if Self.quotationNames.index(of: word, in: tree.source) != nil { return true }
      }
    }
    return false
  }

  private static let quotationNames = NameTable([
    "quote", "quotation", "blockquote", "pullquote", "statement", "claim", "testimonial", "comment",
    "comments",
  ])

  /// What a word of a class says of the element.
  private enum NameKind {
    case byline
    /// It holds more than the name.
    case weak
    /// It holds something else.
    case other
    /// "by-line" is two words for some.
    case by
    case line
    /// Firefox puts the author into its reader's "reader-credits".
    case reader
    case credits
  }

  private static let bylineNames = [
    "byline", "bylines", "byl", "author", "authors", "writer", "writers", "reporter", "reporters",
    "contributor", "contributors", "contrib", "autor", "autores", "autoren", "auteur",
    "auteurs", "autore", "autori", "autorin", "authorname", "writtenby", "postedby", "postauthor",
    "articleauthor", "columnist", "verfasser", "forfatter", "skribent", "redacteur", "kirjoittaja",
    "yazar", "avtor", "muhabir", "vcard", "creator",
  ]
  private static let otherNames = [
    "bio", "image", "avatar", "photo", "comment", "comments", "social", "related", "about",
    "description", "title", "job", "twitter", "email", "widget", "credit",
    "caption", "book",
    "tag", "tags", "category", "share", "follow", "more", "latest", "popular",
  ]
  private static let weakNames = [
    "info", "box", "wrap", "meta", "details", "date", "time",
  ]

  /// All of them in one table, so that each word is looked up once.
  private static let kinds = NameTable(
    bylineNames + otherNames + weakNames + ["by", "line", "reader", "credits"])
  private static let kindOfName: [NameKind] =
    bylineNames.map { _ in .byline } + otherNames.map { _ in .other }
    + weakNames.map { _ in .weak } + [.by, .line, .reader, .credits]

  // MARK: - Names

  /// The persons of the best byline, and of those right behind it.
  func authorsOfBylines() -> [String] {
    var ofSite: [String] = []
    for rank in 0...5 {
      let ranked = bylines.filter { $0.rank == rank }
      let near = ranked.filter { surroundings.head.contains($0.node) }
      let far = ranked.filter {
        !surroundings.head.contains($0.node) && !surroundings.isOfCard($0.node)
      }
      for list in [near, far] {
        let names = authors(of: list, isSure: rank <= 2)
        let people = names.filter { !isSite($0) }
        if !people.isEmpty { return people }
        if ofSite.isEmpty { ofSite = names }
      }
    }
    return ofSite
  }

  private func authors(of bylines: [(node: Int, rank: Int, start: Int)], isSure: Bool) -> [String] {
    var names: [String] = []
    var end = 0
    for byline in bylines {
      let node = byline.node
      let found = people(in: node, from: byline.start).filter { isSure || Names.isFullName($0) }
      if names.isEmpty {
        names = found
      } else if node < end {
        continue
      } else if isRightBehind(end, node) {
        names += found.filter(Names.isFullName)
      } else {
        break
      }
      if !found.isEmpty { end = Int(tree.nodes[node].end) }
    }
    return Array(names.uniqued().prefix(Limits.names))
  }

  private func people(in node: Int, from start: Int) -> [String] {
    if let content = tree.value(of: .content, in: node), tree.nodes[node].tag == .meta {
      return Names.authors(byline: content)
    }
    let language = language ?? .undetermined
    // What an item says to machines is its name alone.
    for child in node..<Int(tree.nodes[node].end) where tree.nodes[child].tag == .meta {
      if tree.value(of: .itemprop, in: child)?.lowercased() == "name",
        let name = tree.value(of: .content, in: child)
      {
        return Names.authors(byline: name).map(withoutSiteBehind)
      }
    }
    let names = PageByline(node, of: tree, from: start).names(in: language)
    if !names.isEmpty { return names.map(withoutSiteBehind) }
    // Papers name themselves, or an agency, where no person wrote.
    return PageByline(node, of: tree, from: start, keepsPapers: true).names(in: language)
      .filter { !Names.isFullName($0) }
  }

  /// Whether hardly anything but "and" stands between two elements.
  private func isRightBehind(_ end: Int, _ node: Int) -> Bool {
    guard node - end <= 12 else { return false }
    for index in end..<node where tree.nodes[index].isText {
      guard let text = Names.cleaned(tree.text(of: index)) else { continue }
      let isJoint = text.split(separator: " ").allSatisfy {
        Names.isConjunction($0, language) || BylineWords.normal($0).isEmpty
      }
      if !isJoint { return false }
    }
    return true
  }
}
