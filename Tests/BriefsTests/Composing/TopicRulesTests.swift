import BriefArticles
import Briefs
import Testing

@Suite struct TopicRulesTests {
  @Test(
    "Phrases are found word by word",
    arguments: [
      ("defi", "A definition", false), ("U.S.", "the U.S. Senate", true),
      ("flood gate", "Flood-gate stuck", true), ("gate flood", "Flood gate stuck", false),
      ("ÉTÉ", "L’été, été", true), ("", "Flood", false), ("flood", "", false),
    ])
  func phrasesAreFoundWordByWord(phrase: String, title: String, isFound: Bool) {
    let isDropped = TopicRules(drop: ["nothing", phrase, phrase + " more"]).isDropped
    #expect(isDropped(.plain("Text.", title: title)) == isFound)
  }
}
