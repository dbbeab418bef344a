import Foundation

/// Measures the program's stages and prints a table.
///
/// Without arguments every row is run in a process of its own, so that its peak of memory is its own.
/// `brief-bench ROW SIZE` runs one; `--samples DIR` says where the sample articles are.
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
    let isQuick = arguments == ["--quick"]
    guard arguments.isEmpty || isQuick else {
      print("usage: brief-bench [--quick | ROW SIZE] [--samples DIR]")
      return
    }
    try runAll(isQuick ? 10_000 : 1_000_000, isQuick ? 1000 : 100_000, samples)
  }

  private static func run(_ row: String, _ size: Int, _ samples: String) throws {
    switch row {
    case "summarize": try SummarizeBenchmark(sentences: size).run()
    case "make": try MakeBenchmark(articles: size, samples: samples).run()
    case "words": WordsBenchmark(megabytes: size, samples: samples).run()
    case "hostile": HostileBenchmark(megabytes: size).run()
    default: print("no such row: \(row)")
    }
  }

  private static func runAll(_ sentences: Int, _ articles: Int, _ samples: String) throws {
    print("One article of so many generated sentences, to 200 words (seconds; MB at the peak)")
    try runEach("summarize", powers(from: 100, to: sentences), samples)
    print("\nA brief of so many generated articles of about 500 words (seconds; MB at the peak)")
    try runEach("make", powers(from: 10, to: articles), samples)
    print("\nSentences and words of text by language (MB a second)")
    try runEach("words", [4], samples)
    print("\nSentences, words and a summary of hostile text (MB a second)")
    try runEach("hostile", [1], samples)
  }

  private static func powers(from first: Int, to last: Int) -> [Int] {
    Array(sequence(first: first) { $0 * 10 <= last ? $0 * 10 : nil })
  }

  private static func runEach(_ row: String, _ sizes: [Int], _ samples: String) throws {
    for (index, size) in sizes.enumerated() {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      process.arguments = [row, String(size), "--samples", samples]
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["BENCH_HEADER": index == 0 ? "1" : ""]
      ) { $1 }
      try process.run()
      process.waitUntilExit()
    }
  }
}
