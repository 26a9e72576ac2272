public import SourceText

/// A table of a record (表格) with its title, units and notes.
public struct ReportTable: Sendable, Equatable {
  /// What a line above a table says.
  public enum CaptionKind: String, Sendable {
    /// 海纜障礙資訊一覽表.
    case title
    /// 日期：115/2/14.
    case asOf
    /// 單位：千元；%.
    case unit
  }

  /// One line above a table.
  public struct CaptionLine: Sendable, Equatable {
    /// What it says.
    public var kind: CaptionKind
    /// The line.
    public var range: SourceRange
    /// The label's end; the value begins there.
    public var valueStart: Int32

    /// A caption line.
    public init(kind: CaptionKind, range: SourceRange, valueStart: Int32) {
      self.kind = kind
      self.range = range
      self.valueStart = valueStart
    }
  }

  /// What the cells of a column hold.
  public enum ColumnType: String, Sendable {
    /// Words.
    case text
    /// Whole numbers, 2,460,791.
    case integer
    /// Numbers with a decimal part.
    case decimal
    /// Shares, 101.26%.
    case percent
    /// Dates, 114/8/22.
    case date
  }

  /// A column (欄).
  public struct Column: Sendable, Equatable {
    /// Its labels from the outermost head cell down, [決算數, 實現數], without white space.
    public var path: [String]
    /// What its cells hold.
    public var type: ColumnType
    /// The unit of measure (千元, %) that holds for it, if the table states one.
    public var unit: String?

    /// A column.
    public init(path: [String], type: ColumnType, unit: String? = nil) {
      self.path = path
      self.type = type
      self.unit = unit
    }
  }

  /// A cell of the head, with the columns and head rows it spans.
  public struct HeadCell: Sendable, Equatable {
    /// The label as written; empty for a corner.
    public var range: SourceRange
    /// Its first head row, from 0.
    public var row: Int
    /// Its first column, from 0.
    public var column: Int
    /// How many head rows it spans.
    public var rowSpan: Int
    /// How many columns it spans.
    public var columnSpan: Int

    /// A head cell.
    public init(range: SourceRange, row: Int, column: Int, rowSpan: Int, columnSpan: Int) {
      self.range = range
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
    }
  }

  /// What a body cell holds.
  public enum Value: Sendable, Equatable {
    /// Words, 本部.
    case text
    /// A number, exactly as printed: `units` × 10^-`scale`; 101.26% is 10126, 2, percent.
    case number(units: Int, scale: Int, percent: Bool)
    /// A date.
    case date(RecordDate)
    /// A dash, `-` or ─: not blank, not 0.
    case dash
    /// 無: there is none.
    case none
    /// Nothing is printed.
    case blank
    /// Nothing is printed because the cell above stands for it (沿用).
    case inherited(row: Int)
    /// Nothing is printed because the cell to the left stands for it: an author's `<<`.
    case spanned
  }

  /// A cell of the body (儲存格).
  public struct Cell: Sendable, Equatable {
    /// The text as written; a second range where a page break split the row.
    public var ranges: [SourceRange]
    /// What it holds.
    public var value: Value

    /// A cell.
    public init(ranges: [SourceRange], value: Value) {
      self.ranges = ranges
      self.value = value
    }
  }

  /// What a row is for.
  public enum RowKind: String, Sendable {
    /// One entry.
    case detail
    /// 合計, 總計, 小計.
    case total
    /// A lone 無: the table says that it has no rows.
    case empty
    /// A line inside the table that is no entry.
    case note
  }

  /// A row of the body (列).
  public struct Row: Sendable, Equatable {
    /// What it is for.
    public var kind: RowKind
    /// Its line, or lines where a page break split it.
    public var ranges: [SourceRange]
    /// A cell for each column.
    public var cells: [Cell]

    /// A row.
    public init(kind: RowKind, ranges: [SourceRange], cells: [Cell]) {
      self.kind = kind
      self.ranges = ranges
      self.cells = cells
    }
  }

  /// The element that holds the table; its id is the table's.
  public var element: Int
  /// The lines above it, in source order.
  public var caption: [CaptionLine]
  /// What it is called: its title line, or the headings above it.
  public var title: String
  /// The headings above it from the outermost, without marks, the unit's name not included.
  public var headingPath: [String]
  /// The unit whose report it stands in, as written.
  public var unit: String?
  /// The day its data are of (資料日期).
  public var asOf: RecordDate?
  /// The units of measure, [千元, %].
  public var unitsOfMeasure: [String]
  /// The lines of the head.
  public var headRows: [SourceRange]
  /// The cells of the head, in source order.
  public var head: [HeadCell]
  /// The columns.
  public var columns: [Column]
  /// The body.
  public var rows: [Row]
  /// The elements of its notes (註：), in order.
  public var notes: [Int]
  /// Whether it is the form in which a record's head is written, and no data.
  public var isHead = false

  /// A table.
  public init(
    element: Int,
    caption: [CaptionLine],
    title: String,
    headingPath: [String],
    unit: String?,
    asOf: RecordDate?,
    unitsOfMeasure: [String],
    headRows: [SourceRange],
    head: [HeadCell],
    columns: [Column],
    rows: [Row],
    notes: [Int]
  ) {
    self.element = element
    self.caption = caption
    self.title = title
    self.headingPath = headingPath
    self.unit = unit
    self.asOf = asOf
    self.unitsOfMeasure = unitsOfMeasure
    self.headRows = headRows
    self.head = head
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}
