import BriefLexicon
import BriefMarkup

extension PageMetadata {
  /// The heading that the declared titles repeat; else a declared title without the site's name.
  func chosenTitle() -> String? {
    let declared = [
      linked.headline, metas["og:title"], metas["twitter:title"], metas["dc.title"],
      metas["parsely-title"], metas["sailthru.title"], pageTitle,
    ].compactMap { Names.unescapedHeadline($0) }
    let declaredWords = declared.map { Set($0.lowercasedWords) }
    let siteLetters = site.map(Names.letters)
    var best: (text: String, score: Double)?
    for heading in headings where Names.letters(heading.text) != siteLetters {
      let words = Set(heading.text.lowercasedWords)
      guard !words.isEmpty else { continue }
      for other in declaredWords where !other.isEmpty {
        let common = Double(words.intersection(other).count)
        let score = 2 * common / Double(words.count + other.count)
        if score > best?.score ?? 0.5 { best = (heading.text, score) }
      }
    }
    if let best { return best.text }
    if let first = declared.first {
      let title = withoutSite(first)
      return declared.count == 1 && first == title ? withoutTail(title) : title
    }
    let firsts = headings.filter { tree.nodes[$0.node].tag == .h1 }
    return firsts.count == 1 ? firsts.first?.text : firsts.isEmpty ? styledTitle : nil
  }

  /// The paragraph that a word processor styled as the title of a page without one: the first that
  /// says anything.
  private var styledTitle: String? {
    let paragraph = tree.nodes.indices.first { node in
      !tree.nodes[node].isText && tree.nodes[node].tag == .p
        && Names.headline(tree.text(of: node)) != nil
    }
    guard let paragraph,
      tree.value(of: .class, in: paragraph)?.split(separator: " ")
        .contains(where: { $0 == "title" || $0 == "MsoTitle" }) == true
    else { return nil }
    return Names.headline(tree.text(of: paragraph))
  }

  /// The title without the site's name behind (or before) the last separator.
  private func withoutSite(_ title: String) -> String {
    var names = Set([site, metas["application-name"]].compactMap { $0.map(Names.letters) })
    if let host { names.insert(Names.letters(host)) }
    for separator in [" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " « ", " • "] {
      let parts = title.components(separatedBy: separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if names.contains(Names.letters(last)) {
        return parts.dropLast().joined(separator: separator)
      }
      if names.contains(Names.letters(first)) {
        return parts.dropFirst().joined(separator: separator)
      }
      if separator == " | " { return first }
    }
    return title
  }

  /// The title of a page that names its site nowhere else: a short part behind the last dash.
  private func withoutTail(_ title: String) -> String {
    for separator in [" | ", " - ", " – ", " — "] {
      let parts = title.components(separatedBy: separator)
      guard parts.count > 1, let last = parts.last, last.lowercasedWords.count <= 3 else {
        continue
      }
      let head = parts.dropLast().joined(separator: separator)
      if head.lowercasedWords.count >= 3 { return head }
    }
    return title
  }

  /// The host's name without `www` and the top-level domain.
  var host: String? {
    guard let rest = url?.split(separator: "/", maxSplits: 2).dropFirst().first else { return nil }
    var labels = rest.lowercased().split(separator: ".")
    if labels.first == "www" { labels.removeFirst() }
    return labels.first.map(String.init)
  }
}

extension String {
  /// The parts between the places where a separator stands.
  func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    var index = rest.startIndex
    while index < rest.endIndex {
      if rest[index...].hasPrefix(separator) {
        parts.append(String(rest[..<index]))
        rest = rest[index...].dropFirst(separator.count)
        index = rest.startIndex
      } else {
        index = rest.index(after: index)
      }
    }
    parts.append(String(rest))
    return parts
  }
}
