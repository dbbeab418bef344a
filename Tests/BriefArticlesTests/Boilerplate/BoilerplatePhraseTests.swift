import BriefArticles
import Testing

private let paragraphs = [
  "The harbour bridge at Port Lowen was closed to lorries on Monday after inspectors found cracks "
    + "in two of its bearings, the county said in a report to the council.",
  "Engineers measured the cracks at up to 14 millimetres and asked for steel props before the "
    + "summer traffic starts on the road along the northern shore of the bay.",
  "About 9,000 vehicles cross the bridge on a working day, and the detour through Marsh Lane adds "
    + "eleven kilometres to the journey of everyone who works on the island.",
]

/// Lines that stand among the paragraphs of saved pages and are no part of their articles.
struct BoilerplatePhraseTests {
  /// Where a line stands among the paragraphs.
  enum Place: CaseIterable {
    case first, middle, last

    func text(with line: String) -> [String] {
      switch self {
      case .first: [line] + paragraphs
      case .middle: [paragraphs[0], line, paragraphs[1], paragraphs[2]]
      case .last: paragraphs + [line]
      }
    }
  }

  private static let clipping = "---\ntitle: Bridge closed\nsource: https://a.example/1\n---\n\n"

  private func clipped(_ blocks: [String]) throws -> Article {
    let source = Self.clipping + blocks.joined(separator: "\n\n") + "\n"
    return try #require(try articles(in: source, named: "a.md").first)
  }

  private func plain(_ blocks: [String]) throws -> Article {
    let source = "Harbour bridge closed to lorries\n\n" + blocks.joined(separator: "\n\n") + "\n"
    return try #require(try articles(in: source, named: "a.txt").first)
  }

  private func expectGone(
    _ line: String, _ places: [Place], _ location: SourceLocation = #_sourceLocation
  ) throws {
    for place in places {
      for article in [try clipped(place.text(with: line)), try plain(place.text(with: line))] {
        #expect(
          article.outline == paragraphs.map { "p \($0)" }, "\(place)", sourceLocation: location)
        #expect(article.dropped.contains { $0.text == line }, sourceLocation: location)
      }
    }
  }

  @Test(
    "What ends in a credit is a caption wherever it stands",
    arguments: [
      "Mara Ellin speaks to reporters on the quay of Port Lowen, Monday, Dec. 9, 2019. (Lena Moe/Norwire)",
      "The bridge with its cracked bearings, closed to lorries since Monday. (AP Photo/Tom Reed)",
      "The closed bridge at Port Lowen on Monday. (Tom Reed/Reuters)",
      "The closed bridge at Port Lowen on Monday. Photo: Ann Lee / LPA",
      "The closed bridge at Port Lowen on Monday. Photograph: Ann Lee/Norwire",
      "The closed bridge at Port Lowen on Monday. REUTERS/Tom Reed/File Photo",
      "The closed bridge at Port Lowen on Monday. Tom Reed/AFP via Getty Images",
      "The closed bridge at Port Lowen on Monday. Tom Reed/Norwire",
      "The closed bridge at Port Lowen on Monday. | REUTERS", "Tom Reed | Getty Images",
      "Getty Images",
      "Courtesy of Tom Reed",
      "The bridge has been closed to lorries since Monday. (Photo by Tom Reed)",
      "The bridge has been closed to lorries since Monday. (Reuters photo: Tom Reed)",
      "The bridge has been closed to lorries since Monday. (Courtesy of Tom Reed)",
      "FILE - In this March 2, 2017 file photo, lorries wait at the bridge in Port Lowen.",
      "In this image taken from video, lorries wait at the bridge in Port Lowen.",
      "Die Brücke ist seit Montag für Lastwagen gesperrt. Foto: Tom Reed/dpa",
      "Le pont est fermé aux camions depuis lundi. Crédit photo : Tom Reed",
      "Мост закрыт для грузовиков с понедельника. Фото: Том Рид / ТАСС",
    ])
  func creditsEndCaptions(line: String) throws {
    try expectGone(line, Place.allCases)
  }

  @Test(
    "What someone does in the present on a full date is a caption before the article",
    arguments: [
      "Mara Ellin speaks to reporters on the quay in Port Lowen, Monday, Dec. 9, 2019.",
      "Mayor Tom Reed, left, waves to the crowd at the harbour of Port Lowen on 9 December 2019.",
      "Mara Ellin speaks to reporters in Port Lowen, Monday, Dec. 9, 2019",
      "Lorry drivers from Port Lowen, Mara Ellin among them, wait at the bridge on May 4, 2021.",
    ])
  func posesAreCaptions(line: String) throws {
    try expectGone(line, [.first])
  }

  @Test(
    "Calls to readers go",
    arguments: [
      "Share this article on social media if you care about the harbour bridge at Port Lowen.",
      "Sign up for our daily newsletter and never miss a story from the coast.",
      "Want the best of the Harbour Post straight to your inbox?",
      "Get the stories that you care about delivered to your inbox every morning.",
      "Download our app to read the Harbour Post on your telephone wherever you are.",
      "(See also: Full coverage of the closed bridge)",
      "Story continues below advertisement", "Continua após a publicidade",
      "Teilen Sie diesen Artikel mit allen, denen die Brücke am Herzen liegt.",
      "Abonnieren Sie unseren Newsletter, um nichts mehr zu verpassen.",
      "Inscrivez-vous à notre lettre pour ne rien manquer de la vie du port.",
      "Suscríbete a nuestro boletín para no perderte nada de lo que pasa en el puerto.",
      "Iscriviti alla nostra newsletter per non perdere le notizie del porto.",
      "Schrijf je in voor onze nieuwsbrief en mis niets meer van de haven.",
      "Zapisz się na nasz newsletter, aby nie przegapić wiadomości z portu.",
      "Подпишитесь на нашу рассылку, чтобы не пропустить новости порта.",
    ])
  func callsGo(line: String) throws {
    try expectGone(line, [.middle, .last])
  }

  @Test(
    "Notices of rights and reprints go",
    arguments: [
      "This article was originally published by The Lowen Review and is republished under a "
        + "Creative Commons licence.",
      "Copyright © 2020 Harbour Post, LLC. Click here for reprint permission.",
      "The post Harbour bridge closed to lorries appeared first on The Lowen Courier.",
      "Der Beitrag Brücke gesperrt erschien zuerst auf Hafenpost.",
      "L’article Pont fermé est apparu en premier sur La Poste du port.",
      "La entrada Puente cerrado se publicó primero en Correo del puerto.",
      "Dieser Artikel erschien zuerst in der Hafenpost.",
      "Cet article a été publié initialement par La Poste du port.",
    ])
  func noticesOfRightsGo(line: String) throws {
    try expectGone(line, [.middle, .last])
  }

  @Test(
    "Feet of newsletters and notices of archives go",
    arguments: [
      "You are receiving this email because you opted in via our website.",
      "Our mailing address is: Lowen Courier, 12 Marsh Lane, Port Lowen 1234",
      "You can update your preferences or unsubscribe from this list.",
      "Sie erhalten diese E-Mail, weil Sie sich auf unserer Seite angemeldet haben.",
      "Vous recevez cet e-mail car vous êtes inscrit sur notre site.",
      "Вы получили это письмо, потому что подписались на нашем сайте.",
      "These crawls are part of an effort to archive pages as they are created and archive the "
        + "pages that they refer to.",
      "You can add location information to your Tweets, such as your city or precise location.",
    ])
  func feetGo(line: String) throws {
    try expectGone(line, [.last])
  }

  @Test(
    "Notes about the author go at the end",
    arguments: [
      "Mara Ellin is a staff writer at the Harbour Post.",
      "Mara Ellin is the Harbour Post's correspondent based in Port Lowen.",
      "Follow her on Twitter @maraellin.", "Tom Reed contributed to this report.",
      "Follow Mara Ellin on Twitter @maraellin.",
      "Mara Ellin covers the coast for the Harbour Post.",
      "Ellin reported from Port Lowen and Reed from the capital. Ann Lee contributed.",
      "Mara Ellin ist Redakteurin bei der Hafenpost.",
      "Mara Ellin est journaliste à La Poste du port.",
    ])
  func notesAboutAuthorsGo(line: String) throws {
    try expectGone(line, [.last])
  }

  /// A wrong drop is worse than a miss.
  @Test(
    "Sentences that look like boilerplate stay",
    arguments: [
      "The bridge was rebuilt after the war. (The first one opened in 1932.)",
      "The bridge will be closed for two years, the county said on Monday. (Reuters)",
      "PORT LOWEN (AP) — The bridge was closed to lorries on Monday, the county said in a report.",
      "The minister speaks of a risk, and the county waits for the report of the engineers.",
      "Two food stands at the harbour burned on Monday, Dec. 9, 2019, and nobody was hurt.",
      "Talks between the county and the drivers broke down on Monday, Dec. 9, 2019, in Port Lowen.",
      "Mara Ellin, a writer from Port Lowen, said that she crosses the bridge twice a day.",
      "The engineers share this article of faith: a bridge that stands today may fall tomorrow.",
      "Readers who wanted to unsubscribe had to call the paper, a court in Port Lowen found.",
      "She found a letter of the county in her inbox, and a bill for the steel props.",
      "The choice is between steel and concrete (Harbour Works/Marsh Lane).",
      "The county counts lorries and/or buses, and the drivers pay for diesel/petrol.",
      "Norwire News reported from the quay that nobody was hurt in the night of the storm.",
      "The mayor arrives at noon, and the drivers follow her on foot to the bridge.",
      "The post on the quay stood there for a century before the bridge was built.",
    ], Place.allCases)
  func sentencesStay(line: String, place: Place) throws {
    let blocks = place.text(with: line).map { "p \($0)" }
    #expect(try clipped(place.text(with: line)).outline == blocks)
    #expect(try plain(place.text(with: line)).outline == blocks)
  }

  @Test func ownNotesLoseNothing() throws {
    let lines = [
      "Sign up for the course on bridges.", "Photo: Ann Lee / LPA", "Copyright © 2020 Mara Ellin",
    ]
    for front in ["", "---\ntitle: Bridge\ntags: [a]\n---\n\n"] {
      let source = front + (paragraphs + lines).joined(separator: "\n\n")
      let article = try #require(try articles(in: source, named: "a.md").first)
      #expect(article.outline == (paragraphs + lines).map { "p \($0)" })
    }
  }

  @Test func quotationsInClippingsStay() throws {
    let article = try clipped(paragraphs + ["> Share this article, he wrote."])
    #expect(article.outline.last == "q Share this article, he wrote.")
  }
}

/// Frames of pictures and videos, and what only looks like them.
struct MediaFrameTests {
  private func read(_ blocks: [String], clipped: Bool) throws -> [String] {
    let head = clipped ? "---\nurl: https://a.example/1\n---\n\n" : ""
    let source = head + blocks.joined(separator: "\n\n")
    return try #require(try articles(in: source, named: clipped ? "a.md" : "a.txt").first).outline
  }

  @Test(
    "Lines that begin or end alike and name pictures are frames",
    arguments: [
      [
        "Hide Caption 3 of 27 Photos: The closed bridge – Lorries wait on Monday.",
        "Hide Caption 4 of 27 Photos: The closed bridge – Drivers talk to the mayor.",
      ],
      [
        "JUST WATCHED Mayor: We had no choice Replay More Videos ...",
        "JUST WATCHED Drivers block the quay Replay More Videos ...",
      ],
      [
        "Enlarge this image The closed bridge at Port Lowen",
        "Enlarge this image The mayor at noon",
      ],
      ["Photo 3 of 12: lorries at the bridge", "Photo 4 of 12: the mayor on the quay"],
      ["Фото 3 из 12: мост закрыт", "Фото 4 из 12: мэр на набережной"],
      ["Bild vergrößern 1 Die gesperrte Brücke", "Bild vergrößern 1 Der Bürgermeister"],
    ], [true, false])
  func framesGo(frames: [String], clipped: Bool) throws {
    let blocks = [paragraphs[0], frames[0], paragraphs[1], frames[1], paragraphs[2]]
    #expect(try read(blocks, clipped: clipped) == paragraphs.map { "p \($0)" })
  }

  @Test("Speeches begin sentences alike", arguments: [true, false])
  func speechesStay(clipped: Bool) throws {
    let speech = [
      "We shall build the bridge, and we shall build it of steel that was made on this shore.",
      "We shall build the bridge, and our children will cross it on their way to school.",
      "The photo shows my father, who drove the first lorry across in the year of the storm.",
      "The photo shows my mother, who watched him from the quay and counted the rivets.",
      "On day 3 of the strike we met the mayor, and she told us that there was no money left.",
      "On day 9 of the strike we met her again, and the money was there after all, she said.",
    ]
    #expect(try read(speech, clipped: clipped) == speech.map { "p \($0)" })
  }
}
