internal import Articles
internal import Briefs
internal import Markup

/// A bar chart of the number of sources on each day of a story, as an inline SVG with a text for
/// readers who cannot see it.
struct Timeline {
  /// Days in the order of time, with how many sources each has.
  let days: [(day: CalendarDay, sources: Int)]

  /// A bar for each day, or for several days where there are more than fit.
  private static let mostBars = 60
  private static let width = 600
  private static let height = 72

  /// The picture with its caption; nothing for less than two days.
  var figure: HTML {
    guard let first = days.first?.day, let last = days.last?.day, first < last else {
      return HTML()
    }
    let span = last.daysSince1970 - first.daysSince1970 + 1
    let daysPerBar = (span + Self.mostBars - 1) / Self.mostBars
    let count = (span + daysPerBar - 1) / daysPerBar
    var bars = [Int](repeating: 0, count: count)
    for entry in days {
      bars[(entry.day.daysSince1970 - first.daysSince1970) / daysPerBar] += entry.sources
    }
    let most = max(1, bars.max() ?? 1)
    let step = Self.width / max(count, 12)
    var svg: HTML = """
      <figure class="timeline">
      <svg viewBox="0 0 \(step * count) \(Self.height)" preserveAspectRatio="none" role="img" aria-labelledby="timeline-name"><title id="timeline-name">\(name(most: most, daysPerBar: daysPerBar))</title>
      """
    for (index, sources) in bars.enumerated() {
      // A day without sources has a bar of two pixels.
      let height = sources == 0 ? 2 : 8 + (Self.height - 8) * sources / most
      let kind: HTML = sources == 0 ? "none" : "some"
      svg += """
        <rect class="\(kind)" x="\(step * index + 1)" y="\(Self.height - height)" width="\(max(1, step - 2))" height="\(height)"/>
        """
    }
    svg += """
      </svg>
      <figcaption><time datetime="\(first.description)">\(first.inEnglish)</time> <span>sources \(daysPerBar == 1 ? "a day" : "in \(daysPerBar) days")</span> <time datetime="\(last.description)">\(last.inEnglish)</time></figcaption>
      </figure>

      """
    return svg
  }

  private func name(most: Int, daysPerBar: Int) -> String {
    let first = days.first?.day.inEnglish ?? ""
    let last = days.last?.day.inEnglish ?? ""
    let unit = daysPerBar == 1 ? "a day" : "in \(daysPerBar) days"
    return "Told on \(days.count) days from \(first) to \(last), by at most \(most) "
      + "\(most == 1 ? "source" : "sources") \(unit); the list below has them all."
  }
}
