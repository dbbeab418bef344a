internal import Synchronization

/// A list for each language that has one compiled in, read when somebody first asks for it.
///
/// Two who ask at once may both read a list; both get the one that was first. Without a lock, since
/// what lists say is read on all cores at once.
struct CompiledLists<List: Sendable>: Sendable {
  private let places = LanguageTable.rows.map { _ in Place() }

  private final class Place: Sendable {
    let kept = AtomicLazyReference<Kept>()
  }

  private final class Kept: Sendable {
    let list: List

    init(_ list: List) { self.list = list }
  }

  /// The list of a language, by its row in the table of languages.
  func list(at row: Int, _ read: (Int) -> List) -> List {
    let place = places[row]
    return (place.kept.load() ?? place.kept.storeIfNil(Kept(read(row)))).list
  }
}
