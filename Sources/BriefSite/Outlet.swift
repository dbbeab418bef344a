internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

/// A publication, with what the briefs have from it.
struct Outlet: Sendable {
  let name: String
  var articles = 0
  var sentences = 0
  /// The last brief that names it, by index.
  var latest: Int

  /// All publications, the most quoted first.
  ///
  /// The briefs are to be the newest first.
  ///
  /// - Complexity: O(*n* log *n*) in the sources.
  static func all(in briefs: [PublishedBrief]) -> [Outlet] {
    var outlets: [String: Outlet] = [:]
    for (index, brief) in briefs.enumerated() {
      for topic in brief.topics {
        for source in topic.sources {
          let name = source.outlet
          outlets[name, default: Outlet(name: name, latest: index)].articles += 1
          outlets[name]?.sentences += source.sentenceCount
        }
      }
    }
    return sorted(Array(outlets.values))
  }

  static func sorted(_ outlets: [Outlet]) -> [Outlet] {
    outlets.sorted { left, right in
      if left.sentences != right.sentences { return left.sentences > right.sentences }
      if left.articles != right.articles { return left.articles > right.articles }
      return byteOrder(left.name, right.name)
    }
  }
}

/// Who says what a source says, short enough for a page. The name of a file is nobody's business.
func outletName(_ source: BriefSource) -> String {
  source.knownOutlet.map(outletName) ?? unnamedOutlet
}

/// The name of an outlet, short enough for a page.
func outletName(_ name: String) -> String { shortened(name, to: 80) }

/// What stands for the outlet of a source that names none (see `SiteWording.outlet`).
let unnamedOutlet = "Not named"
