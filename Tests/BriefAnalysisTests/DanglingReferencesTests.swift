import BriefLexicon
import BriefSentences
import Testing

@testable import BriefAnalysis

@Suite struct DanglingReferencesTests {
  private let sentence = Sentence(range: 0..<1, block: 0)

  @Test(
    "Some sentences hang in the air",
    arguments: [
      ("“We felt a bang and then nothing,” he said.", "en"),
      ("The lake has fallen by half a metre, she says, and will fall again.", "en"),
      ("\"The people are entitled to know what was known, and by whom.\"", "en"),
      ("Baker Karel Novak said: \"I opened the door and there he was.", "en"),
      ("Without it, people close to the company said, the plant would have gone.", "en"),
      ("In that year the Lysa touched bottom in the same sound.", "en"),
      ("The move surprised investors, who had expected more.", "en"),
      ("“We looked,” said Tomasz Abara-Lind, who led the search.", "en"),
      ("„Das ist der größte Tag für unsere Stadt“, sagte er.", "de"),
      ("Ohne ihn wäre das Werk nach Polen gegangen.", "de"),
      ("« Nous avons eu très peur », a-t-il déclaré.", "fr"),
      ("Sin ella la ciudad no habría tenido agua.", "es"),
    ])
  func someHang(line: String, code: String) {
    let references = DanglingReferences(in: Language(code: code))
    #expect(references.areFound(in: line, of: sentence, isOneOfSeveral: false))
  }

  @Test(
    "Others stand",
    arguments: [
      ("“We felt a bang and then the engines stopped,” passenger Ingrid Aune said.", "en"),
      ("Solheim said that she would ask hard questions of the company.", "en"),
      ("Holt told lawmakers that he had ordered an inquiry, he said later.", "en"),
      ("In this year of floods the council bought two hundred pumps.", "en"),
      ("Police said they had no word of the missing boat.", "en"),
      ("The motorway was closed for two hours on Friday night.", "en"),
      ("The 6'2\" striker came on after an hour.", "en"),
      ("„Das ist der größte Tag für unsere Stadt“, sagte Bürgermeister Uwe Kranz.", "de"),
      ("»Das ist der größte Tag für unsere Stadt«, sagte Bürgermeister Uwe Kranz.", "de"),
      ("In diesem Jahr kamen zweihundert Gäste mehr.", "de"),
    ])
  func othersStand(line: String, code: String) {
    let references = DanglingReferences(in: Language(code: code))
    #expect(!references.areFound(in: line, of: sentence, isOneOfSeveral: false))
    #expect(!references.dependOnPrevious(line))
  }

  @Test(
    "What one of several sources tells its readers to do is not what they report",
    arguments: [
      ("Make sure that the battery has taken its new software.", true),
      ("Unplug the charger and call the number on the label.", true),
      ("Save the Children said 3,400 homes had no water.", false),
      ("Contact with the vessel was lost at 9:47 p.m.", false),
      ("Stop and search was used 900 times.", false),
      ("Visit to the plant was called off.", false),
      ("Do not open the cabinet of the battery.", true),
      ("Call centres in the county took 900 calls on Wednesday.", false),
      ("Share prices fell by a tenth on Wednesday.", false),
      ("The company told owners to unplug the charger.", false),
    ])
  func ordersHangAmongSeveralSources(line: String, isOrder: Bool) {
    let references = DanglingReferences(in: .english)
    #expect(references.areFound(in: line, of: sentence, isOneOfSeveral: true) == isOrder)
    #expect(!references.areFound(in: line, of: sentence, isOneOfSeveral: false))
  }

  @Test func firstPersonIsNobodyAmongSeveralSources() {
    let references = DanglingReferences(in: .english)
    let line = "On the pier I met the rowers who lost their boats."
    #expect(references.areFound(in: line, of: sentence, isOneOfSeveral: true))
    #expect(!references.areFound(in: line, of: sentence, isOneOfSeveral: false))
    let quoted = "\"I met the rowers who lost their boats,\" said Ann Lee."
    #expect(!references.areFound(in: quoted, of: sentence, isOneOfSeveral: true))
  }

  @Test(arguments: [
    "Half were given a lamp with the brightness of an overcast day.",
    "An inspection in June said it was past that.",
    "The structure was a model for several of them.",
  ])
  func someLeanOnTheSentenceBefore(line: String) {
    #expect(DanglingReferences(in: .english).dependOnPrevious(line))
  }

  @Test(arguments: [
    ("“This boat has been late, broken or both for two years,” Solheim said.", true),
    ("Renn said: \"Grausee has water, power and people.\"", true),
    ("“This boat has been late, broken or both for two years,” he said.", false),
    ("“This boat” is what Solheim said.", false),
    ("He went home.", false),
  ])
  func speechHasASpeaker(line: String, isAttributed: Bool) {
    #expect(QuoteAttribution(of: line, in: .english).isAttributed == isAttributed)
  }
}
