import BriefKit
import Glibc

/// Shows a text screen by screen, if it is longer than the screen and a person is there to turn.
///
/// The program is the first that is set of `BRIEF_PAGER` and `PAGER`, else `less` if it is there; `LESS=FRX` is
/// set unless the user has set `LESS`, so that colours and links are shown and a short text stays.
/// No file can set it: a configuration never runs a program.
struct Pager {
  /// Whether the user lets it be used.
  var isWanted: Bool

  func show(_ text: String) throws {
    let rows = StandardStream.output.windowRows ?? .max
    let isLong = text.utf8.count { $0 == 0x0A } >= rows
    guard isWanted, isLong, StandardStream.output.isTerminal, isatty(0) == 1,
      Console.variable("TERM").map({ $0 != "dumb" }) ?? false
    else {
      return try StandardStream.output.write(text)
    }
    // What the user has set may be any line of the shell, which says what is wrong with it.
    let program =
      Console.variable("BRIEF_PAGER") ?? Console.variable("PAGER")
      ?? (Console.isInstalled("less") ? "less" : "cat")
    guard program != "cat" else {
      return try StandardStream.output.write(text)
    }
    unsafe setenv("LESS", "FRX", 0)
    // The pager gets the default signals; while it runs, only the pager handles Ctrl-C.
    signal(SIGPIPE, SIG_DFL)
    let pipe = unsafe popen(program, "w")
    signal(SIGPIPE, SIG_IGN)
    guard let pipe = unsafe pipe else { return try StandardStream.output.write(text) }
    let interrupt = signal(SIGINT, SIG_IGN)
    // If the user leaves the pager early, the pipe is closed; that is no error.
    unsafe fputs(text, pipe)
    let status = unsafe pclose(pipe)
    signal(SIGINT, interrupt)
    // 127: the shell did not find the program.
    if status >> 8 == 127 { try StandardStream.output.write(text) }
  }
}
