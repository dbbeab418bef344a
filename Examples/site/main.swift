// Makes today's brief of a folder, and a site of all briefs: `swift run example-site ARTICLES SITE`
import BriefKit
import FoundationEssentials

let arguments = CommandLine.arguments
if arguments.count == 3, let day = CalendarDay(Date()) {
  let folder = FileManager.default.currentDirectoryPath
  let briefs = RelativePath.absolute("briefs", in: folder)

  // Files that can't be read cost themselves alone.
  let batch = ArticleBatch(under: [arguments[1]], excluding: briefs, reader: ArticleReader())
  for problem in batch.problems { print(problem) }

  // What earlier briefs told is not told again.
  let history = BriefArchive(briefs).history(before: day, forgettingFrom: nil)
  let brief = BriefComposer(minutes: 5).brief(of: batch.articles, on: day, after: history) {
    RelativePath.from(briefs, to: RelativePath.absolute($0.path, in: folder))
  }
  try OutputFolder(briefs).write(Array(brief.markdown.utf8), to: "\(day).md")

  // The site is replaced in one step, and only by a whole one.
  let documents = try BriefArchive(briefs).markdownFiles.map { name in
    let bytes = try FileContent.bytes(ofFileAt: "\(briefs)/\(name)")
    return BriefDocument(name: name, markdown: String(decoding: bytes, as: UTF8.self))
  }
  let site = try Site(publishing: documents, options: SiteOptions(title: "My articles"))
  let change = try OutputTree(arguments[2]).replace(with: site.files.map { ($0.path, $0.bytes) })
  print("\(site.briefCount) briefs, \(site.files.count) files, \(change.written) written")
}
