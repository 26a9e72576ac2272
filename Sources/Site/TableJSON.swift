internal import Archive
internal import Findings
internal import Minutes
internal import SourceText

/// One table as JSON (表格的 JSON): typed values with what is written, the kind of each null, the unit
/// of measure, the lines of the source.
struct TableJSON {
  private let record: Record
  private let table: ReportTable
  private let checks: [ArithmeticCheck]
  private let columns: [ComputedColumn]

  init(_ table: Int, of record: Int, in archive: Archive, _ findings: Findings) {
    checks = findings.arithmetic[record].filter { $0.cell.table == table }
    columns = findings.computedColumns[record].filter { $0.table == table }
    self.record = archive.records[record]
    self.table = self.record.meeting.tables[table]
  }

  var bytes: [UInt8] {
    var json = JSONWriter(capacity: 16_384)
    json.object { json in
      json.key("title")
      json.string(table.title)
      json.key("unit")
      json.string(table.unit)
      json.key("heading_path")
      json.array { json in for step in table.headingPath { json.string(step) } }
      json.newLine()
      json.key("meeting")
      json.object { json in writeMeeting(&json) }
      json.key("as_of")
      date(table.asOf, &json)
      json.key("units_of_measure")
      json.array { json in for unit in table.unitsOfMeasure { json.string(unit) } }
      json.key("id")
      json.string(record.elements[table.element].id)
      json.key("lines")
      lines([record.elements[table.element].range], &json)
      json.newLine()
      json.key("columns")
      json.array { json in
        for column in table.columns {
          json.newLine()
          json.object { json in write(column, &json) }
        }
      }
      json.newLine()
      json.key("rows")
      json.array { json in
        for (number, row) in table.rows.enumerated() {
          json.newLine()
          json.object { json in write(row, number, &json) }
        }
      }
      json.newLine()
      json.key("notes")
      json.array { json in
        for note in table.notes where record.elements.indices.contains(note) {
          json.newLine()
          json.object { json in
            json.key("text")
            json.string(record.text.bytes[record.elements[note].range.bytes])
            json.key("id")
            json.string(record.elements[note].id)
            json.key("lines")
            lines([record.elements[note].range], &json)
          }
        }
      }
      json.newLine()
      json.key("checks")
      json.array { json in
        for check in checks {
          json.newLine()
          json.object { json in CheckJSON(check).write(&json) }
        }
      }
      json.newLine()
      json.key("computed_columns")
      json.array { json in
        for column in columns {
          json.newLine()
          json.object { json in write(column, &json) }
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private func writeMeeting(_ json: inout JSONWriter) {
    json.key("stem")
    json.string(record.stem)
    json.key("title")
    json.string(record.meeting.title)
    json.key("date")
    json.string(record.meeting.date.iso)
    json.key("ordinal")
    json.number(record.meeting.ordinal)
  }

  private func write(_ column: ReportTable.Column, _ json: inout JSONWriter) {
    json.key("name")
    json.string(column.path.joined(separator: "／"))
    json.key("path")
    json.array { json in for step in column.path { json.string(step) } }
    json.key("type")
    json.string(column.type.rawValue)
    json.key("unit")
    json.string(column.unit)
  }

  private func write(_ column: ComputedColumn, _ json: inout JSONWriter) {
    json.key("name")
    json.string(column.label)
    json.key("formula")
    json.string(column.formula)
    json.key("values")
    json.array { json in for value in column.values { json.string(value.isEmpty ? nil : value) } }
  }

  private func write(_ row: ReportTable.Row, _ number: Int, _ json: inout JSONWriter) {
    json.key("kind")
    json.string(row.kind.rawValue)
    json.key("id")
    json.string("\(record.elements[table.element].id)-r\(number + 1)")
    json.key("lines")
    lines(row.ranges, &json)
    json.key("cells")
    json.array { json in
      for (column, cell) in row.cells.enumerated() {
        json.object { json in
          if case .inherited(let above) = cell.value, table.rows.indices.contains(above),
            table.rows[above].cells.indices.contains(column)
          {
            write(table.rows[above].cells[column], &json)
            json.key("inherited")
            json.flag(true)
          } else {
            write(cell, &json)
          }
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
      if percent {
        json.key("unit")
        json.string("%")
      }
    case .dash: null("dash", &json)
    case .none: null("none", &json)
    case .blank: null("blank", &json)
    case .inherited: null("inherited", &json)
    case .spanned: null("spanned", &json)
    case .date(let date):
      json.key("precision")
      json.string(date.precision.rawValue)
    }
    json.key("text")
    json.string(TableCellText.bytes(of: cell, in: record))
  }

  private func null(_ kind: StaticString, _ json: inout JSONWriter) {
    json.key("null")
    json.string("\(kind)")
  }

  private func date(_ date: RecordDate?, _ json: inout JSONWriter) {
    guard let date else { return json.null() }
    json.object { json in
      json.key("date")
      json.string(date.iso)
      json.key("text")
      json.string(record.text.bytes[date.range.bytes])
    }
  }

  private func lines(_ ranges: [SourceRange], _ json: inout JSONWriter) {
    let all = ranges.map(record.text.lines(of:))
    json.array { json in
      json.number(all.map(\.lowerBound).min())
      json.number(all.map(\.upperBound).max())
    }
  }
}
