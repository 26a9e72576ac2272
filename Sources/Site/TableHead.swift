internal import Minutes
internal import SourceText

extension FragmentBuilder {
  /// Writes the head of a table, each of its lines a row.
  mutating func head(of table: ReportTable, _ shape: TableShape, id: String) {
    guard !table.headRows.isEmpty else { return }
    html.raw("<thead>\n")
    for (number, line) in table.headRows.enumerated() {
      html.raw("<tr")
      provenance(id: "\(id)-h\(number + 1)", lines: text.lines(of: line))
      html.raw(">")
      for (index, cell) in table.head.enumerated() where cell.row == number {
        headCell(cell, index, shape, id: id)
      }
      if number == 0 {
        computedHeads(rows: table.headRows.count, isDeep: shape.isDeep, id: id)
      }
      html.raw("</tr>\n")
    }
    html.raw("</thead>\n")
  }

  private mutating func headCell(
    _ cell: ReportTable.HeadCell,
    _ index: Int,
    _ shape: TableShape,
    id: String
  ) {
    // A corner without words is no head of anything.
    let isCorner = cell.range.isEmpty
    html.raw(isCorner ? "<td" : "<th")
    if !isCorner {
      html.raw(cell.columnSpan > 1 ? " scope=\"colgroup\"" : " scope=\"col\"")
      if shape.isDeep {
        html.raw(" id=\"")
        html.text(Self.headID(id, index))
        html.raw("\"")
      }
      if cell.columnSpan == 1 {
        if shape.isNumeric(cell.column) {
          html.raw(" class=\"num\"")
        } else if cell.column == shape.nameColumn {
          html.raw(" class=\"pin\"")
        }
      }
    }
    span(" colspan=\"", cell.columnSpan)
    span(" rowspan=\"", cell.rowSpan)
    html.raw(">")
    html.shown(cell.range.bytes, of: text.bytes)
    html.raw(isCorner ? "</td>" : "</th>")
  }

  /// Writes over how many rows or columns a cell reaches.
  mutating func span(_ attribute: StaticString, _ count: Int) {
    guard count > 1 else { return }
    html.raw(attribute)
    html.number(count)
    html.raw("\"")
  }

  /// The id of a head cell, where the cells under it must name it.
  static func headID(_ id: String, _ index: Int) -> String { "\(id)-k\(index + 1)" }
}
