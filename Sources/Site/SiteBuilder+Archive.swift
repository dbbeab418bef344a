internal import Articles
internal import Briefs
internal import Markup

extension SiteBuilder {
  /// A page for each year; the newest one is the archive's own.
  func archivePages() -> [SiteFile] {
    let years = grouped(briefs) { $0.day.year }
    guard !years.isEmpty else { return [SiteFile("archive/index.html", archivePage(nil, []))] }
    return years.enumerated().map { index, year in
      let folder = index == 0 ? "archive/" : archiveFolder(of: year.key)
      return SiteFile(folder + "index.html", archivePage(year, years.map(\.key), folder))
    }
  }

  private func archiveFolder(of year: Int) -> String { "archive/\(yearName(year))/" }

  private func yearName(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  private func archivePage(
    _ year: (key: Int, members: [PublishedBrief])?, _ years: [Int], _ folder: String = "archive/"
  ) -> String {
    let name = year.map { yearName($0.key) }
    let title = folder == "archive/" ? "Archive" : "Archive of \(name ?? "")"
    let page = Page(
      folder: folder, title: "\(title) – \(options.title)",
      description: "All briefs, the newest first.", kind: "archive")
    let root = page.rootPath
    var main: HTML = "<article class=\"prose\">\n<h1>\(title)</h1>\n"
    guard let year else {
      return render(page, main: main + "<p>There is no brief yet.</p>\n</article>")
    }
    for month in grouped(year.members, by: { $0.day.month }) {
      guard let first = month.members.first else { continue }
      let heading = first.day.inEnglish.split(separator: " ").dropFirst().joined(separator: " ")
      let identifier = slug(heading)
      main += "<h2 id=\"\(identifier)\">\(heading)</h2>\n<ul class=\"entries compact\">\n"
      for brief in month.members {
        let day = brief.day
        let name = "\(day.weekdayInEnglish.prefix(3)) \(day.day)"
        let link: HTML =
          "<a href=\"\(root)\(brief.folder)index.html\"><time datetime=\"\(day.description)\">\(name)</time></a>"
        main += "<li>\(link) <span>\(counts(of: brief))</span></li>\n"
      }
      main += "</ul>\n"
    }
    if years.count > 1 {
      main += "<h2 id=\"years\">Years</h2>\n<ul class=\"years\">\n"
      for (index, other) in years.enumerated() where other != year.key {
        let folder = index == 0 ? "archive/" : archiveFolder(of: other)
        main += "<li><a href=\"\(root)\(folder)index.html\">\(yearName(other))</a></li>\n"
      }
      main += "</ul>\n"
    }
    return render(page, main: main + "</article>")
  }

  private func counts(of brief: PublishedBrief) -> String {
    let topics = brief.topicCount
    return topics == 0 ? "no topics" : topics == 1 ? "1 topic" : "\(topics) topics"
  }
}

/// The runs of members with the same key.
func grouped<Member, Key: Equatable>(
  _ members: [Member], by key: (Member) -> Key
) -> [(key: Key, members: [Member])] {
  var groups: [(key: Key, members: [Member])] = []
  for member in members {
    let key = key(member)
    if let last = groups.indices.last, groups[last].key == key {
      groups[last].members.append(member)
    } else {
      groups.append((key, [member]))
    }
  }
  return groups
}
