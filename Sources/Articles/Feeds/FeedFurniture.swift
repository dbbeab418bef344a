import Markup

/// What some services put around the text of each item of their feeds.
enum FeedFurniture {
  /// A text without it, and what was taken out; `nil` if there is none.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func removed(from bytes: [UInt8]) -> (rest: [UInt8], dropped: [Dropped])? {
    reddit(bytes) ?? arxiv(bytes) ?? hackerNews(bytes)
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
