internal import Archive
internal import Minutes
internal import Pages
internal import Settings
internal import SourceText

/// The paragraphs of one group, by what became of them (異動段落).
struct ChangeEntries {
  let catalogue: Catalogue
  let record: Int
  let previous: Int
  let marks: MarkedText
  private let paths: ElementPaths
  private let earlierPaths: ElementPaths
  private let run: Sentence
  private let rest: Sentence
  /// How many entries of a kind are shown before the rest is folded away.
  private static let most = 10
  /// How many characters of a paragraph stand for it in a list.
  private static let firstWords = 30

  init(_ record: Int, _ previous: Int, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    self.record = record
    self.previous = previous
    marks = MarkedText(catalogue)
    paths = catalogue.paths[record]
    earlierPaths = catalogue.paths[previous]
    run = Sentence(catalogue.wording, "changes.run", "count", "since")
    rest = Sentence(catalogue.wording, "changes.rest", "count")
  }

  func write(_ group: ChangeGroup, _ place: PagePlace, into html: inout HTMLWriter) {
    func of(_ kind: ParagraphChange.Kind) -> [ParagraphChange] {
      group.paragraphs.filter { $0.kind == kind }
    }
    list(of(.new), "changes.new", into: &html) { write(new: $0, place, into: &$1) }
    list(of(.changed), "changes.changed", into: &html) { write(changed: $0, place, into: &$1) }
    list(of(.numbers), "changes.numbers", into: &html) { write(changed: $0, place, into: &$1) }
    list(group.gone, "changes.gone", into: &html) { write(gone: $0, place, into: &$1) }
    let unchanged = of(.unchanged).sorted { ($1.run, $0.element) < ($0.run, $1.element) }
    list(unchanged, "changes.unchanged", into: &html) { write(unchanged: $0, place, into: &$1) }
  }

  /// Writes a list under its heading, what is too many in a part that opens.
  private func list<Entry>(
    _ entries: [Entry],
    _ key: String,
    into html: inout HTMLWriter,
    _ write: (Entry, inout HTMLWriter) -> Void
  ) {
    guard !entries.isEmpty else { return }
    html.raw("<h3>")
    html.text(catalogue.wording[key, "count", String(entries.count)])
    html.raw("</h3>\n<ul class=\"changes\">\n")
    let shown = entries.count > Self.most + 2 ? Self.most : entries.count
    for entry in entries.prefix(shown) { write(entry, &html) }
    html.raw("</ul>\n")
    guard shown < entries.count else { return }
    html.raw("<details><summary>")
    rest.write(String(entries.count - shown), into: &html)
    html.raw("</summary>\n<ul class=\"changes\">\n")
    for entry in entries.dropFirst(shown) { write(entry, &html) }
    html.raw("</ul>\n</details>\n")
  }

  private func write(new change: ParagraphChange, _ place: PagePlace, into html: inout HTMLWriter) {
    html.raw("<li>")
    writePlace(change.element, of: record, place, into: &html)
    html.raw("<p>")
    writeWhole(change.element, of: record, into: &html)
    html.raw("</p></li>\n")
  }

  private func write(
    changed change: ParagraphChange,
    _ place: PagePlace,
    into html: inout HTMLWriter
  ) {
    html.raw("<li>")
    writePlace(change.element, of: record, place, into: &html)
    if change.isMoved {
      html.raw("<p class=\"added\">")
      html.text(catalogue.wording["changes.moved"])
      html.raw("</p>")
    }
    let source = catalogue.archive.records[record]
    let older = catalogue.archive.records[previous]
    let element = source.elements[change.element]
    if let before = change.before {
      let earlier = older.elements[before]
      if case .table(let number) = element.kind, case .table(let other) = earlier.kind {
        TableMarks(record, number, previous, other, marks, catalogue).write(into: &html)
      } else {
        html.raw("<p>")
        // The number of a paragraph is its place and no word of it; a label is one.
        let isLabelled = element.kind == .section && earlier.kind == .section
        if !isLabelled { catalogue.quote(element.lead, of: record, into: &html) }
        marks.write(
          isLabelled ? earlier.range : earlier.body,
          of: previous,
          isLabelled ? element.range : element.body,
          of: record,
          into: &html
        )
        html.raw("</p>")
      }
    }
    html.raw("</li>\n")
  }

  private func write(gone change: GoneParagraph, _ place: PagePlace, into html: inout HTMLWriter) {
    html.raw("<li>")
    writePlace(change.element, of: previous, place, into: &html)
    html.raw("<p>")
    writeWhole(change.element, of: previous, into: &html)
    html.raw("</p></li>\n")
  }

  private func write(
    unchanged change: ParagraphChange,
    _ place: PagePlace,
    into html: inout HTMLWriter
  ) {
    html.raw("<li><p>")
    writeLink(change.element, of: record, place, into: &html)
    html.raw(" ")
    writeFirstWords(of: change.element, into: &html)
    html.raw(" <span class=\"count\">")
    run.write(String(change.run), catalogue.shortNames[change.since.record], into: &html)
    if change.isMoved {
      html.text(catalogue.wording["list.separator"] + catalogue.wording["changes.moved"])
    }
    html.raw("</span></p></li>\n")
  }

  // MARK: - Pieces

  /// Writes the link to a paragraph and the headings above it.
  private func writePlace(
    _ element: Int,
    of record: Int,
    _ place: PagePlace,
    into html: inout HTMLWriter
  ) {
    let source = catalogue.archive.records[record]
    html.raw("<p class=\"what\">")
    writeLink(element, of: record, place, into: &html)
    var above: [Int] = []
    var next = source.elements[element].parent
    while let current = next, source.elements[current].kind != .part {
      if source.elements[current].kind == .heading { above.append(current) }
      next = source.elements[current].parent
    }
    // The outermost heading of a report is the unit's own name.
    let isReport = catalogue.report(ofElement: element, in: record) != nil
    if isReport, !above.isEmpty { above.removeLast() }
    for heading in above.reversed() {
      html.raw(" ")
      catalogue.quote(source.elements[heading].range, of: record, into: &html)
    }
    html.raw("</p>")
  }

  /// Writes a paragraph's place as the link to it; what stands in the earlier record says so.
  private func writeLink(
    _ element: Int,
    of record: Int,
    _ place: PagePlace,
    into html: inout HTMLWriter
  ) {
    let source = catalogue.archive.records[record]
    place.open(
      catalogue.page(ofElement: element, in: record),
      anchor: source.elements[element].id,
      into: &html
    )
    let known = record == self.record ? paths : earlierPaths
    if record != self.record {
      html.text(catalogue.shortNames[record] + catalogue.wording["place.join"])
    }
    html.text(known.bytes[known.labels[element]])
    html.raw("</a>")
  }

  /// Writes a paragraph as it stands; of a table what it is called.
  private func writeWhole(_ element: Int, of record: Int, into html: inout HTMLWriter) {
    let source = catalogue.archive.records[record]
    if case .table(let number) = source.elements[element].kind {
      html.text(catalogue.wording["changes.table", "table", source.meeting.tables[number].title])
    } else {
      catalogue.quote(source.elements[element].range, of: record, into: &html)
    }
  }

  private func writeFirstWords(of element: Int, into html: inout HTMLWriter) {
    let source = catalogue.archive.records[record]
    if case .table = source.elements[element].kind {
      return writeWhole(element, of: record, into: &html)
    }
    let range = source.elements[element].range
    let bytes = source.text.bytes
    var (index, count) = (Int(range.lower), 0)
    while index < Int(range.upper), count < Self.firstWords {
      index += UTF8Decoding.scalar(in: bytes, at: index).width
      count += 1
    }
    catalogue.quote(SourceRange(Int(range.lower), index), of: record, into: &html)
    if index < Int(range.upper) { html.text("…") }
  }
}
