import Layout
public import Minutes
public import SourceText

/// Lines directly above a table (表頭說明): its title, 日期：115/2/14, 單位：千元；%.
extension ReportTable.CaptionLine {
  /// What a line above a table says; empty when it is no part of the table.
  ///
  /// 中華民國114年12月31日　　單位：新臺幣千元 on one line is two. A numbered line is a heading and
  /// none of the table's; 單位：資訊處 names no unit of measure.
  public static func lines(
    reading content: Range<Int>,
    of glyphs: Glyphs,
    words: TableWords,
    dates: DateReading
  ) -> [ReportTable.CaptionLine] {
    let line = glyphs.trimmed(content.clamped(to: 0..<glyphs.scalars.count))
    guard !line.isEmpty, line.count <= 80 else { return [] }
    let pieces = piecesApart(line, glyphs)
    if pieces.count > 1 {
      let read = pieces.compactMap { labelled($0, glyphs, words, dates) }
      if read.count == pieces.count { return read }
      // A title may share its line with 單位：.
      if let first = pieces.first, let title = title(first, glyphs), read.count == pieces.count - 1,
        labelled(first, glyphs, words, dates) == nil
      {
        return [title] + read
      }
    }
    // 收支表（單位：千元）
    if let last = line.last, glyphs.scalars[last].halfWidth == 0x29,
      let open = line.last(where: { glyphs.scalars[$0].halfWidth == 0x28 }), open > line.lowerBound,
      let unit = labelled(open..<line.upperBound, glyphs, words, dates), unit.kind == .unit,
      let title = title(glyphs.trimmed(line.lowerBound..<open), glyphs)
    {
      return [title, unit]
    }
    if let whole = labelled(line, glyphs, words, dates) ?? title(line, glyphs) { return [whole] }
    return []
  }

  /// A line's pieces between blanks of two columns or more.
  private static func piecesApart(_ line: Range<Int>, _ glyphs: Glyphs) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = line.lowerBound
    var next = start
    while next < line.upperBound {
      guard glyphs.scalars[next].isWhitespace else {
        next += 1
        continue
      }
      let blank = next
      var width = 0
      while next < line.upperBound, glyphs.scalars[next].isWhitespace {
        width += glyphs.scalars[next] == 0x20 ? 1 : 2
        next += 1
      }
      if width >= 2 {
        pieces.append(start..<blank)
        start = next
      }
    }
    pieces.append(start..<line.upperBound)
    return pieces.filter { !$0.isEmpty }
  }

  /// 日期：… , 單位：… or a date alone.
  private static func labelled(
    _ line: Range<Int>,
    _ glyphs: Glyphs,
    _ words: TableWords,
    _ dates: DateReading
  ) -> ReportTable.CaptionLine? {
    if let end = TableLabels.end(of: words.unitLabels, line, glyphs) {
      let value = glyphs.trimmed(end..<line.upperBound)
      guard TableUnits.areMeasures(TableUnits.units(in: value, of: glyphs), words) else {
        return nil
      }
      return .init(kind: .unit, line, value: value, glyphs)
    }
    if let end = TableLabels.end(of: words.dateLabels, line, glyphs) {
      let value = glyphs.trimmed(end..<line.upperBound)
      guard dates.date(in: value, of: glyphs) != nil else { return nil }
      return .init(kind: .asOf, line, value: value, glyphs)
    }
    let inner = TableCell.withoutBrackets(line, glyphs)
    guard dates.cellDate(in: inner, of: glyphs) != nil else { return nil }
    return .init(kind: .asOf, line, value: inner, glyphs)
  }

  /// A short line without a stop at its end.
  private static func title(_ line: Range<Int>, _ glyphs: Glyphs) -> ReportTable.CaptionLine? {
    guard line.count <= 40, let last = line.last, Marker(opening: line, of: glyphs) == nil else {
      return nil
    }
    switch glyphs.scalars[last] {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF0C, 0x3001, 0x2C, 0x3B: return nil
    case let scalar where LineOpener.isColon(scalar): return nil
    default: break
    }
    // 主席：林部長 is a label with its value.
    if glyphs.scalars[line].contains(where: { $0 == 0xFF1A }) { return nil }
    return .init(kind: .title, line, value: line, glyphs)
  }

  private init(
    kind: ReportTable.CaptionKind,
    _ line: Range<Int>,
    value: Range<Int>,
    _ glyphs: Glyphs
  ) {
    self.init(
      kind: kind,
      range: glyphs.range(line),
      valueStart: glyphs.range(value.lowerBound..<value.lowerBound).lower
    )
  }
}
