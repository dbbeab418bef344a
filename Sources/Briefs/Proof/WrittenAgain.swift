internal import BriefMarkup

/// A brief's file beside what the writer makes of the brief in it: whatever a reader sees and the
/// writer does not write is a finding.
struct WrittenAgain {
  private(set) var findings: [Verification.Finding] = []
  /// The brief as a file.
  private let written: String

  /// Keys whose values may differ: the program's version, and the digest that tells an edited file.
  private static let freeKeys: Set<String> = ["generator", "digest"]
  /// Keys that a brief of form 1 has.
  private static let keysOfForm1: Set<String> = ["title", "date", "lang", "tags", "articles"]

  /// - Complexity: O(*n*).
  init(_ markdown: String, of brief: Brief, without notes: UserNotes?) {
    let file = BriefFile(markdown)
    let again = brief.markdown
    written = file.form == 1 ? brief.markdownOfForm1 : again
    compareFields(of: markdown, with: again, isOfForm1: file.form == 1)
    let body = Array(file.body.utf8)
    let offset = markdown.utf8.dropLast(body.count).count { $0 == 0x0A }
    let lines = Self.lines(of: body, before: notes?.start, numberedFrom: offset + 1)
    let expected =
      file.form == 1
      ? brief.linesOfForm1.map { Array($0.utf8) }.filter { !$0.isEmpty }
      : Self.lines(of: Array(BriefFile(again).body.utf8), before: nil, numberedFrom: 1)
        .map(\.bytes)
    compare(lines, with: expected)
  }

  /// The file's digest, if it is not that of the brief: that a sentence was left out, or moved, is
  /// told by nothing else.
  func digestFinding(in markdown: String) -> Verification.Finding? {
    let said = FrontMatter(Array(markdown.utf8))
    let found = EditCheck.digest(
      of: written, by: said?.values(of: "generator").first ?? "")
    let digest = said?.values(of: "digest").first ?? ""
    return digest.utf8.elementsEqual(found.utf8)
      ? nil : .fieldChanged("digest", said: digest, found: found)
  }

  private struct Line {
    var number: Int
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// The lines that are not empty.
  private static func lines(
    of body: [UInt8], before end: Int?, numberedFrom first: Int
  ) -> [Line] {
    let lines = body.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.prefix(end ?? lines.count).enumerated()
      .map { Line(number: first + $0, bytes: Array($1.last == 0x0D ? $1.dropLast() : $1)) }
      .filter { !$0.bytes.isEmpty }
  }

  /// By bytes: to a text two ways to write a letter are the same.
  private mutating func compare(_ lines: [Line], with expected: [[UInt8]]) {
    var left: [[UInt8]: Int] = [:]
    for line in expected { left[line, default: 0] += 1 }
    var kept: [Line] = []
    for line in lines {
      if let count = left[line.bytes], count > 0 {
        left[line.bytes] = count - 1
        kept.append(line)
      } else {
        findings.append(.unwritten(line.text, line: line.number))
      }
    }
    guard kept.count == lines.count else { return }
    guard kept.count == expected.count else {
      // Of equal lines the last ones are missing.
      let missing = expected.reversed().filter { line in
        guard let count = left[line], count > 0 else { return false }
        left[line] = count - 1
        return true
      }
      findings += missing.reversed().map { .missingLine(String(decoding: $0, as: UTF8.self)) }
      return
    }
    if let (line, _) = zip(kept, expected).first(where: { $0.bytes != $1 }) {
      findings.append(.misplaced(line.text, line: line.number))
    }
  }

  // MARK: - Fields

  /// A field that the writer writes has the writer's value, and stands there once.
  private mutating func compareFields(
    of markdown: String, with written: String, isOfForm1: Bool
  ) {
    guard let said = FrontMatter(Array(markdown.utf8)),
      let expected = FrontMatter(Array(written.utf8))
    else { return }
    for field in expected.fields
    where !Self.freeKeys.contains(field.name)
      && (!isOfForm1 || Self.keysOfForm1.contains(field.name))
    {
      let values = said.values(of: field.name)
      guard !Self.areSame(values, field.values) else { continue }
      findings.append(
        .fieldChanged(
          field.name, said: values.joined(separator: ", "),
          found: field.values.joined(separator: ", ")))
    }
    findings += FieldLines(of: markdown, beside: expected).findings
  }

  private static func areSame(_ values: [String], _ others: [String]) -> Bool {
    values.count == others.count
      && zip(values, others).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}
