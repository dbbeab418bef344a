internal import BriefMarkup

/// A text without control characters, bidirectional controls and invisible characters; tabs and
/// line feeds become blanks.
func visibleText(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A: result += " "
    case 0x20...0x7E: result.unicodeScalars.append(scalar)
    case 0x2028, 0x2029: result += " "
    case 0xAD, 0x61C, 0x180E, 0x200E, 0x200F, 0x2060...0x2064: break
    default: if !isUnsafeControl(scalar) { result.unicodeScalars.append(scalar) }
    }
  }
  return result
}

/// A text of several lines for the terminal: without control characters and bidirectional controls.
/// Invisible characters such as a soft hyphen stay.
///
/// - Complexity: O(*n*).
public func printableText(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x61C, 0x200E, 0x200F: break
    case 0x2028, 0x2029: result += " "
    default: if !isUnsafeControl(scalar) { result.unicodeScalars.append(scalar) }
    }
  }
  return result
}

/// An address as it can stand in a sequence that is sent to the terminal: printable ASCII only.
func terminalAddress(_ address: String) -> String {
  var result = ""
  for scalar in address.unicodeScalars {
    switch scalar.value {
    case 0x21...0x7E: result.unicodeScalars.append(scalar)
    case 0...0x20, 0x7F...0x9F: break
    default: result += percentEncoded(String(scalar))
    }
  }
  return result
}
