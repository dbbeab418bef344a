import Lexicon
import Markup

/// The articles of a wallabag export: a list of entries, or a page of its interface with them.
struct SavedEntries {
  private(set) var items: [FeedItem] = []
  /// Whether any of the elements is an entry.
  private(set) var isExport: Bool

  init(_ value: JSONValue, keepAll: Bool) {
    let list = value["_embedded"]?["items"] ?? value
    let entries = list.elements.prefix(Limits.feedItems).filter {
      $0["content"]?.string != nil && ($0["url"] ?? $0["given_url"])?.string != nil
    }
    isExport = !entries.isEmpty
    items = entries.map { Self.item($0, keepAll) }
  }

  private static func item(_ entry: JSONValue, _ keepAll: Bool) -> FeedItem {
    var item = FeedItem()
    item.title = Names.unescapedHeadline(entry["title"]?.string)
    item.link = (entry["url"] ?? entry["given_url"])?.string
    item.id = item.link
    item.language = Language(tag: entry["language"]?.string)
    // When it was saved is no date of the article.
    item.published = entry["published_at"]?.string.flatMap { Timestamp(parsing: $0) }
    let names = entry["published_by"]?.elements.compactMap(\.string) ?? []
    item.authors = names.flatMap { Names.authors(byline: $0) }.uniqued()
    item.tags = (entry["tags"]?.elements ?? []).prefix(Limits.names)
      .compactMap { Names.cleaned($0.string ?? $0["label"]?.string) }.uniqued()
    let body = ItemBody(html: Array((entry["content"]?.string ?? "").utf8), keepAll: keepAll)
    if !body.isEmpty { item.body = body }
    return item
  }
}
