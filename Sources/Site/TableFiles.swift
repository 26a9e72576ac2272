public import Archive
public import Findings
internal import Minutes
internal import Pages
public import Settings

/// Every table of every record as CSV and JSON (表格資料檔).
public struct TableFiles: Sendable {
  private let archive: Archive
  private let findings: Findings
  private let wording: Wording

  /// The data files of a site's tables.
  public init(archive: Archive, findings: Findings, wording: Wording) {
    self.archive = archive
    self.findings = findings
    self.wording = wording
  }

  /// Writes the tables of some records, all of them unless told otherwise.
  public func write(_ records: Range<Int>? = nil, to sink: any FileSink) throws {
    for index in records ?? archive.records.indices {
      for table in archive.records[index].meeting.tables.indices {
        guard let place = archive.place(ofTable: table, in: index) else { continue }
        let slug = archive.tables[place.series].slug
        let record = archive.records[index]
        let head = TableCSVHead(record.meeting.tables[table], wording)
        try sink.write(
          .tableData(slug, place.fileStem, ending: "csv"),
          TableCSV(table, of: record, head).bytes
        )
        try sink.write(
          .tableData(slug, place.fileStem, ending: "json"),
          TableJSON(table, of: index, in: archive, findings, head).bytes
        )
      }
    }
  }
}
