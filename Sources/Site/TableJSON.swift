internal import Archive
internal import Findings
internal import Minutes
internal import SourceText

/// One table as JSON (表格的 JSON): typed values with what is written, the kind of each null, the unit
/// of measure, the lines of the source.
///
/// A class, for it holds much and is handed on for every row.
final class TableJSON {
  private let record: Record
  private let table: ReportTable
  private let checks: ArraySlice<ArithmeticCheck>
  private let columns: [ComputedColumn]
  private let head: TableCSVHead

  init(
    _ table: Int,
    of record: Int,
    in archive: Archive,
    _ findings: Findings,
    _ head: TableCSVHead
  ) {
    checks = findings.arithmetic(of: table, in: record)
    columns = findings.computedColumns[record].filter { $0.table == table }
    self.record = archive.records[record]
    self.table = self.record.meeting.tables[table]
    self.head = head
  }

  var bytes: [UInt8] {
    var json = JSONWriter(capacity: 16_384)
    json.object { json in
      json.member("title", table.title)
      json.member("unit", table.unit)
      json.member("heading_path", table.headingPath)
      json.newLine()
      json.object("meeting") { json in writeMeeting(&json) }
      json.key("as_of")
      date(table.asOf, &json)
      json.member("units_of_measure", table.unitsOfMeasure)
      json.member("id", record.elements[table.element].id)
      json.key("lines")
      lines([record.elements[table.element].range], &json)
      json.newLine()
      json.array("columns") { json in
        for (column, named) in zip(table.columns, head.columns) {
          json.newLine()
          json.object { json in write(column, named.name, &json) }
        }
      }
      json.newLine()
      json.array("rows") { json in
        for (number, row) in table.rows.enumerated() {
          json.newLine()
          json.object { json in write(row, number, &json) }
        }
      }
      json.newLine()
      json.array("notes") { json in
        for note in table.notes where record.elements.indices.contains(note) {
          json.newLine()
          json.object { json in
            json.member("text", record.text.bytes[record.elements[note].range.bytes])
            json.member("id", record.elements[note].id)
            json.key("lines")
            lines([record.elements[note].range], &json)
          }
        }
      }
      json.newLine()
      json.array("checks") { json in
        for check in checks {
          json.newLine()
          json.object { json in CheckJSON(check).write(&json) }
        }
      }
      json.newLine()
      json.array("computed_columns") { json in
        for column in columns {
          json.newLine()
          json.object { json in write(column, &json) }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private func writeMeeting(_ json: inout JSONWriter) {
    json.member("stem", record.stem)
    json.member("title", record.meeting.title)
    json.member("date", record.meeting.date.iso)
    json.member("ordinal", record.meeting.ordinal)
  }

  private func write(_ column: ReportTable.Column, _ name: String, _ json: inout JSONWriter) {
    json.member("name", name)
    json.member("path", column.path)
    json.member("type", column.type.rawValue)
    json.member("unit", column.unit)
  }

  private func write(_ column: ComputedColumn, _ json: inout JSONWriter) {
    json.member("name", column.label)
    json.member("formula", column.formula)
    json.array("values") { json in
      for value in column.values { json.string(value.isEmpty ? nil : value) }
    }
  }

  private func write(_ row: ReportTable.Row, _ number: Int, _ json: inout JSONWriter) {
    json.member("kind", row.kind.rawValue)
    json.member("id", record.elements[table.element].id + "-r" + String(number + 1))
    json.key("lines")
    lines(row.ranges, &json)
    json.array("cells") { json in
      for (column, cell) in row.cells.enumerated() {
        json.object { json in
          guard case .inherited = cell.value else { return write(cell, &json) }
          let standing = table.standing(for: cell, in: column)
          write(standing, &json)
          if standing != cell { json.member("inherited", true) }
        }
      }
    }
  }

  private func write(_ cell: ReportTable.Cell, _ json: inout JSONWriter) {
    json.key("value")
    switch cell.value {
    case .number(let units, let scale, _): json.number(units: units, scale: scale)
    case .text: json.string(TableCellText.bytes(of: cell, in: record))
    case .date(let date): json.string(date.iso)
    case .dash, .none, .blank, .inherited, .spanned: json.null()
    }
    switch cell.value {
    case .text: return
    case .number(_, _, let percent):
      if percent { json.member("unit", "%") }
    case .dash: null("dash", &json)
    case .none: null("none", &json)
    case .blank: null("blank", &json)
    case .inherited: null("inherited", &json)
    case .spanned: null("spanned", &json)
    case .date(let date): json.member("precision", date.precision.rawValue)
    }
    json.member("text", TableCellText.bytes(of: cell, in: record))
  }

  private func null(_ kind: StaticString, _ json: inout JSONWriter) {
    json.key("null")
    json.string(kind)
  }

  private func date(_ date: RecordDate?, _ json: inout JSONWriter) {
    guard let date else { return json.null() }
    json.object { json in
      json.member("date", date.iso)
      json.member("text", record.text.bytes[date.range.bytes])
    }
  }

  private func lines(_ ranges: [SourceRange], _ json: inout JSONWriter) {
    var all: ClosedRange<Int>?
    for range in ranges {
      let lines = record.text.lines(of: range)
      let before = all ?? lines
      all = min(before.lowerBound, lines.lowerBound)...max(before.upperBound, lines.upperBound)
    }
    json.array { json in
      json.number(all?.lowerBound)
      json.number(all?.upperBound)
    }
  }
}
