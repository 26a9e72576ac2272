import SourceText

/// A list of people as signs without white space, each with what parts it from the sign before.
///
/// Names are matched over line ends and blanks alike (議事組主任陳⏎進煌, 李　新), so the blanks are no
/// signs but gaps, and every sign knows its place in the record.
final class NameSigns {
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
  let scalars: [UInt32]
  /// Where each stands in the record.
  let positions: [Int]
  /// What stands before each.
  let gaps: [Gap]
  /// How deep in brackets each stands; a bracket itself stands inside.
  let depths: [UInt8]
  /// What stands behind the last.
  let trailing: Gap
  /// Where the record is no longer read as a list: no list is that long.
  let rest: Range<Int>?

  /// The signs of the lines that make up a list.
  init(_ lines: [Range<Int>], in glyphs: Glyphs) {
    let written = WrittenSigns(lines, in: glyphs.scalars)
    scalars = written.scalars
    positions = written.positions
    gaps = written.gaps
    depths = written.depths
    trailing = written.gap
    rest = written.rest
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
    var text: [UInt32] = []
    text.reserveCapacity(signs.count * 2)
    for sign in signs {
      let raw = glyphs.scalars[positions[sign]]
      if sign > signs.lowerBound, !gaps[sign].isNone,
        !scalars[sign].isNameHan || !scalars[sign - 1].isNameHan,
        !gaps[sign].line || !(scalars[sign].isNameDot || scalars[sign - 1].isNameDot)
      {
        text.append(0x20)
      }
      text.append(raw)
    }
    return String(scalars: text[...])
  }

  static func opens(_ sign: UInt32) -> Bool {
    sign == 0x28 || sign == 0x5B || sign == 0x3010 || sign == 0x3014 || sign == 0x300C
      || sign == 0x3008 || sign == 0x300A || sign == 0x7B
  }

  static func closes(_ sign: UInt32) -> Bool {
    sign == 0x29 || sign == 0x5D || sign == 0x3011 || sign == 0x3015 || sign == 0x300D
      || sign == 0x3009 || sign == 0x300B || sign == 0x7D
  }
}
