internal import Minutes
internal import SourceText
internal import Vocabulary

/// The numbers of a table's rows do not rise by one (項次不連續): 1, 2, 4.
///
/// A group may begin anew with 1 and a blank goes on with the number above. Where numbers jump all
/// along, they are those of another list.
enum RowNumbersRule: Rule {
  static let id = "row-numbers"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "{head} {number} follows {previous}",
      remedy: "If a row is missing, add it; else correct the number."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    for (index, table) in record.meeting.tables.enumerated() where !table.isHead {
      guard let key = RowKey(of: table, record, heads: .rowNumberHeads) else { continue }
      var breaks: [(row: Int, number: Int, previous: Int)] = []
      for (place, one) in key.numbers.enumerated().dropFirst() {
        let previous = breaks.last?.row == key.numbers[place - 1].row ? place - 2 : place - 1
        let before = key.numbers[max(0, previous)]
        // 1, 2, 7, 4: the number after a slip goes on as if it were none.
        if previous < place - 1, one.number == before.number + 2 { continue }
        let last = key.numbers[place - 1]
        guard one.number != last.number + 1, one.number != 1 else { continue }
        breaks.append((one.row, one.number, last.number))
      }
      guard key.numbers.count > 2, breaks.count <= max(1, key.numbers.count / 5) else { continue }
      for one in breaks {
        let range = table.rows[one.row].cells[key.column].ranges.first
        findings.add(
          Self.self,
          at: [range ?? table.rows[one.row].ranges[0]],
          cell: Finding.Cell(table: index, row: one.row, column: key.column),
          [
            "head": key.head, "number": String(one.number), "previous": String(one.previous),
          ]
        )
      }
    }
  }
}
