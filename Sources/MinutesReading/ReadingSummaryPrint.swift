import Layout
import Minutes
import SourceText

extension ReadingSummary {
  /// The summary as text, a line a fact, in the clerk's words with the key of the JSON behind.
  public var printed: String {
    guard let record else { return "" }
    var print = SummaryPrint(record: record)
    print.addHead(of: record.meeting)
    for list in people { print.add(list) }
    print.addBody(self)
    print.addLayout(self)
    print.add(unread, frontMatterLines: record.text.source.linesBefore)
    return print.output
  }
}

/// The summary while it is printed (摘要文字).
struct SummaryPrint {
  let record: Record
  var output = ""

  mutating func add(_ label: String, _ key: String, _ value: String?) {
    output += "\(label)（\(key)）：\(value ?? "無")\n"
  }

  mutating func addHead(of meeting: Meeting) {
    add("機關", "body", meeting.organisation ?? "紀錄未載")
    add("會議", "title", meeting.title)
    add("系列", "series", meeting.series + (meeting.ordinal.map { "，第\($0)次" } ?? ""))
    if let edition = meeting.edition { add("版次", "edition", edition) }
    add("時間", "date", Self.days(of: meeting))
    add("地點", "place", meeting.place.map { record.text.string($0) })
    add("主席", "chair", meeting.chair.map(name))
    let recorders = meeting.recorders.map(name)
    add("紀錄", "recorders", recorders.isEmpty ? nil : recorders.joined(separator: "、"))
  }

  /// 115年2月12日（四）14:30–15:25，2026-02-12.
  static func days(of meeting: Meeting) -> String {
    var text = day(meeting.date)
    if let start = meeting.start { text += start.iso }
    if let end = meeting.end { text += "–\(end.iso)" }
    text += meeting.furtherDays.map { "、" + day($0) }.joined()
    text += "，" + ([meeting.date] + meeting.furtherDays).map(\.iso).joined(separator: "、")
    if let written = meeting.weekday, written != meeting.date.weekday {
      text += "；紀錄寫星期\(weekdays[written % 7])，與曆不符"
    }
    return text
  }

  private static let weekdays = ["日", "一", "二", "三", "四", "五", "六"]

  private static func day(_ day: CalendarDay) -> String {
    let year = day.republicYear > 0 ? day.republicYear : day.year
    return "\(year)年\(day.month)月\(day.day)日（\(weekdays[day.weekday])）"
  }

  private func name(_ person: Person) -> String {
    person.name ?? record.text.string(person.range)
  }

  mutating func add(_ list: ReadingSummary.People) {
    // A list may say 無, or that it is elsewhere: 詳簽到表，計129人.
    var text = list.count > 0 ? "\(list.count)人" : "沒有列名"
    var remarks: [String] = []
    if list.onLeave > 0, list.role != .absent { remarks.append("請假\(list.onLeave)人") }
    if list.represented > 0 { remarks.append("由人代理\(list.represented)人") }
    if list.whole > 0 { remarks.append("未能分出姓名\(list.whole)筆") }
    if !remarks.isEmpty { text += "，其中\(remarks.joined(separator: "、"))" }
    if let stated = list.stated {
      text += "；紀錄自計\(stated)人"
      if list.count > 0 { text += stated == list.count ? "，相符" : "，不符" }
    }
    add(list.label, "people", text)
  }
}
