import BriefLexicon
import BriefMarkup

extension Article {
  /// Takes what front matter says: the names of Obsidian Web Clipper, Hugo and Jekyll.
  mutating func take(_ front: FrontMatter) {
    let names = front.values(of: "author", "authors", "by", "byline", "creator")
      .flatMap { Names.authors(byline: Self.withoutBrackets($0)) }
    if !names.isEmpty { authors = Array(names.uniqued().prefix(Limits.names)) }
    let dates = front.values(
      of: "published", "date", "publishdate", "pubdate", "date_published", "published_date",
      "publication date")
    published =
      dates.lazy
      .compactMap { Timestamp(parsing: Self.withoutBrackets($0)) }.first ?? published
    modified =
      front.values(of: "lastmod", "modified", "updated", "last_modified_at")
      .lazy.compactMap { Timestamp(parsing: $0) }.first
    site = Names.cleaned(front.values(of: "site", "publisher", "publication").first)
    url = front.address
    section = Names.cleaned(front.values(of: "section", "category", "categories").first)
    tags = Array(
      front.values(of: "tags", "keywords").compactMap { Names.cleaned($0) }.uniqued()
        .prefix(Limits.names))
  }

  /// `[[Name]]`, as Obsidian links persons.
  private static func withoutBrackets(_ text: String) -> String {
    String(text.filter { $0 != "[" && $0 != "]" })
  }
}

extension FrontMatter {
  /// Where the text was clipped from.
  var address: String? {
    Names.address(
      values(of: "source", "url", "link", "canonical", "canonicalurl", "source_url").first)
  }
}
