/// What words around a number say about it, in the languages that briefs are made in most.
enum FigureWords {
  /// Languages that write 3.100 for three thousand one hundred, and 3,1 for 31 tenths.
  static let decimalComma: Set<String> = [
    "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "id", "is", "it", "lt",
    "lv", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi",
  ]

  /// What a word multiplies the number before it by; `nil` if it is no such word.
  static func scale(_ word: String, in code: String) -> Double? {
    // A milliard here is a billion there.
    if decimalComma.contains(code), word.hasPrefix("bill") || word.hasPrefix("bilj") {
      return code == "pt" || code == "tr" ? 1e9 : 1e12
    }
    return scales[word]
  }

  private static let scales: [String: Double] = {
    var scales: [String: Double] = [:]
    for (factor, words) in [
      (1e2, "hundred"),
      (1e3, "thousand tausend mille mil duizend tusind tusen tysiąc tysięcy tysiące тысяч тысячи"),
      (1e3, "тыс тис"),
      (
        1e6,
        """
        million millions mio millionen millón millones milione milioni milhão milhões miljoen \
        miljoner millioner mln milion miliony milionów milionů млн миллион миллиона миллионов \
        мільйонів milyon
        """
      ),
      (
        1e9,
        """
        billion bn mrd milliarde milliarden milliard milliards miliardo miliardi bilhão bilhões \
        miljard miljarder milliarder mld miliard miliardy miliardów млрд миллиард миллиарда \
        миллиардов мільярдів milyar
        """
      ),
      (1e12, "trillion tn billones трлн"),
    ] {
      for word in words.split(separator: " ") { scales[String(word)] = factor }
    }
    return scales
  }()

  /// Numbers that are written as words: counts up to twelve, and tens.
  static func number(_ word: String, in code: String) -> Double? { numbers[code]?[word] }

  private static let numbers: [String: [String: Double]] = {
    let values: [Double] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20]
    return [
      "en": "two three four five six seven eight nine ten eleven twelve twenty",
      "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig",
      "fr": "deux trois quatre cinq six sept huit neuf dix onze douze vingt",
      "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte",
      "it": "due tre quattro cinque sei sette otto nove dieci undici dodici venti",
      "pt": "dois três quatro cinco seis sete oito nove dez onze doze vinte",
      "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf twintig",
      "sv": "två tre fyra fem sex sju åtta nio tio elva tolv tjugo",
    ].mapValues { words in
      Dictionary(
        zip(words.split(separator: " ").map(String.init), values),
        uniquingKeysWith: { first, _ in first })
    }
  }()

  /// Words for a hundredth part; of two words the first.
  static let percent = set(
    "percent per prozent pour por procent prosent процент процента процентов відсотків procenta")
  /// The second word of "per cent".
  static let cent = set("cent ciento cento")

  static let currencies: [String: String] = {
    var currencies: [String: String] = [:]
    for (sign, words) in [
      ("€", "euro euros eur евро євро eurot"), ("$", "dollar dollars dólares dólar dollari usd"),
      ("£", "gbp"), ("¥", "yen yuan"), ("₽", "рублей рубля"), ("kr", "kronor kroner krone krona"),
      ("Kč", "korun crowns"), ("zł", "złotych"), ("fr", "francs franken"),
    ] {
      for word in words.split(separator: " ") { currencies[String(word)] = sign }
    }
    return currencies
  }()

  /// Words after a number that say what it measures.
  static let measures = set(
    """
    metre metres meter meters mètre mètres metro metros metri kilometre kilometres kilometer \
    kilometers kilomètres kilómetros chilometri quilômetros km centimetre centimetres centimeter \
    centimeters cm millimetre millimetres millimeter millimeters mm mile miles foot feet inch inches \
    acre acres hectare hectares hektar hectáreas ettari tonne tonnes ton tons tonnen toneladas \
    tonnellate kilogram kilograms kilogramm kilo kilos kg gram grams gramm litre litres liter liters \
    litros litri degree degrees grad degrés grados gradi volt volts watt watts megawatt megawatts \
    kilowatt kilowatts gigawatt gigawatts mw gw kw m square cubic lux
    """)

  /// What joins a measure to what is measured.
  static let joints = set("of de di d von van del des of av od")

  /// Times, and what counts nothing that another source would count: dates, ages, ranks.
  static let noUnits = set(
    """
    year years month months week weeks day days hour hours minute minutes second seconds jahr jahre \
    jahren monat monate monaten woche wochen tag tage tagen stunde stunden minuten sekunden uhr an ans \
    année années mois semaine semaines jour jours heure heures secondes año años mes meses semana \
    semanas día días hora horas minutos anno anni mese mesi settimana settimane giorno giorni ora ore \
    minuti ano anos mês dia dias jaar maanden weken dagen uur år måneder uker dager timer dagar timmar \
    a.m p.m am pm h o'clock times time percentage mal fois veces volte other others autres otros altri \
    andere anderen weitere weiteren more less most half thousands hundreds dozens points point
    """)

  /// Words before a number that make it a name or a date: `No. 4`, `Gate 4` is told otherwise.
  static let labels = set("no nos nr number numbers nummer n° nº núm num page chapter article von")

  static func precision(_ word: String) -> Figure.Precision? {
    if about.contains(word) { return .about }
    if least.contains(word) { return .least }
    return most.contains(word) ? .most : nil
  }

  private static let about = set(
    """
    about around some roughly approximately nearly almost rund etwa ungefähr circa ca knapp fast \
    environ près quelque unos unas cerca casi aproximadamente circa quasi ongeveer bijna omkring \
    ungefär около почти
    """)
  private static let least = set(
    "over than least mehr über mindestens plus moins más al meno più meer ruim minst более свыше")
  private static let most = set("up under below bis unter jusqu'à hasta fino tot max højst höchst")

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }
}
