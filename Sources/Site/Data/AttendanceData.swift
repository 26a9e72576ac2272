internal import Archive
internal import Minutes
internal import Settings

/// Who came to which meeting for programs (出席資料): one entry of one record a line.
///
/// Nobody is taken for somebody of another record. Where the owner lets pages show units only, an
/// entry has its unit and no name; where he lets them show nothing, there are no entries.
struct AttendanceData: DataItems {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  func write(into lines: inout DataLines) {
    let attendance = catalogue.registry.site.attendance
    for index in catalogue.archive.records.indices {
      let places = DataPlaces(index, catalogue)
      let data = PersonData(places, attendance)
      for entry in AttendanceEntry.all(in: places.record, attendance) {
        lines.item { json in
          json.member("meeting", places.record.stem)
          json.member("role", entry.role)
          json.member("label", entry.label)
          data.write(entry.person, isAbsent: entry.isAbsent, into: &json)
        }
      }
    }
  }
}

/// One person where a record names them (出席列).
struct AttendanceEntry {
  let person: Person
  /// As what: `chair`, `recorder`, or what the list says.
  let role: String
  /// The list's label as written.
  let label: String?
  /// Whether the list is of those who did not come.
  let isAbsent: Bool

  /// The entries of a record, the chair and the recorders first.
  static func all(in record: Record, _ attendance: SiteSettings.Attendance) -> [AttendanceEntry] {
    guard attendance != .off else { return [] }
    let meeting = record.meeting
    var entries: [AttendanceEntry] = []
    func add(_ person: Person, _ role: String, _ label: String?, isAbsent: Bool = false) {
      // Without a name there is only the unit to tell.
      guard attendance == .full || person.unit != nil else { return }
      entries.append(
        AttendanceEntry(person: person, role: role, label: label, isAbsent: isAbsent)
      )
    }
    if let chair = meeting.chair { add(chair, "chair", nil) }
    for recorder in meeting.recorders { add(recorder, "recorder", nil) }
    for list in meeting.attendance {
      for person in list.people {
        add(person, PersonData.role(of: list), list.label, isAbsent: list.role == .absent)
      }
    }
    return entries
  }
}
