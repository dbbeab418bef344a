internal import BriefLexicon
internal import BriefMarkup

/// Who covers what: the outlets of a day, each with a strip of the stories that several outlets tell,
/// in which those that it tells have their numbers, as an inline SVG with a text for readers who
/// cannot see it.
struct CoverageTable {
  /// The outlets that tell most of them, each with its stories by number, ascending.
  let rows: [(outlet: String, stories: [Int])]
  /// The places of the stories by their numbers, from 0.
  private let places: [Int: Int]

  private static let mostRows = 12
  private static let mostStories = 12
  /// With fewer outlets or stories the headlines say as much.
  private static let fewestRows = 3
  private static let fewestStories = 2
  private static let side = 20

  private let words: SiteWording

  init(of brief: PublishedBrief) {
    words = brief.words
    var told: [String: [Int]] = [:]
    var places: [Int: Int] = [:]
    for (index, story) in brief.topics.filter(\.isStory).enumerated() {
      let outlets = Set(story.sources.map(\.outlet)).subtracting([unnamedOutlet])
      guard outlets.count > 1, places.count < Self.mostStories else { continue }
      places[index + 1] = places.count
      for outlet in outlets { told[outlet, default: []].append(index + 1) }
    }
    self.places = places
    rows = told.map { (outlet: $0.key, stories: $0.value) }
      .sorted { left, right in
        if left.stories.count != right.stories.count {
          return left.stories.count > right.stories.count
        }
        guard left.stories == right.stories else {
          return left.stories.lexicographicallyPrecedes(right.stories)
        }
        return byteOrder(left.outlet, right.outlet)
      }.prefix(Self.mostRows).map { $0 }
  }

  /// The table; nothing if there is little to compare. `link` makes a link of an outlet's name, which
  /// may lead to its page.
  func table(_ link: (String) -> HTML) -> HTML {
    guard rows.count >= Self.fewestRows, places.count >= Self.fewestStories else { return HTML() }
    var table: HTML = """
      <table class="covers">
      <thead><tr><th scope="col">\(words.text("outlet"))</th><th scope="col">\(words.text("stories"))</th></tr></thead>
      <tbody>

      """
    for row in rows {
      table +=
        "<tr><th scope=\"row\">" + link(row.outlet) + "</th><td>" + strip(row) + "</td></tr>\n"
    }
    return table + "</tbody>\n</table>\n"
  }

  private func strip(_ row: (outlet: String, stories: [Int])) -> HTML {
    let side = Self.side
    let width = side * places.count
    let columns = row.stories.compactMap { places[$0] }
    let path = columns.map { "M\(side * $0 + 1) 0h\(side - 2)v\(side)h-\(side - 2)z" }.joined()
    var svg: HTML = """
      <svg viewBox="0 0 \(width) \(side)" width="\(width)" height="\(side)" role="img" aria-label="\(words.stories(of: row.outlet, row.stories))"><rect width="\(width)" height="\(side)"/><path d="\(path)"/>
      """
    for (number, column) in zip(row.stories, columns) {
      svg += "<text x=\"\(side * column + side / 2)\" y=\"14\">\(words.number(number))</text>"
    }
    return svg + "</svg>"
  }
}
