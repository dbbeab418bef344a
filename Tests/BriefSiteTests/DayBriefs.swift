import BriefSite

/// Two days in form 2, with every part that a day can have.
let dayBriefs = [
  BriefDocument(
    name: "2026-11-20.md",
    markdown: #"""
      ---
      title: "Friday, 20 November 2026"
      date: 2026-11-20
      lang: en
      format: 2
      read: 21
      outlets: 6
      minutes: 1
      instead-of: 12
      unnamed: 12
      previous: 2026-11-19
      ---

      # Friday, 20 November 2026

      7 articles of 6 outlets: 1 minute instead of 12.

      1. [Council sinks harbour tunnel](#council-sinks-harbour-tunnel "tunnel, council") — 3 outlets, day 3
      2. [Ferry crews accept winter pay deal](#ferry-crews-accept-winter-pay-deal) — Harbour Herald

      Then: [What next](#what-next) 1, [In brief](#in-brief) 2, [Opinion](#opinion) 1, [More headlines](#more-headlines) 1, 12 more articles, which `brief topics` lists. Before: [19 November 2026](2026-11-19.md).

      ## Council sinks harbour tunnel

      *Day 3. Before: [Harbour tunnel goes to the council](2026-11-19.md#harbour-tunnel-goes-to-the-council "2026-11-19 day 2") on Thursday.*

      - The city council rejected the harbour tunnel by 33 votes to 27 on Thursday night, after seven hours of debate. — [Harbour Herald](../a.md "1:1 bytes 0-110") *(also [Northline](../b.md "2:3 bytes 24-115"), [Capital Ledger](../c.md "3:1 bytes 0-20"))*

      ### Figures differ

      - Some 44 million crowns have been spent on plans, the auditor found in June. — [Northline](../b.md "2:5 bytes 120-195 differs") *(differs from [Harbour Herald](../a.md "1:7"))*

      ### How they put it

      1. [Council sinks harbour tunnel](../a.md "1") — Harbour Herald
      2. [Mayor loses the tunnel vote, and six of her own](../b.md "2") — Northline
      3. [State to offer money elsewhere?](../c.md "3") — Capital Ledger

      ### Near this

      4. [Tunnel builders fall 9 per cent](../d.md "4 near") — Markets Desk

      ## Ferry crews accept winter pay deal

      - Ferry crews have accepted a pay rise of 4.8 per cent. — [Harbour Herald](../e.md "5:1 bytes 0-52")

      ## What next

      - **Mon 23 Nov** The council will vote on the ferry subsidy on Monday. — [Harbour Herald](../a.md "1:9 bytes 237-290 on 2026-11-23") *(in [story 1](#council-sinks-harbour-tunnel))*

      ## In brief

      - **[Miller Road bridge stays closed](../f.md "6 brief")** Inspectors found a crack in one of the steel pins. — [Tri-County Monitor](../f.md "6:1 bytes 0-51")
      - **[Who counts the eels?](../g.md "7 brief")** Nobody does. — [Plain Science](../g.md "7:1 bytes 0-12")

      ## Opinion

      - **[A tunnel is not a plan](../h.md "8 opinion")** — Conrad Eskdale, Coastal Works

      ## More headlines

      - [Lighthouse sold for one crown](../i.md "9 headline") — Harbour Herald

      ## Sources

      1. [Council sinks harbour tunnel](../a.md "900 words 2026-11-20") by **Mara Ellin**, *Harbour Herald*, 20 November 2026, 900 words, [original](<https://herald.example/1?a=1&b=2>), `sha256:000000000001`
      2. [Mayor loses the tunnel vote, and six of her own](../b.md "500 words de") *Northline*, undated, 500 words, in German, [original](<https://northline.example/2>), `sha256:000000000002`
      3. [State to offer money elsewhere?](../c.md "400 words") *Capital Ledger*, undated, 400 words, `sha256:000000000003`
      4. [Tunnel builders fall 9 per cent](../d.md "300 words") *Markets Desk*, undated, 300 words, `sha256:000000000004`
      5. [Ferry crews accept winter pay deal](../e.md "300 words") *Harbour Herald*, undated, 300 words, `sha256:000000000005`
      6. [Miller Road bridge stays closed](../f.md "300 words") *Tri-County Monitor*, undated, 300 words, [original](<https://monitor.example/6>), `sha256:000000000006`
      7. [Who counts the eels?](../g.md "300 words") *Plain Science*, undated, 300 words, `sha256:000000000007`
      8. [A tunnel is not a plan](../h.md "300 words") by **Conrad Eskdale**, *Coastal Works*, undated, 300 words, `sha256:000000000008`
      9. [Lighthouse sold for one crown](../i.md "300 words") *Harbour Herald*, undated, 300 words, `sha256:000000000009`
      """#),
  BriefDocument(
    name: "2026-11-19.md",
    markdown: #"""
      ---
      title: "Thursday, 19 November 2026"
      date: 2026-11-19
      lang: en
      format: 2
      read: 1
      minutes: 1
      instead-of: 2
      ---

      # Thursday, 19 November 2026

      1 article of 1 outlet: 1 minute instead of 2.

      1. [Harbour tunnel goes to the council](#harbour-tunnel-goes-to-the-council "tunnel, council") — Harbour Herald

      ## Harbour tunnel goes to the council

      - The council will vote on the tunnel on Thursday. — [Harbour Herald](../z.md "1:1 bytes 0-47")

      ## Sources

      1. [Harbour tunnel goes to the council](../z.md "200 words") *Harbour Herald*, undated, 200 words, `sha256:000000000010`
      """#),
]
