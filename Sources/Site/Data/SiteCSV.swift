internal import Pages
internal import Settings

/// A CSV file about the whole site (全站資料表): a row for each thing of a kind.
protocol SiteCSV {
  /// Where it is.
  static var path: PagePath { get }
  /// Under which key the wording has the names of its columns, and its own.
  static var key: String { get }
  /// The columns, their names' keys after ``key``.
  static var columns: [CSVColumn] { get }

  init(_ catalogue: Catalogue)

  /// The rows.
  func write(into csv: inout CSVWriter)

  /// The name of a column.
  static func name(of head: String, _ catalogue: Catalogue) -> String
}

extension SiteCSV {
  static func name(of head: String, _ catalogue: Catalogue) -> String {
    catalogue.wording["\(key).\(head)"]
  }

  /// The columns with their names.
  static func named(_ catalogue: Catalogue) -> [CSVColumn] {
    columns.map { CSVColumn(name(of: $0.head, catalogue), $0.kind, unit: $0.unit) }
  }

  /// The file.
  static func bytes(_ catalogue: Catalogue) -> [UInt8] {
    var csv = CSVWriter(capacity: 32_768)
    for column in named(catalogue) { csv.text(column.head) }
    csv.endRow()
    Self(catalogue).write(into: &csv)
    return csv.bytes
  }
}
