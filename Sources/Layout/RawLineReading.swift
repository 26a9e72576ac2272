import SourceText

extension RawLine {
  /// The lines of a source that are not blank.
  static func lines(of source: Source, in glyphs: Glyphs) -> [RawLine] {
    var lines: [RawLine] = []
    lines.reserveCapacity(source.lineCount)
    var position = 0
    var blanks = 0
    for number in 1...max(1, source.lineCount) {
      let bytes = source.content(ofLine: number)
      // Lines follow each other, so positions are found by walking, not by searching.
      while position < glyphs.scalars.count, Int(glyphs.offsets[position]) < bytes.lowerBound {
        position += 1
      }
      let start = position
      while position < glyphs.scalars.count, Int(glyphs.offsets[position]) < bytes.upperBound {
        position += 1
      }
      guard let line = RawLine(number: number, whole: start..<position, glyphs, blanks: blanks)
      else {
        blanks += 1
        continue
      }
      blanks = 0
      lines.append(line)
    }
    return lines
  }

  /// One line; nil when it is blank.
  private init?(number: Int, whole: Range<Int>, _ glyphs: Glyphs, blanks: Int) {
    let content = glyphs.trimmed(whole)
    guard !content.isEmpty else { return nil }
    let indent = DisplayWidth.of(glyphs.scalars[whole.lowerBound..<content.lowerBound])
    let edge = indent + DisplayWidth.of(glyphs.scalars[content])
    let shape = Self.shape(of: whole, content: content, glyphs)
    self.init(
      number: number,
      whole: whole,
      content: content,
      shape: shape,
      indent: indent,
      bullet: false,
      blanksBefore: blanks,
      edge: edge,
      opens: nil
    )
    if shape == .text { takeBullet(glyphs) }
  }

  /// Sets the `- ` apart that opens a line of words.
  mutating func takeBullet(_ glyphs: Glyphs) {
    guard content.count > 2, glyphs.scalars[content.lowerBound] == 0x2D,
      glyphs.scalars[content.lowerBound + 1] == 0x20
    else { return }
    bullet = true
    content = glyphs.trimmed(content.lowerBound + 2..<content.upperBound)
  }

  private static func shape(
    of whole: Range<Int>,
    content: Range<Int>,
    _ glyphs: Glyphs
  ) -> TextLine.Shape {
    // The bar at the end may be missing.
    if glyphs.scalars[content.lowerBound] == 0x7C,
      glyphs.scalars[content].count(where: { $0 == 0x7C }) >= 2
    {
      let isRule = glyphs.scalars[content].allSatisfy {
        $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0.isWhitespace
      }
      return isRule ? .pipeRule : .pipeRow
    }
    // A tab within or behind the words makes cells; one before them is an indent, unless more
    // follow.
    let hasTab = glyphs.scalars[content].contains(0x09)
    let ahead = glyphs.scalars[whole.lowerBound..<content.lowerBound].count { $0 == 0x09 }
    let behind = glyphs.scalars[content.upperBound..<whole.upperBound].count { $0 == 0x09 }
    return hasTab || ahead >= 2 || behind >= 2 ? .tabRow : .text
  }
}
