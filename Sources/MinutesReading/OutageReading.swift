public import Minutes
public import Settings
public import SourceText

/// How faults are read from the tables that tell of them (障礙讀取), whatever they are faults of.
public struct OutageReading: Sendable {
  let words: OutageWords
  private let mappings: [OutageTable]

  /// The reading by a vocabulary's words and the owner's mappings of columns.
  public init(words: OutageWords, tables: [OutageTable]) {
    self.words = words
    mappings = tables.map { table in
      var plain = table
      plain.asset = table.asset.map(Self.plain)
      plain.occurred = table.occurred.map(Self.plain)
      plain.situation = table.situation.map(Self.plain)
      plain.alternatives = table.alternatives.map(Self.plain)
      plain.expected = table.expected.map(Self.plain)
      plain.repaired = table.repaired.map(Self.plain)
      return plain
    }
  }

  /// Which columns of a table mean what.
  struct Columns {
    var asset: Int
    var occurred: Int
    var situation: Int?
    var alternatives: Int?
    var expected: Int?
    var repaired: Int?
  }

  /// The mapping that a table fits, by its name; nil for a table that is none of outages.
  ///
  /// It needs a column of occurrence: the table of planned maintenance shares four of its heads
  /// with that of faults and is none.
  public func name(of table: ReportTable) -> String? { mapping(of: table)?.name }

  private func mapping(of table: ReportTable) -> (name: String, columns: Columns)? {
    let heads = table.columns.map { Head($0) }
    for mapping in mappings {
      func column(_ labels: [String]) -> Int? {
        // The mapping's own order says which head is meant where two would fit.
        for label in labels {
          if let found = heads.firstIndex(where: { $0.isLabelled(label) }) {
            return found
          }
        }
        return nil
      }
      guard let asset = column(mapping.asset), let occurred = column(mapping.occurred),
        asset != occurred
      else { continue }
      let columns = Columns(
        asset: asset,
        occurred: occurred,
        situation: column(mapping.situation),
        alternatives: column(mapping.alternatives),
        expected: column(mapping.expected),
        repaired: column(mapping.repaired)
      )
      return (mapping.name, columns)
    }
    return nil
  }

  /// The labels by which a column may be meant.
  private struct Head {
    private let last: String?
    private let whole: String?
    private let plain: String?

    init(_ column: ReportTable.Column) {
      last = column.path.last
      whole = column.path.count > 1 ? column.path.joined() : nil
      // Only what has a full-width sign can have another form.
      plain = last.flatMap { $0.utf8.contains(0xEF) ? OutageReading.plain($0) : nil }
    }

    func isLabelled(_ label: String) -> Bool { last == label || whole == label || plain == label }
  }

  /// A label without white space and in half width.
  private static func plain(_ label: String) -> String {
    let scalars = label.unicodeScalars.map(\.value.halfWidth).filter { !$0.isWhitespace }
    return String(scalars: scalars[...])
  }

  /// The faults of a table, a row each, and the repairs that only its notes tell of.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - index: Its place among the meeting's tables.
  ///   - notes: The elements of its notes and where they stand.
  ///   - glyphs: The record's text.
  ///   - dates: How dates are read.
  /// - Returns: Nothing for a table that is none of outages.
  public func outages(
    of table: ReportTable,
    at index: Int,
    notes: [(element: Int, positions: Range<Int>)],
    in glyphs: Glyphs,
    dates: DateReading
  ) -> [Outage] {
    guard let (_, columns) = mapping(of: table) else { return [] }
    var outages: [Outage] = []
    for (row, cells) in table.rows.enumerated() where cells.kind == .detail {
      if let outage = outage(of: table, at: index, row: row, columns, glyphs) {
        outages.append(outage)
      }
    }
    var last: OutageAsset?
    for note in notes {
      outages += repairs(in: note, of: index, after: &last, glyphs, dates)
    }
    return outages
  }

  /// The fault that one row tells of.
  private func outage(
    of table: ReportTable,
    at index: Int,
    row: Int,
    _ columns: Columns,
    _ glyphs: Glyphs
  ) -> Outage? {
    func text(_ column: Int?) -> OutageText {
      var text = OutageText()
      guard let column, let cell = Self.cell(of: table, row, column)?.cell else { return text }
      for range in cell.ranges { text.append(glyphs.positions(range), of: glyphs) }
      return text
    }
    func date(_ column: Int?) -> RecordDate? {
      guard let column, case .date(let date) = Self.cell(of: table, row, column)?.cell.value else {
        return nil
      }
      return date
    }
    let assetText = text(columns.asset)
    guard let asset = OutageAsset(assetText, 0..<assetText.scalars.count),
      let range = Self.range(of: table.rows[row])
    else { return nil }
    let situation = text(columns.situation)
    let whole = 0..<situation.scalars.count
    let occurred = date(columns.occurred)
    guard occurred != nil || !whole.isEmpty else { return nil }
    var outage = Outage(
      assetName: asset.name,
      assetCode: asset.code,
      source: .row(table: index, row: row),
      range: range
    )
    outage.occurred = occurred
    if let match = words.place(situation, whole) {
      outage.place = match.place.map(situation.string)
      outage.distance = match.distance
    }
    outage.severity = words.severity(situation, whole)?.0 ?? .unknown
    outage.alternatives = alternatives(of: table, row, columns.alternatives, glyphs)
    outage.expected = date(columns.expected)
    if let expected = columns.expected {
      outage.expectedInherited =
        outage.expected != nil && Self.cell(of: table, row, expected)?.isInherited == true
    }
    outage.repaired = date(columns.repaired)
    return outage
  }

  /// A cell, or the one above that stands for it.
  private static func cell(
    of table: ReportTable,
    _ row: Int,
    _ column: Int
  ) -> (cell: ReportTable.Cell, isInherited: Bool)? {
    guard table.rows[row].cells.indices.contains(column) else { return nil }
    let cell = table.rows[row].cells[column]
    guard case .inherited(let origin) = cell.value else { return (cell, false) }
    guard table.rows.indices.contains(origin), table.rows[origin].cells.indices.contains(column)
    else { return nil }
    return (table.rows[origin].cells[column], true)
  }

  private static func range(of row: ReportTable.Row) -> SourceRange? {
    guard let first = row.ranges.first, let last = row.ranges.last else { return nil }
    return SourceRange(Int(first.lower), Int(last.upper))
  }

  /// The alternative route as written, in one piece.
  private func alternatives(
    of table: ReportTable,
    _ row: Int,
    _ column: Int?,
    _ glyphs: Glyphs
  ) -> String? {
    guard let column, let cell = Self.cell(of: table, row, column)?.cell, case .text = cell.value
    else { return nil }
    return cell.ranges.map { glyphs.string(glyphs.positions($0)) }.joined()
  }
}
