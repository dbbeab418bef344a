import BriefMarkup

/// What some services put around the text of each item of their feeds.
enum FeedFurniture {
  /// A text without it, and what was taken out; `nil` if there is none.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func removed(from bytes: [UInt8]) -> (rest: [UInt8], dropped: [Dropped])? {
    reddit(bytes) ?? arxiv(bytes) ?? hackerNews(bytes) ?? comments(bytes) ?? discourse(bytes)
      ?? medium(bytes) ?? lemmy(bytes) ?? googleNews(bytes)
  }

  static let why = "line of the service that keeps the feed"

  private static func dropped(_ part: ArraySlice<UInt8>) -> [Dropped] {
    let text = Names.headline(MarkupTree(html: Array(part)).text(of: 0))
    return text.map { [Dropped(text: $0, why: why)] } ?? []
  }

  // MARK: - Lines

  /// Which blocks are lines of the service that keeps a feed: where it says who pays for a podcast,
  /// the parts of a film with their times, tags, a note of what is not shown.
  static func lines(_ blocks: [ArraySlice<UInt8>]) -> [Bool] {
    var found = blocks.map(isLine)
    // The parts of a film from its start on, one a line, each later than the one before.
    var start = 0
    while start < blocks.count {
      var end = start
      var last = -1
      var sentences = 0
      while end < blocks.count, let time = time(at: blocks[end]), time > last {
        if endsSentence(blocks[end]) { sentences += 1 }
        (last, end) = (time, end + 1)
      }
      if end - start >= fewestTimes, time(at: blocks[start]) == 0,
        !isTold(sentences, of: end - start)
      {
        for index in start..<end { found[index] = true }
      }
      start = max(end, start + 1)
    }
    // What parts them from the text.
    if found.contains(true) {
      for index in blocks.indices where !found[index] {
        found[index] =
          blocks[index].count <= 40
          && !blocks[index].contains { $0 >= 0x30 && $0 != 0x3D && $0 != 0x5F && $0 != 0x7E }
      }
    }
    return found
  }

  /// Whether most of some lines with times are sentences: they tell of a night or a race by its
  /// hours. A part of a film may be called by a question.
  private static func isTold(_ sentences: Int, of lines: Int) -> Bool { sentences * 2 > lines }

  private static let fewestTimes = 3
  private static let longestPart = 200

  /// The time with which a short block begins.
  private static func time(at block: ArraySlice<UInt8>) -> Int? {
    guard block.count <= longestPart else { return nil }
    return block.split {
      isASCIIWhitespace($0) || $0 == 0x28 || $0 == 0x29 || $0 == 0x5B || $0 == 0x5D
    }
    .first.flatMap(seconds)
  }

  private static func isLine(_ block: ArraySlice<UInt8>) -> Bool {
    guard block.count <= 4_000 else { return false }
    return isOfService(block) || isOfTags(block) || isOfTimes(block) || isShortcode(block)
  }

  private static let longestLine = 240

  /// Whether a block begins as the lines do that services put below an item, and leads to a page of
  /// theirs; a paragraph that only ends in such a line is text.
  private static func isOfService(_ block: ArraySlice<UInt8>) -> Bool {
    guard block.count <= longestLine else { return false }
    // Dashes part some of them from the text above.
    let line = block.map(lowercasedASCII).drop {
      $0 < 0x80 ? !isASCIILetter($0) && !isASCIIDigit($0) && $0 != 0x5B : $0 == 0xE2 || $0 < 0xC0
    }
    if whole.contains(where: { line.starts(with: $0.utf8) }) { return true }
    guard openings.contains(where: { line.starts(with: $0.utf8) }) else { return false }
    return services.groups(in: Array(line)) != 0
  }

  /// How lines begin that are theirs wherever they lead, and what Bluesky says of what it leaves out.
  private static let whole = [
    "support this podcast: http", "[contains quote post or other embedded content]",
  ]

  /// How the others begin.
  private static let openings = [
    "learn more about your ad choices", "visit megaphone.fm/", "visit podcastchoices.com/",
    "hosted on acast", "hosted by simplecast", "see omnystudio.com/", "see acast.com/",
    "see art19.com/", "see privacy policy at https://art19.com/",
    "privacy policy at https://art19.com",
    "our sponsors:", "support this podcast", "advertising inquiries", "privacy & opt-out",
    "this podcast uses the following third-party services", "omny studio is",
  ]

  /// Pages of those who keep podcasts, to which they lead below each item.
  private static let services = NeedleSet([
    [
      "megaphone.fm/adchoices", "acast.com/privacy", "adswizz.com", "omnystudio.com/listener",
      "redcircle.com/privacy", "redcircle.com/brands", "podcastchoices.com/adchoices",
      "art19.com/privacy", "simplecast.com/privacy", "podtrac.com/privacy",
    ]
  ])

  /// Whether a block is a word in brackets by which WordPress puts something in: `[gallery ids="1"]`.
  private static func isShortcode(_ block: ArraySlice<UInt8>) -> Bool {
    guard block.first == 0x5B, block.last == 0x5D, block.count <= longestLine else { return false }
    let name = block.dropFirst().prefix { (0x61...0x7A).contains($0) || $0 == 0x5F || $0 == 0x2D }
    let rest = block[name.endIndex...].dropLast()
    return name.count > 2 && !rest.contains(0x5B)
      && (rest.first == 0x20 && rest.contains(0x3D) || name.elementsEqual("gallery".utf8))
  }

  /// Whether a block has nothing but tags: "#moor #water".
  private static func isOfTags(_ block: ArraySlice<UInt8>) -> Bool {
    let words = block.split(whereSeparator: isASCIIWhitespace)
    return !words.isEmpty && words.count <= 40
      && words.allSatisfy { $0.first == 0x23 && $0.count > 1 && $0.dropFirst().first != 0x23 }
  }

  /// Whether a block lists the parts of a film or a podcast by the times at which they begin: the
  /// start, and more, each later than the one before, and few behind the end of a sentence.
  private static func isOfTimes(_ block: ArraySlice<UInt8>) -> Bool {
    let words = block.split { isASCIIWhitespace($0) || $0 == 0x28 || $0 == 0x29 }
    guard words.first.flatMap(seconds) == 0 else { return false }
    let places = words.indices.filter { seconds(words[$0]) != nil }
    let times = places.compactMap { seconds(words[$0]) }
    let sentences = (places.dropFirst() + [words.count]).count { endsSentence(words[$0 - 1]) }
    return times.count >= fewestTimes && times.count * 12 >= words.count
      && zip(times, times.dropFirst()).allSatisfy { $0 < $1 }
      && !isTold(sentences, of: times.count)
  }

  /// The seconds of a time such as "3:45" or "1:02:10".
  private static func seconds(_ word: ArraySlice<UInt8>) -> Int? {
    let parts = word.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(isASCIIDigit) }),
      parts.last?.count == 2
    else { return nil }
    return parts.reduce(0) { $0 * 60 + (Int(String(decoding: $1, as: UTF8.self)) ?? 0) }
  }

  // MARK: - Services

  /// "submitted by name to place, 12 points | 3 comments" before Lemmy's items.
  private static func lemmy(_ bytes: [UInt8]) -> (rest: [UInt8], dropped: [Dropped])? {
    let head = bytes.prefix(1_200)
    guard head.drop(while: isASCIIWhitespace).starts(with: "submitted by <a".utf8),
      let points = position(of: Array(" points | <a".utf8), in: head),
      let end = position(of: Array("</a>".utf8), in: head[points...])
    else { return nil }
    var start = end + 4
    // The address that was submitted stands on a line of its own.
    let rest = bytes[start...].drop(while: isASCIIWhitespace)
    if rest.starts(with: "<br><a ".utf8) || rest.starts(with: "<br/><a ".utf8),
      let close = position(of: Array("</a>".utf8), in: rest.prefix(2_000))
    {
      start = close + 4
    }
    return (Array(bytes[start...]), dropped(bytes[..<start]))
  }

  /// Nothing but the headlines of Google's list, each a link, with their outlets.
  private static func googleNews(_ bytes: [UInt8]) -> (rest: [UInt8], dropped: [Dropped])? {
    guard bytes.count < 1 << 14,
      position(of: Array("news.google.com/rss/articles/".utf8), in: bytes.prefix(200)) != nil,
      position(of: Array("<p".utf8), in: bytes[...]) == nil
    else { return nil }
    return ([], dropped(bytes[...]))
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
