internal import BriefArticles
internal import BriefSentences
internal import BriefTopics

/// Sentences that stand word for word in several stories of one outlet: what it writes under all that
/// it publishes, in whatever language, tells none of them.
enum RecurringSentences {
  /// A sentence of two stories may be what happened before, or the news in a summary of the day.
  private static let fewestStories = 3

  /// Those of a batch.
  ///
  /// - Parameters:
  ///   - topics: The stories, each article in one of them.
  ///   - batch: The articles; those that name no outlet count as of one.
  ///   - table: Their sentences.
  /// - Returns: Sentences of the table.
  /// - Complexity: O(*n* log *n*) in the sentences, of which each takes 16 bytes, O(*n*) in their terms.
  static func all(in topics: [Topic], of batch: [Article], _ table: SentenceTable) -> Set<Int> {
    let storiesOfSite = Dictionary(
      topics.flatMap { topic in Set(topic.members.map { batch[$0].site }).map { ($0, 1) } },
      uniquingKeysWith: +
    ).filter { $1 >= fewestStories }
    let sites = Dictionary(
      storiesOfSite.keys.sorted { $0 ?? "" < $1 ?? "" }.enumerated().map { ($1, UInt64($0)) },
      uniquingKeysWith: { first, _ in first })
    let members = topics.indices.flatMap { story in
      topics[story].members.compactMap { member in
        sites[batch[member].site].map { (story: story, article: member, site: $0) }
      }
    }
    var places: [(hash: UInt64, story: Int)] = []
    for (story, article, site) in members {
      for sentence in table.articleRanges[article] {
        places.append((hash(of: table.terms(of: sentence), site), story))
      }
    }
    let recurring = recurring(in: &places)
    guard !recurring.isEmpty else { return [] }
    return Set(
      members.flatMap { _, article, site in
        table.articleRanges[article].filter { sentence in
          recurring.contains(hash(of: table.terms(of: sentence), site))
        }
      })
  }

  /// The hashes that stand in enough stories.
  private static func recurring(in places: inout [(hash: UInt64, story: Int)]) -> Set<UInt64> {
    places.sort { $0 < $1 }
    var recurring: Set<UInt64> = []
    var stories = 0
    for (index, place) in places.enumerated() {
      let isSame = index > 0 && places[index - 1].hash == place.hash
      if !isSame { stories = 0 }
      if !isSame || places[index - 1].story != place.story { stories += 1 }
      if stories == fewestStories { recurring.insert(place.hash) }
    }
    return recurring
  }

  /// Of two different sentences it is the same for one pair in 2⁶⁴, and the same on every machine.
  private static func hash(of terms: ArraySlice<TermID>, _ site: UInt64) -> UInt64 {
    terms.reduce(mixed(site)) { hash, term in mixed(hash ^ UInt64(truncatingIfNeeded: term)) }
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    let product = (number &+ 1) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }
}
