import Foundation

/// How often a test of random inputs is done: as often as a variable of the environment says.
public func rounds(_ name: String, otherwise count: Int) -> Int {
  ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? count
}
