import BriefMarkup

/// The elements of a page that are marked as boilerplate, each looked up once.
struct PageBoilerplate {
  /// In the order of the page.
  private(set) var all: [(node: Int, mark: BoilerplateMark)] = []
  /// By node the place in `all`, or -1; empty if there is none.
  private var places: [Int32] = []

  /// - Complexity: O(*n*) in the nodes and the bytes of their names.
  init(of tree: MarkupTree) {
    for node in tree.nodes.indices where !tree.nodes[node].isText {
      guard let mark = BoilerplateMark(node, of: tree) else { continue }
      if places.isEmpty { places = Array(repeating: -1, count: tree.nodes.count) }
      places[node] = Int32(all.count)
      all.append((node, mark))
    }
  }

  /// The mark of an element; `nil` if it has none.
  subscript(node: Int) -> BoilerplateMark? {
    guard !places.isEmpty, places[node] >= 0 else { return nil }
    return all[Int(places[node])].mark
  }
}
