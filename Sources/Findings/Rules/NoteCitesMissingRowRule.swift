internal import Minutes
internal import SourceText
internal import Vocabulary

/// A note cites a row that its table does not have (附註引用不存在之列): 序號9 below eight rows.
enum NoteCitesMissingRowRule: Rule {
  static let id = "note-cites-missing-row"
  static let severity = Severity.warning
  static let sayings = [
    Saying(
      "The note cites {head} {number}, and the table above has none",
      remedy: "Correct the number, or add the row that is missing."
    )
  ]

  static func check(_ record: CheckedRecord, _ findings: inout FindingList) {
    for table in record.meeting.tables where !table.notes.isEmpty && !table.isHead {
      guard let key = RowKey(of: table, record, heads: .citedRowHeads) else { continue }
      let known = Set(key.numbers.map(\.number))
      for note in table.notes where record.record.elements.indices.contains(note) {
        let element = record.record.elements[note].range
        for cited in CitedRow.all(in: record.glyphs(element), head: key.head)
        where !known.contains(cited.number) {
          findings.add(
            Self.self,
            at: [
              SourceRange(
                Int(element.lower + cited.range.lower),
                Int(element.lower + cited.range.upper)
              )
            ],
            ["head": key.head, "number": String(cited.number)]
          )
        }
      }
    }
  }
}
