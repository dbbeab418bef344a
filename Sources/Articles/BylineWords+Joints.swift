extension BylineWords {
  /// Labels that are names' first words as well, or words inside names; only a colon, a small
  /// letter before a whole name, or the page's language makes labels of them.
  /// Whether a word stands in any phrase of the lists, or is a month.
  static func isKnown(_ word: String) -> Bool {
    known.contains(word) || MonthNames.month(word) != nil
  }

  private static let known = Set(
    [
      labels, published, updated, buttons, dateWords, roles, conjunctions, particles,
      surnameOpenings, joints, ownConjunctions, otherWork, offices, suffixes, closings, tails,
      tellings, agencies, events,
    ].flatMap { $0.all.flatMap { $0.split(separator: " ").map(String.init) } })

  static let particles = BylineWords(
    """
    ar: al | el | bin | bint | ibn | abu | ben | ould
    ca: per | i
    da: af | den
    de: von | vom | zu | zum | zur | der | und | freiherr | graf
    es: de | del | la | las | los | y
    en: of | mac | mc | ap | st
    fr: de | du | des | le | la | d' | par | sur
    ga: ní | ni | ó | mac | nic
    he: ben | bat | bar
    id: oleh | binti
    it: di | da | de | dei | del | della | dello | degli | d'
    nl: de | den | der | het | 't | te | ten | ter | van | vanden | vander | op | in 't
    no: av
    pl: z
    pt: da | das | de | do | dos | e
    sv: af | av
    sw: na
    tl: ni | dela
    uk: oleh
    vi: thị | văn
    """)

  /// Labels with which surnames begin, so that two words behind them make no name yet.
  static let surnameOpenings = BylineWords(
    """
    ca: d'
    fr: de | du | des | le | la
    ga: le
    it: di | da | del | della
    nl: de
    tl: ni
    """)

  /// Words for "and" that join the two surnames of one person.
  static let joints = BylineWords(
    """
    ca: i
    es: y
    pt: e
    """)

  /// Words for "and" that join names in any text.
  static let conjunctions = BylineWords(
    """
    da: og
    de: und
    el: και
    en: and | with
    es: y
    fr: et | avec
    he: ו
    hu: és
    it: e | con
    nl: en
    pt: e
    ro: și | şi
    ru: и
    sv: och
    tr: ve
    uk: та
    """)

  /// Words for "and" that are initials or other words in other languages: only where the page's
  /// language has them.
  static let ownConjunctions = BylineWords(
    """
    af: en
    bg: и
    ca: i
    cs: a
    et: ja
    eu: eta
    fi: ja
    gl: e
    hr: i
    id: dan
    is: og
    lt: ir
    lv: un
    nb: og
    pl: i | oraz
    sk: a
    sl: in
    sr: и | i
    sw: na
    tl: at
    uk: і
    vi: và
    """)
}
