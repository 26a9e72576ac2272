internal import Minutes
internal import SourceText

/// The period that a table's headings name (表格期間): 104年11月1日至105年10月31日, 114年度, 115年2月.
struct HeadingPeriod {
  /// Its first and last month, counted from year 0.
  private let months: ClosedRange<Int>
  /// The day on which it begins and, if named, ends.
  private let days: (first: Int, last: Int?)

  /// The period of the innermost heading that names one.
  init?(_ table: ReportTable) {
    let headings = table.headingPath + [table.title]
    guard let period = headings.reversed().lazy.compactMap({ HeadingPeriod($0) }).first else {
      return nil
    }
    self = period
  }

  private init?(_ heading: String) {
    var (years, months, days): ([Int], [Int], [Int]) = ([], [], [])
    var value: Int?
    for scalar in heading.unicodeScalars.map(\.value.halfWidth) where !scalar.isWhitespace {
      if let digit = scalar.digitValue {
        value = min((value ?? 0) * 10 + digit, 1_000_000)
        continue
      }
      if let value {
        switch scalar {
        case 0x5E74: years.append(value)
        case 0x6708: months.append(value)
        case 0x65E5: days.append(value)
        default: break
        }
      }
      value = nil
    }
    guard let first = years.first, let last = years.last, years.count <= max(1, months.count),
      months.count <= 2, days.isEmpty || days.count == 2 && months.count == 2
    else { return nil }
    let lower = first * 12 + (months.first ?? 1) - 1
    let upper = last * 12 + (months.last ?? 12) - 1
    guard lower <= upper else { return nil }
    self.months = lower...upper
    self.days = (days.first ?? 1, days.last)
  }

  /// Whether it begins on the day after another ends.
  func follows(_ other: HeadingPeriod) -> Bool {
    if days.first <= 1 { return months.lowerBound == other.months.upperBound + 1 }
    return months.lowerBound == other.months.upperBound && other.days.last == days.first - 1
  }

  /// The words of a table's headings by which it is known again whatever its period: without what
  /// stands in brackets, without figures and the signs of dates.
  static func key(of table: ReportTable) -> [UInt32] {
    var key: [UInt32] = []
    for heading in table.headingPath + [table.title] {
      var depth = 0
      for scalar in heading.unicodeScalars.map(\.value.halfWidth) where !scalar.isWhitespace {
        switch scalar {
        case 0x28: depth += 1
        case 0x29: depth = max(0, depth - 1)
        // 年 月 日 至
        case 0x5E74, 0x6708, 0x65E5, 0x81F3, 0x7E, 0x2D: continue
        default: if depth == 0, !scalar.isDigit { key.append(scalar) }
        }
      }
      key.append(0x0A)
    }
    return key
  }
}
