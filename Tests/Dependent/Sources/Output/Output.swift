public func emit(_ line: String) { print(line) }
