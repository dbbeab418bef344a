import BriefLexicon
import BriefMarkup
import Glibc

/// What is in a folder, by the bytes of the names, as `pathText` has them.
///
/// The folder is open as long as the list is there, so that the system does not look for it again at
/// each name.
@safe
struct FolderListing: ~Copyable {
  let names: [String]
  private let handle: OpaquePointer

  /// Fails with `errno`.
  init?(of folder: String) {
    guard let handle = unsafe FileContent.withName(folder, { unsafe opendir($0) }) else {
      return nil
    }
    unsafe self.handle = handle
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      names.append(
        unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
            unsafe pathText(Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))))
          }
        })
    }
    self.names = names.sorted(by: byteOrder)
  }

  deinit {
    unsafe _ = closedir(handle)
  }

  /// - Complexity: O(log *n*) in the names.
  func contains(_ name: String) -> Bool {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if byteOrder(names[middle], name) { low = middle + 1 } else { high = middle }
    }
    return low < names.count && hasSameBytes(names[low], name)
  }

  /// How something in the folder is, links not followed; `nil`, with `errno`, if that can't be seen.
  func status(of name: String) -> stat? {
    var status = stat()
    let folder = unsafe dirfd(handle)
    let failure = unsafe FileContent.withName(name) {
      unsafe fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    return failure == 0 ? status : nil
  }
}
