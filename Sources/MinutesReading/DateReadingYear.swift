import Minutes
import SourceText

/// Years: how they are written, and which one a date without a year belongs to.
extension DateScan {
  /// The year a date was given, and whether it came from the meeting.
  struct GivenYear {
    var year: Int
    var calendar: RecordDate.Calendar
    var inferred: Bool
  }

  /// The common year of a number before 年; `isSure` when it can stand without month and day.
  func year(
    _ number: DateNumber,
    era: RecordDate.Calendar?
  ) -> (year: Int, calendar: RecordDate.Calendar, isSure: Bool)? {
    switch (era, number.value) {
    case (.republic, 1...300): (number.value + 1911, .republic, true)
    case (.common, 1...9999): (number.value, .common, true)
    case (nil, 1800...2199) where !number.isChinese || number.count == 4:
      (number.value, .common, true)
    case (nil, 100...199):
      // 百年 and 一百年 alone are lengths of time.
      (number.value + 1911, .republic, !number.isChinese || number.count > 2)
    case (nil, 10...99): (number.value + 1911, .republic, false)
    default: nil
    }
  }

  /// 中華民國, 民國, 西元 or 公元 before a year.
  mutating func era(at position: Int) -> Int {
    for (word, calendar) in Self.eras where scalars[position] == word[0] {
      var next = position
      var matches = true
      for (index, scalar) in word.enumerated() {
        if index > 0 { next = skippingBlanks(next) }
        guard at(next) == scalar else {
          matches = false
          break
        }
        next += 1
      }
      guard matches else { continue }
      next = skippingBlanks(next)
      guard at(next).isDigit || ChineseNumeral.isNumeral(at(next)) else { return next }
      return number(at: next, from: position, era: calendar)
    }
    return position + 1
  }

  private static let eras: [([UInt32], RecordDate.Calendar)] = [
    ([0x4E2D, 0x83EF, 0x6C11, 0x570B], .republic),  // 中華民國
    ([0x6C11, 0x570B], .republic),  // 民國
    ([0x897F, 0x5143], .common),  // 西元
    ([0x516C, 0x5143], .common),  // 公元
  ]

  /// The year of a month or day without one that begins at a position; nil when there is none to
  /// be had.
  ///
  /// The words before it are heeded, 去年12月; of a stretch the day is the middle.
  func givenYear(at position: Int, month: Int, day: Int) -> GivenYear? {
    let previous = before(position)
    if at(previous) == DateSign.year {
      let word = before(previous)
      if let shift = DateSign.yearWord(at(word)) {
        guard let shift, let meeting else { return nil }
        return GivenYear(year: meeting.year + shift, calendar: .republic, inferred: true)
      }
      // 同年, 當年; 次年, 翌年, 隔年.
      switch at(word) {
      case 0x6B21, 0x7FCC, 0x9694:
        guard let named else { return nil }
        return GivenYear(year: named.year + 1, calendar: named.calendar, inferred: false)
      default: break
      }
    }
    if let named {
      var year = named.year
      if let last, isUntil(position, from: last),
        let day = CalendarDay(year: year, month: month, day: day),
        day < last.day
      {
        year += 1  // 自114年12月1日起至1月31日止
      }
      return GivenYear(year: year, calendar: named.calendar, inferred: false)
    }
    guard let year = nearestYear(month: month, day: day) else { return nil }
    return GivenYear(year: year, calendar: .republic, inferred: true)
  }

  /// Whether only a word like 至 stands between the last date and a position.
  private func isUntil(_ position: Int, from last: LastDate) -> Bool {
    guard position > last.end, position - last.end <= 6 else { return false }
    var hasRange = false
    for scalar in scalars[last.end..<position] {
      if DateSign.isRange(scalar) {
        hasRange = true
      } else if scalar != 0x8D77, scalar != 0x4EFD, !scalar.isWhitespace {  // 起 份
        return false
      }
    }
    return hasRange
  }

  /// The year in which a day is nearest to the meeting: December for a record of January is last
  /// year's.
  func nearestYear(month: Int, day: Int) -> Int? {
    guard let meeting else { return nil }
    var best: (distance: Int, year: Int)?
    for year in [meeting.year, meeting.year - 1, meeting.year + 1] {
      guard let candidate = CalendarDay(year: year, month: month, day: day) else { continue }
      let distance = abs(candidate.number - meeting.number)
      if distance < best?.distance ?? .max { best = (distance, year) }
    }
    return best?.year ?? meeting.year
  }

  /// 年底 without a number: the year named in the sentence, else the meeting's.
  mutating func yearEnd(at position: Int) -> Int {
    guard at(position + 1) == DateSign.end else { return position + 1 }
    let word = before(position)
    var year = meeting?.year
    var inferred = true
    var start = position
    if let shift = DateSign.yearWord(at(word)) {
      guard let shift else { return position + 2 }
      year = meeting.map { $0.year + shift }
      start = word
    } else if let named {
      year = named.year
      inferred = false
    }
    guard let year else { return position + 2 }
    add(
      start..<position + 2,
      .end,
      named?.calendar ?? .republic,
      from: CalendarDay(year: year, month: 12, day: 1),
      to: CalendarDay(year: year, month: 12, day: 31),
      inferred: inferred
    )
    return position + 2
  }

  /// 月底 without a number: that of the meeting's month, 下月底 one later.
  mutating func monthEnd(at position: Int) -> Int {
    guard at(position + 1) == DateSign.end, let meeting else { return position + 1 }
    let word = before(position)
    var shift = 0
    var start = position
    switch at(word) {
    case 0x672C, 0x7576, 0x8A72: start = word  // 本 當 該
    case 0x4E0B, 0x6B21: (shift, start) = (1, word)  // 下 次
    case 0x4E0A: (shift, start) = (-1, word)  // 上
    case 0x6BCF, 0x5404, 0x9010, 0x500B: return position + 2  // 每 各 逐 個
    default: break
    }
    let months = meeting.year * 12 + meeting.month - 1 + shift
    let (year, month) = (months / 12, months % 12 + 1)
    add(
      start..<position + 2,
      .end,
      .republic,
      from: CalendarDay(year: year, month: month, day: 21),
      to: CalendarDay(
        year: year,
        month: month,
        day: CalendarDay.length(ofMonth: month, year: year)
      ),
      inferred: true
    )
    return position + 2
  }
}
