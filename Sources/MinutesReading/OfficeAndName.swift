import SourceText
import Vocabulary

/// How an entry divides into unit, post and name: 數位策略司蔡司長壽淦, 民政局局長江俊霆, 王大明委員.
struct OfficeAndName {
  /// What an entry turned out to be.
  enum Kind {
    /// A name with a unit or a post.
    case person
    /// A name alone.
    case name
    /// A surname and a post, whose given name is missing or still to come: 陳處長.
    case surnameAndPost
    /// A unit, a post and one character: the line broke in the name, 議事組主任陳⏎進煌.
    case beginning
    /// A post, perhaps with its unit, and no name.
    case office
    /// A unit alone.
    case unit
    /// A single character.
    case fragment
    /// None of these.
    case unknown
  }

  var kind: Kind
  var unit: Range<Int>?
  var post: Range<Int>?
  /// The name, in one or two pieces.
  var name: [Range<Int>] = []
  /// How sure the name is.
  var shape = NameShape.none
  /// Whether the name could as well be that of a unit: 高雄市, 李新處長.
  var isDoubtful = false

  /// Divides an entry without brackets, states and numbers.
  init(reading body: Range<Int>, in signs: NameSigns, _ words: PeopleWords) {
    kind = .unknown
    guard !body.isEmpty, body.count <= 60 else { return }
    if let phrase = PostPhrase.last(in: body, of: signs, words) {
      var phrase = phrase
      if phrase.range.lowerBound == body.lowerBound + 1, !words.isSurname(signs, body.lowerBound),
        signs.scalars[body.lowerBound] != signs.scalars[phrase.range.lowerBound],
        words.endsAsUnit(signs, body.lowerBound..<body.lowerBound + 1),
        phrase.range.upperBound == body.upperBound || body.upperBound - phrase.range.upperBound > 2
          || words.isSurname(signs, phrase.range.upperBound)
      {
        // 系主任, but not 班局長素娥, whose surname is 班.
        phrase.range = body.lowerBound..<phrase.range.upperBound
      }
      let before = body.lowerBound..<phrase.range.lowerBound
      let after = phrase.range.upperBound..<body.upperBound
      if !phrase.isHonorific { post = phrase.range }
      if after.isEmpty {
        divide(before: before, phrase, signs, words)
      } else {
        divide(before: before, phrase, after: after, signs, words)
      }
      if kind == .unknown || kind == .name { post = nil }
      // 召集人陳議員明義, but 職員代表郁組長大明.
      if let unit, words.isWhole(words.posts, signs, unit), !words.isGroup(signs, unit) {
        self.unit = nil
      }
    } else {
      divide(bare: body, signs, words)
    }
  }

  // MARK: - Without a post

  private mutating func divide(bare body: Range<Int>, _ signs: NameSigns, _ words: PeopleWords) {
    if let end = latinName(in: body, signs, words) {
      kind = .person
      unit = body.lowerBound..<end
      name = [end..<body.upperBound]
      shape = .sure
      return
    }
    shape = NameShape(body, in: signs, words)
    let isAcronym =
      (2...8).contains(body.count) && body.allSatisfy { (0x41...0x5A).contains(signs.scalars[$0]) }
    if isAcronym || (words.endsAsUnit(signs, body, weak: false) && body.count > 1) {
      kind = .unit
      unit = body
      shape = .none
    } else if shape == .sure {
      kind = .name
      name = [body]
      isDoubtful = words.endsAsUnit(signs, body)
    } else if words.endsAsUnit(signs, body), body.count > 1 {
      kind = .unit
      unit = body
      shape = .none
    } else if let parts = UnitAndRest(name: body, in: signs, words) {
      kind = .person
      unit = parts.unit
      name = [parts.rest]
      shape = .sure
    } else if shape == .possible {
      kind = .name
      name = [body]
      isDoubtful = true
    } else if body.count == 1, signs.scalars[body.lowerBound].isNameHan {
      kind = .fragment
    }
  }

  /// Where a name in Latin letters begins behind a unit.
  ///
  /// 應用英語系Dr. Emily Carter.
  private func latinName(in body: Range<Int>, _ signs: NameSigns, _ words: PeopleWords) -> Int? {
    let han = NameShape.leadingHan(body, in: signs)
    guard han.count >= 4, han.upperBound < body.upperBound, words.endsAsUnit(signs, han),
      body.dropFirst(han.count).allSatisfy({ !signs.scalars[$0].isHan }),
      NameShape(han.upperBound..<body.upperBound, in: signs, words) == .sure
    else { return nil }
    return han.upperBound
  }

  // MARK: - With the post at the end

  private mutating func divide(
    before: Range<Int>,
    _ phrase: PostPhrase,
    _ signs: NameSigns,
    _ words: PeopleWords
  ) {
    if before.isEmpty {
      kind = phrase.isHonorific ? .unknown : .office
      return
    }
    if before.count > 1, words.endsAsUnit(signs, before, weak: false) {
      kind = .office
      unit = before
      return
    }
    if before.count == 1 || words.isWhole(words.compoundSurnames, signs, before) {
      kind = .surnameAndPost
      return
    }
    let own = NameShape(before, in: signs, words)
    let head = UnitAndRest.headOfUnit(before, phrase.range, in: signs, words)
    if let head, before.count == 2 || (own == .sure && head.isRepeated) {
      kind = .office
      unit = head.unit
      if own == .sure, !head.isRepeated { doubt(before, own) }
    } else if own == .sure {
      kind = .person
      name = [before]
      shape = own
    } else if words.endsAsUnit(signs, before) {
      kind = .office
      unit = before
    } else if let parts = UnitAndRest(name: before, in: signs, words) {
      kind = .person
      unit = parts.unit
      name = [parts.rest]
      shape = .sure
    } else if let parts = UnitAndRest(surname: before, in: signs, words), parts.isSure {
      kind = .surnameAndPost
      unit = parts.unit
    } else {
      kind = .office
      unit = head?.unit ?? before
      if own == .possible { doubt(before, own) }
    }
  }

  /// Keeps a name in store: the entry is an office if a name follows it, else that name.
  private mutating func doubt(_ range: Range<Int>, _ own: NameShape) {
    name = [range]
    shape = own
    isDoubtful = true
  }

  // MARK: - With the post inside or in front

  private mutating func divide(
    before: Range<Int>,
    _ phrase: PostPhrase,
    after: Range<Int>,
    _ signs: NameSigns,
    _ words: PeopleWords
  ) {
    let han = NameShape.leadingHan(after, in: signs).count
    let own = NameShape(after, in: signs, words)
    let whole = before.lowerBound..<after.upperBound
    if before.isEmpty {
      if han == 1, after.count == 1 {
        let bare = NameShape(whole, in: signs, words)
        kind = bare == .sure ? .name : .beginning
        if bare == .sure { name = [whole] }
        shape = bare
      } else if own > .none {
        take(unit: nil, name: [after], own)
      }
      return
    }
    guard han > 0 || own > .none, own > .none || (han == after.count && han <= 3) || han <= 2 else {
      return
    }
    if before.count == 1 {
      guard han <= 3, signs.scalars[before.lowerBound].isHan else { return }
      let known = words.isSurname(signs, before.lowerBound)
      take(unit: nil, name: [before, after], known ? .sure : .possible)
      return
    }
    if words.isWhole(words.compoundSurnames, signs, before) {
      take(unit: nil, name: [before, after], .sure)
      return
    }
    let leads = words.isSurname(signs, after.lowerBound)
    let head = UnitAndRest.headOfUnit(before, phrase.range, in: signs, words)
    let inside = UnitAndRest(surname: before, in: signs, words)
    let isUnit = words.endsAsUnit(signs, before)
    if isUnit, inside?.isCompound != true {
      if own > .none {
        take(unit: before, name: [after], max(own, .possible))
      } else if after.count == 1 {
        unit = before
        kind = .beginning
      }
    } else if let inside, inside.isSure, han <= 2 || (han == 3 && !leads) {
      take(unit: inside.unit, name: [inside.rest, after], .sure)
    } else if han >= 3 || (leads && (inside == nil || head != nil)) {
      if own > .none { take(unit: head?.unit ?? before, name: [after], own) }
    } else if let inside, han <= 2 {
      take(unit: inside.unit, name: [inside.rest, after], .sure)
    } else if before.count == 2, head == nil, han == after.count {
      // 宮本委員直美: what stands behind the post has no surname, so it stands before.
      take(unit: nil, name: [before, after], .possible)
    } else if own > .none, han == 2 {
      take(unit: head?.unit ?? before, name: [after], .possible)
    }
  }

  private mutating func take(unit: Range<Int>?, name: [Range<Int>], _ shape: NameShape) {
    kind = .person
    self.unit = unit
    self.name = name
    self.shape = shape
  }
}
