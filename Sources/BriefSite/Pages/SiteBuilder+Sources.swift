internal import BriefArticles
internal import BriefLexicon
internal import BriefMarkup
internal import Briefs

extension SiteBuilder {
  /// How many publications a page of the list shows.
  private static let outletsPerPage = 150

  /// All publications, on as many pages as they need.
  func outletListPages() -> [SiteFile] {
    let outlets = Outlet.all(in: briefs)
    let starts = Array(stride(from: 0, to: outlets.count, by: Self.outletsPerPage))
    let folders = starts.indices.map { $0 == 0 ? "sources/" : "sources/page/\($0 + 1)/" }
    return starts.indices.map { index in
      let end = min(starts[index] + Self.outletsPerPage, outlets.count)
      let page = Page(
        folder: folders[index],
        title: index == 0
          ? "Sources – \(options.title)" : "Sources \(index + 1) – \(options.title)",
        description: "Whose articles the briefs quote, and how often.", kind: "sources-list",
        previous: index > 0 ? folders[index - 1] : nil,
        next: index + 1 < starts.count ? folders[index + 1] : nil)
      var main: HTML = """
        <article class="prose">
        <h1>Sources</h1>
        <p>Whose articles the briefs quote, and how often.\(limitNotice)</p>

        """
      main += table(
        of: Array(outlets[starts[index]..<end]), most: outlets.first?.sentences ?? 0,
        root: page.rootPath)
      if starts.count > 1 {
        main += "<nav class=\"pages\" aria-label=\"All sources\">\n<ol>\n"
        for (number, folder) in folders.enumerated() {
          let current: HTML = number == index ? " aria-current=\"page\"" : ""
          main += """
            <li><a href="\(page.rootPath)\(folder)index.html"\(current)>Page \(number + 1)</a></li>

            """
        }
        main += "</ol>\n</nav>\n"
      }
      return SiteFile(folders[index] + "index.html", render(page, main: main + "</article>"))
    }
  }

  private var limitNotice: String {
    guard let limit = withheld.limit else { return "" }
    return " This site shows at most \(limit) % of the words of an article, or one sentence."
  }

  /// The publications that told a story, each with its days.
  ///
  /// - Parameters:
  ///   - days: The sources of each day, the newest first.
  ///   - timeline: The picture of the story, on whose scale the days are drawn.
  ///   - root: From the page to the root of the site.
  /// - Returns: A table with the twelve publications that told most of it.
  func outletTable(
    of days: [(day: CalendarDay, sources: [PublishedTopic.Source])], _ timeline: Timeline,
    _ root: String
  ) -> HTML {
    var counts: [String: Outlet] = [:]
    var told: [String: [CalendarDay]] = [:]
    for (day, sources) in days.reversed() {
      for source in sources {
        let name = source.outlet
        counts[name, default: Outlet(name: name, latest: 0)].articles += 1
        if told[name]?.last != day { told[name, default: []].append(day) }
      }
    }
    var table: HTML = "<table class=\"coverage\">\n<thead><tr><th scope=\"col\">Source</th>"
    table += "<th scope=\"col\">Articles</th></tr></thead>\n<tbody>\n"
    for outlet in Outlet.sorted(Array(counts.values)).prefix(12) {
      let days = told[outlet.name] ?? []
      let strip = timeline.strip(of: days, name: SiteWording.days(of: outlet.name, days))
      table += """
        <tr><th scope="row">\(outletLink(outlet.name, root)) \(strip)</th><td>\(outlet.articles)</td></tr>

        """
    }
    return table + "</tbody>\n</table>\n"
  }

  /// A table of counts, each as a number and as a bar.
  private func table(of outlets: [Outlet], most: Int, root: String) -> HTML {
    var table: HTML = """
      <table class="coverage">
      <thead><tr><th scope="col">Source</th><th scope="col">Articles</th><th scope="col">Sentences</th><th scope="col">Latest</th></tr></thead>
      <tbody>

      """
    for outlet in outlets {
      let brief = briefs[outlet.latest]
      table += """
        <tr><th scope="row">\(outletLink(outlet.name, root)) <meter aria-hidden="true" max="\(max(most, 1))" value="\(outlet.sentences)"></meter></th><td>\(outlet.articles)</td><td>\(outlet.sentences)</td><td><a href="\(root)\(brief.folder)index.html"><time datetime="\(brief.day.description)">\(shortName(brief.day))</time></a></td></tr>

        """
    }
    return table + "</tbody>\n</table>\n"
  }

  /// `21 Nov 2026`.
  private func shortName(_ day: CalendarDay) -> String {
    day.inEnglish.split(separator: " ").map { $0.prefix($0.utf8.count > 4 ? 3 : 4) }
      .joined(separator: " ")
  }

  // MARK: - A source

  /// What the briefs quote from a source, and its text if that is published.
  func sourcePages(_ quoted: SourcePages.Quoted) -> [SiteFile] {
    guard quoted.text.count > 1 else {
      return [sourcePage(quoted, part: 0, of: max(1, quoted.text.count))]
    }
    return quoted.text.indices.map { sourcePage(quoted, part: $0, of: quoted.text.count) }
  }

  private func sourcePage(_ quoted: SourcePages.Quoted, part: Int, of count: Int) -> SiteFile {
    let folder = quoted.folder(ofPart: part)
    let source = quoted.source
    let title = shortened(source.title, to: 300)
    let page = Page(
      folder: folder, title: "\(title) – \(options.title)",
      description: "What the briefs quote from “\(title)”.", kind: "source",
      previous: part > 0 ? quoted.folder(ofPart: part - 1) : nil,
      next: part + 1 < count ? quoted.folder(ofPart: part + 1) : nil)
    var main: HTML = """
      <article class="prose">
      <p class="kicker" lang="en">\(outletName(source))</p>
      <h1\(quotationLanguage(source.language, in: nil))>\(title)</h1>
      \(credits(of: source))<p class="counts">\(share(of: quoted))</p>

      """
    if quoted.text.indices.contains(part) {
      main += text(quoted.text[part], of: quoted, page.rootPath)
      let missing = quoted.sentences.filter { quoted.parts[$0.start] == nil }
      if part == count - 1, !missing.isEmpty {
        main += "<h2 id=\"elsewhere\">Not where a brief says</h2>\n"
        main += list(of: missing, source, page.rootPath)
      }
    } else {
      main += list(of: quoted.sentences, source, page.rootPath)
    }
    if count > 1 {
      main += "<nav class=\"pages\" aria-label=\"The article\">\n<ol>\n"
      for number in 0..<count {
        let current: HTML = number == part ? " aria-current=\"page\"" : ""
        main += """
          <li><a href="\(page.rootPath)\(quoted.folder(ofPart: number))index.html"\(current)>Part \(number + 1)</a></li>

          """
      }
      main += "</ol>\n</nav>\n"
    }
    return SiteFile(folder + "index.html", render(page, main: main + "</article>"))
  }

  private func credits(of source: BriefSource) -> HTML {
    var parts: [HTML] = []
    if let byline = source.byline { parts.append("by \(shortened(cleanedLine(byline), to: 200))") }
    if let day = source.published {
      parts.append("<time datetime=\"\(day.description)\">\(day.inEnglish)</time>")
    }
    if let url = source.url { parts.append("<a href=\"\(url)\">original</a>") }
    guard let first = parts.first else { return HTML() }
    let rest = parts.dropFirst().reduce(into: HTML()) { $0 += "<span> · </span>" + $1 }
    return "<p class=\"counts\">" + first + rest + "</p>\n"
  }

  private func share(of quoted: SourcePages.Quoted) -> String {
    let words = quoted.sentences.reduce(0) { $0 + wordCount($1.text) }
    var text = "The briefs quote \(counted(quoted.sentences.count, "sentence")) of this article"
    if quoted.source.words > 0 {
      let percent = (words * 100 + quoted.source.words / 2) / quoted.source.words
      text += ": \(words) of its \(quoted.source.words) words, \(percent) %"
    }
    text += "."
    if let limit = withheld.limit {
      text += " At most \(limit) % of an article, or one sentence, is quoted on this site."
    }
    return text
  }

  private func list(
    of sentences: [SourcePages.Sentence], _ source: BriefSource, _ root: String
  ) -> HTML {
    var list: HTML = "<ul class=\"quotations\">\n"
    for sentence in sentences {
      list += """
        <li id="\(sentence.identifier)"><q\(quotationLanguage(source.language, in: nil))>\(sentence.text)</q> \(line(of: sentence, source))\(places(of: sentence, root))</li>

        """
    }
    return list + "</ul>\n"
  }

  /// The line of a sentence, which leads to it in the original.
  private func line(of sentence: SourcePages.Sentence, _ source: BriefSource) -> HTML {
    let text = SiteWording.line(sentence.locator.line)
    guard let url = source.url else { return "<span class=\"mark\">\(text)</span>" }
    let address = addressOfSentence(sentence.text, in: url)
    return "<a class=\"mark\" href=\"\(address)\">\(text)</a>"
  }

  /// Where a sentence is quoted.
  private func places(of sentence: SourcePages.Sentence, _ root: String) -> HTML {
    var result = HTML()
    for entry in sentence.places.prefix(5) {
      let brief = allBriefs[entry.brief]
      let address = "\(root)\(brief.folder)index.html#\(brief.topics[entry.topic].identifier)"
      let name = brief.period?.title ?? brief.day.inEnglish
      result += " <a class=\"mark\" href=\"\(address)\">\(name)</a>"
    }
    return result
  }

  private func text(
    _ part: TextPart, of quoted: SourcePages.Quoted, _ root: String
  ) -> HTML {
    let sentences = Dictionary(
      quoted.sentences.map { ($0.start, $0) }, uniquingKeysWith: { first, _ in first })
    var result: HTML = "<div class=\"text\"\(quotationLanguage(quoted.source.language, in: nil))>\n"
    for block in part.blocks {
      var content = HTML()
      for run in block.runs {
        guard let start = run.start, let sentence = sentences[start] else {
          content += "\(cleanedText(run.text))"
          continue
        }
        content += "<q id=\"\(sentence.identifier)\">\(run.text)</q>"
        content += "<span lang=\"en\">\(places(of: sentence, root))</span>"
      }
      switch block.kind {
      case .heading: result += "<p class=\"heading\">" + content + "</p>\n"
      case .code: result += "<pre>" + content + "</pre>\n"
      case .quotation: result += "<blockquote><p>" + content + "</p></blockquote>\n"
      case .paragraph, .listItem, .tableRow: result += "<p>" + content + "</p>\n"
      }
    }
    return result + "</div>\n"
  }

  /// `lang` and `dir` of a source, where they are not those of the brief or of the site.
  func quotationLanguage(_ language: Language?, in brief: PublishedBrief?) -> HTML {
    let around = brief?.language ?? .english
    guard let language, language != .undetermined, language != around else { return HTML() }
    let direction: HTML =
      language.direction == around.direction
      ? "" : language.direction == .rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\""
    return " lang=\"\(language.tag)\"\(direction)"
  }
}
