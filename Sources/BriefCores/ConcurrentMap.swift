internal import Dispatch

/// The results of a function for the numbers below `count`, in their order, worked out on all
/// cores; they do not depend on how many there are.
///
///     concurrentMap(4) { $0 * $0 }  // [0, 1, 4, 9]
///
/// - Complexity: O(*n*) calls, whatever their order.
public func concurrentMap<Result: Sendable>(
  _ count: Int, _ result: @Sendable (Int) -> Result
) -> [Result] {
  // Each call has a place of its own, so that none waits for another at a lock.
  unsafe [Result](unsafeUninitializedCapacity: count) { buffer, filled in
    nonisolated(unsafe) let places = unsafe buffer
    DispatchQueue.concurrentPerform(iterations: count) { index in
      unsafe places.initializeElement(at: index, to: result(index))
    }
    filled = count
  }
}
