internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// Who came to which meeting as CSV (出席.csv): a row for each entry of each record, with as much of
/// it as the owner lets pages show.
struct AttendanceCSV: SiteCSV {
  static let path = PagePath.attendanceCSV
  static let key = "attendance_csv"
  static let columns: [CSVColumn] = [
    .meeting("meeting"), "organisation", "series", .integer("ordinal"), .day("date"),
    .republic("date_roc"), "list", "name", "post", "unit", "unit_text", "state", "reason",
    "represented_by", .meeting("corrected_by"),
  ]

  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into csv: inout CSVWriter) {
    let attendance = catalogue.registry.site.attendance
    for (index, record) in catalogue.archive.records.enumerated() {
      for entry in AttendanceEntry.all(in: record, attendance) {
        write(entry, index, record, hasNames: attendance == .full, into: &csv)
      }
    }
  }

  private func write(
    _ entry: AttendanceEntry,
    _ index: Int,
    _ record: Record,
    hasNames: Bool,
    into csv: inout CSVWriter
  ) {
    let (archive, wording) = (catalogue.archive, catalogue.wording)
    let (meeting, person) = (record.meeting, entry.person)
    csv.text(record.stem)
    csv.text(meeting.organisation)
    csv.text(meeting.series)
    csv.number(meeting.ordinal)
    csv.days(meeting.date)
    csv.text(entry.label ?? wording["attendance.\(entry.role)"])
    // An entry that could not be split is told whole, as on the pages.
    csv.text(hasNames ? person.name ?? record.text.string(person.range) : nil)
    csv.text(hasNames ? person.post : nil)
    csv.text(
      person.unit.flatMap { archive.unit(named: $0, in: index) }.map {
        archive.units[$0].unit.slug
      }
    )
    csv.text(person.unit)
    csv.text(wording["attendance_csv.\(PersonData.state(of: person, isAbsent: entry.isAbsent))"])
    csv.text(hasNames ? person.leave.map { record.text.string($0) } : nil)
    var names: [String] = []
    if hasNames, case .represented(let range) = person.state {
      names = ([range] + person.furtherStandIns).map { record.text.string($0) }
    }
    csv.text(names.joined(separator: "、"))
    csv.text(archive.supersededBy[index].map { archive.records[$0].stem })
    csv.endRow()
  }
}
