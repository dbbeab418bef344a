internal import Articles
internal import Briefs
internal import Markup

extension SiteBuilder {
  /// A page for each month; the newest one is the archive's own, and leads to all others.
  func archivePages() -> [SiteFile] {
    let months = grouped(briefs) { Month(year: $0.day.year, month: $0.day.month) }
    let newest = SiteFile("archive/index.html", archivePage(months))
    return [newest]
      + months.map { month, briefs in
        SiteFile(month.folder + "index.html", monthPage(month, briefs))
      }
  }

  /// A month of a year.
  private struct Month: Equatable {
    let year: Int
    let month: Int

    /// `archive/2026/11/`.
    var folder: String { "archive/\(digits(year, 4))/\(digits(month, 2))/" }

    /// `November 2026`.
    var name: String {
      let first = CalendarDay(year: year, month: month, day: 1)?.inEnglish ?? ""
      return String(first.drop { $0 != " " }.dropFirst())
    }

    private func digits(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
  }

  private func archivePage(_ months: [(key: Month, members: [PublishedBrief])]) -> String {
    let page = Page(
      folder: "archive/", title: "Archive – \(options.title)",
      description: "All briefs, month by month.", kind: "archive")
    let root = page.rootPath
    var main: HTML = "<article class=\"prose\">\n<h1>Archive</h1>\n"
    guard let newest = months.first else {
      return render(page, main: main + "<p>There is no brief yet.</p>\n</article>")
    }
    main += "<h2 id=\"latest\">\(newest.key.name)</h2>\n" + list(newest.members, root)
    let earlier = grouped(Array(months.dropFirst())) { $0.key.year }
    for year in earlier {
      main += "<h2 id=\"year-\(year.key)\">\(String(year.key))</h2>\n<ul class=\"months\">\n"
      for (month, members) in year.members {
        let link: HTML = "<a href=\"\(root)\(month.folder)index.html\">\(month.name)</a>"
        main += "<li>\(link) <span>\(members.count)</span></li>\n"
      }
      main += "</ul>\n"
    }
    return render(page, main: main + "</article>")
  }

  private func monthPage(_ month: Month, _ members: [PublishedBrief]) -> String {
    let page = Page(
      folder: month.folder, title: "\(month.name) – \(options.title)",
      description: "The briefs of \(month.name).", kind: "archive")
    let root = page.rootPath
    var main: HTML = "<article class=\"prose\">\n<h1>\(month.name)</h1>\n"
    main += list(members, root)
    main += "<p><a href=\"\(root)archive/index.html\">All months</a></p>\n</article>"
    return render(page, main: main)
  }

  private func list(_ briefs: [PublishedBrief], _ root: String) -> HTML {
    var list: HTML = "<ul class=\"entries days-of\">\n"
    for brief in briefs {
      let day = brief.day
      let name = "\(day.weekdayInEnglish.prefix(3)) \(day.day)"
      let time: HTML = "<time datetime=\"\(day.description)\">\(name)</time>"
      list += """
        <li><a href="\(root)\(brief.folder)index.html">\(time)</a> <p>\(brief.description)</p></li>

        """
    }
    return list + "</ul>\n"
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
