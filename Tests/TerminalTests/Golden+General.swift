import Terminal

extension Golden {
  static let general20 = Golden(
    markdown: generalMarkdown,
    renderer: TerminalRenderer(columns: 20),
    widths: [
      15, 8, 15, 0, 19, 4, 20, 17, 20, 15, 5, 17, 0, 18, 19, 13, 1, 11, 1, 16, 0, 8, 7, 12, 15,
      17, 5, 0, 7, 0, 1, 0, 20, 20, 5, 9, 0, 20, 0, 20, 4, 0, 14, 16,
    ],
    lines: #"""
      First level and
      emphasis
      ━━━━━━━━━━━━━━━

      Strong, emphasis, a
      link
      <https://example.org
      /p>, a local one,
      https://example.org/
      auto, a gate, a
      break
      here, <b>raw</b>.

      │ A quotation that
      │ is long enough to
      │ be wrapped.
      │
      │ │ Nested.
      │
      │ • With a list.

       9. nine
      10. ten
          • nested
            1. deeper
      • deepest of them
        all

      • loose

      •

        let text = "cut wh
        ere it has to be c
        ut"
            tab

      ────────────────────

        <div>raw block</di
        v>

      Options -v and
      state-of-the-art
      """#)

  static let general40 = Golden(
    markdown: generalMarkdown,
    renderer: TerminalRenderer(columns: 40),
    widths: [
      24, 24, 0, 24, 37, 35, 5, 17, 0, 39, 10, 1, 11, 1, 16, 0, 8, 7, 12, 15, 30, 0, 7, 0, 1,
      0, 40, 3, 9, 0, 40, 0, 22, 0, 31,
    ],
    lines: #"""
      First level and emphasis
      ━━━━━━━━━━━━━━━━━━━━━━━━

      Strong, emphasis, a link
      <https://example.org/p>, a local one,
      https://example.org/auto, a gate, a
      break
      here, <b>raw</b>.

      │ A quotation that is long enough to be
      │ wrapped.
      │
      │ │ Nested.
      │
      │ • With a list.

       9. nine
      10. ten
          • nested
            1. deeper
               • deepest of them all

      • loose

      •

        let text = "cut where it has to be cut
        "
            tab

      ────────────────────────────────────────

        <div>raw block</div>

      Options -v and state-of-the-art
      """#)

  static let general40ASCII = Golden(
    markdown: generalMarkdown,
    renderer: TerminalRenderer(columns: 40, unicode: false),
    widths: [
      24, 24, 0, 24, 37, 35, 5, 17, 0, 39, 10, 1, 11, 1, 16, 0, 8, 7, 12, 15, 30, 0, 7, 0, 1,
      0, 40, 3, 9, 0, 40, 0, 22, 0, 31,
    ],
    lines: #"""
      First level and emphasis
      ========================

      Strong, emphasis, a link
      <https://example.org/p>, a local one,
      https://example.org/auto, a gate, a
      break
      here, <b>raw</b>.

      > A quotation that is long enough to be
      > wrapped.
      >
      > > Nested.
      >
      > * With a list.

       9. nine
      10. ten
          * nested
            1. deeper
               * deepest of them all

      * loose

      *

        let text = "cut where it has to be cut
        "
            tab

      ----------------------------------------

        <div>raw block</div>

      Options -v and state-of-the-art
      """#)

  static let general60Coloured = Golden(
    markdown: generalMarkdown,
    renderer: TerminalRenderer(columns: 60, attributes: true, hyperlinks: true),
    widths: [
      24, 24, 0, 38, 41, 17, 0, 48, 1, 11, 1, 16, 0, 8, 7, 12, 15, 30, 0, 7, 0, 1, 0, 41, 9, 0,
      40, 0, 22, 0, 31,
    ],
    lines: #"""
      ␛[1mFirst ␛[0m␛[1;36mlevel␛[0m␛[1m and ␛[0m␛[1;3memphasis␛[0m
      ␛[1m━━━━━━━━━━━━━━━━━━━━━━━━␛[0m

      ␛[1mStrong␛[0m, ␛[3memphasis␛[0m, a ␛]8;;https://example.org/p␛\␛[4mlink␛[0m␛]8;;␛\, a ␛[4mlocal one␛[0m,
      ␛]8;;https://example.org/auto␛\␛[4mhttps://example.org/auto␛[0m␛]8;;␛\, ␛[4ma gate␛[0m, a break
      here, ␛[2m<b>␛[0mraw␛[2m</b>␛[0m.

      ␛[2m│ ␛[0mA quotation that is long enough to be wrapped.
      ␛[2m│␛[0m
      ␛[2m│ │ ␛[0mNested.
      ␛[2m│␛[0m
      ␛[2m│ ␛[0m• With a list.

       9. nine
      10. ten
          • nested
            1. deeper
               • deepest of them all

      • loose

      •

        ␛[36mlet text = "cut where it has to be cut"␛[0m
        ␛[36m    tab␛[0m

      ␛[2m────────────────────────────────────────␛[0m

        ␛[2m<div>raw block</div>␛[0m

      ␛[1mOptions -v and state-of-the-art␛[0m
      """#)
}
