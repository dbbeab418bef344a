/// The words that every site has. Lines of a list are texts of their own.
extension FurniturePhrases {
  private static func set(_ list: String) -> Set<String> {
    Set(
      list.split(separator: "\n").flatMap { $0.split(separator: ",") }.map {
        Names.letters(String($0))
      })
  }

  static func list(_ list: String) -> [String] {
    list.split(separator: "\n").map(String.init)
  }

  /// Letters of headings over lists of other articles, comments and the like, by their first bytes.
  static let stops = Dictionary(
    grouping:
      set(
        """
        related articles,related stories,related posts,related news,related content,related topics,related links,related coverage,related:
        more from,more on this story,more on this topic,more stories,more news,more like this,you may also like,you might also like
        you may also be interested,recommended for you,recommended stories,recommended articles,recommended reading,most read,most popular,most viewed
        trending now,trending stories,latest news,latest stories,latest posts,recent posts,popular posts,popular articles,top stories,up next,read next,read also,also read
        leave a comment,leave a reply,post a comment,join the conversation,comments,about the author,about us,see also,no more articles,further reading,other stories,share the article
        mehr zum thema,ähnliche artikel,das könnte sie auch interessieren,das könnte dich auch interessieren,meistgelesen,weitere artikel,weitere themen,weitere nachrichten,kommentare,lesen sie auch,auch interessant,mehr von
        articles similaires,à lire aussi,lire aussi,sur le même sujet,les plus lus,commentaires,articles liés,plus d'articles,vous aimerez aussi,ailleurs sur le web
        artículos relacionados,noticias relacionadas,te puede interesar,también te puede interesar,lo más leído,lo más visto,más leídas,comentarios,lea también,lee también,más noticias,más información
        leggi anche,articoli correlati,potrebbe interessarti,potrebbero interessarti,i più letti,commenti,notizie correlate,ti potrebbe interessare
        leia também,notícias relacionadas,artigos relacionados,mais lidas,veja também,veja mais,comentários,leia mais
        lees ook,gerelateerde artikelen,meest gelezen,reacties,lees meer,läs också,läs även,läs mer,relaterade artiklar,mest läst,læs også,les også,mest lest,lue myös
        czytaj też,czytaj także,zobacz też,zobacz także,przeczytaj także,powiązane artykuły,komentarze,čtěte také,související články
        читайте также,похожие статьи,по теме,комментарии,другие новости,смотрите также,читайте також,схожі новини,ilgili haberler,benzer haberler,yorumlar
        関連記事,関連ニュース,あわせて読みたい,人気記事,おすすめ記事,相关阅读,相关文章,相关新闻,相關文章,相關新聞,延伸阅读,延伸閱讀,热门文章,관련기사,관련 뉴스,많이 본 뉴스
        مواضيع ذات صلة,مقالات ذات صلة,اقرأ أيضا,संबंधित खबरें
        """
      ).sorted(), by: { Array($0.utf8.prefix(3)) })

  /// Those of a single word: others may follow it in a heading of an article.
  static let wholeStops: Set<String> = [
    "comments", "kommentare", "commentaires", "comentarios", "commenti", "comentários", "reacties",
    "komentarze", "комментарии", "yorumlar", "related", "see", "weitereartikel",
  ]

  /// Letters of whole lines that only label parts of a page.
  static let labels = set(
    """
    unsubscribe,close,open,menu,search,share,share this,share this article,share article,print,email,e-mail,subscribe,subscribe now,sign in,log in,login,sign up,register,logout,my account
    edit,edit content,close edit content,skip to content,skip to main content,skip to navigation,home,next,previous,prev,back,back to top,top,reply,like,save,follow,follow us,follow us on
    advertisement,advertising,ad,sponsored,sponsored content,promoted,loading,loading...,read more,show more,see more,view more,load more,more,view all,see all,continue reading,click here,learn more
    copy link,link copied,tweet,facebook,twitter,whatsapp,linkedin,pinterest,reddit,telegram,instagram,youtube,rss,newsletter,newsletters,tags,tags:,topics,categories,filed under
    contact,contact us,about,about us,privacy,privacy policy,terms,terms of use,terms of service,cookie policy,cookies,accept,accept all,reject,settings,image caption,image source,caption,image,video,gallery,must watch,must read,watch now,watch live,now playing,play video,toggle navigation
    anzeige,werbung,teilen,drucken,menü,suche,schließen,anmelden,startseite,impressum,datenschutz,weiterlesen,mehr,zurück,abonnieren
    fermer,partager,imprimer,rechercher,connexion,s'abonner,accueil,publicité,lire la suite,suivant,précédent
    cerrar,compartir,imprimir,buscar,menú,iniciar sesión,suscribirse,inicio,publicidad,leer más,siguiente,anterior
    chiudi,condividi,stampa,cerca,accedi,abbonati,pubblicità,continua a leggere,fechar,compartilhar,partilhar,pesquisar,entrar,assine,publicidade,continue lendo
    sluiten,delen,zoeken,inloggen,advertentie,stäng,dela,sök,logga in,annons,del,annonse,annonce,reklama,udostępnij,szukaj,реклама,поделиться,поиск,меню,войти,广告,分享,菜单,搜索,広告,メニュー,検索,シェア,광고,공유
    """)

  /// How headings over other articles begin and end: English, German, French, Spanish, Portuguese,
  /// Italian, Dutch.
  static let more: Set<String> = [
    "more", "weitere", "mehr", "plus", "más", "mais", "altri", "meer",
  ]
  static let texts: Set<String> = [
    "stories", "articles", "posts", "news", "coverage", "reads", "artikel", "beiträge",
    "nachrichten", "meldungen", "noticias", "artículos", "notícias", "artigos", "articoli",
    "notizie", "artikelen", "berichten",
  ]

  static let counted: Set<String> = [
    "view", "views", "share", "shares", "comment", "comments", "like", "likes", "read", "reads",
    "tweets", "retweets", "followers", "min", "mins", "minute", "minutes", "votes", "hits",
    "replies", "reactions", "ago", "aufrufe", "kommentare", "minuten", "vues", "partages",
    "commentaires", "vistas", "visitas", "compartidos", "comentarios", "minutos", "visualizzazioni",
    "commenti", "condivisioni", "minuti", "visualizações", "comentários", "reacties", "weergaven",
    "kommentarer", "visningar", "visninger", "wyświetleń", "komentarzy", "просмотров", "просмотра",
    "комментариев", "görüntülenme", "yorum", "阅读", "评论", "浏览", "views.", "조회수",
  ]

  static let networks: Set<String> = [
    "facebook", "twitter", "x", "whatsapp", "linkedin", "pinterest", "reddit", "telegram", "email",
    "e", "mail", "tumblr", "instagram", "messenger", "flipboard", "pocket", "viber", "vk", "weibo",
    "line", "print", "copy", "link", "xing", "bluesky", "mastodon", "threads", "youtube", "rss",
    "sms", "google", "digg", "stumbleupon",
  ]

  /// Networks on which writers can be followed.
  static let socialNetworks: Set<String> = [
    "facebook", "twitter", "instagram", "linkedin", "threads", "bluesky", "mastodon", "youtube",
    "tiktok", "telegram", "tumblr", "pinterest", "flipboard",
  ]

  static let sharing: Set<String> = [
    "share", "sharing", "shared", "teilen", "partager", "compartir", "compartilhar", "partilhar",
    "condividi", "delen", "dela", "udostępnij", "поделиться", "partilhe", "compartilhe",
  ]

  static let pictures = NeedleSet([["photo", "images", "foto", "picture"]])

  /// What claims rights, and cookies.
  static let legal = NeedleSet([
    list(
      """
      all rights reserved
      alle rechte vorbehalten
      tous droits réservés
      todos los derechos reservados
      tutti i diritti riservati
      todos os direitos reservados
      alle rechten voorbehouden
      wszelkie prawa zastrzeżone
      все права защищены
      may not be published, broadcast, rewritten
      """), ["cookie"],
  ])

  /// What makes a line with cookies a notice, and not a recipe: words of consent alone, words of use
  /// together with one of the web.
  static let consent = NeedleSet([
    list(
      """
      consent
      privacy policy
      uses cookies
      use of cookies
      we use cookies
      use cookies to
      accept cookies
      accept all cookies
      our site
      this site
      this website
      zustimm
      utiliza cookies
      utilizamos cookies
      utilisons des cookies
      utilise des cookies
      utilizza cookie
      używa plików cookie
      używamy plików cookie
      gebruikt cookies
      gebruiken cookies
      använder cookies
      bruger cookies
      verwendet cookies
      verwenden cookies
      zgadzam
      our partners
      unsere partner
      nos partenaires
      nuestros socios
      partnerzy
      einwillig
      consentim
      соглаша
      """),
    list(
      """
      accept
      we use
      verwenden
      utilisons
      utilise des
      utilizamos
      usiamo
      utilizza
      gebruik
      använder
      bruger
      używa
      przechow
      использу
      """),
    list(
      """
      website
      webseite
      webbplats
      browser
      analytics
      privacy
      datenschutz
      personali
      personnalis
      erlebnis
      experience
      expérience
      experiencia
      esperienza
      ervaring
      upplevelse
      navigation
      navegación
      navigazione
      advertis
      publicit
      werbung
      pubblicit
      reklam
      serwis
      stron
      sitio web
      sito web
      сайт
      """),
  ])

  static let prompts = list(
    """
    click here to
    subscribe to our
    sign up for our
    sign up to our
    follow us
    follow @
    like us on
    download the app
    download our app
    please enable javascript
    you must be logged in
    your email address will not be
    enter your email
    read more:
    read more at
    read also:
    also read:
    see also:
    related:
    watch:
    save my name
    this site uses akismet
    lesen sie auch
    lire aussi
    síguenos
    lea también
    leggi anche
    siga-nos
    leia também
    lees ook
    читайте также
    """)

  /// How calls begin that may be said of anything: they count with a word of what sites offer.
  static let offers = list(
    """
    click to
    subscribe to
    sign up for
    sign up to
    join our
    get the latest
    want the best of
    abonnieren sie
    melden sie sich
    abonnez-vous
    inscrivez-vous
    suscríbete
    regístrate
    iscriviti
    assine
    inscreva-se
    schrijf je in
    schrijf u in
    meld je aan voor
    meld u aan voor
    подпишитесь
    подписывайтесь
    """)

  /// What sites offer: English, German, French, Spanish, Italian, Portuguese, Dutch, Russian.
  static let offered = NeedleSet([
    list(
      """
      newsletter
      e-mails
      emails
      inbox
      our app
      notification
      alerts
      breaking news
      our daily
      our weekly
      our free
      our updates
      the updates
      channel
      podcast
      youtube
      facebook
      twitter
      instagram
      telegram
      whatsapp
      for free
      continue reading
      your email
      free trial
      a week
      a month
      per month
      per week
      unlimited
      digital
      subscription
      enlarge
      expand
      to view
      to see
      to share
      to tweet
      to play
      to listen
      to watch
      to zoom
      headlines
      latest news
      get the latest on
      delivered
      briefing
      community
      mailing list
      conversation
      unseren
      unserem
      unsere
      kostenlos
      notre
      nos alertes
      nos infos
      gratuit
      nuestr
      boletín
      gratis
      nostra
      nostro
      canale
      nossa
      nosso
      nieuwsbrief
      onze
      наш
      канал
      рассылк
      """)
  ])

  static let credits = list(
    """
    photo:
    photos:
    photo by
    photo credit
    photograph:
    photograph by
    image:
    image credit
    image source
    image caption
    picture:
    file photo
    foto:
    fotos:
    bild:
    bildquelle
    crédit photo
    crédito:
    créditos:
    crédito foto
    crédito de la foto
    credit:
    (photo
    (image
    фото:
    写真:
    图片来源
    """)

  /// What stands before dates: English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
  /// Norwegian, Danish, Finnish, Polish, Czech, Russian, Ukrainian, Turkish, Chinese, Japanese, Korean.
  static let dateLabels = PrefixSet(
    list(
      """
      updated
      last updated
      last modified
      published
      first published
      posted
      originally published
      aktualisiert
      veröffentlicht
      zuletzt aktualisiert
      stand:
      publié
      mis à jour
      actualizado
      publicado
      aggiornato
      pubblicato
      atualizado
      bijgewerkt
      gepubliceerd
      uppdaterad
      publicerad
      oppdatert
      publisert
      opdateret
      publiceret
      päivitetty
      julkaistu
      aktualizacja
      opublikowano
      aktualizováno
      publikováno
      обновлено
      опубликовано
      оновлено
      опубліковано
      güncelleme
      yayınlanma
      更新
      发布时间
      公開日
      입력
      수정
      """))

  /// How a line begins that says where a clipping was taken from: English, German, French, Spanish.
  static let sourceLabels = [
    "source:", "original:", "clipped from", "url:", "saved from", "retrieved from", "quelle:",
    "source :", "fuente:",
  ]

  /// Words that say when, in the same languages as far as they are common.
  static let timeWords: Set<String> = [
    "ago", "yesterday", "today", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    "heute", "gestern", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
    "sonntag", "hier", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "ayer", "hoy", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
    "ieri", "oggi", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica",
    "ontem", "hoje", "gisteren", "vandaag", "igår", "idag", "i går", "wczoraj", "dzisiaj", "вчера",
    "сегодня", "вчора", "сьогодні", "dün", "bugün",
  ]
}
