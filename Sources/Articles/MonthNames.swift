/// The names of months and time zones as dates in articles spell them.
package enum MonthNames {
  /// The month, 1 to 12, that a word in lower case names in one of the languages of the table.
  package static func month(_ word: String) -> Int? { months[word] }

  /// Minutes east of UTC of a zone's abbreviation in lower case; only those that mean one zone.
  static func offset(_ word: String) -> Int? { zones[word] }

  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "est": -300, "edt": -240, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "mez": 60,
    "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "jst": 540, "kst": 540, "aest": 600,
    "aedt": 660, "nzst": 720, "nzdt": 780,
  ]

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      for (index, spellings) in words.enumerated() {
        for word in spellings.split(separator: "/") { months[String(word)] = index % 12 + 1 }
      }
    }
    return months
  }()

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
    """
}
