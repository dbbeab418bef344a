import BriefMarkup

/// The patterns of one file of `.gitignore`'s form, or of `exclude` in the configuration
/// (gitignore(5)): the last that fits a path decides.
public struct IgnoreRules: Sendable {
  private var rules: [Rule] = []

  private struct Rule {
    var isNegated = false
    var isOnlyForFolders = false
    /// Whether it is compared with the path below the file's folder, and not with the name alone.
    var isAnchored = false
    var glob: Glob
  }

  /// Lines beyond this number, and bytes of a line beyond that, are passed over.
  private static let most = 10_000
  private static let longestLine = 1_000

  public var isEmpty: Bool { rules.isEmpty }

  /// Takes patterns, one of each.
  public init(patterns: [String]) {
    rules = patterns.prefix(Self.most).compactMap { Self.rule(Array($0.utf8)[...]) }
  }

  /// Reads a file of patterns, one a line.
  ///
  /// - Complexity: O(*n*).
  public init(file bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    rules = bytes[start...].split(separator: 0x0A).prefix(Self.most).compactMap(Self.rule)
  }

  private static func rule(_ line: ArraySlice<UInt8>) -> Rule? {
    var line = line
    if line.last == 0x0D { line.removeLast() }
    // Spaces at the end go, but for one behind a backslash.
    while line.last == 0x20, line.dropLast().last != 0x5C { line.removeLast() }
    guard let first = line.first, first != 0x23, line.count <= longestLine else { return nil }
    var isNegated = false
    if first == 0x21 {
      isNegated = true
      line.removeFirst()
    }
    var isOnlyForFolders = false
    if line.last == 0x2F {
      isOnlyForFolders = true
      line.removeLast()
    }
    let isAnchored = line.contains(0x2F)
    if line.first == 0x2F { line.removeFirst() }
    guard !line.isEmpty else { return nil }
    return Rule(
      isNegated: isNegated, isOnlyForFolders: isOnlyForFolders, isAnchored: isAnchored,
      glob: Glob(line))
  }

  /// Whether a file or folder is ignored.
  ///
  /// - Parameters:
  ///   - path: Below the folder of the file, with `/` between names.
  ///   - isFolder: Whether it is a folder.
  /// - Returns: `nil` if no pattern says anything of it.
  /// - Complexity: O(*p* · *n*) in the bytes of the patterns and of the path.
  public func ignores(_ path: String, isFolder: Bool) -> Bool? {
    let bytes = Array(path.utf8)
    let name = bytes.lastIndex(of: 0x2F).map { bytes[($0 + 1)...] } ?? bytes[...]
    for rule in rules.reversed() where isFolder || !rule.isOnlyForFolders {
      if rule.glob.fits(rule.isAnchored ? bytes[...] : name) { return !rule.isNegated }
    }
    return nil
  }
}

/// A pattern of a path: `*`, `?`, `[a-z]`, and `**` for any folders.
private struct Glob {
  private enum Sign {
    case byte(UInt8)
    /// Any byte but a slash.
    case one
    /// Any bytes but slashes.
    case star
    /// Any bytes.
    case deep
    /// Nothing, or folders with the slash behind them.
    case folders
    case set(Set<UInt8>, isNegated: Bool)
  }

  private var signs: [Sign] = []
  /// The bytes of a pattern without signs.
  private var literal: [UInt8]?

  init(_ pattern: ArraySlice<UInt8>) {
    let pattern = Array(pattern)
    var index = 0
    var isLiteral = true
    while index < pattern.count {
      let byte = pattern[index]
      isLiteral = isLiteral && ![0x2A, 0x3F, 0x5B, 0x5C].contains(byte)
      switch byte {
      case 0x5C where index + 1 < pattern.count:
        signs.append(.byte(pattern[index + 1]))
        index += 2
      case 0x3F:
        signs.append(.one)
        index += 1
      case 0x2A: index = readStars(pattern, index)
      case 0x5B:
        if let (set, end) = Self.set(pattern, index) {
          signs.append(set)
          index = end
        } else {
          signs.append(.byte(byte))
          index += 1
        }
      default:
        signs.append(.byte(byte))
        index += 1
      }
    }
    literal = isLiteral ? pattern : nil
  }

  private mutating func readStars(_ pattern: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < pattern.count, pattern[end] == 0x2A { end += 1 }
    let isAtStart = start == 0 || pattern[start - 1] == 0x2F
    // More stars than two are two, as Git has it.
    if end - start >= 2, isAtStart, end == pattern.count {
      signs.append(.deep)
    } else if end - start >= 2, isAtStart, pattern[end] == 0x2F {
      signs.append(.folders)
      return end + 1
    } else {
      signs.append(.star)
    }
    return end
  }

  private static func set(_ pattern: [UInt8], _ start: Int) -> (Sign, end: Int)? {
    var index = start + 1
    let isNegated = index < pattern.count && (pattern[index] == 0x21 || pattern[index] == 0x5E)
    if isNegated { index += 1 }
    var set: Set<UInt8> = []
    let first = index
    while index < pattern.count {
      if pattern[index] == 0x5D, index > first {
        return (.set(set, isNegated: isNegated), index + 1)
      }
      if pattern[index] == 0x5C, index + 1 < pattern.count { index += 1 }
      if index + 2 < pattern.count, pattern[index + 1] == 0x2D, pattern[index + 2] != 0x5D {
        let (low, high) = (pattern[index], pattern[index + 2])
        if low <= high { set.formUnion(low...high) }
        index += 3
      } else {
        set.insert(pattern[index])
        index += 1
      }
    }
    return nil
  }

  /// Whether the whole text is of the pattern: all places in the pattern that fit what came before are
  /// followed at once.
  func fits(_ text: ArraySlice<UInt8>) -> Bool {
    if let literal { return text.elementsEqual(literal) }
    var places = Places(count: signs.count + 1)
    enter(0, &places)
    for byte in text {
      let open = places.next()
      // Most patterns part from a name at its first letters.
      if open.isEmpty { return false }
      for place in open where place < signs.count {
        switch signs[place] {
        case .byte(let wanted): if byte == wanted { enter(place + 1, &places) }
        case .one: if byte != 0x2F { enter(place + 1, &places) }
        case .star: if byte != 0x2F { enter(place, &places) }
        case .deep: enter(place, &places)
        case .folders:
          // Behind a slash what comes next may begin; inside of a folder's name nothing does.
          if byte == 0x2F { enter(place, &places) } else { places.insert(place) }
        case .set(let set, let isNegated):
          if byte != 0x2F, set.contains(byte) != isNegated { enter(place + 1, &places) }
        }
      }
    }
    return places.contains(signs.count)
  }

  /// Takes a place in, and those behind signs that may stand for nothing.
  private func enter(_ place: Int, _ places: inout Places) {
    var place = place
    while places.insert(place), place < signs.count {
      switch signs[place] {
      case .star, .deep, .folders: place += 1
      default: return
      }
    }
  }

  /// Places of a pattern, each once.
  private struct Places {
    private var open: [Int] = []
    /// By place, the turn in which it was last taken in.
    private var turns: [Int]
    private var turn = 1

    init(count: Int) { turns = [Int](repeating: 0, count: count) }

    func contains(_ place: Int) -> Bool { turns[place] == turn }

    /// Whether it was not in yet.
    @discardableResult
    mutating func insert(_ place: Int) -> Bool {
      guard turns[place] != turn else { return false }
      turns[place] = turn
      open.append(place)
      return true
    }

    /// Gives the places, and is empty again.
    mutating func next() -> [Int] {
      let last = open
      open.removeAll(keepingCapacity: true)
      turn += 1
      return last
    }
  }
}
