internal import BriefArticles
internal import BriefMarkup
internal import Briefs

extension SiteBuilder {
  /// A page for each month; the newest one is the archive's own, and leads to all others.
  func archivePages() -> [SiteFile] {
    let months = months()
    let newest = SiteFile("archive/index.html", archivePage(months))
    return [newest] + months.map { SiteFile($0.month.folder + "index.html", monthPage($0)) }
  }

  /// What a month has, the newest first.
  private struct MonthOfBriefs {
    let month: Month
    var days: [PublishedBrief] = []
    var rollUps: [PublishedBrief] = []
  }

  /// The newest first.
  private func months() -> [MonthOfBriefs] {
    var months: [Month: MonthOfBriefs] = [:]
    for brief in allBriefs {
      let month = Month(of: brief)
      if brief.period == nil {
        months[month, default: MonthOfBriefs(month: month)].days.append(brief)
      } else {
        months[month, default: MonthOfBriefs(month: month)].rollUps.append(brief)
      }
    }
    return months.values.sorted { $1.month < $0.month }
  }

  /// A month of a year.
  private struct Month: Hashable, Comparable {
    let year: Int
    let month: Int

    /// A week is of the month in which most of it lies.
    init(of brief: PublishedBrief) {
      let middle = brief.period?.days.lowerBound.adding(days: 3) ?? brief.day
      (year, month) = (middle.year, middle.month)
    }

    static func < (left: Month, right: Month) -> Bool {
      (left.year, left.month) < (right.year, right.month)
    }

    /// `archive/2026/11/`.
    var folder: String { "archive/\(padded(year, 4))/\(padded(month, 2))/" }

    /// `November 2026`.
    func name(in words: SiteWording) -> String {
      CalendarDay(year: year, month: month, day: 1).map(words.month) ?? ""
    }
  }

  private func archivePage(_ months: [MonthOfBriefs]) -> String {
    let page = Page(
      folder: "archive/", title: "\(words.text("archive")) – \(options.title)",
      description: words.text("archive description"), kind: "archive")
    let root = page.rootPath
    var main: HTML = "<article class=\"prose\">\n<h1>\(words.text("archive"))</h1>\n"
    guard let newest = months.first else {
      return render(page, main: main + "<p>\(words.text("no brief"))</p>\n</article>")
    }
    main +=
      "<h2 id=\"latest\">\(newest.month.name(in: words))</h2>\n" + rollUpLine(newest.rollUps, root)
    main += calendar(of: newest, root)
    main += list(newest.days, root)
    let earlier = grouped(Array(months.dropFirst())) { $0.month.year }
    for year in earlier {
      main += "<h2 id=\"year-\(year.key)\">\(words.number(year.key))</h2>\n<ul class=\"months\">\n"
      for month in year.members {
        let link: HTML =
          "<a href=\"\(root)\(month.month.folder)index.html\">\(month.month.name(in: words))</a>"
        main +=
          "<li>\(link) <span>\(words.number(month.days.count + month.rollUps.count))</span></li>\n"
      }
      main += "</ul>\n"
    }
    return render(page, main: main + "</article>")
  }

  private func monthPage(_ month: MonthOfBriefs) -> String {
    let name = month.month.name(in: words)
    let page = Page(
      folder: month.month.folder, title: "\(name) – \(options.title)",
      description: words.text("briefs of", name), kind: "archive")
    let root = page.rootPath
    var main: HTML = "<article class=\"prose\">\n<h1>\(name)</h1>\n"
    main += rollUpLine(month.rollUps, root) + calendar(of: month, root) + list(month.days, root)
    main +=
      "<p><a href=\"\(root)archive/index.html\">\(words.text("all months"))</a></p>\n</article>"
    return render(page, main: main)
  }

  private func calendar(of month: MonthOfBriefs, _ root: String) -> HTML {
    let days = month.days.filter {
      ($0.day.year, $0.day.month) == (month.month.year, month.month.month)
    }
    guard !days.isEmpty else { return HTML() }
    return MonthCalendar(
      name: month.month.name(in: words), briefs: days, root: root, words: words
    ).table
  }

  /// The links to the briefs of weeks and months.
  func rollUpLine(_ rollUps: [PublishedBrief], _ root: String) -> HTML {
    guard !rollUps.isEmpty else { return HTML() }
    let links = rollUps.map { brief -> HTML in
      "<a href=\"\(root)\(brief.folder)index.html\">\(name(of: brief))</a>"
    }
    let first: HTML = "<li>\(words.text("rolled up"))</li>"
    return links.reduce(into: "<ul class=\"rollups\">\n" + first) { $0 += "\n<li>" + $1 + "</li>" }
      + "\n</ul>\n"
  }

  private func list(_ briefs: [PublishedBrief], _ root: String) -> HTML {
    guard !briefs.isEmpty else { return HTML() }
    var list: HTML = "<ul class=\"entries days-of\">\n"
    for brief in briefs {
      let day = brief.day
      let name = "\(words.shortWeekday(day)) \(words.number(day.day))"
      let time: HTML = "<time datetime=\"\(day.description)\">\(name)</time>"
      list += """
        <li><a href="\(root)\(brief.folder)index.html">\(time)</a> <p\(languageAttributes(of: brief))>\(brief.description)</p></li>

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
