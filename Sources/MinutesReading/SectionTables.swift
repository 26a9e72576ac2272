import Layout
import Minutes
import Outline
import Settings
import SourceText
import Vocabulary

extension SectionReading {
  mutating func readTables(base: Int, dates: DateReading) {
    var notes: [[(element: Int, positions: Range<Int>)]] = []
    let reports = meeting.reports.map(\.elements)
    var span = 0
    for index in elements.indices {
      if let rows = headTables[index] {
        addTable(
          OutlineTable(caption: rows.lowerBound..<rows.lowerBound, rows: rows, notes: 0..<0),
          index,
          base,
          dates,
          reports,
          notes: []
        )
        notes.append([])
        continue
      }
      while span < nestedSpans.count, nestedSpans[span].upperBound <= index { span += 1 }
      if span < nestedSpans.count, nestedSpans[span].contains(index) {
        takeNested(span, index)
        if notes.count < meeting.tables.count { notes.append([]) }
        continue
      }
      guard let node = tableNodes[index] else { continue }
      if case .table(let lines) = node.kind {
        let own = (0..<lines.notes.count).map { note in
          (base + index + 1 + note, tools.text.lines[lines.notes.lowerBound + note].content)
        }
        addTable(lines, index, base, dates, reports, notes: own.map(\.0))
        notes.append(own.map { ($0.0, $0.1) })
      } else if node.kind == .preformatted {
        problems.append(
          ReadingProblem.preformatted(
            tools.text.text.place(of: elements[index].range)
          ).problem
        )
      } else {
        // 2.114 年 2 月: the mark's number is none of the date's.
        let start = node.marker?.range.upperBound ?? node.content.lowerBound
        readDates(start..<node.content.upperBound, dates)
      }
    }
    let outages = OutageReading(
      words: tools.words.outages,
      tables: tools.registry.site.outageTables
    )
    for (index, table) in meeting.tables.enumerated() {
      meeting.outages += outages.outages(
        of: table,
        at: index,
        notes: notes[index],
        in: glyphs,
        dates: dates
      )
    }
  }

  /// The tables and dates of a record read into this one are this record's too.
  mutating func takeNested(_ span: Int, _ index: Int) {
    if index == nestedSpans[span].lowerBound { meeting.dates += meeting.nested[span].dates }
    guard case .table(let number) = elements[index].kind else { return }
    elements[index].kind = .table(meeting.tables.count)
    meeting.tables.append(meeting.nested[span].tables[number])
  }

  mutating func addTable(
    _ lines: OutlineTable,
    _ index: Int,
    _ base: Int,
    _ dates: DateReading,
    _ reports: [Range<Int>],
    notes: [Int]
  ) {
    let report = Self.holder(of: base + index, among: reports)
    let caption = lines.caption.flatMap { line in
      ReportTable.CaptionLine.lines(
        reading: tools.text.lines[line].content,
        of: glyphs,
        words: tools.words.tables,
        dates: dates
      )
    }
    let reading = TableReading(
      lines.rows.map { tools.text.lines[$0] },
      caption: caption,
      headingPath: headingPath(of: index, base: base, below: report.map { reports[$0].lowerBound }),
      unit: report.map { meeting.reports[$0].unit },
      element: base + index,
      notes: notes,
      in: tools.text,
      words: tools.words.tables,
      dates: dates,
      isHead: headTables[index] != nil
    )
    elements[index].kind = .table(meeting.tables.count)
    meeting.tables.append(reading.table)
    problems += reading.problems
    exceptions += reading.exceptions
  }

  /// The headings above an element without their marks, that of a unit's report not included.
  func headingPath(of index: Int, base: Int, below report: Int?) -> [String] {
    var path: [String] = []
    // A heading without a number directly above stands over the table too.
    if index > 0, elements[index - 1].kind == .heading, elements[index - 1].step == nil {
      path.append(words(of: elements[index - 1]))
    }
    var next = elements[index].parent
    while let current = next, current >= base {
      let element = elements[current - base]
      if current == report {
        // 一、社會處：112年度性別影響評估辦理情形 says more than whose report it is.
        if saysMore(element) { path.append(words(of: element)) }
        break
      }
      if let annex = meeting.annex, annex.elements.lowerBound == current {
        // 附件一 列管案件辦理情形 has a title of its own.
        if element.leadEnd > element.range.lower { path.append(words(of: element)) }
        break
      }
      path.append(words(of: element))
      next = element.parent
    }
    // 決定： alone has no words of its own.
    return path.reversed().filter { !$0.isEmpty }
  }

  /// Whether words stand behind the colon of a heading.
  private func saysMore(_ element: Element) -> Bool {
    let body = glyphs.trimmed(glyphs.positions(element.body))
    guard let colon = body.first(where: { LineOpener.isColon(glyphs.scalars[$0]) }) else {
      return false
    }
    return body.upperBound - colon > 4
  }

  func words(of element: Element) -> String {
    let body = glyphs.trimmed(glyphs.positions(element.body))
    guard let last = body.last, LineOpener.isColon(glyphs.scalars[last]) else {
      return glyphs.string(body)
    }
    return glyphs.string(glyphs.trimmed(body.lowerBound..<last))
  }

  /// Which of the reports, in order, an element stands in.
  private static func holder(of element: Int, among reports: [Range<Int>]) -> Int? {
    var low = 0
    var high = reports.count
    while low < high {
      let middle = (low + high) / 2
      if reports[middle].upperBound <= element { low = middle + 1 } else { high = middle }
    }
    return low < reports.count && reports[low].contains(element) ? low : nil
  }

  mutating func readDates(_ content: Range<Int>, _ dates: DateReading) {
    let found = dates.found(in: content, of: glyphs)
    meeting.dates += found.dates
    for range in found.impossible {
      problems.append(
        ReadingProblem.impossibleDate(
          tools.text.text.place(of: range),
          text: tools.text.text.string(range)
        ).problem
      )
    }
  }
}
