package import BriefLexicon
internal import BriefSentences

/// The particles that a language writes together with its nouns, as Korean does: "지하철은" is the
/// subway with the mark of the subject.
package struct NounEndings {
  /// The longest first; none where nothing is glued.
  private let endings: [String]
  /// A sign behind which all is ending: "Iğdır'dan".
  private let signs: Set<Character>
  private static let fewestLeft = 2
  private static let lists = LanguageLists {
    $0.entries(.particlesBehindNouns).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  package init(in language: Language) {
    endings = Self.lists[language]
    signs = Set(endings.filter { $0.count == 1 }.compactMap(\.first).filter { !$0.isLetter })
  }

  /// A word without its particle.
  package func bare(_ word: String) -> String {
    if endings.isEmpty { return word }
    if let sign = word.firstIndex(where: signs.contains), sign > word.startIndex {
      return String(word[..<sign])
    }
    guard let ending = endings.first(where: word.hasSuffix),
      word.count - ending.count >= Self.fewestLeft
    else { return word }
    return String(word.dropLast(ending.count))
  }
}

/// How often a term is written in which form.
struct WordForms {
  private var counts: [String: Int] = [:]

  mutating func add(_ form: String, _ endings: NounEndings) {
    counts[endings.bare(form), default: 0] += 1
  }

  /// The form that is written most often; of equally frequent ones the first by bytes.
  var usual: String? {
    counts.max { left, right in
      left.value != right.value ? left.value < right.value : byteOrder(right.key, left.key)
    }?.key
  }
}

/// Words that a script without spaces writes one behind the other most times: to a reader they are
/// one, as the three of "แผ่นดินไหว" are.
struct Compounds {
  private var counts: [TermID: Int] = [:]
  private var pairs: [TermID: [TermID: Int]] = [:]
  private var last: (term: TermID, end: Int)?

  /// Of the times that either is written.
  private static let leastShare = 0.7
  private static let fewest = 2
  private static let most = 4

  /// A block begins.
  mutating func open() { last = nil }

  /// Notes a word of a block, in their order.
  mutating func add(_ term: TermID, _ form: String, at range: Range<Int>) {
    guard let scalar = form.unicodeScalars.first,
      CharacterClass(scalar.value).contains(.unspaced)
    else { return }
    counts[term, default: 0] += 1
    if let last, last.end == range.lowerBound, last.term != term {
      pairs[last.term, default: [:]][term, default: 0] += 1
    }
    last = (term, range.upperBound)
  }

  /// The forms of terms in their order; what is one word stands where its first term does.
  func joined(_ terms: [TermID], _ form: (TermID) -> String?) -> [String] {
    var next: [TermID: TermID] = [:]
    var isTail: Set<TermID> = []
    for term in terms {
      for (other, count) in pairs[term] ?? [:]
      where count >= Self.fewest
        && Double(count) >= Self.leastShare * Double(max(counts[term] ?? 0, counts[other] ?? 0))
      {
        next[term] = other
        isTail.insert(other)
      }
    }
    // Where each of some words follows another of them, none is the first: then it is the first here.
    var reached: Set<TermID> = []
    for head in terms where !isTail.contains(head) {
      var place = head
      while reached.insert(place).inserted, let following = next[place] { place = following }
    }
    return terms.compactMap { term in
      if isTail.contains(term) {
        if reached.contains(term) { return nil }
        var place = term
        while reached.insert(place).inserted, let following = next[place] { place = following }
      }
      var (word, place, count) = (form(term), term, 1)
      while let following = next[place], following != term, count < Self.most,
        let part = form(following)
      {
        word = word.map { $0 + part }
        place = following
        count += 1
      }
      return word
    }
  }
}
