internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// What a feed's entry shows of a record (訂閱內容), in the record's own words; plain paragraphs, for
/// nobody knows where they will be read.
struct FeedContent {
  private let catalogue: Catalogue
  /// How many paragraphs an entry has at most; whoever wants the rest follows the link.
  private static let most = 60

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Writes a meeting: its cases with what was decided on them, what else it decided, who reported.
  func write(meeting record: Int, into html: inout HTMLWriter) {
    let source = catalogue.archive.records[record]
    let meeting = source.meeting
    var left = Self.most
    var next = 0
    for (number, item) in meeting.cases.enumerated() {
      let first = item.decisions.first ?? next
      for decision in next..<max(next, first) where meeting.decisions[decision].agendaItem == nil {
        write(decision, in: record, &left, into: &html)
      }
      paragraph(&left, into: &html) { html in
        html.raw("<strong>")
        html.text(catalogue.caseNames[record][number])
        if !catalogue.caseNames[record][number].isEmpty {
          html.text(catalogue.wording["place.colon"])
        }
        catalogue.quote(item.title, of: record, into: &html)
        html.raw("</strong>")
      }
      for decision in item.decisions {
        write(decision, in: record, &left, into: &html)
        next = max(next, decision + 1)
      }
    }
    for decision in next..<max(next, meeting.decisions.count)
    where meeting.decisions[decision].agendaItem == nil {
      write(decision, in: record, &left, into: &html)
    }
    guard !meeting.reports.isEmpty else { return }
    let wording = catalogue.wording
    paragraph(&left, into: &html) { html in
      html.text(wording["record.reports"] + wording["place.colon"])
      html.text(meeting.reports.map(\.unit).joined(separator: wording["list.comma"]))
    }
  }

  /// Writes a decision, every point of it.
  func write(decision: Int, in record: Int, into html: inout HTMLWriter) {
    var left = Self.most
    write(decision, in: record, &left, into: &html)
  }

  /// Writes what a report is about: the headings of its first level, else its first paragraph.
  func write(report: Int, in record: Int, into html: inout HTMLWriter) {
    let source = catalogue.archive.records[record]
    let elements = source.meeting.reports[report].elements
    guard let first = elements.first else { return }
    var left = Self.most
    let headings = elements.dropFirst().filter {
      source.elements[$0].kind == .heading && source.elements[$0].parent == first
    }
    if !headings.isEmpty {
      for heading in headings {
        paragraph(&left, into: &html) { html in
          catalogue.quote(source.elements[heading].range, of: record, into: &html)
        }
      }
      return
    }
    let text = elements.dropFirst().first {
      source.elements[$0].kind == .paragraph || source.elements[$0].kind == .item
    }
    guard let text else { return }
    paragraph(&left, into: &html) { html in
      catalogue.quote(source.elements[text].range, of: record, into: &html)
    }
  }

  private func write(
    _ decision: Int,
    in record: Int,
    _ left: inout Int,
    into html: inout HTMLWriter
  ) {
    let source = catalogue.archive.records[record]
    let decided = source.meeting.decisions[decision]
    if let first = decided.elements.first, decided.points.first?.element != first {
      paragraph(&left, into: &html) { html in
        catalogue.quote(source.elements[first].range, of: record, into: &html)
      }
    }
    for point in decided.points where source.elements.indices.contains(point.element) {
      let element = source.elements[point.element]
      paragraph(&left, into: &html) { html in
        if !element.lead.isEmpty, element.leadEnd <= point.text.lower {
          catalogue.quote(element.lead, of: record, into: &html)
        } else {
          html.text(point.number.isEmpty ? decided.word : point.number)
          html.text(catalogue.wording["place.colon"])
        }
        catalogue.quote(point.text, of: record, into: &html)
      }
    }
  }

  private func paragraph(
    _ left: inout Int,
    into html: inout HTMLWriter,
    _ words: (inout HTMLWriter) -> Void
  ) {
    left -= 1
    guard left >= 0 else {
      if left == -1 {
        html.raw("<p>")
        html.text(catalogue.wording["place.more"])
        html.raw("</p>\n")
      }
      return
    }
    html.raw("<p>")
    words(&html)
    html.raw("</p>\n")
  }
}
