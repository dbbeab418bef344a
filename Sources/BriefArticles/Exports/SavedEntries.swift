import BriefLexicon
import BriefMarkup

/// The articles of an export in JSON of a program that keeps them: wallabag, Karakeep, Linkwarden,
/// Omnivore.
struct SavedEntries {
  private(set) var items: [FeedItem] = []
  /// Whether the value is such an export, or a list of links.
  private(set) var isExport = false

  /// Reads an export; some programs keep the texts in files beside it.
  init(_ value: JSONValue, beside files: Neighbours?, keepAll: Bool) {
    let entries = Self.entries(of: value)
    for entry in entries.prefix(Limits.feedItems) {
      if let item = Self.item(entry, files, keepAll) { items.append(item) }
    }
    isExport =
      !items.isEmpty || (!entries.isEmpty && entries.allSatisfy(Self.isEntry))
      || LinkList.isOne(value)
  }

  /// The entries of an export, wherever it has them.
  private static func entries(of value: JSONValue) -> [JSONValue] {
    if let items = value["_embedded"]?["items"] { return items.elements }
    if let bookmarks = value["bookmarks"] { return bookmarks.elements }
    if let collections = value["collections"] {
      return collections.elements.flatMap { $0["links"]?.elements ?? [] }
    }
    // A single bookmark, as Karakeep's interface gives it.
    if value["content"]?["type"] != nil { return [value] }
    return value.elements
  }

  private static func isEntry(_ entry: JSONValue) -> Bool {
    if entry["slug"] != nil { return true }
    return LinkList.address(of: entry) != nil
  }

  private static func item(
    _ entry: JSONValue, _ files: Neighbours?, _ keepAll: Bool
  ) -> FeedItem? {
    if entry["slug"] != nil, entry["savedAt"] != nil {
      return OmnivoreEntry.item(entry, keepAll) { files?.file($0) }
    }
    var item = FeedItem()
    let content = entry["content"]
    // Karakeep keeps what it knows of the page inside of its content.
    let page = content?["type"] == nil ? entry : content ?? entry
    item.title =
      Names.unescapedHeadline((entry["title"] ?? entry["name"])?.string)
      ?? Names.unescapedHeadline(page["title"]?.string)
    item.link = (page["url"] ?? entry["given_url"] ?? page["sourceUrl"])?.string
    item.id = item.link ?? entry["id"]?.string ?? entry["id"]?.integer.map(String.init)
    item.language = Language(tag: entry["language"]?.string)
    // When it was saved is no date of the article.
    let day = entry["published_at"] ?? page["datePublished"]
    item.published = (day?["date"] ?? day)?.string.flatMap { Timestamp(parsing: $0) }
    let names =
      Self.values(of: entry["published_by"]).compactMap(\.string)
      + [page["author"]?.string].compactMap(\.self)
    item.authors = names.flatMap { Names.authors(byline: $0) }.uniqued()
    item.tags = (entry["tags"]?.elements ?? []).prefix(Limits.names)
      .compactMap { Names.cleaned($0.string ?? ($0["label"] ?? $0["name"])?.string) }.uniqued()
    // A list of texts with nothing else is no export.
    guard item.link != nil || page["text"] != nil,
      let body = body(of: entry, page, keepAll), !body.isEmpty
    else { return nil }
    item.body = body
    return item
  }

  /// The values of a list; PHP writes one with numbers for names where an entry was taken out.
  private static func values(of list: JSONValue?) -> [JSONValue] {
    if case .object(let members)? = list { return members.map(\.value) }
    return list?.elements ?? []
  }

  private static func body(
    of entry: JSONValue, _ page: JSONValue, _ keepAll: Bool
  ) -> ItemBody? {
    if let html = (entry["content"]?.string ?? page["htmlContent"]?.string) {
      guard item(entry, isFetched: html) else { return nil }
      return ItemBody(html: Array(html.utf8), keepAll: keepAll)
    }
    guard let text = (page["text"] ?? entry["textContent"])?.string else { return nil }
    // Karakeep's notes are Markdown; what was taken out of a page is plain text.
    return page["text"] != nil
      ? ItemBody(markdown: Array(text.utf8), keepAll: keepAll)
      : ItemBody(plainText: Array(text.utf8), keepAll: keepAll)
  }

  /// Whether wallabag could fetch an article: where it could not, it says so in its place.
  private static func item(_ entry: JSONValue, isFetched content: String) -> Bool {
    if entry["is_not_parsed"]?.integer == 1 { return false }
    return content.utf8.count > 1_000 || !content.has("wallabag can't retrieve contents")
  }
}

/// An entry of Omnivore's lists, with the page that lies beside them.
enum OmnivoreEntry {
  /// The item, with the page that `file` reads by its path in the export; `nil` if it is not there.
  static func item(
    _ entry: JSONValue, _ keepAll: Bool, file: (String) -> [UInt8]?
  ) -> FeedItem? {
    guard let slug = entry["slug"]?.string else { return nil }
    let page = file("content/\(slug).html")
    guard let content = page ?? file("content/\(slug).md") else { return nil }
    var item = FeedItem()
    item.title = Names.cleaned(entry["title"]?.string)
    item.link = entry["url"]?.string
    item.id = slug
    item.authors = Names.authors(byline: entry["author"]?.string ?? "")
    // When it was saved is no date of the article.
    item.published = entry["publishedAt"]?.string.flatMap { Timestamp(parsing: $0) }
    item.tags = (entry["labels"]?.elements ?? []).prefix(Limits.names)
      .compactMap { Names.cleaned($0.string ?? $0["name"]?.string) }.uniqued()
    let bytes = Charset.decoded(content).bytes
    item.body =
      page == nil
      ? ItemBody(markdown: bytes, keepAll: keepAll)
      : ItemBody(html: bytes, keepAll: keepAll)
    return item
  }
}
