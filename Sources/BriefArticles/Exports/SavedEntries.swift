import BriefLexicon
import BriefMarkup

/// The articles of an export in JSON of a program that keeps them: wallabag, Karakeep, Linkwarden,
/// Omnivore, readers of feeds, programs that take the text out of pages, services that give articles.
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
    for holder in [value, value["response"] ?? value["data"] ?? value] {
      for name in ["entries", "articles", "posts", "results", "docs", "items"] {
        if case .array(let list)? = holder[name] { return list }
      }
    }
    // A single article, as a program wrote that took it out of its page.
    if case .object = value, value["title"] != nil || value["webTitle"] != nil { return [value] }
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
      Names.unescapedHeadline(text(of: entry, "title", "name", "webTitle"))
      ?? Names.unescapedHeadline(page["title"]?.string)
    item.link = address(of: entry, page)
    item.id = item.link ?? entry["id"]?.string ?? entry["id"]?.integer.map(String.init)
    item.language = Language(tag: (entry["language"] ?? entry["lang"])?.string)
    item.published = day(of: entry, page)
    item.authors = authors(of: entry, page)
    item.tags = (entry["tags"]?.elements ?? []).prefix(Limits.names)
      .compactMap { Names.cleaned($0.string ?? ($0["label"] ?? $0["name"])?.string) }.uniqued()
    // A list of texts with nothing else is no export.
    guard item.link != nil || page["text"] != nil || entry["textContent"] != nil,
      let body = body(of: entry, page, keepAll), !body.isEmpty
    else { return nil }
    item.body = body
    return item
  }

  /// The first text that a member of the names has, or one within it: WordPress puts what it made of
  /// a text inside, and readers of feeds the text.
  private static func text(of entry: JSONValue, _ names: String...) -> String? {
    names.lazy.compactMap { name -> String? in
      guard let value = entry[name] else { return nil }
      return value.string ?? (value["rendered"] ?? value["content"])?.string
    }.first { !$0.isEmpty }
  }

  private static func address(of entry: JSONValue, _ page: JSONValue) -> String? {
    let linked = (entry["canonical"] ?? entry["alternate"])?.elements.first?["href"]
    let found = [
      page["url"], entry["given_url"], page["sourceUrl"], linked, entry["webUrl"], entry["link"],
      entry["source"],
    ]
    return found.lazy.compactMap { Names.address($0?.string) }.first
  }

  /// When it was published; when it was saved is no date of the article.
  private static func day(of entry: JSONValue, _ page: JSONValue) -> Timestamp? {
    let found = [
      entry["published_at"], page["datePublished"], entry["publishedAt"], entry["date_published"],
      entry["publishedTime"], entry["webPublicationDate"], entry["publish_date"], entry["date_gmt"],
      entry["date"], entry["published"],
    ]
    for case let value? in found {
      if let text = (value["date"] ?? value).string {
        // WordPress gives the day of the world beside that of the place, without a zone.
        let isWorld = entry["date_gmt"]?.string == text && !text.hasSuffix("Z")
        if let day = Timestamp(parsing: isWorld ? text + "Z" : text) { return day }
      } else if let seconds = value.integer, let day = Timestamp(counted: seconds) {
        return day
      }
    }
    return nil
  }

  private static func authors(of entry: JSONValue, _ page: JSONValue) -> [String] {
    let listed = [entry["published_by"], entry["authors"]].flatMap { values(of: $0) }
      .compactMap { $0.string ?? $0["name"]?.string }
    let single = [
      page["author"]?.string ?? page["author"]?["name"]?.string, page["byline"]?.string,
      entry["fields"]?["byline"]?.string,
    ]
    return (listed + single.compactMap(\.self)).flatMap { Names.authors(byline: $0) }.uniqued()
  }

  /// The values of a list; PHP writes one with numbers for names where an entry was taken out.
  private static func values(of list: JSONValue?) -> [JSONValue] {
    if case .object(let members)? = list { return members.map(\.value) }
    return list?.elements ?? []
  }

  private static func body(
    of entry: JSONValue, _ page: JSONValue, _ keepAll: Bool
  ) -> ItemBody? {
    let html =
      text(of: entry, "content", "content_html", "html", "body") ?? page["htmlContent"]?.string
      ?? entry["summary"]?["content"]?.string ?? entry["fields"]?["body"]?.string
    if let html {
      guard item(entry, isFetched: html) else { return nil }
      return ItemBody(html: Array(html.utf8), keepAll: keepAll)
    }
    if let text = page["text"]?.string {
      // Karakeep's notes are Markdown; what was taken out of a page is plain text.
      return entry["content"]?["type"] != nil
        ? ItemBody(markdown: Array(text.utf8), keepAll: keepAll)
        : ItemBody(plainText: Array(text.utf8), keepAll: keepAll)
    }
    return (entry["textContent"] ?? entry["raw_text"])?.string
      .map { ItemBody(plainText: Array($0.utf8), keepAll: keepAll) }
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
