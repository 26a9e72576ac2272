public import Minutes
internal import SourceText

/// The round totals of a table over the meetings (表格歷次數值): one row, column by column.
///
/// The row is the newest table's first total, or its only row; other records' rows belong to it when
/// they are called the same. A record that has the table twice tells nobody which one is meant.
public struct TableFigures: Sendable {
  /// One record's row.
  public struct Row: Sendable, Equatable {
    /// The record.
    public let record: Int
    /// The table, as an index of the meeting's tables.
    public let table: Int
    /// The row, as an index of the table's rows.
    public let row: Int
    /// For each of ``TableFigures/columns`` the cell's column in this table, if it has one.
    public let cells: [Int?]
  }

  /// The label paths of the columns, those of the newest table whose numbers change.
  public let columns: [ReportTable.Column]
  /// The rows, the oldest first.
  public let rows: [Row]

  /// The most columns that are followed.
  static let most = 4

  /// The totals of a series.
  public init(_ series: TableSeries, in archive: Archive) {
    var times: [Int: Int] = [:]
    for member in series.members { times[member.record, default: 0] += 1 }
    let members = series.members.filter {
      archive.supersededBy[$0.record] == nil && times[$0.record] == 1
    }
    func table(_ member: TableSeries.Member) -> ReportTable {
      archive.records[member.record].meeting.tables[member.table]
    }
    func label(_ row: ReportTable.Row, _ member: TableSeries.Member) -> NameKey {
      NameKey(
        row.cells.first.map { cell in
          cell.ranges.map(archive.records[member.record].text.string).joined()
        } ?? ""
      )
    }
    guard let newest = members.last, let chosen = Self.row(of: table(newest)) else {
      (columns, rows) = ([], [])
      return
    }
    let own = table(newest)
    let name = label(own.rows[chosen], newest)
    let kind = own.rows[chosen].kind
    let keys = own.columns.map(Self.key)
    // For each of the newest table's columns its place in another; month after month it is the same.
    var known: (columns: [ReportTable.Column]?, places: [Int?]) = (nil, [])
    var all: [(member: TableSeries.Member, row: Int, places: [Int?])] = []
    for member in members {
      let table = table(member)
      guard
        let row = table.rows.firstIndex(where: { $0.kind == kind && label($0, member) == name })
      else { continue }
      if known.columns != table.columns {
        let others = table.columns.map(Self.key)
        known = (table.columns, keys.map { others.firstIndex(of: $0) })
      }
      all.append((member, row, known.places))
    }
    let followed = own.columns.indices.filter { column in
      let numbers = all.compactMap { item -> [Int]? in
        guard let index = item.places[column] else { return nil }
        let cells = table(item.member).rows[item.row].cells
        guard cells.indices.contains(index),
          case .number(let units, let scale, _) = cells[index].value
        else { return nil }
        return [units, scale]
      }
      return numbers.count >= 3 && Set(numbers).count > 1
    }.prefix(Self.most)
    columns = followed.map { own.columns[$0] }
    rows = all.map { item in
      Row(
        record: item.member.record,
        table: item.member.table,
        row: item.row,
        cells: followed.map { item.places[$0] }
      )
    }
  }

  private static func row(of table: ReportTable) -> Int? {
    if let total = table.rows.firstIndex(where: { $0.kind == .total }) { return total }
    let details = table.rows.indices.filter { table.rows[$0].kind == .detail }
    return details.count == 1 ? details.first : nil
  }

  private static func key(_ column: ReportTable.Column) -> String {
    column.path.map { NameKey($0).text }.joined(separator: "\n")
  }
}
