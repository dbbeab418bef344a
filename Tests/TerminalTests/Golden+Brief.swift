import Terminal

extension Golden {
  static let brief20 = Golden(
    markdown: briefMarkdown,
    renderer: TerminalRenderer(columns: 20),
    widths: [
      15, 13, 15, 18, 2, 0, 17, 12, 18, 15, 13, 10, 10, 20, 0, 14, 20, 17, 17, 19, 20, 17, 20,
      19, 19, 20, 19, 19, 14, 19, 5, 20, 17, 18, 19, 18, 8, 16, 16, 15, 0, 20, 16, 9, 14, 14,
      12, 16, 9, 0, 17, 0, 19, 19, 17, 19, 19, 15, 8, 14, 18, 14, 17, 19, 18, 18, 19, 8, 19,
      17, 17, 8, 0, 20, 19, 0, 8, 0, 20, 9,
    ],
    lines: #"""
      Daily brief, 21
      November 2026
      19 articles · 2
      minutes instead of
      41

      1  Second gate of
       the Averell
       barrier closes as
       four towns are
       moved inland
       overnight
       3 sources
       Together for: tida…

       • The harbour
         master closed the
         second gate at
         4.10 a.m., two
         hours before the
         tide was expected
         to peak. [1:7]
       • „Wir hatten keine
         Wahl“, sagte der
         Hafenmeister der
         Donaudampfschifff
         ahrtsgesellschaf
         t. [2:5] Similar
         in 1 and 3.
       • The timetable is
         at
         https://www.examp
         le.org/a/long/
         path/that-goes-
         on/with?query=1&
         more=2 for now.
         [3:9]
       • A line that a
         person added,
         with weight.

       [1] Second gate of…
           20 November
           2026
       [2] Sturmflut
           in German
       [3] Ferries
           19 November
           2026

      2  港の水門が閉鎖

       • 県は20日、高潮に
         備えて港の第二水
         門を閉鎖した。
         「避難は順調に進
         んでいる」と担当
         者は述べた。
         [4:3]
       • أغلقت سلطات
         الميناء البوابة
         الثانية قبل
         ساعتين من موعد
         ذروة المد. [4:5]
       • เจ้าหน้าที่ท่าเรือปิดป
         ระตูน้ำบานที่สองก่อน
         น้ำขึ้นสูงสุดสองชั่วโมง
         [4:6]
       • Boats 👩‍👩‍👧‍👦🇩🇪🇫🇷🇯🇵👍🏽
         ❤️1️⃣ 항구의 두
         번째 문 café é
         [4:7]

       [4] 港の水門が閉鎖…
           2026年11月20日

      Left out

      14 more articles are
      left out.
      """#)

  static let brief40 = Golden(
    markdown: briefMarkdown,
    renderer: TerminalRenderer(columns: 40),
    widths: [
      29, 37, 0, 40, 25, 25, 12, 40, 0, 34, 40, 36, 16, 39, 21, 40, 30, 24, 36, 36, 26, 37, 12,
      0, 40, 39, 16, 25, 14, 36, 0, 17, 0, 39, 39, 33, 40, 40, 39, 23, 40, 20, 0, 39, 21, 0, 8,
      0, 30,
    ],
    lines: #"""
      Daily brief, 21 November 2026
      19 articles · 2 minutes instead of 41

      1  Second gate of the Averell  3 sources
         barrier closes as four
         towns are moved inland
         overnight
         Together for: tidal gate, Port Eller…

         • The harbour master closed the
           second gate at 4.10 a.m., two hours
           before the tide was expected to
           peak. [1:7]
         • „Wir hatten keine Wahl“, sagte der
           Hafenmeister der
           Donaudampfschifffahrtsgesellschaft.
           [2:5] Similar in 1 and 3.
         • The timetable is at
           https://www.example.org/a/long/
           path/that-goes-on/with?query=1&
           more=2 for now. [3:9]
         • A line that a person added, with
           weight.

         [1] Second gate of the Averell barri…
             Harbour Herald, 20 November 2026
         [2] Sturmflut
             undated, in German
         [3] Ferries
             by Kim Case, 19 November 2026

      2  港の水門が閉鎖

         • 県は20日、高潮に備えて港の第二水門
           を閉鎖した。「避難は順調に進んでい
           る」と担当者は述べた。 [4:3]
         • أغلقت سلطات الميناء البوابة الثانية
           قبل ساعتين من موعد ذروة المد. [4:5]
         • เจ้าหน้าที่ท่าเรือปิดประตูน้ำบานที่สองก่อนน้ำขึ้น
           สูงสุดสองชั่วโมง [4:6]
         • Boats 👩‍👩‍👧‍👦🇩🇪🇫🇷🇯🇵👍🏽❤️1️⃣ 항구의 두 번째
           문 café é [4:7]

         [4] 港の水門が閉鎖、住民の避難が続く
             2026年11月20日

      Left out

      14 more articles are left out.
      """#)

  static let brief80 = Golden(
    markdown: briefMarkdown,
    renderer: TerminalRenderer(columns: 80),
    widths: [
      80, 0, 80, 19, 70, 0, 77, 41, 56, 66, 24, 77, 15, 45, 0, 80, 36, 45, 0, 17, 0, 79, 27,
      76, 57, 56, 0, 55, 0, 8, 0, 30,
    ],
    lines: #"""
      Daily brief, 21 November 2026              19 articles · 2 minutes instead of 41

      1  Second gate of the Averell barrier closes as four towns are moved   3 sources
         inland overnight
         Together for: tidal gate, Port Ellery, surge. Headline of source 1.

         • The harbour master closed the second gate at 4.10 a.m., two hours before
           the tide was expected to peak. [1:7]
         • „Wir hatten keine Wahl“, sagte der Hafenmeister der
           Donaudampfschifffahrtsgesellschaft. [2:5] Similar in 1 and 3.
         • The timetable is at
           https://www.example.org/a/long/path/that-goes-on/with?query=1&more=2 for
           now. [3:9]
         • A line that a person added, with weight.

         [1] Second gate of the Averell barrier clo…  Harbour Herald, 20 November 2026
         [2] Sturmflut  undated, in German
         [3] Ferries  by Kim Case, 19 November 2026

      2  港の水門が閉鎖

         • 県は20日、高潮に備えて港の第二水門を閉鎖した。「避難は順調に進んでいる」と
           担当者は述べた。 [4:3]
         • أغلقت سلطات الميناء البوابة الثانية قبل ساعتين من موعد ذروة المد. [4:5]
         • เจ้าหน้าที่ท่าเรือปิดประตูน้ำบานที่สองก่อนน้ำขึ้นสูงสุดสองชั่วโมง [4:6]
         • Boats 👩‍👩‍👧‍👦🇩🇪🇫🇷🇯🇵👍🏽❤️1️⃣ 항구의 두 번째 문 café é [4:7]

         [4] 港の水門が閉鎖、住民の避難が続く  2026年11月20日

      Left out

      14 more articles are left out.
      """#)

  static let brief120 = Golden(
    markdown: briefMarkdown,
    renderer: TerminalRenderer(columns: 120),
    widths: [
      88, 0, 88, 12, 70, 0, 86, 32, 56, 66, 24, 88, 45, 0, 88, 36, 45, 0, 17, 0, 87, 19, 76,
      57, 56, 0, 55, 0, 8, 0, 30,
    ],
    lines: #"""
      Daily brief, 21 November 2026                      19 articles · 2 minutes instead of 41

      1  Second gate of the Averell barrier closes as four towns are moved inland    3 sources
         overnight
         Together for: tidal gate, Port Ellery, surge. Headline of source 1.

         • The harbour master closed the second gate at 4.10 a.m., two hours before the tide
           was expected to peak. [1:7]
         • „Wir hatten keine Wahl“, sagte der Hafenmeister der
           Donaudampfschifffahrtsgesellschaft. [2:5] Similar in 1 and 3.
         • The timetable is at
           https://www.example.org/a/long/path/that-goes-on/with?query=1&more=2 for now. [3:9]
         • A line that a person added, with weight.

         [1] Second gate of the Averell barrier closes as f…  Harbour Herald, 20 November 2026
         [2] Sturmflut  undated, in German
         [3] Ferries  by Kim Case, 19 November 2026

      2  港の水門が閉鎖

         • 県は20日、高潮に備えて港の第二水門を閉鎖した。「避難は順調に進んでいる」と担当者は
           述べた。 [4:3]
         • أغلقت سلطات الميناء البوابة الثانية قبل ساعتين من موعد ذروة المد. [4:5]
         • เจ้าหน้าที่ท่าเรือปิดประตูน้ำบานที่สองก่อนน้ำขึ้นสูงสุดสองชั่วโมง [4:6]
         • Boats 👩‍👩‍👧‍👦🇩🇪🇫🇷🇯🇵👍🏽❤️1️⃣ 항구의 두 번째 문 café é [4:7]

         [4] 港の水門が閉鎖、住民の避難が続く  2026年11月20日

      Left out

      14 more articles are left out.
      """#)

  static let brief40Coloured = Golden(
    markdown: briefMarkdown,
    renderer: TerminalRenderer(columns: 40, attributes: true, hyperlinks: true),
    widths: [
      29, 37, 0, 40, 25, 25, 12, 40, 0, 34, 40, 36, 16, 39, 21, 40, 30, 24, 36, 36, 26, 37, 12,
      0, 40, 39, 16, 25, 14, 36, 0, 17, 0, 39, 39, 33, 40, 40, 39, 23, 40, 20, 0, 39, 21, 0, 8,
      0, 30,
    ],
    lines: #"""
      ␛[1mDaily brief, 21 November 2026␛[0m
      ␛[2m19 articles · 2 minutes instead of 41␛[0m

      ␛[1;36m1  ␛[0m␛[1mSecond gate of the Averell␛[0m  ␛[2m3 sources␛[0m
         ␛[1mbarrier closes as four␛[0m
         ␛[1mtowns are moved inland␛[0m
         ␛[1movernight␛[0m
         ␛[2mTogether for: tidal gate, Port Eller…␛[0m

         • The harbour master closed the
           second gate at 4.10 a.m., two hours
           before the tide was expected to
           peak. ␛[2m[1:7]␛[0m
         • „Wir hatten keine Wahl“, sagte der
           Hafenmeister der
           Donaudampfschifffahrtsgesellschaft.
           ␛[2m[2:5]␛[0m ␛[2mSimilar in 1 and 3.␛[0m
         • The timetable is at
           https://www.example.org/a/long/
           path/that-goes-on/with?query=1&
           more=2 for now. ␛[2m[3:9]␛[0m
         • A line that a person added, with
           ␛[1mweight␛[0m.

         ␛[2m[1] ␛[0m␛]8;;https://www.example.org/a␛\Second gate of the Averell barri…␛]8;;␛\
             ␛[2mHarbour Herald, 20 November 2026␛[0m
         ␛[2m[2] ␛[0mSturmflut
             ␛[2mundated, in German␛[0m
         ␛[2m[3] ␛[0mFerries
             ␛[2mby Kim Case, 19 November 2026␛[0m

      ␛[1;36m2  ␛[0m␛[1m港の水門が閉鎖␛[0m

         • 県は20日、高潮に備えて港の第二水門
           を閉鎖した。「避難は順調に進んでい
           る」と担当者は述べた。 ␛[2m[4:3]␛[0m
         • أغلقت سلطات الميناء البوابة الثانية
           قبل ساعتين من موعد ذروة المد. ␛[2m[4:5]␛[0m
         • เจ้าหน้าที่ท่าเรือปิดประตูน้ำบานที่สองก่อนน้ำขึ้น
           สูงสุดสองชั่วโมง ␛[2m[4:6]␛[0m
         • Boats 👩‍👩‍👧‍👦🇩🇪🇫🇷🇯🇵👍🏽❤️1️⃣ 항구의 두 번째
           문 café é ␛[2m[4:7]␛[0m

         ␛[2m[4] ␛[0m港の水門が閉鎖、住民の避難が続く
             ␛[2m2026年11月20日␛[0m

      ␛[1mLeft out␛[0m

      14 more articles are left out.
      """#)

  static let brief80ASCIIFull = Golden(
    markdown: briefMarkdown,
    renderer: TerminalRenderer(columns: 80, unicode: false, sources: .full),
    widths: [
      80, 0, 80, 19, 70, 0, 77, 41, 56, 66, 24, 77, 15, 45, 0, 79, 79, 75, 68, 76, 0, 17, 0,
      79, 27, 76, 57, 56, 0, 66, 26, 0, 8, 0, 30,
    ],
    lines: #"""
      Daily brief, 21 November 2026              19 articles - 2 minutes instead of 41

      1  Second gate of the Averell barrier closes as four towns are moved   3 sources
         inland overnight
         Together for: tidal gate, Port Ellery, surge. Headline of source 1.

         * The harbour master closed the second gate at 4.10 a.m., two hours before
           the tide was expected to peak. [1:7]
         * „Wir hatten keine Wahl“, sagte der Hafenmeister der
           Donaudampfschifffahrtsgesellschaft. [2:5] Similar in 1 and 3.
         * The timetable is at
           https://www.example.org/a/long/path/that-goes-on/with?query=1&more=2 for
           now. [3:9]
         * A line that a person added, with weight.

         [1] Second gate of the Averell barrier closes as four towns are moved inland
             overnight by Ann Author and Bo Writer, Harbour Herald, 20 November 2026,
             915 words, original <https://www.example.org/a>, sha256:fc49f48553be
         [2] Sturmflut undated, 1167 words, in German, sha256:53d56b628433
         [3] Ferries by Kim Case, 19 November 2026, 400 words, sha256:53d56b628433

      2  港の水門が閉鎖

         * 県は20日、高潮に備えて港の第二水門を閉鎖した。「避難は順調に進んでいる」と
           担当者は述べた。 [4:3]
         * أغلقت سلطات الميناء البوابة الثانية قبل ساعتين من موعد ذروة المد. [4:5]
         * เจ้าหน้าที่ท่าเรือปิดประตูน้ำบานที่สองก่อนน้ำขึ้นสูงสุดสองชั่วโมง [4:6]
         * Boats 👩‍👩‍👧‍👦🇩🇪🇫🇷🇯🇵👍🏽❤️1️⃣ 항구의 두 번째 문 café é [4:7]

         [4] 港の水門が閉鎖、住民の避難が続く 2026年11月20日, 915 words,
             sha256:fc49f48553be

      Left out

      14 more articles are left out.
      """#)
}
