internal import SourceText

/// A row of a table that a note cites by its number (引用列次): 序號9, 項次 3、5.
struct CitedRow {
  /// The number.
  let number: Int
  /// Where it stands, with the word before the first.
  let range: SourceRange

  /// The rows cited in a note by the head of their column, in order.
  ///
  /// 附表二序號9 and 設備序號9 cite something else.
  static func all(in signs: Glyphs, head: String) -> [CitedRow] {
    let word = head.unicodeScalars.map(\.value)
    let scalars = signs.scalars
    var found: [CitedRow] = []
    var position = 0
    while position < scalars.count {
      guard signs.has(word, at: position, before: scalars.count), isOwn(position, scalars) else {
        position += 1
        continue
      }
      var next = position + word.count
      var start = position
      while let (number, end) = Self.number(scalars, from: next) {
        found.append(CitedRow(number: number, range: signs.range(start..<end)))
        next = end
        guard next < scalars.count, isJoiner(scalars[next]) else { break }
        next += 1
        start = next
      }
      position = max(next, position + 1)
    }
    return found
  }

  /// A number of at most three digits, 第, colon and blanks before it aside, that counts nothing.
  private static func number(_ scalars: [UInt32], from start: Int) -> (Int, Int)? {
    var position = start
    while position < scalars.count,
      scalars[position].isWhitespace || [0x7B2C, 0x3A, 0xFF1A, 0x300C].contains(scalars[position])
    {
      position += 1
    }
    var value = 0
    let first = position
    while position < scalars.count, let digit = scalars[position].digitValue, position - first < 4 {
      value = value * 10 + digit
      position += 1
    }
    guard position > first, position - first <= 3 else { return nil }
    if position < scalars.count {
      let next = scalars[position]
      // 1-2, 3.5, A12 and 5萬元 are no rows.
      if next == 0x2E || next == 0x2D || next == 0x25 || next.isLatinLetter { return nil }
      if [0x842C, 0x5343, 0x767E, 0x5104, 0x5143, 0x5E74, 0x6708, 0x4EF6, 0x6848].contains(next) {
        return nil
      }
    }
    return (value, position)
  }

  /// Whether the word before says nothing of another list: 附表二序號9, 設備序號9.
  private static func isOwn(_ position: Int, _ scalars: [UInt32]) -> Bool {
    guard position > 0 else { return true }
    let before = scalars[position - 1]
    guard before.isHan || before.isLatinLetter || before.isDigit else {
      // 附表二之 序號9, 「○○計畫」序號9
      return before != 0x300D && before != 0x300B
    }
    switch before {
    case 0x53CA, 0x8207, 0x548C, 0x66A8, 0x81F3, 0x5982, 0x6709, 0x5176, 0x672C, 0x4E0A: return true
    default: return false  // 及 與 和 暨 至 如 有 其 本 上
    }
  }

  private static func isJoiner(_ sign: UInt32) -> Bool {
    [0x3001, 0x53CA, 0x8207, 0x548C, 0x2C, 0xFF0C].contains(sign)
  }
}
