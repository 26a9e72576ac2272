/// A day of the Gregorian calendar (西元), from which the Republic's (民國) differs by 1911 years.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// The year in the common era; 民國115年 is 2026.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A day, if the calendar has it: 民國115年2月30日 is none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day written as `2026-02-12`.
  public init?(iso: String) {
    let fields = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard fields.count == 3, let year = fields[0], let month = fields[1], let day = fields[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The day that lies a number of days after 1970-01-01.
  public init(number: Int) {
    // Days to civil, after Howard Hinnant's algorithm; eras of 400 years begin on 1 March.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  public var number: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week, 0 for Sunday (星期日) to 6 for Saturday.
  public var weekday: Int { ((number + 4) % 7 + 7) % 7 }

  /// The Republic's year (民國年).
  public var republicYear: Int { year - 1911 }

  /// `2026-02-12`.
  public var iso: String { iso(prefix: 10) }

  /// The first signs of `2026-02-12`: 7 for the month, 4 for the year.
  func iso(prefix count: Int) -> String {
    String(unsafeUninitializedCapacity: 10) { signs in
      for (start, digits, number) in [(0, 4, year), (5, 2, month), (8, 2, day)] {
        var rest = number
        for index in (start..<start + digits).reversed() {
          signs[index] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      signs[4] = UInt8(ascii: "-")
      signs[7] = UInt8(ascii: "-")
      return count
    }
  }

  /// How many days a month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Orders days by time.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
