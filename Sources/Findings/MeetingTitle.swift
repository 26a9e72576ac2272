internal import Minutes
internal import SourceText

/// Where a record says which meeting it is of (會議名稱與日期).
enum MeetingTitle {
  /// The last 第21次 of the title; the title where it stands in none.
  static func ordinal(of record: CheckedRecord) -> SourceRange {
    let titles = record.record.elements.prefix { $0.kind == .title || $0.kind == .headLine }
      .filter { $0.kind == .title }
    let bytes = record.text.bytes
    for title in titles.reversed() {
      let range = title.range.bytes
      var end = range.upperBound
      while end - 3 >= range.lowerBound {
        if bytes[end - 3..<end].elementsEqual(times) {
          for start in stride(from: end - 6, through: max(range.lowerBound, end - 48), by: -1)
          where bytes[start..<start + 3].elementsEqual(number) {
            return SourceRange(start, end)
          }
        }
        end -= 1
      }
    }
    return titles.first?.range ?? SourceRange(0, 0)
  }

  /// The day as the record writes it, 115年2月12日.
  static func day(of record: Record) -> String {
    guard let date = record.meeting.dateText, date.first == record.meeting.date else {
      return record.meeting.date.iso
    }
    return record.text.string(date.range)
  }

  private static let times = Array("次".utf8)
  private static let number = Array("第".utf8)
}
