import SourceText
import Vocabulary

extension NameFolding {
  /// The tokens from an index that are one entry, though blanks or a line end part them.
  func joined(from index: Int) -> (range: Range<Int>, next: Int) {
    var (range, next) = singles(from: index)
    while next < tokens.count, isWord(next), labelEnd(from: next) == nil {
      let token = tokens[next]
      let both = range.lowerBound..<token.signs.upperBound
      guard !token.gap.separates, both.count <= 40, joins(range, token, both, next) else { break }
      range = both
      next += 1
    }
    return (range, next)
  }

  private func isWord(_ index: Int) -> Bool {
    !tokens[index].isBracket && tokens[index].aside == nil
  }

  /// A run of single characters: 李　新 is one name, 蔣 議 長 根 煌 too.
  private func singles(from index: Int) -> (range: Range<Int>, next: Int) {
    var end = index
    while end < tokens.count, isWord(end), tokens[end].count == 1,
      signs.scalars[tokens[end].signs.lowerBound].isNameHan,
      end == index || tokens[end].gap.isBlank, end - index < 40
    {
      end += 1
    }
    let single = tokens[index].signs
    guard end > index + 1 else { return (single, index + 1) }
    func range(_ upper: Int) -> Range<Int> {
      single.lowerBound..<tokens[upper - 1].signs.upperBound
    }
    if reference(in: range(end)) != nil { return (range(end), end) }
    // Behind a post that waits a name is whole: 縣長　康　寧　　主任秘書　王大明.
    if end < tokens.count, isWord(end), tokens[end].gap.isBlank, pending?.post == nil {
      let longer = range(end + 1)
      let parts = PersonForm(reading: longer, in: signs, words).parts
      if parts.kind == .person, parts.post != nil, parts.shape == .sure { return (longer, end + 1) }
    }
    if end - index <= 3 { return (range(end), end) }
    // 縣　　　長　康　寧: a post blown up, then a name.
    for upper in index + 2..<end - 1
    where words.isWhole(words.posts, signs, range(upper))
      && NameShape(
        tokens[upper].signs.lowerBound..<tokens[end - 1].signs.upperBound,
        in: signs,
        words
      )
        == .sure
    {
      return (range(upper), upper)
    }
    let widths = tokens[index + 1..<end].map(\.gap.width)
    if let wide = widths.max(), let narrow = widths.min(), wide > narrow {
      var last = index + 1
      while last < end, tokens[last].gap.width < wide { last += 1 }
      return (range(last), last)
    }
    let parts = PersonForm(reading: range(end), in: signs, words).parts
    if parts.kind == .person, parts.post != nil { return (range(end), end) }
    if parts.kind == .office || parts.kind == .unit { return (range(end), end) }
    let length = (end - index).isMultiple(of: 2) ? 2 : 3
    return (range(index + length), index + length)
  }

  /// Whether a token completes the entry before it.
  private func joins(_ range: Range<Int>, _ token: NameToken, _ both: Range<Int>, _ index: Int)
    -> Bool
  {
    let first = signs.scalars[token.signs.lowerBound]
    let isLine = token.gap.line
    if !isLine, words.isWhole(words.standIns, signs, token.signs) { return range.count > 1 }
    if isLine, signs.scalars[range.upperBound - 1] == 0x3002 { return false }  // 。
    if isLine, token.isAmongMarks || isWrapped,
      first.isNameDot || signs.scalars[range.upperBound - 1].isNameDot
    {
      return true
    }
    let isHan = token.signs.allSatisfy { signs.scalars[$0].isNameHan }
    let form = PersonForm(reading: range, in: signs, words).parts
    if first.isLatinLetter || (first.isNameDot && token.count > 1) {
      guard !isLine || (isWrapped && token.isAmongMarks) else { return false }
      let latin = signs.scalars[range.upperBound - 1].isLatinLetter
      return (form.kind == .name || form.kind == .person || latin) && form.kind != .unit
        && NameShape(token.signs.lowerBound..<token.signs.lowerBound + 1, in: signs, words) == .none
        && !isAcronym(token.signs)
    }
    if isHan, token.count > 1, token.gap.width == 1, form.kind == .name, form.shape == .sure,
      range.allSatisfy({ !signs.scalars[$0].isHan }), !words.endsAsUnit(signs, token.signs)
    {
      // Ingay Tali 穎艾達利: one person's name in two scripts.
      let own = PersonForm(reading: token.signs, in: signs, words).parts
      if own.kind == .unknown || own.kind == .name && own.shape < .sure { return true }
    }
    switch form.kind {
    case .fragment, .beginning:
      if isHan, token.count <= 2 { return true }
    case .surnameAndPost:
      if isHan, token.count <= 2, !isLine || isWrapped || token.isAmongMarks {
        let sure = NameShape(token.signs, in: signs, words) == .sure
        return !sure || isLine || token.gap.width == 1
      }
    default:
      break
    }
    let whole = PersonForm(reading: both, in: signs, words).parts
    if form.kind == .fragment {
      if isLine, whole.kind == .unit || whole.kind == .office {
        return isWrapped || token.isAmongMarks  // 學⏎生會會長
      }
      return whole.shape == .sure && (whole.post != nil || token.count <= 3 || !isHan)
    }
    guard isLine else { return false }
    let own = PersonForm(reading: token.signs, in: signs, words).parts
    if !isWrapped, form.shape == .sure, form.name.last?.count ?? 0 == 2, token.count > 2,
      form.kind == .name || form.kind == .person
    {
      // 李明⏎水利署, 李明⏎水利署署長王大明: whole names, though 葉常⏎務次長寧 is one.
      if whole.kind != .person { return false }
      if let unit = own.unit, own.shape == .sure, words.endsAsUnit(signs, unit, weak: false) {
        return false
      }
    }
    if !isWrapped, form.kind == .person, form.shape == .sure, own.kind == .person,
      own.shape == .sure
    {
      return false
    }
    if form.kind == .office, form.post.map(isGroup) ?? false, own.kind == .person, own.post != nil {
      return false  // 職員代表⏎郁組長大明
    }
    if pending?.post != nil, form.kind == .name, form.shape == .sure, own.kind == .unit {
      return false  // 服務處主任　方甲⏎水利署第九河川分署: the name that the post waits for.
    }
    if token.isAmongMarks, tokens[index - 1].isAmongMarks {
      if own.kind == .unknown, whole.kind == .unknown, isComplete(form, range) { return false }
      if !isComplete(form, range) || !isComplete(own, token.signs) { return true }
      guard whole.shape == .sure || whole.kind == .unit else { return false }
      return form.name.isEmpty
        ? isWrapped || !signs.gaps[range.lowerBound].line : whole.unit == nil
    }
    guard isWrapped else { return false }
    if own.kind == .fragment, form.kind == .name || form.kind == .person {
      return
        !(index + 1 < tokens.count && tokens[index + 1].gap.isBlank
        && tokens[index + 1].count == 1)
    }
    // A line may end in a name of its own, but one with no surname behind others is none.
    let isTorn = range.count == 2 && signs.gaps[range.lowerBound].isBlank && pending == nil
    if let unit = own.unit, unit.count <= 2 || isTorn, form.kind == .name, form.shape < .sure,
      whole.kind == .person, whole.post != nil, whole.shape == .sure
    {
      return true  // 經濟發⏎展局戚局長大明, 童局長瑞麟 經濟⏎發展局戚局長大明
    }
    return whole.kind == .person && whole.post != nil && whole.shape == .sure
      && form.shape < .sure && form.kind != .office && own.shape < .sure && own.kind != .office
  }

  /// NCC, AIT: a body, no part of a name.
  private func isAcronym(_ range: Range<Int>) -> Bool {
    range.count > 1 && range.allSatisfy { (0x41...0x5A).contains(signs.scalars[$0]) }
  }

  /// Whether an entry of a list with 、 needs nothing more.
  private func isComplete(_ parts: OfficeAndName, _ range: Range<Int>) -> Bool {
    switch parts.kind {
    case .person: parts.shape == .sure && (parts.name.last.map { $0.count > 1 } ?? false)
    case .name: parts.shape == .sure && range.count > 2
    case .unit, .office: true
    default: false
    }
  }
}
