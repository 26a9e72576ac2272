import Minutes
import SourceText

/// A record made up for a test that names people and nothing else.
struct MadeUpPeople {
  private var bytes: [UInt8] = []
  private var people: [Person] = []
  private let stem: String
  private let month: Int

  init(_ stem: String, _ month: Int) {
    self.stem = stem
    self.month = month
  }

  mutating func add(_ unit: String, _ name: String) {
    let start = bytes.count
    bytes += name.utf8
    people.append(Person(range: SourceRange(start, bytes.count), name: name, unit: unit))
  }

  var record: Record {
    let day = CalendarDay(year: 2025, month: month, day: 1) ?? CalendarDay(number: 0)
    var meeting = Meeting(title: "虛構部第\(month)次主管會議紀錄", date: day)
    meeting.series = "主管會議"
    meeting.attendance = [
      AttendanceList(label: "出席", role: .attending, element: 0, people: people)
    ]
    return Record(
      stem: stem,
      text: RecordText(Source(path: "\(stem).txt", bytes: bytes)),
      meeting: meeting,
      elements: [Element(id: "p1", kind: .paragraph, range: SourceRange(0, bytes.count))],
      exceptions: []
    )
  }
}
