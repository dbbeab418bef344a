/// Those of many articles that have to be read to find the duplicates of some.
///
/// A key such as the title of a weekly column may be shared by thousands of articles. As
/// `DuplicateSets` compares each with the next ones alone, only these are read, and of those that are
/// duplicates the next ones in turn, for a few steps; then all that keys lead to.
public struct PossibleDuplicates {
  private let entries: [ArticleEntry]
  private var articles: [Int: Article] = [:]

  /// Reads some articles, those that may be duplicates of some of them, and what may be a duplicate
  /// of these.
  ///
  /// - Parameters:
  ///   - wanted: Those whose duplicates are looked for.
  ///   - others: More that are read.
  ///   - entries: What is known of all articles.
  ///   - read: Gives the articles of some entries.
  /// - Throws: What reading throws.
  /// - Complexity: O(*n* log *n*) in the entries and O(*m*) in the bytes of what is read; `read` is
  ///   called a few times at most.
  public init<Failure: Error>(
    of wanted: [Int], and others: [Int], in entries: [ArticleEntry],
    reading read: ([Int]) throws(Failure) -> [Article]
  ) throws(Failure) {
    self.entries = entries
    var known = Set(wanted)
    var added = wanted
    var needed = known.union(others)
    var near: Set<Int> = []
    var step = 0
    while !added.isEmpty {
      let isLast = step == Self.mostSteps
      // Farther with each step, so that a thousand copies of one text are found in a few.
      near.formUnion(
        isLast ? reachable(from: added) : neighbours(of: added, within: DuplicateSets.reach << step)
      )
      needed.formUnion(near)
      let unread = needed.filter { articles[$0] == nil }.sorted()
      for (index, article) in zip(unread, try read(unread)) { articles[index] = article }
      // Whose duplicates are looked for anyway leads no farther.
      if isLast || near.isSubset(of: known) { break }
      added = duplicates(of: known, among: near).filter { known.insert($0).inserted }
      step += 1
    }
  }

  /// A chain of articles, each of which shares one key with the next, would cost a step a link.
  private static let mostSteps = 6

  /// In the order of the entries.
  public var all: [Article] { articles.sorted { $0.key < $1.key }.map(\.value) }

  /// The entries next to some under each of their keys.
  private func neighbours(of some: [Int], within reach: Int) -> Set<Int> {
    let keys = Set(some.flatMap { entries[$0].keys })
    var holders: [UInt64: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for key in entry.keys where keys.contains(key) { holders[key, default: []].append(index) }
    }
    let some = Set(some)
    var near: Set<Int> = []
    for (_, members) in holders where members.count > 1 {
      guard members.count > reach else {
        near.formUnion(members)
        continue
      }
      let sorted = members.sorted(by: isBefore)
      for (place, member) in sorted.enumerated() where some.contains(member) {
        near.formUnion(sorted[max(0, place - reach)..<min(sorted.count, place + reach + 1)])
      }
    }
    return near
  }

  /// The entries to which keys lead from some, through others.
  private func reachable(from some: [Int]) -> Set<Int> {
    var holders: [UInt64: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for key in entry.keys { holders[key, default: []].append(index) }
    }
    var found = Set(some)
    var waiting = some
    while let next = waiting.popLast() {
      for key in entries[next].keys {
        waiting += holders.removeValue(forKey: key)?.filter { found.insert($0).inserted } ?? []
      }
    }
    return found
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (entries[left], entries[right])
    return one.rank != other.rank ? one.rank < other.rank : one.origin.precedes(other.origin)
  }

  /// What of some articles that were read is a duplicate of those that are wanted.
  private func duplicates(of wanted: Set<Int>, among near: Set<Int>) -> [Int] {
    let places = near.filter { articles[$0] != nil }.sorted()
    var sets = DuplicateSets(of: places.compactMap { articles[$0] })
    var found: Set<Int> = []
    for (number, place) in places.enumerated() where wanted.contains(place) {
      found.insert(sets.first(of: number))
    }
    return places.indices.filter { found.contains(sets.first(of: $0)) }.map { places[$0] }
  }
}
