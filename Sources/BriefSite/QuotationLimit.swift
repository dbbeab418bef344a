internal import BriefMarkup
internal import Briefs

/// The quotations that the site leaves out, so that it shows no more of a source than it may.
struct QuotationLimit: Sendable {
  /// Percent of a source's words; `nil` if there is no limit.
  let limit: Int?
  /// By the name of the brief.
  private var quotations: [String: Set<Key>] = [:]

  private struct Key: Hashable {
    var source: Int
    var text: String
  }

  /// How much of a source the site shows.
  struct Share: Sendable {
    var sentences = 0
    var words = 0
    fileprivate var texts: Set<String> = []
    fileprivate var withheld: Set<String> = []
  }

  /// By the digest of the source.
  private(set) var shares: [String: Share] = [:]

  /// Reads the briefs from the oldest to the newest, so that a new brief never changes a page that
  /// is already published. One sentence of a source always stays.
  ///
  /// - Complexity: O(*n*) in the quotations.
  init(in published: PublishedBriefs, limit: Int?) {
    self.limit = limit
    guard limit != nil else { return }
    // Roll-ups come last: what they quote was quoted by a day.
    for brief in published.days.reversed() + published.rollUps.reversed() {
      for topic in published.text(of: brief).topics {
        let sources = Dictionary(
          topic.sources.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        for quotation in topic.allQuotations {
          guard let source = sources[quotation.locator.source] else { continue }
          let text = cleanedLine(quotation.text)
          if !show(text, of: source) {
            quotations[brief.name, default: []].insert(Key(source: source.number, text: text))
          }
        }
      }
    }
  }

  /// Whether a sentence is to be shown; counts it.
  private mutating func show(_ text: String, of source: BriefSource) -> Bool {
    let digest = source.digestPrefix
    var share = shares[digest] ?? Share()
    // Removed while it changes, so that its sets are not copied.
    shares[digest] = nil
    defer { shares[digest] = share }
    if share.texts.contains(text) { return true }
    if share.withheld.contains(text) { return false }
    let words = wordCount(text)
    let isWithin =
      source.words <= 0 || (share.words + words) * 100 <= source.words * (limit ?? 100)
    guard isWithin || share.sentences == 0 else {
      share.withheld.insert(text)
      return false
    }
    share.texts.insert(text)
    share.sentences += 1
    share.words += words
    return true
  }

  func contains(_ quotation: Quotation, in brief: PublishedBrief) -> Bool {
    contains(source: quotation.locator.source, text: quotation.text, in: brief.name)
  }

  func contains(source: Int, text: String, in brief: String) -> Bool {
    guard let found = quotations[brief] else { return false }
    return found.contains(Key(source: source, text: cleanedLine(text)))
  }
}

/// About how many words a text has: each run of letters and digits is one; in scripts without
/// spaces, two letters are one.
func wordCount(_ text: String) -> Int {
  var words = 0
  var letters = 0
  var isInWord = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
      if !isInWord { words += 1 }
      isInWord = true
    case 0x27, 0x2019: break
    case 0..<0x80: isInWord = false
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      letters += 1
      isInWord = false
    default:
      let isLetter = scalar.properties.isAlphabetic
      if isLetter, !isInWord { words += 1 }
      isInWord = isLetter
    }
  }
  return words + (letters + 1) / 2
}
