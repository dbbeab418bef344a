import BriefMarkup

/// Where on a page dates and names stand that are not the article's.
extension PageSurroundings {
  /// Whether what stands above the headline belongs to it, and not to the top of every page of the
  /// site, where today's date is.
  func belongsToHeadline(_ node: Int, _ text: String) -> Bool {
    guard let heading, node < heading.lowerBound else { return true }
    var ancestor = node
    var steps = 0
    while ancestor > 0, !holdsHeading(ancestor) {
      let tag = tree.nodes[ancestor].tag
      if !tree.nodes[ancestor].isText, tag == .header || tag == .nav { return false }
      steps += 1
      if steps > Self.farthest { return false }
      ancestor = Int(tree.nodes[ancestor].parent)
    }
    let common = tree.nodes[ancestor].tag
    let namesWeekday = BylineWords.words(text).contains { MonthNames.weekday($0) != nil }
    // From the headline up to the element that holds both.
    var depth = 0
    var above = Int(tree.nodes[heading.lowerBound].parent)
    while above > ancestor {
      let tag = tree.nodes[above].tag
      depth += 1
      let isBorder = tag == .main || tag == .article && (common != .main || namesWeekday)
      if isBorder || depth > 2 { return false }
      above = Int(tree.nodes[above].parent)
    }
    let isWholePage = ancestor == 0 || common == .body || common == .html
    return !(isWholePage && (namesWeekday || depth > 0))
  }

  /// What stands deeper than this below the element that holds the headline, too, belongs to
  /// others.
  private static let farthest = 12

  /// Whether what stands here is one of several dated items of a list: a timeline, a programme.
  func isOfDatedList(_ node: Int) -> Bool {
    var item = Int(tree.nodes[node].parent)
    for _ in 0..<4 where item > 0 && tree.nodes[item].tag != .li {
      item = Int(tree.nodes[item].parent)
    }
    guard item > 0, tree.nodes[item].tag == .li else { return false }
    let list = Int(tree.nodes[item].parent)
    let end = min(Int(tree.nodes[list].end), list + 200)
    return (list..<end).contains { index in
      !tree.nodes[index].isText && tree.nodes[index].tag == .time
        && !(item..<Int(tree.nodes[item].end)).contains(index)
    }
  }

  /// Whether a node is among the last of the article's own element.
  func closesArticle(_ node: Int) -> Bool {
    guard let ownArticle else { return false }
    let end = Int(tree.nodes[ownArticle].end)
    return node < end && node > end - 12
  }

  /// Whether a time opens an entry of the text, as in a live blog: behind it goes on what happened.
  func opensEntry(_ node: Int) -> Bool {
    guard let heading, node >= heading.upperBound else { return false }
    let parent = Int(tree.nodes[node].parent)
    let end = min(Int(tree.nodes[parent].end), Int(tree.nodes[node].end) + 40)
    return (Int(tree.nodes[node].end)..<max(end, Int(tree.nodes[node].end))).contains { index in
      tree.nodes[index].isText && tree.nodes[index].range.count >= 40
        && !tree.nodes[Int(tree.nodes[index].parent)].tag.isNeverRead
    }
  }

  /// Whether a node stands in a heading of the text, without a name that says it is a date.
  func isInSubheading(_ node: Int) -> Bool {
    guard let heading, node >= heading.upperBound else { return false }
    var ancestor = node
    for _ in 0..<4 where ancestor > 0 {
      if !tree.nodes[ancestor].isText {
        if hasName(of: Self.dateNames, ancestor) { return false }
        if tree.nodes[ancestor].tag.headingLevel != nil { return true }
      }
      ancestor = Int(tree.nodes[ancestor].parent)
    }
    return false
  }

  private static let dateNames = NameTable([
    "date", "dateline", "time", "timestamp", "published", "publish", "pubdate", "meta", "byline",
    "posted", "info", "details", "datum", "fecha", "data",
  ])
}
