internal import Articles
internal import Lexicon
public import Markup

extension Brief {
  /// The brief for other programs.
  public var json: JSONValue {
    .object([
      "schema": .number(1),
      "title": .string(title),
      "date": .string(day.description),
      "language": .string(language.code),
      "articles": .number(articleCount),
      "minutes": .number(minutes),
      "articleMinutes": .number(articleMinutes),
      "topics": .array(topics.map(\.json)),
    ])
  }
}

extension TopicBrief {
  fileprivate var json: JSONValue {
    var members = [
      JSONValue.Member(name: "title", value: .string(title)),
      JSONValue.Member(name: "titleSource", value: titleSource.map { .number($0) } ?? .null),
      JSONValue.Member(name: "why", value: .array(sharedTerms.map { .string($0) })),
      JSONValue.Member(name: "loose", value: .bool(isLoose)),
      JSONValue.Member(name: "neighbours", value: .array(neighbours.map { .number($0) })),
      JSONValue.Member(name: "quotes", value: .array(quotations.map(\.json))),
      JSONValue.Member(name: "sources", value: .array(sources.map(\.json))),
    ]
    if !considered.isEmpty {
      members.append(
        JSONValue.Member(name: "sentences", value: .array(considered.map(\.json))))
    }
    return .object(members)
  }
}

extension Quotation {
  fileprivate var json: JSONValue {
    .object([
      "text": .string(text),
      "source": .number(locator.source),
      "line": .number(locator.line),
      "bytes": .array([.number(locator.bytes.lowerBound), .number(locator.bytes.upperBound)]),
      "similarIn": .array(alsoIn.map { .number($0) }),
    ])
  }
}

extension BriefSource {
  fileprivate var json: JSONValue {
    .object([
      "number": .number(number),
      "title": .string(title),
      "path": .string(path),
      "item": .string(orNull: item),
      "byline": .string(orNull: byline),
      "site": .string(orNull: site),
      "date": .string(orNull: published?.description),
      "url": .string(orNull: url),
      "language": .string(language.code),
      "words": .number(words),
      "sha256": .string(digestPrefix),
    ])
  }
}
