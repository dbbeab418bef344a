/// How a piece of text looks: attributes and a colour that every theme has, never a background.
struct TextStyle: Sendable, Hashable {
  var isBold = false
  var isDim = false
  var isItalic = false
  var isUnderlined = false
  /// One of the 16 colours of the user's own theme.
  var isAccented = false
  /// The address that the text leads to.
  var link: String?

  static let plain = TextStyle()
  static let bold = TextStyle(isBold: true)
  static let dim = TextStyle(isDim: true)
  static let accented = TextStyle(isAccented: true)

  /// The sequence that switches the attributes on (ECMA-48, SGR); empty if there are none.
  var opening: String {
    var codes: [String] = []
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if isItalic { codes.append("3") }
    if isUnderlined { codes.append("4") }
    if isAccented { codes.append("36") }
    return codes.isEmpty ? "" : "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}
