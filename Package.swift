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
    // CommonMark: reads and renders briefs. Only `Markup` sees it.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    // Snowball stemmers. Only `Lexicon` sees it.
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    // ICU, for words in Han, Kana and Thai, and charsets beyond Foundation's. Only the shim sees it.
    .systemLibrary(name: "CICULibrary", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .target(name: "CICU", dependencies: ["CICULibrary"]),
    // SHA-256 by the processor's own instructions: every file that is read is hashed. Only `Articles`
    // sees it.
    .systemLibrary(name: "CDigest", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    // gzip, for saved pages that were compressed. Only `Articles` sees it.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // ZIP, for books in EPUB. Only `Articles` sees it.
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    // `stopwords/`, the words of each language and counts, compiled in.
    .target(name: "CLexicon"),
    // The commit that was built.
    .target(name: "CBuild", cSettings: [.define("BRIEF_COMMIT", to: "\"\(commit)\"")]),
    // Exchanging two folders in one step.
    .target(name: "CFileSystem"),
    // The site's style sheet and templates, compiled in.
    .target(name: "CTheme"),

    // Work on all cores whose result does not depend on their number.
    stage("Cores"),
    stage("Lexicon", ["CLexicon", "CStemmer", "CICU"]),
    stage("Markup", ["CCMark", .product(name: "Yams", package: "Yams")]),
    stage("Articles", ["Lexicon", "Markup", "CDigest", "CICU", "CZip", "CZlib"]),
    stage("Sentences", ["Articles", "Lexicon"]),
    // What is read in a sentence: figures, names, days, speech, what it says of others.
    stage("Analysis", ["Articles", "Lexicon", "Sentences"]),
    stage("Ranking", ["Sentences", "Lexicon"]),
    stage("Summaries", ["Analysis", "Articles", "Lexicon", "Ranking", "Sentences", heap]),
    stage("Topics", ["Articles", "Lexicon", "Sentences", heap]),
    // ROUGE, and what a summarizer has to beat.
    stage("Evaluation", ["Articles", "Lexicon", "Sentences"]),
    // The parts of a brief in its Markdown.
    stage("BriefFormat", ["Markup"]),
    stage(
      "Briefs",
      [
        "Analysis", "Articles", "BriefFormat", "Lexicon", "Markup", "Ranking", "Sentences",
        "Summaries", "Topics",
      ]),
    stage("Terminal", ["BriefFormat", "Markup"]),
    // `brief.yml` and the environment.
    stage("Configuration", ["Lexicon", "Markup", .product(name: "Yams", package: "Yams")]),
    // Files and streams: what is written is written whole or not at all.
    stage("Output", ["CFileSystem", "Cores", "Markup"]),
    stage(
      "Site",
      [
        "Articles", "BriefFormat", "Briefs", "Cores", "CTheme", "Lexicon", "Markup",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    stage(
      "BriefKit",
      [
        "Analysis", "Articles", "BriefFormat", "Briefs", "Cores", "Evaluation", "Lexicon", "Markup",
        "Output", "Ranking", "Sentences", "Site", "Summaries", "Terminal", "Topics",
      ]),
    .executableTarget(
      name: "brief",
      dependencies: [
        "BriefKit", "CBuild", "Configuration", "Cores",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // `make install` installs it.
      exclude: ["Manual"],
      swiftSettings: house),

    // What the tests of several modules share.
    .target(
      name: "TestSupport", dependencies: ["Articles", "Evaluation", "Markup", "Sentences"],
      path: "Tests/Support", swiftSettings: house
    ),
    tests("Cores"),
    tests("Lexicon", ["CLexicon"]),
    tests("Markup", ["TestSupport", "CCMark"]),
    tests(
      "Articles", ["TestSupport", "Lexicon", "Markup", "Sentences"],
      tables: ["metadata.tsv", "charsets.tsv"]),
    tests("Sentences", ["Articles", "Lexicon"]),
    tests("Analysis", ["TestSupport", "Articles", "Lexicon", "Sentences"]),
    tests("BriefFormat", ["Markup"]),
    tests("Ranking", ["Articles", "Lexicon", "Sentences"]),
    tests("Summaries", ["Analysis", "TestSupport", "Articles", "Lexicon", "Ranking", "Sentences"]),
    tests("Evaluation", ["Articles", "Lexicon"]),
    // Floors under the quality of summaries, on texts of the house.
    .testTarget(name: "QualityTests", dependencies: ["BriefKit"], swiftSettings: house),
    tests("Topics", ["TestSupport", "Articles", "Lexicon", "Sentences"]),
    tests(
      "Briefs",
      [
        "Analysis", "TestSupport", "Articles", "Lexicon", "Markup", "Sentences", "Summaries",
        "Topics",
      ]),
    tests("Terminal", ["BriefFormat", "Markup", "TestSupport"], tables: ["Golden"]),
    tests("Configuration"),
    tests("Output", ["TestSupport"]),
    tests("Site", ["Articles", "BriefFormat", "Briefs", "Markup"]),
    tests("BriefKit", ["TestSupport", "Articles", "Markup", "Summaries"]),
    // The program as its user runs it, end to end, on the sample articles.
    .testTarget(
      name: "CommandTests", dependencies: ["brief", "TestSupport", "BriefKit", "Configuration"],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["BriefKit", "Configuration", "Site", "TestSupport"],
      path: "Tests/Fuzz",
      exclude: ["Seeds"], swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
}
