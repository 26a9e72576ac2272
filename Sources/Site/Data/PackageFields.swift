internal import Settings

/// The columns of a CSV file as a Table Schema (欄位綱要).
struct PackageFields: Sendable {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// The members of the schema.
  func write(_ columns: [CSVColumn], into json: inout JSONWriter) {
    json.array("fields") { json in
      for column in columns {
        json.newLine()
        json.object { json in write(column, into: &json) }
      }
    }
    // Empty is a dash, a blank or nothing to say; the JSON tells which.
    json.member("missingValues", [""])
  }

  private func write(_ column: CSVColumn, into json: inout JSONWriter) {
    json.member("name", column.head)
    switch column.kind {
    case .text, .republic, .address, .meeting: json.member("type", "string")
    case .integer: json.member("type", "integer")
    case .number: json.member("type", "number")
    case .day: json.member("type", "date")
    case .date:
      json.member("type", "string")
      json.object("constraints") { json in
        json.member("pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
      }
    case .flag:
      json.member("type", "boolean")
      json.member("trueValues", [wording["csv.yes"]])
      json.member("falseValues", [wording["csv.no"]])
    }
    if let unit = column.unit { json.member("unit", unit) }
    switch column.kind {
    case .text, .integer, .number, .flag: break
    case .day, .date, .republic, .address, .meeting:
      json.member("description", wording["csv.about_\(column.kind.rawValue)"])
    }
  }
}
