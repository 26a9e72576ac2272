import Layout
import Minutes
import SourceText
import Vocabulary

/// When a meeting sat (會議日期), as its head says: the day, the weekday, the time, further days.
struct MeetingDay {
  private(set) var date: RecordDate?
  private(set) var weekday: Int?
  private(set) var time: MeetingTime?
  private(set) var further: [CalendarDay] = []
  /// What is written like the day but is not in the calendar.
  private(set) var impossible: SourceRange?

  init(_ head: HeadReading, _ glyphs: Glyphs, _ lines: [TextLine]) {
    let labelled = head.entries.filter { $0.list == .dateLabels }.flatMap(\.values)
    for value in labelled { read(value, glyphs) }
    guard date == nil, impossible == nil else { return }
    // Without a label the day may stand in the title, or on a line of its own.
    for line in head.lines { read(lines[line.line].content, glyphs) }
  }

  private mutating func read(_ value: Range<Int>, _ glyphs: Glyphs) {
    let found = DateReading(meeting: date?.first).found(in: value, of: glyphs)
    impossible = impossible ?? found.impossible.first
    for day in found.dates where day.precision == .day || day.precision == .span {
      if date == nil {
        date = day
        let end = value.upperBound
        weekday = DateReading.weekday(after: day, before: end, of: glyphs)
      } else if day.first != date?.first, !further.contains(day.first) {
        further.append(day.first)
      }
      // Of 7月1、2日 and of 7月1日至4日 the first and the last day.
      if day.last != date?.first, !further.contains(day.last) { further.append(day.last) }
    }
    guard date != nil, let read = MeetingTime(reading: value, in: glyphs) else { return }
    if time == nil {
      time = read
    } else if let end = read.latest {
      // Of several spans the last ends the meeting only when it is the same day's.
      if further.isEmpty { time?.end = end }
    }
  }
}
