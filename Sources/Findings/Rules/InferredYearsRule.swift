internal import Minutes
internal import SourceText

/// Days without a year (推定年份), counted: 1月20日與外交部合辦….
///
/// The year nearest to the meeting is added to them; what is shown is what is written.
enum InferredYearsRule: Rule {
  static let id = "inferred-years"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "Dates without a year: {count}; the year nearest to the meeting is taken",
      remedy: "Write the year in the draft where another could be meant."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    var ranges = record.meeting.dates.filter(\.inferred).map(\.range)
    for table in record.meeting.tables {
      for (column, head) in table.columns.enumerated() where head.type == .date {
        for row in table.rows where row.cells.indices.contains(column) {
          if case .date(let date) = row.cells[column].value, date.inferred {
            ranges.append(date.range)
          }
        }
      }
    }
    guard !ranges.isEmpty else { return }
    ranges.sort { $0.lower < $1.lower }
    findings.add(
      Self.self,
      at: ranges,
      [
        "count": String(ranges.count),
        "dates": ranges.map { record.text.string($0) }.joined(separator: "、"),
      ]
    )
  }
}
