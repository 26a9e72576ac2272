import SourceText
import Vocabulary

/// One entry of a list of people, freed of what is no part of unit, post and name.
///
/// 李麗珠代 says that another came, 王大明請假 that he did not, 蔣偉寧率同有關人員 that others were with
/// him, 1.王大明 that he is the first.
struct PersonForm {
  /// The entry as written.
  let range: Range<Int>
  /// Its unit, post and name.
  var parts: OfficeAndName
  /// The stand-in as written, when the entry ends in 代.
  var standIn: Range<Int>?
  /// Whether the 代 may as well be the last character of a name, 林美代.
  var mayBeName = false
  /// Whether it says that the person did not come.
  var isOnLeave = false
  /// Whether it says so of those before it too, 均請假.
  var isForAll = false

  /// Reads an entry without brackets.
  init(reading range: Range<Int>, in signs: NameSigns, _ words: PeopleWords) {
    self.range = range
    var body = Self.withoutNumber(range, in: signs)
    guard body.count <= 60 else {
      parts = OfficeAndName(reading: range, in: signs, words)
      return
    }
    while let last = body.last, Self.isStop(signs.scalars[last]) { body.removeLast() }
    while body.count > 3, Self.isFootnote(signs.scalars[body.upperBound - 1]),
      signs.scalars[body.lowerBound..<body.lowerBound + 3].allSatisfy(\.isHan)
    {
      body.removeLast()
    }
    if body.count > 2,
      let company = words.first(words.company, signs, body.dropFirst(2))
    {
      body = body.lowerBound..<company.lowerBound
    }
    if body.count > 2, signs.scalars[body.upperBound - 1] == 0x7B49 { body.removeLast() }  // 等
    if let start = words.leaves.start(in: signs.scalars, endOf: body), start >= body.lowerBound + 2
    {
      isOnLeave = true
      isForAll = [0x5747, 0x7686].contains(signs.scalars[start])  // 均 皆
      body = body.lowerBound..<start
    }
    if let start = words.standIns.start(in: signs.scalars, endOf: body),
      start >= body.lowerBound + 2
    {
      var other = body.lowerBound..<start
      if signs.scalars[other.lowerBound] == 0x7531, other.count > 2 { other.removeFirst() }  // 由
      mayBeName = body.count == 3
      parts = OfficeAndName(reading: other, in: signs, words)
      standIn = Self.standIn(other, parts)
      if mayBeName, parts.kind != .name { mayBeName = false }
      if parts.kind == .person || parts.kind == .name { return }
      standIn = nil
    }
    if let start = Self.secondPost(body, in: signs, words) {
      parts = OfficeAndName(reading: body.lowerBound..<start, in: signs, words)
      if parts.kind == .person, parts.shape == .sure { return }
    }
    if let start = words.honorifics.start(in: signs.scalars, endOf: body),
      start >= body.lowerBound + 2
    {
      parts = OfficeAndName(reading: body.lowerBound..<start, in: signs, words)
      if parts.kind == .person || parts.kind == .name { return }
    }
    parts = OfficeAndName(reading: body, in: signs, words)
    if let unit = parts.unit, words.isWhole(words.modifiers, signs, unit) { parts.unit = nil }
  }

  /// Where a further post begins behind the name, 兼代處長 in 林副局長大明兼代處長.
  private static func secondPost(
    _ body: Range<Int>,
    in signs: NameSigns,
    _ words: PeopleWords
  ) -> Int? {
    let from = body.lowerBound + 3
    guard from < body.upperBound,
      let start = (from..<body.upperBound).first(where: { signs.scalars[$0] == 0x517C }),  // 兼
      let post = PostPhrase.last(in: start..<body.upperBound, of: signs, words),
      post.range.upperBound == body.upperBound
    else { return nil }
    return start
  }

  /// The stand-in as written: 陳副司長怡君 with the post inside the name, else the name alone.
  private static func standIn(_ body: Range<Int>, _ parts: OfficeAndName) -> Range<Int>? {
    guard let first = parts.name.first, let last = parts.name.last else { return body }
    return first.lowerBound..<last.upperBound
  }

  /// The entry without the number or bullet before it, 1.王大明, ●李小華.
  private static func withoutNumber(_ range: Range<Int>, in signs: NameSigns) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, isBullet(signs.scalars[start]) { start += 1 }
    var digits = start
    while digits < range.upperBound, digits - start < 3, signs.scalars[digits].isDigit {
      digits += 1
    }
    if digits > start, digits < range.upperBound {
      let mark = signs.scalars[digits]
      if mark == 0x2E || mark == 0x29 {
        start = digits + 1
      } else if mark.isHan, ![0x4EBA, 0x4F4D, 0x6642, 0x9EDE, 0x5E74, 0x6708].contains(mark) {
        start = digits
      }
    }
    return start..<range.upperBound
  }

  private static func isBullet(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x25CE, 0x25CF, 0x25C6, 0x25A0, 0x203B, 0x25B2, 0x2605, 0x2606, 0x2713, 0x2714, 0x2022,
      0xB7, 0x2460...0x2473, 0x3251...0x325F, 0x2776...0x277F, 0x2D, 0x2013, 0x2014, 0x2500, 0x2611,
      0x25B3, 0x25C7, 0x2A, 0x3E, 0x2E, 0x2F:
      true
    default: false
    }
  }

  /// A star or figure behind a name, 王大明＊.
  private static func isFootnote(_ sign: UInt32) -> Bool {
    sign.isDigit || sign == 0x2A || sign == 0x23 || (0x2605...0x2606).contains(sign)
      || sign == 0x203B || (0x2020...0x2021).contains(sign) || sign == 0x25CE
      || sign == 0xB9 || (0xB2...0xB3).contains(sign)
  }

  private static func isStop(_ sign: UInt32) -> Bool {
    sign == 0x3002 || sign == 0x2E || sign == 0x2F || sign == 0x2D || sign == 0x7E || sign == 0x2026
      || sign == 0x21
  }
}
