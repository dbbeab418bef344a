/// The marks that open a quotation, for rules that look at the first character of a text.
///
/// Where a quotation ends needs more than a set: `Quotations` in `BriefSentences` follows the marks of a
/// block, and `QuoteAttribution` those of one sentence.
package enum QuotationMarks {
  /// Marks that open nothing but quotations, and the straight one.
  package static let double: Set<Character> = ["\"", "“", "„", "«"]

  /// With the corner bracket of Chinese and Japanese.
  package static let doubleOrCorner = double.union(["「"])

  /// With the single mark that opens.
  package static let opening = double.union(["‘"])

  /// With the apostrophe, which some write for it.
  package static let openingOrApostrophe = opening.union(["'"])
}
