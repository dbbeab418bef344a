import BriefMarkup

/// The plain text of a message without what mail programs put around it: quoted text, the line that
/// announces it, a signature; lines that were broken to be sent are whole again.
struct PlainMail {
  /// Valid UTF-8.
  private(set) var text: [UInt8] = []
  private(set) var dropped: [Dropped] = []

  static let quoted = "text of another message"
  static let signature = "signature"

  /// A line without its marks of quotation.
  private struct Line {
    var depth: Int
    var content: ArraySlice<UInt8>
  }

  /// - Complexity: O(*n*) in the bytes.
  init(_ mail: MailMessage.Text) {
    let lines = Self.lines(of: mail)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if line.depth > 0 {
        let end = lines[index...].firstIndex { $0.depth == 0 && !isBlank(Array($0.content)) }
        // Blank lines between two quotations belong to them.
        var last = end ?? lines.count
        while last > index + 1, lines[last - 1].depth == 0 { last -= 1 }
        dropQuotation(lines[index..<last])
        index = last
      } else if line.content.elementsEqual("-- ".utf8) || line.content.elementsEqual("--".utf8) {
        // A quotation below a signature is listed as one.
        let end = lines[index...].firstIndex { $0.depth > 0 } ?? lines.count
        drop(lines[index + 1..<max(index + 1, end)], Self.signature)
        index = max(index + 1, end)
      } else {
        text += mail.isOfList ? Self.ofLetter(line.content) : line.content + [0x0A]
        index += 1
      }
    }
  }

  /// A line of a newsletter: what was made of a page has headings behind two stars, or between
  /// them, and borders of dashes between its parts.
  private static func ofLetter(_ line: ArraySlice<UInt8>) -> [UInt8] {
    if line.starts(with: "** ".utf8) {
      var heading = line.dropFirst(3)
      while let last = heading.last, isASCIIWhitespace(last) { heading.removeLast() }
      if heading.suffix(3).elementsEqual(" **".utf8) { heading = heading.dropLast(3) }
      return [0x0A] + heading + [0x0A]
    }
    let isBorder =
      line.count >= 8 && "-=*_".utf8.contains(line[line.startIndex])
      && line.allSatisfy { $0 == line.first }
    return isBorder ? [0x0A] : line + [0x0A]
  }

  private mutating func drop(_ lines: ArraySlice<Line>, _ why: String) {
    let bytes = lines.reduce(into: [UInt8]()) { $0 += $1.content + [0x0A] }
    let said = collapsedWhitespace(bytes)
    if !said.isEmpty {
      dropped.append(Dropped(text: String(decoding: said, as: UTF8.self), why: why))
    }
  }

  /// Leaves quoted lines out, and the lines above them that say who wrote them when.
  private mutating func dropQuotation(_ lines: ArraySlice<Line>) {
    if let start = attribution {
      let said = collapsedWhitespace(text[start...])
      dropped.append(Dropped(text: String(decoding: said, as: UTF8.self), why: Self.quoted))
      text.removeSubrange(start...)
    }
    drop(lines, Self.quoted)
  }

  /// Where the paragraph at the end of the text begins, if it announces a quotation: it ends in a
  /// colon and names a day, a time or an address.
  private var attribution: Int? {
    var end = text.count
    while end > 0, isASCIIWhitespace(text[end - 1]) {
      end -= 1
      guard text.count - end <= Self.longestGap else { return nil }
    }
    guard end > 0, text[end - 1] == 0x3A || text[..<end].suffix(3).elementsEqual("：".utf8) else {
      return nil
    }
    var start = end
    var breaks = 0
    while start > 0 {
      if text[start - 1] == 0x0A {
        breaks += 1
        if breaks > Self.longestAttribution || start < 2 || text[start - 2] == 0x0A { break }
      }
      start -= 1
      guard end - start <= Self.bytesOfAttribution else { return nil }
    }
    let said = text[start..<end]
    guard breaks <= Self.longestAttribution,
      said.contains(0x40) || said.contains(where: isASCIIDigit)
    else { return nil }
    return start
  }

  /// Lines of an announcement, its bytes, and those of white space below it.
  private static let longestAttribution = 3
  private static let bytesOfAttribution = 400
  private static let longestGap = 400

  // MARK: - Lines

  private static func lines(of mail: MailMessage.Text) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var isOpen = false
    while start < mail.bytes.count {
      let (range, next) = MailHeaders.line(mail.bytes, start, mail.bytes.count)
      start = next
      var content = mail.bytes[range]
      var depth = 0
      while content.first == 0x3E {
        depth += 1
        content = content.dropFirst()
        // Programs that do not know of flowed lines part the marks with spaces.
        if content.first == 0x20, content.dropFirst().first == 0x3E {
          content = content.dropFirst()
        }
      }
      if depth > 0 || mail.isFlowed, content.first == 0x20 { content = content.dropFirst() }
      let isSignature = content.elementsEqual("-- ".utf8)
      if isOpen, !isSignature, let last = lines.indices.last, lines[last].depth == depth {
        lines[last].content += content
      } else {
        lines.append(Line(depth: depth, content: content))
      }
      isOpen = mail.isFlowed && content.last == 0x20 && !isSignature
      if isOpen, mail.deletesSpace, let last = lines.indices.last {
        lines[last].content.removeLast()
      }
    }
    return lines
  }
}
