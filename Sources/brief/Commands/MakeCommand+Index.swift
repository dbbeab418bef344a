import BriefKit
import Glibc

extension MakeCommand {
  /// What is known of files since they were read last; `nil` if every file is to be read: it is
  /// wished, there is no place for an index, or titles of all articles are asked for.
  func knownFiles(under paths: [String], _ settings: Settings) -> ArticleIndex? {
    guard index != false, topicOptions.merge.isEmpty, topicOptions.split.isEmpty,
      let folder = Self.folderOfIndexes, let program = Self.program
    else { return nil }
    let reader = settings.reader()
    let converters = reader.converters.sorted { $0.key < $1.key }
    return ArticleIndex(
      in: folder, of: [Console.workingFolder] + settings.articles(paths),
      readBy: [program, reader.language?.tag ?? ""]
        + converters.flatMap { [$0.key, $0.value.command] },
      from: index == true ? 0 : ArticleIndex.fewestFiles)
  }

  /// `brief` in the user's folder for what can be made anew (XDG Base Directory).
  private static var folderOfIndexes: String? {
    if let caches = Console.variable("XDG_CACHE_HOME"), caches.hasPrefix("/") {
      return "\(caches)/brief"
    }
    guard let home = Console.variable("HOME"), home.hasPrefix("/") else { return nil }
    return "\(home)/.cache/brief"
  }

  /// The program that runs: another one, also of the same version, may read files in another way.
  private static var program: String? {
    var status = stat()
    guard unsafe stat("/proc/self/exe", &status) == 0 else { return nil }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec) \(status.st_ino)"
  }
}
