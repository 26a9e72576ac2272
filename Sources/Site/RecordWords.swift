public import Settings

/// The words of the interface that stand on a record's pages (介面文字), looked up once for all records.
public struct RecordWords: Sendable {
  /// 無數值, said by a screen reader at a dash.
  let noValue: String
  /// 推定115年, behind a date whose year was inferred.
  let inferred: Sentence
  /// 沿用, at a cell that stands for the blank ones below it.
  let inherited: String
  /// Between the number of a table and its name.
  let gap: String
  /// What a block without a number of its own is called: 段, 註, 首.
  let table: String
  let paragraph: String
  let note: String
  let headLine: String
  let decision: String
  let part: String
  let section: String
  let unnumbered: String
  let nested: String
  /// Said above a record that was read into this one.
  let nestedNote: String
  /// 計算, at what the record's figures give and it does not print.
  let computed: String
  /// How findings and checks are told.
  let findings: FindingWords
  /// How a place in a record is cited.
  let citation: CitationWords
  /// What goes around the record.
  let page: PageWords

  /// The words of a site.
  public init(_ wording: Wording) {
    noValue = wording["record.no_value"]
    inferred = Sentence(wording, "record.inferred", "year", "common_year")
    inherited = wording["record.inherited"]
    gap = wording["list.gap"]
    table = wording["record.table"]
    paragraph = wording["record.paragraph"]
    note = wording["record.note"]
    headLine = wording["record.head_line"]
    decision = wording["record.decision"]
    part = wording["record.part"]
    section = wording["record.section"]
    unnumbered = wording["record.case"]
    nested = wording["record.nested"]
    nestedNote = wording["record.nested_note"]
    computed = wording["figures.computed"]
    findings = FindingWords(wording)
    citation = CitationWords(wording)
    page = PageWords(wording)
  }
}

/// The words around a record: titles, links, facts.
struct PageWords: Sendable {
  let home: String
  let meetings: String
  let description: Sentence
  let fullTitle: Sentence
  let sourceTitle: Sentence
  let sourceLead: Sentence
  let reportTitle: Sentence
  let reportOf: Sentence
  let unitOverTime: Sentence
  let corrected: Sentence
  let sourceFrom: Sentence
  let date: String
  let series: String
  let edition: String
  let full: String
  let source: String
  let markdown: String
  let publishedAt: String
  let reports: String
  let tables: String
  let previousMeeting: String
  let nextMeeting: String
  let previousReport: String
  let nextReport: String
  let changes: String
  let changesOf: Sentence

  init(_ wording: Wording) {
    home = wording["list.home"]
    meetings = wording["list.meetings"]
    description = Sentence(wording, "record.description", "title", "date", "page")
    fullTitle = Sentence(wording, "record.full_title", "title")
    sourceTitle = Sentence(wording, "record.source_title", "title")
    sourceLead = Sentence(wording, "record.source_lead", "lines")
    reportTitle = Sentence(wording, "record.report_title", "report", "date")
    reportOf = Sentence(wording, "record.report_of", "unit")
    unitOverTime = Sentence(wording, "record.unit_over_time", "unit")
    corrected = Sentence(wording, "record.corrected", "edition")
    sourceFrom = Sentence(wording, "record.source_from", "line")
    date = wording["record.date"]
    series = wording["record.series"]
    edition = wording["record.edition"]
    full = wording["record.full"]
    source = wording["record.source"]
    markdown = wording["record.markdown"]
    publishedAt = wording["record.published_at"]
    reports = wording["record.reports"]
    tables = wording["record.tables"]
    previousMeeting = wording["record.previous_meeting"]
    nextMeeting = wording["record.next_meeting"]
    previousReport = wording["record.previous_report"]
    nextReport = wording["record.next_report"]
    changes = wording["changes.link"]
    changesOf = Sentence(wording, "changes.link_report", "unit")
  }
}
