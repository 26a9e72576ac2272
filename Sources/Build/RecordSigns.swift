import Minutes
import SourceText

/// The characters of a record that its page must show (應顯示的字), in their order.
struct RecordSigns {
  /// The characters, without white space and without the `- ` that opens a line.
  private(set) var signs: [Sign] = []
  /// The text of cells that the page shows elsewhere, cell by cell.
  private(set) var moved: [[UInt32]] = []

  /// The characters of a record's source, less those that its reader says are elsewhere.
  init(_ record: Record) {
    let source = record.text.source
    let bytes = source.bytes
    var gone = [Bool](repeating: false, count: bytes.count)
    for exception in record.exceptions {
      let range = Self.bytes(of: exception, record.text)
      for index in range { gone[index] = true }
      if case .moved = exception { moved += Self.cells(Array(bytes[range])) }
    }
    for line in 1...max(1, source.lineCount) {
      let content = source.content(ofLine: line)
      var index = Self.afterBullet(bytes, content)
      var afterBlank = false
      while index < content.upperBound {
        let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
        if scalar.isWhitespace {
          // Between two cells stands a tab, and between their elements on the page nothing.
          afterBlank = scalar != 0x09
        } else if !gone[index] {
          signs.append(Sign(scalar: scalar, afterBlank: afterBlank, offset: index))
          afterBlank = false
        }
        index += width
      }
    }
  }

  private static func bytes(of exception: Record.Exception, _ text: RecordText) -> Range<Int> {
    switch exception {
    case .moved(let range), .madeVisible(let range), .tableMark(let range):
      guard !range.isEmpty else { return 0..<0 }
      let lower = text.sourceOffset(Int(range.lower))
      return lower..<text.sourceOffset(Int(range.upper) - 1) + 1
    case .setAside(let lines):
      let first = text.source.content(ofLine: lines.lowerBound).lowerBound
      return first..<text.source.content(ofLine: lines.upperBound).upperBound
    }
  }

  private static func cells(_ bytes: [UInt8]) -> [[UInt32]] {
    bytes.split { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }.map { cell in
      String(decoding: cell, as: UTF8.self).unicodeScalars.map(\.value)
        .filter { !$0.isWhitespace }
    }.filter { !$0.isEmpty }
  }

  private static func afterBullet(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
    var index = line.lowerBound
    while index < line.upperBound {
      let (scalar, width) = UTF8Decoding.scalar(in: bytes, at: index)
      guard scalar.isWhitespace else { break }
      index += width
    }
    let isBullet =
      index + 1 < line.upperBound && bytes[index] == UInt8(ascii: "-")
      && bytes[index + 1] == UInt8(ascii: " ")
    return isBullet ? index + 2 : line.lowerBound
  }
}
