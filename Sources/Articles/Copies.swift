import Markup

extension Sequence where Element == Article {
  /// The articles without copies: one that was saved twice, came in two feeds, stands under two
  /// addresses or was updated is one article with its newest text, and names the other places.
  ///
  /// Two articles are the same if they share an address or an item's id and have a title or half of
  /// their text in common, if they share the title and nearly all of the shorter text, or if they
  /// share the text. Different articles about one event are not the same.
  ///
  /// - Returns: The articles in the order of the input, each where the first of its copies was.
  /// - Complexity: O(*n*) in the bytes; an article is compared with few others.
  public func foldingCopies() -> [Article] {
    var folding = CopyFolding()
    for article in self { folding.add(article) }
    return folding.groups.map(\.article)
  }
}

/// The groups of copies found so far.
private struct CopyFolding {
  struct Group {
    /// The one that stands for all.
    var article: Article
    var shingles: Shingles?
  }

  private(set) var groups: [Group] = []
  private var places: [String: [Int]] = [:]

  /// More groups than this under one key say that the key means nothing.
  private static let mostUnderKey = 8

  mutating func add(_ article: Article) {
    let keys = Self.keys(of: article)
    var own: Shingles?
    var place: Int?
    search: for key in keys {
      for candidate in places[key.text] ?? []
      where isSame(article, &own, candidate, by: key.kind) {
        place = candidate
        break search
      }
    }
    if let place {
      merge(article, own, into: place)
    } else {
      groups.append(Group(article: article, shingles: own))
    }
    let index = place ?? groups.count - 1
    for key in keys {
      let known = places[key.text] ?? []
      if known.count < Self.mostUnderKey, !known.contains(index) {
        places[key.text] = known + [index]
      }
    }
  }

  // MARK: - Keys

  private enum KeyKind {
    case address, item, title, text
  }

  private static func keys(of article: Article) -> [(kind: KeyKind, text: String)] {
    var keys: [(kind: KeyKind, text: String)] = []
    if let address = article.url.flatMap(CopyKey.address) { keys.append((.address, "u" + address)) }
    if let item = article.origin.item { keys.append((.item, "i" + item)) }
    let title = article.title.map(Names.letters) ?? ""
    if title.utf8.count >= 12 { keys.append((.title, "t" + title)) }
    if article.text.count >= 80 { keys.append((.text, "x\(CopyKey.hash(article.text.bytes))")) }
    return keys
  }

  // MARK: - Comparing

  private mutating func isSame(
    _ article: Article, _ own: inout Shingles?, _ candidate: Int, by kind: KeyKind
  ) -> Bool {
    let other = groups[candidate].article
    if other.text == article.text, article.text.count >= 80 || other.title == article.title {
      return true
    }
    let titles = [other.title, article.title].map { $0.map(Names.letters) }
    let isSameTitle = titles[0] != nil && titles[0] == titles[1]
    if kind == .address, isSameTitle { return true }
    let mine = own ?? Shingles(article.text.bytes)
    own = mine
    let theirs = groups[candidate].shingles ?? Shingles(other.text.bytes)
    groups[candidate].shingles = theirs
    let share = mine.share(in: theirs)
    return switch kind {
    case .address, .item: share >= 50
    case .title, .text: share >= 80
    }
  }

  // MARK: - Merging

  private mutating func merge(_ article: Article, _ own: Shingles?, into place: Int) {
    let old = groups[place].article
    let isNewer = Self.isBetter(article, than: old)
    var kept = isNewer ? article : old
    let other = isNewer ? old : article
    kept.alsoAt = (isNewer ? [old.origin] + old.alsoAt : old.alsoAt + [article.origin])
      .uniqued().filter { $0 != kept.origin }
    kept.title = kept.title ?? other.title
    kept.url = kept.url ?? other.url
    kept.site = kept.site ?? other.site
    kept.published = kept.published ?? other.published
    if kept.authors.isEmpty { kept.authors = other.authors }
    groups[place] = Group(article: kept, shingles: isNewer ? own : groups[place].shingles)
  }

  /// The newer text is the better one; a teaser is never better than the article.
  private static func isBetter(_ article: Article, than other: Article) -> Bool {
    let (length, otherLength) = (article.text.count, other.text.count)
    if length * 5 < otherLength * 3 { return false }
    if otherLength * 5 < length * 3 { return true }
    let (time, otherTime) = (time(of: article), time(of: other))
    return time == otherTime ? length > otherLength : time > otherTime
  }

  private static func time(of article: Article) -> Int {
    (article.modified ?? article.published)?.minutesSince1970 ?? .min
  }
}

/// What two copies of an article have in common before their texts are compared.
enum CopyKey {
  /// An address without what does not tell articles apart: scheme, `www`, tracking, fragment;
  /// `nil` for the front page of a site.
  static func address(_ url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let rest = url[scheme.upperBound...].prefix { $0 != "#" }
    let parts = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var path = parts[0].split(separator: "/").map(String.init)
    guard var host = path.first?.lowercased() else { return nil }
    for label in ["www.", "m.", "amp.", "mobile."] where host.hasPrefix(label) {
      host = String(host.dropFirst(label.count))
    }
    path[0] = host
    if path.last?.lowercased() == "amp" { path.removeLast() }
    let query = parts.count < 2 ? [] : parts[1].split(separator: "&").filter { !isTracking($0) }
    guard path.count > 1 || !query.isEmpty else { return nil }
    return path.joined(separator: "/")
      + (query.isEmpty ? "" : "?" + query.sorted().joined(separator: "&"))
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || tracking.contains(name)
  }

  private static let tracking: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref", "referrer",
    "source",
    "cmpid", "ncid", "smid", "amp", "outputtype", "share", "from",
  ]

  /// FNV-1a, 64 bits.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return hash
  }
}

/// The runs of four words of a text, as hashes.
private struct Shingles {
  private var hashes: Set<UInt64> = []

  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8]) {
    var recent: [UInt64] = []
    var word: UInt64 = 0
    func take(_ word: UInt64, _ hashes: inout Set<UInt64>, _ recent: inout [UInt64]) {
      recent.append(word)
      if recent.count > 4 { recent.removeFirst() }
      if recent.count == 4 {
        hashes.insert(recent.reduce(0) { ($0 ^ $1) &* 1_099_511_628_211 })
      }
    }
    for byte in bytes {
      let isPart = byte >= 0x80 || isASCIILetter(byte) || (0x30...0x39).contains(byte)
      // Scripts without spaces: each character is a word.
      if word != 0, !isPart || (byte >= 0xE3 && byte <= 0xED) {
        take(word, &hashes, &recent)
        word = 0
      }
      if isPart { word = ((word ^ UInt64(lowercasedASCII(byte))) &* 1_099_511_628_211) | 1 }
    }
    if word != 0 { take(word, &hashes, &recent) }
  }

  /// How much of the smaller of two texts the other has too, in percent; 0 for texts of few words.
  func share(in other: Shingles) -> Int {
    let (small, large) = hashes.count < other.hashes.count ? (self, other) : (other, self)
    guard small.hashes.count >= 8 else { return 0 }
    return small.hashes.count(where: large.hashes.contains) * 100 / small.hashes.count
  }
}
