import BriefLexicon
import BriefMarkup

/// JSON Feed 1.0 and 1.1 (jsonfeed.org), and the entries that programs export.
struct JSONFeed {
  private(set) var items: [FeedItem] = []
  private(set) var title: String?
  private(set) var language: Language?
  /// The authors of items that name none.
  private(set) var authors: [String] = []
  /// Whether the value has a list of items.
  private(set) var isFeed: Bool

  init(_ value: JSONValue, beside files: Neighbours?, keepAll: Bool) {
    title = Names.cleaned(value["title"]?.string)
    language = Language(tag: value["language"]?.string)
    let site = title.map(Names.letters)
    authors = Self.people(of: value).filter { Names.isFullName($0) || Names.letters($0) != site }
    let base = [value["feed_url"], value["home_page_url"]].lazy
      .compactMap { Names.address($0?.string) }.first
    if case .array(let elements)? = value["items"] {
      isFeed = true
      items = elements.prefix(Limits.feedItems).compactMap { Self.item($0, base, keepAll) }
      if !items.contains(where: { $0.body != nil }), value["version"] == nil {
        // What readers of feeds export has items too, in a form of their own.
        items = SavedEntries(value, beside: files, keepAll: keepAll).items
      }
    } else {
      let entries = SavedEntries(value, beside: files, keepAll: keepAll)
      items = entries.items
      isFeed = entries.isExport
    }
  }

  /// The authors of a feed or an item: a list in version 1.1, one in version 1.0.
  private static func people(of value: JSONValue) -> [String] {
    let listed = value["authors"]?.elements ?? []
    let people = listed.isEmpty ? value["author"].map { [$0] } ?? [] : listed
    return people.prefix(Limits.names).compactMap {
      ($0["name"]?.string ?? $0.string).flatMap(Names.person)
    }.uniqued()
  }

  private static func item(_ value: JSONValue, _ base: String?, _ keepAll: Bool) -> FeedItem? {
    guard case .object = value else { return nil }
    var item = FeedItem()
    item.title = Names.headline(value["title"]?.string)
    item.link = (value["url"]?.string ?? value["external_url"]?.string)
      .map { AddressReference.resolved($0, against: base) }
    item.id = value["id"]?.string ?? value["id"]?.integer.map(String.init)
    item.published = value["date_published"]?.string.flatMap { Timestamp(parsing: $0) }
    item.modified = value["date_modified"]?.string.flatMap { Timestamp(parsing: $0) }
    item.language = Language(tag: value["language"]?.string)
    item.authors = people(of: value)
    item.tags = (value["tags"]?.elements ?? []).prefix(Limits.names)
      .compactMap { Names.cleaned($0.string) }.uniqued()
    for candidate in ["content_html", "content_text", "summary"] {
      guard let text = value[candidate]?.string else { continue }
      let bytes = Array(text.utf8)
      let body =
        candidate == "content_html"
        ? ItemBody(html: bytes, keepAll: keepAll) : ItemBody(plainText: bytes, keepAll: keepAll)
      if !body.isEmpty {
        item.body = body
        break
      }
    }
    return item
  }
}
