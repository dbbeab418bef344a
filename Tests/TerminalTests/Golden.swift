import Terminal

/// What documents look like; ␛ stands for ESC.
///
/// The widths of the lines were counted by the `wcwidth` library of Python (0.9.4, Unicode 18).
struct Golden: Sendable {
  var markdown: String
  var renderer: TerminalRenderer
  var widths: [Int]
  var lines: String

  static let all = [
    brief20,
    brief40,
    brief80,
    brief120,
    brief40Coloured,
    brief80ASCIIFull,
    general20,
    general40,
    general40ASCII,
    general60Coloured,
  ]
}

let briefMarkdown = #"""
  # Daily brief, 21 November 2026

  19 articles, 3 topics, 8 sentences: 2 minutes instead of 41.

  ## Second gate of the Averell barrier closes as four towns are moved inland overnight

  *Headline of source 1. 3 sources, together for: tidal gate, Port Ellery, surge.*

  - The harbour master closed the second gate at 4.10 a.m., two hours before the tide was expected to peak. [1:7](../a.html "bytes 493-723")
  - „Wir hatten keine Wahl“, sagte der Hafenmeister der Donaudampfschifffahrtsgesellschaft. [2:5](../x.xml#item%20id "bytes 82-396") *Similar in 1 and 3.*
  - The timetable is at https://www.example.org/a/long/path/that-goes-on/with?query=1&more=2 for now. [3:9](../c.md "bytes 1-2")
  - A line that a person added, with **weight**.

  1. [Second gate of the Averell barrier closes as four towns are moved inland overnight](../a.html) by Ann Author and Bo Writer, *Harbour Herald*, 20 November 2026, 915 words, [original](<https://www.example.org/a>), `sha256:fc49f48553be`
  2. [Sturmflut](../x.xml#item%20id) undated, 1167 words, in German, `sha256:53d56b628433`
  3. [Ferries](../c.md) by Kim Case, 19 November 2026, 400 words, `sha256:53d56b628433`

  ## 港の水門が閉鎖

  - 県は20日、高潮に備えて港の第二水門を閉鎖した。「避難は順調に進んでいる」と担当者は述べた。 [4:3](../ja.md "bytes 0-200")
  - أغلقت سلطات الميناء البوابة الثانية قبل ساعتين من موعد ذروة المد. [4:5](../ja.md "bytes 0-9")
  - เจ้าหน้าที่ท่าเรือปิดประตูน้ำบานที่สองก่อนน้ำขึ้นสูงสุดสองชั่วโมง [4:6](../ja.md "bytes 0-9")
  - Boats 👩‍👩‍👧‍👦🇩🇪🇫🇷🇯🇵👍🏽❤️1️⃣ 항구의 두 번째 문 cafe&#x301; é [4:7](../ja.md "bytes 0-9")

  4. [港の水門が閉鎖、住民の避難が続く](../ja.md) 2026年11月20日, 915 words, `sha256:fc49f48553be`

  ## Left out

  14 more articles are left out.
  """#

let generalMarkdown = #"""
  # First `level` and *emphasis*

  **Strong**, *emphasis*, a [link](https://example.org/p "t"), a [local one](../a.md), <https://example.org/auto>, ![a gate](gate.png), a break\
  here, <b>raw</b>.

  > A quotation that is long enough to be wrapped.
  >
  > > Nested.
  > - With a list.

  9. nine
  2. ten
     - nested
       1. deeper
          - deepest of them all

  * loose

  *

  ```swift
  let text = "cut where it has to be cut"
  ␉tab
  ```

  ---

  <div>raw block</div>

  <!-- comment -->

  ### Options -v and state-of-the-art
  """#
