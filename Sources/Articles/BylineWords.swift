import Lexicon
import Markup

/// What stands around names in bylines and around dates in date lines, language by language.
///
/// The lists are data in lower case, `code: phrase | phrase`; a reader of a language can extend its
/// line without reading code.
struct BylineWords: Sendable {
  /// The phrases of all languages.
  let all: Set<String>
  private let byLanguage: [String: Set<String>]
  /// How the phrases begin: their first two bytes.
  private let openings: Set<UInt16>
  /// The most words in one of the phrases.
  let mostWords: Int

  init(_ table: String) {
    var all: Set<String> = []
    var byLanguage: [String: Set<String>] = [:]
    var mostWords = 1
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      for phrase in parts[1].split(separator: "|") {
        let words = Self.words(phrase)
        let text = words.joined(separator: " ")
        guard !text.isEmpty else { continue }
        all.insert(text)
        byLanguage[String(parts[0]), default: []].insert(text)
        mostWords = max(mostWords, words.count)
      }
    }
    self.all = all
    self.byLanguage = byLanguage
    openings = Set(all.compactMap { Self.opening(Array($0.utf8)[...]) })
    self.mostWords = mostWords
  }

  /// The words of a text in lower case, without the signs at their ends.
  static func words(_ text: some StringProtocol) -> [String] {
    text.split(separator: " ").map { normal($0) }.filter { !$0.isEmpty }
  }

  /// A word in lower case, without the signs at its ends.
  static func normal(_ word: some StringProtocol) -> String {
    if word.utf8.allSatisfy(isASCIILetter) { return word.lowercased() }
    var lower = word.lowercased()
    if lower.utf8.contains(0xE2) { lower = lower.replacing("’", with: "'") }
    guard let first = lower.firstIndex(where: isPart), let last = lower.lastIndex(where: isPart)
    else { return "" }
    return String(lower[first...last])
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'"
  }

  /// Whether a text may begin with one of the phrases, at a fraction of the cost of a look.
  ///
  /// - Parameter text: Bytes of UTF-8 from the first letter on.
  /// - Returns: Always `true` for what does not begin in ASCII.
  func mayOpen(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first < 0x80, let opening = Self.opening(text) else {
      return true
    }
    return openings.contains(opening)
  }

  /// The first two bytes of a text in lower case.
  private static func opening(_ text: ArraySlice<UInt8>) -> UInt16? {
    let start = text.prefix(2).map(lowercasedASCII)
    return start.count == 2 ? UInt16(start[0]) << 8 | UInt16(start[1]) : nil
  }

  /// Whether a language has the phrase in its line.
  func has(_ phrase: String, in language: Language?) -> Bool {
    language.flatMap { byLanguage[$0.code] }?.contains(phrase) ?? false
  }

  /// How many of the words, from the first on, are one phrase; 0 if they begin with none.
  func length(of words: some Collection<String>) -> Int {
    var best = 0
    var phrase = ""
    for (index, word) in words.prefix(mostWords).enumerated() {
      phrase += index == 0 ? word : " " + word
      if all.contains(phrase) { best = index + 1 }
    }
    return best
  }

  /// Whether the words end with a phrase of the list.
  func isEnd(of words: [String]) -> Bool {
    (1...mostWords).contains { length in
      length <= words.count && all.contains(words.suffix(length).joined(separator: " "))
    }
  }

  /// Whether the words are phrases of the list and nothing else.
  func cover(_ words: [String]) -> Bool {
    var rest = words[...]
    while !rest.isEmpty {
      let length = length(of: rest)
      guard length > 0 else { return false }
      rest = rest.dropFirst(length)
    }
    return true
  }
}

extension BylineWords {
  /// What stands before an author's name.
  static let labels = BylineWords(
    """
    af: deur | geskryf deur | outeur | skrywer
    ar: بقلم | كتب | كتبت | كتابة | تحرير | إعداد | الكاتب | المؤلف | بواسطة | حوار | \
    أعد التقرير | كتابة وتصوير
    bg: от | автор | автори | текст | написано от
    bn: লেখক | লিখেছেন | প্রতিবেদক | লেখা
    ca: per | escrit per | autor | autora | text | text de
    cs: autor | autoři | autorka | napsal | napsala | text | od | text a foto | připravil | \
    připravila | píše
    da: af | skrevet af | forfatter | tekst | tekst og foto | tekst af | kommentar af | \
    interview af | reportage af | anmeldelse af
    de: von | geschrieben von | ein kommentar von | kommentar von | ein gastbeitrag von | \
    eine analyse von | verfasst von | autor | autorin | autoren | text | text von | \
    interview von | protokoll | ein beitrag von | beitrag von | ein essay von | ein bericht von | \
    bericht von | eine reportage von | reportage von | ein artikel von | artikel von | \
    gastbeitrag von | ein gastkommentar von | gastkommentar von | eine kolumne von | \
    kolumne von | eine rezension von | aufgezeichnet von | ein interview von | text und fotos | \
    text und bilder | text und fotos von
    el: του | της | από | γράφει | γράφει ο | γράφει η | συντάκτης | κείμενο | επιμέλεια | \
    γράφουν | γράφουν οι | κείμενο και φωτογραφίες | ρεπορτάζ
    en: by | written by | posted by | published by | reported by | reporting by | words by | \
    words | story by | author | authors | written and reported by | article by | report by | \
    analysis by | opinion by | column by | review by | a column by | interview by | text by | \
    contributed by | submitted by | created by | added by | about the author | \
    about the authors | writer | special report by | guest post by | a guest post by | essay by | \
    an essay by | guest essay by | commentary by | feature by | op-ed by | exclusive by | \
    dispatch by | words and photos by | words and pictures by | text and photos by | \
    story and photos by | photos and words by | written and photographed by | article author | \
    post author | written & photographed by
    eo: de | verkita de | aŭtoro
    es: por | escrito por | publicado por | texto | texto de | autor | autora | autores | \
    redactado por | una entrevista de | un artículo de | artículo de | un reportaje de | \
    reportaje de | una crónica de | crónica de | entrevista de | texto y fotos | firmado por | \
    autoría | escribe
    et: autor | autorid | kirjutas | tekst
    eu: egilea | idatzia | testua
    fa: نویسنده | نوشته | به قلم | گزارش | خبرنگار
    fi: kirjoittaja | kirjoittanut | teksti | toimittaja | teksti ja kuvat | teksti ja kuva | \
    kirjoittajat | kirjoittaneet
    fr: par | écrit par | publié par | propos recueillis par | auteur | auteure | auteurs | \
    texte | une chronique de | une enquête de | rédigé par | un article de | article de | \
    un texte de | textes | un reportage de | reportage de | une tribune de | \
    entretien réalisé par | recueilli par | recueillis par | signé | texte et photos | \
    un billet de | une analyse de | une critique de | dossier réalisé par | réalisé par | \
    autrice | autrices
    ga: le | scríofa ag | údar
    gl: por | escrito por | autor | autora | texto
    gu: લેખક | દ્વારા
    he: מאת | נכתב על ידי | כתב | כתבה | הכותב
    hi: लेखक | द्वारा | संवाददाता | लेखिका | रिपोर्ट | रिपोर्टर | लेखन | द्वारा लिखित
    hr: piše | napisao | napisala | autor | autorica | tekst
    hu: írta | szerző | szöveg | szerzők | szerzője | írta és fényképezte
    hy: հեղինակ | հեղինակը
    id: oleh | penulis | ditulis oleh | laporan | reporter
    is: eftir | höfundur | texti
    it: di | scritto da | a cura di | autore | autrice | testo | testo di | pubblicato da | \
    intervista di | un articolo di | articolo di | testo e foto | testi di | testi e foto | \
    firmato da
    ja: 文 | 文・ | 取材・文 | 取材 | 記者 | 執筆 | 著者 | 筆者 | ライター | 著
    ko: 글 | 기자 | 글쓴이 | 작성자 | 취재 | 글·사진 | 취재기자
    lt: autorius | autorė | parašė | tekstas
    lv: autors | autore | teksts
    mr: लेखक | लेखिका | प्रतिनिधी
    nb: av | skrevet av | forfatter | tekst | journalist | tekst og foto | tekst av | \
    kommentar av | kronikk av | reportasje av | anmeldelse av
    nl: door | geschreven door | auteur | auteurs | tekst | een artikel van | artikel van | \
    tekst en foto's | column van | een column van | opgetekend door | interview door | \
    verslag door
    pl: przez | autor | autorka | autorzy | tekst | napisał | napisała | opracował | opracowała | \
    oprac. | autorstwa | tekst i zdjęcia | tekst i foto | rozmawiał | rozmawiała | pisze
    pt: por | escrito por | publicado por | autor | autora | autores | texto | texto de | \
    reportagem de | um artigo de | artigo de | texto e fotos | entrevista de | uma crônica de | \
    uma crónica de | redigido por
    ro: de | scris de | autor | autori | text | publicat de | text de | articol de | autoare
    ru: автор | авторы | текст | автор статьи | автор текста | подготовил | подготовила | \
    написал | беседовал | беседовала | текст и фото | материал подготовил | \
    материал подготовила | авторы текста | беседу вёл | беседу вела | записал | записала
    sk: autor | autorka | autori | napísal | napísala | text | od
    sl: piše | avtor | avtorica | besedilo | napisal | napisala
    sr: пише | аутор | текст | piše | autor | tekst
    sv: av | skriven av | författare | text | skribent | text och foto | text och bild | \
    skrivet av | krönika av | en krönika av | reportage av | recension av | text av
    sw: na | imeandikwa na | mwandishi
    ta: எழுதியவர் | ஆசிரியர் | எழுத்தாளர்
    th: โดย | เขียนโดย | นักเขียน | ผู้สื่อข่าว | ผู้เขียน | เรื่อง
    tl: ni | isinulat ni | mula kay
    tr: yazan | yazar | haber | hazırlayan | yazı | muhabir | kaleme alan | röportaj | \
    hazırlayanlar | yazarı
    uk: автор | автори | текст | автор статті | підготував | підготувала | написав | \
    текст і фото | авторка | записав | записала | розмовляв | розмовляла | написала
    ur: تحریر | مصنف | از قلم
    vi: tác giả | bởi | viết bởi | người viết | bài viết | bài | bài và ảnh | thực hiện | \
    người thực hiện
    zh: 作者 | 文 | 撰文 | 记者 | 記者 | 本报记者 | 本報記者 | 撰稿 | 采写 | 文字 | 通讯员 | 通訊員 | 特约记者 | 实习记者 | 编译 | 编译者 | \
    撰文者 | 见习记者 | 文图 | 图文 | 圖文
    """)

  /// What says that a date is that of the publication.
  static let published = BylineWords(
    """
    af: gepubliseer | gepubliseer op
    ar: نشر | نشر في | تاريخ النشر | نشرت في
    bg: публикувано | публикувана | публикувано на
    bn: প্রকাশ | প্রকাশিত
    ca: publicat | publicat el | publicada
    cs: publikováno | zveřejněno | vydáno | vydáno dne
    da: publiceret | offentliggjort | udgivet
    de: veröffentlicht | veröffentlicht am | publiziert | publiziert am | erschienen | erschienen am | \
    erstellt | erstellt am | erstmals veröffentlicht | stand | datum | vom | am | den
    el: δημοσίευση | δημοσιεύθηκε | δημοσιεύτηκε | πρώτη καταχώρηση
    en: published | published on | published at | first published | first published on | \
    originally published | originally published on | posted | posted on | posted at | date | created | \
    created on | issued | released | release date | publication date | date published | added | \
    submitted | on | published online | filed | written on | aired | dated | last published
    eo: publikigita | publikigita je
    es: publicado | publicado el | publicada | publicada el | fecha | fecha de publicación | creado | el
    et: avaldatud
    eu: argitaratua
    fa: منتشر شده | تاریخ انتشار | انتشار
    fi: julkaistu
    fr: publié | publié le | publiée le | paru le | mis en ligne le | posté le | créé le | le | date | \
    date de publication
    ga: foilsithe
    gl: publicado | publicado o
    gu: પ્રકાશિત
    he: פורסם | פורסם ב | תאריך | תאריך פרסום
    hi: प्रकाशित | पब्लिश्ड
    hr: objavljeno
    hu: megjelent | publikálva | közzétéve
    hy: հրապարակվել է | հրապարակված
    id: diterbitkan | dipublikasikan | terbit | tanggal | diposting
    is: birt | birtist | útgefið
    it: pubblicato | pubblicato il | pubblicata il | data | il | creato il
    ja: 公開 | 公開日 | 投稿日 | 掲載日 | 配信 | 掲載 | 更新日時公開
    ko: 입력 | 등록 | 작성 | 게시 | 발행 | 승인 | 기사입력 | 작성일
    lt: paskelbta | publikuota
    lv: publicēts
    mr: प्रकाशित
    nb: publisert | publisert den
    nl: gepubliceerd | gepubliceerd op | geplaatst | geplaatst op | verschenen
    pl: opublikowano | publikacja | data publikacji | data | dodano | data dodania
    pt: publicado | publicado em | publicada em | data | criado em | em | postado em
    ro: publicat | publicat la | publicat pe | data
    ru: опубликовано | дата | дата публикации | размещено | создано | добавлено
    sk: publikované | zverejnené | pridané
    sl: objavljeno
    sr: објављено | objavljeno
    sv: publicerad | publicerat | publicerades | skapad
    sw: imechapishwa
    ta: வெளியிடப்பட்டது | பதிவு
    th: เผยแพร่ | เผยแพร่เมื่อ | วันที่ | โพสต์เมื่อ
    tl: inilathala | nailathala
    tr: yayınlanma | yayınlanma tarihi | giriş | giriş tarihi | tarih | oluşturulma
    uk: опубліковано | дата | розміщено
    ur: شائع | تاریخ اشاعت
    vi: đăng | đăng ngày | ngày | ngày đăng | xuất bản
    zh: 发布 | 发布时间 | 发表 | 发表于 | 時間 | 时间 | 日期 | 發布 | 發表 | 刊登
    """)

  /// What says that a date is that of a later change.
  static let updated = BylineWords(
    """
    af: opgedateer | laas opgedateer
    ar: آخر تحديث | تحديث | تم التحديث
    bg: обновено | актуализирано | последна промяна
    bn: আপডেট | হালনাগাদ
    ca: actualitzat | actualitzat el | modificat
    cs: aktualizováno | upraveno | poslední aktualizace
    da: opdateret | sidst opdateret
    de: aktualisiert | aktualisiert am | zuletzt aktualisiert | zuletzt aktualisiert am | geändert | \
    zuletzt geändert | bearbeitet | update | letzte änderung
    el: ενημέρωση | ενημερώθηκε | τελευταία ενημέρωση
    en: updated | updated on | last updated | last updated on | modified | last modified | \
    last modified on | edited | revised | corrected | update | changed | last reviewed | reviewed | \
    last edited
    eo: ĝisdatigita
    es: actualizado | actualizado el | actualizada | última actualización | modificado
    et: uuendatud | muudetud
    eu: eguneratua
    fa: به‌روزرسانی | آخرین به‌روزرسانی
    fi: päivitetty | muokattu
    fr: mis à jour | mis à jour le | mise à jour | modifié | modifié le | actualisé le
    ga: nuashonraithe
    gl: actualizado
    gu: અપડેટ
    he: עודכן | עדכון אחרון
    hi: अपडेटेड | अपडेट | संशोधित
    hr: ažurirano | zadnja izmjena
    hu: frissítve | módosítva | utolsó frissítés
    hy: թարմացվել է
    id: diperbarui | diupdate
    is: uppfært
    it: aggiornato | aggiornato il | ultimo aggiornamento | modificato il | ultima modifica
    ja: 更新 | 更新日 | 最終更新 | 最終更新日
    ko: 수정 | 업데이트 | 최종수정 | 수정일
    lt: atnaujinta
    lv: atjaunināts | atjaunots
    mr: अपडेट | अद्ययावत
    nb: oppdatert | sist oppdatert | endret
    nl: bijgewerkt | laatst bijgewerkt | gewijzigd | laatst gewijzigd
    pl: aktualizacja | zaktualizowano | ostatnia aktualizacja
    pt: atualizado | atualizado em | atualizada em | última atualização | modificado em
    ro: actualizat | actualizat la | ultima actualizare | modificat
    ru: обновлено | изменено | последнее обновление | дата обновления
    sk: aktualizované | upravené
    sl: posodobljeno
    sr: ажурирано | ažurirano
    sv: uppdaterad | uppdaterat | senast uppdaterad | ändrad
    sw: imesasishwa
    ta: புதுப்பிக்கப்பட்டது
    th: อัปเดต | อัปเดตล่าสุด | แก้ไขล่าสุด
    tl: na-update
    tr: güncelleme | güncellendi | son güncelleme | güncellenme
    uk: оновлено | змінено | останнє оновлення
    ur: اپ ڈیٹ | آخری بار اپ ڈیٹ
    vi: cập nhật | cập nhật lúc | cập nhật lần cuối
    zh: 更新 | 更新时间 | 最后更新 | 更新於 | 最後更新
    """)
}
