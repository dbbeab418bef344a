import CBriefLexicon

/// In how many articles of a large collection each stem occurs: a background against which a day's
/// few articles can be weighed.
public struct DocumentFrequencies: Sendable {
  private var stems = WordTable()
  private var counts: [Int32] = []

  /// How many articles were counted.
  public private(set) var articles = 0

  /// How many stems are listed; one that is not is rarer than all that are.
  public var count: Int { stems.count }

  /// The smallest count that is listed.
  public private(set) var least = 0

  /// Counted on 34,314 US news articles of 2012 to 2020; stems as ``Stemmer`` makes them of
  /// English.
  public static let english = DocumentFrequencies(
    unsafe CompiledText(clexicon_english_document_frequencies()))

  /// How many articles hold a stem; `nil` if it is not listed.
  public func articles(with stem: Span<UInt8>) -> Int? {
    stems.number(of: stem).map { Int(counts[$0]) }
  }

  /// How many articles hold a stem; `nil` if it is not listed.
  public func articles(with stem: String) -> Int? { articles(with: Array(stem.utf8).span) }

  private init(_ table: CompiledText) {
    table.forEachLine { line, _ in
      var tab = line.count
      var count = 0
      for index in line.indices {
        if line[index] == 0x09 {
          tab = index
        } else if index > tab {
          count = count * 10 + Int(line[index] & 0x0F)
        }
      }
      if line[0] == 0x23 {
        articles = count
      } else {
        if stems.add(line.extracting(0..<tab)) == counts.count {
          counts.append(Int32(clamping: count))
          least = counts.count == 1 ? count : min(least, count)
        }
      }
    }
  }
}
