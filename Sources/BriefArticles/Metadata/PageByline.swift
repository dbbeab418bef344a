import BriefLexicon
import BriefMarkup

/// The texts of an element that may be a byline, parted at the borders of its elements.
struct PageByline {
  /// A text and the element in which it stands.
  struct Part {
    var text: String
    var element: Int
  }

  private(set) var parts: [Part] = []
  private(set) var length = 0
  private let tree: MarkupTree

  /// Longer elements are no bylines.
  private static let most = 300

  /// Takes the texts of an element from one of its nodes on.
  init(_ node: Int, of tree: MarkupTree, from start: Int, keepsPapers: Bool = false) {
    self.tree = tree
    var index = max(node, start)
    var isBorder = true
    while index < Int(tree.nodes[node].end), length <= Self.most {
      let part = tree.nodes[index]
      // Behind the line that begins with a label come others.
      if start > node, !part.isText, part.tag.isBlock, parts.count > 1 || length > 8 { break }
      if part.isText {
        append(index, of: node, isBorder)
        isBorder = false
      } else if part.tag.isNeverRead || index > node && isAside(index, keepsPapers) {
        index = Int(part.end)
        isBorder = true
        continue
      } else if part.tag.isBlock || part.tag == .br || part.tag == .img {
        isBorder = true
      }
      index += 1
    }
  }

  private mutating func append(_ text: Int, of root: Int, _ isBorder: Bool) {
    guard tree.nodes[text].range.count <= 2_000 else {
      length = Self.most + 1
      return
    }
    let value = tree.text(of: text)
    let element = element(of: text, below: root)
    length += value.utf8.reduce(0) { $0 + (isMarkupSpace($1) ? 0 : 1) }
    if !isBorder, let last = parts.last,
      last.element == element || Self.isRest(value, of: last.text)
    {
      parts[parts.count - 1].text += value
    } else if Names.cleaned(value) != nil {
      parts.append(Part(text: value, element: element))
    }
  }

  /// Whether a text is the last letter of a word that an element's border cuts.
  private static func isRest(_ text: String, of word: String) -> Bool {
    text.count == 1 && text.first?.isLowercase ?? false && word.last?.isLetter ?? false
  }

  /// The element around a text that parts it from others; bold and the like part nothing.
  private func element(of text: Int, below root: Int) -> Int {
    var node = Int(tree.nodes[text].parent)
    while node > root {
      switch tree.nodes[node].tag {
      case .b, .strong, .i, .em, .u, .font, .mark, .small, .abbr, .big: break
      default: return node
      }
      node = Int(tree.nodes[node].parent)
    }
    return node
  }

  /// Whether an element has something else than names: a role, a date.
  private func isAside(_ node: Int, _ keepsPapers: Bool) -> Bool {
    if tree.nodes[node].tag == .time { return true }
    guard let range = tree.rawValue(of: .class, in: node) else { return false }
    var words = NameWords(range)
    var isAside = false
    while let word = words.next(in: tree.source) {
      if Self.nameNames.index(of: word, in: tree.source) != nil { return false }
      if Self.asideNames.index(of: word, in: tree.source) != nil { isAside = true }
      if Self.paperNames.index(of: word, in: tree.source) != nil { isAside = !keepsPapers }
    }
    return isAside
  }

  private static let nameNames = NameTable(["name", "names", "author", "authors", "byline", "fn"])
  private static let asideNames = NameTable([
    "role", "job", "position", "date", "dateline", "timestamp", "time", "location", "social",
    "twitter", "facebook", "email", "mail", "bio", "avatar", "follow", "share", "comments",
    "section", "category", "designation", "occupation",
    "description", "tooltip", "image", "photo", "credit", "contact", "published", "updated",
  ])

  private static let paperNames = NameTable([
    "org", "affiliation", "publication", "source", "agency",
  ])

  // MARK: - Names

  /// The persons whom the texts name: borders of elements part them, words of one name are joined.
  func names(in language: Language) -> [String] {
    guard length <= Self.most else { return [] }
    var names: [String] = []
    var first: Part?
    for run in runs(language) {
      let text = run.part.text
      let found = Names.authors(byline: text, language: language)
      guard let known = first else {
        names = found
        if !found.isEmpty { first = run.part }
        continue
      }
      // A further name stands in an element like the first one's, or behind an "and".
      guard let name = found.first, text.hasPrefix(name),
        run.isJoined || isAlike(run.part.element, known.element)
      else { continue }
      names += found.filter(Names.isFullName)
    }
    return Array(names.uniqued().prefix(Limits.names))
  }

  /// The parts that say more than "and" or "by", single words of one name joined.
  private func runs(_ language: Language) -> [(part: Part, isJoined: Bool)] {
    var runs: [(part: Part, isJoined: Bool)] = []
    var isAnd = false
    var isFresh = true
    for part in parts {
      guard let text = Names.cleaned(part.text) else { continue }
      // Who comes behind "edited by" wrote nothing.
      if BylineWords.otherWork.isEnd(of: BylineWords.words(text)) { break }
      var words = text.split(separator: " ")
      while let word = words.first, isMark(word, language) {
        isAnd = isAnd || word != "|"
        isFresh = true
        words.removeFirst()
      }
      guard !words.isEmpty else { continue }
      let word = words.count == 1 ? words[0] : ""
      if Names.isLabelOnly(words.map { String($0) }) {
        isFresh = true
        continue
      }
      if !isFresh, isNameWord(word) || isSurname(words), let last = runs.last,
        isNameWord(last.part.text[...])
      {
        runs[runs.count - 1].part.text += " " + words.joined(separator: " ")
        continue
      }
      let rest = words.joined(separator: " ")
      runs.append((Part(text: rest, element: part.element), isAnd))
      isAnd = rest.last == "," || words.last.map { isMark($0, language) } ?? false
      isFresh = isAnd
    }
    return runs
  }

  private func isMark(_ word: Substring, _ language: Language) -> Bool {
    Names.isConjunction(word, language) || !word.contains(where: \.isLetter) && word.count == 1
  }

  /// Whether a text is one word as names have, with a capital.
  private func isNameWord(_ word: Substring) -> Bool {
    guard !word.isEmpty, word.first?.isUppercase ?? false, !word.contains(" ") else { return false }
    let normal = BylineWords.normal(word)
    return !BylineWords.offices.all.contains(normal) && word.last != "," && word.last != ":"
  }

  /// Whether words are a surname with its particles: "van der Ellin".
  private func isSurname(_ words: [Substring]) -> Bool {
    guard (2...4).contains(words.count), let last = words.last else { return false }
    return isNameWord(last) && words.dropLast().allSatisfy { Names.isParticle(String($0)) }
  }

  /// Whether two elements are of one kind and class, and links of one folder.
  private func isAlike(_ one: Int, _ other: Int) -> Bool {
    if one == other { return false }
    guard tree.nodes[one].tag == tree.nodes[other].tag else { return false }
    let classes = [one, other].map {
      tree.rawValue(of: .class, in: $0).map { tree.source[$0] } ?? []
    }
    guard classes[0].elementsEqual(classes[1]) else { return false }
    let folders = [one, other].map { tree.value(of: .href, in: $0).flatMap(Self.folder) }
    return folders[0] == folders[1]
  }

  /// The first folder of an address's path, without the site.
  private static func folder(of address: String) -> Substring? {
    let parts = address.split(separator: "/").drop { $0.contains(":") || $0.contains(".") }
    return parts.count > 1 ? parts.first : nil
  }
}
