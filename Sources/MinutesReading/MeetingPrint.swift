public import Minutes
import SourceText

extension Record {
  /// The meeting as text, noun by noun, with the address or the lines of each.
  ///
  /// The golden tests hold this print.
  public var printedMeeting: String {
    var print = MeetingPrint(record: self)
    print.add(meeting, indent: "")
    return print.output
  }
}

private struct MeetingPrint {
  let record: Record
  var output = ""

  mutating func add(_ meeting: Meeting, indent: String) {
    let line = { (text: String) in indent + text + "\n" }
    output += line("meeting \(meeting.title)")
    output += line("  organisation \(meeting.organisation ?? "-")")
    output += line("  series \(meeting.series) ordinal \(meeting.ordinal.map(String.init) ?? "-")")
    output += line("  kind \(meeting.kind ?? "-") edition \(meeting.edition ?? "-")")
    output += line(
      "  date \(meeting.date.iso) weekday \(meeting.weekday.map(String.init) ?? "-")"
        + " start \(meeting.start?.iso ?? "-") end \(meeting.end?.iso ?? "-")"
    )
    for day in meeting.furtherDays { output += line("  further \(day.iso)") }
    output += line("  place \(meeting.place.map { words($0) } ?? "-")")
    if let chair = meeting.chair { output += line("  chair \(person(chair))") }
    for recorder in meeting.recorders { output += line("  recorder \(person(recorder))") }
    for list in meeting.attendance {
      let stated = list.stated.map { " stated \($0)" } ?? ""
      output += line("  \(list.label) \(list.role.rawValue) \(list.people.count)\(stated)")
      for each in list.people { output += line("    \(person(each))") }
    }
    for part in meeting.parts {
      let disposition = part.disposition.map { " \($0.rawValue)" } ?? ""
      output += line("  part \(id(part.elements)) \(part.number) \(part.title)\(disposition)")
    }
    for item in meeting.cases {
      let disposition = item.disposition.map { " \($0.rawValue)" } ?? ""
      output += line(
        "  case \(id(item.elements)) \(item.number) \(words(item.title))\(disposition)"
      )
      for unit in item.reportingUnits { output += line("    reported by \(words(unit))") }
      if let outcome = item.outcome { output += line("    outcome \(words(outcome))") }
    }
    for decision in meeting.decisions { add(decision, in: meeting, indent: indent) }
    for report in meeting.reports {
      let lines = lines(report.elements)
      output += line(
        "  report \(id(report.elements)) \(report.number) \(report.unit) lines \(lines)"
      )
    }
    for table in meeting.tables { add(table, indent: indent) }
    for outage in meeting.outages { output += line("  outage \(self.outage(outage))") }
    for date in meeting.dates {
      let mark = date.inferred ? " inferred" : ""
      output += line("  date \(words(date.range)) \(date.precision.rawValue) \(date.iso)\(mark)")
    }
    for inner in meeting.nested { add(inner, indent: indent + "  ") }
  }

  private mutating func add(_ decision: Decision, in meeting: Meeting, indent: String) {
    let item = decision.agendaItem.map { id(meeting.cases[$0].elements) } ?? "-"
    output += indent + "  decision \(id(decision.elements)) \(decision.word) on \(item)\n"
    for point in decision.points {
      output += indent + "    point \(point.number) \(words(point.text))\n"
      for unit in point.units { output += indent + "      addresses \(words(unit))\n" }
    }
  }

  private mutating func add(_ table: ReportTable, indent: String) {
    output += indent + "  table \(record.elements[table.element].id) \(table.title)\n"
    let units = table.unitsOfMeasure.joined(separator: "、")
    let asOf = table.asOf.map { $0.iso } ?? "-"
    output += indent + "    unit \(table.unit ?? "-") as of \(asOf) in \(units)\n"
    for column in table.columns {
      let path = column.path.joined(separator: "／")
      output += indent + "    column \(path) \(column.type.rawValue) \(column.unit ?? "-")\n"
    }
    for row in table.rows {
      let cells = row.cells.map { cell in
        "\(value(cell.value)) \(cell.ranges.map { words($0) }.joined(separator: " + "))"
      }
      output += indent + "    \(row.kind.rawValue) | \(cells.joined(separator: " | "))\n"
    }
  }

  private func value(_ value: ReportTable.Value) -> String {
    switch value {
    case .text: "text"
    case .number(let units, let scale, let percent): "\(units)e-\(scale)\(percent ? "%" : "")"
    case .date(let date): date.iso
    case .dash: "dash"
    case .none: "none"
    case .blank: "blank"
    case .inherited(let row): "inherited \(row)"
    case .spanned: "spanned"
    }
  }

  private func outage(_ outage: Outage) -> String {
    let fields: [String?] = [
      outage.assetCode ?? outage.assetName, outage.occurred?.iso, outage.place,
      outage.distance.map { "\($0)" }, outage.severity.rawValue,
      outage.expected.map { "expected \($0.iso)\(outage.expectedInherited ? " inherited" : "")" },
      outage.repaired.map { "repaired \($0.iso)" }, outage.alternatives.map { "by \($0)" },
    ]
    return fields.map { $0 ?? "-" }.joined(separator: " ")
  }

  private func person(_ person: Person) -> String {
    let state =
      switch person.state {
      case .present: ""
      case .onLeave: " on leave"
      case .represented(let range): " represented by \(words(range))"
      }
    guard let name = person.name else { return "(\(words(person.range)))\(state)" }
    return "\(person.unit ?? "-") \(person.post ?? "-") \(name)\(state)"
  }

  private func words(_ range: SourceRange) -> String {
    var line = ""
    for scalar in record.text.string(range).unicodeScalars {
      switch scalar {
      case "\n": line += "⏎"
      case "\t": line += "⇥"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  private func id(_ elements: Range<Int>) -> String { record.elements[elements.lowerBound].id }

  private func lines(_ elements: Range<Int>) -> String {
    let first = record.lines(of: elements.lowerBound).lowerBound
    return "\(first)-\(record.lines(of: elements.upperBound - 1).upperBound)"
  }
}
