import BriefMarkup
import Glibc
import Synchronization

/// A program of the user's choice that writes the text of a file to its standard output.
///
///     let converter = Converter("pdftotext -nopgbrk {} -")
///     let text = try converter?.output(forFileAt: "saved/report.pdf")
///
/// No shell has a part in it: the command is parted at white space once, and each `{}` in its words
/// is the file's path. The program gets no standard input, `PATH`, `HOME` and `TMPDIR`, and the
/// locale `C.UTF-8`, so that it writes the same for each user.
public struct Converter: Sendable, Hashable {
  /// As the user wrote it.
  public let command: String
  private let words: [String]

  /// - Returns: `nil` if the command has no `{}`, or nothing before it.
  public init?(_ command: String) {
    words = command.split(whereSeparator: \.isWhitespace).map(String.init)
    self.command = words.joined(separator: " ")
    guard let first = words.first, !first.contains("{}"), command.contains("{}") else { return nil }
  }

  /// Runs the program on a file.
  ///
  /// - Throws: `ReadingError.notConverted` if it cannot be started, fails, takes longer than
  ///   `Limits.converterSeconds`, or writes more than `Limits.convertedSize`.
  public func output(forFileAt path: String) throws(ReadingError) -> [UInt8] {
    // A path that begins with a dash is no option.
    let file = path.hasPrefix("/") ? path : "./" + path
    let arguments = words.map { Self.bytes($0.replacing("{}", with: file)) }
    // One at a time: a pipe that another program inherits has no end before that program has.
    let started = Self.starting.withLock { _ in start(arguments) }
    guard let (process, descriptor) = started else { throw failure(path, "cannot be started") }
    defer { close(descriptor) }
    let (output, problem) = read(descriptor)
    if problem != nil { kill(-process, SIGKILL) }
    var status: CInt = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    if let problem { throw failure(path, problem) }
    guard status == 0 else {
      let code = (status >> 8) & 0xFF
      throw failure(
        path, status & 0x7F != 0 ? "was ended by a signal" : "ended with exit code \(code)")
    }
    return output
  }

  private func failure(_ path: String, _ reason: String) -> ReadingError {
    .notConverted(path: path, command: command, reason: reason)
  }

  private static func bytes(_ word: String) -> [CChar] {
    pathBytes(word).filter { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
  }

  // MARK: - Processes

  private static let starting = Mutex(())

  /// Starts the program; its number, and where its output can be read.
  private func start(_ arguments: [[CChar]]) -> (process: pid_t, descriptor: CInt)? {
    var ends: [CInt] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    let process = spawn(arguments, writingTo: ends[1])
    close(ends[1])
    guard let process else {
      close(ends[0])
      return nil
    }
    return (process, ends[0])
  }

  /// Starts the program in a process group of its own; `nil` if that fails.
  private func spawn(_ arguments: [[CChar]], writingTo descriptor: CInt) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe _ = posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe _ = posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var process: pid_t = 0
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variables = unsafe Self.environment.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
      for index in unsafe variables.indices { unsafe free(variables[index]) }
    }
    guard let name = unsafe words[0] else { return nil }
    let result = unsafe posix_spawnp(
      &process, name, &actions, &attributes, &words, &variables)
    return result == 0 ? process : nil
  }

  private static var environment: [[CChar]] {
    var variables = ["LC_ALL=C.UTF-8"]
    for name in ["PATH", "HOME", "TMPDIR"] {
      if let value = unsafe getenv(name) {
        unsafe variables.append("\(name)=\(String(cString: value))")
      }
    }
    return variables.map { $0.utf8.map { CChar(bitPattern: $0) } + [0] }
  }

  /// Reads to the end, and says what went wrong before it.
  private func read(_ descriptor: CInt) -> (output: [UInt8], problem: String?) {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let deadline = Self.now + Limits.converterSeconds * 1_000
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&waiting, 1, CInt(max(0, deadline - Self.now)))
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else {
        return (output, "took longer than \(Limits.converterSeconds) seconds")
      }
      let got = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return (output, got < 0 ? "its output cannot be read" : nil) }
      output += buffer[..<got]
      if output.count > Limits.convertedSize {
        return (output, "wrote more than \(Limits.convertedSize >> 20) MiB")
      }
    }
  }

  /// Milliseconds of a clock that is never set.
  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
