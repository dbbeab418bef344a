/// The names of months and time zones as dates in articles spell them.
package enum MonthNames {
  /// The month, 1 to 12, that a word in lower case names in one of the languages of the table.
  package static func month(_ word: String) -> Int? { months[word].map { $0 + 1 } }

  /// Minutes east of UTC of a zone's abbreviation in lower case; only those that mean one zone.
  static func offset(_ word: String) -> Int? { zones[word] }

  /// The day of the week that a word in lower case names, 0 for Monday.
  static func weekday(_ word: String) -> Int? { weekdays[word] }

  private static let weekdays = numbered(
    """
    monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thur/thurs friday/fri saturday/sat \
    sunday/sun
    montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sa/sonnabend sonntag/so
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    segunda terça quarta quinta sexta sábado domingo
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    måndag tisdag onsdag torsdag fredag lördag söndag
    mandag tirsdag onsdag torsdag fredag lørdag søndag
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
    poniedziałek wtorek środa czwartek piątek sobota niedziela
    понедельник вторник среда четверг пятница суббота воскресенье
    понеділок вівторок середа четвер п'ятниця субота неділя
    pazartesi salı çarşamba perşembe cuma cumartesi pazar
    """)

  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "est": -300, "edt": -240, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "jst": 540, "kst": 540, "aest": 600,
    "aedt": 660, "nzst": 720, "nzdt": 780,
  ]

  private static let months = numbered(table)

  /// The words of a table of names in their order, a language a line.
  private static func numbered(_ table: String) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for line in table.split(separator: "\n") {
      for (index, spellings) in line.split(separator: " ").enumerated() {
        for word in spellings.split(separator: "/") { numbers[String(word)] = index }
      }
    }
    return numbers
  }

  /// A language a line, January to December; spellings of a month are parted by a slash.
  private static let table = """
    january/jan february/feb march/mar april/apr may june/jun july/jul august/aug \
    september/sep/sept october/oct november/nov december/dec
    januar/jänner/jän februar/feber märz/mär/mrz april mai juni juli august september \
    oktober/okt november dezember/dez
    janvier/janv février/févr/fevrier mars avril/avr mai juin juillet/juil août/aout septembre \
    octobre novembre décembre/déc/decembre
    enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set \
    octubre noviembre diciembre/dic
    gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre \
    ottobre/ott novembre dicembre
    janeiro fevereiro/fev março/marco abril maio junho julho agosto setembro outubro/out novembro \
    dezembro
    januari februari maart/mrt april mei juni juli augustus september oktober november december
    januari februari mars april maj juni juli augusti september oktober november december/des
    januar februar marts april maj juni juli august september oktober november desember
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada \
    grudnia
    ledna února března dubna května června července srpna září října listopadu prosince
    января/янв февраля/фев марта/мар апреля/апр мая июня/июн июля/июл августа/авг сентября/сен \
    октября/окт ноября/ноя декабря/дек
    січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta \
    syyskuuta lokakuuta marraskuuta joulukuuta
    január február március április május június július augusztus szeptember október november \
    december
    ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie \
    decembrie
    януари февруари март април май юни юли август септември октомври ноември декември
    يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر
    בינואר/ינואר בפברואר/פברואר במרץ/מרץ באפריל/אפריל במאי/מאי ביוני/יוני ביולי/יולי \
    באוגוסט/אוגוסט בספטמבר/ספטמבר באוקטובר/אוקטובר בנובמבר/נובמבר בדצמבר/דצמבר
    जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर \
    दिसंबर/दिसम्बर
    มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน \
    ธันวาคม
    ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου \
    νοεμβρίου δεκεμβρίου
    gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
    xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro
    jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
    janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā \
    jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī \
    decembris/decembrī
    sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio
    januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
    januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra
    januar februar mart april maj jun jul avgust septembar oktobar novembar decembar
    јануар/јануара фебруар/фебруара март/марта април/априла мај/маја јун/јуна јул/јула \
    август/августа септембар/септембра октобар/октобра новембар/новембра децембар/децембра
    janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
    januari februari maret april mei juni juli agustus september oktober november desember
    januarie februarie maart april mei junie julie augustus september oktober november desember
    enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre
    januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
    urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren \
    irailaren urriaren azaroaren abenduaren
    հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի \
    դեկտեմբերի
    ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
    جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
    জানুয়ারি/জানুয়ারী ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
    जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर
    ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்
    જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ/ઓગસ્ટ સપ્ટેમ્બર ઑક્ટોબર/ઓક્ટોબર નવેમ્બર ડિસેમ્બર
    """
}
