internal import Minutes
internal import Settings
internal import SourceText

/// One person of a record for programs (人員資料), as much of them as the owner lets pages show.
struct PersonData {
  private let places: DataPlaces
  /// Whether names may be told; the record's own text is never cut.
  private let hasNames: Bool

  init(_ places: DataPlaces, _ attendance: SiteSettings.Attendance) {
    self.places = places
    hasNames = attendance == .full
  }

  /// The members of a person; who is on a list of the absent did not come.
  func write(_ person: Person, isAbsent: Bool = false, into json: inout JSONWriter) {
    let record = places.record
    json.member("name", hasNames ? person.name : nil)
    json.member("post", hasNames ? person.post : nil)
    json.member("unit", person.unit.flatMap(places.unit))
    json.member("unit_text", person.unit)
    json.member("state", Self.state(of: person, isAbsent: isAbsent))
    places.text("reason", hasNames ? person.leave : nil, into: &json)
    json.array("represented_by") { json in
      guard hasNames, case .represented(let range) = person.state else { return }
      for range in [range] + person.furtherStandIns {
        json.string(record.text.bytes[range.bytes])
      }
    }
    places.text("text", hasNames ? person.range : nil, into: &json)
  }

  /// Whether a person came.
  static func state(of person: Person, isAbsent: Bool) -> String {
    switch person.state {
    case .present: isAbsent ? "on_leave" : "present"
    case .onLeave: "on_leave"
    case .represented: "represented"
    }
  }

  /// What a list says of those on it.
  static func role(of list: AttendanceList) -> String {
    switch list.role {
    case .attending: "attending"
    case .sittingIn: "sitting_in"
    case .absent: "absent"
    case .staff: "staff"
    }
  }
}
