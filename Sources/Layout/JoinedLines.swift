import SourceText

/// The text of a record whose wrapped lines have been put together again.
struct JoinedLines {
  let text: RecordText
  let lines: [TextLine]

  /// Joins each group of lines into one; Han joins Han without a space, Latin joins Latin with one.
  init(_ groups: [[RawLine]], source: Source, glyphs: Glyphs) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count)
    var segments: [RecordText.Segment] = []
    var contents: [Range<Int>] = []
    var position = 0
    for group in groups {
      let start = position
      var (ahead, behind) = (0, 0)
      for (index, line) in group.enumerated() {
        // A row keeps its blank cells, and so does a line of which one cell is filled.
        let isRow = line.shape == .tabRow || line.isTabbed && group.count == 1
        let piece = isRow ? line.whole : line.content
        ahead =
          line.shape == .tabRow || !isRow ? 0 : line.content.lowerBound - line.whole.lowerBound
        behind =
          line.shape == .tabRow || !isRow ? 0 : line.whole.upperBound - line.content.upperBound
        if index > 0, Self.needsSpace(group[index - 1], line, glyphs) {
          // The space stands for the line end before it.
          let end = glyphs.range(group[index - 1].content).upper
          segments.append(.init(text: bytes.count, source: Int(end)))
          bytes.append(0x20)
          position += 1
        }
        let range = glyphs.range(piece)
        segments.append(.init(text: bytes.count, source: Int(range.lower)))
        bytes.append(contentsOf: source.bytes[range.bytes])
        position += piece.count
      }
      contents.append(start + ahead..<position - behind)
      segments.append(
        .init(
          text: bytes.count,
          source: Int(
            glyphs.range(
              behind > 0 ? group[group.count - 1].whole : group[group.count - 1].content
            ).upper
          )
        )
      )
      bytes.append(0x0A)
      position += 1
    }
    text = RecordText(source, joined: bytes, segments: segments)
    lines = zip(groups, contents).compactMap { group, content in
      guard let first = group.first, let last = group.last else { return nil }
      return TextLine(
        content: content,
        shape: first.shape,
        indent: first.indent,
        bullet: first.bullet,
        blanksBefore: first.blanksBefore,
        lines: first.number...last.number
      )
    }
  }

  private static func needsSpace(_ previous: RawLine, _ line: RawLine, _ glyphs: Glyphs) -> Bool {
    guard let left = previous.content.last, let right = line.content.first else { return false }
    let isWord = { (scalar: UInt32) in scalar < 0x2E80 && (scalar.isLatinLetter || scalar.isDigit) }
    return isWord(glyphs.scalars[left]) && isWord(glyphs.scalars[right])
  }
}
