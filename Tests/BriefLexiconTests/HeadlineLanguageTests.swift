import Testing

@testable import BriefLexicon

struct HeadlineLanguageTests {
  /// Three headlines a language, of three kinds of news; none of them is in the lists.
  @Test func bareHeadlinesShowTheirLanguage() {
    var wrong: [String] = []
    var count = 0
    for line in headlines.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      let told = LanguageIdentifier.identify(Array(fields[1].utf8))
      count += 1
      if told.code != fields[0] { wrong.append("\(told): \(line)") }
    }
    #expect(count >= 140)
    #expect(wrong.count * 20 <= count, "\(wrong)")
  }

  @Test func everyKnownLanguageHasAHeadline() {
    let codes = Set(headlines.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) })
    #expect(codes == Set(Language.known.map(\.code)))
  }
}

struct DeclaredLanguageTests {
  private func told(_ text: String, said tag: String) -> String {
    LanguageIdentifier.identify(Array(text.utf8), hint: Language(code: tag)).tag
  }

  private let serbian = String(
    repeating: """
      Vlada je saopštila da će cene hleba porasti. Gde su deca, pitali su ljudi iz opštine. Voz je \
      stigao posle ponoći, a vreme je bilo loše. \n
      """, count: 4)

  @Test func serbianInLatinLettersIsSerbian() {
    #expect(told(serbian, said: "sr") == "sr-Latn")
    #expect(told(serbian, said: "sr-Latn-RS") == "sr-Latn")
    #expect(told(serbian, said: "und") == "sr-Latn")
    #expect(Language(code: "sr-Latn").name == "Serbian")
    #expect(StopwordList(for: Language(code: "sr-Latn")).contains("koji"))
  }

  @Test func croatianIsNoSerbian() {
    let text = String(
      repeating: "Vlada je priopćila da će cijene kruha porasti. Gdje su djeca, pitali su ljudi. ",
      count: 6)
    #expect(told(text, said: "und") == "hr")
    #expect(told(text, said: "hr") == "hr")
    #expect(told(text, said: "bs") == "bs")
    #expect(Language(code: "bs").name == "Bosnian")
  }

  @Test func traditionalChineseStaysSo() {
    let text = String(repeating: "政府宣布下個月調降汽油稅，市民表示歡迎。", count: 20)
    #expect(told(text, said: "zh-TW") == "zh-Hant")
    #expect(told(text, said: "zh-Hant-HK") == "zh-Hant")
    #expect(told(text, said: "zh") == "zh")
  }

  @Test func languageWithoutListsKeepsItsCode() {
    let macedonian = String(
      repeating:
        "Владата соопшти дека цените на лебот ќе пораснат од понеделник, вели министерот. ",
      count: 5)
    #expect(told(macedonian, said: "mk") == "mk")
    #expect(told(macedonian, said: "und") == "mk")
    let welsh = String(
      repeating: "Mae'r llywodraeth wedi cyhoeddi y bydd pris bara yn codi eto ddydd Llun. ",
      count: 6)
    #expect(told(welsh, said: "cy") == "cy")
  }

  @Test func languageOfATemplateIsContradicted() {
    let text = String(
      repeating: "The minister said on Monday that the price of bread will rise again this year. ",
      count: 5)
    #expect(told(text, said: "cy") == "en")
    #expect(told(text, said: "de") == "en")
  }

  @Test(arguments: [
    ("日銀総裁会見", "ja"), ("首相が辞任を表明", "ja"), ("周一铁路罢工", "zh"), ("颱風侵襲臺灣", "zh"),
  ])
  func headlinesInHanAreToldApart(_ text: String, _ code: String) {
    #expect(told(text, said: "und") == code)
  }

  @Test func feedOfAJapanesePaperIsJapanese() {
    #expect(told("東京都議会", said: "ja") == "ja")
  }
}

private let headlines = """
  af	Brand verwoes pakhuis in Stellenbosch
  af	Hof gelas dat staking moet eindig
  af	Prys van brood styg weer
  ar	حريق يدمر مستودعا قرب الميناء
  ar	ارتفاع أسعار الوقود الشهر المقبل
  ar	وزير الصحة يستقيل من منصبه
  bg	Пожар унищожи склад край пристанището
  bg	Земетресение разлюля Пловдив
  bg	Министърът на здравеопазването подаде оставка
  bn	বন্দরের কাছে গুদামে আগুন
  bn	জ্বালানির দাম আবার বাড়ল
  ca	Un incendi destrueix un magatzem a Girona
  ca	El preu del pa torna a pujar
  ca	Dimiteix la ministra de Sanitat
  cs	Požár zničil sklad v Ostravě
  cs	Ceny chleba opět rostou
  cs	Ministr zdravotnictví podal demisi
  da	Brand ødelægger lager i Aarhus
  da	Prisen på brød stiger igen
  da	Minister går af efter kritik
  de	Brand zerstört Lagerhalle in Kassel
  de	Brotpreise steigen erneut
  de	Gesundheitsminister tritt zurück
  el	Φωτιά κατέστρεψε αποθήκη στη Λάρισα
  el	Παραιτήθηκε ο υπουργός Υγείας
  en	Fire destroys warehouse in Hull
  en	Bread prices rise again
  en	Health minister resigns after criticism
  eo	Fajro detruis magazenon en Parizo
  eo	Prezo de pano denove altiĝas
  es	Un incendio destruye un almacén en Lugo
  es	Sube otra vez el precio del pan
  es	Dimite la ministra de Sanidad
  et	Tulekahju hävitas Tartus laohoone
  et	Leiva hind tõuseb jälle
  et	Terviseminister astub tagasi
  eu	Sute batek biltegi bat suntsitu du Bilbon
  eu	Ogiaren prezioa igo da berriro
  fa	آتش‌سوزی انباری را در بندر نابود کرد
  fa	قیمت نان دوباره افزایش یافت
  fa	وزیر بهداشت استعفا کرد
  fi	Tulipalo tuhosi varaston Porissa
  fi	Leivän hinta nousee taas
  fi	Terveysministeri eroaa tehtävästään
  fr	Un incendie détruit un entrepôt à Lens
  fr	Le prix du pain augmente encore
  fr	La ministre de la Santé démissionne
  ga	Dóiteán mór i stóras i nGaillimh
  ga	Ardú ar phraghas an aráin arís
  gl	Un incendio destrúe un almacén en Vigo
  gl	O prezo do pan volve subir
  gu	બંદર પાસે ગોદામમાં આગ
  gu	બ્રેડના ભાવ ફરી વધ્યા
  he	שריפה השמידה מחסן בנמל חיפה
  he	שר הבריאות התפטר מתפקידו
  hi	बंदरगाह के पास गोदाम में आग
  hi	रोटी के दाम फिर बढ़े
  hi	स्वास्थ्य मंत्री ने दिया इस्तीफा
  hr	Požar uništio skladište u Splitu
  hr	Cijena kruha ponovno raste
  hr	Ministar zdravstva podnio ostavku
  hu	Leégett egy raktár Győrben
  hu	Tovább drágul a kenyér
  hu	Lemondott az egészségügyi miniszter
  hy	Հրդեհը ոչնչացրել է պահեստը Գյումրիում
  id	Kebakaran hanguskan gudang di Surabaya
  id	Harga beras kembali naik
  id	Menteri kesehatan mengundurkan diri
  is	Eldur eyðilagði vöruhús á Akureyri
  is	Verð á brauði hækkar enn
  is	Heilbrigðisráðherra segir af sér
  it	Un incendio distrugge un magazzino a Lodi
  it	Aumenta ancora il prezzo del pane
  it	Si dimette la ministra della Salute
  ja	港の倉庫で火災、けが人なし
  ja	厚生労働相が辞任
  ja	食料品価格、再び上昇
  ko	항구 창고에서 큰불
  ko	빵값 또 올랐다
  ko	보건복지부 장관 사임
  lt	Gaisras sunaikino sandėlį Klaipėdoje
  lt	Duonos kainos vėl kyla
  lt	Sveikatos ministras atsistatydina
  lv	Ugunsgrēks iznīcina noliktavu Liepājā
  lv	Maizes cena atkal aug
  lv	Veselības ministrs atkāpjas
  mr	बंदराजवळील गोदामाला आग
  mr	पावाचे भाव पुन्हा वाढले
  mr	आरोग्यमंत्र्यांनी दिला राजीनामा
  nb	Brann ødela lagerbygning i Bodø
  nb	Brødprisene øker igjen
  nb	Helseministeren går av etter kritikk
  nl	Brand verwoest loods in Ede
  nl	Broodprijs stijgt opnieuw
  nl	Minister van Volksgezondheid stapt op
  pl	Pożar zniszczył magazyn w Pile
  pl	Ceny chleba znowu rosną
  pl	Minister zdrowia podał się do dymisji
  pt	Incêndio destrói armazém em Setúbal
  pt	Preço do pão volta a subir
  pt	Ministra da Saúde pede demissão
  ro	Un incendiu a distrus un depozit din Arad
  ro	Prețul pâinii crește din nou
  ro	Ministrul Sănătății a demisionat
  ru	Пожар уничтожил склад в Твери
  ru	Цены на хлеб снова растут
  ru	Министр здравоохранения ушёл в отставку
  sk	Požiar zničil sklad v Nitre
  sk	Ceny chleba opäť rastú
  sk	Minister zdravotníctva odstúpil
  sl	Požar uničil skladišče v Kopru
  sl	Cene kruha znova naraščajo
  sl	Minister za zdravje odstopil
  sq	Zjarri shkatërron një depo në Durrës
  sq	Rritet sërish çmimi i bukës
  sr	Пожар уништио складиште у Нишу
  sr	Цене хлеба поново расту
  sr	Министар здравља поднео оставку
  sv	Brand förstör lagerbyggnad i Lund
  sv	Brödpriset stiger igen
  sv	Hälsoministern avgår efter kritik
  sw	Moto wateketeza ghala bandarini Mombasa
  sw	Bei ya mkate yapanda tena
  ta	துறைமுகக் கிடங்கில் தீ விபத்து
  ta	ரொட்டி விலை மீண்டும் உயர்வு
  th	ไฟไหม้โกดังที่ท่าเรือ
  th	ราคาขนมปังขึ้นอีกครั้ง
  tl	Sunog tumupok sa bodega sa Cebu
  tl	Presyo ng tinapay muling tumaas
  tr	Yangın Konya’da depoyu yok etti
  tr	Ekmek fiyatları yine arttı
  tr	Sağlık bakanı istifa etti
  uk	Пожежа знищила склад у Луцьку
  uk	Ціни на хліб знову зростають
  uk	Міністр охорони здоров’я подав у відставку
  ur	بندرگاہ کے قریب گودام میں آگ
  ur	روٹی کی قیمت میں پھر اضافہ
  ur	وزیر صحت مستعفی ہو گئے
  vi	Cháy lớn tại kho hàng ở Hải Phòng
  vi	Giá bánh mì lại tăng
  vi	Bộ trưởng Y tế từ chức
  zh	港口仓库发生火灾
  zh	面包价格再次上涨
  zh	卫生部长宣布辞职
  """
