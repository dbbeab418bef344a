/// What stops a command.
enum CommandError: Error {
  /// Standard input can't be read.
  case standardInput(code: Int32)
}
