import SourceText

/// The signs of a list of people as they are taken from the record, one after the other.
struct WrittenSigns {
  var scalars: [UInt32] = []
  var positions: [Int] = []
  var gaps: [NameSigns.Gap] = []
  var depths: [UInt8] = []
  /// What stands behind the last sign.
  var gap = NameSigns.Gap()
  var rest: Range<Int>?
  private var depth: UInt8 = 0

  /// The signs of lines.
  init(_ lines: [Range<Int>], in source: [UInt32]) {
    let count = min(lines.reduce(0) { $0 + $1.count }, 40_000)
    scalars.reserveCapacity(count)
    positions.reserveCapacity(count)
    gaps.reserveCapacity(count)
    depths.reserveCapacity(count)
    for line in lines {
      let line = line.clamped(to: 0..<source.count)
      gap.line = true
      for position in line {
        if scalars.count >= 40_000 {
          rest = position..<line.upperBound
          return
        }
        take(position, line, source)
      }
    }
  }

  private mutating func take(_ position: Int, _ line: Range<Int>, _ source: [UInt32]) {
    let raw = source[position]
    let sign = raw.halfWidth
    if Self.isLineEnd(sign) {
      gap.line = true
      gap.width = 0
      return
    }
    if raw.isWhitespace {
      gap.width &+= raw == 0x3000 ? 2 : raw == 0x09 ? 8 : 1
      return
    }
    if raw.isHiddenControl || Self.isInvisible(raw) { return }
    if depth == 0 {
      switch sign {
      case 0x3001, 0x2C, 0xFF64, 0x2460...0x2473:  // 、 ， ①
        gap.mark = true
        return
      case 0x2F where Self.isBetweenHan(position, line, source):
        gap.mark = true
        return
      case 0x3B, 0x7C:  // ； |
        gap.hard = true
        return
      case 0x3A where !Self.isInNumber(position, line, source):
        gap.colon = true
        return
      case _ where Self.isGroupDash(position, line, source):
        gap.colon = true
        return
      default:
        break
      }
    }
    if NameSigns.opens(sign), depth < 9, Self.isClosed(after: position, source) { depth += 1 }
    scalars.append(sign)
    positions.append(position)
    gaps.append(gap)
    depths.append(depth)
    if NameSigns.closes(sign), depth > 0 { depth -= 1 }
    gap = NameSigns.Gap()
  }

  private static func isLineEnd(_ sign: UInt32) -> Bool {
    (0x0A...0x0D).contains(sign) || sign == 0x85 || sign == 0x2028 || sign == 0x2029
  }

  /// Joiners and marks of byte order, which show nothing.
  private static func isInvisible(_ sign: UInt32) -> Bool {
    sign == 0xFEFF || (0x200B...0x200D).contains(sign) || sign == 0x2060
  }

  /// A colon between digits is a clock's, 14:30.
  private static func isInNumber(_ at: Int, _ line: Range<Int>, _ source: [UInt32]) -> Bool {
    at > line.lowerBound && at + 1 < line.upperBound && source[at - 1].isDigit
      && source[at + 1].isDigit
  }

  /// A stroke between names, 王大明/李小華.
  private static func isBetweenHan(_ at: Int, _ line: Range<Int>, _ source: [UInt32]) -> Bool {
    at > line.lowerBound && at + 1 < line.upperBound && source[at - 1].isHan
      && source[at + 1].isHan
  }

  /// A dash behind a Han character and not before a digit or letter, 縣府—.
  private static func isGroupDash(_ at: Int, _ line: Range<Int>, _ source: [UInt32]) -> Bool {
    switch source[at] {
    case 0x2014, 0x2500, 0x2015, 0x2D, 0x2013, 0xFF0D: break
    default: return false
    }
    guard at > line.lowerBound, source[at - 1].isHan else { return false }
    guard at + 1 < line.upperBound else { return true }
    let next = source[at + 1]
    return next.isHan || next.isWhitespace || source[at] == next
  }

  /// Whether a bracket is closed before long; else it is a sign like another.
  private static func isClosed(after position: Int, _ source: [UInt32]) -> Bool {
    source[position...].prefix(120).contains { NameSigns.closes($0.halfWidth) }
  }
}
