/// The schedule for a brief each morning: units of systemd, and a line for cron.
struct Schedule {
  /// The program's path.
  var program: String
  /// The folder to work in, absolute.
  var folder: String
  var hour: Int
  var minute: Int

  /// Commented, to be copied from.
  var text: String {
    """
    # ~/.config/systemd/user/brief.service
    [Unit]
    Description=Brief of the day

    [Service]
    Type=oneshot
    WorkingDirectory=\(escaped(folder))
    ExecStart=\(quoted(program)) make --quiet
    ExecStart=\(quoted(program)) publish --quiet
    # It needs no network: this makes sure.
    PrivateUsers=yes
    PrivateNetwork=yes

    # ~/.config/systemd/user/brief.timer
    [Unit]
    Description=Brief of the day

    [Timer]
    OnCalendar=*-*-* \(twoDigits(hour)):\(twoDigits(minute))
    Persistent=true

    [Install]
    WantedBy=timers.target

    # Then: systemctl --user daemon-reload && systemctl --user enable --now brief.timer

    # Or a line for `crontab -e`:
    \(minute) \(hour) * * * cd \(forCron(folder)) && \(forCron(program)) make -q && \(forCron(program)) publish -q

    """
  }

  /// In a unit a percent sign has a meaning (systemd.unit(5)).
  private func escaped(_ path: String) -> String { path.replacing("%", with: "%%") }

  /// A word of a command line of systemd (systemd.service(5)).
  private func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy(Self.isPlain)
    guard !isPlain else { return word }
    return "\""
      + escaped(word).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("$", with: "$$") + "\""
  }

  /// A word of the shell, where cron also reads a percent sign as the end of the line (crontab(5)).
  private func forCron(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy(Self.isPlain)
    guard !isPlain else { return word }
    return "'" + word.replacing("'", with: "'\\''").replacing("%", with: "'\\%'") + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2B, 0x2D...0x39, 0x40...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
