/// Something in Markdown that is no part of its text, for the list of what was dropped.
struct MarkdownOmission {
  /// How many units come before it.
  var unit = 0
  /// Where it stands in the source.
  var position: Int
  var text: String
  var why: String

  static let fields = "fields of the note"
  static let label = "label of the program that kept the note"
  static let comment = "comment"
  static let noteMark = "mark of a note"
  static let struck = "struck out"
  static let note = "note"
  static let caption = "caption"
  static let script = "script or style"
  static let picture = "description of a picture"
  static let shortcode = "shortcode"
}
