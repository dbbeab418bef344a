import BriefMarkup

/// A moment that an element of the page's body names.
struct PageTime {
  /// What the page says the moment is.
  enum Kind: Int {
    case published
    case unsaid
    case updated
  }

  var stamp: Timestamp
  var kind: Kind
  /// Whether it stands between the headline and the article.
  var isInHead: Bool
  /// How many texts were read before it.
  var texts: Int
}

extension PageMetadata {
  /// Takes the moment of a `time` element or of a property, if it can be the article's own.
  mutating func readTime(_ node: Int, at texts: Int, behind last: Int?, _ isHidden: Bool) {
    let isTime = tree.nodes[node].tag == .time
    let property = tree.value(of: .itemprop, in: node)?.lowercased() ?? ""
    guard isTime || property == "datepublished" || property == "datecreated", times.count < 100
    else { return }
    let value = tree.value(of: .datetime, in: node) ?? tree.value(of: .content, in: node)
    let text = surroundings.shortText(of: node) ?? ""
    let stamp = Timestamp(parsing: value ?? text, dateCustoms)
    if let stamp, stamp.offset != nil, zoned.count < 100 { zoned.append(stamp) }
    let names = (tree.value(of: .class, in: node) ?? "").lowercased()
    let isPublished =
      property.has("datepublished") || tree.value(of: .pubdate, in: node) != nil
      || names.has("publish") || names.has("entry-date")
    if property.has("modified") || names.has("updated") && !isPublished { return }
    if isHidden && !isPublished { return }
    if surroundings.isOutside(node) {
      guard isPublished, PageSurroundings.has(node, in: surroundings.ownFooters) else { return }
    }
    let isInHead = surroundings.head.contains(node)
    if !isInHead, surroundings.isOfCard(node) { return }
    if surroundings.isOfListedStory(node) || surroundings.isInSubheading(node) { return }
    if !isPublished, !surroundings.belongsToHeadline(node, text) { return }
    if tree.nodes[node].tag == .meta {
      readMeta(node, as: property)
      return
    }
    let words = text.split(whereSeparator: \.isWhitespace).count
    guard let stamp, !surroundings.isOfLink(node, saying: words) else { return }
    guard let kind = kindOfTime(node, behind: last, isPublished) else { return }
    times.append(PageTime(stamp: stamp, kind: kind, isInHead: isInHead, texts: texts))
  }

  /// The kind of a time by the words before it; `nil` if it is part of a sentence.
  private func kindOfTime(_ node: Int, behind last: Int?, _ isPublished: Bool) -> PageTime.Kind? {
    let (before, after, behind) = lineAround(node)
    var line = DateLine(before)
    if !isPublished {
      guard line.isDateLine, after < 80 && !DateLine.isSentence(behind) || line.kind != .unsaid
      else { return nil }
    }
    if line.kind == .unsaid, line.words.isEmpty, let last,
      tree.nodes[last].range.count <= 400, let text = Names.cleaned(tree.text(of: last)),
      text.utf8.count <= 40
    {
      line = DateLine(text)
      if line.tellsOfEvent, !isPublished, !text.contains(where: \.isNumber) { return nil }
    }
    if !isPublished, line.kind == .unsaid {
      if surroundings.isOfDatedList(node) { return nil }
      if !surroundings.head.contains(node), surroundings.opensEntry(node) { return nil }
    }
    return isPublished ? .published : line.kind
  }

  /// The text before a node in its block, how many letters stand behind it there, and which.
  func lineAround(_ node: Int) -> (before: String, after: Int, behind: String) {
    var block = Int(tree.nodes[node].parent)
    for _ in 0..<4 where block > 0 && !tree.nodes[block].tag.isBlock {
      block = Int(tree.nodes[block].parent)
    }
    guard block > 0, Int(tree.nodes[block].end) - block <= 120 else { return ("", 0, "") }
    var before = ""
    var behind = ""
    var after = 0
    var index = block + 1
    while index < Int(tree.nodes[block].end) {
      if index == node {
        index = Int(tree.nodes[node].end)
        continue
      }
      let part = tree.nodes[index]
      if part.isText {
        if index < node {
          before += String(decoding: tree.source[part.range.suffix(300)], as: UTF8.self)
        } else {
          // "4 March 2025 – The bridge": the place and day that an article begins with.
          if after == 0, opensOnDash(index) { break }
          after += letters(part.range)
          behind += String(decoding: tree.source[part.range.prefix(300)], as: UTF8.self)
          if after >= 80 { break }
        }
      } else if part.tag.isNeverRead {
        index = Int(part.end)
        continue
      } else if part.tag.isBlock || part.tag == .br {
        guard index < node else { break }
        before = ""
        index = Int(part.end)
        continue
      }
      index += 1
    }
    return (
      Names.cleaned(String(before.suffix(200))) ?? "", after,
      Names.cleaned(String(behind.prefix(200))) ?? ""
    )
  }

  private func opensOnDash(_ text: Int) -> Bool {
    let opening = tree.source[tree.nodes[text].range.prefix(40)]
    let sign = String(decoding: opening, as: UTF8.self).first { !$0.isWhitespace && $0 != ")" }
    return sign == "–" || sign == "—" || sign == "-"
  }

  private func letters(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (isMarkupSpace(tree.source[$1]) ? 0 : 1) }
  }

  /// The moment of the body that is the article's: nearest to the headline, and not of a change.
  func dateOfTimes() -> Timestamp? {
    func order(_ time: PageTime) -> (Int, Int, Int, Int) {
      let isUpdate = time.kind == .updated
      let distance = time.texts - headingText
      return (
        isUpdate ? 1 : 0, time.isInHead ? 0 : 1, time.kind.rawValue,
        distance < 0 ? -3 * distance : distance
      )
    }
    return times.min { order($0) < order($1) }?.stamp
  }
}
