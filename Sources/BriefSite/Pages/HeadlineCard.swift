internal import BriefArticles
internal import BriefCores
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

/// The headlines of a day as a picture, for programs that show a card beside a link.
struct HeadlineCard {
  let brief: PublishedBrief
  /// The name of the site.
  let site: String

  /// The name of the file beside the page.
  static let name = "card.svg"

  private static let mostHeadlines = 6
  /// Characters that a line has room for, and of scripts whose characters are twice as wide.
  private static let (room, wideRoom) = (58, 28)

  /// A picture of 1,200 by 630 pixels, the size that such programs expect. It has text alone, so
  /// nothing of the briefs can act in it.
  var svg: HTML {
    // From the right, lines start at the other edge.
    let isFromRight = brief.language.direction == .rightToLeft
    let direction: HTML = isFromRight ? " direction=\"rtl\"" : ""
    let (edge, inner) = isFromRight ? (1128, 1076) : (72, 124)
    var svg: HTML = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630"\(direction) role="img" aria-label="\(brief.title)">
      <rect width="1200" height="630" fill="#fdfcf9"/>
      <g font-family="sans-serif" font-size="26" fill="#625c53"><text x="\(edge)" y="88">\(line(site))</text></g>
      <g font-family="Palatino, Georgia, serif" font-weight="600" fill="#211f1c"><text x="\(edge)" y="158" font-size="56">\(shortened(brief.title, to: 36))</text>
      <path d="M72 190h1056v3h-1056z"/>
      <g font-size="36">

      """
    let headlines = brief.topics.filter(\.isStory).map(\.headline)
    for (index, headline) in headlines.prefix(Self.mostHeadlines).enumerated() {
      let y = 252 + index * 62
      svg += """
        <text x="\(edge)" y="\(y)" fill="#8c2f1b">\(brief.words.number(index + 1))</text><text x="\(inner)" y="\(y)">\(line(headline))</text>

        """
    }
    return svg + "</g>\n</g>\n</svg>\n"
  }

  private func line(_ text: String) -> String {
    let isWide = text.unicodeScalars.contains { $0.value >= 0x2E80 }
    return shortened(cleanedLine(text), to: isWide ? Self.wideRoom : Self.room)
  }
}

extension SiteBuilder {
  /// The cards of all briefs; none if the address of the site is not known, for a card is found by
  /// its whole address.
  func cards() -> [SiteFile] {
    guard base.address != nil else { return [] }
    return concurrentMap(allBriefs.count) { index in
      let brief = allBriefs[index]
      return file(
        brief.folder + HeadlineCard.name, madeOf: ["card", brief.name, brief.document.state]
      ) { HeadlineCard(brief: brief, site: options.title).svg.markup }
    }
  }
}
