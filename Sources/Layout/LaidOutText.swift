public import SourceText

/// A record's text in lines that each mean something: page marks set aside, wrapped lines joined.
public struct LaidOutText: Sendable {
  /// The text that ranges refer to.
  public let text: RecordText
  /// The same, decoded.
  public let glyphs: Glyphs
  /// The lines that are not blank, in order.
  public let lines: [TextLine]

  /// Lines of a text.
  public init(text: RecordText, glyphs: Glyphs, lines: [TextLine]) {
    self.text = text
    self.glyphs = glyphs
    self.lines = lines
  }
}
