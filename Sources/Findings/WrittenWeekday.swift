internal import SourceText

/// The day of the week behind a date (星期): （星期四）, 週四, (四).
struct WrittenWeekday {
  /// 0 for Sunday (星期日) to 6.
  let day: Int
  /// Where it begins.
  private let start: Int
  /// Whether it is a bracketed sign and nothing else, which may be a mark.
  private let isBare: Bool

  /// What stands at a byte, blanks before it aside.
  init?(after byte: Int, in bytes: [UInt8]) {
    var next = byte
    func sign() -> UInt32 {
      while next < bytes.count {
        let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: next)
        guard scalar == 0x20 || scalar == 0x3000 else {
          next += width
          return scalar
        }
        next += width
      }
      return 0
    }
    var scalar = sign()
    let isBracketed = scalar == 0x28 || scalar == 0xFF08
    if isBracketed { scalar = sign() }
    start = byte
    switch scalar {
    case 0x661F, 0x79AE:  // 星期, 禮拜
      let second = sign()
      guard second == 0x671F || second == 0x62DC else { return nil }
      (isBare, scalar) = (false, sign())
    case 0x9031, 0x5468:  // 週 周
      (isBare, scalar) = (false, sign())
    default: isBare = true
    }
    guard isBracketed || !isBare else { return nil }
    switch scalar {
    case 0x65E5, 0x5929: day = 0  // 日 天
    default:
      guard let digit = ChineseNumeral.digit(scalar), (1...6).contains(digit) else { return nil }
      day = digit
    }
    if isBracketed {
      let close = sign()
      guard close == 0x29 || close == 0xFF09 else { return nil }
    }
  }

  /// Whether it may be the mark of a list in the line: another bracketed number stands there that is
  /// behind no day.
  func isMark(in bytes: [UInt8]) -> Bool {
    guard isBare else { return false }
    let lower = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let upper = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let line = Glyphs(Array(bytes[lower..<upper])).scalars.filter { !$0.isWhitespace }
    // A mark at the line's start numbers the line itself.
    for place in line.indices.dropFirst(4) where place + 1 < line.count {
      guard line[place - 1].halfWidth == 0x28, line[place + 1].halfWidth == 0x29,
        ChineseNumeral.isNumeral(line[place])
      else { continue }
      let before = line[place - 2]
      if before != 0x65E5, !before.isDigit { return true }  // 日
    }
    return false
  }
}
