import Foundation
import Layout
import Minutes
import MinutesReading
import SourceText
import Vocabulary

/// The real record of the repository, laid out, and the vocabulary it is read by.
struct DataSample {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  let laidOut: LaidOutText
  let words: TableWords
  let vocabulary: Vocabulary
  let dates = DateReading(meeting: CalendarDay(year: 2026, month: 2, day: 12))

  /// The sample, or another text.
  init(_ text: String? = nil) throws {
    vocabulary = try Self.loaded.get()
    words = TableWords(vocabulary)
    let path = "content/meetings/2026-02-12-021.txt"
    let bytes =
      if let text { Array(text.utf8) } else {
        [UInt8](try Data(contentsOf: Self.root.appending(path: path)))
      }
    laidOut = LaidOutText(
      reading: Source(path: path, bytes: bytes),
      opener: LineOpener(vocabulary)
    )
  }

  private static let loaded = Result { try vocabulary() }

  static func vocabulary() throws -> Vocabulary {
    let path = "Templates/vocabulary/zh-Hant-TW.yml"
    let yaml = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    return try Vocabulary(reading: yaml, path: path)
  }

  /// Every table of the text, the captions directly above it included.
  func tables(headingPath: [String] = []) -> [(reading: TableReading, notes: [Range<Int>])] {
    let lines = laidOut.lines
    var tables: [(reading: TableReading, notes: [Range<Int>])] = []
    var index = 0
    var floor = 0
    while index < lines.count {
      guard
        let extent = TableExtent(
          at: index,
          in: lines,
          of: laidOut.glyphs,
          words: words,
          dates: dates
        )
      else {
        index += 1
        continue
      }
      var caption: [ReportTable.CaptionLine] = []
      for above in stride(from: index - 1, through: max(floor, index - 3), by: -1) {
        let read = ReportTable.CaptionLine.lines(
          reading: lines[above].content,
          of: laidOut.glyphs,
          words: words,
          dates: dates
        )
        if read.isEmpty { break }
        caption = read + caption
        if read.contains(where: { $0.kind == .title }) { break }
      }
      let reading = TableReading(
        Array(lines[extent.rows]),
        caption: caption,
        headingPath: headingPath,
        unit: nil,
        element: tables.count,
        in: laidOut,
        words: words,
        dates: dates
      )
      tables.append((reading, extent.notes.map { lines[$0].content }))
      index = max(extent.rows.upperBound, extent.notes.upperBound)
      floor = index
    }
    return tables
  }
}
