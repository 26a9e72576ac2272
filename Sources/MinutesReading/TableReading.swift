public import Layout
public import Minutes
public import SourceText

/// A table as read from its lines (表格), with what its page shows otherwise than the text and what
/// could not be read for sure.
public struct TableReading: Sendable {
  /// The table.
  public private(set) var table: ReportTable
  /// The rows joined over a page break, and the signs that are no text: bars, `^^`, `<<`.
  public private(set) var exceptions: [Record.Exception] = []
  /// Rows longer than the head, dates that are none.
  public private(set) var problems: [Problem] = []

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - lines: Its rows in order, as ``TableExtent/rows`` gives them, the rule of a pipe table
  ///     included.
  ///   - caption: The lines above it.
  ///   - headingPath: The headings above it from the outermost, without marks.
  ///   - unit: The unit whose report it stands in.
  ///   - element: The element that holds it.
  ///   - notes: The elements of its notes.
  ///   - laidOut: The record's text.
  ///   - words: The words of tables.
  ///   - dates: How dates are read.
  ///   - isHead: Whether it stands in the head of a record, where each row is a label with its
  ///     values and may have as many as it likes.
  public init(
    _ lines: [TextLine],
    caption: [ReportTable.CaptionLine],
    headingPath: [String],
    unit: String?,
    element: Int,
    notes: [Int] = [],
    in laidOut: LaidOutText,
    words: TableWords,
    dates: DateReading,
    isHead: Bool = false
  ) {
    let glyphs = laidOut.glyphs
    var rows: [TableRow] = []
    var ruled: Int?
    var ruledWidth = 0
    for line in lines {
      if line.shape == .pipeRule {
        let content = line.content.clamped(to: 0..<glyphs.scalars.count)
        if ruled == nil {
          ruled = rows.count
          ruledWidth = Self.width(ofRule: content, glyphs)
        }
        exceptions.append(.tableMark(glyphs.range(glyphs.trimmed(content))))
        continue
      }
      rows.append(TableRow(line, in: glyphs, words, dates))
    }
    let headCount = TableHead.rowCount(rows, ruled: ruled)
    // A head whose last cells are blank and without a bar is as wide as the rule below it.
    var labelled = max(ruledWidth, rows.prefix(headCount).map(\.filled).max() ?? 0)
    // A row that runs on without end keeps its text in its last cell.
    let limit = min(1024, labelled + 32, Self.fairWidth(rows))
    for row in rows.indices where rows[row].cells.count > limit { rows[row].fold(to: limit) }
    labelled = min(labelled, limit)
    for row in rows { exceptions += row.bars.map { .tableMark(glyphs.range($0)) } }
    let width = max(labelled, rows.map(\.filled).max() ?? 0)
    let head = TableHead(rows, ruled: ruled, columns: width, in: laidOut)
    let body = Array(rows[headCount...])
    let units = Self.units(caption, glyphs)
    let repeated = TableHead.repeated(Array(rows[..<headCount]), in: body, of: glyphs)
    let columns = TableColumns(
      head.paths,
      body: repeated.isEmpty
        ? body : body.indices.filter { !repeated.contains($0) }.map { body[$0] },
      unitsOfMeasure: units,
      words: words
    )
    let read = TableBody(
      body,
      repeated: repeated,
      columns: columns,
      words: words,
      in: glyphs
    )
    table = ReportTable(
      element: element,
      caption: caption,
      title: Self.title(caption, headingPath, laidOut.text),
      headingPath: headingPath,
      unit: unit,
      asOf: Self.asOf(caption, glyphs, dates),
      unitsOfMeasure: units,
      headRows: rows.prefix(headCount).map { glyphs.range($0.positions) },
      head: head.cells,
      columns: columns.columns,
      rows: read.rows,
      notes: notes
    )
    table.isHead = isHead
    exceptions += (head.marks + read.marks).map { .tableMark(glyphs.range($0)) }
    exceptions += read.moved.map { .moved($0) }
    exceptions.sort { Self.start(of: $0) < Self.start(of: $1) }
    if labelled > 0, !isHead { reportRagged(body, labelled, laidOut) }
    reportDates(body, columns.columns, laidOut)
  }

  /// How many columns the rule of a pipe table draws.
  private static func width(ofRule content: Range<Int>, _ glyphs: Glyphs) -> Int {
    glyphs.scalars[content].split(separator: 0x7C).count { $0.contains(0x2D) }
  }

  /// How many columns rows may have that fill so few of them: a head of a thousand labels over ten
  /// thousand short rows would make ten million cells that nobody wrote.
  private static func fairWidth(_ rows: [TableRow]) -> Int {
    var filled = 0
    for row in rows { filled += row.filled }
    return max(8, (16 * filled + 4096) / max(1, rows.count))
  }

  private static func start(of exception: Record.Exception) -> Int32 {
    switch exception {
    case .moved(let range), .tableMark(let range), .madeVisible(let range): range.lower
    case .setAside: 0
    }
  }

  // MARK: What the lines above say

  private static func value(
    _ kind: ReportTable.CaptionKind,
    _ caption: [ReportTable.CaptionLine],
    _ glyphs: Glyphs
  ) -> Range<Int>? {
    caption.first { $0.kind == kind }.map {
      glyphs.positions(SourceRange(Int($0.valueStart), Int(max($0.valueStart, $0.range.upper))))
    }
  }

  private static func units(_ caption: [ReportTable.CaptionLine], _ glyphs: Glyphs) -> [String] {
    value(.unit, caption, glyphs).map { TableUnits.units(in: $0, of: glyphs) } ?? []
  }

  private static func asOf(
    _ caption: [ReportTable.CaptionLine],
    _ glyphs: Glyphs,
    _ dates: DateReading
  ) -> RecordDate? {
    value(.asOf, caption, glyphs).flatMap {
      dates.cellDate(in: $0, of: glyphs) ?? dates.date(in: $0, of: glyphs)
    }
  }

  /// The title line, else the headings above.
  private static func title(
    _ caption: [ReportTable.CaptionLine],
    _ headingPath: [String],
    _ text: RecordText
  ) -> String {
    let titles = caption.filter { $0.kind == .title }.map { text.string($0.range) }
    return titles.isEmpty ? headingPath.joined(separator: "／") : titles.joined(separator: " ")
  }

  // MARK: Problems

  private mutating func reportRagged(_ body: [TableRow], _ width: Int, _ laidOut: LaidOutText) {
    for row in body where row.filled > width {
      problems.append(
        Problem(
          "ragged-row",
          .warning,
          "This row has \(row.filled) cells under a head of \(width)",
          remedy:
            "Check whether a tab too many stands in the row, or a label is missing in the head.",
          at: laidOut.text.place(of: laidOut.glyphs.range(row.positions))
        )
      )
    }
  }

  private mutating func reportDates(
    _ body: [TableRow],
    _ columns: [ReportTable.Column],
    _ laidOut: LaidOutText
  ) {
    for row in body {
      for (column, cell) in row.cells.enumerated() where column < columns.count {
        let isImpossible = cell.isImpossibleDate
        guard isImpossible || columns[column].type == .date else { continue }
        guard case .words = cell.sense,
          isImpossible || laidOut.glyphs.scalars[cell.positions].contains(where: \.isDigit)
        else { continue }
        problems.append(
          Problem(
            isImpossible ? "impossible-date" : "unreadable-date",
            .warning,
            isImpossible
              ? "The calendar has no such day" : "This cell in a column of dates is no date",
            remedy: "It is shown as written; correct the record if it is a slip.",
            at: laidOut.text.place(of: laidOut.glyphs.range(cell.positions))
          )
        )
      }
    }
  }
}
