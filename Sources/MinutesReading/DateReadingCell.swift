public import Minutes
public import SourceText

/// Dates that are all a cell holds.
extension DateReading {
  /// The date of a cell that holds nothing else: 114/8/22, 115 年 4 月, 115/4, 115/2/1-115/2/28.
  ///
  /// A word like 前 or 止, a remark in brackets and a time of day may follow.
  public func cellDate(in positions: Range<Int>, of glyphs: Glyphs) -> RecordDate? {
    cell(in: positions, of: glyphs).dates.first
  }

  /// The date of a cell, or that it looks like one the calendar lacks.
  func cell(in positions: Range<Int>, of glyphs: Glyphs) -> Found {
    var range = glyphs.trimmed(clamped(positions, glyphs))
    if let first = range.first, glyphs.scalars[first] == 0x81EA {  // 自
      range = glyphs.trimmed(first + 1..<range.upperBound)
    }
    guard let first = range.first, range.count <= 40, Self.opensDate(glyphs.scalars[first]) else {
      return Found()
    }
    var scan = DateScan(glyphs, range, meeting: meeting)
    scan.isCell = true
    scan.run()
    var found = Found()
    if let impossible = scan.found.impossible.first, scan.found.dates.isEmpty,
      impossible.lower == glyphs.range(range).lower
    {
      found.impossible = [impossible]
    }
    guard let date = scan.found.dates.first, scan.found.impossible.isEmpty,
      date.range.lower == glyphs.range(range).lower,
      !(date.inferred && date.precision != .day)  // 1月 in a cell names a month of any year.
    else { return found }
    let dateEnd = glyphs.position(ofByte: Int(date.range.upper))
    if scan.found.dates.count == 2, let last = scan.found.dates.last,
      isUntil(dateEnd..<glyphs.position(ofByte: Int(last.range.lower)), glyphs),
      isRemark(glyphs.position(ofByte: Int(last.range.upper))..<range.upperBound, glyphs)
    {
      found.dates = [
        RecordDate(
          range: SourceRange(Int(date.range.lower), Int(last.range.upper)),
          precision: .span,
          calendar: date.calendar,
          first: min(date.first, last.first),
          last: max(date.last, last.last),
          inferred: date.inferred
        )
      ]
      return found
    }
    guard isRemark(dateEnd..<range.upperBound, glyphs) else { return found }
    found.dates = [date]
    return found
  }

  private func clamped(_ positions: Range<Int>, _ glyphs: Glyphs) -> Range<Int> {
    positions.clamped(to: 0..<glyphs.scalars.count)
  }

  private static func opensDate(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E2D, 0x6C11, 0x897F, 0x516C, 0x7B2C: true  // 中 民 西 公 第
    default: scalar.isDigit || ChineseNumeral.isNumeral(scalar)
    }
  }

  /// Whether only a word for "until" stands between two dates.
  private func isUntil(_ positions: Range<Int>, _ glyphs: Glyphs) -> Bool {
    positions.count <= 4
      && glyphs.scalars[positions].allSatisfy {
        DateSign.isRange($0) || $0 == 0x8D77 || $0.isWhitespace
      }
      && glyphs.scalars[positions].contains { DateSign.isRange($0) }
  }

  /// Whether what follows a date leaves it one: nothing, 前, 止, （預估）, 上午10時30分.
  private func isRemark(_ positions: Range<Int>, _ glyphs: Glyphs) -> Bool {
    guard !positions.isEmpty else { return true }
    let rest = glyphs.trimmed(positions)
    guard let first = rest.first else { return true }
    let scalars = glyphs.scalars[rest]
    switch glyphs.scalars[first] {
    case 0x28, 0xFF08:
      let close = glyphs.scalars[rest.upperBound - 1]
      return close == 0x29 || close == 0xFF09
    case 0x524D, 0x5F8C, 0x8D77, 0x6B62, 0x9593:  // 前 後 起 止 間
      return rest.count == 1 || isRemark(first + 1..<rest.upperBound, glyphs)
    case 0x4EE5, 0x5DE6: return rest.count == 2  // 以前, 左右
    case 0x4E0A, 0x4E0B, 0x4E2D, 0x30...0x39, 0xFF10...0xFF19, 0x54:
      // 上午, 下午, 中午 and digits with 時, 分 and colons; the T of 2026-02-12T14:30.
      return scalars.allSatisfy {
        $0.isDigit || $0.isWhitespace
          || [0x3A, 0xFF1A, 0x6642, 0x5206, 0x4E0A, 0x4E0B, 0x4E2D, 0x5348, 0x9EDE, 0x54].contains(
            $0
          )
      } && scalars.contains { $0 == 0x3A || $0 == 0xFF1A || $0 == 0x6642 || $0 == 0x9EDE }
    default: return false
    }
  }
}
