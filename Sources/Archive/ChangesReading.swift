internal import Dispatch
internal import Minutes
internal import Synchronization

extension Changes {
  /// Compares the records of each series, one with the next.
  ///
  /// Each pair is compared for itself, so that the cores share the work; how long a paragraph has
  /// stood is counted afterwards, along the series. Only two records' paragraphs are held at a time.
  init(
    _ records: [Record],
    series: [MeetingSeries],
    supersededBy: [Int?],
    index: UnitIndex,
    tables: [[TablePlace?]]
  ) {
    let rows = series.map { $0.records.filter { supersededBy[$0] == nil } }
    var pieces: [(row: Int, range: Range<Int>)] = []
    for (row, members) in rows.enumerated() {
      for start in stride(from: 0, to: members.count, by: Self.piece) {
        pieces.append((row, start..<min(members.count, start + Self.piece)))
      }
    }
    let found = Mutex([RecordChanges?](repeating: nil, count: records.count))
    let work = pieces
    DispatchQueue.concurrentPerform(iterations: work.count) { number in
      let (row, range) = work[number]
      let changes = Self.compare(rows[row], range) { record in
        let body = records[record].meeting.organisation
        let units = records[record].meeting.reports.map { index.index(of: $0.unit, of: body) }
        return RecordParagraphs(records[record], units: units, tables: tables[record])
      }
      found.withLock { all in
        for (place, one) in zip(range, changes) { all[rows[row][place]] = one }
      }
    }
    var all = found.withLock { $0 }
    for members in rows { Self.count(members, &all) }
    self.records = all
  }

  /// How many records one core takes at a time.
  private static let piece = 50

  /// A stretch of a series, each record against the one before it.
  private static func compare(
    _ members: [Int],
    _ range: Range<Int>,
    _ paragraphs: (Int) -> RecordParagraphs
  ) -> [RecordChanges] {
    var table = KeyTable()
    var before = range.lowerBound > 0 ? paragraphs(members[range.lowerBound - 1]) : nil
    return range.map { place in
      var current = paragraphs(members[place])
      defer { before = current }
      guard var older = before else { return RecordChanges(first: members[place], current) }
      before = nil
      let matching = ParagraphMatching(&older, &current, table: &table)
      var changes = RecordChanges(
        members[place],
        matching,
        older,
        current,
        previous: members[place - 1]
      )
      changes.next = place + 1 < members.count ? members[place + 1] : nil
      return changes
    }
  }

  /// Counts along a series for how long each paragraph has stood.
  private static func count(_ members: [Int], _ all: inout [RecordChanges?]) {
    for (previous, record) in zip(members, members.dropFirst()) {
      guard let before = all[previous] else { continue }
      all[record]?.count(from: before)
    }
    if members.count > 1 { all[members[0]]?.next = members[1] }
  }
}

extension RecordChanges {
  /// The first record of a series: all of it is new.
  init(first record: Int, _ paragraphs: RecordParagraphs) {
    previous = nil
    gone = []
    self.paragraphs = paragraphs.all.map { paragraph in
      ParagraphChange(
        element: paragraph.element,
        kind: .new,
        before: nil,
        unit: paragraph.place.unit,
        part: paragraph.place.part,
        isMoved: false,
        run: 1,
        since: (record, paragraph.element)
      )
    }
  }

  /// A record against the one before it.
  init(
    _ record: Int,
    _ matching: ParagraphMatching,
    _ old: RecordParagraphs,
    _ new: RecordParagraphs,
    previous: Int
  ) {
    self.previous = previous
    paragraphs = new.all.indices.map { index in
      let paragraph = new.all[index]
      let match = matching.matches[index]
      return ParagraphChange(
        element: paragraph.element,
        kind: match?.kind ?? .new,
        before: match.map { old.all[$0.old].element },
        unit: paragraph.place.unit,
        part: paragraph.place.part,
        isMoved: match.map { old.all[$0.old].place.group != paragraph.place.group } ?? false,
        run: 1,
        since: (record, paragraph.element)
      )
    }
    gone = matching.oldLeft.map { index in
      let paragraph = old.all[index]
      return GoneParagraph(
        element: paragraph.element,
        unit: paragraph.place.unit,
        part: paragraph.place.part,
        samePart: paragraph.place.part.flatMap { _ in new.parts[paragraph.place.group] }
      )
    }
  }

  /// Adds up for how long each paragraph has stood, from the record before.
  mutating func count(from before: RecordChanges) {
    for index in paragraphs.indices where paragraphs[index].kind == .unchanged {
      guard let element = paragraphs[index].before,
        let known = before.paragraph(ofElement: element)
      else { continue }
      paragraphs[index].run = known.run + 1
      paragraphs[index].since = known.since
    }
  }
}
