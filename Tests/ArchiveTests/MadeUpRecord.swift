import Minutes
import SourceText

@testable import Archive

/// A record made up for a test: words are added to its text as nouns need them.
struct MadeUpRecord {
  private var bytes: [UInt8] = []
  var meeting: Meeting
  let stem: String

  init(_ stem: String, on day: CalendarDay, ordinal: Int? = nil, series: String = "主管會議") {
    self.stem = stem
    meeting = Meeting(title: "虛構部第\(ordinal ?? 0)次\(series)紀錄", date: day)
    meeting.series = series
    meeting.organisation = "虛構部"
    meeting.ordinal = ordinal
  }

  mutating func range(_ words: String) -> SourceRange {
    let start = bytes.count
    bytes += words.utf8
    defer { bytes.append(0x0A) }
    return SourceRange(start, bytes.count)
  }

  mutating func date(_ first: CalendarDay, to last: CalendarDay? = nil) -> RecordDate {
    RecordDate(
      range: range("\(first.republicYear)/\(first.month)/\(first.day)"),
      precision: last == nil ? .day : .month,
      calendar: .republic,
      first: first,
      last: last ?? first,
      inferred: false
    )
  }

  /// Adds an outage table of a day, with its faults.
  mutating func addFaults(_ faults: [Fault], asOf: CalendarDay? = nil) {
    let number = meeting.tables.count
    addTable(title: "海纜障礙資訊一覽表", path: ["海纜障礙"], unit: "韌性司", asOf: asOf)
    meeting.tables[number].columns = ["海纜名稱", "障礙發生日期", "障礙情形", "預計修復日期"].map {
      ReportTable.Column(path: [$0], type: .text)
    }
    for (row, fault) in faults.enumerated() {
      var outage = Outage(
        assetName: fault.name,
        assetCode: fault.code,
        source: fault.repaired == nil
          ? .row(table: number, row: row) : .note(table: number, element: 0),
        range: range(fault.name)
      )
      outage.occurred = fault.occurred.map { date($0) }
      outage.place = fault.place
      outage.distance = fault.distance
      outage.severity = fault.severity
      outage.expected = fault.expected.map { date($0) }
      outage.repaired = fault.repaired.map { date($0) }
      meeting.outages.append(outage)
    }
  }

  mutating func addTable(title: String, path: [String], unit: String?, asOf: CalendarDay? = nil) {
    meeting.tables.append(
      ReportTable(
        element: 0,
        caption: [],
        title: title,
        headingPath: path,
        unit: unit,
        asOf: asOf.map { date($0) },
        unitsOfMeasure: [],
        headRows: [],
        head: [],
        columns: [],
        rows: [],
        notes: []
      )
    )
  }

  mutating func addReports(_ units: [String]) {
    meeting.annex = Annex(elements: 0..<1)
    meeting.reports = units.map { UnitReport(number: "一", unit: $0, elements: 0..<1) }
  }

  mutating func addPeople(_ entries: [(unit: String?, name: String)]) {
    let people = entries.map { Person(range: range($0.name), name: $0.name, unit: $0.unit) }
    meeting.attendance.append(
      AttendanceList(label: "出席", role: .attending, element: 0, people: people)
    )
  }

  /// Adds a case that a unit reports and the decision on it.
  mutating func addCase(reporting: String, naming: [String] = []) {
    var item = AgendaItem(number: "一", title: range("某案"), elements: 0..<1)
    item.reportingUnits = [range(reporting)]
    item.decisions = [meeting.decisions.count]
    let units = naming.map { range($0) }
    let point = Decision.Point(number: "", text: range("洽悉。"), element: 0, units: units)
    meeting.decisions.append(
      Decision(word: "決定", elements: 0..<1, agendaItem: meeting.cases.count, points: [point])
    )
    meeting.cases.append(item)
  }

  var record: Record {
    let source = Source(path: "\(stem).txt", bytes: bytes)
    return Record(
      stem: stem,
      text: RecordText(source),
      meeting: meeting,
      elements: [Element(id: "p1", kind: .paragraph, range: SourceRange(0, bytes.count))],
      exceptions: []
    )
  }
}

/// A fault made up for a test.
struct Fault {
  var name: String
  var code: String?
  var occurred: CalendarDay?
  var place: String? = "淡水沙崙"
  var distance: Double?
  var severity = Outage.Severity.cut
  var expected: CalendarDay?
  var repaired: CalendarDay?

  init(
    _ name: String,
    _ code: String? = nil,
    occurred: CalendarDay? = nil,
    place: String? = "淡水沙崙",
    distance: Double? = nil,
    expected: CalendarDay? = nil,
    repaired: CalendarDay? = nil
  ) {
    self.name = name
    self.code = code
    self.occurred = occurred
    self.place = place
    self.distance = distance
    self.expected = expected
    self.repaired = repaired
  }
}

/// A day of the Republic's calendar, 115/2/12.
func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
  CalendarDay(year: year + 1911, month: month, day: day) ?? CalendarDay(number: 0)
}
