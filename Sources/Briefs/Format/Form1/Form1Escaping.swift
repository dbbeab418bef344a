internal import BriefMarkup

/// Text on one line as version 0.1 escaped it: each mark of Markdown and of its extensions has a
/// backslash.
///
/// - Complexity: O(*n*).
func escapedOfForm1(_ text: String) -> String {
  let scalars = Array(cleanedLine(text).unicodeScalars)
  let numberEnd = scalars.prefix { "0" <= $0 && $0 <= "9" }.count
  var result = ""
  result.reserveCapacity(scalars.count + 8)
  for (index, scalar) in scalars.enumerated() {
    let isEscaped =
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "$", "~", "|", "{", "}", "#", "^": true
      // `==marked==`, `%%comment%%`, `::field`: only doubled, or a line of `=` under a paragraph.
      case "=", "%", ":": index == 0 ? scalar == "=" : scalars[index - 1] == scalar
      // What opens a list.
      case "+", "-": index == 0
      case ".", ")":
        index > 0 && index == numberEnd && (index + 1 == scalars.count || scalars[index + 1] == " ")
      default: false
      }
    if isEscaped { result += "\\" }
    result.unicodeScalars.append(scalar)
  }
  return result
}
