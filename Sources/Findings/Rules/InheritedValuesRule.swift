internal import Minutes
internal import SourceText

/// Cells that nothing is printed in and that the cell above stands for (沿用上列), counted.
enum InheritedValuesRule: Rule {
  static let id = "inherited-values"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "Blank cells that take the value of the cell above: {count}",
      remedy: "Where a cell means nothing, write a dash; else nothing need be done."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    var count = 0
    var rows: [SourceRange] = []
    for table in record.meeting.tables where !table.isHead {
      for row in table.rows {
        let inherited = row.cells.count {
          if case .inherited = $0.value { true } else { false }
        }
        guard inherited > 0, let range = row.ranges.first else { continue }
        count += inherited
        rows.append(range)
      }
    }
    guard count > 0 else { return }
    findings.add(Self.self, at: rows, ["count": String(count)])
  }
}
