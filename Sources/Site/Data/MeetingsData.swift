internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// Every meeting for programs (會議資料), the oldest first.
struct MeetingsData: DataItems {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into lines: inout DataLines) {
    let archive = catalogue.archive
    var earlier: [Int: Int] = [:]
    for (index, newer) in archive.supersededBy.enumerated() {
      if let newer { earlier[newer] = index }
    }
    for index in archive.records.indices {
      let places = DataPlaces(index, catalogue)
      lines.item { json in
        writeHead(places, into: &json)
        writePeople(places, into: &json)
        writeBody(places, index, into: &json)
        writeCounts(of: places.record, into: &json)
        writeSource(of: places.record, into: &json)
        json.member("supersedes", earlier[index].map { archive.records[$0].stem })
        json.member("superseded_by", archive.supersededBy[index].map { archive.records[$0].stem })
      }
    }
  }

  private func writeHead(_ places: DataPlaces, into json: inout JSONWriter) {
    let (record, meeting) = (places.record, places.record.meeting)
    json.member("meeting", record.stem)
    json.member("href", PagePath.meeting(record.stem).path)
    json.member("title", meeting.title)
    json.member("organisation", meeting.organisation)
    json.member("series", meeting.series)
    json.member("ordinal", meeting.ordinal)
    json.member("kind", meeting.kind)
    json.member("edition", meeting.edition)
    json.object("date") { json in
      json.member("date", meeting.date.iso)
      places.text("text", meeting.dateText?.range, into: &json)
    }
    json.member("further_days", meeting.furtherDays.map(\.iso))
    json.member("start", meeting.start?.iso)
    json.member("end", meeting.end?.iso)
    places.text("place", meeting.place, into: &json)
  }

  private func writePeople(_ places: DataPlaces, into json: inout JSONWriter) {
    let meeting = places.record.meeting
    let attendance = catalogue.registry.site.attendance
    let data = PersonData(places, attendance)
    let hasNames = attendance == .full
    json.object("chair", hasNames ? meeting.chair : nil) { data.write($0, into: &$1) }
    json.objects("recorders", hasNames ? meeting.recorders : []) { data.write($0, into: &$1) }
    json.objects("attendance", attendance == .off ? [] : meeting.attendance) { list, json in
      json.member("label", list.label)
      json.member("role", PersonData.role(of: list))
      json.member("stated", list.stated)
      let people = hasNames ? list.people : list.people.filter { $0.unit != nil }
      json.objects("people", people) { person, json in
        data.write(person, isAbsent: list.role == .absent, into: &json)
      }
    }
  }

  private func writeBody(_ places: DataPlaces, _ index: Int, into json: inout JSONWriter) {
    let (record, meeting) = (places.record, places.record.meeting)
    json.objects("parts", meeting.parts) { part, json in
      json.member("number", part.number)
      json.member("title", part.title)
      json.member("disposition", part.disposition?.rawValue)
      if let first = part.elements.first { places.writeShort(first, into: &json) }
    }
    json.objects("cases", meeting.cases) { item, json in
      json.member("number", item.number)
      places.text("title", item.title, into: &json)
      places.units("units", item.reportingUnits, into: &json)
      places.text("outcome", item.outcome, into: &json)
      json.member("disposition", item.disposition?.rawValue)
      json.array("decisions") { json in
        for decision in item.decisions {
          json.string(record.elements[meeting.decisions[decision].elements.lowerBound].id)
        }
      }
      if let first = item.elements.first { places.writeShort(first, into: &json) }
    }
    json.objects("reports", meeting.reports.enumerated()) { report, json in
      let (number, report) = report
      json.member("unit", places.unit(named: report.unit))
      json.member("name", report.unit)
      json.member("href", catalogue.page(ofReport: number, in: index).path)
      if let first = report.elements.first, let last = report.elements.last {
        let start = record.elements[first].range
        let end = record.elements[last].range
        json.member("id", record.elements[first].id)
        places.lines(of: SourceRange(Int(start.lower), Int(end.upper)), into: &json)
      }
    }
    json.objects("nested", meeting.nested) { inner, json in
      json.member("title", inner.title)
      json.member("date", inner.date.iso)
    }
  }

  private func writeCounts(of record: Record, into json: inout JSONWriter) {
    let counts = MeetingCounts(record)
    json.object("counts") { json in
      json.member("reports", counts.reports)
      json.member("cases", counts.cases)
      json.member("decisions", counts.decisions)
      json.member("points", counts.points)
      json.member("tables", counts.tables)
      json.member("outages", counts.outages)
      json.member("people", counts.people)
      json.member("paragraphs", record.elements.count)
    }
  }

  private func writeSource(of record: Record, into json: inout JSONWriter) {
    let source = record.text.source
    json.object("source") { json in
      json.member("path", PagePath.sourceText(record.stem).path)
      json.member("sha256", source.hash.digits)
      json.member("lines", source.lineCount)
      json.member("url", record.sourceURL)
      json.member("published", record.published?.iso)
    }
  }
}

/// How much of what a record holds (會議數量).
struct MeetingCounts {
  let reports, cases, decisions, points, tables, outages, people: Int

  init(_ record: Record) {
    let meeting = record.meeting
    reports = meeting.reports.count
    cases = meeting.cases.count
    decisions = meeting.decisions.count
    points = meeting.decisions.reduce(0) { $0 + $1.points.count }
    tables = meeting.tables.count { !$0.isHead }
    outages = meeting.outages.count
    people = meeting.attendance.reduce(0) { $0 + $1.people.count }
  }
}
