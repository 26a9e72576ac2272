internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// A case or a decision as lists outside its record show it (決定列): in the record's own words, each
/// point with the way to its place.
struct DecisionEntry {
  private let catalogue: Catalogue
  private let caseName: Sentence
  private let decisionName: Sentence

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    caseName = Sentence(catalogue.wording, "decisions.case", "meeting", "case")
    decisionName = Sentence(catalogue.wording, "decisions.decision", "meeting", "word", "number")
  }

  /// What the way to a decision's case is called; without a case its own word and place.
  func name(of decision: Int, in record: Int) -> String {
    let meeting = catalogue.archive.records[record].meeting
    if let item = meeting.decisions[decision].agendaItem { return name(ofCase: item, in: record) }
    let short = catalogue.shortNames[record]
    return decisionName.filled(short, meeting.decisions[decision].word, String(decision + 1))
  }

  /// What a case is called in links.
  func name(ofCase item: Int, in record: Int) -> String {
    caseName.filled(catalogue.shortNames[record], catalogue.caseNames[record][item])
  }

  private func write(nameOf decision: Int, in record: Int, into html: inout HTMLWriter) {
    let decided = catalogue.archive.records[record].meeting.decisions[decision]
    if let item = decided.agendaItem { return write(nameOfCase: item, in: record, into: &html) }
    let (short, number) = (catalogue.shortNames[record], String(decision + 1))
    decisionName.write(short, decided.word, number, into: &html)
  }

  private func write(nameOfCase item: Int, in record: Int, into html: inout HTMLWriter) {
    caseName.write(catalogue.shortNames[record], catalogue.caseNames[record][item], into: &html)
  }

  /// Writes a link to a decision's case, or to the decision itself.
  func link(to decision: Int, in record: Int, _ place: PagePlace, into html: inout HTMLWriter) {
    let source = catalogue.archive.records[record]
    let decided = source.meeting.decisions[decision]
    let element =
      decided.agendaItem.flatMap { source.meeting.cases[$0].elements.first }
      ?? decided.elements.first
    guard let element else { return }
    place.open(
      catalogue.page(ofElement: element, in: record),
      anchor: source.elements[element].id,
      into: &html
    )
    write(nameOf: decision, in: record, into: &html)
    html.raw("</a>")
  }

  /// Writes a case's link and title; its reporting units are told by the record's own line.
  func write(case item: Int, in record: Int, _ place: PagePlace, into html: inout HTMLWriter) {
    let source = catalogue.archive.records[record]
    guard let element = source.meeting.cases[item].elements.first else { return }
    html.raw("<p class=\"case\">")
    place.open(
      catalogue.page(ofElement: element, in: record),
      anchor: source.elements[element].id,
      into: &html
    )
    write(nameOfCase: item, in: record, into: &html)
    html.raw("</a> ")
    catalogue.quote(source.meeting.cases[item].title, of: record, into: &html)
    html.raw("</p>\n")
  }

  /// Writes a decision, every point of it.
  func write(_ decision: Int, in record: Int, _ place: PagePlace, into html: inout HTMLWriter) {
    let source = catalogue.archive.records[record]
    let decided = source.meeting.decisions[decision]
    html.raw("<div class=\"decision\">\n")
    if let first = decided.elements.first, decided.points.first?.element != first {
      html.raw("<p class=\"section\"><span class=\"label\">")
      catalogue.quote(source.elements[first].range, of: record, into: &html)
      html.raw("</span></p>\n")
    }
    for point in decided.points where source.elements.indices.contains(point.element) {
      let isAlone = point.number.isEmpty
      html.raw(isAlone ? "<p class=\"section\"><span class=\"label\">" : "<p class=\"entry\">")
      if !isAlone { html.raw("<span class=\"mark\">") }
      writeLead(of: point, decision, in: record, place, into: &html)
      html.raw("</span>")
      catalogue.quote(point.text, of: record, into: &html)
      html.raw("</p>\n")
    }
    html.raw("</div>\n")
  }

  /// Writes a point's number, or the record's word, as the link to its place.
  private func writeLead(
    of point: Decision.Point,
    _ decision: Int,
    in record: Int,
    _ place: PagePlace,
    into html: inout HTMLWriter
  ) {
    let source = catalogue.archive.records[record]
    let element = source.elements[point.element]
    place.open(
      catalogue.page(ofElement: point.element, in: record),
      anchor: element.id,
      into: &html
    )
    let decided = source.meeting.decisions[decision]
    let isOnly = decided.agendaItem.map { source.meeting.cases[$0].decisions.count == 1 } ?? true
    html.raw("<span class=\"vh\">")
    if isOnly {
      write(nameOf: decision, in: record, into: &html)
    } else {
      html.text(catalogue.shortNames[record])
      html.text(catalogue.wording.brackets(decision + 1))
    }
    if !point.number.isEmpty { html.text(decided.word) }
    html.raw("</span>")
    // Of several decisions on one case each says what it is on: 丙貳一議決.
    if !isOnly, let above = decided.elements.first.flatMap({ source.elements[$0].parent }) {
      html.text(source.path(of: above).joined())
    }
    if element.lead.isEmpty || element.leadEnd > point.text.lower {
      html.text(point.number.isEmpty ? decided.word : point.number)
      html.raw("</a> ")
    } else {
      catalogue.quote(element.lead, of: record, into: &html)
      html.raw("</a>")
    }
  }
}
