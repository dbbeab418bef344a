internal import Articles
internal import BriefFormat
internal import Lexicon
public import Markup

extension Brief {
  /// The brief for other programs.
  ///
  /// `digest` has the first digits of the digest of all before it.
  public var json: JSONValue {
    guard case .object(let members) = unsealed else { return unsealed }
    let text = Array(unsealed.serialized.utf8)
    let digest = String(sha256(text).prefix(BriefSource.digestPrefixLength))
    return .object(members + [JSONValue.Member(name: "digest", value: .string(digest))])
  }

  private var unsealed: JSONValue {
    .object([
      "schema": .number(1),
      "title": .string(title),
      "date": .string(day.description),
      "tags": .array(tags.map { .string($0) }),
      "language": .string(language.tag),
      "articles": .number(articleCount),
      "outlets": .number(outletCount),
      "unnamed": .number(unnamedCount),
      "minutes": .number(minutes),
      "articleMinutes": .number(articleMinutes),
      "topics": .array(topics.map(\.json)),
      "next": .array(next.map(\.json)),
      "lists": .array(parts.map(\.json)),
    ])
  }

  /// Whether a value has what `json` has of every brief.
  public static func isJSON(_ value: JSONValue) -> Bool {
    value["schema"]?.integer == 1 && value["articleMinutes"] != nil && value["topics"] != nil
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
      JSONValue.Member(name: "names", value: .array(names.map { .string($0) })),
      JSONValue.Member(name: "earlier", value: .array(earlier.map(\.json))),
      JSONValue.Member(name: "quotes", value: .array(quotations.map(\.json))),
      JSONValue.Member(name: "parts", value: .array(parts.map(\.json))),
      JSONValue.Member(name: "sources", value: .array(sources.map(\.json))),
    ]
    if !considered.isEmpty {
      members.append(
        JSONValue.Member(name: "sentences", value: .array(considered.map(\.json))))
    }
    return .object(members)
  }
}

extension ComingDay {
  fileprivate var json: JSONValue {
    .object(["date": .string(day.description), "quote": quotation.json])
  }
}

extension BriefPart {
  fileprivate var json: JSONValue {
    .object([
      "title": .string(BriefWording.heading(of: kind)),
      "kind": .string(kind.key.title),
      "topics": .array(topics.map(\.json)),
    ])
  }
}

extension TopicPart {
  fileprivate var json: JSONValue {
    .object([
      "title": .string(BriefWording.heading(of: kind)),
      "quotes": .array(quotations.map(\.json)),
    ])
  }
}

extension EarlierDay {
  fileprivate var json: JSONValue {
    .object([
      "date": .string(day.description), "path": .string(path), "anchor": .string(anchor),
      "title": .string(title), "day": .number(number),
    ])
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
      "also": .array(also.filter { $0.line > 0 }.map { .string($0.mark().title) }),
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
      "outlet": .string(outlet),
      "date": .string(orNull: published?.description),
      "url": .string(orNull: url),
      "language": .string(language.tag),
      "words": .number(words),
      "sameTextAs": copyOf.map { .number($0) } ?? .null,
      "sameArticleAs": sameArticleAs.map { .number($0) } ?? .null,
      "sha256": .string(digestPrefix),
    ])
  }
}
