internal import Articles
package import Lexicon

/// Words that, at the start of a sentence, point at what was said before it: alone it is an orphan.
package struct DependentOpenings: Sendable {
  private let words: Set<[UInt8]>

  /// Whether the first word of a sentence is one of them, also behind an opening quotation mark.
  package func open(_ sentence: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: sentence.prefix(Self.bytesRead), as: UTF8.self)
    let word = start.unicodeScalars.drop { !$0.properties.isAlphabetic }
      .prefix { $0.properties.isAlphabetic }
    return words.contains(Array(String(word).lowercased().utf8))
  }

  /// The openings of a language; none if they are not known.
  package static func of(_ language: Language) -> DependentOpenings {
    all[language.code] ?? none
  }

  /// More than an opening mark and the longest of the words have.
  private static let bytesRead = 64
  private static let none = DependentOpenings("")

  private init(_ list: String) {
    words = Set(list.split(separator: " ").map { Array($0.utf8) })
  }

  private static let all: [String: DependentOpenings] = [
    "en": DependentOpenings(
      """
      this that these those it he she they him her his hers its their theirs them such both neither \
      either another others but yet and so or nor however moreover furthermore meanwhile \
      nevertheless nonetheless still instead therefore thus hence also then otherwise besides \
      similarly likewise consequently additionally accordingly afterwards conversely too
      """),
    "de": DependentOpenings(
      """
      er sie es dies diese dieser dieses diesen diesem jene jener jenes sein seine seinen seinem \
      seiner ihr ihre ihren ihrem ihrer doch aber und oder denn jedoch dennoch deshalb daher darum \
      deswegen dabei damit dafür dagegen daraufhin danach dazu davon zudem außerdem ferner auch \
      ebenso dort allerdings trotzdem solche solcher beide stattdessen somit folglich hingegen
      """),
    "fr": DependentOpenings(
      """
      il elle ils elles ce cela ceci cette ces cet celui celle ceux celles son sa ses leur leurs \
      mais et or donc car pourtant cependant toutefois ainsi aussi néanmoins ensuite puis enfin \
      en outre tel telle tels telles lui eux
      """),
    "es": DependentOpenings(
      """
      él ella ellos ellas esto este esta estos estas eso ese esa esos esas aquello su sus pero y \
      e o sin además también así entonces luego después aun aunque tal tales ambos ambas dicho \
      dicha dichos dichas
      """),
    "it": DependentOpenings(
      """
      egli lui lei loro essi esse esso essa questo questa questi queste quello quella quelli quelle \
      ciò suo sua suoi sue ma e però tuttavia quindi dunque perciò inoltre anche così infatti \
      eppure tale tali entrambi
      """),
    "pt": DependentOpenings(
      """
      ele ela eles elas isto isso este esta estes estas esse essa esses essas aquilo seu sua seus \
      suas mas e porém contudo todavia portanto assim também além então entretanto tal tais ambos
      """),
    "nl": DependentOpenings(
      """
      hij zij ze het dit dat deze die zijn haar hun maar en of echter toch daarom dus ook bovendien \
      daarna daarbij daarmee zo beide desondanks vervolgens
      """),
    "sv": DependentOpenings(
      """
      han hon de den det detta denna dessa hans hennes deras men och eller dock därför också även \
      dessutom sedan så båda trots ändå
      """),
    "da": DependentOpenings(
      "han hun de den det dette denne disse hans hendes deres men og eller dog derfor også desuden"),
    "nb": DependentOpenings(
      "han hun de den det dette denne disse hans hennes deres men og eller likevel derfor også"),
    "pl": DependentOpenings(
      """
      on ona ono oni one to ten ta te ci jego jej ich ale i a lub jednak jednakże dlatego więc też \
      także ponadto również zatem natomiast
      """),
    "cs": DependentOpenings(
      "on ona ono oni to ten ta tento tato toto tito jeho její jejich ale a však proto tedy také"),
    "ru": DependentOpenings(
      """
      он она оно они это этот эта эти его её их но и а или однако поэтому также кроме затем тогда \
      такой такая такие оба тем при
      """),
    "uk": DependentOpenings(
      "він вона воно вони це цей ця ці його її їх але і й та або однак тому також проте тоді"),
  ]
}
