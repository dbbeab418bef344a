/// The scripts by which languages are recognized.
enum Script: Int, CaseIterable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati
  case odia, tamil, telugu, kannada, malayalam, sinhala, thai, lao, burmese, georgian, ethiopic
  case khmer, hangul, kana, han

  /// The script of a letter, or `nil` if it is of none of these.
  init?(_ value: UInt32) {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x587: self = .armenian
    case 0x5D0...0x5F2: self = .hebrew
    case 0x620...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xA00...0xA7F: self = .gurmukhi
    case 0xA80...0xAFF: self = .gujarati
    case 0xB00...0xB7F: self = .odia
    case 0xB80...0xBFF: self = .tamil
    case 0xC00...0xC7F: self = .telugu
    case 0xC80...0xCFF: self = .kannada
    case 0xD00...0xD7F: self = .malayalam
    case 0xD80...0xDFF: self = .sinhala
    case 0xE00...0xE7F: self = .thai
    case 0xE80...0xEFF: self = .lao
    case 0x1000...0x109F: self = .burmese
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
    case 0x1200...0x139F: self = .ethiopic
    case 0x1780...0x17FF: self = .khmer
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
    case 0x3041...0x30FF, 0xFF66...0xFF9F: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
    default: return nil
    }
  }
}

extension Script {
  /// How many letters of each script a range of a text has, by raw value.
  static func counts(in text: [UInt8], _ range: Range<Int>) -> [Int] {
    var counts = [Int](repeating: 0, count: allCases.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte < 0x80 {
        if (0x61...0x7A).contains(byte | 0x20) { counts[latin.rawValue] += 1 }
        index += 1
        continue
      }
      let (value, width) = character(text, at: index)
      if let script = Script(value) { counts[script.rawValue] += 1 }
      index += width
    }
    return counts
  }

  /// The script of most letters. Kana is the script of Japanese, which mixes it with Han.
  static func majority(of counts: [Int]) -> Script? {
    var counts = counts
    let (kana, han) = (counts[kana.rawValue], counts[han.rawValue])
    // Names in Kana make no Japanese text of a Chinese one.
    let isJapanese = kana * 5 > han
    // A letter of these scripts is a syllable or a word.
    counts[Script.kana.rawValue] = isJapanese ? 3 * (kana + han) : 0
    counts[Script.han.rawValue] = isJapanese ? 0 : 3 * (kana + han)
    counts[Script.hangul.rawValue] *= 2
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
      return nil
    }
    return Script(rawValue: index)
  }
}

extension LanguageTable.Row {
  /// The script of most letters of the language's stopwords.
  var script: Script? {
    var bytes: [UInt8] = []
    stopwords.forEachLine { line, _ in
      for index in line.indices { bytes.append(line[index]) }
    }
    return Script.majority(of: Script.counts(in: bytes, 0..<bytes.count))
  }
}
