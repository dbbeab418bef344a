/// Summaries of sample articles, written by hand.
struct ReferenceSummary: Sendable {
  /// Names of files in `Tests/Samples`, summarized as one text.
  let files: [String]
  let text: String

  static let singles = [
    ReferenceSummary(
      files: ["flood-gate-northline-wire.txt"],
      text: """
        A gate of the Port Averell Tidal Barrier jammed late on Tuesday, and the sea flooded about \
        600 properties and forced the evacuation of some 3,100 homes. No one died. The harbour \
        authority blames a burst seal whose replacement had been recommended in 2024 and was \
        postponed. Environment Minister Gareth Osmund has ordered an independent inquiry, and \
        insured losses may reach £70 million.
        """),
    ReferenceSummary(
      files: ["ellerby-town-cup-shootout.txt"],
      text: """
        Ellerby Town of the sixth tier beat Corstone on penalties after a 2-2 draw and are in the \
        last 16 of the cup for the first time in 90 years. Arlo Beckwith, a dentist, scored the \
        winning penalty in a shootout of 26 kicks. Desmond Okello-Pryce, the goalkeeper, who is a \
        postman, saved several. The replay is worth £410,000 to the club.
        """),
    ReferenceSummary(
      files: ["comet-clay-dunmere-courier.txt"],
      text: """
        Dust from a comet was once soaked in liquid water, a laboratory in Dunmere has found. The \
        team led by Dr. Amara Solberg of the University of Tresk found clay, which forms only in \
        water, and 16 amino acids in material that the Halcyon probe brought back. The clay was \
        probably made inside a larger object that broke up. The building cost £8.2 million.
        """),
    ReferenceSummary(
      files: ["night-nurses-light-trial.md"],
      text: """
        Nurses who sat in front of a bright lamp for 40 minutes early in a night shift made fewer \
        mistakes and drove home more safely, a trial in six hospitals found. Errors in giving \
        medicine fell by about 27 percent. On a test track they drifted out of their lane 2.1 times \
        an hour, against 4.9 for those with a dim red lamp. The light puts off the low point of \
        alertness. A larger study starts in March 2027.
        """),
    ReferenceSummary(
      files: ["marlow-creek-library-budget.md"],
      text: """
        The Marlow Creek City Council voted 4–3 to keep its library open on Sundays and until 8 p.m. \
        on weekdays, striking a proposal that would have saved $287,000. Instead it will put off \
        buying a street sweeper and raise the downtown parking fee to $1.50 an hour. Bernadette \
        Oyler cast the deciding vote after hearing a ten-year-old. The city faced a gap of $2.1 \
        million.
        """),
    ReferenceSummary(
      files: ["homestack-recall-homewise.txt"],
      text: """
        Lumenar is recalling about 212,000 home batteries in the United States and 6,000 in Canada \
        because cells can overheat; 31 cases are known and eleven ended in fires. A separator in the \
        cells was wound off center at a plant in Ohio. The company will replace the modules free of \
        charge, the last by December 2027, and until then software limits the charge to 40%. Owners \
        get a credit of $15 a month.
        """),
  ]

  static let joint = [
    ReferenceSummary(
      files: [
        "flood-gate-northline-wire.txt", "harbour-gate-herald.html",
        "averell-barrier-gate-four-coastal-works.md", "port-averell-aftermath-fairwater.html",
      ],
      text: """
        A storm-surge gate of the Port Averell Tidal Barrier failed to close on Tuesday night, \
        flooding about 600 properties and forcing people out of some 3,100 homes. A seal in a \
        hydraulic cylinder burst; a stand-by pump was locked out by its own interlock. An inspection \
        in 2024 had recommended that the seal be replaced, but the harbour authority put it off \
        until next April. Its head, Maren Holt, called that the wrong decision. Nobody died. The \
        surge was the highest for 31 years. Environment Minister Gareth Osmund ordered an \
        independent inquiry under Dame Ruth Ashby. Insured losses are put at £45 million to £70 \
        million.
        """),
    ReferenceSummary(
      files: ["comet-clay-dunmere-courier.txt", "comet-clay-orbit-daily-singlefile.html"],
      text: """
        Dust that the Halcyon probe brought back from comet Venn–Adeyemi contains clay, which can \
        form only in liquid water, a team led by Amara Solberg of the University of Tresk has found. \
        Comets were believed never to have had any. Crystals of sodium carbonate are about 4.56 \
        billion years old, almost as old as the sun. The clay was probably made inside a larger \
        body, warmed by radioactivity, that later broke up. The team also found 16 amino acids but \
        no life. A second container will be opened in February.
        """),
    ReferenceSummary(
      files: ["homestack-recall-homewise.txt", "lumenar-recall-capital-ledger.html"],
      text: """
        Lumenar Energy is recalling 218,000 HomeStack batteries in the United States and Canada \
        after 31 cases of overheating, eleven of which ended in fires. The separator in some cells \
        was wound off center by one machine at its plant in Corrin Falls, Ohio. It will replace the \
        modules free of charge from January until December 2027. Until then a software update holds \
        the charge at 40%, and owners get a credit of $15 a month. The recall will cost the company \
        hundreds of millions of dollars, and its shares fell.
        """),
  ]
}
