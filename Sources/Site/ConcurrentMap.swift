internal import Dispatch
internal import Synchronization

/// The results of a function for the numbers below `count`, in their order, worked out on all cores;
/// they do not depend on how many there are.
func concurrentMap<Result: Sendable>(
  _ count: Int, _ result: @Sendable (Int) -> Result
) -> [Result] {
  let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = result(index)
    results.withLock { $0[index] = value }
  }
  return results.withLock { $0.compactMap(\.self) }
}
