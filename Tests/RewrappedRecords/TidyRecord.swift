import Layout
public import MinutesReading
import Settings
public import SourceText

/// A record whose lines are not wrapped, with what it reads as: the measure of its variants (原件).
public struct TidyRecord: Sendable {
  /// One line of it.
  struct Line: Sendable {
    /// Its signs, white space around them left out; a row of a table whole.
    var signs: [UInt32]
    /// What stood before it, in columns.
    var indent: Int
    /// Whether it may be broken.
    var isText: Bool
    /// Whether it opens an item, a label, a part.
    var opens: Bool
    /// The mark it opens with.
    var mark: Marker?
    /// The label it opens with, as signs of it.
    var label: Range<Int>?
    /// Whether it opens with a label of the head, as one of a record within the record may.
    var hasHeadLabel: Bool
    /// Whether it stands above the first line that opens a part, a case or an item.
    var isHead: Bool
    /// Blank lines before it.
    var blanks: Int
    /// Whether a `- ` opened it.
    var bullet: Bool
  }

  /// Its name.
  public let name: String
  /// The words it is read by.
  public let words: ReadingWords
  /// What it reads as.
  public let reading: ReadingFingerprint
  let lines: [Line]
  let title: [UInt32]

  /// A record; nil when it is wrapped itself, or cannot be read.
  public init?(name: String, source: Source, words: ReadingWords) {
    self.name = name
    self.words = words
    let found = Self.read(source, words)
    guard let record = found.record, !found.layout.wrapping.isWrapped else { return nil }
    reading = ReadingFingerprint(record)
    let glyphs = found.layout.glyphs
    let opener = words.opener
    var isHead = true
    lines = found.layout.lines.map { line in
      // A line with tabs is kept whole, the last ones and all.
      let bytes = found.layout.text.source.content(ofLine: line.lines.lowerBound)
      let whole = glyphs.positions(SourceRange(bytes.lowerBound, bytes.upperBound))
      let isText = line.shape == .text && !glyphs.scalars[whole].contains(0x09)
      let content = isText ? line.content : whole
      let opens = isText && opener.opensAnything(content, glyphs)
      let mark = isText ? Marker(opening: content, of: glyphs) : nil
      let after = mark.map { glyphs.trimmed($0.range.upperBound..<content.upperBound) } ?? content
      let label = isText ? opener.headLabel(after, glyphs)?.word : nil
      let other = isText ? opener.label(after, glyphs)?.word : nil
      if opens, label == nil || other != nil { isHead = false }
      return Line(
        signs: Array(glyphs.scalars[content]),
        indent: isText ? line.indent : 0,
        isText: isText,
        opens: opens,
        mark: mark.map { Self.shifted($0, by: content.lowerBound) },
        label: (label ?? other).map {
          $0.lowerBound - content.lowerBound..<$0.upperBound - content.lowerBound
        },
        hasHeadLabel: label != nil,
        isHead: isHead,
        blanks: line.blanksBefore,
        bullet: line.bullet
      )
    }
    title = lines.first?.signs ?? []
  }

  private static func shifted(_ mark: Marker, by offset: Int) -> Marker {
    var mark = mark
    mark.range = mark.range.lowerBound - offset..<mark.range.upperBound - offset
    mark.step = mark.step.lowerBound - offset..<mark.step.upperBound - offset
    return mark
  }

  /// A text read without any setting.
  static func read(
    _ source: Source,
    _ words: ReadingWords,
    wrapped: Profile.Wrapped? = nil
  ) -> RecordReading {
    var matter = FrontMatter()
    if let wrapped {
      var profile = Profile()
      profile.wrapped = wrapped
      matter.profile = profile
    }
    return RecordReading(
      source: source,
      stem: "made-up",
      frontMatter: matter,
      registry: Registry(),
      words: words
    )
  }
}
