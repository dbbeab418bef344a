internal import Synchronization

/// A list for each language that has one compiled in, read when it is first used.
///
/// Two threads may both read a list; both get the one that was first. Without a lock, since what
/// lists say is read on all cores at once.
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

/// A value that a rule makes of the words of each language, made when it is first used.
package struct LanguageLists<List: Sendable>: Sendable {
  private let lists = CompiledLists<List>()
  private let none: List
  private let read: @Sendable (LanguageProfile) -> List

  package init(_ read: @escaping @Sendable (LanguageProfile) -> List) {
    self.read = read
    none = read(LanguageProfile.none)
  }

  /// The list of a language; that of no words for a language that is not known.
  package subscript(language: Language) -> List {
    guard let row = LanguageTable.place(of: language) else { return none }
    return lists.list(at: row) { read(LanguageProfile.at($0)) }
  }
}
