internal import BriefArticles
internal import BriefMarkup
internal import Briefs

/// Search without a server: an index in files, a month each, that a small script reads. Readers
/// without scripts use the list of topics and the archive.
extension SiteBuilder {
  /// The only script of the site.
  static let searchScript = "search.js"

  /// Limits of the index: topics of a day, and bytes of a topic. What is beyond is not found.
  private static let topicsPerDay = 200
  private static let bytesPerTopic = 600

  /// No search page while the front page names all briefs.
  var hasSearch: Bool { options.hasSearch && briefs.count > Self.recentBriefs + 1 }

  func searchFiles() -> [SiteFile] {
    let months = grouped(briefs) { String("\($0.day)".prefix(7)) }
    let page = Page(
      folder: "search/", title: "\(words.text("search")) – \(options.title)",
      description: words.text("search description"), kind: "search",
      hasScript: true)
    let root = page.rootPath
    let topics: HTML =
      stories.isEmpty
      ? ""
      : "<a href=\"\(root)topics/index.html\">\(words.text("topics in common"))</a> "
    let main: HTML = """
      <article class="prose">
      <h1>\(words.text("search"))</h1>
      <div id="search" data-months="\(months.map(\.key).joined(separator: " "))" data-words="\(words.script.serialized)">
      <p>\(words.text("search needs script")) \(topics)<a href="\(root)archive/index.html">\(words.text("archive lists all"))</a></p>
      </div>
      </article>
      """
    return [SiteFile("search/index.html", render(page, main: main))]
      + months.map { month, briefs in
        file("search/\(month).json", madeOf: briefs.map { $0.name + $0.document.state }) {
          index(of: briefs)
        }
      }
  }

  /// A month: for each topic its day, its place on the page, its headline, and other words by which
  /// it can be found.
  private func index(of briefs: [PublishedBrief]) -> String {
    var rows: [JSONValue] = []
    for brief in briefs {
      let day = JSONValue.string("\(brief.day)")
      for topic in brief.topics.prefix(Self.topicsPerDay) {
        rows.append(
          .array([
            day, .string(topic.identifier), .string(shortened(topic.headline, to: 200)),
            .string(otherWords(of: topic)),
          ]))
      }
      if brief.topics.isEmpty {
        rows.append(
          .array([
            day, .string("main"), .string(shortened(brief.title, to: 200)),
            .string(brief.description),
          ]))
      }
    }
    return escapingTags(JSONValue.array(rows).serialized) + "\n"
  }

  private func otherWords(of topic: PublishedTopic) -> String {
    var parts = topic.terms
    var outlets: Set<String> = []
    for source in topic.sources {
      if source.title != topic.headline { parts.append(source.title) }
      if outlets.insert(source.outlet).inserted { parts.append(source.outlet) }
    }
    var text = ""
    for part in parts {
      if text.utf8.count + part.utf8.count > Self.bytesPerTopic { break }
      text += text.isEmpty ? part : " · " + part
    }
    return text
  }
}
