import Layout
import Minutes
import Outline
import Settings
import SourceText
import Vocabulary

/// One meeting read from a stretch of lines: head, body, annex (會議判讀).
///
/// The record itself is one; a whole earlier record that was read into it is another, read the same
/// way.
struct SectionReading {
  /// What every stretch of a record is read with.
  struct Tools {
    let text: LaidOutText
    let opener: LineOpener
    let vocabulary: Vocabulary
    let registry: Registry
    let words: TableWords
    /// The forms of numbers from the outermost in, when the owner says them.
    var order: [MarkForm] = []
  }

  private(set) var meeting: Meeting
  private(set) var elements: [Element] = []
  private(set) var problems: [Problem] = []
  private(set) var exceptions: [Record.Exception] = []
  private(set) var outline: Outline?
  /// Whether the head has a title.
  private(set) var hasTitle: Bool
  /// The day of the head, which may not be in the calendar.
  private(set) var hasDate: Bool
  private(set) var impossibleDate: SourceRange?
  /// People that could not be split.
  private(set) var unread: [SourceRange] = []

  private let tools: Tools
  private var glyphs: Glyphs { tools.text.glyphs }

  /// Reads a meeting.
  ///
  /// - Parameters:
  ///   - lines: Its lines.
  ///   - tools: What to read it with.
  ///   - base: The index that its first element has.
  ///   - prefix: What stands before the addresses of its blocks.
  ///   - parent: The element under which it stands.
  ///   - ids: The addresses given so far.
  ///   - fallback: The day to take when its head names none.
  init(
    _ lines: Range<Int>,
    with tools: Tools,
    base: Int = 0,
    prefix: String = "",
    parent: Int? = nil,
    ids: inout ElementIDs,
    fallback: CalendarDay?
  ) {
    self.tools = tools
    let text = tools.text
    let head = HeadReading(
      reading: lines,
      of: text,
      opener: tools.opener,
      vocabulary: tools.vocabulary
    )
    let title = TitleReading(
      reading: head.lines.filter(\.isTitle).map { text.lines[$0.line].content },
      of: text.glyphs,
      vocabulary: tools.vocabulary
    )
    let day = MeetingDay(head, text.glyphs, text.lines)
    hasTitle = !title.title.isEmpty
    hasDate = day.date != nil
    impossibleDate = day.impossible
    let date = day.date?.first ?? fallback ?? CalendarDay(number: 0)
    meeting = Meeting(title: title.title, date: date)
    meeting.organisation = title.organisation ?? tools.registry.site.organisation
    meeting.series = title.series
    meeting.ordinal = title.ordinal
    meeting.kind = title.kind
    meeting.edition = title.edition
    meeting.dateText = day.date
    meeting.weekday = day.weekday
    meeting.start = day.time?.start
    meeting.end = day.time?.end
    meeting.furtherDays = day.further
    addHead(head, base: base, prefix: prefix, parent: parent, ids: &ids)
    readPeople(head, base: base)

    let dates = DateReading(meeting: date)
    let nested = NestedRecords(
      in: head.end..<lines.upperBound,
      of: text,
      opener: tools.opener,
      vocabulary: tools.vocabulary
    )
    for line in nested.furtherMeetings {
      problems.append(
        ReadingProblem.severalMeetings(
          text.text.place(of: text.glyphs.range(text.lines[line].content)),
          first: title.title
        ).problem
      )
    }
    let tables = TableList(
      in: head.end..<lines.upperBound,
      of: text,
      words: tools.words,
      titles: tools.vocabulary[.tableTitleWords],
      annexes: tools.vocabulary[.annexWords],
      dates: dates
    )
    let outline = Outline(
      reading: head.end..<lines.upperBound,
      nested: nested.ranges,
      tables: tables.tables,
      of: text,
      order: tools.order,
      following: head.lastNumber,
      opener: tools.opener,
      vocabulary: tools.vocabulary
    )
    readBody(outline, base: base, prefix: prefix, parent: parent, dates: dates, ids: &ids)
    readTables(base: base, dates: dates)
    self.outline = outline
  }

  // MARK: - Head

  private mutating func addHead(
    _ head: HeadReading,
    base: Int,
    prefix: String,
    parent: Int?,
    ids: inout ElementIDs
  ) {
    let stem = prefix.isEmpty ? "" : String(prefix.dropLast())
    for line in head.lines {
      let content = tools.text.lines[line.line].content
      if let rows = line.table {
        let end = tools.text.lines[rows.upperBound - 1].content.upperBound
        let id = ids.next(.head, under: stem)
        headTables[elements.count] = rows
        elements.append(
          Element(
            id: "\(id)-t1",
            kind: .table(0),
            range: glyphs.range(content.lowerBound..<end),
            parent: parent
          )
        )
        continue
      }
      elements.append(
        Element(
          id: ids.next(.head, under: stem),
          kind: line.isTitle ? .title : .headLine,
          range: glyphs.range(content),
          leadEnd: glyphs.offsets[line.leadEnd],
          parent: parent
        )
      )
    }
  }

  /// The rows of tables in the head, by element.
  private var headTables: [Int: Range<Int>] = [:]

  private mutating func readPeople(_ head: HeadReading, base: Int) {
    let elementOfLine = Dictionary(
      zip(head.lines.map(\.line), head.lines.indices),
      uniquingKeysWith: { first, _ in first }
    )
    for entry in head.entries {
      let label = glyphs.string(entry.word).filter { !$0.isWhitespace }
      switch entry.list {
      case .placeLabels where meeting.place == nil:
        meeting.place = entry.values.first.map { glyphs.range($0) }
      case .chairLabels where meeting.chair == nil:
        meeting.chair = people(entry.values).people.first
      case .recorderLabels:
        meeting.recorders += people(entry.values).people
      case .attendingLabels, .sittingInLabels, .absentLabels, .staffLabels:
        let list = people(entry.values)
        let role: AttendanceList.Role =
          switch entry.list {
          case .attendingLabels: .attending
          case .sittingInLabels: .sittingIn
          case .absentLabels: .absent
          default: .staff
          }
        meeting.attendance.append(
          AttendanceList(
            label: label,
            role: role,
            element: base + (elementOfLine[entry.line] ?? 0),
            people: list.people.map { person in
              var person = person
              if role == .absent, person.state == .present { person.state = .onLeave }
              return person
            },
            stated: list.stated
          )
        )
        unread += list.unread
      default: break
      }
    }
  }

  private func people(_ values: [Range<Int>]) -> NameList {
    NameList(
      reading: values,
      in: glyphs,
      isWrapped: tools.text.wrapping.isWrapped,
      vocabulary: tools.vocabulary
    )
  }

  // MARK: - Body

  private mutating func readBody(
    _ outline: Outline,
    base: Int,
    prefix: String,
    parent: Int?,
    dates: DateReading,
    ids: inout ElementIDs
  ) {
    let names = UnitNames(
      registry: tools.registry,
      attendance: meeting.attendance,
      vocabulary: tools.vocabulary
    )
    var nestedProblems: [Problem] = []
    var nestedExceptions: [Record.Exception] = []
    var nestedSpans: [Range<Int>] = []
    let tools = self.tools
    let day = meeting.date
    let body = BodyReading(
      reading: outline,
      of: tools.text,
      base: base + elements.count,
      prefix: prefix,
      root: parent,
      ids: &ids,
      vocabulary: tools.vocabulary,
      names: names
    ) { lines, base, parent, ids in
      let stem = ids.next(.nested, under: prefix.isEmpty ? "" : String(prefix.dropLast()))
      let section = SectionReading(
        lines,
        with: tools,
        base: base,
        prefix: stem + "-",
        parent: parent,
        ids: &ids,
        fallback: day
      )
      nestedProblems += section.problems
      nestedExceptions += section.exceptions
      nestedSpans.append(base..<base + section.elements.count)
      return (section.elements, section.meeting)
    }
    elements += body.elements
    problems += nestedProblems
    exceptions += nestedExceptions
    meeting.parts = body.parts
    meeting.cases = body.cases
    meeting.decisions = body.decisions
    meeting.annex = body.annex
    meeting.nested = body.nested
    self.nestedSpans = nestedSpans.map { $0.lowerBound - base..<$0.upperBound - base }
    meeting.end = meeting.end ?? body.endTime
    for (index, node) in outline.nodes.enumerated() where node.kind != .nested {
      tableNodes[body.element(index) - base] = node
    }
    for jump in outline.jumps {
      problems.append(
        ReadingProblem.markJump(
          tools.text.text.place(of: glyphs.range(jump.marker.range)),
          mark: glyphs.string(jump.marker.range),
          previous: jump.previous
        ).problem
      )
    }
  }

  /// The outline's node of each element of the body.
  private var tableNodes: [Int: OutlineNode] = [:]

  /// The elements of each record read into this one.
  private var nestedSpans: [Range<Int>] = []

  // MARK: - Tables, outages, dates

  private mutating func readTables(base: Int, dates: DateReading) {
    var notes: [[(element: Int, positions: Range<Int>)]] = []
    for index in elements.indices {
      if let rows = headTables[index] {
        addTable(
          OutlineTable(caption: rows.lowerBound..<rows.lowerBound, rows: rows, notes: 0..<0),
          index,
          base,
          dates,
          notes: []
        )
        notes.append([])
        continue
      }
      if let span = nestedSpans.firstIndex(where: { $0.contains(index) }) {
        takeNested(span, index)
        if notes.count < meeting.tables.count { notes.append([]) }
        continue
      }
      guard let node = tableNodes[index] else { continue }
      if case .table(let lines) = node.kind {
        let own = (0..<lines.notes.count).map { note in
          (base + index + 1 + note, tools.text.lines[lines.notes.lowerBound + note].content)
        }
        addTable(lines, index, base, dates, notes: own.map(\.0))
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
      words: OutageWords(tools.vocabulary),
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
  private mutating func takeNested(_ span: Int, _ index: Int) {
    if index == nestedSpans[span].lowerBound { meeting.dates += meeting.nested[span].dates }
    guard case .table(let number) = elements[index].kind else { return }
    elements[index].kind = .table(meeting.tables.count)
    meeting.tables.append(meeting.nested[span].tables[number])
  }

  private mutating func addTable(
    _ lines: OutlineTable,
    _ index: Int,
    _ base: Int,
    _ dates: DateReading,
    notes: [Int]
  ) {
    let caption = lines.caption.flatMap { line in
      ReportTable.CaptionLine.lines(
        reading: tools.text.lines[line].content,
        of: glyphs,
        words: tools.words,
        dates: dates
      )
    }
    let reading = TableReading(
      lines.rows.map { tools.text.lines[$0] },
      caption: caption,
      headingPath: headingPath(of: index, base: base),
      unit: unit(of: base + index),
      element: base + index,
      notes: notes,
      in: tools.text,
      words: tools.words,
      dates: dates
    )
    elements[index].kind = .table(meeting.tables.count)
    meeting.tables.append(reading.table)
    problems += reading.problems
    exceptions += reading.exceptions
  }

  /// The headings above an element without their marks, that of a unit's report not included.
  private func headingPath(of index: Int, base: Int) -> [String] {
    var path: [String] = []
    let reports = Set(meeting.annex?.reports.map(\.elements.lowerBound) ?? [])
    // A heading without a number directly above stands over the table too.
    if index > 0, elements[index - 1].kind == .heading, elements[index - 1].step == nil {
      path.append(words(of: elements[index - 1]))
    }
    var next = elements[index].parent
    while let current = next, current >= base, !reports.contains(current) {
      let element = elements[current - base]
      if let annex = meeting.annex, annex.elements.lowerBound == current {
        // 附件一 列管案件辦理情形 has a title of its own.
        if element.leadEnd > element.range.lower { path.append(words(of: element)) }
        break
      }
      path.append(words(of: element))
      next = element.parent
    }
    return path.reversed()
  }

  private func words(of element: Element) -> String {
    glyphs.string(glyphs.trimmed(glyphs.positions(element.body)))
  }

  private func unit(of element: Int) -> String? {
    meeting.annex?.reports.first { $0.elements.contains(element) }?.unit
  }

  private mutating func readDates(_ content: Range<Int>, _ dates: DateReading) {
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
