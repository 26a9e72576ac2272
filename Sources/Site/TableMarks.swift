internal import Archive
internal import Minutes
internal import Settings
internal import SourceText

/// The rows of a table that changed (表格異動), each cell with what it had and what it has.
struct TableMarks {
  private struct Side {
    let record: Int
    let table: ReportTable
    /// The words of all cells without white space, one after another.
    let bytes: [UInt8]
    /// Where in them those of each cell stand; of a merged cell those it stands for.
    let words: [[Range<Int>]]

    init(_ number: Int, of record: Int, _ catalogue: Catalogue) {
      let text = catalogue.archive.records[record].text.bytes
      let table = catalogue.archive.records[record].meeting.tables[number]
      var bytes: [UInt8] = []
      bytes.reserveCapacity(2048)
      let compared = table.rows.count > TableMarks.most ? [] : table.rows
      words = compared.map { row in
        row.cells.indices.map { column in
          var cell = row.cells[column]
          if case .inherited(let above) = cell.value, table.rows.indices.contains(above),
            table.rows[above].cells.indices.contains(column)
          {
            cell = table.rows[above].cells[column]
          }
          let start = bytes.count
          for range in cell.ranges { bytes.append(pressed: range.bytes, of: text) }
          return start..<bytes.count
        }
      }
      self.record = record
      self.table = table
      self.bytes = bytes
    }
  }

  private let new: Side
  private let old: Side
  private let marks: MarkedText
  private let catalogue: Catalogue

  /// Tables beyond this many rows are not compared row by row.
  private static let most = 60

  init(
    _ record: Int,
    _ table: Int,
    _ previous: Int,
    _ older: Int,
    _ marks: MarkedText,
    _ catalogue: Catalogue
  ) {
    new = Side(table, of: record, catalogue)
    old = Side(older, of: previous, catalogue)
    self.marks = marks
    self.catalogue = catalogue
  }

  func write(into html: inout HTMLWriter) {
    let wording = catalogue.wording
    let sameColumns = new.table.columns.map(\.path) == old.table.columns.map(\.path)
    html.raw("<p>")
    html.text(wording["changes.table", "table", new.table.title])
    writeCaption(into: &html)
    html.raw("</p>\n")
    guard sameColumns, max(new.table.rows.count, old.table.rows.count) <= Self.most else {
      html.raw("<p>")
      html.text(wording["changes.table_differs"])
      html.raw("</p>")
      return
    }
    writeRows(into: &html)
  }

  /// The lines above the table that say something else, 日期：114/1/15.
  private func writeCaption(into html: inout HTMLWriter) {
    for line in new.table.caption where line.kind != .title {
      guard let other = old.table.caption.first(where: { $0.kind == line.kind }) else { continue }
      guard !isSame(other.range, line.range) else { continue }
      html.text(catalogue.wording["list.separator"])
      marks.write(other.range, of: old.record, line.range, of: new.record, into: &html)
    }
  }

  private func isSame(_ older: SourceRange, _ newer: SourceRange) -> Bool {
    let (one, two) = (catalogue.archive.records[old.record], catalogue.archive.records[new.record])
    return one.text.bytes.isSame(older.bytes, newer.bytes, of: two.text.bytes)
  }

  private func writeRows(into html: inout HTMLWriter) {
    let (pairs, gone) = pairs
    let changed = pairs.filter { pair in
      pair.old.map { !isSame(pair.new, $0) } ?? true
    }
    guard !(changed.isEmpty && gone.isEmpty) else { return }
    let wording = catalogue.wording
    html.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.text(catalogue.wording["changes.table_rows", "table", new.table.title])
    html.raw("\"><table>\n<thead><tr>")
    for column in new.table.columns {
      html.raw(column.type == .text ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"num\">")
      html.text(column.path.joined(separator: wording["list.path"]))
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n<tbody>\n")
    for pair in changed { write(pair.new, pair.old, into: &html) }
    for row in gone { write(goneRow: row, into: &html) }
    html.raw("</tbody>\n</table></div>")
  }

  /// Each row of the newer table with the row that it was, and the rows that are gone.
  private var pairs: (pairs: [(new: Int, old: Int?)], gone: [Int]) {
    var scores: [(score: Int, new: Int, old: Int)] = []
    for row in new.words.indices {
      for other in old.words.indices {
        var score = 0
        let columns = min(new.words[row].count, old.words[other].count)
        for column in 0..<columns where !new.words[row][column].isEmpty {
          guard isSame(row, other, column) else { continue }
          // A name in common says more than a figure in common.
          score += new.table.columns[column].type == .text ? 4 : 1
        }
        if score >= 4 { scores.append((score, row, other)) }
      }
    }
    scores.sort { ($1.score, $0.new, $0.old) < ($0.score, $1.new, $1.old) }
    var found = [Int?](repeating: nil, count: new.words.count)
    var isTaken = [Bool](repeating: false, count: old.words.count)
    for pair in scores where found[pair.new] == nil && !isTaken[pair.old] {
      found[pair.new] = pair.old
      isTaken[pair.old] = true
    }
    return (
      new.words.indices.map { ($0, found[$0]) },
      old.words.indices.filter { !isTaken[$0] }
    )
  }

  private func isSame(_ row: Int, _ other: Int) -> Bool {
    new.words[row].count == old.words[other].count
      && new.words[row].indices.allSatisfy { isSame(row, other, $0) }
  }

  private func isSame(_ row: Int, _ other: Int, _ column: Int) -> Bool {
    new.bytes.isSame(new.words[row][column], old.words[other][column], of: old.bytes)
  }

  private func write(_ row: Int, _ other: Int?, into html: inout HTMLWriter) {
    html.raw("<tr>")
    for (column, cell) in new.table.rows[row].cells.enumerated() {
      open(column, into: &html)
      let range = Self.range(of: cell)
      if let other, old.table.rows[other].cells.indices.contains(column) {
        let before = Self.range(of: old.table.rows[other].cells[column])
        if isSame(row, other, column) {
          if let range { catalogue.quote(range, of: new.record, into: &html) }
        } else if let range, let before, new.table.columns[column].type == .text {
          marks.write(before, of: old.record, range, of: new.record, into: &html)
        } else {
          if let before { marks.write(whole: before, of: old.record, isNew: false, into: &html) }
          if before != nil, range != nil { html.raw(" ") }
          if let range { marks.write(whole: range, of: new.record, isNew: true, into: &html) }
        }
      } else if let range {
        marks.write(whole: range, of: new.record, isNew: true, into: &html)
      }
      html.raw("</td>")
    }
    html.raw("</tr>\n")
  }

  private func write(goneRow row: Int, into html: inout HTMLWriter) {
    html.raw("<tr>")
    for (column, cell) in old.table.rows[row].cells.enumerated() {
      open(column, into: &html)
      if let range = Self.range(of: cell) {
        marks.write(whole: range, of: old.record, isNew: false, into: &html)
      }
      html.raw("</td>")
    }
    html.raw("</tr>\n")
  }

  private func open(_ column: Int, into html: inout HTMLWriter) {
    let isText =
      new.table.columns.indices.contains(column) && new.table.columns[column].type == .text
    html.raw(isText ? "<td>" : "<td class=\"num\">")
  }

  /// The words of a cell from the first to the last; nil for a blank one.
  private static func range(of cell: ReportTable.Cell) -> SourceRange? {
    cell.ranges.first { !$0.isEmpty }
  }
}
