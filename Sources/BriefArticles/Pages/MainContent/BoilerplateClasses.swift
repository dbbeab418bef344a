import BriefMarkup

/// The words that sites use for classes and ids of what is no article.
///
/// They are names of a trade rather than of a language: English nearly everywhere, and for comments
/// the word of the country as well.
enum BoilerplateClasses {
  static let roleList = [
    "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog",
    "menu", "menubar", "toolbar", "form",
  ]
  static let roles = NameTable(roleList)

  /// What a word says, as a whole class or as a part of one.
  struct Meaning {
    fileprivate(set) var mark: BoilerplateMark?
    /// Whether it makes what follows say how something looks or what it is about.
    fileprivate(set) var modifiesBefore = false
    fileprivate(set) var modifiesBehind = false
    /// Whether what it stands behind is only a state of the page.
    fileprivate(set) var isState = false
    fileprivate(set) var isComment = false
    /// Whether something that is called so holds others of the word before it.
    fileprivate(set) var holdsComments = false

    func mark(isPart: Bool) -> BoilerplateMark? {
      guard var mark else { return nil }
      mark.isPart = isPart
      return mark
    }
  }

  static func meaning(of word: Range<Int>, in source: [UInt8]) -> Meaning? {
    table.index(of: word, in: source).map { meanings[$0] }
  }

  private static let all: [BoilerplateMark] =
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

  /// All words in one table, so that each is looked up once.
  private static let (table, meanings): (NameTable, [Meaning]) = {
    var meanings: [String: Meaning] = [:]
    for mark in all { meanings[mark.name, default: Meaning()].mark = mark }
    for name in MarkupTree.unseenClasses {
      meanings[name, default: Meaning()].mark = BoilerplateMark(
        name: "for screen readers", isCertain: true, kind: .hidden)
    }
    for word in modifiesBefore { meanings[word, default: Meaning()].modifiesBefore = true }
    for word in modifiesBehind { meanings[word, default: Meaning()].modifiesBehind = true }
    for word in states { meanings[word, default: Meaning()].isState = true }
    for word in singleComment { meanings[word, default: Meaning()].isComment = true }
    for word in holders { meanings[word, default: Meaning()].holdsComments = true }
    let words = meanings.keys.sorted()
    return (NameTable(words), words.compactMap { meanings[$0] })
  }()

  /// Comments as a class calls them; the words of countries by their languages: de, fr, it, es and
  /// pt, pl, nl, tr, sv da nb, fi, cs, ro, hr, lt, hu, ca.
  private static let comments = """
    comment comments commentlist commentslist commentsection commentarea commentthread commentbox
    commentform commentrespond replies responses discussion discussions conversation reactions
    disqus_thread respond-form cmt cmts talkback coral-talk-stream isso-thread hyvor-talk-view
    commento remark42 livefyre spot-im spotim viafoura
    kommentare leserkommentare
    commentaires
    commenti
    comentarios
    komentarze komentarzy opinie
    reacties
    yorumlar yorumlari
    kommentarer
    kommentit
    komentare diskuse
    comentarii
    komentari
    komentarai
    hozzaszolasok hozzászólások
    comentaris
    """

  /// Those that head a part of an article as well; they count where what they hold repeats.
  static let ambiguous: Set<String> = [
    "replies", "responses", "discussion", "discussions", "conversation", "reactions", "opinie",
    "comment",
  ]

  /// One comment, which makes comments of what holds it.
  private static let singleComment = [
    "comment", "kommentar", "commentaire", "comentario", "reactie", "cmt", "yorum",
  ]
  private static let holders = [
    "list", "section", "area", "thread", "threads", "wrap", "wrapper", "box", "container", "form",
    "stream", "feed", "block", "content", "group", "children", "tree", "count", "header", "body",
    "item", "items", "text", "respond", "module", "region", "panel", "liste", "lista", "listesi",
  ]

  /// What opens over a page and asks for something: never the article, shown or hidden.
  static let windows = NameTable([
    "modal", "dialog", "popup", "overlay", "lightbox", "consent", "cookie", "cookies", "gdpr",
    "terms", "login", "signin", "newsletter", "menu", "nav", "drawer", "offcanvas",
  ])

  /// Classes of sections in pages that pandoc, DocBook and Sphinx make.
  static let partsOfManuscripts = NameTable([
    "level1", "level2", "level3", "level4", "sect1", "sect2", "sect3", "section", "subsection",
  ])

  /// Names of boxes that hold a part of an article as well as anything else.
  static let boxes: Set<String> = [
    "widget", "widgets", "print", "more", "tag", "tags", "tagged", "skip", "meta", "metadata",
    "date", "rating", "hidden",
  ]

  /// What sites call the lines under a headline that lead into the article: en; de; fr; es, pt; it;
  /// nl; pl; sv, da.
  static let standfirsts = NameTable([
    "standfirst", "lead", "lede", "dek", "deck", "summary", "subtitle", "subheadline", "subheading",
    "subhead", "subhed", "intro", "introduction", "abstract", "excerpt", "strapline", "keypoints",
    "highlights", "vorspann", "untertitel", "chapo", "chapeau", "bajada", "entradilla", "copete",
    "subtitulo", "sommario", "sottotitolo", "occhiello", "inleiding", "zajawka", "ingress",
    "manchet",
  ])

  /// Words that make a class say how something looks or what it is about, and not what it is.
  private static let modifiesBefore = [
    "has", "no", "not", "with", "without", "js", "tag", "category", "cat", "hide",
  ]
  private static let modifiesBehind = ["layout", "wrap", "hide", "hidden", "enabled", "disabled"]
  /// The same for comments: they may be written, or not.
  private static let states = ["open", "opened", "closed", "off", "on", "hide", "layout"]

  private static func list(
    _ names: String, _ isCertain: Bool, _ kind: BoilerplateMark.Kind = .other
  ) -> [BoilerplateMark] {
    names.split { $0 == " " || $0 == "\n" }.map {
      BoilerplateMark(name: String($0), isCertain: isCertain, kind: kind, isPart: false)
    }
  }
}
