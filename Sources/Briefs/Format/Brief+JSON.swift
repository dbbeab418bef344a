internal import BriefAnalysis
internal import BriefArticles
internal import BriefFormat
internal import BriefLexicon
public import BriefMarkup

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
      "topics": .array(topics.map { $0.json(in: context) }),
      "next": .array(next.map { $0.json(in: context) }),
      "lists": .array(parts.map { $0.json(in: context) }),
    ])
  }

  private var context: JSONContext {
    JSONContext(
      wording: wording,
      languages: Dictionary(
        allTopics.flatMap(\.sources).map { ($0.number, $0.language) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// Whether a value has what `json` has of every brief.
  public static func isJSON(_ value: JSONValue) -> Bool {
    value["schema"]?.integer == 1 && value["articleMinutes"] != nil && value["topics"] != nil
  }
}

/// What the parts of a brief need to be written.
private struct JSONContext {
  /// The words of the headings.
  let wording: BriefWording
  /// The languages of the sources by their numbers.
  let languages: [Int: Language]
}

extension TopicBrief {
  fileprivate func json(in context: JSONContext) -> JSONValue {
    var members = [
      JSONValue.Member(name: "title", value: .string(title)),
      JSONValue.Member(name: "titleSource", value: titleSource.map { .number($0) } ?? .null),
      JSONValue.Member(name: "why", value: .array(sharedTerms.map { .string($0) })),
      JSONValue.Member(name: "loose", value: .bool(isLoose)),
      JSONValue.Member(name: "neighbours", value: .array(neighbours.map { .number($0) })),
      JSONValue.Member(name: "names", value: .array(names.map { .string($0) })),
      JSONValue.Member(name: "earlier", value: .array(earlier.map(\.json))),
      JSONValue.Member(name: "quotes", value: .array(quotations.map { $0.json(in: context) })),
      JSONValue.Member(name: "parts", value: .array(parts.map { $0.json(in: context) })),
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
  fileprivate func json(in context: JSONContext) -> JSONValue {
    .object(["date": .string(day.description), "quote": quotation.json(in: context)])
  }
}

extension BriefPart {
  fileprivate func json(in context: JSONContext) -> JSONValue {
    .object([
      "title": .string(context.wording.heading(of: kind)),
      "kind": .string(kind.key.title),
      "topics": .array(topics.map { $0.json(in: context) }),
    ])
  }
}

extension TopicPart {
  fileprivate func json(in context: JSONContext) -> JSONValue {
    .object([
      "kind": .string(kind.key.title),
      "title": .string(context.wording.heading(of: kind)),
      "quotes": .array(quotations.map { $0.json(in: context) }),
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
  fileprivate func json(in context: JSONContext) -> JSONValue {
    .object([
      "text": .string(text),
      "source": .number(locator.source),
      "line": .number(locator.line),
      "bytes": .array([.number(locator.bytes.lowerBound), .number(locator.bytes.upperBound)]),
      "similarIn": .array(alsoIn.map { .number($0) }),
      "also": .array(also.filter { $0.line > 0 }.map { .string($0.mark().title) }),
      "speaker": .string(
        orNull: context.languages[locator.source].flatMap {
          QuoteAttribution(of: text, in: $0).speaker
        }),
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
