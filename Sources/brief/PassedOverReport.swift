import BriefKit

extension CommonOptions {
  /// Says in one line how many files of the folders were not read for what they are, and what helps;
  /// with `--verbose` it names each.
  func report(passedOver all: [PassedOver]) {
    if verbose {
      for file in all {
        Console.report(
          "Passed over \(visiblePath(file.path)): \(file.kind.name), which is not read.")
      }
    }
    // What holds no article for certain is missed by nobody.
    let files = verbose ? all : all.filter { $0.kind.content != .none }
    guard !files.isEmpty else { return }
    let groups = Dictionary(grouping: files, by: \.kind)
      .sorted { ($1.value.count, $0.key.name) < ($0.value.count, $1.key.name) }
    let counts = groups.prefix(Self.mostKinds).map { Self.counted($0.value.count, $0.key) }
    let rest = groups.count > Self.mostKinds ? " …" : ""
    let start =
      files.count == 1
      ? "1 file of a kind that is not read" : "\(files.count) files of kinds that are not read"
    let help = Self.help(groups.prefix(Self.mostKinds).map(\.key))
    report(
      "\(start): \(counts.joined(separator: ", "))\(rest)\(help)\(verbose ? "" : "; -v names them")"
    )
  }

  /// Kinds that are told by name.
  private static let mostKinds = 6

  private static func counted(_ count: Int, _ kind: FileKind) -> String {
    // "3 PDF", but "3 error pages".
    let isWord = kind.name.contains(where: \.isLowercase) && count > 1
    guard isWord else { return "\(count) \(kind.name)" }
    guard kind.name.hasPrefix("note ") else { return "\(count) \(kind.name)s" }
    return "\(count) notes" + kind.name.dropFirst(4)
  }

  private static func help(_ kinds: [FileKind]) -> String {
    let convertible = kinds.filter { $0.converter != nil }.map(\.name)
    if !convertible.isEmpty {
      return "; `convert:` in brief.yml reads \(convertible.joined(separator: ", ")), "
        + "`brief init` shows how"
    }
    return kinds.lazy.compactMap(\.advice).first.map { "; \($0)" } ?? ""
  }
}
