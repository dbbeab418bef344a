import BriefMarkup

/// Which line is the headline.
extension BoilerplateFilter {
  mutating func findTitle() {
    let first = isKept.firstIndex(of: true) ?? 0
    if title == nil {
      let head = headline(over: first)
      var best: (index: Int, words: Int)?
      for index in units.indices.prefix(first + 1) where index == head || isCandidate(index) {
        let isTitle = units[index].kind == .heading(level: 1)
        guard isTitle || index == head || !isBar(index) else { continue }
        // The article's first sentence is its headline only where there is no other.
        if best != nil, index == first, isKept[first], units[first].endsSentence { continue }
        // A headline comes before what explains it, which is longer.
        let words = min(units[index].words, 8) + (isTitle ? 100 : 0)
        if words > best?.words ?? 0 { best = (index, words) }
      }
      title =
        best?.index ?? statement(at: first)
        ?? (startsWithEndlessLine || isNamedByFirstLine ? 0 : nil)
    }
    guard let title else { return }
    let key = letters(title)
    for index in units.indices
    where index == title || (units[index].words <= 30 && letters(index) == key) {
      isKept[index] = false
      why[index] = index == title ? "title" : "repeated title"
    }
  }

  private func isCandidate(_ index: Int) -> Bool {
    roles[index] == .short && units[index].words >= 2 && units[index].words <= 30
      && units[index].kind != .listItem
  }

  // MARK: - Lines of the head

  /// Whether a line says when or by whom the article was written, and nothing else.
  private func isOfHead(_ index: Int) -> Bool {
    roles[index] == .junk("date") || roles[index] == .junk("byline")
  }

  /// The line right over the date or the byline of the article, whatever signs it has, or the
  /// text's first line if the article follows: "7/7 victims remembered", "– Pier closed".
  private func headline(over first: Int) -> Int? {
    var index = first
    while index > 0, isOfHead(index - 1) { index -= 1 }
    guard index > 0 else { return nil }
    let line = index - 1
    let unit = units[line]
    guard unit.words > 0, unit.words <= 30 else { return nil }
    if roles[line] == .prose {
      let isDated = (index..<first).contains { roles[$0] == .junk("date") }
      return isDated && isStatement(unit) ? line : nil
    }
    guard roles[line] == .short else { return nil }
    if index == first {
      return line == 0 && unit.kind != .listItem && bars(line) < 2 ? line : nil
    }
    let isOfList = unit.kind == .listItem && line > 0 && units[line - 1].kind == .listItem
    return isOfList || bars(line) > 1 ? nil : line
  }

  /// The first paragraph, if it is a headline that ends as sentences do: one line, with a line of a
  /// date behind it, and the article.
  private func statement(at first: Int) -> Int? {
    guard units.indices.contains(first + 2), isStatement(units[first]) else { return nil }
    let head = units.indices[(first + 1)...].prefix(4).prefix(while: isOfHead)
    guard head.contains(where: { roles[$0] == .junk("date") }), let last = head.last,
      units.indices.contains(last + 1), roles[last + 1] == .prose
    else { return nil }
    return first
  }

  /// Whether a paragraph is one line as long as headlines are.
  private func isStatement(_ unit: BlockCandidate) -> Bool {
    unit.words <= 30 && unit.kind == .paragraph && !bytes[unit.range].contains(0x0A)
  }

  // MARK: - Bars

  /// Whether signs part the line, as in menus and score lines.
  private func isBar(_ index: Int) -> Bool { bars(index) > 0 }

  /// How many signs part the line. Quotation marks part nothing, nor do signs inside a word, an
  /// address or a tag.
  private func bars(_ index: Int) -> Int {
    let text = String(decoding: bytes[units[index].range], as: UTF8.self)
    let signs = text.contains("<") ? "|›»•/" : "|›>»•/"
    let isQuoted = text.contains("«") && text.contains("»")
    let words = text.split(separator: " ")
    // Lynx numbers the links of a menu: "[2]Home [3]News".
    let links = words.count {
      $0.hasPrefix("[") && $0.dropFirst().drop { $0.isNumber }.first == "]"
    }
    return words.reduce(links > 1 ? links : 0) { count, word in
      if Self.hasAddress(word) { return count }
      let inner = word.filter { signs.contains($0) && !(isQuoted && $0 == "»") }.count
      // "Diesel/Benzin", "7/7".
      let isWord = inner == 1 && word.contains("/") && word.first != "/" && word.last != "/"
      return isWord ? count : count + inner
    }
  }

  private static func hasAddress(_ word: Substring) -> Bool {
    word.utf8.indices.contains { word.utf8[$0...].starts(with: "://".utf8) }
  }

  // MARK: - Names of notes

  /// Whether the text starts with one line that goes on for longer than a headline may.
  private var startsWithEndlessLine: Bool {
    guard let first = units.first, units.count > 1 else { return false }
    return first.range.count > Limits.nameLength && first.kind == .paragraph && !first.endsSentence
      && !bytes[first.range].contains(0x0A)
  }

  /// Whether one line stands over an article and nothing else was dropped: it is then the title, of
  /// any form.
  private var isNamedByFirstLine: Bool {
    guard units.count > 1, !isKept[0], isKept.dropFirst().allSatisfy(\.self),
      units[0].kind != .code
    else { return false }
    if roles[0] == .short { return true }
    let line = String(decoding: bytes[units[0].range], as: UTF8.self).lowercased()
    return roles[0] == .junk("date") && !BoilerplatePhrases.isUnreadDate(line)
  }
}
