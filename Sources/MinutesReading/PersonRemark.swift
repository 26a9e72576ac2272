import SourceText
import Vocabulary

/// What stands in brackets behind a person: （請假）, （陳副司長怡君代）, （召集人）, （數位產業署）.
struct PersonRemark {
  /// Whether it says that the person did not come.
  var isOnLeave = false
  /// The stand-in as written; empty when the person before the bracket is the stand-in: （代）.
  var standIn: Range<Int>?
  /// A unit, a post or a name.
  var parts: OfficeAndName?

  /// Reads what stands between the brackets.
  init(reading content: Range<Int>, in signs: NameSigns, _ words: PeopleWords) {
    guard !content.isEmpty, content.count <= 60 else { return }
    let whole = OfficeAndName(reading: content, in: signs, words)
    if whole.kind == .office, whole.post?.upperBound == content.upperBound {
      parts = whole  // （學生代表）
      return
    }
    if let start = words.standInNotes.start(in: signs.scalars, endOf: content),
      let name = Self.lastName(content.lowerBound..<start, in: signs, words)
    {
      standIn = name
      return
    }
    if let end = words.standInNotes.end(
      in: signs.scalars,
      at: content.lowerBound,
      before: content.upperBound
    ),
      let name = Self.lastName(
        Self.withoutSeat(end..<content.upperBound, in: signs),
        in: signs,
        words
      ), !name.isEmpty,
      NameShape(name, in: signs, words) > .none
        || OfficeAndName(reading: name, in: signs, words).kind == .person
    {
      standIn = name
      return
    }
    if words.first(words.leaves, signs, content) != nil {
      isOnLeave = true
      return
    }
    parts = whole
  }

  /// 委託王大明出席 without 出席.
  private static func withoutSeat(_ range: Range<Int>, in signs: NameSigns) -> Range<Int> {
    guard range.count > 3, signs.scalars[range.upperBound - 1] == 0x5E2D,  // 席
      [0x51FA, 0x5217].contains(signs.scalars[range.upperBound - 2])  // 出 列
    else { return range }
    return range.lowerBound..<range.upperBound - 2
  }

  /// What names the stand-in, behind the last mark or 由; nil when it is no name at all.
  private static func lastName(
    _ range: Range<Int>,
    in signs: NameSigns,
    _ words: PeopleWords
  ) -> Range<Int>? {
    var start = range.lowerBound
    var upper = range.upperBound
    while upper > start, isMark(signs.scalars[upper - 1]) { upper -= 1 }
    for place in start..<upper where isMark(signs.scalars[place]) { start = place + 1 }
    if start == range.lowerBound, start < upper,
      let leave = words.leaves.end(in: signs.scalars, at: start, before: upper)
    {
      start = leave
    }
    while start < upper, leads(signs.scalars[start]), upper - start > 2 { start += 1 }
    let name = start..<upper
    if name.count > 1, words.isWhole(words.standInNotes, signs, name) { return nil }
    if name.isEmpty { return range.isEmpty ? name : nil }
    return name.count >= 2 && name.count <= 30 ? name : nil
  }

  /// 、 ， ： and blanks' like.
  private static func isMark(_ sign: UInt32) -> Bool {
    sign == 0x3001 || sign == 0x2C || sign == 0x3A || sign == 0x3B || sign == 0x3002
      || sign == 0x2F || sign == 0x2D || sign == 0x7531  // 由
  }

  /// 委 派 請 託 指: 委請, 指派.
  private static func leads(_ sign: UInt32) -> Bool {
    sign == 0x59D4 || sign == 0x6D3E || sign == 0x8ACB || sign == 0x8A17 || sign == 0x6307
  }
}
