import BriefSite
import Testing

/// The text of a file of a site.
func text(_ path: String, of site: Site) throws -> String {
  let file = try #require(site.files.first { $0.path == path })
  return String(decoding: file.bytes, as: UTF8.self)
}

/// What is wrong with the pages of a site: links that lead nowhere, identifiers that come twice,
/// headings out of order, pages without what every page has.
func problems(of site: Site) -> [String] {
  var problems: [String] = []
  var identifiers: [String: [String]] = [:]
  let pages = site.files.filter { $0.path.hasSuffix(".html") }
  for page in pages {
    identifiers[page.path] = attributes("id", in: String(decoding: page.bytes, as: UTF8.self))
  }
  let paths = Set(site.files.map(\.path))
  for page in pages {
    let text = String(decoding: page.bytes, as: UTF8.self)
    let names = identifiers[page.path] ?? []
    if Set(names).count != names.count { problems.append("\(page.path): an identifier twice") }
    if text.components(of: "<h1") != 1 { problems.append("\(page.path): not one h1") }
    if !text.contains("Content-Security-Policy") { problems.append("\(page.path): no policy") }
    var level = 1
    for heading in 1...6 where text.contains("<h\(heading)") { level = max(level, heading) }
    if level > 2, !text.contains("<h\(level - 1)") { problems.append("\(page.path): h\(level)") }
    for link in attributes("href", in: text) where !link.hasPrefix("http") && !link.hasPrefix("/") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target = parts[0].isEmpty ? page.path : resolved(String(parts[0]), from: page.path)
      guard let target, paths.contains(target) else {
        problems.append("\(page.path): \(link) leads nowhere")
        continue
      }
      if parts.count > 1, identifiers[target]?.contains(String(parts[1])) != true {
        problems.append("\(page.path): \(link) has no such part")
      }
    }
  }
  for path in paths {
    let isSafe = path.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x2D, 0x2E, 0x2F: true
      default: false
      }
    }
    if !isSafe || path.contains("..") || path.hasPrefix("/") { problems.append("path \(path)") }
  }
  return problems
}

/// The values of an attribute, unescaped.
func attributes(_ name: String, in text: String) -> [String] {
  var values: [String] = []
  var rest = text[...]
  while let start = rest.firstRange(of: " \(name)=\"") {
    rest = rest[start.upperBound...]
    guard let end = rest.firstIndex(of: "\"") else { break }
    values.append(unescaped(String(rest[..<end])))
    rest = rest[end...]
  }
  return values
}

/// What stands in the elements of a name.
func elements(_ name: String, in text: String) -> [String] {
  var contents: [String] = []
  var rest = text[...]
  while let start = rest.firstRange(of: "<\(name)") {
    rest = rest[start.upperBound...]
    guard rest.first == " " || rest.first == ">" else { continue }
    guard let open = rest.firstIndex(of: ">"), let end = rest.firstRange(of: "</\(name)>")
    else { break }
    contents.append(String(rest[rest.index(after: open)..<end.lowerBound]))
    rest = rest[end.upperBound...]
  }
  return contents
}

/// A piece of HTML without its tags.
func plainText(_ html: String) -> String {
  var result = ""
  var isInTag = false
  for character in html {
    switch character {
    case "<": isInTag = true
    case ">": isInTag = false
    default: if !isInTag { result.append(character) }
    }
  }
  return unescaped(result)
}

private func unescaped(_ text: String) -> String {
  text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
    .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}

/// The path that a relative link leads to; `nil` if it leads out of the site.
private func resolved(_ link: String, from page: String) -> String? {
  var parts = page.split(separator: "/").dropLast().map(String.init)
  for part in link.split(separator: "/") {
    if part == ".." {
      if parts.popLast() == nil { return nil }
    } else {
      parts.append(String(part))
    }
  }
  return parts.joined(separator: "/")
}

extension String {
  func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
