internal import Findings
internal import Minutes
internal import SourceText

extension FragmentBuilder {
  /// Writes the mark of a cell that is not exact (尾差, 不符), a link to its computation below the table.
  mutating func checkMark(_ cell: Finding.Cell, id: String) {
    guard let verdict = checks.verdict(of: cell),
      let word = words.findings.checks.mark(of: verdict)
    else { return }
    html.raw(" <a class=\"tag added\" href=\"#")
    html.text(Self.noteID(of: cell, id))
    html.raw("\">")
    html.text(word)
    html.raw("<span class=\"vh\">")
    html.text(name(of: cell))
    html.raw("</span></a>")
  }

  /// Writes the computations of the cells that have a mark, below the table.
  mutating func checkNotes(of table: ReportTable, _ shape: TableShape, id: String) {
    guard !checks.cells.isEmpty else { return }
    html.raw("<ul class=\"checks added\">\n")
    for cell in checks.cells where table.rows.indices.contains(cell.row) {
      html.raw("<li id=\"")
      html.text(Self.noteID(of: cell, id))
      html.raw("\"><a href=\"#")
      html.text(id)
      html.raw("-r")
      html.number(cell.row + 1)
      html.raw("\">")
      html.text(words.findings.checks.cell.filled("\(cell.row + 1)", "\(cell.column + 1)"))
      html.raw("<span class=\"vh\">")
      html.text(words.findings.checks.table.filled("\(words.table)\(cell.table + 1)"))
      html.raw("</span></a> ")
      let heads = [rowName(cell.row, table, shape), columnName(cell.column, table)]
      html.text(heads.filter { !$0.isEmpty }.joined(separator: words.citation.separator))
      for check in checks.marked[cell] ?? [] {
        html.text(words.gap)
        let note = words.findings.checks.note(
          of: check,
          printed: printed(cell, table),
          unit: check.operands.first.flatMap { unit(of: $0.column, table) }
        )
        html.text(note)
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// What a cell is called, as no other on the page is.
  private func name(of cell: Finding.Cell) -> String {
    words.findings.checks.table.filled("\(words.table)\(cell.table + 1)")
      + words.findings.checks.cell.filled("\(cell.row + 1)", "\(cell.column + 1)")
  }

  private static func noteID(of cell: Finding.Cell, _ id: String) -> String {
    "\(id)-r\(cell.row + 1)-x\(cell.column + 1)"
  }

  private func rowName(_ row: Int, _ table: ReportTable, _ shape: TableShape) -> String {
    guard table.rows[row].cells.indices.contains(shape.nameColumn) else { return "" }
    var cell = table.rows[row].cells[shape.nameColumn]
    if case .inherited(let above) = cell.value, table.rows.indices.contains(above),
      table.rows[above].cells.indices.contains(shape.nameColumn)
    {
      cell = table.rows[above].cells[shape.nameColumn]
    }
    return cell.ranges.map(text.string).joined()
  }

  private func columnName(_ column: Int, _ table: ReportTable) -> String {
    guard table.columns.indices.contains(column) else { return "" }
    return table.columns[column].path.joined(separator: words.citation.separator)
  }

  private func unit(of column: Int, _ table: ReportTable) -> String? {
    table.columns.indices.contains(column) ? table.columns[column].unit : nil
  }

  private func printed(_ cell: Finding.Cell, _ table: ReportTable) -> String {
    let cells = table.rows[cell.row].cells
    guard cells.indices.contains(cell.column) else { return "" }
    return cells[cell.column].ranges.map(text.string).joined()
  }
}
