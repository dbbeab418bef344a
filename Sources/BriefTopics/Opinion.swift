package import BriefArticles
internal import BriefLexicon

/// Recognizes opinion by the article's own labels: its section and tags, the folder of its address,
/// its outlet's name, the mark before its headline, or a notice that the views are the writer's; and,
/// of what has no label, by how it is written.
package enum Opinion {
  /// Whether an article is one.
  ///
  /// - Complexity: O(*n*) in its address, its headline and its first and last blocks.
  package static func isFound(in article: Article) -> Bool {
    isLabelled(article) || OpinionStyle.isFound(in: article)
  }

  /// Whether an article says of itself that it is one.
  ///
  /// - Complexity: O(*n*) in its address, its headline and its first and last blocks.
  package static func isLabelled(_ article: Article) -> Bool {
    let labels = article.tags + [article.section ?? ""]
    if labels.contains(where: { folders.contains($0.lowercased().drop(while: \.isWhitespace)) }) {
      return true
    }
    let parts = (article.url ?? "").lowercased().split { "/.?#-_".contains($0) }
    if parts.contains(where: folders.contains) { return true }
    let outlet = (article.site ?? "").lowercased().words()
    if outlet.contains(where: folders.contains) { return true }
    if let title = article.title, let mark = title.firstIndex(where: { ":|".contains($0) }) {
      let label = title[..<mark].lowercased().words()
      if label.count <= 2, label.contains(where: folders.contains) { return true }
    }
    return hasNotice(article)
  }

  /// "The views expressed here are those of the author", before or behind the text, or dropped there.
  private static func hasNotice(_ article: Article) -> Bool {
    let ends = article.blocks.prefix(blocksOfNotice) + article.blocks.suffix(blocksOfNotice)
    if ends.contains(where: { isNotice(article.text.bytes[$0.range]) }) { return true }
    return article.dropped.prefix(droppedOfNotice).contains { isNotice(Array($0.text.utf8)[...]) }
  }

  private static func isNotice(_ text: ArraySlice<UInt8>) -> Bool {
    text.count < bytesOfNotice && notices.isFound(in: text)
  }

  private static let blocksOfNotice = 2
  private static let droppedOfNotice = 40
  /// Longer texts are no notices.
  private static let bytesOfNotice = 1200
  private static let notices = BytePhrases(LanguageProfile.all(.noticesOfOpinion))

  /// Names of the part of a site or a paper that is opinion.
  private static let folders = Set(LanguageProfile.all(.sectionsOfOpinion).map { $0[...] })
}
