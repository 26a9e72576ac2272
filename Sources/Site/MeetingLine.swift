internal import Archive
internal import Minutes
internal import Pages
internal import Settings

/// One meeting in a list (會議列): its title, its day, and what its record holds in a few words.
struct MeetingLine {
  private let catalogue: Catalogue
  private let cases: Sentence
  private let decisions: Sentence
  private let reports: Sentence
  private let tables: Sentence
  private let corrected: Sentence

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    let wording = catalogue.wording
    cases = Sentence(wording, "meetings.cases", "count")
    decisions = Sentence(wording, "meetings.decisions", "count")
    reports = Sentence(wording, "meetings.reports", "count")
    tables = Sentence(wording, "meetings.tables", "count")
    corrected = Sentence(wording, "meetings.corrected", "record")
  }

  /// Writes a list item.
  func write(_ record: Int, _ place: PagePlace, into html: inout HTMLWriter) {
    let meeting = catalogue.archive.records[record].meeting
    html.raw("<li>")
    place.link(
      .meeting(catalogue.archive.records[record].stem),
      catalogue.names[record],
      into: &html
    )
    html.raw(" <span class=\"when\">")
    catalogue.days.write(meeting.date, into: &html)
    html.raw("</span>")
    let facts = facts(of: record)
    if !facts.isEmpty {
      html.raw(" <span class=\"what\">")
      html.text(facts.joined(separator: catalogue.wording["list.separator"]))
      html.raw("</span>")
    }
    if let newer = catalogue.archive.supersededBy[record] {
      html.raw(" <span class=\"what\">")
      let stem = catalogue.archive.records[newer].stem
      place.link(.meeting(stem), corrected(by: newer), into: &html)
      html.raw("</span>")
    }
    html.raw("</li>\n")
  }

  /// What is said of a record that another corrects; the name of the link to that one.
  func corrected(by newer: Int) -> String {
    let other = catalogue.archive.records[newer].meeting
    return corrected.filled(other.edition ?? catalogue.days.words(other.date))
  }

  /// What a record holds: 公告版, 4案, 13個單位報告.
  func facts(of record: Int) -> [String] {
    let meeting = catalogue.archive.records[record].meeting
    var facts: [String] = []
    if let body = catalogue.untoldBody(of: record) { facts.append(body) }
    if let edition = meeting.edition { facts.append(edition) }
    if !meeting.cases.isEmpty { facts.append(cases.filled(String(meeting.cases.count))) }
    if !meeting.decisions.isEmpty {
      facts.append(decisions.filled(String(meeting.decisions.count)))
    }
    let count = meeting.reports.count
    if count > 0 {
      facts.append(reports.filled(String(count)))
    }
    let data = meeting.tables.count { !$0.isHead }
    if data > 0 { facts.append(tables.filled(String(data))) }
    return facts
  }
}
