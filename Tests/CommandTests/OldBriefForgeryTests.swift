import Testing

/// Forged briefs of form 1: of version 0.1, of which less can be compared.
@Suite struct OldBriefForgeryTests {
  /// What a forger does to a brief, as a script for `sed -E`, and whether the proof sees it also if
  /// the forger gives the file the digest that the program would have given it.
  private static let forms: [(brief: String, script: String, isSeenSealed: Bool)] = [
    ("2026-11-21", "s/(Also on the subject: source )[0-9]+/\\11/", true),
    ("2026-11-21", "s/instead of [0-9]+/instead of 999/", true),
    ("2026-11-21", "/^tags:/s/\"[a-z ]+\"/\"shot dead\"/", true),
    ("2026-11-21", "0,/^### .*/s//### Only in source 77/", true),
    ("2026-11-21", "0,/^(## ).*/s//\\1The mayor was shot dead/", true),
    ("2026-W47", "0,/^(- .*\"bytes [0-9-]+\"\\))$/s//\\1 *Compare 2:1.*/", true),
    ("2026-W47", "0,/^### 18 November 2026/s//### 17 November 2026/", true),
    ("2026-11-18", "s/^lang: en/lang: de/", true),
    ("2026-11-18", "0,/Named: /s//&in a small number of cases it has done the reverse, /", true),
    ("2026-11-18", "0,/together for: /s//&We built this product to make homes safer, /", true),
    ("2026-11-18", "0,/^### .*/s//### 3 November 2026/", true),
    ("2026-11-18", "0,/^(- .*\"bytes [0-9-]+\"\\))$/s//\\1 *Similar in 2, 2 and 2.*/", true),
    ("2026-11-18", "0,/^(- .*\"bytes [0-9-]+\"\\))$/s//\\1 *Compare 2:3.*/", true),
    ("2026-11-21", "0,/ by [^,*`]+,/s///", false),
    ("2026-11-21", "0,/, \\*[^*]+\\*,/s//,/", false),
    ("2026-11-21", "0,/ \\[original\\]\\(<[^>]*>\\),/s///", false),
    ("2026-11-21", "0,/^- .*\\n?/s/^- .*//", false),
    ("2026-11-21", "/^digest:/d", false),
    ("2026-11-21", "s/^digest: .*/digest: \"000000000000\"/", false),
  ]

  private static let seal = """
    digest=$(sed '/^digest: /d' "$1" | sha256sum | cut -c1-12)
    sed -i "s/^digest: .*/digest: \\"$digest\\"/" "$1"
    """

  @Test func whatAForgerChangesIsFound() throws {
    let place = try Workplace()
    try place.putSamples()
    try place.putOldBriefs()
    try place.put(Self.seal, at: "seal.sh")
    for form in Self.forms {
      let path = "Tests/OldBriefs/\(form.brief)"
      let copy = try place.shell(
        "sed -E '\(form.script)' \(path).md > \(path)-forged.md; cmp -s \(path).md \(path)-forged.md"
      )
      #expect(copy.code == 1, "nothing changed: \(form.script)")
      #expect(try place.brief("verify", "\(path)-forged.md").code == 1, "\(form.script)")
      guard form.isSeenSealed else { continue }
      _ = try place.shell("sh seal.sh \(path)-forged.md")
      let run = try place.brief("verify", "\(path)-forged.md")
      #expect(run.code == 1, "sealed: \(form.script)")
      #expect(!run.output.contains("digest"), "\(run.output)")
    }
  }

  @Test func whatIsUntouchedHolds() throws {
    let place = try Workplace()
    try place.putSamples()
    try place.putOldBriefs()
    try place.put(Self.seal, at: "seal.sh")
    for name in ["2026-11-18", "2026-11-20", "2026-11-21", "2026-W47"] {
      let path = "Tests/OldBriefs/\(name).md"
      #expect(try place.brief("verify", path).code == 0, "\(name)")
      // The seal of the test is that of the program.
      _ = try place.shell("sh seal.sh \(path)")
      #expect(try place.brief("verify", path).code == 0, "\(name)")
    }
  }
}
