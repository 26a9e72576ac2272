import Layout
import Minutes
import SourceText

/// What was recognised in a record, in words that its clerk understands (判讀摘要).
public struct ReadingSummary: Sendable {
  /// One line of the summary.
  public struct Fact: Sendable, Equatable {
    /// The key for machines, `people`.
    public let key: String
    /// The words for people, 人員 (people).
    public let label: String
    /// What was found.
    public let value: String
  }

  /// The facts, in order.
  public private(set) var facts: [Fact] = []

  /// Sums up a reading.
  public init(_ reading: RecordReading) {
    guard let record = reading.record else { return }
    let meeting = record.meeting
    add("body", "機關 (body)", meeting.organisation ?? "—")
    add("title", "會議 (meeting)", meeting.title)
    add("series", "系列 (series)", meeting.series)
    add("ordinal", "次別 (ordinal)", meeting.ordinal.map(String.init) ?? "—")
    if let edition = meeting.edition { add("edition", "版次 (edition)", edition) }
    add("date", "日期 (date)", Self.days(meeting))
    add("time", "時間 (time)", Self.times(meeting))
    add("place", "地點 (place)", meeting.place.map { record.text.string($0) } ?? "—")
    add("chair", "主席 (chair)", meeting.chair.map { Self.name($0, record) } ?? "—")
    let recorders = meeting.recorders.map { Self.name($0, record) }.joined(separator: "、")
    add("recorders", "紀錄 (recorders)", recorders.isEmpty ? "—" : recorders)
    for list in meeting.attendance { add("people", "\(list.label) (people)", Self.count(list)) }
    add(
      "parts",
      "部分 (parts)",
      "\(meeting.parts.count)" + Self.titles(meeting.parts.map { $0.number + $0.title })
    )
    add("cases", "議案 (cases)", "\(meeting.cases.count)")
    let points = meeting.decisions.reduce(0) { $0 + $1.points.count }
    add("decisions", "決定 (decisions)", "\(meeting.decisions.count), \(points) points")
    let reports = meeting.annex?.reports ?? []
    add("units", "單位報告 (units)", "\(reports.count)" + Self.titles(reports.map(\.unit)))
    add("tables", "表格 (tables)", "\(meeting.tables.count)")
    add("outages", "障礙 (outages)", "\(meeting.outages.count)")
    let inferred = meeting.dates.count { $0.inferred && $0.precision != .month }
    add("dates", "文中日期 (dates)", "\(meeting.dates.count), year inferred of \(inferred) days")
    for inner in meeting.nested { add("nested", "內附紀錄 (record within)", inner.title) }
    addReading(reading)
  }

  private mutating func addReading(_ reading: RecordReading) {
    let wrapping = reading.layout.wrapping
    let share = Int((wrapping.unfinished * 100).rounded())
    add(
      "wrapped",
      "斷行 (wrapped)",
      wrapping.isWrapped
        ? "yes: \(share) % of the long lines go on, margin \(wrapping.margin) columns"
        : "no: \(share) % of the long lines go on"
    )
    let marks = reading.layout.setAside
    add(
      "page_marks",
      "頁碼 (page marks)",
      marks.isEmpty ? "none" : "\(marks.count) set aside, lines \(Self.list(marks))"
    )
    let lines = reading.unread.map { reading.layout.text.lines(of: $0).lowerBound }
    add(
      "unread",
      "未判讀 (unread)",
      lines.isEmpty
        ? "nothing" : "\(lines.count) entries of lists of people, lines \(Self.list(lines))"
    )
  }

  private mutating func add(_ key: String, _ label: String, _ value: String) {
    facts.append(Fact(key: key, label: label, value: value))
  }

  /// The summary as text, a line a fact.
  public var printed: String { facts.map { "\($0.label)：\($0.value)\n" }.joined() }

  private static func days(_ meeting: Meeting) -> String {
    ([meeting.date] + meeting.furtherDays).map(\.iso).joined(separator: ", ")
  }

  private static func times(_ meeting: Meeting) -> String {
    guard let start = meeting.start else { return meeting.end.map { "–\($0.iso)" } ?? "—" }
    return start.iso + (meeting.end.map { "–\($0.iso)" } ?? "")
  }

  private static func name(_ person: Person, _ record: Record) -> String {
    person.name ?? record.text.string(person.range)
  }

  private static func count(_ list: AttendanceList) -> String {
    let leave = list.people.count { $0.state == .onLeave }
    let represented = list.people.count {
      if case .represented = $0.state { true } else { false }
    }
    var text = "\(list.people.count)"
    if let stated = list.stated { text += " (the record counts \(stated))" }
    if leave > 0 { text += ", \(leave) on leave" }
    if represented > 0 { text += ", \(represented) represented" }
    return text
  }

  private static func titles(_ names: [String]) -> String {
    names.isEmpty ? "" : "（\(names.joined(separator: "、"))）"
  }

  private static func list(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(20).map(String.init).joined(separator: ", ")
    return numbers.count > 20 ? shown + ", …" : shown
  }
}
