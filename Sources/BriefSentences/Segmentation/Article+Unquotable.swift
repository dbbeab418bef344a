public import BriefArticles

extension Article {
  /// What readers of a brief never see of this article, and why: what was dropped when it was read,
  /// and the sentences that are not whole.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public var unquoted: [Dropped] {
    guard !gaps.isEmpty else { return dropped }
    return dropped
      + Sentence.all(in: self).filter(\.isBroken).map {
        Dropped(text: text.line($0.range), why: "not whole: something in it cannot be read")
      }
  }
}
