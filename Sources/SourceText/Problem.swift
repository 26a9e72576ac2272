/// How much a problem or a finding weighs.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing to mend.
  case info
  /// Published as it is; `--strict` stops.
  case warning
  /// The owner's own files are at fault; nothing is written.
  case error

  /// Orders info before warning before error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something in the owner's files that `sitegen` could not read, or is unsure how to read.
///
/// A problem is self-contained: it carries the line it is about, so that a report needs no file.
public struct Problem: Sendable, Equatable {
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
    /// How many characters of the snippet are meant, from `column` on.
    public let length: Int

    /// A place in a file.
    public init(
      path: String,
      line: Int = 0,
      column: Int = 0,
      snippet: String = "",
      length: Int = 1,
      skipped: Int = 0
    ) {
      self.path = path
      self.line = line
      self.column = column
      self.snippet = snippet
      self.length = length
      self.skipped = skipped
    }
  }

  /// A short name that stays the same, `mark-jump`.
  public let id: String
  /// How much it weighs.
  public let severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What to do about it, in one sentence.
  public let remedy: String
  /// Where it is.
  public let place: Place?

  /// A problem.
  public init(
    _ id: String,
    _ severity: Severity,
    _ message: String,
    remedy: String,
    at place: Place? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.remedy = remedy
    self.place = place
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
      skipped: characters(content.lowerBound..<kept.lowerBound)
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
