public import BriefFormat
internal import BriefMarkup

/// A story of a brief, or an article of one of its parts, and where it stands.
public struct PlacedTopic: Sendable, Hashable {
  /// The section of the outline, from 0.
  public var section: Int
  public var topic: TopicBrief
  /// The part that it stands in; `nil` if it has a section of its own.
  public var kind: BriefPart.Kind?

  /// All of a brief, with what comes as a part of each story.
  ///
  /// - Parameters:
  ///   - outline: The brief.
  ///   - form: See `BriefFile.form`.
  /// - Returns: In the order of the brief; in form 1 also topics whose sentences have no places.
  /// - Complexity: O(*n*).
  public static func all(in outline: BriefOutline, form: Int) -> [PlacedTopic] {
    guard form > 1 else {
      return outline.sections.indices.filter { outline.sections[$0].isTopic }.map { index in
        PlacedTopic(section: index, topic: TopicBrief(form1: outline.sections[index]), kind: nil)
      }
    }
    var all = all(form2: outline)
    let stories = all.indices.filter { all[$0].kind == nil }
    let told = stories.map { all[$0].topic }.adding(outline.coming)
    for (index, topic) in zip(stories, told) { all[index].topic = topic }
    return all
  }
}

extension [TopicBrief] {
  /// The stories with what comes as a part of each.
  func adding(_ next: [ComingDay]) -> [TopicBrief] {
    let coming = Dictionary(grouping: next.map(\.quotation), by: \.locator.source)
    return map { topic in
      var topic = topic
      let own = topic.sources.flatMap { coming[$0.number] ?? [] }
      if !own.isEmpty { topic.parts.append(TopicPart(kind: .next, quotations: own)) }
      return topic
    }
  }
}
