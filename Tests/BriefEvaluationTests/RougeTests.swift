import Testing

@testable import BriefEvaluation

/// Figures computed with the Python package rouge-score 0.1.2 and its stemmer.
@Suite struct RougeTests {
  struct Case: Sendable {
    var summary: String
    var reference: String
    /// ROUGE-1, -2, -L, -Lsum.
    var f1: [Double]
    var recall: [Double]
  }

  static let cases = [
    Case(
      summary: "The gate jammed late on Tuesday.\nNobody was hurt, the police said.",
      reference: "Police said that nobody was hurt when the gate jammed.\nIt was Tuesday.",
      f1: [0.720000000000, 0.434782608696, 0.320000000000, 0.560000000000],
      recall: [0.692307692308, 0.416666666667, 0.307692307692, 0.538461538462]),
    Case(
      summary:
        "Growers picked their grapes earlier than ever.\nRivers ran dry and wells failed in four valleys.",
      reference:
        "Wells failed.\nFour valleys saw their rivers run dry, and grapes were picked early.\nThe growers worry.",
      f1: [0.666666666667, 0.193548387097, 0.242424242424, 0.484848484848],
      recall: [0.647058823529, 0.187500000000, 0.235294117647, 0.470588235294]),
    Case(
      summary: "It cost $1,250.50 in 2009; it's U.S.-made, isn't it?",
      reference: "In 2009 it cost $1,250.50, and the thing is not made in the U.S.",
      f1: [0.625000000000, 0.466666666667, 0.500000000000, 0.500000000000],
      recall: [0.588235294118, 0.437500000000, 0.470588235294, 0.470588235294]),
    Case(
      summary: "Die Wähler wählten früh, naïve façade.",
      reference: "Die Wahler wahlten fruh, naive facade.",
      f1: [0.117647058824, 0.000000000000, 0.117647058824, 0.117647058824],
      recall: [0.166666666667, 0.000000000000, 0.166666666667, 0.166666666667]),
    Case(
      summary: "dogs dogs dogs",
      reference: "dogs\ndogs run",
      f1: [0.666666666667, 0.500000000000, 0.666666666667, 0.666666666667],
      recall: [0.666666666667, 0.500000000000, 0.666666666667, 0.666666666667]),
    Case(
      summary: "the cat sat on the mat\nthe cat sat on the mat",
      reference: "the mat sat on the cat",
      f1: [0.666666666667, 0.500000000000, 0.555555555556, 0.444444444444],
      recall: [1.000000000000, 0.800000000000, 0.833333333333, 0.666666666667]),
    Case(
      summary: "A, B!\n\n...\n",
      reference: "b a",
      f1: [1.000000000000, 0.000000000000, 0.500000000000, 0.500000000000],
      recall: [1.000000000000, 0.000000000000, 0.500000000000, 0.500000000000]),
    Case(
      summary: "One sentence only",
      reference: "Nothing alike there",
      f1: [0.000000000000, 0.000000000000, 0.000000000000, 0.000000000000],
      recall: [0.000000000000, 0.000000000000, 0.000000000000, 0.000000000000]),
    Case(
      summary: "",
      reference: "something",
      f1: [0.000000000000, 0.000000000000, 0.000000000000, 0.000000000000],
      recall: [0.000000000000, 0.000000000000, 0.000000000000, 0.000000000000]),
    Case(
      summary: "300 \u{212A}elvin at \u{130}zmir",
      reference: "300 kelvin at izmir",
      f1: [0.666666666667, 0.571428571429, 0.666666666667, 0.666666666667],
      recall: [0.750000000000, 0.666666666667, 0.750000000000, 0.750000000000]),
    Case(
      summary:
        "Relational, conditional and rational analogies; the skies were dying, news of innings succeeded.",
      reference: "Relate conditions rationally by analogy: the sky died, new inning successes.",
      f1: [0.666666666667, 0.272727272727, 0.666666666667, 0.666666666667],
      recall: [0.727272727273, 0.300000000000, 0.727272727273, 0.727272727273]),
  ]

  @Test("Scores are those of rouge-score", arguments: cases)
  func scoresAgree(of text: Case) {
    var rouge = Rouge()
    let scores = rouge.scores(of: text.summary, against: text.reference)
    for (measure, (f1, recall)) in zip(Rouge.Measure.allCases, zip(text.f1, text.recall)) {
      #expect(abs(scores[measure].f1 - f1) < 1e-9, "\(measure)")
      #expect(abs(scores[measure].recall - recall) < 1e-9, "\(measure)")
    }
  }

  /// Words and their stems by NLTK's Porter stemmer.
  static let stems = """
    skies:sky dying:die lying:lie news:news innings:inning canning:canning howe:howe \
    proceed:proceed flies:fli dies:die spied:spi died:die agreed:agre feed:feed \
    plastered:plaster bled:bled motoring:motor sing:sing conflated:conflat troubled:troubl \
    sized:size hopping:hop tanned:tan falling:fall hissing:hiss fizzed:fizz failing:fail \
    filing:file happy:happi enjoy:enjoy relational:relat conditional:condit rational:ration \
    valenci:valenc hesitanci:hesit digitizer:digit conformabli:conform radicalli:radic \
    differentli:differ vileli:vile analogousli:analog vietnamization:vietnam \
    predication:predic operator:oper feudalism:feudal decisiveness:decis hopefulness:hope \
    callousness:callous formaliti:formal sensitiviti:sensit sensibiliti:sensibl \
    hopefulli:hope theologi:theolog archaeologi:archaeolog geologi:geolog \
    triplicate:triplic formative:form formalize:formal electriciti:electr electrical:electr \
    hopeful:hope goodness:good revival:reviv allowance:allow inference:infer \
    airliner:airlin gyroscopic:gyroscop adjustable:adjust defensible:defens irritant:irrit \
    replacement:replac adjustment:adjust dependent:depend adoption:adopt homologou:homolog \
    communism:commun activate:activ angulariti:angular homologous:homolog effective:effect \
    bowdlerize:bowdler probate:probat rate:rate cease:ceas controll:control roll:roll \
    yyyy:yyyi syzygy:syzygi yielding:yield caresses:caress ponies:poni ties:tie \
    caress:caress cats:cat using:use 1990s:1990 abc123s:abc123 geologies:geolog \
    employees:employe queued:queu fulli:fulli realli:realli naturalli:natur \
    internationally:intern generalizations:gener oscillators:oscil churches:church \
    boxes:box churchy:churchi buzz:buzz
    """

  @Test("Stems are those of NLTK", arguments: stems.split(separator: " ").map(String.init))
  func stemsAgree(pair: String) {
    let parts = pair.split(separator: ":")
    var stemmer = PorterStemmer()
    #expect(String(decoding: stemmer.stem(Array(parts[0].utf8)), as: UTF8.self) == parts[1])
  }

  @Test func aScoreIsWholeForTheSameText() {
    var rouge = Rouge()
    let scores = rouge.scores(of: "Rain fell.\nRivers rose.", against: "Rain fell.\nRivers rose.")
    for measure in Rouge.Measure.allCases { #expect(scores[measure].f1 == 1) }
  }

  @Test func tablesThatWouldBeTooLargeAreNotMade() {
    let many = [Int32](repeating: 1, count: 1 << 15)
    #expect(CommonSubsequence.length(many, many) == 0)
    #expect(CommonSubsequence.indices(in: many, many).isEmpty)
  }

  /// In other languages words of any script count: two of three are the same here.
  @Test(arguments: [
    ("το σχολείο έκλεισε", "το σχολείο άνοιξε"), ("स्कूल बंद है", "स्कूल खुला है"),
    ("المدرسة مغلقة اليوم", "المدرسة مفتوحة اليوم"),
    ("школа закрыта сегодня", "школа открыта сегодня"),
  ])
  func wordsOfAnyScriptCount(_ summary: String, _ reference: String) {
    var rouge = Rouge()
    let score = rouge.scores(of: summary, against: reference)[.words]
    #expect(abs(score.f1 - 2.0 / 3) < 1e-12)
  }

  @Test func wordsWithoutSpacesAreCountedByDictionaries() {
    var rouge = Rouge()
    let score = rouge.scores(of: "学校今天关闭", against: "学校今天开放")[.words]
    #expect(score.f1 > 0.5 && score.f1 < 0.8)
    #expect(SummaryEvaluation.words(of: ["学校今天关闭"]) == 3)
  }
}
