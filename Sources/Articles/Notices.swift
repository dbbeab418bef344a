/// The words of notices, calls and feet, each list with its language.
enum Notices {
  static let newsletter: UInt64 = 1
  static let archive: UInt64 = 2
  static let reprint: UInt64 = 4
  static let contributors: UInt64 = 8
  static let call: UInt64 = 16
  static let inbox: UInt64 = 32
  static let commentRules: UInt64 = 64

  /// Wherever they stand in a short paragraph.
  static let sentences = NeedleSet([
    feet, archives, reprints, thanks, requests,
    ["in your inbox", "to your inbox", "into your inbox", "your inbox every"], rulesOfComments,
  ])

  /// What sites say of readers' comments.
  private static let rulesOfComments = lines(
    """
    # English
    comments are moderated
    comments will be moderated
    moderating all comments
    comments on this article are closed
    comments for this article are closed
    comments are closed
    read our comment policy
    read our commenting policy
    # German
    kommentare werden moderiert
    kommentare werden vor der veröffentlichung
    die kommentarfunktion ist
    # French
    commentaires sont modérés
    commentaires sont fermés
    # Spanish
    comentarios ofensivos
    los comentarios están sujetos
    los comentarios están cerrados
    # Portuguese
    não serão aprovados pelo moderador
    comentários são moderados
    comentários ofensivos
    # Italian
    i commenti sono moderati
    i commenti sono chiusi
    # Dutch
    reacties worden gemodereerd
    reageren is niet meer mogelijk
    # Polish
    komentarze są moderowane
    # Swedish
    kommentarerna modereras
    """)

  /// A text a line, without those that name a language.
  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  private static let feet = lines(
    """
    # English
    you are receiving this email because
    you're receiving this email because
    you are receiving this e-mail because
    you received this email because
    you are receiving this message because
    you received this message because you
    you are receiving this newsletter because
    you're receiving this newsletter because
    you're receiving this because you
    our mailing address is
    unsubscribe from this list
    unsubscribe from this newsletter
    click here to unsubscribe
    update your preferences or
    manage your email preferences
    view this email in your browser
    want to change how you receive these emails
    was this email forwarded to you
    no longer wish to receive these emails
    # German
    sie erhalten diese e-mail, weil
    sie erhalten diese mail, weil
    sie erhalten diesen newsletter, weil
    du erhältst diese e-mail, weil
    du erhältst diesen newsletter, weil
    vom newsletter abmelden
    newsletter im browser
    # French
    vous recevez cet e-mail car
    vous recevez cet email car
    vous recevez cet e-mail parce que
    vous recevez cet email parce que
    vous recevez ce message car
    vous recevez ce courriel
    se désinscrire de cette liste
    # Spanish
    recibes este correo porque
    recibe este correo porque
    has recibido este correo porque
    ha recibido este correo porque
    recibes este email porque
    darte de baja de esta lista
    # Italian
    ricevi questa email perché
    ricevi questa e-mail perché
    hai ricevuto questa email perché
    hai ricevuto questa e-mail perché
    # Portuguese
    você está recebendo este e-mail porque
    você está recebendo este email porque
    está a receber este e-mail porque
    recebeu este e-mail porque
    # Dutch
    je ontvangt deze e-mail omdat
    je ontvangt deze mail omdat
    u ontvangt deze e-mail omdat
    u ontvangt deze nieuwsbrief omdat
    je ontvangt deze nieuwsbrief omdat
    # Swedish
    du får detta mejl eftersom
    du får det här mejlet eftersom
    du får detta nyhetsbrev eftersom
    # Danish
    du modtager denne e-mail, fordi
    du modtager dette nyhedsbrev, fordi
    # Norwegian
    du mottar denne e-posten fordi
    du mottar dette nyhetsbrevet fordi
    # Polish
    otrzymujesz tę wiadomość, ponieważ
    otrzymałeś tę wiadomość, ponieważ
    otrzymujesz ten newsletter, ponieważ
    # Czech
    tento e-mail jste obdrželi, protože
    tento e-mail dostáváte, protože
    # Russian
    вы получили это письмо, потому что
    вы получаете это письмо, потому что
    отписаться от рассылки
    """)

  private static let archives = lines(
    """
    # English
    these crawls are part of an effort to archive pages
    the wayback machine is an initiative
    the goal is to fix all broken links on the web
    you can add location information to your tweets
    add this tweet to your website
    add this video to your website
    twitter may be over capacity
    javascript is disabled in this browser
    your browser does not support the video
    your browser does not support the audio
    your browser does not support html5
    your browser does not support javascript
    your browser does not support iframes
    to view this video please enable javascript
    """)

  private static let reprints = lines(
    """
    # English
    is republished from the conversation
    is republished under a creative commons
    is republished here under
    is republished with permission
    click here for reprint permission
    may not be published, broadcast, rewritten
    may not be reproduced without
    # Turkish, behind the title
    yazısı ilk önce
    """)

  private static let thanks = lines(
    """
    # English
    contributed to this report
    contributed to this article
    contributed to this story
    contributed reporting.
    contributed reporting to this
    """)

  private static let requests = lines(
    """
    # English
    click here to subscribe
    subscribe to our newsletter
    site requires javascript
    slideshow requires javascript
    video requires javascript
    content requires javascript
    page requires javascript
    feature requires javascript
    please enable javascript
    click here for more information.
    click here to find out more
    we'd like to hear what you think about
    we’d like to hear what you think about
    sign up for our newsletter
    sign up to our newsletter
    sign up for our free
    sign up for our daily
    sign up for our morning
    sign up for our evening
    sign up for our weekly
    by signing up, you agree
    replay more videos
    subscribe for free to receive
    may contain affiliate links
    contains affiliate links
    as an amazon associate
    """)

  /// How feet of newsletters begin that could also be said about newsletters.
  static let newsletterOpenings = PrefixSet(
    lines(
      """
      # English
      to unsubscribe, click
      to unsubscribe, please
      to unsubscribe, reply
      to unsubscribe, send
      to unsubscribe, visit
      to unsubscribe, go
      to unsubscribe, use
      to unsubscribe, follow
      to unsubscribe click
      to unsubscribe or
      to unsubscribe:
      to unsubscribe from this
      to unsubscribe from these
      to unsubscribe from our
      unsubscribe from this
      unsubscribe here
      if you no longer wish to receive
      if you don't want to receive
      # German
      um sich abzumelden
      newsletter abbestellen
      # French
      pour vous désinscrire
      pour vous désabonner
      se désinscrire
      se désabonner
      # Spanish
      para darse de baja
      para darte de baja
      # Italian
      per cancellarti
      per annullare l'iscrizione
      # Portuguese
      para cancelar a inscrição
      para cancelar sua inscrição
      cancelar inscrição
      # Dutch
      uitschrijven voor deze
      afmelden voor deze
      # Polish
      aby wypisać się
      # Russian
      чтобы отписаться
      # Japanese
      配信停止
      # Chinese
      退订
      取消订阅
      """))

  static let reprintOpenings = PrefixSet(
    lines(
      """
      # Of all languages
      copyright ©
      copyright (c)
      copyright 1
      copyright 2
      (c) 1
      (c) 2
      # English
      this article was originally
      this article is republished
      this article was republished
      this article was first published
      this article was produced
      this article originally appeared
      this article first appeared
      this article appeared in
      this article is reprinted
      this story was originally
      this story is republished
      this story was first published
      this story originally appeared
      this story first appeared in the
      this post was originally
      this post originally appeared
      this post first appeared
      this piece was originally
      this piece originally appeared
      this essay was originally published
      this column was originally published
      this interview was originally published
      originally published in
      originally published at
      originally published on
      originally published by
      originally appeared on
      originally appeared in
      reprinted from the
      republished with permission
      republished under a
      reprinted with permission
      reprinted by permission
      read the original article
      # German
      dieser artikel erschien zuerst
      dieser artikel ist zuerst
      dieser artikel wurde zuerst
      dieser artikel wurde ursprünglich
      dieser beitrag erschien zuerst
      dieser beitrag ist zuerst
      dieser text erschien zuerst
      # French
      cet article a été publié
      cet article a été initialement
      cet article est republié
      cet article est paru
      cet article est initialement paru
      # Spanish
      este artículo fue publicado
      este artículo se publicó
      este artículo apareció
      # Italian
      questo articolo è stato pubblicato
      questo articolo è apparso
      questo articolo è uscito
      # Portuguese
      este artigo foi publicado
      este artigo foi originalmente
      este texto foi publicado originalmente
      # Dutch
      dit artikel verscheen eerder
      dit artikel is eerder
      dit artikel is oorspronkelijk
      # Swedish
      artikeln publicerades först
      artikeln publicerades ursprungligen
      den här artikeln publicerades
      # Danish
      artiklen blev oprindeligt
      artiklen er oprindeligt
      # Norwegian
      artikkelen ble først publisert
      artikkelen ble opprinnelig
      # Polish
      artykuł ukazał się pierwotnie
      ten artykuł ukazał się
      artykuł został pierwotnie
      # Russian
      статья впервые опубликована
      эта статья была впервые
      впервые опубликовано
      """))

  /// How WordPress ends the items of its feeds: before the title, and behind it.
  static let wordPress: [(opening: String, middle: String)] = [
    // English
    ("the post ", " appeared first on "), ("the article ", " appeared first on "),
    ("the post ", " first appeared on "),
    // German
    ("der beitrag ", " erschien zuerst auf "), ("der artikel ", " erschien zuerst auf "),
    // French
    ("l’article ", " est apparu en premier sur "), ("l'article ", " est apparu en premier sur "),
    // Spanish
    ("la entrada ", " se publicó primero en "), ("la entrada ", " apareció primero en "),
    // Italian
    ("l'articolo ", " proviene da "), ("l’articolo ", " proviene da "),
    ("l'articolo ", " sembra essere il primo su "),
    // Portuguese
    ("o post ", " apareceu primeiro em "), ("o conteúdo ", " aparece primeiro em "),
    // Dutch
    ("het bericht ", " verscheen eerst op "),
    // Swedish
    ("inlägget ", " dök först upp på "),
    // Danish
    ("indlægget ", " blev først udgivet på "),
    // Norwegian
    ("innlegget ", " dukket først opp på "),
    // Polish
    ("artykuł ", " pochodzi z serwisu "),
    // Romanian
    ("articolul ", " apare prima dată în "),
    // Russian
    ("сообщение ", " появились сначала на "), ("запись ", " впервые появилась "),
    // Japanese
    ("投稿 ", " に最初に表示されました"),
  ]
}
