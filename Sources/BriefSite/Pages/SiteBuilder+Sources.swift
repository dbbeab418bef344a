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
        title: "\(numbered("sources", index)) – \(options.title)",
        description: words.text("whose articles"), kind: "sources-list",
        previous: index > 0 ? folders[index - 1] : nil,
        next: index + 1 < starts.count ? folders[index + 1] : nil)
      var main: HTML = """
        <article class="prose">
        <h1>\(words.text("sources"))</h1>
        <p>\(words.text("whose articles"))\(limitNotice)</p>

        """
      main += table(
        of: Array(outlets[starts[index]..<end]), most: outlets.first?.sentences ?? 0,
        root: page.rootPath)
      if starts.count > 1 {
        main += "<nav class=\"pages\" aria-label=\"\(words.text("all sources"))\">\n<ol>\n"
        for (number, folder) in folders.enumerated() {
          let current: HTML = number == index ? " aria-current=\"page\"" : ""
          main += """
            <li><a href="\(page.rootPath)\(folder)index.html"\(current)>\(words.text("page", words.number(number + 1)))</a></li>

            """
        }
        main += "</ol>\n</nav>\n"
      }
      return SiteFile(folders[index] + "index.html", render(page, main: main + "</article>"))
    }
  }

  private var limitNotice: String {
    withheld.limit.map { words.sentence("limit", words.number($0)) } ?? ""
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
    var table: HTML = "<table class=\"coverage\">\n<thead><tr>" + heads(["source"])
    table += heads(["articles named"]) + "</tr></thead>\n<tbody>\n"
    for outlet in Outlet.sorted(Array(counts.values)).prefix(12) {
      let days = told[outlet.name] ?? []
      let strip = timeline.strip(of: days, name: words.days(of: outlet.name, days))
      table += """
        <tr><th scope="row">\(outletLink(outlet.name, root)) \(strip)</th><td>\(words.number(outlet.articles))</td></tr>

        """
    }
    return table + "</tbody>\n</table>\n"
  }

  /// A table of counts, each as a number and as a bar.
  private func table(of outlets: [Outlet], most: Int, root: String) -> HTML {
    var table: HTML = """
      <table class="coverage">
      <thead><tr>\(heads(["source", "articles named", "sentences named", "latest"]))</tr></thead>
      <tbody>

      """
    for outlet in outlets {
      let brief = briefs[outlet.latest]
      table += """
        <tr><th scope="row">\(outletLink(outlet.name, root)) <meter aria-hidden="true" max="\(max(most, 1))" value="\(outlet.sentences)"></meter></th><td>\(words.number(outlet.articles))</td><td>\(words.number(outlet.sentences))</td><td><a href="\(root)\(brief.folder)index.html"><time datetime="\(brief.day.description)">\(words.date(brief.day))</time></a></td></tr>

        """
    }
    return table + "</tbody>\n</table>\n"
  }

  /// The heads of columns.
  private func heads(_ keys: [String]) -> HTML {
    keys.reduce(into: HTML()) { $0 += "<th scope=\"col\">\(words.text($1))</th>" }
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
      description: words.text("quoted from", title), kind: "source",
      previous: part > 0 ? quoted.folder(ofPart: part - 1) : nil,
      next: part + 1 < count ? quoted.folder(ofPart: part + 1) : nil)
    var main: HTML = """
      <article class="prose">
      <p class="kicker">\(words.outlet(outletName(source)))</p>
      <h1\(quotationLanguage(source.language, in: nil))>\(title)</h1>
      \(credits(of: source))<p class="counts">\(share(of: quoted))</p>

      """
    if quoted.text.indices.contains(part) {
      main += text(quoted.text[part], of: quoted, page.rootPath)
      let missing = quoted.sentences.filter { quoted.parts[$0.start] == nil }
      if part == count - 1, !missing.isEmpty {
        main += "<h2 id=\"elsewhere\">\(words.text("elsewhere"))</h2>\n"
        main += list(of: missing, source, page.rootPath)
      }
    } else {
      main += list(of: quoted.sentences, source, page.rootPath)
    }
    if count > 1 {
      main += "<nav class=\"pages\" aria-label=\"\(words.text("the article"))\">\n<ol>\n"
      for number in 0..<count {
        let current: HTML = number == part ? " aria-current=\"page\"" : ""
        main += """
          <li><a href="\(page.rootPath)\(quoted.folder(ofPart: number))index.html"\(current)>\(words.text("part", words.number(number + 1)))</a></li>

          """
      }
      main += "</ol>\n</nav>\n"
    }
    return SiteFile(folder + "index.html", render(page, main: main + "</article>"))
  }

  private func credits(of source: BriefSource) -> HTML {
    var parts: [HTML] = []
    if let byline = source.byline {
      parts.append("\(words.text("by", shortened(cleanedLine(byline), to: 200)))")
    }
    if let day = source.published {
      parts.append("<time datetime=\"\(day.description)\">\(words.date(day))</time>")
    }
    if let url = source.url { parts.append("<a href=\"\(url)\">\(words.text("original"))</a>") }
    guard let first = parts.first else { return HTML() }
    let rest = parts.dropFirst().reduce(into: HTML()) { $0 += "<span> · </span>" + $1 }
    return "<p class=\"counts\">" + first + rest + "</p>\n"
  }

  private func share(of quoted: SourcePages.Quoted) -> String {
    let count = quoted.sentences.reduce(0) { $0 + wordCount($1.text) }
    return words.quoted(quoted.sentences.count, words: count, of: quoted.source.words) + limitNotice
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
    let text = words.line(sentence.locator.line)
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
      let name = brief.period.map(words.title) ?? words.date(brief.day)
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
        let own = words.attributes(in: quoted.source.language)
        content += "<span\(own)>\(places(of: sentence, root))</span>"
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
    BriefSite.languageAttributes(language, in: brief?.language ?? words.language)
  }
}
