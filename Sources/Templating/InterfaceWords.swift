import Settings

/// Tells the words of an interface from those of Chinese records (介面用詞).
///
/// Han is the records'. A Latin word beside it is the interface's if some sentence of the wording has it,
/// else it is the records' too: a record says 與 Google 合作, and TPE海纜.
struct InterfaceWords: Sendable {
  /// What a text holds.
  enum Language {
    /// Nothing that would be said otherwise: figures, codes.
    case neutral
    /// The interface's words alone.
    case own
    /// The records' alone.
    case record
    /// Both, cut into passages.
    case mixed([(range: Range<Int>, isRecord: Bool)])
  }

  let words: Set<[UInt8]>

  init(_ wording: Wording) {
    var words: Set<[UInt8]> = []
    for key in wording.keys {
      var word: [UInt8] = []
      for byte in Array(wording[key].utf8) + [0x20] {
        if Self.isLetter(byte) {
          word.append(byte | 0x20)
        } else if !word.isEmpty {
          words.insert(word)
          word = []
        }
      }
    }
    self.words = words
  }

  /// A word of a text.
  struct Word {
    let range: Range<Int>
    let isHan: Bool
    /// Whether a sentence of the interface has it; of others the case tells.
    var isKnown = false
    var isName = false
  }

  /// What a stretch of a page holds; within a record's own text all that is Han is the record's, and
  /// with it what stands between.
  func passages(in page: [UInt8], _ text: Range<Int>, isRecord: Bool) -> Language {
    var found: [Word] = []
    var hasHan = false
    var hasWord = false
    var index = text.lowerBound
    while index < text.upperBound {
      let byte = page[index]
      if byte >= 0xE0 {
        let start = index
        while index < text.upperBound, let width = Self.han(page, index) { index += width }
        if index > start {
          hasHan = true
          if isRecord { return .record }
          found.append(Word(range: start..<index, isHan: true))
        } else {
          index += 1
        }
      } else if byte == UInt8(ascii: "&") {
        while index < text.upperBound, page[index] != UInt8(ascii: ";") { index += 1 }
      } else if Self.isLetter(byte) {
        let start = index
        while index < text.upperBound, Self.isLetter(page[index]) { index += 1 }
        // Codes are written large: TPE, CSV, a lone letter.
        let isWord =
          index - start > 1 && page[(start + 1)..<index].contains { $0 >= 0x61 }
          && !Self.isBesideFigure(page, start..<index, text)
        guard isWord, !isRecord else { continue }
        hasWord = true
        found.append(Word(range: start..<index, isHan: false))
      } else {
        index += 1
      }
    }
    guard hasHan else { return hasWord ? .own : .neutral }
    guard hasWord else { return .record }
    return cut(page, text, &found)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// Whether letters are a part of a code, EAC1.
  private static func isBesideFigure(_ page: [UInt8], _ word: Range<Int>, _ text: Range<Int>)
    -> Bool
  {
    func isFigure(_ index: Int) -> Bool {
      text.contains(index) && (0x30...0x39).contains(page[index])
    }
    return isFigure(word.lowerBound - 1) || isFigure(word.upperBound)
  }

  /// How wide a Han or other East Asian sign is; nil for any other.
  private static func han(_ page: [UInt8], _ index: Int) -> Int? {
    let lead = page[index]
    switch lead {
    case 0xE3, 0xE4...0xE9:
      // From the brackets and stops of 3000 on.
      return 3
    case 0xEF:
      guard index + 1 < page.count else { return nil }
      // 豈 and full-width signs; no byte order mark.
      return (0xA4...0xAB).contains(page[index + 1]) || (0xBC...0xBD).contains(page[index + 1])
        ? 3 : nil
    case 0xF0:
      guard index + 1 < page.count, page[index + 1] >= 0xA0 else { return nil }
      return 4
    default: return nil
    }
  }
}
