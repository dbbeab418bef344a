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
      "tags": .array(tags.map { .string($0) }),
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
    .object([
      "title": .string(title),
      "titleSource": titleSource.map { .number($0) } ?? .null,
      "why": .array(sharedTerms.map { .string($0) }),
      "loose": .bool(isLoose),
      "neighbours": .array(neighbours.map { .number($0) }),
      "names": .array(names.map { .string($0) }),
      "earlier": .array(earlier.map(\.json)),
      "quotes": .array(quotations.map(\.json)),
      "parts": .array(
        parts.map { part in
          .object([
            "title": .string(BriefWording.heading(of: part.kind)),
            "quotes": .array(part.quotations.map(\.json)),
          ])
        }),
      "sources": .array(sources.map(\.json)),
    ])
  }
}

extension EarlierDay {
  fileprivate var json: JSONValue {
    .object(["date": .string(day.description), "path": .string(path), "anchor": .string(anchor)])
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
      "compare": .string(orNull: comparison.map { "\($0.source):\($0.line)" }),
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
      "sameTextAs": copyOf.map { .number($0) } ?? .null,
      "sha256": .string(digestPrefix),
    ])
  }
}
