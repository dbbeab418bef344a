internal import Articles
internal import Briefs
internal import Lexicon
internal import Markup

/// A story: the topics of several days that share terms, and the page that lists them.
struct Story: Sendable {
  /// The terms that the same topics share, as they were first spelt, the strongest first.
  let terms: [String]
  /// `topics/port-ellery/`.
  let folder: String
  /// The newest first.
  let entries: [Entry]
  /// On how many days it was told.
  let dayCount: Int

  /// A topic of a day.
  struct Entry: Sendable, Hashable {
    /// The brief, by index.
    let brief: Int
    /// The topic in the brief, by index.
    let topic: Int
  }

  /// `tidal gate, Port Ellery`.
  var name: String { terms.joined(separator: ", ") }

  /// How many of a topic's terms, the strongest first, are tried as names of stories.
  private static let termsPerTopic = 3

  /// The stories that topics of at least two days share, in the order of their names.
  ///
  /// - Complexity: O(*n* log *n*) in the topics.
  static func all(in briefs: [PublishedBrief]) -> [Story] {
    var names: [String: String] = [:]
    var entries: [String: [Entry]] = [:]
    for (index, brief) in briefs.enumerated() {
      for (number, topic) in brief.topics.enumerated() {
        let entry = Entry(brief: index, topic: number)
        for term in topic.terms.prefix(termsPerTopic) {
          let key = asciiSlug(term)
          // A topic is listed once, even if two spellings of a term are in it.
          guard !key.isEmpty, entries[key]?.last != entry else { continue }
          if names[key] == nil { names[key] = term }
          entries[key, default: []].append(entry)
        }
      }
    }
    return merged(names, entries)
  }

  /// Joins stories that have exactly the same topics.
  private static func merged(
    _ names: [String: String], _ entries: [String: [Entry]]
  ) -> [Story] {
    var keysByEntries: [[Entry]: [String]] = [:]
    let keys = names.keys.sorted(by: byteOrder)
    for key in keys {
      let found = entries[key] ?? []
      let days = Set(found.map(\.brief)).count
      if days > 1 { keysByEntries[found, default: []].append(key) }
    }
    return keys.compactMap { key in
      guard let found = entries[key], let same = keysByEntries[found], same.first == key
      else { return nil }
      return Story(
        terms: same.compactMap { names[$0] }, folder: "topics/\(folderName(key))/",
        entries: found, dayCount: Set(found.map(\.brief)).count)
    }
  }

  /// Windows keeps names such as CON for devices; a folder may not have them.
  static func folderName(_ key: String) -> String {
    let devices = ["con", "prn", "aux", "nul"]
    let isNumbered =
      key.utf8.count == 4 && (key.hasPrefix("com") || key.hasPrefix("lpt"))
      && key.utf8.last.map { 0x31...0x39 ~= $0 } == true
    return devices.contains(key) || isNumbered ? "topic-\(key)" : key
  }
}
