extension InterfaceWords {
  /// The passages of a text in which both stand.
  func cut(_ page: [UInt8], _ text: Range<Int>, _ found: inout [Word]) -> Language {
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
}
