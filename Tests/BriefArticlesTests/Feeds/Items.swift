import BriefArticles

/// One line of everything that an item gave: `title | authors | date | address | id | text`.
func itemLine(_ article: Article) -> String {
  [
    article.title ?? "-", article.authors.joined(separator: ", "),
    article.published?.description ?? "-", article.url ?? "-", article.origin.item ?? "-",
    article.outline.joined(separator: " / "),
  ].joined(separator: " | ")
}

func items(of source: String, named path: String = "feed.xml") throws -> [String] {
  try articles(in: source, named: path).map(itemLine)
}

func rss(_ item: String, _ attributes: String = "") -> String {
  "<?xml version=\"1.0\"?><rss version=\"2.0\" \(attributes)><channel><title>Harbour</title>"
    + "<language>de-DE</language><item>\(item)</item></channel></rss>"
}

func atom(_ entry: String) -> String {
  "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\"><title>Port</title>"
    + "<entry>\(entry)</entry></feed>"
}

func json(_ item: String, _ feed: String = "") -> String {
  "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Quay\", \(feed)\"items\": [\(item)]}"
}
