import BriefMarkup

/// What some services put around the text of each item of their feeds.
enum FeedFurniture {
  /// A text without it, and what was taken out; `nil` if there is none.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func removed(from bytes: [UInt8]) -> (rest: [UInt8], dropped: [Dropped])? {
    reddit(bytes) ?? arxiv(bytes) ?? hackerNews(bytes) ?? comments(bytes) ?? discourse(bytes)
      ?? medium(bytes)
  }

  private static let why = "line of the service that keeps the feed"

  private static func dropped(_ part: ArraySlice<UInt8>) -> [Dropped] {
    let text = Names.headline(MarkupTree(html: Array(part)).text(of: 0))
    return text.map { [Dropped(text: $0, why: why)] } ?? []
  }

  /// "submitted by /u/name [link] [comments]" at the end of Reddit's items.
  private static func reddit(_ bytes: [UInt8]) -> (rest: [UInt8], dropped: [Dropped])? {
    let end = bytes.suffix(2_000)
    guard position(of: Array("[comments]".utf8), in: end) != nil,
      let start = position(of: Array("submitted by".utf8), in: end)
    else { return nil }
    return (Array(bytes[..<start]), dropped(bytes[start...]))
  }

  /// "arXiv:2605.00001v1 Announce Type: new Abstract: " before an abstract.
  private static func arxiv(_ bytes: [UInt8]) -> (rest: [UInt8], dropped: [Dropped])? {
    let head = bytes.prefix(400)
    let mark = Array("Abstract:".utf8)
    guard let type = position(of: Array("Announce Type:".utf8), in: head),
      bytes.prefix(20).drop(while: isASCIIWhitespace).starts(with: "arXiv:".utf8),
      let start = position(of: mark, in: bytes[type...].prefix(200))
    else { return nil }
    let end = start + mark.count
    return (Array(bytes[end...]), dropped(bytes[..<end]))
  }

  /// Nothing but the link "Comments", as Hacker News and Lobsters have it.
  private static func comments(_ bytes: [UInt8]) -> (rest: [UInt8], dropped: [Dropped])? {
    guard bytes.count < 400, position(of: Array(">Comments</a>".utf8), in: bytes[...]) != nil,
      Names.cleaned(MarkupTree(html: bytes).text(of: 0)) == "Comments"
    else { return nil }
    return ([], dropped(bytes[...]))
  }

  /// "3 posts - 2 participants", and the link behind it, at the end of Discourse's items.
  private static func discourse(_ bytes: [UInt8]) -> (rest: [UInt8], dropped: [Dropped])? {
    let end = bytes.suffix(600)
    guard let start = position(of: Array("<p><small>".utf8), in: end),
      position(of: Array(" participant".utf8), in: end[start...].prefix(100)) != nil
    else { return nil }
    return (Array(bytes[..<start]), dropped(bytes[start...]))
  }

  /// "… was originally published in … on Medium, where people are continuing the conversation …".
  private static func medium(_ bytes: [UInt8]) -> (rest: [UInt8], dropped: [Dropped])? {
    let end = bytes.suffix(1_500)
    guard let mark = position(of: Array("</a> was originally published in ".utf8), in: end),
      let start = end[..<mark].indices.last(where: { end[$0...].starts(with: "<p>".utf8) })
    else { return nil }
    return (Array(bytes[..<start]), dropped(bytes[start...]))
  }

  /// "Article URL: … Comments URL: … Points: 120 # Comments: 44" of hnrss.org, each a paragraph.
  private static func hackerNews(_ bytes: [UInt8]) -> (rest: [UInt8], dropped: [Dropped])? {
    let comments = Array("<p>Comments URL: ".utf8)
    guard let found = position(of: comments, in: bytes[...]),
      position(of: Array("<p># Comments: ".utf8), in: bytes[found...]) != nil
    else { return nil }
    let article = position(of: Array("<p>Article URL: ".utf8), in: bytes[..<found])
    let start = article ?? found
    let text = bytes[..<start]
    // A line parts a text of the user from them.
    return (Array(text), dropped(bytes[start...]))
  }
}
