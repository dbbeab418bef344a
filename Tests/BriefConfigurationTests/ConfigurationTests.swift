import BriefConfiguration
import Testing

@Suite struct ConfigurationTests {
  private func read(_ yaml: String, folder: String? = nil) throws -> Configuration {
    try Configuration(yaml: Array(yaml.utf8), folder: folder, home: "/home/ann")
  }

  private func failure(of yaml: String) -> ConfigurationError? {
    do {
      _ = try read(yaml)
      return nil
    } catch let error as ConfigurationError {
      return error
    } catch {
      return nil
    }
  }

  @Test func readsEveryKind() throws {
    let settings = try read(
      """
      articles: [~/Articles, saved]
      minutes: 2.5
      topics: 7
      lang: de
      article-lang: fr
      color: never
      site:
        title: "News: of the day"
        index: yes
      """)
    #expect(settings.texts(.articles) == ["/home/ann/Articles", "saved"])
    #expect(settings.number(.minutes) == 2.5)
    #expect(settings.count(.topics) == 7)
    #expect(settings.text(.language) == "de")
    #expect(settings.text(.articleLanguage) == "fr")
    #expect(settings.text(.color) == "never")
    #expect(settings.text(.siteTitle) == "News: of the day")
    #expect(settings.flag(.siteIndex) == true)
    #expect(settings.count(.perTopic) == nil)
  }

  @Test(arguments: ["", "# nothing\n", "minutes:\n", "---\n", "site:\n", "\u{FEFF}minutes: ~"])
  func setsNothingWithoutValues(yaml: String) throws {
    #expect(try read(yaml) == Configuration())
  }

  @Test(
    arguments: [
      ("briefs: out", "/etc/b", "/etc/b/out"), ("briefs: /out", "/etc/b", "/out"),
      ("briefs: ~/out", "/etc/b", "/home/ann/out"), ("briefs: ~", "/etc/b", nil),
      ("briefs: '~'", "/etc/b", "/home/ann"), ("briefs: out", nil, "out"),
    ] as [(String, String?, String?)])
  func startsPathsWhereTheFileIs(yaml: String, folder: String?, path: String?) throws {
    #expect(try read(yaml, folder: folder).text(.briefs) == path)
  }

  @Test(
    arguments: [
      ("minuts: 3", "minuts", "minutes", 1, 1, 6),
      ("# c\ntopcis: 3", "topcis", "topics", 2, 1, 6),
      ("per_topic: 3", "per_topic", "per-topic", 1, 1, 9),
      ("site:\n  titel: x", "titel", "title", 2, 3, 5),
      ("title: x", "title", "site: title", 1, 1, 5),
      ("site:\n  minutes: 3", "minutes", "minutes", 2, 3, 7),
      ("sites:\n  title: x", "sites", "site", 1, 1, 5),
      ("marmot: 3", "marmot", nil, 1, 1, 6),
      ("site.title: x", "site.title", "site: title", 1, 1, 10),
      ("?", "", nil, 1, 2, 1),
    ] as [(String, String, String?, Int, Int, Int)])
  func pointsAtUnknownKeys(
    yaml: String, key: String, nearest: String?, line: Int, column: Int, length: Int
  ) throws {
    let error = try #require(failure(of: yaml))
    #expect(error.problem == .unknownKey(key, nearest: nearest))
    #expect(error.place?.line == line)
    #expect(error.place?.column == column)
    #expect(error.place?.length == length)
  }

  @Test(arguments: [
    ("minutes: 0", "minutes", 10), ("minutes: soon", "minutes", 10),
    ("minutes: inf", "minutes", 10),
    ("topics: 1.5", "topics", 9), ("topics: -1", "topics", 9), ("topics: [1]", "topics", 9),
    ("topics: 99999999999999999999", "topics", 9), ("color: pink", "color", 8),
    ("lang: xx", "lang", 7), ("site: news", "site", 7), ("articles: [a, [b]]", "articles", 15),
    ("briefs: ''", "briefs", 9), ("site: {index: maybe}", "site.index", 15),
    ("pin: [a, [b]]", "pin", 10), ("drop: ''", "drop", 7), ("split: {a: b}", "split", 8),
    ("merge: a.txt", "merge", 8), ("merge: [a.txt]", "merge", 8), ("merge: []", "merge", 8),
    ("merge: [[a, b], [c]]", "merge", 17), ("merge: [[a, b], c]", "merge", 17),
    ("merge: [[a, [b]]]", "merge", 9),
  ])
  func pointsAtValuesOfTheWrongKind(yaml: String, key: String, column: Int) throws {
    let error = try #require(failure(of: yaml))
    guard case .badValue(key, _, _) = error.problem else {
      Issue.record("\(error)")
      return
    }
    #expect(error.place?.column == column)
    #expect(error.place?.text == yaml)
  }

  @Test(arguments: ["minutes: [3", "a: b: c", "\tminutes: 3", "minutes: 3\nminutes: 4", "@"])
  func pointsAtWhatIsNoYAML(yaml: String) throws {
    let error = try #require(failure(of: yaml))
    guard case .syntax = error.problem else {
      Issue.record("\(error)")
      return
    }
    #expect(error.place != nil)
  }

  @Test func refusesWhatIsNoConfiguration() {
    #expect(failure(of: "- a\n- b")?.problem == .noSettings)
    #expect(failure(of: "marmot")?.problem == .noSettings)
    #expect(failure(of: String(repeating: "[", count: 5000))?.problem == .tooDeep)
    let long = String(repeating: "#", count: Configuration.sizeLimit + 1)
    #expect(failure(of: long)?.problem == .tooLong(limit: Configuration.sizeLimit))
    #expect(throws: ConfigurationError.self) {
      try Configuration(yaml: [0x61, 0xFF], folder: nil, home: nil)
    }
  }

  @Test func readsWhatIsWantedOfTheTopics() throws {
    let settings = try read(
      """
      pin: climate
      drop: [horoscope, "stock market"]
      merge: [[a.txt, b.md], ["A headline: long", c.html]]
      split: [d.txt]
      """, folder: "/etc/b")
    #expect(settings.texts(.pin) == ["climate"])
    #expect(settings.texts(.drop) == ["horoscope", "stock market"])
    #expect(settings.groups(.merge) == [["a.txt", "b.md"], ["A headline: long", "c.html"]])
    #expect(settings.texts(.split) == ["d.txt"])
    #expect(try read("merge: [a.txt, b.md]").groups(.merge) == [["a.txt", "b.md"]])
  }

  @Test func readsWhatIsWantedOfTheTopicsFromTheEnvironment() throws {
    let variables = ["BRIEF_PIN": "a b:c", "BRIEF_MERGE": "a.txt,b.md:c,d", "BRIEF_SPLIT": "e"]
    let settings = try Configuration(environment: { variables[$0] }, home: nil)
    #expect(settings.texts(.pin) == ["a b", "c"])
    #expect(settings.groups(.merge) == [["a.txt", "b.md"], ["c", "d"]])
    #expect(settings.texts(.split) == ["e"])
    #expect(throws: ConfigurationError.self) {
      try Configuration(environment: { ["BRIEF_MERGE": "a"][$0] }, home: nil)
    }
  }

  @Test func letsTheStrongerSay() throws {
    let project = try read("minutes: 3\nsite: {title: Ours}")
    let user = try read("minutes: 9\ntopics: 4")
    let both = project.over(user)
    #expect(both.number(.minutes) == 3)
    #expect(both.count(.topics) == 4)
    #expect(both.text(.siteTitle) == "Ours")
  }

  @Test func readsTheEnvironment() throws {
    let variables = [
      "BRIEF_MINUTES": "3", "BRIEF_ARTICLES": "~/a:b", "BRIEF_SITE_BASE_URL": "https://e.example/",
      "BRIEF_PER_TOPIC": "2", "BRIEF_SITE_INDEX": "0", "BRIEF_MARMOT": "1",
    ]
    let settings = try Configuration(environment: { variables[$0] }, home: "/h")
    #expect(settings.number(.minutes) == 3)
    #expect(settings.texts(.articles) == ["/h/a", "b"])
    #expect(settings.text(.siteBaseURL) == "https://e.example/")
    #expect(settings.count(.perTopic) == 2)
    #expect(settings.flag(.siteIndex) == false)
  }

  @Test func namesTheVariableThatIsWrong() {
    #expect {
      try Configuration(environment: { $0 == "BRIEF_TOPICS" ? "many" : nil }, home: nil)
    } throws: { error in
      (error as? ConfigurationError)?.problem
        == .badValue(key: "BRIEF_TOPICS", value: "many", expected: "a whole number above 0")
    }
  }

  @Test func hasATemplateThatSetsNothingAndNamesAll() throws {
    #expect(try read(Configuration.template()) == Configuration())
    let lines = Configuration.template().split(separator: "\n").filter { line in
      !line.hasPrefix("# ") || line.hasPrefix("#  ")
    }
    let settings = try read(lines.map { $0.dropFirst() }.joined(separator: "\n"))
    for setting in Setting.allCases {
      let isSet =
        settings.text(setting) != nil || settings.texts(setting) != nil
        || settings.count(setting) != nil || settings.number(setting) != nil
        || settings.flag(setting) != nil || settings.groups(setting) != nil
        || !settings.commands(setting).isEmpty
      #expect(isSet, "\(setting.rawValue)")
    }
  }

  @Test func showsTheConvertersThatAreInstalled() throws {
    let template = Configuration.template(converters: [
      ("pdf", "pdftotext {} -"), ("rtf", "unrtf {}"),
    ])
    #expect(try read(template) == Configuration())
    let shown = template.split(separator: "\n").filter { $0.contains("{}") && $0.hasPrefix("#  ") }
    let settings = try read("convert:\n" + shown.map { $0.dropFirst() }.joined(separator: "\n"))
    #expect(settings.commands(.convert) == ["pdf": "pdftotext {} -", "rtf": "unrtf {}"])
  }

  @Test func commandsOfTheEnvironmentArePartedBySemicolons() throws {
    let value = "pdf=pdftotext {} -;RTF=unrtf --x=a {}"
    let settings = try Configuration(
      environment: { $0 == "BRIEF_CONVERT" ? value : nil }, home: nil)
    #expect(settings.commands(.convert) == ["pdf": "pdftotext {} -", "rtf": "unrtf --x=a {}"])
  }

  @Test func looksInEachFolderAbove() {
    #expect(
      ConfigurationPlaces.project(from: "/a/b")
        == ["/a/b/brief.yml", "/a/brief.yml", "/brief.yml"])
    #expect(ConfigurationPlaces.project(from: "/") == ["/brief.yml"])
  }

  @Test(arguments: [
    ([:], ["/h/.config/brief/brief.yml", "/etc/xdg/brief/brief.yml"]),
    (["XDG_CONFIG_HOME": "/c"], ["/c/brief/brief.yml", "/etc/xdg/brief/brief.yml"]),
    (["XDG_CONFIG_HOME": "c"], ["/h/.config/brief/brief.yml", "/etc/xdg/brief/brief.yml"]),
    (
      ["XDG_CONFIG_DIRS": "/x:y:/z"],
      ["/h/.config/brief/brief.yml", "/x/brief/brief.yml", "/z/brief/brief.yml"]
    ),
  ])
  func looksWhereTheSpecificationSays(variables: [String: String], places: [String]) {
    #expect(ConfigurationPlaces.user({ variables[$0] }, home: "/h") == places)
  }
}
