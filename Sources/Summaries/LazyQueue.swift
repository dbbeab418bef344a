/// Candidates by their gain, the greatest first; of equal ones the earlier first.
///
/// A binary heap. Gains that only fall need not be kept up to date: who takes a candidate computes
/// its gain anew, and puts it back if it has fallen (Minoux, "Accelerated Greedy Algorithms for
/// Maximizing Submodular Set Functions", 1978).
struct LazyQueue {
  struct Entry {
    var gain: Double
    var index: Int

    func comes(before other: Entry) -> Bool {
      gain != other.gain ? gain > other.gain : index < other.index
    }
  }

  private var heap: [Entry]

  /// - Complexity: O(*n*).
  init(_ entries: [Entry]) {
    heap = entries
    for parent in (0..<heap.count / 2).reversed() { sink(parent) }
  }

  var first: Entry? { heap.first }

  /// - Complexity: O(log *n*).
  mutating func insert(_ entry: Entry) {
    heap.append(entry)
    var child = heap.count - 1
    while child > 0, heap[child].comes(before: heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// - Complexity: O(log *n*).
  mutating func popFirst() -> Entry? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      sink(0)
    }
    return first
  }

  private mutating func sink(_ start: Int) {
    var parent = start
    while true {
      let left = 2 * parent + 1
      guard left < heap.count else { return }
      let right = left + 1
      let child = right < heap.count && heap[right].comes(before: heap[left]) ? right : left
      guard heap[child].comes(before: heap[parent]) else { return }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
