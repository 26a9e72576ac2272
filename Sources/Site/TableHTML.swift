internal import Minutes
internal import Pages
internal import SourceText

extension FragmentBuilder {
  /// Writes a table (表格): its caption lines as the record has them, its head, its rows.
  mutating func table(_ number: Int) {
    let table = tables[number]
    let shape = TableShape(table)
    let id = elements[table.element].id
    checks = place.checks.indices.contains(number) ? place.checks[number] : TableChecks()
    html.raw("<figure class=\"table\" id=\"")
    html.text(id)
    html.raw("\">\n")
    let name = caption(of: table, number: number, id: id)
    if shape.isSortable { seam(.table) }
    html.openTable(name, rows: table.rows.count, isSortable: shape.isSortable, isNamed: true)
    columnGroups(of: table, shape)
    head(of: table, shape, id: id)
    body(of: table, number, shape, id: id)
    html.raw("</table>\n</div>\n")
    checkNotes(of: table, shape, id: id)
    files(of: number)
    html.raw("</figure>")
  }

  /// Writes the lines above the table and the number it has on this site; gives the ids of what it
  /// is called.
  private mutating func caption(of table: ReportTable, number: Int, id: String) -> String {
    var name = "\(id)-name"
    html.raw("<figcaption>\n<p class=\"number added\" id=\"")
    html.text(name)
    html.raw("\">")
    html.text(words.table)
    html.number(number + 1)
    if !table.caption.contains(where: { $0.kind == .title }), !table.title.isEmpty {
      html.text(words.gap)
      html.text(table.title)
    }
    html.raw("</p>\n")
    for (index, line) in table.caption.enumerated() {
      let lineID = "\(id)-c\(index + 1)"
      if line.kind == .title { name += " \(lineID)" }
      html.raw("<p")
      provenance(id: lineID, lines: text.lines(of: line.range))
      switch line.kind {
      case .title: html.raw(" class=\"title\">")
      case .asOf: html.raw(" class=\"as-of\">")
      case .unit: html.raw(" class=\"unit\">")
      }
      captionWords(line, asOf: table.asOf)
      html.raw("</p>\n")
    }
    html.raw("</figcaption>\n")
    return name
  }

  /// Writes a caption line, its label and its date in elements of their own.
  private mutating func captionWords(_ line: ReportTable.CaptionLine, asOf: RecordDate?) {
    let bytes = text.bytes
    var position = Int(line.range.lower)
    if line.valueStart > line.range.lower {
      html.raw("<span class=\"label\">")
      html.shown(position..<Int(line.valueStart), of: bytes)
      html.raw("</span>")
      position = Int(line.valueStart)
    }
    if let asOf, Int(asOf.range.lower) >= position, asOf.range.upper <= line.range.upper {
      html.shown(position..<Int(asOf.range.lower), of: bytes)
      openTime(asOf)
      html.shown(asOf.range.bytes, of: bytes)
      closeTime(asOf)
      position = Int(asOf.range.upper)
    }
    html.shown(position..<Int(line.range.upper), of: bytes)
  }

  /// Writes which columns stand under one head, where the first row of the head says so.
  private mutating func columnGroups(of table: ReportTable, _ shape: TableShape) {
    let top = table.head.filter { $0.row == 0 }.sorted { $0.column < $1.column }
    guard top.contains(where: { $0.columnSpan > 1 }),
      top.reduce(0, { $0 + $1.columnSpan }) == shape.columns
    else { return }
    for cell in top {
      html.raw("<colgroup")
      if cell.columnSpan > 1 {
        html.raw(" span=\"")
        html.number(cell.columnSpan)
        html.raw("\"")
      }
      html.raw("></colgroup>")
    }
    aside { builder in
      for _ in builder.checks.columns { builder.html.raw("<colgroup></colgroup>") }
    }
    html.raw("\n")
  }

  /// Writes the links to the table as data.
  private mutating func files(of number: Int) {
    guard place.tables.indices.contains(number), let files = place.tables[number] else { return }
    html.raw("<p class=\"data added\">")
    for (ending, path) in [(" CSV", files.csv), (" JSON", files.json)] {
      html.raw("<a href=\"")
      seam(.root)
      html.text(path.path)
      html.raw("\">")
      html.text(words.table)
      html.number(number + 1)
      html.text(ending)
      html.raw("</a> ")
    }
    html.raw("</p>\n")
  }
}
