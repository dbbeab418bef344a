internal import BriefMarkup
public import BriefOutput
internal import Glibc

extension WritingError: CustomStringConvertible {
  /// The sentence that the command prints.
  public var description: String { explanation }
}

extension WritingError {
  /// What could not be done, with the name of the file or folder.
  package var explanation: String {
    let place = path.isEmpty ? "standard output" : visiblePath(path)
    if operation == .keepForeign {
      return "\(place): is there and no file of the site; move it away, or choose another folder"
    }
    if operation == .followLink { return "\(place): is a link that leads nowhere" }
    // The folder of a mount can't be exchanged.
    if operation == .replace, code == EBUSY {
      return "\(place): cannot replace the folder: it is a mount point; choose a folder in it"
    }
    let failure =
      switch operation {
      case .keepForeign, .followLink: "cannot write over the file"
      case .createFolder: "cannot make or open the folder"
      case .lockFolder: "cannot lock the folder"
      case .create: "cannot create the file"
      case .write: "cannot write"
      case .replace: "cannot replace the file"
      case .remove: "cannot remove the file"
      }
    return "\(place): \(failure): \(systemMessage(code))"
  }
}

/// The system's own words for an error number.
func systemMessage(_ code: Int32) -> String {
  guard let message = unsafe strerror(code) else { return "error \(code)" }
  return unsafe String(cString: message).lowercased()
}
