internal import BriefArticles
internal import BriefSentences

/// Finds articles of a topic that are one text: copies of an agency's report, re-posts, shortened
/// forms.
///
/// One is a copy of another if at least half of the three-word shingles of the shorter are in the
/// longer (see `Shingles`). A notice of a sentence or two with another figure or name is no copy:
/// that is what it is for; nor is a later report whose headline has other figures. Each shingle
/// belongs to the longest text that has it, so that a topic of any size is read once.
struct NearDuplicates {
  private static let containment = 0.5
  private static let shingleLength = 3
  /// Fewer shingles than this prove nothing.
  private static let fewestShingles = 12
  /// Texts with fewer are notices.
  private static let shinglesOfReport = 40

  /// The copies, each with the article that it is a copy of, by index in `articles`.
  ///
  /// - Complexity: O(*n* log *n*) in the words of the members.
  static func copies(
    among members: [Int], in articles: [Article], vocabulary: inout Vocabulary
  ) -> [Int: Int] {
    var shingles: [(member: Int, hashes: [UInt64])] = []
    for member in members {
      shingles.append((member, hashes(of: articles[member], vocabulary: &vocabulary)))
    }
    // The longest first: of a text and its shortened form the whole one is quoted.
    shingles.sort { ($1.hashes.count, $0.member) < ($0.hashes.count, $1.member) }
    var owners: [UInt64: Int] = [:]
    var copies: [Int: Int] = [:]
    for (member, hashes) in shingles {
      var shared: [Int: Int] = [:]
      for hash in hashes {
        if let owner = owners[hash] { shared[owner, default: 0] += 1 }
      }
      let best = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best, hashes.count >= fewestShingles,
        Double(best.value) >= containment * Double(hashes.count),
        hashes.count >= shinglesOfReport
          ? !isUpdate(articles[member], articles[best.key])
          : isSame(articles[member], articles[best.key])
      {
        copies[member] = best.key
        continue
      }
      for hash in hashes where owners[hash] == nil { owners[hash] = member }
    }
    return copies
  }

  /// Whether two reports that are worded alike are an earlier and a later one, with other figures
  /// in their headlines: "14 dead", "27 dead".
  private static func isUpdate(_ report: Article, _ other: Article) -> Bool {
    guard let title = report.title, let otherTitle = other.title,
      let published = report.published, let otherPublished = other.published,
      published != otherPublished
    else { return false }
    let (own, others) = (TemplateSlots(of: title), TemplateSlots(of: otherTitle))
    return !own.figures.isEmpty && !others.figures.isEmpty && !own.hasFigures(in: others)
      && !others.hasFigures(in: own)
  }

  /// Whether a notice has the figures of a longer one, and not its words of other names.
  private static func isSame(_ notice: Article, _ longer: Article) -> Bool {
    let (own, others) = (slots(of: notice), slots(of: longer))
    return own.hasFigures(in: others) && own.agree(with: others)
  }

  private static func slots(of article: Article) -> TemplateSlots {
    TemplateSlots(of: article.blocks.map { article.text.line($0.range) }.joined(separator: " "))
  }

  /// The hashes of an article's shingles; no run goes from one block to the next.
  private static func hashes(of article: Article, vocabulary: inout Vocabulary) -> [UInt64] {
    var terms: [UInt64] = []
    var shingles = Shingles()
    for block in article.blocks {
      terms.removeAll(keepingCapacity: true)
      vocabulary.forEachWord(of: article.text, in: block.range, language: article.language) {
        _, term in
        terms.append(UInt64(UInt32(bitPattern: term)))
      }
      shingles.add(terms[...], length: shingleLength)
    }
    shingles.finish()
    return shingles.hashes
  }
}
