import BriefLexicon
import BriefMarkup

/// What a page says about its article in JSON-LD with the words of schema.org.
struct LinkedData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  /// Those of the authors that are no people.
  private(set) var organizations: Set<String> = []
  private(set) var published: Timestamp?
  private(set) var modified: Timestamp?
  private(set) var publisher: String?
  /// Whether the publisher is said to be no person.
  private(set) var publisherIsOrganization = false
  private(set) var section: String?
  private(set) var keywords: [String] = []
  private(set) var language: String?
  private(set) var url: String?
  private(set) var articleBody: String?

  /// Reads one script; broken ones are passed over, and the first article found is the page's.
  mutating func read(_ bytes: [UInt8]) {
    guard let value = try? JSONValue(reading: Self.withoutWrapping(bytes)) else { return }
    let things = Self.things(in: value)
    if let article = things.first(where: Self.isArticle) {
      take(article, things)
    } else if let page = things.first(where: { Self.types(of: $0).contains("WebPage") }) {
      if published == nil { published = Self.stamp(page["datePublished"]) }
      if modified == nil { modified = Self.stamp(page["dateModified"]) }
    }
  }

  /// Without the comment or CDATA marks that some pages put around a script.
  private static func withoutWrapping(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
      let last = bytes.lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), first < last
    else { return bytes }
    // "<![CDATA[" has a bracket of its own.
    if bytes[..<first].last == 0x21 {
      let inner = Array(bytes[(first + 1)...])
      guard let start = inner.firstIndex(of: 0x7B), let end = inner.lastIndex(of: 0x7D), start < end
      else { return bytes }
      return Array(inner[start...end])
    }
    var end = last
    while end < bytes.count - 1, bytes[end + 1] == 0x3B { end += 1 }
    return Array(bytes[first...last])
  }

  /// The objects of a script: itself, those of a list, those of a graph, and what a page is about.
  private static func things(in value: JSONValue) -> [JSONValue] {
    var things: [JSONValue] = []
    var waiting = [value]
    while let next = waiting.popLast(), things.count < 1000 {
      switch next {
      case .array(let elements): waiting += elements.reversed()
      case .object:
        things.append(next)
        for name in ["@graph", "mainEntity", "mainEntityOfPage", "liveBlogUpdate"]
        where name != "liveBlogUpdate" {
          switch next[name] {
          case .array(let elements): waiting += elements.reversed()
          case .object(let members): waiting.append(.object(members))
          default: break
          }
        }
      default: break
      }
    }
    return things
  }

  private static func types(of thing: JSONValue) -> [String] {
    let type = thing["@type"]
    let names = type?.string.map { [$0] } ?? type?.elements.compactMap(\.string) ?? []
    return names.map {
      $0.split { $0 == "/" || $0 == "#" || $0 == ":" }.last.map(String.init) ?? $0
    }
  }

  private static func isArticle(_ thing: JSONValue) -> Bool {
    types(of: thing).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report" || $0 == "Review"
        || $0 == "CreativeWork" || $0 == "Recipe" || $0 == "SocialMediaPosting"
    }
  }

  private mutating func take(_ article: JSONValue, _ things: [JSONValue]) {
    headline =
      headline
      ?? Names.unescapedHeadline(article["headline"]?.string ?? article["name"]?.string)
    for property in ["author", "creator"] where authors.isEmpty {
      authors = Self.names(article[property], things)
      organizations = Set(Self.names(article[property], things, where: Self.isOrganization))
      let people = Self.names(
        article[property], things, where: { !Self.isOrganization($0, $1) })
      if !people.isEmpty { authors = people }
    }
    published =
      published ?? Self.stamp(article["datePublished"]) ?? Self.stamp(article["dateCreated"])
    modified = modified ?? Self.stamp(article["dateModified"])
    if publisher == nil, let value = article["publisher"] {
      publisher = Self.name(value, things)
      let thing = value.elements.first ?? value
      publisherIsOrganization = Self.isOrganization(thing, things)
    }
    section = section ?? Names.unescaped(Self.texts(article["articleSection"]).first)
    if keywords.isEmpty {
      let texts = Self.texts(article["keywords"])
      keywords = texts.count == 1 ? texts[0].split(separator: ",").map(String.init) : texts
    }
    if Self.types(of: article).contains("OpinionNewsArticle") { keywords.append("Opinion") }
    language =
      language ?? article["inLanguage"]?.string ?? article["inLanguage"]?["alternateName"]?.string
    url =
      url ?? article["url"]?.string ?? article["mainEntityOfPage"]?.string
      ?? article["mainEntityOfPage"]?["@id"]?.string
    articleBody = articleBody ?? article["articleBody"]?.string
  }

  private static func texts(_ value: JSONValue?) -> [String] {
    value?.string.map { [$0] } ?? value?.elements.compactMap(\.string) ?? []
  }

  private static func stamp(_ value: JSONValue?) -> Timestamp? {
    texts(value).first.flatMap { Timestamp(parsing: $0) }
  }

  /// Whether a thing, or the one that it refers to, is an organization.
  private static func isOrganization(_ thing: JSONValue, _ things: [JSONValue]) -> Bool {
    let id = thing["@id"]?.string
    let named = id == nil ? [] : things.filter { $0["@id"]?.string == id }
    return ([thing] + named).contains { types(of: $0).contains { $0.hasSuffix("Organization") } }
  }

  private static func names(
    _ value: JSONValue?, _ things: [JSONValue],
    where isWanted: (JSONValue, [JSONValue]) -> Bool = { _, _ in true }
  ) -> [String] {
    let values = value?.elements ?? []
    let people = values.isEmpty ? value.map { [$0] } ?? [] : values
    let names = people.prefix(Limits.names).flatMap { person -> [String] in
      guard isWanted(person, things), let name = name(person, things) else { return [] }
      return Names.authors(byline: name)
    }
    return names.uniqued()
  }

  /// A name given as text, as an object, or by reference to another object of the script.
  private static func name(_ value: JSONValue?, _ things: [JSONValue]) -> String? {
    guard let value else { return nil }
    if let text = value.string { return Names.unescaped(text) }
    if let first = value.elements.first, case .object = first { return name(first, things) }
    if let text = texts(value["name"]).first { return Names.unescaped(text) }
    guard let id = value["@id"]?.string else { return nil }
    let other = things.first { $0["@id"]?.string == id && $0["name"] != nil }
    return Names.unescaped(other?["name"]?.string)
  }
}
