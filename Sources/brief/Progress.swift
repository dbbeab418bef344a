import BriefKit
import Dispatch

/// The progress line on standard error, if that is a terminal: shown after a second, and removed at
/// the end.
final class Progress: Sendable {
  private struct State {
    var step = ""
    var done = 0
    var total = 0
    var isShown = false
    var isFinished = false
  }

  private let queue = DispatchQueue(label: "brief.progress")
  /// On the queue only.
  private nonisolated(unsafe) var state = State()
  private static let delay = DispatchTimeInterval.seconds(1)
  private static let interval = DispatchTimeInterval.milliseconds(200)

  /// Starts. Nothing is shown if it is not wanted, or if standard error is no terminal.
  init(isWanted: Bool) {
    guard isWanted, StandardStream.error.isTerminal,
      let terminal = Console.variable("TERM"), terminal != "dumb"
    else {
      return
    }
    show(after: Self.delay)
  }

  deinit {
    finish()
  }

  /// Says what is done next.
  func step(_ step: String) {
    change { state in
      state.step = step
      state.total = 0
    }
  }

  /// Says how many files have been read.
  func read(_ done: Int, of total: Int) {
    change { state in
      state.step = "Reading files"
      // Threads report in any order; the count never goes back.
      state.done = max(done, state.total == total ? state.done : 0)
      state.total = total
    }
  }

  private func change<Result>(_ body: (inout State) -> Result) -> Result {
    queue.sync { unsafe body(&state) }
  }

  /// Takes the line away.
  func finish() {
    change { state in
      if state.isShown { try? StandardStream.error.write("\r\u{1B}[K") }
      state.isShown = false
      state.isFinished = true
    }
  }

  private func show(after delay: DispatchTimeInterval) {
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + delay) { [weak self] in
      guard let self, self.show() else { return }
      self.show(after: Self.interval)
    }
  }

  /// Draws the line; returns whether there will be more to show.
  private func show() -> Bool {
    change { state in
      guard !state.isFinished else { return false }
      guard !state.step.isEmpty else { return true }
      var line = state.step
      if state.total > 0 { line += ": \(state.done) of \(state.total)" }
      let room = (StandardStream.error.windowColumns ?? 80) - 1
      try? StandardStream.error.write("\r\u{1B}[K" + String(line.prefix(max(0, room))))
      state.isShown = true
      return true
    }
  }
}
