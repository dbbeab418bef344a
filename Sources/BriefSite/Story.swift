internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

/// A story: the topics of several days that tell it, and the page that lists them.
struct Story: Sendable {
  /// What it is called wherever the page of a day leads to it; it stays when days are added.
  let name: String
  /// What heads its own page: where it stands now.
  let heading: String
  /// `topics/2026-11-19-dam-gives-way/`, `topics/port-ellery/`, in the letters of the name.
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

  /// How many of a topic's terms, the strongest first, are tried as names of stories.
  private static let termsPerTopic = 3

  /// The stories that were told on at least two days, in the order of their names: those whose
  /// briefs say so, and of briefs of form 1 those whose topics share a term.
  ///
  /// - Parameter briefs: The newest first.
  /// - Returns: Each with its days, the newest first.
  /// - Complexity: O(*n* log *n*) in the topics.
  static func all(in briefs: [PublishedBrief]) -> [Story] {
    (goingOn(in: briefs) + sharingTerms(in: briefs))
      .sorted { ($0.name, $0.folder) < ($1.name, $1.folder) }
  }

  /// The stories whose briefs name the days on which they were told before.
  private static func goingOn(in briefs: [PublishedBrief]) -> [Story] {
    var stories: [[Entry]] = []
    /// By the place of a topic: its story, and of a brief of form 1 the topic alone.
    var numbers: [String: Int] = [:]
    var unlinked: [String: Entry] = [:]
    for (index, brief) in briefs.enumerated().reversed() where brief.period == nil {
      for (number, topic) in brief.topics.enumerated() {
        let entry = Entry(brief: index, topic: number)
        guard let earlier = topic.earlier else {
          unlinked[topic.place] = entry
          continue
        }
        var story = earlier.reversed().lazy.compactMap { numbers[$0] }.first
        if story == nil {
          stories.append(earlier.compactMap { unlinked[$0] })
          story = stories.count - 1
        }
        guard let story else { continue }
        stories[story].append(entry)
        numbers[topic.place] = story
      }
    }
    var folders: Set<String> = []
    return stories.compactMap { entries in
      let days = Set(entries.map(\.brief)).count
      guard days > 1, let first = entries.first, let last = entries.last else { return nil }
      let name = briefs[first.brief].topics[first.topic].headline
      let words = ["\(briefs[first.brief].day)", slug(name)]
      let stem = words.filter { !$0.isEmpty }.joined(separator: "-")
      var folder = stem
      var count = 1
      while !folders.insert(folder).inserted {
        count += 1
        folder = "\(stem)-\(count)"
      }
      return Story(
        name: name, heading: briefs[last.brief].topics[last.topic].headline,
        folder: "topics/\(folder)/", entries: entries.reversed(), dayCount: days)
    }
  }

  private static func sharingTerms(in briefs: [PublishedBrief]) -> [Story] {
    var names: [String: String] = [:]
    var entries: [String: [Entry]] = [:]
    for (index, brief) in briefs.enumerated() {
      for (number, topic) in brief.topics.enumerated() where topic.earlier == nil {
        let entry = Entry(brief: index, topic: number)
        for term in topic.terms.prefix(termsPerTopic) {
          let key = slug(term)
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
      let name = same.compactMap { names[$0] }.joined(separator: ", ")
      return Story(
        name: name, heading: name, folder: "topics/\(folderName(key))/", entries: found,
        dayCount: Set(found.map(\.brief)).count)
    }
  }
}
