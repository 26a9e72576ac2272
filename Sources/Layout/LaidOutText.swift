public import SourceText

/// A record's text in lines that each mean something: page marks set aside, wrapped lines joined.
public struct LaidOutText: Sendable {
  /// The text that ranges refer to.
  public let text: RecordText
  /// The same, decoded.
  public let glyphs: Glyphs
  /// The lines that are not blank, in order.
  public let lines: [TextLine]
  /// How the lines were judged.
  public let wrapping: Wrapping
  /// The source's lines that are page marks or running heads.
  public let setAside: [Int]
  /// For each line of the source that is neither blank nor set aside, why it begins a paragraph or
  /// continues one.
  public let reasons: [(line: Int, joins: Bool, reason: JoinReason)]

  /// Whether the ends of lines within a list of names may part a name in two.
  ///
  /// Lines that run on are joined already: those of a list with 、, and any behind which a word would
  /// not have fitted. Names in columns are not.
  public func mayPartNames(_ lines: [Range<Int>]) -> Bool {
    guard wrapping.isWrapped else { return false }
    let inColumns = lines.count { WrappingEvidence.isInColumns($0, glyphs) }
    if inColumns > 0 {
      // Where most lines are far too short to have been broken, none was.
      let widths = lines.dropLast().map { DisplayWidth.of(glyphs.scalars[$0]) }
      let short = widths.count { $0 * 5 < wrapping.margin * 2 }
      let loose = widths.count { $0 < wrapping.margin - wrapping.farthest }
      return short * 2 <= max(2, lines.count - 1)
        && (lines.count <= 5 || inColumns * 2 > lines.count || loose * 4 < widths.count * 3)
    }
    return lines.contains { glyphs.scalars[$0].contains(0x3001) }
      && (!wrapping.isSharp || lines.dropFirst().contains(where: isSetIn))
  }

  /// Whether a line stands far in, below the value of its label.
  private func isSetIn(_ content: Range<Int>) -> Bool {
    var low = 0
    var high = lines.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lines[middle].content.lowerBound <= content.lowerBound {
        low = middle
      } else {
        high = middle
      }
    }
    return low < lines.count && lines[low].indent > Joining.deepest
  }
}
