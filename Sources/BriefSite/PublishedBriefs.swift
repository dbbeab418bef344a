internal import BriefArticles
internal import BriefCores
internal import BriefLexicon
internal import Briefs

/// The briefs of a site, each with an address of its own.
struct PublishedBriefs: Sendable {
  /// The newest first, one for each day.
  private(set) var days: [PublishedBrief] = []
  /// Those of weeks and of months, the newest first.
  private(set) var rollUps: [PublishedBrief] = []
  /// What has been read of the briefs, by the names of their files; the others can be read at any
  /// time.
  private var texts: [String: BriefText] = [:]

  var all: [PublishedBrief] { days + rollUps }

  /// All that a brief says.
  func text(of brief: PublishedBrief) -> BriefText {
    texts[brief.name] ?? BriefText(of: brief.document)
  }

  /// Reads documents. If several would have one address, the one is published whose file has the
  /// usual name of the day, else the first.
  ///
  /// - Parameters:
  ///   - documents: In the order of their names.
  ///   - earlier: What an earlier run left; the briefs are the same without it.
  /// - Returns: The briefs, and the documents that are none, in the order of their names.
  static func reading(
    _ documents: [BriefDocument], after earlier: EarlierSite?
  ) -> (briefs: PublishedBriefs, skipped: [SkippedDocument]) {
    let cache = earlier.flatMap { earlier in
      earlier.contents(EarlierSite.cacheName).map { BriefCache($0, program: earlier.program) }
    }
    let results = concurrentMap(documents.count) { index in
      cache?.brief(of: documents[index]).map { .success(($0, nil)) }
        ?? PublishedBrief.reading(documents[index]).map { ($0.brief, $0.text as BriefText?) }
    }
    var published = PublishedBriefs()
    var skipped: [SkippedDocument] = []
    var chosen: [String: Int] = [:]
    for (index, result) in results.enumerated() {
      guard case .success(let (brief, _)) = result else { continue }
      let isUsual = documents[index].name == brief.usualName
      if isUsual || chosen[brief.folder] == nil { chosen[brief.folder] = index }
    }
    for (index, result) in results.enumerated() {
      let document = documents[index]
      switch result {
      case .failure(let reason):
        skipped.append(SkippedDocument(name: document.name, reason: reason))
      case .success(let (brief, text)):
        if let other = chosen[brief.folder], other != index {
          let name = documents[other].name
          skipped.append(SkippedDocument(name: document.name, reason: .sameDay(as: name)))
          continue
        }
        published.texts[document.name] = text
        let brief = brief.asProved
        if brief.period == nil {
          published.days.append(brief)
        } else {
          published.rollUps.append(brief)
        }
      }
    }
    published.days.sort { $0.day > $1.day }
    published.rollUps.sort { left, right in
      let (first, second) = (left.period?.days.upperBound, right.period?.days.upperBound)
      if let first, let second, first != second { return first > second }
      return byteOrder(left.folder, right.folder)
    }
    return (published, skipped)
  }
}
