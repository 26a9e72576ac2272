internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// The meetings as a calendar (會議日程); a corrected record is the same event, changed.
struct MeetingsCalendar {
  private let catalogue: Catalogue
  private let address: SiteAddress
  private let editions: Editions
  private let line: MeetingLine

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    address = SiteAddress(catalogue.registry.site)
    editions = Editions(catalogue.archive)
    line = MeetingLine(catalogue)
  }

  var bytes: [UInt8] {
    let archive = catalogue.archive
    let records = archive.records.indices.filter { archive.supersededBy[$0] == nil }
      .suffix(Subscription.mostEvents)
    var calendar = CalendarWriter(
      name: Subscription.meetingsCalendar.title(catalogue),
      language: catalogue.registry.site.language,
      hasTimes: records.contains { archive.records[$0].meeting.start != nil }
    )
    for record in records.reversed() { add(record, to: &calendar) }
    return calendar.whole
  }

  private func add(_ record: Int, to calendar: inout CalendarWriter) {
    let source = catalogue.archive.records[record]
    let (meeting, wording) = (source.meeting, catalogue.wording)
    let first = catalogue.archive.records[editions.first[record]]
    calendar.begin(
      uid: StableID.uuid("meeting", of: first.meeting, first.stem),
      stamp: RecordTime(of: source),
      sequence: editions.corrections[record]
    )
    write(days: meeting, to: &calendar)
    calendar.text("SUMMARY", catalogue.names[record])
    if let place = meeting.place { calendar.text("LOCATION", catalogue.words(place, of: record)) }
    let facts = line.facts(of: record)
    var words = facts.isEmpty ? [] : [facts.joined(separator: wording["list.separator"])]
    for (number, item) in meeting.cases.prefix(40).enumerated() {
      let name = catalogue.caseNames[record][number]
      let title = catalogue.words(item.title, of: record)
      words.append(name.isEmpty ? title : name + wording["place.colon"] + title)
    }
    if !words.isEmpty { calendar.text("DESCRIPTION", words.joined(separator: "\n")) }
    if let url = address.whole(.meeting(source.stem)) { calendar.property("URL", url) }
    calendar.text("CATEGORIES", meeting.series)
    calendar.end(.confirmed)
  }

  /// Writes when it met: at its time where the record tells one, else on its day; of a meeting of
  /// several days each.
  private func write(days meeting: Meeting, to calendar: inout CalendarWriter) {
    let further = meeting.furtherDays.filter { $0 != meeting.date }
    if let start = meeting.start {
      let zone = ";TZID=\(RecordTime.zone)"
      calendar.property("DTSTART" + zone, RecordTime(meeting.date, start).local)
      if let end = meeting.end, start < end, further.isEmpty {
        calendar.property("DTEND" + zone, RecordTime(meeting.date, end).local)
      }
      guard !further.isEmpty else { return }
      let days = further.map { RecordTime($0, start).local }
      calendar.property("RDATE" + zone, days.joined(separator: ","))
    } else {
      calendar.property("DTSTART;VALUE=DATE", RecordTime.compact(meeting.date))
      guard !further.isEmpty else { return }
      let days = further.map { RecordTime.compact($0) }
      calendar.property("RDATE;VALUE=DATE", days.joined(separator: ","))
    }
  }
}
