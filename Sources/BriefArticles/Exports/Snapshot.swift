import BriefLexicon
import BriefMarkup

/// A snapshot of ArchiveBox: a folder named by the moment of saving, with a page in many forms.
struct Snapshot {
  private let address: String?
  private let title: String?
  private let tags: [String]
  /// Where the page lies as it was sent, by the snapshot's list or by its address.
  private let sent: [String]

  /// Whether a folder's name is a moment, in seconds since 1970.
  static func isName(_ folder: String) -> Bool {
    let name = folder.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && parts[0].utf8.count >= 9
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isASCIIDigit) }
  }

  /// Reads what stands in `index.json`.
  ///
  /// - Returns: `nil` if the value is that of no snapshot.
  init?(_ value: JSONValue) {
    guard let url = value["url"]?.string, value["timestamp"] != nil,
      value["history"] != nil || value["canonical"] != nil || value["tags"] != nil
    else { return nil }
    address = Names.address(url)
    sent = Self.places(of: url, listed: value["canonical"]?["wget_path"]?.string)
    title = Names.unescapedHeadline(value["title"]?.string)
    tags = (value["tags"]?.string ?? "").split(separator: ",").prefix(Limits.names)
      .compactMap { Names.cleaned(String($0)) }
  }

  /// Where wget puts a page: in folders as in its address.
  private static func places(of url: String, listed: String?) -> [String] {
    let listed = [listed].compactMap(\.self)
    guard let mark = url.range(ofFirst: "://") else { return listed }
    var path = String(url[mark.upperBound...].prefix { $0 != "?" && $0 != "#" })
    path = percentDecoded(path) ?? path
    while path.hasSuffix("/") { path.removeLast() }
    return listed + ["\(path)/index.html", "\(path).html", path]
  }

  /// Pages as browsers showed them, and then as they were sent.
  private static let pages = ["singlefile.html", "output.html", "dom.html"]
  /// The text alone, as programs took it out.
  private static let texts = ["readability/content.html", "mercury/content.html"]

  /// The article in the best of the forms; `nil` if none can be read.
  ///
  /// - Complexity: O(*n*) in the bytes of the forms that are read.
  func article(beside files: Neighbours, reader: ArticleReader, path: String) -> Article? {
    let origin = Origin(path: path, digest: "")
    var best = (Self.pages + sent).lazy.compactMap { files.file($0) }
      .filter { !ErrorPage.isOne($0) }
      .map { reader.article(html: Charset.decoded($0).bytes, origin: origin, address: address) }
      .first { !$0.blocks.isEmpty }
    let details = Details(files.file("readability/article.json"))
    // Where a page says less than half of what was found in it, its own reading failed.
    for name in Self.texts where best.map({ $0.text.count < details.length / 2 }) ?? true {
      guard let bytes = files.file(name) else { continue }
      var item = FeedItem()
      item.title = details.title ?? title
      item.body = ItemBody(html: Charset.decoded(bytes).bytes, keepAll: reader.keepAll)
      guard let found = reader.article(item, origin: origin, declared: nil),
        found.text.count > best?.text.count ?? 0
      else { continue }
      var article = found
      if let best { article.takeMetadata(of: best) }
      best = article
    }
    if best == nil, let bytes = files.file("htmltotext.txt") {
      best = reader.article(
        plainText: SourceText(repairing: Charset.decoded(bytes).bytes), origin: origin)
    }
    guard var article = best, !article.blocks.isEmpty else { return nil }
    article.origin.digest = sha256(article.text.bytes)
    article.title = article.title ?? details.title ?? title
    article.url = article.url ?? address
    article.site = article.site ?? details.site
    if article.authors.isEmpty { article.authors = details.authors }
    article.published = article.published ?? details.published
    article.tags = (article.tags + tags).uniqued()
    return article
  }

  /// What Readability says of the page.
  private struct Details {
    var title: String?
    var authors: [String] = []
    var site: String?
    var published: Timestamp?
    var length = 0

    init(_ bytes: [UInt8]?) {
      guard let bytes, let value = try? JSONValue(reading: bytes) else { return }
      title = Names.unescapedHeadline(value["title"]?.string)
      authors = Names.authors(byline: value["byline"]?.string ?? "")
      site = Names.unescaped(value["siteName"]?.string)
      published = value["publishedTime"]?.string.flatMap { Timestamp(parsing: $0) }
      length = value["textContent"]?.string?.utf8.count ?? 0
    }
  }
}

extension Article {
  /// Takes what another reading of the same page says about it.
  fileprivate mutating func takeMetadata(of other: Article) {
    (title, authors, published, modified) =
      (other.title, other.authors, other.published, other.modified)
    (site, url, section, tags) = (other.site, other.url, other.section, other.tags)
  }
}
