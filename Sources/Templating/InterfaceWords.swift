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

  private let words: Set<[UInt8]>

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
  private struct Word {
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

  private func cut(_ page: [UInt8], _ text: Range<Int>, _ found: inout [Word]) -> Language {
    for index in found.indices where !found[index].isHan {
      let range = found[index].range
      found[index].isKnown = words.contains(page[range].map { $0 | 0x20 })
      found[index].isName = page[range.lowerBound] < 0x61
    }
    var passages: [(range: Range<Int>, isRecord: Bool)] = []
    var start = 0
    while start < found.count {
      guard found[start].isHan else {
        let range = found[start].range
        if !isOfRecord(found, start, page, text) {
          Self.join(Self.withFigures(range, page, text), false, &passages)
        }
        start += 1
        continue
      }
      // From Han to Han, as long as no word of the interface stands between.
      var end = start
      var next = start + 1
      while next < found.count {
        if found[next].isHan {
          end = next
        } else if !isOfRecord(found, next, page, text) {
          break
        }
        next += 1
      }
      let range = found[start].range.lowerBound..<found[end].range.upperBound
      passages.append((Self.widened(range, page, text), true))
      start = end + 1
    }
    guard passages.contains(where: { !$0.isRecord }) else { return .record }
    return .mixed(passages)
  }

  /// A word that no sentence of the interface has is the record's if it is a name, or stands without a
  /// blank beside Han.
  private func isOfRecord(
    _ found: [Word],
    _ index: Int,
    _ page: [UInt8],
    _ text: Range<Int>
  ) -> Bool {
    let word = found[index]
    guard !word.isKnown else { return false }
    let before = index > 0 && found[index - 1].range.upperBound == word.range.lowerBound
    let after =
      index + 1 < found.count && found[index + 1].range.lowerBound == word.range.upperBound
    return word.isName || before || after
  }

  /// The interface's words stand together.
  private static func join(
    _ range: Range<Int>,
    _ isRecord: Bool,
    _ passages: inout [(range: Range<Int>, isRecord: Bool)]
  ) {
    if let last = passages.last, last.isRecord == isRecord {
      passages[passages.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      passages.append((range, isRecord))
    }
  }

  /// With the figures that belong to it: 3 cases, Meeting 21.
  private static func withFigures(
    _ range: Range<Int>,
    _ page: [UInt8],
    _ text: Range<Int>
  ) -> Range<Int> {
    func isFigure(_ index: Int) -> Bool {
      text.contains(index) && (0x30...0x39).contains(page[index])
    }
    func isBlank(_ index: Int) -> Bool { text.contains(index) && page[index] == 0x20 }
    var (lower, upper) = (range.lowerBound, range.upperBound)
    if isBlank(lower - 1), isFigure(lower - 2) {
      lower -= 2
      while isFigure(lower - 1) { lower -= 1 }
      // What hangs on to Han is the record's.
      if lower > text.lowerBound, page[lower - 1] != 0x20 { lower = range.lowerBound }
    }
    if isBlank(upper), isFigure(upper + 1) {
      let start = upper
      upper += 2
      while isFigure(upper) { upper += 1 }
      if text.contains(upper), page[upper] >= 0x80 { upper = start }
    }
    return lower..<upper
  }

  /// With what hangs on to it: the figures of 115年, a bracket that closes.
  private static func widened(
    _ range: Range<Int>,
    _ page: [UInt8],
    _ text: Range<Int>
  ) -> Range<Int> {
    var lower = range.lowerBound
    while lower > text.lowerBound, isAttached(page[lower - 1]) { lower -= 1 }
    var upper = range.upperBound
    while upper < text.upperBound, isAttached(page[upper]) { upper += 1 }
    let opened =
      page[lower..<upper].count { $0 == UInt8(ascii: "(") }
      - page[lower..<upper].count { $0 == UInt8(ascii: ")") }
    if opened > 0, upper < text.upperBound, page[upper] == UInt8(ascii: ")") { upper += 1 }
    return lower..<upper
  }

  private static func isAttached(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || isLetter(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
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
