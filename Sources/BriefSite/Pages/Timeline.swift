internal import BriefArticles
internal import BriefMarkup
internal import Briefs

/// A bar chart of the number of sources on each day of a story, or of an outlet's articles, as an
/// inline SVG with a text for readers who cannot see it.
struct Timeline {
  /// Days in the order of time, with how many sources each has.
  let days: [(day: CalendarDay, sources: Int)]
  var subject = Subject.story
  let words: SiteWording

  /// What the days are of.
  enum Subject {
    case story
    case outlet
  }

  /// A bar for each day, or for several days where there are more than fit.
  private static let mostBars = 60
  private static let width = 600
  private static let height = 72

  /// The first and the last day, how many days a bar stands for, and how many bars there are; `nil`
  /// for less than two days.
  private var scale: (first: CalendarDay, last: CalendarDay, daysPerBar: Int, count: Int)? {
    guard let first = days.first?.day, let last = days.last?.day, first < last else { return nil }
    let span = last.daysSince1970 - first.daysSince1970 + 1
    let daysPerBar = (span + Self.mostBars - 1) / Self.mostBars
    return (first, last, daysPerBar, (span + daysPerBar - 1) / daysPerBar)
  }

  /// A strip with a mark for each day on which an outlet told the story, on the scale of the
  /// picture; nothing for less than two days.
  ///
  /// - Parameters:
  ///   - days: Ascending.
  ///   - name: The picture's text.
  /// - Returns: As wide as the picture, whatever its height.
  func strip(of days: [CalendarDay], name: String) -> HTML {
    guard let scale else { return HTML() }
    var bars: Set<Int> = []
    var path = ""
    let step = Self.width / max(scale.count, 12)
    for day in days {
      let bar = (day.daysSince1970 - scale.first.daysSince1970) / scale.daysPerBar
      guard bars.insert(bar).inserted else { continue }
      path += "M\(step * bar + 1) 0h\(max(1, step - 2))v8h-\(max(1, step - 2))z"
    }
    let width = step * scale.count
    return """
      <svg class="strip" viewBox="0 0 \(width) 8" preserveAspectRatio="none" role="img" aria-label="\(name)"><rect width="\(width)" height="8"/><path d="\(path)"/></svg>
      """
  }

  /// The picture with its caption; nothing for less than two days.
  var figure: HTML {
    guard let (first, last, daysPerBar, count) = scale else { return HTML() }
    var bars = [Int](repeating: 0, count: count)
    for entry in days {
      bars[(entry.day.daysSince1970 - first.daysSince1970) / daysPerBar] += entry.sources
    }
    let most = max(1, bars.max() ?? 1)
    let step = Self.width / max(count, 12)
    var svg: HTML = """
      <figure class="timeline">
      <svg viewBox="0 0 \(step * count) \(Self.height)" preserveAspectRatio="none" role="img" aria-labelledby="timeline-name"><title id="timeline-name">\(name(from: first, to: last, most: most))</title>
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
      <figcaption><time datetime="\(first.description)">\(words.date(first))</time> <span>\(words.bars(of: subject, days: daysPerBar))</span> <time datetime="\(last.description)">\(words.date(last))</time></figcaption>
      </figure>

      """
    return svg
  }

  private func name(from first: CalendarDay, to last: CalendarDay, most: Int) -> String {
    words.picture(of: subject, on: days.count, from: first, to: last, most: most)
  }
}
