internal import Findings
internal import Minutes
internal import SourceText

extension FragmentBuilder {
  /// Writes the rows of a table; rows under one name form a group.
  mutating func body(of table: ReportTable, _ index: Int, _ shape: TableShape, id: String) {
    guard !table.rows.isEmpty else { return }
    html.raw("<tbody>\n")
    let hasHead = !table.headRows.isEmpty
    var named = 0
    for (number, row) in table.rows.enumerated() {
      if !shape.isCovered(row: number, column: shape.nameColumn) {
        if shape.isGrouped, number > 0 { html.raw("</tbody>\n<tbody>\n") }
        named = number
      }
      html.raw("<tr id=\"")
      html.text(id)
      html.raw("-r")
      html.number(number + 1)
      html.raw("\" data-lines=\"")
      for (index, range) in row.ranges.enumerated() {
        if index > 0 { html.raw(",") }
        html.lines(text.lines(of: range))
      }
      html.raw("\"")
      switch row.kind {
      case .detail: break
      case .total: html.raw(" class=\"total\"")
      case .empty: html.raw(" class=\"empty\"")
      case .note: html.raw(" class=\"note\"")
      }
      html.raw(">")
      cells(of: row, number, table, index, shape, named: named, id: id)
      if hasHead { computedCells(number, isDeep: shape.isDeep, id: id) }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n")
  }

  private mutating func cells(
    of row: ReportTable.Row,
    _ number: Int,
    _ table: ReportTable,
    _ index: Int,
    _ shape: TableShape,
    named: Int,
    id: String
  ) {
    if shape.isOneCell(row), let cell = row.cells.first {
      html.raw("<td")
      span(" colspan=\"", shape.columns)
      html.raw(">")
      words(of: cell)
      html.raw("</td>")
      return
    }
    var next = 0
    for column in 0..<shape.columns where column >= next {
      next = column + 1
      guard column < row.cells.count else {
        html.raw("<td></td>")
        continue
      }
      if shape.isCovered(row: number, column: column) { continue }
      next = column + shape.columnSpan(row: number, column: column)
      let place = CellPlace(table: index, row: number, column: column, named: named, id: id)
      let isLast = next == shape.columns
      self.cell(row.cells[column], place, table, shape, more: isLast ? row.cells : [])
    }
  }

  private mutating func cell(
    _ cell: ReportTable.Cell,
    _ place: CellPlace,
    _ table: ReportTable,
    _ shape: TableShape,
    more: [ReportTable.Cell]
  ) {
    let rows = shape.rowSpan(row: place.row, column: place.column)
    let isBlank = cell.ranges.allSatisfy(\.isEmpty)
    let isName = place.column == shape.nameColumn && !isBlank
    html.raw(isName ? "<th" : "<td")
    if isName { html.raw(rows > 1 ? " scope=\"rowgroup\"" : " scope=\"row\"") }
    if shape.isDeep { headers(place, table, shape, isName: isName) }
    span(" rowspan=\"", rows)
    span(" colspan=\"", shape.columnSpan(row: place.row, column: place.column))
    classes(cell, isNumeric: shape.isNumeric(place.column), isInherited: rows > 1)
    html.raw(">")
    words(of: cell)
    // What stands beyond the last column is kept in it: nothing is lost, no column is invented.
    for extra in more.dropFirst(shape.columns) where !extra.ranges.allSatisfy(\.isEmpty) {
      html.raw(" <span class=\"extra\">")
      words(of: extra)
      html.raw("</span>")
    }
    if rows > 1, place.column > shape.nameColumn {
      html.raw(" ")
      tag(words.inherited, anchor: "inherited")
    }
    if !checks.marked.isEmpty {
      checkMark(.init(table: place.table, row: place.row, column: place.column), id: place.id)
    }
    html.raw(isName ? "</th>" : "</td>")
  }

  private mutating func classes(_ cell: ReportTable.Cell, isNumeric: Bool, isInherited: Bool) {
    let isFigure =
      if case .number = cell.value { true } else { isNumeric && !cell.ranges.allSatisfy(\.isEmpty) }
    let names: [(Bool, StaticString)] = [
      (isFigure, "num"), (cell.value == .dash, "dash"), (isInherited, "inherited"),
    ]
    var isFirst = true
    for (applies, name) in names where applies {
      html.raw(isFirst ? " class=\"" : " ")
      html.raw(name)
      isFirst = false
    }
    if !isFirst { html.raw("\"") }
  }

  /// Writes what a cell holds, as written; the part that a page break split off is marked.
  private mutating func words(of cell: ReportTable.Cell) {
    let bytes = text.bytes
    for (number, range) in cell.ranges.enumerated() where !range.isEmpty {
      if number == 0 {
        if case .date(let date) = cell.value, cell.ranges.count == 1 {
          openTime(date)
          html.shown(range.bytes, of: bytes)
          closeTime(date)
        } else {
          html.shown(range.bytes, of: bytes)
        }
        continue
      }
      if let last = html.last, last < 0x80, last != UInt8(ascii: ">") { html.raw(" ") }
      html.raw("<span class=\"moved\" data-moved=\"")
      html.lines(text.lines(of: range))
      html.raw("\">")
      html.shown(range.bytes, of: bytes)
      html.raw("</span>")
    }
    if cell.value == .dash {
      html.raw("<span class=\"added vh\">")
      html.text(words.noValue)
      html.raw("</span>")
    }
  }

  /// Writes which heads a cell stands under, in a table whose head is deeper than two rows.
  private mutating func headers(
    _ place: CellPlace,
    _ table: ReportTable,
    _ shape: TableShape,
    isName: Bool
  ) {
    if isName {
      html.raw(" id=\"")
      html.text(Self.nameID(place.id, place.row))
      html.raw("\"")
    }
    html.raw(" headers=\"")
    var isFirst = true
    for (index, cell) in table.head.enumerated()
    where !cell.range.isEmpty
      && (cell.column..<(cell.column + cell.columnSpan)).contains(place.column)
    {
      if !isFirst { html.raw(" ") }
      html.text(Self.headID(place.id, index))
      isFirst = false
    }
    if !isName, let named = nameRow(place, table, shape) {
      if !isFirst { html.raw(" ") }
      html.text(Self.nameID(place.id, named))
    }
    html.raw("\"")
  }

  /// The row in which the name of a row is written.
  private func nameRow(_ place: CellPlace, _ table: ReportTable, _ shape: TableShape) -> Int? {
    let cells = table.rows[place.named].cells
    guard cells.indices.contains(shape.nameColumn),
      !cells[shape.nameColumn].ranges.allSatisfy(\.isEmpty)
    else { return nil }
    return place.named
  }

  private static func nameID(_ id: String, _ row: Int) -> String { "\(id)-r\(row + 1)-k" }
}

/// Where a cell stands.
private struct CellPlace {
  let table: Int
  let row: Int
  let column: Int
  /// The row in which the name of its row is written.
  let named: Int
  let id: String
}
