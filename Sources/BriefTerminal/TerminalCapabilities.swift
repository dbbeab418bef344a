/// The capabilities of the terminal, as the environment and the user's options say.
///
/// Pure: the environment and the window are passed in.
public struct TerminalCapabilities: Sendable, Hashable {
  /// How wide the output is, in columns.
  public var columns: Int
  /// Whether text may be bold, dim or coloured.
  public var attributes: Bool
  /// Whether links may be followed in the terminal (OSC 8).
  public var hyperlinks: Bool
  /// Whether bullets, rules and ellipses may be other than ASCII.
  public var unicode: Bool

  /// When output has colours.
  public enum ColorOption: String, Sendable, Hashable, CaseIterable {
    case auto
    case always
    case never
  }

  /// Finds the capabilities of a terminal.
  ///
  /// Colours: the option, then `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR` and a `TERM` that is
  /// `dumb`, then what is usual, and without any of them a terminal. Width: the option, then
  /// `COLUMNS`, the window, and 80. Signs beyond ASCII: if the first of `LC_ALL`, `LC_CTYPE` and
  /// `LANG` that is set names UTF-8.
  ///
  /// - Parameters:
  ///   - environment: The variables of the process.
  ///   - isTerminal: Whether the output goes to a terminal and not to a file or pipe.
  ///   - color: What the user asked for on the command line.
  ///   - usualColor: What the user asked for once and for all.
  ///   - width: The width that the user asked for on the command line.
  ///   - windowColumns: The width that the terminal gives for its window.
  public init(
    environment: [String: String], isTerminal: Bool, color: ColorOption = .auto,
    usualColor: ColorOption = .auto, width: Int? = nil, windowColumns: Int? = nil
  ) {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    let terminal = value("TERM") ?? "dumb"
    attributes =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        if value("NO_COLOR") != nil {
          false
        } else if let force = value("CLICOLOR_FORCE"), force != "0" {
          true
        } else if value("CLICOLOR") == "0" || terminal == "dumb" {
          false
        } else {
          usualColor == .auto ? isTerminal : usualColor == .always
        }
      }
    // The Linux console would print the sequences of links.
    hyperlinks = attributes && isTerminal && terminal != "dumb" && terminal != "linux"
    let locale = value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? "C"
    let charset = locale.lowercased()
    unicode = charset.hasSuffix("utf-8") || charset.hasSuffix("utf8") || charset.contains("utf-8@")
    let columns = [width, value("COLUMNS").flatMap { Int($0) }, windowColumns]
    self.columns = columns.lazy.compactMap(\.self).first { $0 > 0 } ?? 80
  }
}
