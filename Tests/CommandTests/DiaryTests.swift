import BriefKit
import BriefTestSupport
import Foundation
import Testing

/// Thirty days of somebody who saves articles: some are changed, moved or thrown away later; briefs
/// are edited, deleted, made again; the site is published every few days.
@Suite struct DiaryTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.put("", at: "caches/others")
  }

  private static let days = 30

  private func brief(_ line: String) throws -> Workplace.Run {
    try place.shell("XDG_CACHE_HOME=\"$PWD/caches\" \"$BRIEF\" \(line)")
  }

  /// Links of the site's pages to files that are not there.
  private func deadLinks() throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: "\(place.path)/site")
    var dead: [String] = []
    for name in names where name.hasSuffix(".html") {
      let folder = name.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      for part in try place.text(of: "site/\(name)").components(separatedBy: " href=\"").dropFirst()
      {
        let address = String(part.prefix { $0 != "\"" && $0 != "#" && $0 != "?" })
        guard !address.isEmpty, !address.contains(":") else { continue }
        let path = address.removingPercentEncoding ?? address
        if !place.exists("site/\(folder)\(path)") { dead.append("\(name): \(address)") }
      }
    }
    return dead
  }

  /// The articles that a brief tells or names, each once.
  private func titles(in name: String) throws -> [String] {
    try Brief(parsing: place.text(of: name)).allTopics.flatMap(\.sources)
      .filter { $0.sameArticleAs == nil }.map(\.title)
  }

  @Test func nothingIsToldTwiceNothingIsLostAndEveryBriefIsTrue() throws {
    var diary = Diary()
    /// What briefs told that are still there, by title; and all that was saved.
    var told: [String: String] = [:]
    var deleted: Set<String> = []
    for number in 1...Self.days {
      let day = "2026-11-\(number < 10 ? "0" : "")\(number)"
      let saved = try diary.live(on: day, in: place)
      let made = try brief("make in --date \(day) --index")
      #expect(made.code == 0, "\(day): \(made.messages)")
      let name = "briefs/\(day).md"
      for title in try titles(in: name) {
        #expect(told[title] == nil, "\(title) was told on \(told[title] ?? "") and \(day)")
        told[title] = day
      }
      for title in saved where !deleted.contains(title) {
        #expect(told[title] != nil, "\(title) of \(day) is lost")
      }
      // With and without the index the brief has the same bytes.
      let before = try place.text(of: name)
      if number % 5 == 0 {
        try place.remove(name)
        #expect(try brief("make in --date \(day) --no-index").code == 0)
        #expect(try place.text(of: name) == before, "\(day)")
      }
      // Made again it stays as it is.
      if number % 6 == 0 {
        #expect(try brief("make in --date \(day) --index").code == 0)
        #expect(try place.text(of: name) == before, "\(day)")
      }
      let proof = try brief("verify \(name)")
      #expect(proof.code == 0, "\(day): \(proof.output) \(proof.messages)")
      if number % 5 == 0 {
        #expect(try brief("publish").code == 0, "\(day)")
        #expect(try deadLinks() == [], "\(day)")
      }

      if number == 9 {
        // What a person wrote into a brief stays, and the day cannot be made over it.
        try place.put(before + "\nA note of mine.\n", at: name)
        #expect(try brief("make in --date \(day) --index").code != 0)
        #expect(try place.text(of: name) == before + "\nA note of mine.\n")
      }
      if number == 17 {
        // Of a brief that is gone what it told is told again.
        let lost = told.filter { $0.value == day }.map(\.key)
        try place.remove(name)
        for title in lost {
          told[title] = nil
          deleted.insert(title)
        }
      }
      if number == 18 {
        #expect(deleted.allSatisfy { told[$0] == day || diary.isGone($0) })
        deleted = []
      }
    }
  }
}

/// What comes into the folder, and what happens to it.
private struct Diary {
  private var numbers = SeededGenerator(seed: 30)
  private var files: [(name: String, title: String, text: String)] = []
  private var gone: Set<String> = []
  private var count = 0

  func isGone(_ title: String) -> Bool { gone.contains(title) }

  /// A day: what is saved on it, by title.
  mutating func live(on day: String, in place: Workplace) throws -> [String] {
    var saved: [String] = []
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      count += 1
      let article = article(on: day)
      try place.put(article.text, at: article.name)
      files.append(article)
      saved.append(article.title)
    }
    // Yesterday's and older files are touched as people do it.
    let old = files.dropLast(saved.count).indices
    if let index = old.randomElement(using: &numbers), count % 4 == 0 {
      let name = "in/read/\(count).md"
      try place.move(files[index].name, to: name)
      files[index].name = name
    } else if let index = old.randomElement(using: &numbers), count % 5 == 0 {
      // Saved again, a byte longer.
      files[index].text += "\n"
      try place.put(files[index].text, at: files[index].name)
    } else if let index = old.randomElement(using: &numbers), count % 7 == 0 {
      try place.put(files[index].text, at: "in/copies/\(count).md")
    }
    return saved
  }

  private func article(on day: String) -> (name: String, title: String, text: String) {
    let (thing, place) = (Self.things[count % 12], Self.places[count % 11])
    let title = "\(place) \(Self.verbs[count % 7]) its \(thing) number \(count)"
    return (
      "in/\(count).md", title,
      """
      ---
      title: \(title)
      date: \(day)
      site: \(Self.papers[count % 3])
      url: https://news.example/\(count)
      ---

      The \(thing) of \(place) was opened by \(count * 13 + 4) people after \(count % 9 + 2) \
      years of work.

      \(Self.reasons[count % 5]) in \(place), the keeper of the \(thing) said at a meeting of \
      \(count * 3 + 8) neighbours.

      """
    )
  }

  private static let things = [
    "bridge", "library", "harbour", "orchard", "mill", "museum", "lighthouse", "tramway", "school",
    "theatre", "bakery", "observatory",
  ]
  private static let places = [
    "Averell", "Brae", "Dunmere", "Ellerby", "Fairwater", "Karst", "Lauter", "Molde", "Sund",
    "Tarn", "Varn",
  ]
  private static let verbs = [
    "celebrates", "repairs", "sells", "paints", "measures", "insures", "moves",
  ]
  private static let papers = ["Courier", "Gazette", "Herald"]
  private static let reasons = [
    "Nobody had thought that there was so much clay", "The old plans were found under a floor",
    "Every second stone had to be turned", "Rain had delayed the painters twice",
    "A choir of children sang when the doors were opened",
  ]
}
