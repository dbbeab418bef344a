import Testing

@testable import BriefSentences

@Suite struct TemplateSlotsTests {
  @Test(arguments: [
    ("At 8:30 in 2026 it cost $7,450.50, or 3% more.", ["7,450.50", "3"]),
    ("Version 1.4.0 came before 1.5.", ["1.4.0", "1.5"]), ("٣ قوارب و١٢ سفينة", ["٣", "١٢"]),
    ("Nobody came.", []),
  ])
  func figuresAreInTheirOrder(text: String, figures: [String]) {
    #expect(TemplateSlots(of: text).figures == figures)
  }

  @Test(arguments: [
    ("Holt saw 3 boats and 12 gulls.", "Holt saw 12 boats and 3 gulls.", false),
    ("Holt saw 3 boats.", "Venn saw 3 boats.", false),
    ("Holt saw 3 boats.", "Holt saw 4 boats.", false),
    ("Holt saw 3 boats.", "Holt saw 3 boats.", true),
    ("Holt saw 3 boats.", "By 9:40 it was 3 boats, said Venn.", true),
    ("Holt saw 3 boats and 12 gulls.", "There were 12 gulls over 3 boats.", true),
    ("Holt saw boats.", "Maren Holt saw boats.", true),
  ])
  func textsAgree(first: String, second: String, agree: Bool) {
    let (left, right) = (TemplateSlots(of: first), TemplateSlots(of: second))
    #expect(left.agree(with: right) == agree)
    #expect(right.agree(with: left) == agree)
  }
}
