internal import SourceText

/// Reads the mark that a line opens with (編號判讀), each form by signs of its own.
struct MarkScanner {
  let glyphs: Glyphs
  let line: Range<Int>

  private var start: Int { line.lowerBound }
  private var end: Int { line.upperBound }

  private func at(_ position: Int) -> UInt32 { position < end ? glyphs.scalars[position] : 0 }

  private func skippingBlanks(_ position: Int) -> Int {
    var position = position
    while position < end, glyphs.scalars[position].isWhitespace { position += 1 }
    return position
  }

  private func isComma(_ scalar: UInt32) -> Bool { scalar == 0x3001 }
  private func isDot(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0xFF0E || scalar == 0xFE52
  }

  /// A number of Arabic digits, at most four, without a leading zero.
  private func digits(_ position: Int) -> (value: Int, end: Int)? {
    var value = 0
    var next = position
    while next < end, let digit = glyphs.scalars[next].digitValue {
      guard next - position < 4 else { return nil }
      value = value * 10 + digit
      next += 1
    }
    guard next > position, glyphs.scalars[position].digitValue != 0 else { return nil }
    return (value, next)
  }

  /// A number of Chinese digits; formal and ordinary ones do not mix.
  private func numeral(_ position: Int) -> (value: Int, end: Int, isFormal: Bool)? {
    var next = position
    let isFormal = ChineseNumeral.isFormal(at(position))
    while next < end, next - position < 8, ChineseNumeral.isNumeral(glyphs.scalars[next]) {
      next += 1
    }
    guard next > position, let value = ChineseNumeral.value(glyphs.scalars[position..<next]),
      value > 0
    else { return nil }
    return (value, next, isFormal)
  }

  private func made(_ form: MarkForm, _ number: Int, step: Range<Int>, end: Int) -> Marker {
    Marker(form: form, number: number, range: start..<end, step: step)
  }

  func bracketed() -> Marker? {
    let inner = skippingBlanks(start + 1)
    let form: MarkForm
    let number: Int
    var next: Int
    if let found = digits(inner), found.value < 300 {
      (form, number, next) = (.arabicInBrackets, found.value, found.end)
    } else if let found = numeral(inner) {
      (form, number, next) = (.chineseInBrackets, found.value, found.end)
    } else if let stem = Self.stems.firstIndex(of: at(inner)) {
      (form, number, next) = (.stemInBrackets, stem + 1, inner + 1)
    } else if let letter = Self.letter(at(inner)) {
      let letters = isSmall(at(inner)) ? MarkForm.latinSmallInBrackets : .latinInBrackets
      (form, number, next) = (letters, letter, inner + 1)
    } else {
      return nil
    }
    next = skippingBlanks(next)
    guard at(next) == 0x29 || at(next) == 0xFF09 else { return nil }
    // (一)、 is one mark.
    let close = next + 1
    return made(form, number, step: start..<close, end: isComma(at(close)) ? close + 1 : close)
  }

  func single() -> Marker? {
    let scalar = at(start)
    let after = isComma(at(start + 1)) ? start + 2 : start + 1
    let step = start..<start + 1
    switch scalar {
    case 0x2460...0x2473: return made(.circled, Int(scalar - 0x245F), step: step, end: after)
    case 0x2474...0x2487:
      return made(.arabicInBrackets, Int(scalar - 0x2473), step: step, end: after)
    case 0x2488...0x249B: return made(.arabic, Int(scalar - 0x2487), step: step, end: after)
    case 0x3220...0x3229:
      return made(.chineseInBrackets, Int(scalar - 0x321F), step: step, end: after)
    default: return nil
    }
  }

  func arabic() -> Marker? {
    guard let found = digits(start) else { return nil }
    let sign = skippingBlanks(found.end)
    let step = start..<found.end
    if isComma(at(sign)) {
      // 16、17日 counts on; 1、114年 does not, nor does 1、2月3日, whose 2 has a day of its own.
      if let next = digits(skippingBlanks(sign + 1)), next.value == found.value + 1,
        !isMonthAndDay(next.end)
      {
        return nil
      }
      return made(.arabic, found.value, step: step, end: sign + 1)
    }
    if isDot(at(sign)) {
      let next = at(sign + 1)
      guard !next.isDigit || isYear(sign + 1) || isMonth(sign + 1) else { return nil }
      if found.value >= 90, at(skippingBlanks(sign + 1)).isDigit { return nil }
      return made(.arabic, found.value, step: step, end: sign + 1)
    }
    if sign == found.end, at(sign) == 0x29 || at(sign) == 0xFF09, found.value < 100 {
      return made(.arabicBeforeBracket, found.value, step: start..<sign + 1, end: sign + 1)
    }
    if at(found.end) == 0x09, found.value < 100, isSentence(found.end + 1..<end) {
      return made(.arabicBeforeTab, found.value, step: step, end: found.end + 1)
    }
    return nil
  }

  /// Whether what follows a tab is a sentence, and no cells of a table.
  private func isSentence(_ rest: Range<Int>) -> Bool {
    let words = glyphs.trimmed(rest)
    guard let last = words.last, [0x3002, 0xFF1B, 0xFF01, 0xFF1F].contains(glyphs.scalars[last])
    else { return false }
    return !glyphs.scalars[words].contains(0x09)
  }

  /// 2.114 年 2 月: the digits behind the dot are a year, and the dot is that of a mark.
  private func isYear(_ position: Int) -> Bool {
    guard let found = digits(position), found.end - position >= 2 else { return false }
    return at(skippingBlanks(found.end)) == 0x5E74  // 年
  }

  /// 1.8/29 開學, 2.12月起: the digits behind the dot are a month, and the dot is that of a mark.
  private func isMonth(_ position: Int) -> Bool {
    guard let month = digits(position), month.value <= 12 else { return false }
    let sign = skippingBlanks(month.end)
    if at(sign) == 0x6708 { return true }  // 月
    guard at(month.end) == 0x2F, let day = digits(month.end + 1) else { return false }
    return day.value <= 31 && at(day.end) != 0x2F
  }

  /// Whether 月, a number and 日 follow.
  private func isMonthAndDay(_ position: Int) -> Bool {
    let month = skippingBlanks(position)
    guard at(month) == 0x6708, let day = digits(skippingBlanks(month + 1)) else { return false }
    return at(skippingBlanks(day.end)) == 0x65E5
  }

  func chinese() -> Marker? {
    guard let found = numeral(start) else { return nil }
    let sign = skippingBlanks(found.end)
    let isDotted = isDot(at(sign)) && !at(sign + 1).isDigit
    guard isComma(at(sign)) || isDotted else { return nil }
    if !found.isFormal, let next = numeral(sign + 1), next.value == found.value + 1,
      Self.counted.contains(at(next.end))
    {
      return nil  // 三、四月間
    }
    let form = found.isFormal ? MarkForm.formal : .chinese
    return made(form, found.value, step: start..<found.end, end: sign + 1)
  }

  func letter() -> Marker? {
    let scalar = at(start)
    let sign = skippingBlanks(start + 1)
    let step = start..<start + 1
    if let index = Self.stems.firstIndex(of: scalar), isComma(at(sign)) || isDot(at(sign)) {
      return made(.stem, index + 1, step: step, end: sign + 1)
    }
    if let index = Self.branches.firstIndex(of: scalar), isComma(at(sign)) || isDot(at(sign)) {
      return made(.branch, index + 1, step: step, end: sign + 1)
    }
    if let index = Self.letter(scalar), sign == start + 1 {
      if at(sign) == 0x29 || at(sign) == 0xFF09 {
        return made(.latinBeforeBracket, index, step: start..<sign + 1, end: sign + 1)
      }
      let isDotted = isDot(at(sign)) && (at(sign + 1).isWhitespace || at(sign + 1).isHan)
      guard isComma(at(sign)) || isDotted else { return nil }
      return made(isSmall(scalar) ? .latinSmall : .latin, index, step: step, end: sign + 1)
    }
    return nil
  }

  /// 第2款：, 第 7 項, 第三案: the number is a name; only before a colon, a comma, a blank or the end.
  func named() -> Marker? {
    let inner = skippingBlanks(start + 1)
    let number: Int
    var next: Int
    if let found = digits(inner) {
      (number, next) = (found.value, found.end)
    } else if let found = numeral(inner) {
      (number, next) = (found.value, found.end)
    } else {
      return nil
    }
    next = skippingBlanks(next)
    let noun = at(next)
    guard Self.nouns.contains(noun) else { return nil }
    let after = next + 1
    let sign = at(after)
    let isColon = sign == 0xFF1A || sign == 0x3A
    guard after == end || isColon || isComma(sign) || sign.isWhitespace else { return nil }
    let form = noun == 0x6848 || noun == 0x865F ? MarkForm.agenda : .named(noun)  // 案 號
    return made(
      form,
      number,
      step: start..<after,
      end: isColon || isComma(sign) ? after + 1 : after
    )
  }

  private func isSmall(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar.halfWidth)
  }

  private static func letter(_ scalar: UInt32) -> Int? {
    let plain = scalar.halfWidth
    if (0x41...0x5A).contains(plain) { return Int(plain - 0x40) }
    if (0x61...0x7A).contains(plain) { return Int(plain - 0x60) }
    return nil
  }

  private static let stems = "甲乙丙丁戊己庚辛壬癸".unicodeScalars.map(\.value)
  private static let branches = "子丑寅卯辰巳午未申酉戌亥".unicodeScalars.map(\.value)
  private static let nouns = Set("款項目組章節案號".unicodeScalars.map(\.value))
  /// What stands after a run of numbers that is no mark: 三、四月, 一、二級.
  private static let counted = Set("月日年個項級次樓期週季讀人位件、".unicodeScalars.map(\.value))
}
