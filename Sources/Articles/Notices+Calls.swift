/// The words of calls to readers, and of notes about writers.
extension Notices {
  /// How calls begin that hardly anything else begins with.
  static let calls = PrefixSet(
    lines(
      """
      # English
      discover more from
      do you have an opinion on the issues raised in this article
      share this article
      share this story
      share this post
      share on facebook
      share on twitter
      read or share this story
      tweet this article
      sign up for daily
      sign up now
      sign up here
      sign up today
      subscribe now
      subscribe today
      want more news
      want more stories
      get our free app
      get our app
      get the app
      download our app
      download our free
      download the free app
      stay up to date with the free
      stay up to date with our
      to continue reading,
      to continue reading this
      to continue reading the article
      to continue reading the story
      to read the full article
      to read the full story
      to read the full report
      to read the full post
      to read the full review
      to read the full interview
      to read the full piece
      to read the full text
      like what you're reading
      like what you read
      like this story?
      like this article?
      read next:
      did you like this article
      enjoyed this article
      if you enjoyed this article
      if you liked this article
      support our journalism
      support independent journalism
      become a subscriber
      become a member today
      already a subscriber
      have a tip?
      have a tip for
      have a tip we
      got a tip?
      got a tip for
      got a news tip
      do you have a tip
      do you have a story
      send tips to
      donate now
      support our work
      click here to read
      click here to sign up
      follow us on
      # German
      teilen sie diesen artikel
      diesen artikel teilen
      artikel teilen
      melden sie sich für unseren
      melden sie sich zu unserem
      abonnieren sie unseren
      abonnieren sie jetzt
      abonniere unseren newsletter
      laden sie unsere app
      lade unsere app
      folgen sie uns auf
      # French
      partagez cet article
      partager cet article
      inscrivez-vous à notre
      inscrivez-vous à la newsletter
      abonnez-vous à notre
      téléchargez notre application
      suivez-nous sur
      # Spanish
      comparte este artículo
      comparte esta noticia
      comparte esta nota
      suscríbete a nuestr
      suscríbase a nuestr
      descarga nuestra app
      descarga nuestra aplicación
      síguenos en
      # Italian
      condividi questo articolo
      condividi l'articolo
      iscriviti alla newsletter
      iscriviti alla nostra
      scarica la nostra app
      seguici su
      # Portuguese
      compartilhe este artigo
      compartilhe esta notícia
      partilhe este artigo
      assine a nossa newsletter
      assine nossa newsletter
      inscreva-se na nossa
      inscreva-se em nossa
      baixe o nosso app
      baixe nosso aplicativo
      siga-nos no
      # Dutch
      deel dit artikel
      download onze app
      volg ons op
      # Swedish
      dela artikeln
      dela den här artikeln
      prenumerera på vårt nyhetsbrev
      ladda ner vår app
      följ oss på
      # Danish
      del artiklen
      del denne artikel
      tilmeld dig vores nyhedsbrev
      tilmeld dig nyhedsbrevet
      download vores app
      følg os på
      # Norwegian
      del denne artikkelen
      del artikkelen
      meld deg på vårt nyhetsbrev
      meld deg på nyhetsbrevet
      last ned appen
      følg oss på
      # Finnish
      jaa artikkeli
      tilaa uutiskirje
      tilaa uutiskirjeemme
      # Polish
      udostępnij ten artykuł
      udostępnij artykuł
      zapisz się na nasz newsletter
      zapisz się do newslettera
      pobierz naszą aplikację
      # Czech
      sdílejte tento článek
      sdílet článek
      přihlaste se k odběru
      # Russian
      поделитесь статьей
      поделитесь статьёй
      поделиться статьей
      поделитесь этой
      подпишитесь на наш
      подписывайтесь на наш
      скачайте наше приложение
      # Ukrainian
      поділіться статтею
      підпишіться на наш
      підписуйтесь на наш
      # Turkish
      bu haberi paylaş
      bültenimize abone ol
      uygulamamızı indir
      # Japanese
      この記事をシェア
      メールマガジンに登録
      # Chinese
      分享这篇文章
      分享此文
      订阅我们的
      訂閱我們的
      # Korean
      이 기사를 공유
      """))

  /// What says that the text goes on behind a picture or an advertisement.
  static let continuations = PrefixSet(
    lines(
      """
      # English
      story continues below
      story continues after
      article continues below
      article continues after
      continue reading the main story
      # German
      nach der anzeige geht es weiter
      der artikel geht nach
      # French
      la suite après la publicité
      l'article continue après
      # Spanish
      continúa después de la publicidad
      # Portuguese
      continua depois da publicidade
      continua após a publicidade
      """))

  /// How a sentence with "inbox" begins that offers a newsletter; English only.
  static let inboxOpenings = PrefixSet(
    lines(
      """
      get
      sign up
      subscribe
      want
      join
      never miss
      don't miss
      receive
      the best of
      our best
      your daily
      """))

  /// Calls that stand in brackets; English, and German.
  static let bracketed = [
    "see also:", "also on ", "watch:", "photos:", "photos ", "video:", "listen:", "related:",
    "read more:", "read:", "more:", "lesen sie auch:", "mehr dazu:",
  ]

  /// English, where one writes where a writer can be found.
  static let contactOpenings = PrefixSet(
    lines(
      """
      # English
      follow him on
      follow her on
      follow them on
      follow me on
      follow the author on
      you can follow
      contact the reporter
      contact the author
      contact the writer
      email the author
      email the reporter
      reach the reporter at
      reach the author at
      reach him at
      reach her at
      reach them at
      email him at
      email her at
      # German
      folgen sie ihr auf
      folgen sie ihm auf
      # French
      suivez-la sur
      suivez-le sur
      # Spanish
      síguela en
      síguelo en
      """))

  /// English: "Follow Mara Ellin on Twitter".
  static let follow = "follow "

  /// What news says, and notes about writers do not; English.
  static let newsOfBios = [" that ", " said"]

  struct Bio {
    /// What joins the name and the role.
    let verbs: Set<String>
    /// What those are who write.
    let roles: [String]
    /// How many names may come before the verb.
    var names = 2...4
  }

  static let bios: [Bio] = [
    // English
    Bio(
      verbs: ["is"],
      roles: [
        "based in", "a reporter", "a freelance", "staff writer", "senior writer", "writer at",
        "writer for", "writer based", "reporter at",
        "reporter for", "reporter with", "reporter on", "reporter covering", "staff reporter",
        "senior reporter", "correspondent for", "correspondent at", "correspondent based",
        "columnist for", "columnist at", "editor at", "editor of", "editor for", "senior editor",
        "contributing writer", "contributing editor", "contributor to", "freelance writer",
        "freelance journalist", "journalist based", "journalist at", "journalist for",
        "journalist with", "the author of", "author of",
      ]),
    Bio(
      verbs: ["covers", "writes", "reports"],
      roles: ["for the", "about the", "on the courts", "from the newsroom"]),
    Bio(verbs: ["reported"], roles: ["from "], names: 1...4),
    // German
    Bio(
      verbs: ["ist"],
      roles: [
        "redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporter bei",
        "reporterin bei", "freie journalistin", "freier journalist", "kolumnist", "kolumnistin",
        "journalistin bei", "journalist bei", "autorin bei", "autor bei",
      ]),
    // French
    Bio(
      verbs: ["est"],
      roles: [
        "journaliste", "correspondant", "correspondante", "rédacteur", "rédactrice", "chroniqueur",
        "chroniqueuse",
      ]),
    // Spanish
    Bio(
      verbs: ["es"],
      roles: [
        "periodista", "corresponsal", "redactor", "redactora", "columnista", "reportero",
        "reportera",
      ]),
    // Italian
    Bio(verbs: ["è"], roles: ["giornalista", "corrispondente", "redattore", "redattrice"]),
    // Dutch
    Bio(
      verbs: ["is"],
      roles: ["redacteur", "verslaggever", "verslaggeefster", "correspondent van", "columnist van"]),
  ]
}
