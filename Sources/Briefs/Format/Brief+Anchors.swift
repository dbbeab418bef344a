internal import BriefFormat

extension Brief {
  /// The anchors of its stories and of its parts.
  struct Anchors {
    var topics: [String] = []
    var next = ""
    var parts: [String] = []
  }

  /// The anchors of the brief's headings as it is written.
  ///
  /// - Complexity: O(*n*) in the headings.
  var anchors: Anchors {
    var names = HeadingAnchors()
    _ = names.next(for: title)
    var anchors = Anchors()
    anchors.topics = topics.map { names.next(for: $0.title) }
    if !next.isEmpty { anchors.next = names.next(for: wording.next) }
    anchors.parts = parts.map { names.next(for: wording.heading(of: $0.kind)) }
    return anchors
  }
}
