import Layout
import Minutes
import Outline
import SourceText
import Vocabulary

/// The tables of a record, found before its outline is read (表格清單).
struct TableList {
  /// The tables, by the first line of each.
  private(set) var tables: [Int: OutlineTable] = [:]

  init(
    in lines: Range<Int>,
    of text: LaidOutText,
    words: TableWords,
    titles: WordSet,
    annexes: WordSet,
    dates: DateReading
  ) {
    var line = lines.lowerBound
    var floor = line
    while line < lines.upperBound {
      guard
        let extent = TableExtent(
          at: line,
          in: text.lines,
          of: text.glyphs,
          words: words,
          dates: dates
        )
      else {
        line += 1
        continue
      }
      let first = Self.captionStart(
        above: line,
        notBefore: floor,
        text,
        words,
        titles,
        annexes,
        dates
      )
      tables[first] = OutlineTable(caption: first..<line, rows: extent.rows, notes: extent.notes)
      line = max(extent.rows.upperBound, extent.notes.upperBound)
      floor = line
    }
  }

  /// The first of up to three lines above a table that belong to it.
  ///
  /// A line without 日期： or 單位： belongs to it only when it calls itself a table (一覽表, 統計);
  /// else it is a heading, which may stand over more than this table.
  private static func captionStart(
    above row: Int,
    notBefore floor: Int,
    _ text: LaidOutText,
    _ words: TableWords,
    _ titles: WordSet,
    _ annexes: WordSet,
    _ dates: DateReading
  ) -> Int {
    var first = row
    var hasTitle = false
    while first > max(floor, row - 3), text.lines[first - 1].shape == .text {
      let content = text.lines[first - 1].content
      let read = ReportTable.CaptionLine.lines(
        reading: content,
        of: text.glyphs,
        words: words,
        dates: dates
      )
      guard !read.isEmpty else { break }
      if let title = read.first(where: { $0.kind == .title }) {
        // 決算表　　單位：千元 and 決算表（單位：千元）: what calls itself a table is the title alone.
        let words = text.glyphs.positions(title.range)
        guard !hasTitle, namesTable(words, text.glyphs, titles),
          !namesAnnex(content, text.glyphs, annexes, titles)
        else { break }
        hasTitle = true
      }
      first -= 1
    }
    return first
  }

  /// 附件1：…對照表 names an annex, and only 附表一 a table.
  private static func namesAnnex(
    _ content: Range<Int>,
    _ glyphs: Glyphs,
    _ annexes: WordSet,
    _ titles: WordSet
  ) -> Bool {
    guard let found = annexes.match(glyphs, at: content.lowerBound, before: content.upperBound)
    else { return false }
    return !namesTable(content.lowerBound - 1..<found.end, glyphs, titles)
  }

  /// Whether a line ends with a word for a table, what stands in brackets behind it aside.
  private static func namesTable(_ content: Range<Int>, _ glyphs: Glyphs, _ titles: WordSet) -> Bool
  {
    var end = content.upperBound
    if glyphs.scalars[end - 1].isBracket,
      let bracket = content.last(where: { BodyLabels.opensBracket(glyphs.scalars[$0]) })
    {
      end = glyphs.trimmed(content.lowerBound..<bracket).upperBound
    }
    return titles.words.contains { word in
      word.count < end - content.lowerBound
        && glyphs.has(word, at: end - word.count, before: end)
    }
  }
}
