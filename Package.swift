// swift-tools-version: 6.3
import PackageDescription

/// With `FUZZ=1` the house is built for libFuzzer, and the target `Fuzz` is there.
let isFuzzing = Context.environment["FUZZ"] != nil

/// What every Swift target of the house is held to.
let house: [SwiftSetting] =
  [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  + (isFuzzing
    ? [
      .unsafeFlags([
        "-sanitize=fuzzer,address", "-sanitize-coverage=edge,trace-cmp,inline-8bit-counters",
      ])
    ] : [])

/// A stage of the pipeline: a module that imports only the stages named here.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// The tests of one module, on top of what all tests share.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], tables: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name)] + dependencies,
    exclude: tables,
    swiftSettings: house)
}

/// What was built, for `brief --version`.
let commit = Context.gitInformation.map { String($0.currentCommit.prefix(9)) } ?? ""

let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")

let package = Package(
  name: "brief",
  products: [
    .library(name: "BriefKit", targets: ["BriefKit"]),
    .executable(name: "brief", targets: ["brief"]),
  ],
  dependencies: [
    // Commands, options, help, completions, man page.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Priority queues, for the greedy choice of sentences and for clustering.
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    // YAML: front matter of saved notes and of briefs, and the configuration file.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Page templates of the site; escapes by default.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // CommonMark: reads and renders briefs. Only `BriefMarkup` sees it.
    .systemLibrary(
      name: "CBriefCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    // Snowball stemmers. Only `BriefLexicon` sees it.
    .systemLibrary(name: "CBriefStemmer", providers: [.apt(["libstemmer-dev"])]),
    // ICU, for words in Han, Kana and Thai, and charsets beyond Foundation's. Only the shim sees it.
    .systemLibrary(
      name: "CBriefICULibrary", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CBriefICU", dependencies: ["CBriefICULibrary"]),
    // SHA-256 by the processor's own instructions: every file that is read is hashed. Only `BriefArticles`
    // sees it.
    .systemLibrary(name: "CBriefDigest", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    // gzip, for saved pages that were compressed. Only `BriefArticles` sees it.
    .systemLibrary(name: "CBriefZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // ZIP, for books in EPUB. Only `BriefArticles` sees it.
    .systemLibrary(name: "CBriefZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    // `stopwords/`, the words of each language and counts, compiled in.
    .target(name: "CBriefLexicon"),
    // The commit that was built.
    .target(name: "CBriefBuild", cSettings: [.define("BRIEF_COMMIT", to: "\"\(commit)\"")]),
    // Exchanging two folders in one step.
    .target(name: "CBriefFileSystem"),
    // The site's style sheet and templates, compiled in.
    .target(name: "CBriefTheme"),

    // Work on all cores whose result does not depend on their number.
    stage("BriefCores"),
    stage("BriefLexicon", ["CBriefLexicon", "CBriefStemmer", "CBriefICU"]),
    stage("BriefMarkup", ["CBriefCMark", .product(name: "Yams", package: "Yams")]),
    stage(
      "BriefArticles",
      ["BriefLexicon", "BriefMarkup", "CBriefDigest", "CBriefICU", "CBriefZip", "CBriefZlib"]),
    stage("BriefSentences", ["BriefArticles", "BriefCores", "BriefLexicon"]),
    // What is read in a sentence: figures, names, days, speech, what it says of others.
    stage("BriefAnalysis", ["BriefArticles", "BriefLexicon", "BriefSentences"]),
    stage("BriefRanking", ["BriefSentences", "BriefLexicon"]),
    stage(
      "BriefSummaries",
      ["BriefAnalysis", "BriefArticles", "BriefLexicon", "BriefRanking", "BriefSentences", heap]),
    stage("BriefTopics", ["BriefArticles", "BriefLexicon", "BriefSentences", heap]),
    // ROUGE, and what a summarizer has to beat.
    stage("BriefEvaluation", ["BriefArticles", "BriefLexicon", "BriefSentences"]),
    // The parts of a brief in its Markdown.
    stage("BriefFormat", ["BriefMarkup"]),
    stage(
      "Briefs",
      [
        "BriefAnalysis", "BriefArticles", "BriefFormat", "BriefLexicon", "BriefMarkup",
        "BriefRanking", "BriefSentences",
        "BriefSummaries", "BriefTopics",
      ]),
    stage("BriefTerminal", ["BriefFormat", "BriefLexicon", "BriefMarkup"]),
    // `brief.yml` and the environment.
    stage(
      "BriefConfiguration",
      ["BriefLexicon", "BriefMarkup", .product(name: "Yams", package: "Yams")]),
    // Files and streams: what is written is written whole or not at all.
    stage("BriefOutput", ["CBriefFileSystem", "BriefCores", "BriefMarkup"]),
    stage(
      "BriefSite",
      [
        "BriefArticles", "BriefFormat", "Briefs", "BriefCores", "CBriefTheme", "BriefLexicon",
        "BriefMarkup",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    stage(
      "BriefKit",
      [
        "BriefAnalysis", "BriefArticles", "BriefFormat", "Briefs", "BriefCores", "BriefEvaluation",
        "BriefLexicon", "BriefMarkup",
        "BriefOutput", "BriefRanking", "BriefSentences", "BriefSite", "BriefSummaries",
        "BriefTerminal", "BriefTopics",
      ]),
    .executableTarget(
      name: "brief",
      dependencies: [
        "BriefKit", "CBriefBuild", "BriefConfiguration", "BriefCores",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // `make install` installs the manual, and the package the schemas too.
      exclude: ["Manual", "Schemas"],
      swiftSettings: house),

    // What the library's front page promises, as programs.
    .executableTarget(
      name: "example-summary", dependencies: ["BriefKit"], path: "Examples/summary",
      swiftSettings: house),
    .executableTarget(
      name: "example-site", dependencies: ["BriefKit"], path: "Examples/site",
      swiftSettings: house),

    // What the tests of several modules share.
    .target(
      name: "BriefTestSupport",
      dependencies: ["BriefArticles", "BriefEvaluation", "BriefMarkup", "BriefSentences"],
      path: "Tests/Support", swiftSettings: house
    ),
    tests("BriefCores"),
    tests("BriefLexicon", ["CBriefLexicon"]),
    tests("BriefMarkup", ["BriefTestSupport", "CBriefCMark"]),
    tests(
      "BriefArticles", ["BriefTestSupport", "BriefLexicon", "BriefMarkup", "BriefSentences"],
      tables: ["metadata.tsv", "charsets.tsv"]),
    tests("BriefSentences", ["BriefArticles", "BriefLexicon"]),
    tests(
      "BriefAnalysis", ["BriefTestSupport", "BriefArticles", "BriefLexicon", "BriefSentences"]),
    tests("BriefFormat", ["BriefMarkup"]),
    tests("BriefRanking", ["BriefArticles", "BriefLexicon", "BriefSentences"]),
    tests(
      "BriefSummaries",
      [
        "BriefAnalysis", "BriefTestSupport", "BriefArticles", "BriefLexicon", "BriefRanking",
        "BriefSentences",
      ]),
    tests("BriefEvaluation", ["BriefArticles", "BriefLexicon"]),
    // Floors under the quality of summaries, on texts of the house.
    .testTarget(
      name: "QualityTests", dependencies: ["BriefKit"], exclude: ["arabic.txt"],
      swiftSettings: house),
    tests("BriefTopics", ["BriefTestSupport", "BriefArticles", "BriefLexicon", "BriefSentences"]),
    tests(
      "Briefs",
      [
        "BriefAnalysis", "BriefTestSupport", "BriefArticles", "BriefLexicon", "BriefMarkup",
        "BriefSentences", "BriefSummaries",
        "BriefTopics",
      ]),
    tests(
      "BriefTerminal", ["BriefFormat", "BriefLexicon", "BriefMarkup", "BriefTestSupport"],
      tables: ["Golden"]),
    tests("BriefConfiguration"),
    tests("BriefOutput", ["BriefTestSupport"]),
    tests(
      "BriefSite", ["BriefArticles", "BriefFormat", "BriefLexicon", "Briefs", "BriefMarkup"],
      tables: ["Golden"]),
    tests("BriefKit", ["BriefTestSupport", "BriefArticles", "BriefMarkup", "BriefSummaries"]),
    // The program as its user runs it, end to end, on the sample articles.
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "brief", "example-summary", "example-site", "BriefTestSupport", "BriefKit",
        "BriefConfiguration",
      ],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: ["BriefKit", "BriefConfiguration", "BriefSite", "BriefTestSupport"],
      path: "Tests/Fuzz",
      exclude: ["Seeds"], swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
}
