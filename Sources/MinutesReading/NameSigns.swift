import SourceText

/// A list of people as signs without white space, each with what parts it from the sign before.
///
/// Names are matched over line ends and blanks alike (議事組主任陳⏎進煌, 李　新), so the blanks are no
/// signs but gaps, and every sign knows its place in the record.
struct NameSigns {
  /// What stands between two signs.
  struct Gap {
    /// The width of the blanks, in columns of half-width characters.
    var width: UInt16 = 0
    /// A line end.
    var line = false
    /// 、 ， or the like.
    var mark = false
    /// ； and the number before an entry: nothing carries over it.
    var hard = false
    /// A colon, or a dash that stands for one (縣府—).
    var colon = false

    /// Whether the signs stand side by side.
    var isNone: Bool { width == 0 && !line && !mark && !hard && !colon }
    /// Whether only blanks stand between.
    var isBlank: Bool { width > 0 && !line && !mark && !hard && !colon }
    /// Whether an entry ends here for certain.
    var separates: Bool { mark || hard || colon }
  }

  /// The signs, half width where there is one.
  private(set) var scalars: [UInt32] = []
  /// Where each stands in the record.
  private(set) var positions: [Int] = []
  /// What stands before each.
  private(set) var gaps: [Gap] = []
  /// How deep in brackets each stands; a bracket itself stands inside.
  private(set) var depths: [UInt8] = []
  /// What stands behind the last.
  private(set) var trailing = Gap()

  /// The signs of the lines that make up a list.
  init(_ lines: [Range<Int>], in glyphs: Glyphs) {
    let count = lines.reduce(0) { $0 + $1.count }
    scalars.reserveCapacity(count)
    positions.reserveCapacity(count)
    gaps.reserveCapacity(count)
    depths.reserveCapacity(count)
    var gap = Gap()
    var depth: UInt8 = 0
    for line in lines {
      let line = line.clamped(to: 0..<glyphs.scalars.count)
      gap.line = true
      for position in line { take(position, line, glyphs.scalars, &gap, &depth) }
    }
    trailing = gap
  }

  private mutating func take(
    _ position: Int,
    _ line: Range<Int>,
    _ source: [UInt32],
    _ gap: inout Gap,
    _ depth: inout UInt8
  ) {
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
      case 0x3001, 0x2C, 0xFF64:  // 、 ，
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
    if Self.opens(sign), depth < 9, Self.isClosed(after: position, source) { depth += 1 }
    scalars.append(sign)
    positions.append(position)
    gaps.append(gap)
    depths.append(depth)
    if Self.closes(sign), depth > 0 { depth -= 1 }
    gap = Gap()
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
    source[position...].prefix(120).contains { closes($0.halfWidth) }
  }

  static func opens(_ sign: UInt32) -> Bool {
    sign == 0x28 || sign == 0x5B || sign == 0x3010 || sign == 0x3014 || sign == 0x300C
      || sign == 0x3008 || sign == 0x300A || sign == 0x7B
  }

  static func closes(_ sign: UInt32) -> Bool {
    sign == 0x29 || sign == 0x5D || sign == 0x3011 || sign == 0x3015 || sign == 0x300D
      || sign == 0x3009 || sign == 0x300B || sign == 0x7D
  }

  /// The place of signs in the record, from the first to the last.
  func range(_ signs: Range<Int>, in glyphs: Glyphs) -> SourceRange {
    guard let first = signs.first, let last = signs.last, last < positions.count else {
      return SourceRange(0, 0)
    }
    return glyphs.range(positions[first]..<max(positions[first], positions[last]) + 1)
  }

  /// Signs in one piece: blanks between Han are dropped, one stays before and between Latin words.
  func string(_ signs: Range<Int>, in glyphs: Glyphs) -> String {
    var text = String.UnicodeScalarView()
    for sign in signs {
      let raw = glyphs.scalars[positions[sign]]
      if sign > signs.lowerBound, !gaps[sign].isNone,
        !scalars[sign].isNameHan || !scalars[sign - 1].isNameHan
      {
        text.append(" ")
      }
      if let scalar = Unicode.Scalar(raw) { text.append(scalar) }
    }
    return String(text)
  }
}

extension UInt32 {
  /// Whether a sign masks a character of a name: 高○樹, 王ＯＯ, 陳＊明.
  var isNameMask: Bool {
    switch self {
    case 0x25CB, 0x25EF, 0x25CF, 0x25A1, 0x25A0, 0x3007, 0x2B55, 0x20DD, 0x58, 0x4F, 0x2A, 0xD7,
      0x2573, 0x203B, 0x2B1C, 0x78, 0x6F, 0xFFFD, 0x3F, 0x30:
      true
    default: false
    }
  }

  /// A dot between the parts of a name, 瓦歷斯．貝林.
  var isNameDot: Bool {
    switch self {
    case 0x2E, 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x16EB, 0x2024, 0x318D: true
    default: false
    }
  }

  /// A Han character or a sign that masks one.
  var isNameHan: Bool { isHan || (isNameMask && !isLatinLetter && self != 0x30) }
}
