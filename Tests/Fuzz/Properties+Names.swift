import BriefConfiguration
import BriefKit
import BriefSite

extension Properties {
  /// Names that are made of any text are safe for files and addresses, and those of a site are
  /// different wherever upper and lower case are not told apart.
  static func slugs(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let name = slug(text)
    require(name.unicodeScalars.count <= 60)
    require(name.unicodeScalars.allSatisfy(isOfName))
    let lines = text.split(whereSeparator: \.isNewline).prefix(40).map { cleanedLine(String($0)) }
    guard let site = try? Site(publishing: documents(of: lines)) else { return }
    var paths: Set<String> = []
    for file in site.files {
      require(paths.insert(file.path.lowercased()).inserted)
      for part in file.path.split(separator: "/", omittingEmptySubsequences: false) {
        require(!part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255)
        require(part.unicodeScalars.allSatisfy { $0 == "." || isOfName($0) })
      }
    }
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return isNameByte(UInt8(scalar.value)) }
    return !isUnsafeControl(scalar) && !scalar.properties.isWhitespace
  }

  /// Two days of briefs, of topics with these headings.
  private static func documents(of headings: [String]) -> [BriefDocument] {
    ["2026-11-20", "2026-11-21"].map { day in
      var markdown = "---\ndate: \(day)\n---\n\n# A day\n"
      for (index, heading) in headings.enumerated() {
        let text = escapedForMarkdown(heading)
        let path = percentEncoded(heading)
        markdown += """

          ## \(text)

          *Headline of source \(index + 1). Told before on [20 November 2026](2026-11-20.md#\(path)).*

          - \(text) [\(index + 1):1](<\(path)> "bytes 0-9")

          \(index + 1). [\(text)](<\(path)>) undated, 9 words, `sha256:0123456789ab`

          """
      }
      return BriefDocument(name: "\(day).md", markdown: markdown)
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2D: true
    default: false
    }
  }

  /// A configuration is read or refused with a place that is in it; what was read reads again.
  static func configuration(_ bytes: [UInt8]) {
    do {
      let settings = try Configuration(yaml: bytes, folder: "/a", home: "/home/ann")
      require(settings == (try? Configuration(yaml: bytes, folder: "/a", home: "/home/ann")))
      require(settings.over(Configuration()) == settings)
    } catch {
      guard let place = error.place else { return }
      require(place.line >= 1 && place.column >= 1 && place.length >= 1)
      let lines = SourceExcerpt(line: place.text, column: place.column, length: place.length)
        .lines(columns: 60)
      require(!lines.contains { $0.unicodeScalars.contains(where: isUnsafeControl) })
    }
  }
}
