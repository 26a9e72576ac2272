import Minutes
import SourceText

/// One time of day as it is written (時分): 下午2時30分, 15 時 9 分, 14:30, 十四時半.
///
/// The hour is kept as written, for in 下午2時20分至7時7分 the seven takes its 下午 from the two.
struct ClockReading {
  /// The part of the day that a word before or after the hour tells.
  enum Half {
    /// 凌晨.
    case smallHours
    /// 上午.
    case morning
    /// 中午.
    case noon
    /// 下午, 晚上.
    case afternoon
  }

  /// Where it stands, its 下午 included.
  let range: Range<Int>
  let half: Half?
  let hour: Int
  let minute: Int

  /// The time that begins at a position, if one does.
  init?(in scalars: [UInt32], at start: Int, before end: Int) {
    var scan = SignScan(scalars, at: start, before: end)
    var half = Self.half(&scan)
    scan.skipBlanks()
    guard let number = scan.number(), number.digits != 3 else { return nil }
    scan.skipBlanks()
    var hour = number.value
    var minute = 0
    switch scan.next {
    case 0x6642, 0x9EDE, 0x65F6:  // 時 點 时
      scan.index += 1
      if let next = scan.next, [0x9593, 0x6BB5, 0x671F, 0x4EE3, 0x5019, 0x7A0B].contains(next) {
        return nil  // 時間 時段 時期 時代 時候 時程
      }
      if number.digits == 4 {
        minute = hour % 100
        hour /= 100
      } else {
        minute = Self.minutes(&scan)
      }
    case 0x3A:
      scan.index += 1
      guard number.digits <= 2, let minutes = scan.number(), minutes.digits == 2 else {
        return nil
      }
      minute = minutes.value
      var seconds = scan
      if seconds.next == 0x3A {
        seconds.index += 1
        if let value = seconds.number(), value.digits == 2 { scan = seconds }
      }
    default:
      return nil
    }
    if half == nil {
      var suffix = scan
      suffix.skipBlanks()
      half = Self.meridiem(&suffix)
      if half != nil { scan = suffix }
    }
    guard ClockTime(hour: hour, minute: minute) != nil else { return nil }
    self.half = half
    self.hour = hour
    self.minute = minute
    range = start..<scan.index
  }

  /// The time on a clock of 24 hours; a time without a half takes that of the time it follows.
  func time(following earlier: (half: Half?, time: ClockTime)? = nil) -> ClockTime? {
    var hour = hour
    switch half ?? earlier?.half {
    case .afternoon: if hour < 12 { hour += 12 }
    case .noon: if hour < 11 { hour += 12 }
    case .smallHours: if hour == 12 { hour = 0 }
    case .morning, nil: break
    }
    let time = ClockTime(hour: hour, minute: minute)
    guard half == nil, let earlier, let time, time < earlier.time, hour < 12 else { return time }
    return ClockTime(hour: hour + 12, minute: minute)
  }

  /// 上午, 下午 and their like, as two signs; AM and PM before the hour too.
  private static func half(_ scan: inout SignScan) -> Half? {
    guard let first = scan.next else { return nil }
    var length = 1
    while scan.sign(after: length)?.isWhitespace == true { length += 1 }  // 上　午
    let second = scan.sign(after: length)
    let half: Half? =
      switch (first, second) {
      case (0x4E0A, 0x5348), (0x65E9, 0x4E0A), (0x5348, 0x524D), (0x6E05, 0x6668): .morning
      case (0x4E0B, 0x5348), (0x665A, 0x4E0A), (0x665A, 0x9593), (0x508D, 0x665A),
        (0x591C, 0x9593), (0x5348, 0x5F8C):
        .afternoon
      case (0x4E2D, 0x5348), (0x6B63, 0x5348): .noon
      case (0x51CC, 0x6668), (0x6DF1, 0x591C): .smallHours
      default: nil
      }
    if half != nil {
      scan.index += length + 1
      return half
    }
    return meridiem(&scan)
  }

  /// AM, p.m.
  private static func meridiem(_ scan: inout SignScan) -> Half? {
    guard let first = scan.next.map({ $0 | 0x20 }), first == 0x61 || first == 0x70 else {
      return nil
    }
    var length = 1
    if scan.sign(after: length) == 0x2E { length += 1 }
    guard let letter = scan.sign(after: length), letter | 0x20 == 0x6D else { return nil }
    length += 1
    if scan.sign(after: length) == 0x2E { length += 1 }
    if let next = scan.sign(after: length), next.isLatinLetter { return nil }
    scan.index += length
    return first == 0x61 ? .morning : .afternoon
  }

  /// What follows 時: 30分, 半, 整, 三刻, or two digits alone (2時20至).
  private static func minutes(_ scan: inout SignScan) -> Int {
    var ahead = scan
    ahead.skipBlanks()
    switch ahead.next {
    case 0x534A:  // 半
      scan.index = ahead.index + 1
      return 30
    case 0x6574, 0x6B63:  // 整 正
      scan.index = ahead.index + 1
      return 0
    default:
      break
    }
    guard let number = ahead.number(), number.value < 60 else { return 0 }
    let bare = ahead.index
    ahead.skipBlanks()
    switch ahead.next {
    case 0x5206:  // 分
      scan.index = ahead.index + 1
      return number.value
    case 0x523B where number.value <= 3:  // 刻
      scan.index = ahead.index + 1
      return number.value * 15
    case let next? where next.isHan && ![0x81F3, 0x5230, 0x8D77, 0x8FC4, 0x6B62].contains(next):
      return 0
    default:
      guard number.digits == 2 else { return 0 }
      scan.index = bare
      return number.value
    }
  }
}
