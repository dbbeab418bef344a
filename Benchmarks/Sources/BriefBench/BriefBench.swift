import Foundation

/// Measures the program's stages and prints a table.
///
/// Without arguments every row is run in a process of its own, so that its peak of memory is its own.
/// `brief-bench ROW SIZE` runs one; `--samples DIR` says where the sample articles are;
/// `brief-bench pages DIR` reads the files of a folder.
@main
enum BriefBench {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var samples = "Tests/Samples"
    if let index = arguments.firstIndex(of: "--samples"), index + 1 < arguments.count {
      samples = arguments[index + 1]
      arguments.removeSubrange(index...index + 1)
    }
    if arguments.count == 2, let size = Int(arguments[1]) {
      return try run(arguments[0], size, samples)
    }
    if arguments.count == 2, arguments[0] == "pages" {
      return try PagesBenchmark(folder: arguments[1]).run()
    }
    let isQuick = arguments == ["--quick"]
    guard arguments.isEmpty || isQuick else {
      print("usage: brief-bench [--quick | ROW SIZE | pages DIR] [--samples DIR]")
      return
    }
    try runAll(isQuick: isQuick, samples)
  }

  private static func run(_ row: String, _ size: Int, _ samples: String) throws {
    switch row {
    case "summarize": try SummarizeBenchmark(sentences: size).run()
    case "make": try MakeBenchmark(articles: size, samples: samples).run()
    case "mornings": try MorningBenchmark(articles: size, samples: samples).run()
    case "morning": try MorningBenchmark(articles: size, samples: samples).measure()
    case "feed": try FeedBenchmark(items: size).run()
    case "alike": AlikeBenchmark(notices: size).run()
    case "groups": AlikeBenchmark(notices: size, ofPattern: 999).run()
    case "stages": try StageBenchmark(articles: size, samples: samples).run()
    case "words": WordsBenchmark(megabytes: size, samples: samples).run()
    case "hostile": HostileBenchmark(megabytes: size).run()
    default: print("no such row: \(row)")
    }
  }

  private static func runAll(isQuick: Bool, _ samples: String) throws {
    let rows = RowTable(samples: samples)
    print("One article of so many generated sentences, to 200 words (seconds; MB at the peak;")
    print("times: how often as long as half of it takes)")
    let sentences = sizes(from: 1000, to: isQuick ? 16_000 : 1_024_000, times: 2)
    try rows.printEach("summarize", [100, 500] + sentences)
    print("\nThe same, at sizes of their own")
    try rows.printEach("summarize", isQuick ? [10_000] : [10_000, 1_000_000])
    print("\nA brief of so many generated articles of about 500 words (seconds; MB at the peak)")
    try rows.printEach("make", sizes(from: 10, to: isQuick ? 1000 : 100_000, times: 10))
    print("\nThe stages of a brief against a pass that reads the files and counts their words")
    print("(seconds of all cores; MB at the peak; in brackets by itself)")
    try rows.printLines("stages", [isQuick ? 1000 : 20_000])
    print("\nTwo mornings of an archive of so many articles, 27 a day, the second with 50 new ones")
    print("(seconds of all cores; MB at the peak)")
    try rows.printLines("mornings", [1000] + (isQuick ? [] : [20_000, 100_000]))
    print("\nA feed of so many notices, all of them told and proved (seconds; MB at the peak)")
    try rows.printEach("feed", sizes(from: 1000, to: isQuick ? 4000 : 64_000, times: 4))
    print("\nGrouping so many notices of one pattern (seconds; MB at the peak)")
    try rows.printEach("alike", sizes(from: 250, to: isQuick ? 1000 : 16_000, times: 2))
    print("\nGrouping so many notices, 999 of a pattern (seconds; MB at the peak)")
    try rows.printEach("groups", isQuick ? [5000] : [5000, 10_000, 20_000, 40_000])
    print("\nSentences and words of text by language (MB a second)")
    try rows.printLines("words", [4])
    print("\nHostile text (MB a second)")
    try rows.printLines("hostile", [0, 1] + (isQuick ? [] : [10, 100]))
  }

  private static func sizes(from first: Int, to last: Int, times factor: Int) -> [Int] {
    Array(sequence(first: first) { $0 * factor <= last ? $0 * factor : nil })
  }
}
