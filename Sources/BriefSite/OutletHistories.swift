internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup

/// What the briefs have from each publication, day by day, and where its page is.
struct OutletHistories: Sendable {
  /// An article that a brief names.
  struct Entry: Sendable, Hashable {
    /// The brief, by index.
    let brief: Int
    /// The topic in the brief, and the source in the topic, by index.
    let topic: Int
    let source: Int
  }

  /// A publication with its articles.
  struct History: Sendable {
    let name: String
    /// `outlets/the-harbour-herald/`.
    let folder: String
    /// The newest first.
    let entries: [Entry]
  }

  /// In the order of their names.
  let all: [History]
  /// The folders by the names.
  let folders: [String: String]

  /// Reads the articles of briefs, the newest first; one that a brief names twice counts once.
  ///
  /// - Complexity: O(*n* log *n*) in the sources.
  init(in briefs: [PublishedBrief]) {
    var entries: [String: [Entry]] = [:]
    for (index, brief) in briefs.enumerated() {
      var seen: Set<PublishedTopic.Source> = []
      for (number, topic) in brief.topics.enumerated() {
        for (place, source) in topic.sources.enumerated() where source.outlet != unnamedOutlet {
          // What has sentences comes before what is named only.
          let key = PublishedTopic.Source(
            outlet: source.outlet, title: source.title, sentenceCount: 0)
          guard seen.insert(key).inserted else { continue }
          entries[source.outlet, default: []].append(
            Entry(brief: index, topic: number, source: place))
        }
      }
    }
    let names = entries.keys.sorted(by: byteOrder)
    let folders = Self.folders(of: names)
    self.folders = folders
    all = names.compactMap { name in
      folders[name].map { History(name: name, folder: $0, entries: entries[name] ?? []) }
    }
  }

  private static let digitsOfDigest = 8

  /// A folder for each name: its letters; those and a digest for a name of which an earlier one has
  /// taken the folder.
  private static func folders(of names: [String]) -> [String: String] {
    var folders: [String: String] = [:]
    var taken: Set<String> = []
    for name in names {
      let plain = slug(name)
      let digest = sha256(Array(name.utf8)).prefix(digitsOfDigest)
      let isOwn = !plain.isEmpty && taken.insert(plain).inserted
      let folder = isOwn ? plain : (plain.isEmpty ? "" : plain + "-") + digest
      folders[name] = "outlets/\(folderName(folder))/"
    }
    return folders
  }
}
