internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// The CSV files as the Data Package tells of them (資料資源): where, how long, which hash, which columns.
struct PackageResource: Sendable {
  private let catalogue: Catalogue
  private let files: DataFileList
  private let fields: PackageFields

  init(_ catalogue: Catalogue, _ files: DataFileList) {
    self.catalogue = catalogue
    self.files = files
    fields = PackageFields(catalogue.wording)
  }

  /// Writes the resource of a table of the whole site, if there is one.
  func write(_ table: any SiteCSV.Type, into json: inout JSONWriter) {
    guard let entry = files[table.path] else { return }
    let name = table.path.path.split(separator: "/").last?.dropLast(4) ?? ""
    json.newLine()
    json.object { json in
      write(String(name), table.path, entry, into: &json)
      json.member("title", catalogue.wording["data.csv_\(name)"])
      json.object("schema") { json in fields.write(table.named(catalogue), into: &json) }
    }
  }

  /// The resources of one table over all meetings; their columns are written to files of their own.
  func series(_ index: Int, to sink: any FileSink) throws -> [UInt8] {
    let (archive, series) = (catalogue.archive, catalogue.archive.tables[index])
    let tables = series.members.map { archive.records[$0.record].meeting.tables[$0.table] }
    let schemas = TableFields.united(tables.map { TableFields($0, catalogue.wording) })
    for (number, columns) in schemas.all.enumerated() {
      var json = JSONWriter()
      json.object { json in fields.write(columns, into: &json) }
      try sink.write(.tableSchema(series.slug, number + 1), json.bytes + [0x0A])
    }
    var json = JSONWriter(capacity: 512 * series.members.count)
    for (member, schema) in zip(series.members, schemas.ofTable) {
      let path = PagePath.tableData(series.slug, member.fileStem, ending: "csv")
      guard let entry = files[path] else { continue }
      json.newLine()
      json.object { json in
        write("\(series.slug).\(member.fileStem)", path, entry, into: &json)
        let meeting = catalogue.names[member.record]
        json.member(
          "title",
          catalogue.wording[
            "data.table_of",
            "table",
            catalogue.tableNames[index],
            "meeting",
            meeting
          ]
        )
        writeSource(archive.records[member.record], meeting, into: &json)
        json.member("schema", PagePath.tableSchema(series.slug, schema + 1).path)
      }
    }
    return json.bytes
  }

  private func write(
    _ name: String,
    _ path: PagePath,
    _ entry: DataLedger.Entry,
    into json: inout JSONWriter
  ) {
    json.member("profile", "tabular-data-resource")
    json.member("name", name)
    json.member("path", path.path)
    json.member("format", "csv")
    json.member("mediatype", "text/csv")
    json.member("encoding", "utf-8")
    json.member("bytes", entry.bytes)
    json.member("hash", "sha256:" + (entry.hash?.digits ?? ""))
  }

  /// The record that holds the table: where it was published, else as received.
  private func writeSource(_ record: Record, _ name: String, into json: inout JSONWriter) {
    let address = record.sourceURL.flatMap { url in
      url.hasPrefix("https://") || url.hasPrefix("http://") ? url : nil
    }
    json.objects("sources", [address ?? PagePath.sourceText(record.stem).path]) { path, json in
      json.member("title", name)
      json.member("path", path)
    }
  }
}
