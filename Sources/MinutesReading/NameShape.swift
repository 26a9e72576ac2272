import SourceText
import Vocabulary

/// How surely signs are a person's own name (姓名): 王大明, 高○樹, 宋雨蓁 Nikar．Falong.
enum NameShape: Int, Comparable {
  /// They are none.
  case none
  /// They have the length of one, and no surname that is known.
  case possible
  /// They begin with a surname and have the length of a name, or are made of Latin or dotted parts.
  case sure

  static func < (left: NameShape, right: NameShape) -> Bool { left.rawValue < right.rawValue }

  /// What a range of signs is as a name.
  init(_ range: Range<Int>, in signs: NameSigns, _ words: PeopleWords) {
    guard let first = range.first, range.count <= 40 else {
      self = .none
      return
    }
    let han = Self.leadingHan(range, in: signs)
    let rest = han.upperBound..<range.upperBound
    if rest.isEmpty {
      self = Self.plain(han, in: signs, words)
      return
    }
    guard rest.allSatisfy({ Self.canFollow(signs.scalars[$0]) }) else {
      self = .none
      return
    }
    let hasDot = rest.contains { signs.scalars[$0].isNameDot }
    let small = rest.contains { (0x61...0x7A).contains(signs.scalars[$0]) }
    let hasLatin = rest.contains { signs.scalars[$0].isLatinLetter }
    if han.isEmpty {
      self = small && signs.scalars[first].isLatinLetter && range.count >= 2 ? .sure : .none
    } else {
      let isMixed = !hasDot && rest.contains { signs.scalars[$0].isHan }
      let fits = hasDot ? han.count <= 6 : hasLatin && (2...4).contains(han.count)
      self = fits && !isMixed && range.count >= 3 ? .sure : .none
    }
  }

  /// The Han characters that open a range, with the signs that mask one.
  static func leadingHan(_ range: Range<Int>, in signs: NameSigns) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound {
      let sign = signs.scalars[end]
      if sign.isNameHan {
        end += 1
      } else if sign.isNameMask {
        var last = end
        while last < range.upperBound, signs.scalars[last].isNameMask { last += 1 }
        if last - end > 2 { break }
        if last < range.upperBound, signs.scalars[last].isLatinLetter { break }
        if last < range.upperBound, signs.scalars[last].isDigit { break }
        end = last
      } else {
        break
      }
    }
    return range.lowerBound..<end
  }

  /// What a name of Han characters alone is.
  private static func plain(
    _ range: Range<Int>,
    in signs: NameSigns,
    _ words: PeopleWords
  ) -> NameShape {
    let first = range.lowerBound
    guard (2...4).contains(range.count), signs.scalars[first].isHan else { return .none }
    let compound = words.compoundSurnames.end(
      in: signs.scalars,
      at: first,
      before: range.upperBound - 1
    )
    let surname = words.isSurname(signs, first)
    if range.count == 4 {
      if compound != nil || (surname && words.isSurname(signs, first + 1)) { return .sure }
      return surname ? .possible : .none
    }
    return surname || compound != nil ? .sure : .possible
  }

  /// What may follow the Han characters of a name: letters, dots, hyphens, further Han.
  private static func canFollow(_ sign: UInt32) -> Bool {
    sign.isLatinLetter || sign.isNameDot || sign.isHan || sign == 0x2D || sign == 0x27
      || sign == 0x2019 || sign == 0x2BC || sign == 0x2D9 || sign == 0x5F || sign == 0x2010
      || sign == 0x2011 || (0x300...0x36F).contains(sign) || (0x1E00...0x1EFF).contains(sign)
      || sign == 0x5E || sign == 0x3A || sign == 0x2018
  }
}
