internal import Settings

/// The words of the interface that stand within a record's text (介面文字), looked up once for all
/// records.
struct RecordWords: Sendable {
  /// 無數值, said by a screen reader at a dash.
  let noValue: String
  /// 推定, before the year that was inferred.
  let inferred: String
  /// 年, after it.
  let year: String
  /// 沿用, at a cell that stands for the blank ones below it.
  let inherited: String
  /// 表, before a table's number.
  let table: String
  /// What a block without a number of its own is called: 段, 註, 首.
  let paragraph: String
  let note: String
  let headLine: String
  let decision: String
  let part: String
  let section: String
  let unnumbered: String
  let nested: String
  /// How a place in a record is cited.
  let citation: CitationWords

  init(_ wording: Wording) {
    noValue = wording["record.no_value"]
    inferred = wording["record.inferred"]
    year = wording["record.year"]
    inherited = wording["record.inherited"]
    table = wording["record.table"]
    paragraph = wording["record.paragraph"]
    note = wording["record.note"]
    headLine = wording["record.head_line"]
    decision = wording["record.decision"]
    part = wording["record.part"]
    section = wording["record.section"]
    unnumbered = wording["record.case"]
    nested = wording["record.nested"]
    citation = CitationWords(wording)
  }
}
