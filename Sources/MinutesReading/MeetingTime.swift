public import Minutes
public import SourceText

/// From when to when a meeting sat (會議時間), as its date line or the line of 散會 tells.
///
/// 日期：115年2月12日（星期四）下午2時30分; 上午9時9分至下午4時5分; 散會：17 時 30 分. Of several spans the
/// first gives the start and the last the end; an end without 上午 or 下午 takes that of its start.
public struct MeetingTime: Sendable, Equatable {
  /// The first time named; on a line of 散會 that is when the meeting closed.
  public var start: ClockTime?
  /// The last time that stands behind 至, 到 or a dash.
  public var end: ClockTime?
  /// Where the times stand, from the first to the last.
  public var range: SourceRange

  /// The last time the line names, for a line of 散會.
  public var latest: ClockTime? { end ?? start }

  /// The times that stand in a stretch of text; nil when it names none.
  public init?(reading positions: Range<Int>, in glyphs: Glyphs) {
    let scalars = glyphs.scalars
    let positions = positions.clamped(to: 0..<scalars.count)
    var previous: (half: ClockReading.Half?, time: ClockTime)?
    var found: Range<Int>?
    var start: ClockTime?
    var end: ClockTime?
    var index = positions.lowerBound
    while index < positions.upperBound {
      guard Self.canOpen(scalars, index),
        let clock = ClockReading(in: scalars, at: index, before: positions.upperBound)
      else {
        index = Self.pastNumber(scalars, index, positions.upperBound)
        continue
      }
      let between = (found?.upperBound ?? positions.lowerBound)..<clock.range.lowerBound
      let isEnd = Self.leadsOn(scalars, between, fromTime: found != nil)
      guard let time = clock.time(following: isEnd ? previous : nil) else {
        index = clock.range.upperBound
        continue
      }
      if isEnd { end = time } else if start == nil { start = time }
      previous = (clock.half ?? (isEnd ? previous?.half : nil), time)
      found = (found?.lowerBound ?? clock.range.lowerBound)..<clock.range.upperBound
      index = clock.range.upperBound
    }
    guard let found else { return nil }
    self.start = start
    self.end = end
    range = glyphs.range(found)
  }

  /// Whether a time can begin at a position: a digit or the word for a half of the day.
  private static func canOpen(_ scalars: [UInt32], _ index: Int) -> Bool {
    let sign = scalars[index].halfWidth
    switch sign {
    case 0x4E0A, 0x4E0B, 0x4E2D, 0x5348, 0x65E9, 0x665A, 0x51CC, 0x508D, 0x591C, 0x6B63, 0x6E05,
      0x6DF1, 0x41, 0x50, 0x61, 0x70:
      return true
    default:
      return sign.isDigit || ChineseNumeral.isNumeral(sign)
    }
  }

  /// The next place to look: behind a whole number, but only one sign on in 星期四九時.
  private static func pastNumber(_ scalars: [UInt32], _ index: Int, _ end: Int) -> Int {
    guard scalars[index].isDigit else { return index + 1 }
    var index = index
    while index < end, scalars[index].isDigit { index += 1 }
    return index
  }

  /// Whether what stands between two times, or before the first, says "until".
  private static func leadsOn(
    _ scalars: [UInt32],
    _ between: Range<Int>,
    fromTime: Bool
  ) -> Bool {
    guard let last = between.last(where: { !scalars[$0].isWhitespace }) else { return false }
    if [0x81F3, 0x5230, 0x8FC4].contains(scalars[last]) { return true }  // 至 到 迄
    guard fromTime, let first = between.first(where: { !scalars[$0].isWhitespace }) else {
      return false
    }
    switch scalars[first] {
    case 0x81F3, 0x5230, 0x8FC4, 0x7E, 0xFF5E, 0x301C, 0x2D, 0xFF0D, 0x2010...0x2015, 0x2212,
      0x2500, 0x223C:
      return true
    case 0x8D77:  // 起
      let next = between.dropFirst(first - between.lowerBound + 1)
        .first { !scalars[$0].isWhitespace }
      return next.map { [0x81F3, 0x5230, 0x8FC4].contains(scalars[$0]) } ?? false
    default:
      return false
    }
  }
}
