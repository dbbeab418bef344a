package import Articles
internal import Lexicon

/// Recognizes opinion by the article's own labels: the folder of its address, its outlet's name or
/// the mark before its headline.
package enum Opinion {
  /// Whether an article is one.
  ///
  /// - Complexity: O(*n*) in its address and headline.
  package static func isFound(in article: Article) -> Bool {
    let parts = (article.url ?? "").lowercased().split { "/.?#-_".contains($0) }
    if parts.contains(where: folders.contains) { return true }
    let outlet = (article.site ?? "").lowercased().words()
    if outlet.contains(where: folders.contains) { return true }
    guard let title = article.title, let mark = title.firstIndex(where: { ":|".contains($0) })
    else {
      return false
    }
    let label = title[..<mark].lowercased().words()
    return label.count <= 2 && label.contains(where: folders.contains)
  }

  /// Names of the part of a site or a paper that is opinion.
  private static let folders = Set(LanguageProfile.all(.sectionsOfOpinion).map { $0[...] })
}
