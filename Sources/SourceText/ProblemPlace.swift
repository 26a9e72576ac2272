extension Problem {
  /// Where a problem stands.
  public struct Place: Sendable, Equatable {
    /// The file, as a person would type it.
    public let path: String
    /// The file's line, from 1; 0 when the problem is about the whole file.
    public let line: Int
    /// The character of the line, from 1; 0 when the problem is about the whole line.
    public let column: Int
    /// The line as it stands in the file, without its line end; of a very long line the part round
    /// the column.
    public let snippet: String
    /// How many characters of the line stand before the snippet.
    public let skipped: Int
    /// How many of those take two units of UTF-16, as 𠮷 does.
    public let skippedPairs: Int
    /// How many characters of the snippet are meant, from `column` on.
    public let length: Int
    /// The line of the record, counted after its front matter; 0 when the place is in no record.
    public let recordLine: Int

    /// A place in a file.
    public init(
      path: String,
      line: Int = 0,
      column: Int = 0,
      snippet: String = "",
      length: Int = 1,
      skipped: Int = 0,
      skippedPairs: Int = 0,
      recordLine: Int = 0
    ) {
      self.path = path
      self.line = line
      self.column = column
      self.snippet = snippet
      self.length = length
      self.skipped = skipped
      self.skippedPairs = skippedPairs
      self.recordLine = recordLine
    }
  }
}

extension Source {
  /// The place of a byte range of the record, with its line for the report.
  ///
  /// Of a very long line only the part round the range is kept: a problem must not hold megabytes.
  public func place(of range: SourceRange) -> Problem.Place {
    let line = line(at: Int(range.lower))
    let content = content(ofLine: line)
    let start = min(Int(range.lower), content.upperBound)
    let end = max(start, min(Int(range.upper), content.upperBound))
    let kept = whole(max(content.lowerBound, start - 512), min(content.upperBound, start + 1024))
    return Problem.Place(
      path: path,
      line: linesBefore + line,
      column: characters(content.lowerBound..<start) + 1,
      snippet: String(decoding: bytes[kept], as: UTF8.self),
      length: max(1, characters(start..<end)),
      skipped: characters(content.lowerBound..<kept.lowerBound),
      skippedPairs: pairs(content.lowerBound..<kept.lowerBound),
      recordLine: line
    )
  }

  /// The range, moved so that it parts no character.
  private func whole(_ lower: Int, _ upper: Int) -> Range<Int> {
    var lower = lower
    var upper = upper
    while lower > 0, lower < bytes.count, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<upper
  }
}

extension RecordText {
  /// The place in the file of a range of the text as read.
  public func place(of range: SourceRange) -> Problem.Place {
    let lower = sourceOffset(Int(range.lower))
    let upper = range.isEmpty ? lower : sourceOffset(Int(range.upper) - 1) + 1
    return source.place(of: SourceRange(lower, upper))
  }
}
