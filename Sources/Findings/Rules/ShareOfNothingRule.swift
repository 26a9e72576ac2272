internal import Minutes
internal import SourceText

/// A share of nothing is printed as a number (無基數之比率): 100.00% of a budget of 0.
enum ShareOfNothingRule: Rule {
  static let id = "share-of-nothing"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{column} of {row} is printed as {printed}, and there is nothing to divide by in {computation}",
      remedy: "A share of 0 or of a figure that is not given is written as a dash."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    for index in record.arithmetic.indices
    where record.arithmetic[index].verdict == .unchecked(.noBase) {
      let check = record.arithmetic[index]
      let table = record.meeting.tables[check.cell.table]
      let cell = table.rows[check.cell.row].cells[check.cell.column]
      let printed = cell.ranges.map(record.text.string).joined()
      switch cell.value {
      case .number: break
      // #DIV/0!
      case .text: guard printed.first == "#" || printed.first == "＃" else { continue }
      default: continue
      }
      findings.add(
        Self.self,
        at: cell.ranges,
        cell: check.cell,
        [
          "row": table.name(ofRow: check.cell.row, record.text),
          "column": table.name(ofColumn: check.cell.column), "printed": printed,
          "computation": check.computation,
        ]
      )
    }
  }
}
