internal import BriefArticles
internal import BriefMarkup
public import Briefs

extension Verification.Finding: CustomStringConvertible {
  /// The sentence that the command prints.
  public var description: String { explanation }
}

extension Verification.Finding {
  /// What does not hold, on one line.
  package var explanation: String {
    switch self {
    case .sentenceChanged(let quotation, let found):
      "\(place(quotation.locator)): sentence changed: the brief says \(quoted(quotation.text))"
        + (found.map { ", the source says \(quoted($0))" + difference(quotation.text, $0) }
          ?? ", the source has nothing there")
    case .locatorElsewhere(let quotation, let actual):
      "\(place(quotation.locator)): locator points elsewhere: \(quoted(quotation.text)) stands at "
        + "\(place(actual))"
    case .sourceChanged(let source, let digest):
      "source \(source.number), \(source.path): source changed: sha256 is "
        + "\(digest.prefix(BriefSource.digestPrefixLength)), the brief says \(source.digestPrefix)"
    case .conversionChanged(let source, let command, let digest):
      "source \(source.number), \(source.path): `\(command)` writes another text of it now (the "
        + "file or the program changed): sha256 is "
        + "\(digest.prefix(BriefSource.digestPrefixLength)), the brief says \(source.digestPrefix)"
    case .sourceMissing(let source, let reason):
      "source \(source.number), \(source.path): source missing: \(reason.explanation)"
    case .unsourced(let text): "no source: \(quoted(text))"
    case .headlineChanged(let title, let source, let found):
      "source \(source.number): headline changed: the brief says \(quoted(title))"
        + (found.map { ", the source says \(quoted($0))" + difference(title, $0) }
          ?? ", the source has none")
    case .detailChanged(let source, let detail, let said, let found):
      "source \(source.number): \(detail.rawValue) changed: the brief says "
        + (said.isEmpty ? "none" : quoted(said))
        + (found.map { ", the source says \(quoted($0))" + difference(said, $0) }
          ?? ", the source has none")
    case .notSame(let source):
      "source \(source.number): is said to be the same article as another, and is not"
    case .doubled(let source):
      "source \(source.number): is the same article as another source, and is not said to be"
    case .unfounded(let term): "no source has the term \(quoted(term))"
    case .unwritten(let text, let line):
      "line \(line): this text has no source: \(quoted(text))" + control(in: text)
    case .missingLine(let text): "a line is missing: \(quoted(text))"
    case .misplaced(let text, let line):
      "line \(line): stands elsewhere than its place: \(quoted(text))"
    case .fieldChanged(let name, let said, let found):
      "\(name): the brief says \(quoted(said)), and it is \(quoted(found))"
        + difference(said, found)
    case .dayElsewhere(let quotation, let said, let found):
      "\(place(quotation.locator)): names "
        + (found.map { "\($0)" } ?? "no day") + ", not \(said): \(quoted(quotation.text))"
    case .outOfOrder(let name): "order changed: \(quoted(name)) stands before or behind its place"
    case .elsewhereInParts(let quotation):
      "\(place(quotation.locator)): does not belong to the part that it stands in: "
        + quoted(quotation.text)
    case .notTold(let quotation, let path):
      "\(path): tells no \(quoted(quotation.text))"
    case .earlierChanged(let day):
      "\(day.path): no brief of \(day.day) there"
        + (day.title.isEmpty ? "" : " tells \(quoted(day.title))")
    case .earlierMissing(let day):
      "\(day.path): the brief of \(day.day) is not there any more"
    case .passedOver(let day, let field):
      "\(field): there is a brief of \(day), which was made later or is passed over"
    case .renamed(let source, let found):
      "source \(source.number), \(source.path): the file's name is \(quoted(found))"
    case .nothingSimilar(let quotation, let locator):
      "\(place(locator)): no sentence stands there that could say the same as "
        + "\(quoted(quotation.text))"
    }
  }

  private func place(_ locator: Locator) -> String {
    "\(locator.source):\(locator.line), bytes \(locator.bytes.lowerBound)"
      + "-\(locator.bytes.upperBound)"
  }

  private func quoted(_ text: String) -> String { "“\(text)”" }

  /// Where two texts that may look alike differ; empty if that is a letter of ASCII on both sides.
  private func difference(_ said: String, _ found: String) -> String {
    let said = Array(said.unicodeScalars)
    let found = Array(found.unicodeScalars)
    let same = zip(said, found).prefix { $0 == $1 }.count
    let pair = [said, found].map { same < $0.count ? $0[same] : nil }
    guard pair.contains(where: { $0.map { !$0.isASCII } ?? false }) else { return "" }
    let names = pair.map { $0.map(codePoint) ?? "nothing" }
    return " (\(names[0]) instead of \(names[1]))"
  }

  /// The first character of a text that acts on the text around it.
  private func control(in text: String) -> String {
    text.unicodeScalars.first(where: isUnsafeControl).map { " (with \(codePoint($0)))" } ?? ""
  }

  private func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Verification.SourceProblem: CustomStringConvertible {
  /// The sentence that the command prints, without the name of the file.
  public var description: String { explanation }
}

extension Verification.SourceProblem {
  /// What is wrong with the source.
  package var explanation: String {
    switch self {
    case .unreadable(let error): error.explanation
    case .noSuchItem: "the feed has no such item"
    case .isFeed: "the file holds several articles now"
    case .isBrief: "the file is a brief, and no source"
    }
  }
}
