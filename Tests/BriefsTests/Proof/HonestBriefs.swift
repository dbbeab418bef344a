import BriefAnalysis
import BriefArticles
import BriefLexicon
import BriefMarkup
import BriefSentences

@testable import Briefs

/// Honest briefs, and what the proof says of them or of what was made of them.
enum HonestBriefs {
  /// The briefs of three days of a running story, and of the samples, by their files' names.
  struct Archive {
    var articles: [Article] = []
    var files: [String: String] = [:]

    func findings(of markdown: String) throws -> [Verification.Finding]? {
      do {
        return try Verification(of: markdown, earlier: { files[$0] }) {
          source throws(Verification.SourceProblem) in
          let found = articles.first {
            $0.origin.path == source.path && $0.origin.item == source.item
              && $0.origin.digest.hasPrefix(source.digestPrefix)
          }
          guard let found else { throw .noSuchItem }
          return found
        }.findings
      } catch {
        // What is no brief proves nothing.
        return nil
      }
    }

    /// The proof of a brief whose sources are found by their digests, wherever they are.
    func proofByDigest(of markdown: String) throws -> Verification {
      try Verification(of: markdown, earlier: { files[$0] }) {
        source throws(Verification.SourceProblem) in
        let found = articles.first { $0.origin.digest.hasPrefix(source.digestPrefix) }
        guard let found else { throw .noSuchItem }
        return found
      }
    }

    /// What the proof says of a file whose digest is no help to it.
    func findings(ofLiar markdown: String) throws -> [Verification.Finding] {
      let sealed = try findings(of: HonestBriefs.sealed(markdown))
      guard let said = sealed, said.count == 1,
        case .fieldChanged("digest", _, let right)? = said.first
      else { return sealed ?? [.unsourced("no brief")] }
      // Who looks at what the proof says writes the digest that it wants.
      let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
      let other = lines.map { $0.hasPrefix("digest: ") ? "digest: \"\(right)\"" : $0 }
      return try findings(of: other.joined(separator: "\n")) ?? [.unsourced("no brief")]
    }
  }

  static let samples = Archive(
    articles: Samples.articles,
    files: ["2026-11-21.md": (try? Brief.made(of: Samples.articles).markdown) ?? ""])

  static let story = story(from: 11)

  /// The same story, told in the last two days of a week and the first two of the next.
  static let storyOfTwoWeeks = story(from: 14)

  private static func story(from first: Int) -> Archive {
    var archive = Archive()
    var briefs: [(path: String, brief: Brief)] = []
    for number in 1...4 {
      guard let day = CalendarDay(year: 2026, month: 11, day: first + number - 1) else { continue }
      for paper in 1...4 {
        archive.articles.append(article(number, paper, on: day))
      }
      let brief = BriefComposer().brief(
        of: archive.articles, on: day, after: BriefHistory(briefs)
      ) { $0.path }
      briefs.append(("\(day).md", brief))
      archive.files["\(day).md"] = brief.markdown
    }
    return archive
  }

  private static func article(_ number: Int, _ paper: Int, on day: CalendarDay) -> Article {
    let sentences = [
      "Engineers of the Tamble bridge found crack \(number) in its northern pier on Monday, the "
        + "harbour office of Holm said.",
      "The repair of the Tamble bridge will cost \(19 + number) million crowns and take "
        + "\(3 + number) months, Dana Whitlock told the council of Holm.",
      "“We did not expect the pier of the Tamble bridge to fail on day \(number) of the works, and "
        + "we are sorry,” said Dana Whitlock, the harbour master of Holm.",
      "The council of Holm will vote on the Tamble bridge on \(19 + number) November 2026, its "
        + "clerk Bo Rae said in a letter.",
      "Paper \(paper) adds that the café at the Tamble bridge has sold \(90 + paper * 3 + number) "
        + "cups; it closes at nine.",
    ]
    var article = Article.plain(
      sentences.dropFirst(paper % 2).joined(separator: "\n\n"), path: "\(number)-\(paper).txt",
      title: "Crack in the Tamble bridge grows on day \(number), paper \(paper) says",
      published: day, site: "Crane \(paper)", authors: ["Ann Lee"])
    article.url = "https://paper\(paper).example/bridge_\(number)?a=1&b=2"
    return article
  }

  static var bases: [(archive: Archive, text: String)] {
    [(samples, samples.files["2026-11-21.md"] ?? "")]
      + story.files.sorted { $0.key < $1.key }.map { (story, $0.value) }
  }

  /// All sentences of an article, as a brief would quote them.
  static func sentences(of article: Article, _ number: Int) -> [Quotation] {
    let ranges = Sentence.all(in: article).map { $0.quotedRange(in: article.text) }
    let lines = article.text.lineNumbers(at: ranges.map(\.lowerBound))
    return zip(ranges, lines).map { range, line in
      Quotation(
        text: cleanedLine(article.text.line(range)),
        locator: Locator(source: number, line: Int(line), bytes: range))
    }
  }

  /// A file with the digest that it would have if the program had written it.
  static func sealed(_ markdown: String) -> String {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    // One farther down is the liar's.
    if let index = lines.firstIndex(where: { $0.hasPrefix("digest: ") }) { lines.remove(at: index) }
    return EditCheck.withDigest(lines.joined(separator: "\n"))
  }
}
