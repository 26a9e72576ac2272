import SourceText
import Vocabulary

/// How many people a list itself says it names (人數): 計57位, 等 62 人, 委員出席14人, 共十二人.
struct StatedCount {
  /// Where it stands, from its first word to 人.
  let signs: Range<Int>
  let number: Int
  /// Whether a word makes it a count of the list; （2人） behind one unit is none.
  let hasWord: Bool
  /// Whether it counts those who should have come or did not: 應出席15人, 請假1人.
  let isOfOthers: Bool

  /// Every count that stands in a list, in order.
  static func all(in signs: NameSigns, _ words: PeopleWords) -> [StatedCount] {
    var found: [StatedCount] = []
    for place in signs.scalars.indices where isPeople(signs.scalars[place]) && place > 0 {
      if let count = StatedCount(endingAt: place, in: signs, words) { found.append(count) }
    }
    return found
  }

  /// The number the list states: the first that does not count others.
  static func stated(_ counts: [StatedCount]) -> Int? {
    let own = counts.filter(\.hasWord)
    // 親自出席98人，委託出席31人，合計129人
    let present = own.filter { !$0.isOfOthers }.map(\.number)
    if present.count > 2, let last = present.last, present.dropLast().reduce(0, +) == last {
      return last
    }
    return (own.first { !$0.isOfOthers } ?? own.first)?.number
  }

  /// The one count of those who came; nil where there are several, of parts of the list.
  static func only(_ counts: [StatedCount]) -> StatedCount? {
    let present = counts.filter { $0.hasWord && !$0.isOfOthers }
    return present.count == 1 ? present.first : nil
  }

  private init?(endingAt place: Int, in signs: NameSigns, _ words: PeopleWords) {
    let scalars = signs.scalars
    guard !signs.gaps[place].line, !signs.gaps[place].separates else { return nil }
    var start = place
    while start > 0, place - start < 6, scalars[start - 1].isDigit { start -= 1 }
    if start == place {
      while start > 0, place - start < 6, ChineseNumeral.isNumeral(scalars[start - 1]) {
        start -= 1
      }
    }
    guard start < place else { return nil }
    let digits = scalars[start..<place]
    if digits.allSatisfy(\.isDigit) {
      number = digits.reduce(0) { $0 * 10 + ($1.digitValue ?? 0) }
    } else if let value = ChineseNumeral.value(digits) {
      number = value
    } else {
      return nil
    }
    var first = start
    var others = false
    while first > 0, start - first < 24 {
      let gap = signs.gaps[first]
      if gap.line || gap.mark || gap.hard { break }
      let window = max(0, first - 8)..<first
      guard let word = words.counts.start(in: scalars, endOf: window) else { break }
      if scalars[word] == 0x61C9 { others = true }  // 應
      if words.leaves.end(in: scalars, at: word, before: first) != nil { others = true }
      first = word
    }
    if first > 0, first < start, scalars[first - 1] == 0x61C9, signs.gaps[first].isNone {
      others = true
      first -= 1
    }
    // 列席者：23人, all that stands behind the label.
    let isAlone =
      first == 0 && (place + 1 == scalars.count || signs.gaps[place + 1].line)
    var hasWord = first < start || isAlone
    let opens =
      first == 0 || !signs.gaps[first].isNone || NameSigns.opens(scalars[first - 1])
      || Self.isPeople(scalars[first - 1])
    guard hasWord || opens || scalars[start].isDigit else { return nil }
    var next = place + 1
    if next < scalars.count, signs.gaps[next].isNone, scalars[next].isHan {
      if words.leaves.end(in: scalars, at: next, before: scalars.count) != nil {
        others = true
      } else if let word = words.counts.end(in: scalars, at: next, before: scalars.count) {
        // 等3位議員
        if word == scalars.count || !signs.gaps[word].isNone || scalars[word] == 0x3002 {  // 。
          next = word
        }
      } else {
        return nil
      }
    }
    isOfOthers = others
    // （以上二人請假） counts a few of the list.
    if others, first < start, scalars[first] == 0x4EE5 { hasWord = false }
    self.hasWord = hasWord
    self.signs = (first < start ? Self.opening(first, in: signs, words) : first)..<next
  }

  /// The place where the words before a count begin, when they name no one: 本次會議出席董事共7人.
  private static func opening(_ first: Int, in signs: NameSigns, _ words: PeopleWords) -> Int {
    var start = first
    while start > 0, signs.gaps[start].isNone, signs.scalars[start - 1].isHan { start -= 1 }
    guard start < first, first - start <= 20 else { return first }
    return OfficeAndName(reading: start..<first, in: signs, words).kind == .unknown ? start : first
  }

  private static func isPeople(_ sign: UInt32) -> Bool {
    sign == 0x4EBA || sign == 0x4F4D || sign == 0x540D || sign == 0x54E1  // 人 位 名 員
  }
}
