internal import Minutes

/// A moment that a record tells (時刻), in the time of Taipei; the machine's clock is never asked.
struct RecordTime: Comparable, Sendable {
  /// Minutes since 1970-01-01 in Taipei.
  private let minutes: Int

  /// The time zone by its name, and how far it is ahead of UTC.
  static let zone = "Asia/Taipei"
  private static let ahead = 8 * 60

  /// A day at a time; without one at its beginning.
  init(_ day: CalendarDay, _ time: ClockTime? = nil) {
    minutes = day.number * 1440 + (time.map { $0.hour * 60 + $0.minute } ?? 0)
  }

  /// When a record came out: as its front matter says, else when its meeting began.
  init(of record: Record) {
    if let published = record.published {
      self.init(published)
    } else {
      self.init(record.meeting.date, record.meeting.start)
    }
  }

  static func < (left: RecordTime, right: RecordTime) -> Bool { left.minutes < right.minutes }

  /// For Atom, `2026-02-12T14:00:00+08:00`.
  var atom: String {
    let day = Self.days(minutes)
    let rest = minutes - day * 1440
    let time = "\(Self.two(rest / 60)):\(Self.two(rest % 60)):00"
    return "\(CalendarDay(number: day).iso)T\(time)+08:00"
  }

  /// For a calendar, in the time of Taipei, `20260212T140000`.
  var local: String { Self.compact(minutes) }

  /// For a calendar, in UTC, `20260212T060000Z`.
  var utc: String { Self.compact(minutes - Self.ahead) + "Z" }

  /// A day for a calendar, `20260212`.
  static func compact(_ day: CalendarDay) -> String {
    String(day.iso.utf8.filter { $0 != UInt8(ascii: "-") }.map { Character(Unicode.Scalar($0)) })
  }

  private static func days(_ minutes: Int) -> Int {
    minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440
  }

  private static func compact(_ minutes: Int) -> String {
    let day = days(minutes)
    let rest = minutes - day * 1440
    return "\(compact(CalendarDay(number: day)))T\(two(rest / 60))\(two(rest % 60))00"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
