internal import Minutes
internal import SourceText

/// How a figure that others contradict is told (算術不符): the same four rules long, one for each kind
/// of computation.
enum ContradictionSaying {
  /// What to do about it.
  static let remedy =
    "Compute it again: {computation}; then look which of the figures was mistyped."

  /// Adds what a rule says of each contradiction of a kind.
  static func check(
    _ record: CheckedRecord,
    _ kind: ArithmeticCheck.Kind,
    _ rule: any Rule.Type,
    _ findings: inout FindingList
  ) {
    // Most checks hold; they are not even copied.
    for index in record.arithmetic.indices
    where record.arithmetic[index].verdict == .contradiction
      && record.arithmetic[index].kind == kind
    {
      let check = record.arithmetic[index]
      let table = record.meeting.tables[check.cell.table]
      let cell = table.rows[check.cell.row].cells[check.cell.column]
      findings.add(
        rule,
        at: cell.ranges
          + check.operands.flatMap { operand in
            table.rows[operand.row].cells[operand.column].ranges.filter { !$0.isEmpty }
          },
        cell: check.cell,
        [
          "row": table.name(ofRow: check.cell.row, record.text),
          "column": table.name(ofColumn: check.cell.column),
          "printed": cell.ranges.map(record.text.string).joined(),
          "computed": check.computed,
          "formula": check.formula,
          "computation": check.computation,
        ]
      )
    }
  }
}
