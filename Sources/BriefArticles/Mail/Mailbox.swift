import BriefMarkup

/// The messages of a mailbox (mbox, RFC 4155), one after another.
struct Mailbox {
  private let stream: ByteStream
  private var isStarted = false
  /// The line that begins the next message was taken.
  private var isOpen = false

  /// Whether bytes begin as a mailbox does: a line "From address day", then fields.
  static func begins(_ head: [UInt8]) -> Bool {
    let line = MailHeaders.line(head, 0, head.count)
    guard isBorder(head[line.text]) else { return false }
    let fields = MailHeaders.known(at: Array(head[line.next...]))
    return fields.count >= 2
  }

  init(_ stream: ByteStream) { self.stream = stream }

  /// The next message, up to `Limits.messageSize` bytes of it; `nil` at the end.
  ///
  /// - Complexity: O(*n*) in its bytes.
  mutating func next() -> [UInt8]? {
    if !isStarted {
      isStarted = true
      var line: [UInt8] = []
      isOpen = stream.readLine(into: &line, upTo: Self.longestLine)
    }
    guard isOpen else { return nil }
    isOpen = false
    var message: [UInt8] = []
    var isAfterBlank = false
    while true {
      let start = message.count
      // Room for the line that may be the next border, even where no more is kept.
      guard stream.readLine(into: &message, upTo: max(Limits.messageSize, start + Self.longestLine))
      else { break }
      let line = message[start...]
      if isAfterBlank, Self.isBorder(line) {
        message.removeSubrange(start...)
        isOpen = true
        break
      }
      isAfterBlank = line.count <= 2 && line.allSatisfy { $0 == 0x0A || $0 == 0x0D }
      if start >= Limits.messageSize {
        message.removeSubrange(start...)
      } else if line.first == 0x3E {
        // ">From " stands for "From " at the start of a line, ">>From " for ">From ".
        let marks = line.prefix { $0 == 0x3E }.count
        if line.dropFirst(marks).starts(with: "From ".utf8) { message.remove(at: start) }
      }
    }
    return message
  }

  private static let longestLine = 1_024

  /// "From mara@x.example Sat May  2 10:00:00 2026": an address, and a time among what follows.
  private static func isBorder(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8), line.count < longestLine else { return false }
    let rest = line.dropFirst(5)
    return zip(zip(rest, rest.dropFirst()), rest.dropFirst(2)).contains { pair, last in
      isASCIIDigit(pair.0) && pair.1 == 0x3A && isASCIIDigit(last)
    }
  }
}
