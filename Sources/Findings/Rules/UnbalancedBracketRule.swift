internal import Minutes
internal import SourceText

/// A bracket or quotation mark without its other half (括號不成對), as in 「資安月報 alone.
///
/// Half and full width are one pair. What opens in one paragraph and closes in a later one near by is
/// a quotation or a list of people that runs over several.
enum UnbalancedBracketRule: Rule {
  static let id = "unbalanced-bracket"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "open",
      "{sign} is not closed: {written}",
      remedy: "Compare it with the signed record; its other half is probably missing."
    ),
    Saying(
      "close",
      "{sign} closes nothing: {written}",
      remedy: "Compare it with the signed record; its other half is probably missing."
    ),
  ]

  /// A bracket without its other half in its own paragraph.
  private struct Loose {
    let position: Int
    let element: Int
  }

  /// How many paragraphs on a quotation may close.
  private static let reach = 20
  /// ( 《 「 『 【, by which a pair is told.
  private static let openers: [UInt32] = [0x28, 0x300A, 0x300C, 0x300E, 0x3010]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let signs = record.signs
    for opener in openers {
      var open: [Loose] = []
      var found: [Int] = []
      // Most pairs close where they stand, so an element is looked up only for the others.
      for (start, end) in loose(opener, signs) {
        if let start, let element = element(of: start, record) {
          if let first = open.first, element - first.element > reach {
            found += open.map(\.position)
            open.removeAll()
          }
          open.append(Loose(position: start, element: element))
        }
        if let end, let element = element(of: end, record) {
          // Each paragraph of a long quotation opens it anew, and the last one closes it.
          if let last = open.last, element - last.element <= reach {
            open.removeAll()
          } else if !isMark(end, signs) {
            found.append(end)
          }
        }
      }
      found += open.map(\.position)
      for position in found { tell(position, record, &findings) }
    }
  }

  /// The brackets of one pair that have no other half on their line.
  private static func loose(
    _ opener: UInt32,
    _ signs: TextSigns
  ) -> [(open: Int?, close: Int?)] {
    var result: [(Int?, Int?)] = []
    var open: [Int] = []
    var last = 0
    for position in signs.brackets {
      let sign = signs.sign(position)
      guard sign == opener || sign == opener + 1 else { continue }
      if !open.isEmpty, let start = lineStart(last..<position, signs) {
        // A long quotation opens anew in each paragraph: 「第一段。⏎「第二段。」
        // What opens with a round bracket is a mark: (一).
        if sign != opener || start != position || sign == 0x28 { result += open.map { ($0, nil) } }
        open.removeAll()
      }
      last = position
      if sign == opener {
        open.append(position)
      } else if open.popLast() == nil {
        result.append((nil, position))
      }
    }
    return result + open.map { ($0, nil) }
  }

  /// The first sign of the line that follows, if the next one with words in it does not end within
  /// the positions.
  private static func lineStart(_ positions: Range<Int>, _ signs: TextSigns) -> Int? {
    let scalars = signs.glyphs.scalars
    guard let first = positions.first(where: { scalars[$0].isLineEnd }) else { return nil }
    return (first...positions.upperBound).first { !scalars[$0].isWhitespace }
  }

  /// 1) 一) a) are marks.
  private static func isMark(_ close: Int, _ signs: TextSigns) -> Bool {
    guard signs.sign(close) == 0x29 else { return false }
    let before = signs.sign(close - 1)
    return before < 0x80 || ChineseNumeral.isNumeral(before) || stems.contains(before)
  }

  private static let stems = Set("甲乙丙丁戊己庚辛壬癸".unicodeScalars.map(\.value))

  private static func element(of position: Int, _ record: CheckedRecord) -> Int? {
    guard let index = record.element(of: position) else { return nil }
    return record.record.elements[index].kind == .preformatted ? nil : index
  }

  private static func tell(
    _ position: Int,
    _ record: CheckedRecord,
    _ findings: inout FindingList
  ) {
    let signs = record.signs
    let sign = signs.sign(position)
    let isOpen = openers.contains(sign)
    let shown =
      isOpen
      ? position..<signs.after(position, count: 8).upperBound
      : signs.before(position, count: 7).lowerBound..<position + 1
    findings.add(
      Self.self,
      isOpen ? "open" : "close",
      at: [signs.glyphs.range(position..<position + 1)],
      [
        "sign": signs.glyphs.string(position..<position + 1),
        "written": signs.glyphs.string(signs.glyphs.trimmed(shown)),
      ]
    )
  }
}
