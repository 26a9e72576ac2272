internal import Pages

/// The files of one kind of data (一種資料的檔案): the lines, the document, the schema, the tables for a
/// spreadsheet.
struct DataFiles {
  private let kind: DataKind
  private let catalogue: Catalogue

  init(_ kind: DataKind, _ catalogue: Catalogue) {
    self.kind = kind
    self.catalogue = catalogue
  }

  /// Writes them; none for a kind of which the site has nothing.
  func write(to sink: any FileSink) throws {
    let items = kind.items.init(catalogue)
    var lines = DataLines(capacity: items.size)
    items.write(into: &lines)
    guard lines.count > 0 || kind.isKept(by: SiteSections(catalogue)) else { return }
    if kind.hasDocument { try sink.write(kind.json, lines.document(kind.rawValue)) }
    try sink.write(kind.jsonLines, lines.bytes)
    if let schema = DataSchema.bytes(of: kind.rawValue) { try sink.write(kind.schema, schema) }
    for table in kind.tables { try sink.write(table.path, table.bytes(catalogue)) }
  }
}
