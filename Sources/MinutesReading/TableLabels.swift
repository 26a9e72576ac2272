import Layout
import SourceText
import Vocabulary

/// Labels in and around tables: 合計, 註：, 單位：.
enum TableLabels {
  /// Whether a cell is 合計 and its like: 合　計, 合計(A), 總計：.
  static func isTotal(_ positions: Range<Int>, _ glyphs: Glyphs, _ words: TableWords) -> Bool {
    guard positions.count <= 16,
      let found = words.totals.match(
        glyphs,
        at: positions.lowerBound,
        before: positions.upperBound
      )
    else { return false }
    let rest = glyphs.trimmed(found.end..<positions.upperBound)
    guard let first = rest.first else { return true }
    let scalar = glyphs.scalars[first]
    if rest.count == 1 { return LineOpener.isColon(scalar) }
    let close = glyphs.scalars[rest.upperBound - 1]
    return (scalar == 0x28 || scalar == 0xFF08) && (close == 0x29 || close == 0xFF09)
  }

  /// Where a label with its colon ends, a number after the word allowed: 註：, 註1：, （單位：.
  static func end(of labels: WordSet, _ positions: Range<Int>, _ glyphs: Glyphs) -> Int? {
    var start = positions.lowerBound
    let end = positions.upperBound
    guard start < end else { return nil }
    switch glyphs.scalars[start] {
    case 0x28, 0xFF08, 0x5B, 0x3010, 0x203B: start += 1  // ( （ [ 【 ※
    default: break
    }
    while start < end, glyphs.scalars[start].isWhitespace { start += 1 }
    guard let found = labels.match(glyphs, at: start, before: end) else { return nil }
    var next = found.end
    while next < end,
      glyphs.scalars[next].isWhitespace || glyphs.scalars[next].isDigit
        || ChineseNumeral.isNumeral(glyphs.scalars[next])
    {
      next += 1
    }
    return next < end && LineOpener.isColon(glyphs.scalars[next]) ? next + 1 : nil
  }
}
