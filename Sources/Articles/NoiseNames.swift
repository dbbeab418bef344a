import Markup

/// The words that sites use for classes and ids of what is no article.
///
/// They are names of a trade rather than of a language: English nearly everywhere, and for comments
/// the word of the country as well.
enum NoiseNames {
  static let roleList = [
    "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog",
    "menu", "menubar", "toolbar", "form",
  ]
  static let roles = NameTable(roleList)

  /// What a name says, as a whole class or as one word of it.
  static func noise(_ word: Range<Int>, in source: [UInt8], isPart: Bool) -> Noise? {
    guard let index = table.index(of: word, in: source) else { return nil }
    var noise = all[index]
    noise.isPart = isPart
    return noise
  }

  private static let all: [Noise] =
    list("cookie cookies gdpr consent footer sidebar related disqus taboola outbrain", true)
    + list(comments, true, .comments)
    + list("nav navbar navigation breadcrumb breadcrumbs", true, .links)
    + list("hidden is-hidden", true, .hidden)
    + list("menu menus toolbar topbar pagination pager toc", false, .links)
    + list("byline date dateline timestamp meta metadata", false, .line)
    + list(
      """
      author authors caption captions share sharing shares social newsletter promo promos promotion popup print ad
      ads advert adverts advertisement advertising sponsor sponsored widget widgets bio masthead
      banner subscribe subscription signup recommended recommendations recommend recirc more
      trending popular tags tag tagged credit credits copyright login overlay skip sr disclaimer
      rating ratings reply respond infobox noprint editsection references catlinks
      """, false)

  private static let table = NameTable(all.map(\.name))

  /// Comments as a class calls them; the words of countries by their languages: de, fr, it, es and
  /// pt, pl, nl, tr, sv da nb, fi, cs, ro, hr.
  private static let comments = """
    comment comments commentlist commentslist commentsection commentarea commentthread commentbox
    commentform commentrespond replies responses discussion disqus_thread respond-form
    kommentare leserkommentare
    commentaires
    commenti
    comentarios
    komentarze opinie
    reacties
    yorumlar
    kommentarer
    kommentit
    komentare diskuse
    comentarii
    komentari
    """

  /// Those that head a part of an article as well; they count where what they hold repeats.
  static let ambiguous: Set<String> = ["replies", "responses", "discussion", "opinie", "comment"]

  /// One comment, which makes comments of what holds it.
  static let singleComment = NameTable(["comment", "kommentar", "commentaire", "comentario", "reactie"])
  static let holders = NameTable([
    "list", "section", "area", "thread", "threads", "wrap", "wrapper", "box", "container", "form",
    "stream", "feed", "block", "content", "group", "children", "tree", "count", "header", "body",
    "item", "items", "text", "respond", "module", "region", "panel",
  ])

  /// What sites call the lines under a headline that lead into the article: en; de; fr; es, pt; it; nl;
  /// pl; sv, da.
  static let standfirsts = NameTable([
    "standfirst", "lead", "lede", "dek", "deck", "summary", "subtitle", "subheadline", "subheading",
    "subhead", "subhed", "intro", "introduction", "abstract", "excerpt", "strapline", "keypoints",
    "highlights", "vorspann", "untertitel", "chapo", "chapeau", "bajada", "entradilla", "copete",
    "subtitulo", "sommario", "sottotitolo", "occhiello", "inleiding", "zajawka", "ingress",
    "manchet",
  ])

  /// Words that make a class say how something looks or what it is about, and not what it is.
  static let modifiesBefore = NameTable([
    "has", "no", "not", "with", "without", "js", "tag", "category", "cat", "hide",
  ])
  static let modifiesBehind = NameTable(["layout", "wrap", "hide", "hidden", "enabled", "disabled"])
  /// The same for comments: they may be written, or not.
  static let states = NameTable(["open", "opened", "closed", "off", "on", "hide", "layout"])

  private static func list(
    _ names: String, _ isCertain: Bool, _ kind: Noise.Kind = .other
  ) -> [Noise] {
    names.split { $0 == " " || $0 == "\n" }.map {
      Noise(name: String($0), isCertain: isCertain, kind: kind, isPart: false)
    }
  }
}
