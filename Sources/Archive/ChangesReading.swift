internal import Minutes

extension Changes {
  /// Compares the records of each series, one with the next.
  ///
  /// Only two records' paragraphs are held at a time.
  init(
    _ records: [Record],
    series: [MeetingSeries],
    supersededBy: [Int?],
    index: UnitIndex,
    tables: [[TablePlace]]
  ) {
    var all = [RecordChanges?](repeating: nil, count: records.count)
    var table = KeyTable()
    for row in series {
      var before: (record: Int, paragraphs: RecordParagraphs)?
      for record in row.records where supersededBy[record] == nil {
        let body = records[record].meeting.organisation
        let units = records[record].meeting.reports.map { index.index(of: $0.unit, of: body) }
        var paragraphs = RecordParagraphs(records[record], units: units, tables: tables[record])
        if var older = before {
          before = nil
          let matching = ParagraphMatching(&older.paragraphs, &paragraphs, table: &table)
          all[record] = RecordChanges(
            record,
            matching,
            older.paragraphs,
            paragraphs,
            previous: older.record,
            all[older.record]
          )
          all[older.record]?.next = record
        } else {
          all[record] = RecordChanges(first: record, paragraphs)
        }
        before = (record, paragraphs)
      }
    }
    self.records = all
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

  /// A record against the one before it, of which the same is known.
  init(
    _ record: Int,
    _ matching: ParagraphMatching,
    _ old: RecordParagraphs,
    _ new: RecordParagraphs,
    previous: Int,
    _ before: RecordChanges?
  ) {
    self.previous = previous
    paragraphs = new.all.indices.map { place in
      let paragraph = new.all[place]
      let match = matching.matches[place]
      // The paragraphs of the record before stand in the same order there and here.
      let known = match.flatMap { before?.paragraphs[$0.old] }
      let isSame = match?.kind == .unchanged
      return ParagraphChange(
        element: paragraph.element,
        kind: match?.kind ?? .new,
        before: match.map { old.all[$0.old].element },
        unit: paragraph.place.unit,
        part: paragraph.place.part,
        isMoved: match.map { old.all[$0.old].place.group != paragraph.place.group } ?? false,
        run: isSame ? (known?.run ?? 0) + 1 : 1,
        since: isSame ? known?.since ?? (record, paragraph.element) : (record, paragraph.element)
      )
    }
    gone = matching.oldLeft.map { place in
      let paragraph = old.all[place]
      return GoneParagraph(
        element: paragraph.element,
        unit: paragraph.place.unit,
        part: paragraph.place.part,
        samePart: paragraph.place.part.flatMap { _ in new.parts[paragraph.place.group] }
      )
    }
  }
}
