import SourceText
import Vocabulary

/// A unit with what stands behind it without a blank: 數位策略司｜蔡, 教育部｜王大明.
struct UnitAndRest {
  /// The unit; nil when nothing stands before the rest.
  var unit: Range<Int>?
  /// The surname or name.
  var rest: Range<Int>
  /// Whether the unit's ending proves the division.
  var isSure: Bool
  /// Whether the rest is a surname of two characters.
  var isCompound = false

  /// A unit and a whole name, 教育部王大明.
  init?(name body: Range<Int>, in signs: NameSigns, _ words: PeopleWords) {
    var end = body.upperBound
    while end > body.lowerBound, !signs.scalars[end - 1].isNameHan { end -= 1 }
    if body.upperBound - end > 2 || end == body.lowerBound {
      while end > body.lowerBound, !signs.scalars[end - 1].isHan { end -= 1 }
    } else {
      end = body.upperBound
    }
    for length in [3, 2, 4] where end - body.lowerBound >= length + 2 {
      let start = end - length
      let unit = body.lowerBound..<start
      let rest = start..<body.upperBound
      guard words.endsAsUnit(signs, unit), NameShape(rest, in: signs, words) == .sure else {
        continue
      }
      let strong = words.endsAsUnit(signs, unit, weak: false)
      if !strong, NameShape(unit, in: signs, words) == .sure { continue }
      self.unit = unit
      self.rest = rest
      isSure = strong
      return
    }
    return nil
  }

  /// A unit and a surname, 數位策略司蔡 before 司長.
  ///
  /// In 韌性建設司馬 the horse is the surname, for 韌性建設 is no unit.
  init?(surname body: Range<Int>, in signs: NameSigns, _ words: PeopleWords) {
    if let start = words.compoundSurnames.start(in: signs.scalars, endOf: body) {
      let unit = body.lowerBound..<start
      let proved = !unit.isEmpty && words.endsAsUnit(signs, unit)
      if unit.isEmpty || proved || !words.endsAsUnit(signs, start..<start + 1, weak: false) {
        self.unit = unit.isEmpty ? nil : unit
        rest = start..<body.upperBound
        isSure = unit.isEmpty || proved
        isCompound = true
        return
      }
    }
    guard let last = body.last, words.isSurname(signs, last) || body.count > 2 else { return nil }
    let unit = body.lowerBound..<last
    let proved = words.endsAsUnit(signs, unit)
    if !words.isSurname(signs, last) {
      guard proved, signs.scalars[last].isHan, !words.endsAsUnit(signs, body) else { return nil }
    }
    if unit.count == 1 {
      // 林黃 before 處長美玉: two surnames; 長江 before 經理李明: none.
      guard words.isSurname(signs, unit.lowerBound) else { return nil }
      self.unit = nil
      rest = body
      isSure = true
      return
    }
    self.unit = unit.isEmpty ? nil : unit
    rest = last..<body.upperBound
    isSure = proved
  }

  /// The unit whose head a post names without repeating it, 民政處 in 民政處長.
  static func headOfUnit(
    _ before: Range<Int>,
    _ post: Range<Int>,
    in signs: NameSigns,
    _ words: PeopleWords
  ) -> (unit: Range<Int>, isRepeated: Bool)? {
    guard let last = post.last, signs.scalars[last] == 0x9577, post.count >= 2 else { return nil }
    let stem = post.lowerBound..<last
    guard
      words.isWhole(words.unitEndings, signs, stem)
        || words.isWhole(words.weakUnitEndings, signs, stem)
    else { return nil }
    let repeated =
      before.count > stem.count
      && zip(before.suffix(stem.count), stem).allSatisfy { signs.scalars[$0] == signs.scalars[$1] }
    return (repeated ? before : before.lowerBound..<last, repeated)
  }
}
