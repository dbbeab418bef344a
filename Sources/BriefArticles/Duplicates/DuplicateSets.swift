import BriefMarkup

/// Finds sets of duplicates among articles; the order of the articles does not matter.
struct DuplicateSets {
  private let articles: [Article]
  /// By article: another one of its set, or itself.
  private var links: [Int]

  /// How many of the next articles under a key one is compared with. What is farther away under a
  /// key that so many share is linked through those between, or not at all.
  static let reach = 8

  /// - Complexity: O(*n* log *n*) in the articles and O(*m*) in their bytes.
  init(of articles: [Article]) {
    self.articles = articles
    links = Array(articles.indices)
    for set in Self.sharingKeys(articles) { link(set.members, by: set.kind) }
  }

  /// The first article of the set that one is in.
  mutating func first(of article: Int) -> Int {
    var place = article
    while links[place] != place {
      links[place] = links[links[place]]
      place = links[place]
    }
    return place
  }

  private mutating func join(_ article: Int, _ other: Int) {
    let (left, right) = (first(of: article), first(of: other))
    links[max(left, right)] = min(left, right)
  }

  // MARK: - Candidates

  /// The articles under each key that several have, those of one publication and time together.
  private static func sharingKeys(
    _ articles: [Article]
  ) -> [(kind: DuplicateKey.Kind, members: [Int])] {
    var places: [DuplicateKey: Int] = [:]
    var sets: [(kind: DuplicateKey.Kind, members: [Int])] = []
    for (index, article) in articles.enumerated() {
      for key in DuplicateKey.all(of: article) {
        if let place = places[key] {
          sets[place].members.append(index)
        } else {
          places[key] = sets.count
          sets.append((key.kind, [index]))
        }
      }
    }
    return sets.compactMap { set in
      guard set.members.count > 1 else { return nil }
      let ranked = set.members.map { (member: $0, rank: DuplicateRank(articles[$0])) }
      let sorted = ranked.sorted { one, other in
        if one.rank != other.rank { return one.rank < other.rank }
        return articles[one.member].origin.precedes(articles[other.member].origin)
      }
      return (set.kind, sorted.map(\.member))
    }
  }

  // MARK: - Comparing

  private mutating func link(_ members: [Int], by kind: DuplicateKey.Kind) {
    var recent: [(article: Int, shingles: Shingles?)] = []
    for member in members {
      var own: Shingles?
      for index in recent.indices {
        let other = recent[index].article
        guard first(of: member) != first(of: other),
          isSame(member, &own, other, &recent[index].shingles, by: kind)
        else { continue }
        join(member, other)
      }
      recent.append((member, own))
      if recent.count > Self.reach { recent.removeFirst() }
    }
  }

  private func isSame(
    _ article: Int, _ own: inout Shingles?, _ candidate: Int, _ others: inout Shingles?,
    by kind: DuplicateKey.Kind
  ) -> Bool {
    let (one, other) = (articles[article], articles[candidate])
    guard kind == .address || !Self.areOfTwoPublications(one, other) else { return false }
    if one.text == other.text,
      one.text.count >= DuplicateKey.fewestBytes || one.title == other.title
    {
      return true
    }
    guard kind != .text else { return false }
    let titles = [one, other].map { $0.title.map(Names.letters) }
    let isSameTitle = titles[0] != nil && titles[0] == titles[1]
    let mine = own ?? Shingles(one.text.bytes)
    own = mine
    let theirs = others ?? Shingles(other.text.bytes)
    others = theirs
    let share = mine.share(in: theirs)
    return switch kind {
    // An update may be rewritten, but it keeps some of the old wording.
    case .address: share.map { $0 >= (isSameTitle ? 10 : 50) } ?? isSameTitle
    case .item: share.map { $0 >= 50 } ?? false
    case .title, .text: share.map { $0 >= 80 } ?? false
    }
  }

  /// Whether two articles say that they are of different publications.
  private static func areOfTwoPublications(_ article: Article, _ other: Article) -> Bool {
    let sites = [article, other].compactMap { $0.site.map(Names.letters) }.filter { !$0.isEmpty }
    if sites.count == 2, sites[0].contains(sites[1]) || sites[1].contains(sites[0]) {
      return false
    }
    let hosts = [article, other].compactMap { $0.url.flatMap(DuplicateKey.host) }
    if hosts.count == 2 {
      return hosts[0] != hosts[1] && !hosts[0].hasSuffix("." + hosts[1])
        && !hosts[1].hasSuffix("." + hosts[0])
    }
    return sites.count == 2
  }
}
