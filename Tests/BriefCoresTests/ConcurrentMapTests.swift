import BriefCores
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 63, 10_000])
  func resultsStandInTheirOrder(count: Int) {
    #expect(concurrentMap(count) { [$0, -$0] } == (0..<count).map { [$0, -$0] })
  }

  @Test func resultsThatAreObjectsAreKeptOnce() {
    final class Held: Sendable {}
    weak var last: Held?
    do {
      let all = concurrentMap(100) { _ in Held() }
      last = all.last
      #expect(Set(all.map { ObjectIdentifier($0) }).count == 100 && last != nil)
    }
    #expect(last == nil)
  }

  @Test func mapsInsideMapsEnd() {
    let table = concurrentMap(20) { row in concurrentMap(20) { row * $0 } }
    #expect(table[19][19] == 361)
  }
}
