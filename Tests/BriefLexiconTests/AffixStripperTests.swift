import Testing

@testable import BriefLexicon

/// Stems of languages that write particles and pronouns together with words.
struct AffixStripperTests {
  private func stems(_ words: String) -> Set<String> {
    let stemmer = Stemmer(for: Language(code: "ar"))
    return Set(words.split(separator: " ").map { stemmer.stem(String($0)) })
  }

  @Test(arguments: [
    "حكومة الحكومة للحكومة والحكومة بالحكومة", "ممرضة ممرضات الممرضات للممرضات",
    "قطار القطارات قطارها",
    "إضراب الإضراب اضراب", "صياد الصيادون للصيادين صيادين", "مُعلِّم معلم المعلم", "دينار دينارًا",
  ])
  func formsOfAWordAreOne(forms: String) {
    #expect(stems(forms).count == 1, "\(stems(forms))")
  }

  /// Words of one root are not one word.
  @Test(arguments: [
    "رئيس رئيسي رئاسة", "كتاب كاتب مكتبة", "مدرسة تدريس دراسة", "عمل عامل معمل", "البا باب",
    "وزير زير",
  ])
  func otherWordsAreNot(words: String) {
    #expect(stems(words).count == words.split(separator: " ").count, "\(stems(words))")
  }
}
