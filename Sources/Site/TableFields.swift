internal import Minutes
internal import Settings

/// What the columns of a table's CSV hold (表格欄位), told from its cells: a word among figures makes a
/// column of words.
struct TableFields {
  private(set) var columns: [Column]

  /// A column; its kind is unknown while all its cells are empty.
  struct Column: Hashable {
    let name: String
    let unit: String?
    var kind: CSVColumn.Kind?
    /// What it is taken for when no table of a series says more.
    let otherwise: CSVColumn.Kind
  }

  init(_ table: ReportTable, _ wording: Wording) {
    let head = TableCSVHead(table, wording)
    columns = []
    for (index, column) in head.columns.enumerated() {
      let type = table.columns[index].type
      let isNumber = [.integer, .decimal, .percent].contains(type)
      let unit = type == .percent ? "%" : isNumber ? table.columns[index].unit : nil
      var all: CSVColumn.Kind?
      var dates: CSVColumn.Kind?
      var holdsText = false
      for row in table.rows where row.kind != .empty && row.cells.indices.contains(index) {
        var value = row.cells[index].value
        if case .inherited = value {
          value = table.standing(for: row.cells[index], in: index).value
        }
        let kind = Self.kind(of: value)
        all = Self.joined(all, kind)
        if kind == .text { holdsText = true }
        if kind == .day || kind == .date { dates = Self.joined(dates, kind) }
      }
      columns.append(
        Column(
          name: column.name,
          unit: unit,
          kind: column.iso == nil ? all : holdsText ? .text : .republic,
          otherwise: isNumber ? .number : .text
        )
      )
      if let iso = column.iso {
        columns.append(Column(name: iso, unit: nil, kind: dates, otherwise: .date))
      }
    }
    if let inherited = head.inherited {
      columns.append(Column(name: inherited, unit: nil, kind: .text, otherwise: .text))
    }
  }

  /// The columns of several tables: each set of names once, with kinds that hold for all its tables;
  /// and which of the sets is each table's.
  static func united(_ tables: [TableFields]) -> (all: [[CSVColumn]], ofTable: [Int]) {
    var sets: [[Column]] = []
    // The newest come first: theirs is the schema without a number.
    var ofTable: [Int] = []
    for fields in tables.reversed() {
      // A table has few sets of names in all its years.
      if let index = sets.firstIndex(where: { Self.areNamedAlike($0, fields.columns) }) {
        for column in sets[index].indices {
          sets[index][column].kind = joined(sets[index][column].kind, fields.columns[column].kind)
        }
        ofTable.append(index)
      } else {
        ofTable.append(sets.count)
        sets.append(fields.columns)
      }
    }
    let all = sets.map { columns in
      columns.map { CSVColumn($0.name, $0.kind ?? $0.otherwise, unit: $0.unit) }
    }
    return (all, ofTable.reversed())
  }

  private static func areNamedAlike(_ left: [Column], _ right: [Column]) -> Bool {
    left.elementsEqual(right) { $0.name == $1.name && ($0.unit ?? "") == ($1.unit ?? "") }
  }

  /// What the CSV has of a cell; nil where it is empty.
  private static func kind(of value: ReportTable.Value) -> CSVColumn.Kind? {
    switch value {
    case .text: .text
    case .number(_, let scale, _): scale > 0 ? .number : .integer
    case .date(let date): [.day, .span, .end, .quarter].contains(date.precision) ? .day : .date
    case .dash, .none, .blank, .inherited, .spanned: nil
    }
  }

  /// The kind that holds what two do.
  private static func joined(_ left: CSVColumn.Kind?, _ right: CSVColumn.Kind?) -> CSVColumn.Kind? {
    guard let left else { return right }
    guard let right, right != left else { return left }
    switch (left, right) {
    case (.integer, .number), (.number, .integer): return .number
    case (.day, .date), (.date, .day): return .date
    default: return .text
    }
  }
}
