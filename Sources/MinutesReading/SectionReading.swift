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
    let words: ReadingWords
    let registry: Registry
    /// The forms of numbers from the outermost in, when the owner says them.
    var order: [MarkForm] = []

    var vocabulary: Vocabulary { words.vocabulary }
    var opener: LineOpener { words.opener }
  }

  var meeting: Meeting
  var elements: [Element] = []
  var problems: [Problem] = []
  var exceptions: [Record.Exception] = []
  var outline: Outline?
  /// Whether the head has a title.
  var hasTitle: Bool
  /// The day of the head, which may not be in the calendar.
  var hasDate: Bool
  var impossibleDate: SourceRange?
  /// People that could not be split.
  var unread: [SourceRange] = []
  /// What in the head no rule took.
  var unreadHead = UnreadHead()

  /// The rows of tables in the head, by element.
  var headTables: [Int: Range<Int>] = [:]

  let tools: Tools
  var glyphs: Glyphs { tools.text.glyphs }

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
    let head = HeadReading(reading: lines, of: text, words: tools.words)
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
    unreadHead = UnreadHead(head, of: text)
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
      words: tools.words.tables,
      titles: tools.vocabulary[.tableTitleWords],
      annexes: tools.vocabulary[.annexWords],
      dates: dates
    )
    let (body, number) = (head.end..<lines.upperBound, head.lastNumber)
    let outline = Stopwatch.measure(.outline) {
      Outline(
        reading: body,
        nested: nested.ranges,
        tables: tables.tables,
        of: text,
        order: tools.order,
        following: number,
        opener: tools.opener,
        vocabulary: tools.vocabulary
      )
    }
    readBody(outline, base: base, prefix: prefix, parent: parent, dates: dates, ids: &ids)
    readTables(base: base, dates: dates)
    self.outline = outline
  }

  // MARK: - Body

  mutating func readBody(
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
      opener: tools.opener,
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
    meeting.reports = body.reports
    meeting.nested = body.nested
    self.nestedSpans = nestedSpans.map { $0.lowerBound - base..<$0.upperBound - base }
    meeting.end = meeting.end ?? body.endTime
    tableNodes.reserveCapacity(outline.nodes.count)
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
  var tableNodes: [Int: OutlineNode] = [:]

  /// The elements of each record read into this one.
  var nestedSpans: [Range<Int>] = []
}
