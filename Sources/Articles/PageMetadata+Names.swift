import Markup

extension PageMetadata {
  func chosenTags() -> [String] {
    var tags = manyMetas.filter { $0.name == "article:tag" }.map(\.content)
    if tags.isEmpty { tags = linked.keywords }
    if tags.isEmpty {
      let list = metas["news_keywords"] ?? metas["keywords"] ?? metas["parsely-tags"]
      tags = list?.split(separator: ",").map(String.init) ?? []
    }
    return Array(tags.compactMap { Names.unescaped($0) }.uniqued().prefix(Limits.names))
  }

  /// Whom the page declares as authors, or else names in a byline.
  ///
  /// A site that declares itself names nobody, unless the byline that readers see does so too.
  func chosenAuthors() -> [String] {
    let declared = declaredAuthors.filter { !isSite($0) }
    return declared.isEmpty ? authorsOfBylines : declared
  }

  private var declaredAuthors: [String] {
    if !linked.authors.isEmpty { return linked.authors }
    for name in [
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
      "article:author_name", "byl", "dcterms.creator", "citation_author",
    ] {
      let people = manyMetas.filter { $0.name == name }
        .flatMap { Names.authors(byline: Names.unescaped($0.content) ?? "") }.uniqued()
        .filter { !isSite($0) && !Names.isAccount($0) }
      if !people.isEmpty { return people }
    }
    return []
  }

  private var authorsOfBylines: [String] {
    for rank in 0...2 {
      if let byline = bylines.first(where: { $0.rank == rank }) {
        let names = Names.authors(byline: byline.text)
        if !names.isEmpty { return names }
      }
    }
    return []
  }

  /// Whether a name is that of the site, or for an organization a part of it: "Harbour Herald" of
  /// "Harbour Herald | News of the coast". People have sites with their names, too.
  private func isSite(_ name: String) -> Bool {
    let letters = Names.letters(name)
    return [site, linked.publisher, host].contains { site in
      guard let site else { return false }
      return Names.letters(site) == letters
        || linked.organizations.contains(name)
          && Self.parts(of: site).contains { Names.letters($0) == letters }
    }
  }

  /// What bars and dashes part in the name of a site.
  private static func parts(of site: String) -> [String] {
    let words = site.split(separator: " ")
    let marks: Set<Substring> = ["|", "-", "–", "—", "·", "•", "»"]
    return words.split { marks.contains($0) }.map { $0.joined(separator: " ") }
  }
}
