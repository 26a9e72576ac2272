internal import Minutes
internal import SourceText

/// Figures that hold only because those they are computed from are rounded (進位差), one finding a
/// record.
enum WithinRoundingRule: Rule {
  static let id = "within-rounding"
  static let severity = Severity.info
  static let sayings = [
    Saying(
      "Of {checked} computed figures {count} agree only within rounding: {cells}",
      remedy: "Nothing is wrong; figures in thousands are rounded before they are printed."
    )
  ]

  private static let most = 12

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    let checks = record.arithmetic
    let rounded = checks.indices.filter { checks[$0].verdict == .rounded }.map { checks[$0] }
    guard let first = rounded.first else { return }
    let told = record.arithmetic.count {
      switch $0.verdict {
      case .exact, .rounded, .contradiction: true
      case .unchecked: false
      }
    }
    var names: [String] = []
    for check in rounded.prefix(most) {
      let table = record.meeting.tables[check.cell.table]
      let printed = cell(check, record).ranges.map(record.text.string).joined()
      let row = table.name(ofRow: check.cell.row, record.text)
      let column = table.name(ofColumn: check.cell.column)
      names.append("\(row)／\(column) \(printed) (\(check.computation))")
    }
    if rounded.count > most { names.append("…") }
    findings.add(
      Self.self,
      at: rounded.flatMap { cell($0, record).ranges },
      cell: rounded.count == 1 ? first.cell : nil,
      [
        "checked": String(told), "count": String(rounded.count),
        "cells": names.joined(separator: "；"),
      ]
    )
  }

  private static func cell(_ check: ArithmeticCheck, _ record: CheckedRecord) -> ReportTable.Cell {
    record.meeting.tables[check.cell.table].rows[check.cell.row].cells[check.cell.column]
  }
}
