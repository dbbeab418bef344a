import BriefSite

let sampleBriefs = [
  BriefDocument(
    name: "2026-11-21.md",
    markdown: #"""
      ---
      title: "Daily brief, 21 November 2026"
      date: 2026-11-21
      lang: en
      ---

      # Daily brief, 21 November 2026

      9 articles, 2 topics, 3 sentences: 1 minute instead of 12.

      ## Barrier closes as four towns are moved

      *Headline of source 1. 2 sources, together for: tidal gate, Port Ellery.*

      - The harbour master said: “Nobody's boat is worth a life” \& closed the gate \<at once\>. [1:7](../a.html "bytes 0-10") *Similar in 2.*

      1. [Barrier closes](../a.html) by Ann Author, *Harbour Herald*, 20 November 2026, 915 words, [original](<https://www.example.org/a?b=1&c=2>), `sha256:0123456789ab`

      ## Barrier closes as four towns are moved

      - Das Tor schließt um 4.10 Uhr. [2:3](../a.html "bytes 0-10")
      - השער השני נסגר לפנות בוקר. [3:1](../a.html "bytes 0-10")
      - A line by hand, without a source. [9:1](../a.html)
      - A line by hand, **bold**.

      2. [Sturmflut](../a.html) undated, 80 words, in German, `sha256:0123456789ab`
      3. [סערה](../a.html) undated, 70 words, in Hebrew, `sha256:0123456789ab`

      ## Left out

      6 more articles are left out.
      """#),
  BriefDocument(
    name: "2026-11-20.md",
    markdown: #"""
      ---
      date: 2026-11-20
      lang: en
      ---

      # Daily brief, 20 November 2026

      2 articles, 1 topic, 1 sentence: 1 minute instead of 3.

      ## Tide expected

      *Headline of source 1. 2 sources, together for: tidal gate, ferry.*

      - The tide is expected at six. [1:2](../a.html "bytes 0-10")

      1. [Tide](../a.html) undated, 100 words, `sha256:0123456789ab`
      2. [Ferry](../a.html) undated, 100 words, `sha256:0123456789ab`
      """#),
]

/// What must never come through as markup.
let hostileText =
  "\"\u{301} onload=\"x\" '><script>alert(1)</script>&amp;]]>--><img src=x onerror=1>\u{202E}\u{1B}[2J {{main}} ../../etc"

let hostileBriefs = [
  BriefDocument(
    name: "../../2026-11-21.md",
    markdown: """
      ---
      title: \(hostileText)
      date: 2026-11-21
      lang: "en\\" onload=1"
      ---

      # \(escaped(hostileText))

      \(escaped(hostileText))

      ## \(escaped(hostileText))

      *Headline of source 1. 2 sources, together for: ../../etc/passwd, \(escaped(hostileText)).*

      - \(escaped(hostileText)) [1:1](<javascript:alert(1)> "\(escaped(hostileText))")
      - [x](javascript:alert(1)) ![y](javascript:alert(1)) <script>alert(1)</script> [1:2](a.html)

      1. [\(escaped(hostileText))](a.html) by \(escaped(hostileText)), [original](<https://e.example/"onload=1>), `sha256:\(hostileText)`
      1. [twice](a.html) undated, `sha256:0`

      ## main

      <div onclick="x">

      ## source-1
      """),
  BriefDocument(
    name: "2026-11-20.md",
    markdown: """
      # B

      ## ..

      *Headline of source 1. 2 sources, together for: ../../etc/passwd, CON.*

      - q [1:1](a.html "bytes 0-1")

      1. [t](a.html) undated, 9 words, `sha256:0`
      """),
  BriefDocument(
    name: "2026-11-19.md",
    markdown: """
      ---
      date: 2026-11-19
      format: 2
      previous: ../../etc
      ---

      # C

      1. [main](#main "\(escaped(hostileText))") — x
      2. [source-1](#source-1) [gone](#gone)

      ## main

      - \(escaped(hostileText)) — [\(escaped(hostileText))](<javascript:alert(1)> "1:1 bytes 0-9") *(also [<b>](javascript:alert(1) "2"), [x](a.html "9:9 bytes 0-1"))*

      1. [\(escaped(hostileText))](javascript:alert(1) "1") — <script>alert(1)</script>

      ## source-1

      - **\(escaped(hostileText))** q — [x](a.html "1:2 bytes 10-11 on 2026-11-30") *(in [story](#main))*

      ## In brief

      - **[\(escaped(hostileText))](javascript:alert(1) "2 brief")** ![y](javascript:alert(1)) q — [x](a.html "2:1 bytes 0-1"), 3 <b>
      - [x](a.html "7 brief")

      ## Sources

      1. [\(escaped(hostileText))](a.html "9 words") by **\(escaped(hostileText))**, *\(escaped(hostileText))*, [original](<https://e.example/"onload=1>), `sha256:\(hostileText)`
      2. [t](a.html "9 words 2026-11-19 xx") *main*, `sha256:0123456789ab`
      """),
]

/// A text as Markdown that shows it.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.isASCII, scalar.properties.isPatternSyntax { result += "\\" }
    result.unicodeScalars.append(scalar)
  }
  return result
}
