import Testing

@testable import Lexicon

struct LanguageIdentifierTests {
  @Test(arguments: [
    ("en", "The council said on Monday that it would not close the bridge before the summer."),
    (
      "de", "Der Stadtrat hat am Montag beschlossen, dass die Brücke nicht vor dem Sommer schließt."
    ),
    ("nl", "De gemeente heeft maandag besloten dat de brug niet voor de zomer wordt gesloten."),
    ("fr", "Le conseil a décidé lundi que le pont ne serait pas fermé avant l'été, dit le maire."),
    ("es", "El ayuntamiento decidió el lunes que el puente no se cerrará antes del verano."),
    ("pt", "A câmara decidiu na segunda-feira que a ponte não será fechada antes do verão."),
    ("it", "Il consiglio ha deciso lunedì che il ponte non sarà chiuso prima dell'estate."),
    ("sv", "Kommunen beslutade på måndagen att bron inte ska stängas före sommaren."),
    ("fi", "Kaupunki päätti maanantaina, että silta ei ole suljettu ennen kuin kesä on ohi."),
    ("pl", "Rada zdecydowała w poniedziałek, że most nie będzie zamknięty przed latem."),
    ("cs", "Rada v pondělí rozhodla, že se most před létem nezavře, protože není proč."),
    ("hu", "A tanács hétfőn úgy döntött, hogy a hidat nem zárják le a nyár előtt."),
    (
      "ro", "Consiliul a decis luni că podul nu va fi închis înainte de vară, dar și că este vechi."
    ),
    (
      "tr",
      "Belediye pazartesi günü köprünün yazdan önce kapatılmayacağını ve bir karar aldığını söyledi."
    ),
    ("vi", "Hội đồng đã quyết định hôm thứ hai rằng cây cầu sẽ không đóng cửa trước mùa hè."),
    ("id", "Dewan kota memutuskan pada hari Senin bahwa jembatan itu tidak akan ditutup."),
    ("ru", "Совет решил в понедельник, что мост не будет закрыт до лета, как это было раньше."),
    ("uk", "Рада вирішила в понеділок, що міст не буде закрито до літа, як це було раніше."),
    ("bg", "Съветът реши в понеделник, че мостът няма да бъде затворен преди лятото."),
    ("sr", "Савет је у понедељак одлучио да мост неће бити затворен пре лета."),
    ("el", "Το συμβούλιο αποφάσισε ότι η γέφυρα δεν θα κλείσει πριν από το καλοκαίρι."),
    ("he", "המועצה החליטה ביום שני שהגשר לא ייסגר לפני הקיץ."),
    ("ar", "قرر المجلس يوم الاثنين أن الجسر لن يغلق قبل الصيف في هذه المدينة."),
    ("fa", "شورا روز دوشنبه تصمیم گرفت که پل را پیش از تابستان نبندد و این کار را کرد."),
    ("hi", "परिषद ने सोमवार को कहा कि यह पुल गर्मी से पहले बंद नहीं होगा।"),
    ("ta", "பாலம் கோடைக்கு முன் மூடப்படாது என்று மன்றம் கூறியது."),
    ("th", "สภาเมืองตัดสินใจว่าจะไม่ปิดสะพานก่อนฤดูร้อน"),
    ("hy", "Խորհուրդը որոշեց, որ կամուրջը չի փակվի մինչև ամառ։"),
    ("ko", "시의회는 월요일에 여름 전에는 다리를 닫지 않기로 했다."),
    ("ja", "市議会は月曜日、夏までは橋を閉鎖しないと決めた。"),
    ("zh", "市议会星期一决定，夏天之前不会关闭这座桥。"),
    ("is", "Borgarstjórn ákvað á mánudag að brúin yrði ekki lokuð fyrir sumarið."),
    ("nb", "Kommunestyret sa mandag at brua ikke blir stengt før etter sommeren."),
    ("da", "Byrådet besluttede mandag, at broen ikke skulle lukkes før sommeren."),
    ("sk", "Mestská rada v pondelok rozhodla, že most pred letom nezatvorí."),
    ("hr", "Gradsko vijeće odlučilo je u ponedjeljak da se most neće zatvoriti prije ljeta."),
    ("sl", "Mestni svet je v ponedeljek odločil, da mostu pred poletjem ne bodo zaprli."),
    ("sq", "Këshilli vendosi të hënën që ura nuk do të mbyllet para verës, siç ishte bërë dikur."),
    ("ca", "L'ajuntament va decidir dilluns que el pont no es tancarà abans de l'estiu."),
    ("et", "Linnavolikogu otsustas esmaspäeval, et silda enne suve ei suleta."),
    ("ur", "کونسل نے پیر کو کہا کہ گرمیوں سے پہلے یہ پل بند نہیں ہوگا۔"),
    ("mr", "परिषदेने सोमवारी सांगितले की हा पूल उन्हाळ्यापूर्वी बंद होणार नाही."),
  ])
  func oneLongSentenceIsEnoughForMost(_ code: String, _ text: String) {
    #expect(LanguageIdentifier.identify(Array(text.utf8)).code == code)
  }

  @Test(arguments: [
    ("en", "Shipping delays worsening"), ("es", "Nuevas elecciones municipales"),
    ("fi", "Rantakadulla liukkaissa olosuhteissa"), ("de", "Zeitung meldet Überschwemmungen"),
    ("ru", "Активное движение транспорта"), ("pt", "Novas negociações"),
    ("pl", "Nowego mostu brak"),
  ])
  func endingsTellTheLanguageOfATitle(_ code: String, _ text: String) {
    #expect(LanguageIdentifier.identify(Array(text.utf8)).code == code)
  }

  @Test func equalVotesGoToTheLanguageOfMoreUse() {
    #expect(LanguageIdentifier.identify(Array("в США".utf8)).code == "ru")
  }

  @Test func shortTextTakesTheHintOfItsScript() {
    let text = Array("Bonjour Berlin".utf8)
    #expect(LanguageIdentifier.identify(text, hint: Language(code: "de")).code == "de")
    let russian = Array("Да, это так".utf8)
    #expect(LanguageIdentifier.identify(russian, hint: Language(code: "de")).code == "ru")
  }

  @Test func longTextOverrulesTheHint() {
    let text = String(repeating: "The bridge is closed and they will not open it. ", count: 10)
    #expect(LanguageIdentifier.identify(Array(text.utf8), hint: Language(code: "de")) == .english)
  }

  @Test func textWithoutLettersIsUndetermined() {
    for text in ["", "123 456", "!!!", "\u{FFFD}", "😀😀"] {
      #expect(LanguageIdentifier.identify(Array(text.utf8)) == .undetermined)
    }
  }

  @Test func longTextIsSampledThroughout() {
    let noise = String(repeating: "xqz ", count: 50_000)
    let text = noise + String(repeating: "Der Mann ist nicht mehr da. ", count: 5000)
    #expect(LanguageIdentifier.identify(Array(text.utf8)).code == "de")
  }

  @Test func brokenBytesAreNoDanger() {
    let bytes: [UInt8] = [0xE0, 0xFF, 0xF4, 0x90, 0xED, 0xA0, 0x80, 0xF0, 0x9F]
    for start in bytes.indices {
      #expect(LanguageIdentifier.identify(Array(bytes[start...])) == .undetermined)
    }
  }
}
