import BriefLexicon
import BriefMarkup

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
  /// A site that is declared as the author is no author, unless the visible byline has it too.
  func chosenAuthors() -> [String] {
    let declared = declaredAuthors.map(withoutSiteBehind).filter { !isSite($0) }
    if declared.isEmpty { return authorsOfBylines() }
    // A site whose name looks like a person's is taken as the author only if no one else is named.
    if declared.allSatisfy(isNameOfSite) {
      let people = authorsOfBylines().filter { !isNameOfSite($0) }
      if !people.isEmpty { return people }
    }
    return declared.uniqued()
  }

  private var declaredAuthors: [String] {
    let people = linked.authors.filter { !isSite(withoutSiteBehind($0)) }
    if !people.isEmpty { return people }
    for name in [
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
      "article:author_name", "byl", "dcterms.creator", "citation_author", "dc:creator",
      "og:article:author", "cxenseparse:author", "rbauthors",
    ] {
      let people = manyMetas.filter { $0.name == name }
        .flatMap { meta -> [String] in
          let content = Names.unescaped(meta.content) ?? ""
          let listed = Self.catalogues.contains(name) ? Names.personOfCatalogue(content) : nil
          return listed.map { [$0] } ?? Names.authors(byline: content)
        }.uniqued()
        .filter { !isSite($0) && !Names.isAccount($0) }
      if !people.isEmpty { return people }
    }
    return authorsOnCards
  }

  /// Where libraries put a person with the surname first.
  private static let catalogues: Set<String> = [
    "citation_author", "dc.creator", "dcterms.creator", "dc:creator",
  ]

  /// Whom the lines name that a page has for cards in other places: a label, and what it labels.
  private var authorsOnCards: [String] {
    for number in 1...2 {
      guard let label = metas["twitter:label\(number)"], let data = metas["twitter:data\(number)"],
        BylineWords.labels.all.contains(BylineWords.words(label).joined(separator: " "))
      else { continue }
      return Names.authors(byline: Names.unescaped(data) ?? "").filter { !Names.isAccount($0) }
    }
    return []
  }

  /// Whether a name is that of the site, or for an organization a part of it: "Harbour Herald" of
  /// "Harbour Herald | News of the coast". People have sites with their names, too.
  func isSite(_ name: String) -> Bool {
    let letters = Names.letters(name)
    let isOrganization = linked.organizations.contains(name)
    return [site, linked.publisher, host].contains { site in
      guard let site else { return false }
      if Names.letters(site) == letters { return isOrganization || !isOfPerson(name) }
      return isOrganization && Self.parts(of: site).contains { Names.letters($0) == letters }
    }
  }

  private func isNameOfSite(_ name: String) -> Bool {
    site.map(Names.letters) == Names.letters(name)
  }

  /// Whether a site that is called like its author is a person's: nothing says otherwise.
  private func isOfPerson(_ name: String) -> Bool {
    if linked.publisherIsOrganization, linked.publisher.map(Names.letters) == Names.letters(name) {
      return false
    }
    return Names.isFullName(name) && name.lowercasedWords.count <= 3
  }

  /// A name without the site's, which some lines put right behind it.
  func withoutSiteBehind(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 2 else { return name }
    let sites = [site, linked.publisher, host].compactMap { $0 }
      .flatMap { [$0] + Self.parts(of: $0) }.map(Names.letters)
    for index in words.indices.dropFirst(2) {
      let rest = Names.letters(words[index...].joined(separator: " "))
      if sites.contains(where: { $0 == rest || $0 == "the" + rest || "the" + $0 == rest }) {
        return words[..<index].joined(separator: " ")
      }
    }
    return name
  }

  /// What bars and dashes part in the name of a site.
  private static func parts(of site: String) -> [String] {
    let words = site.split(separator: " ")
    let marks: Set<Substring> = ["|", "-", "–", "—", "·", "•", "»"]
    return words.split { marks.contains($0) }.map { $0.joined(separator: " ") }
  }
}
