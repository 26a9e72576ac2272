public import SourceText

/// The number of a part that has a wide blank for its sign (部次): 壹　主席報告.
extension LineOpener {
  /// The mark at the start of a line, when the title of a part follows it.
  public func partMark(_ line: Range<Int>, _ glyphs: Glyphs) -> Marker? {
    var end = line.lowerBound
    while end < line.upperBound, end - line.lowerBound < 3,
      ChineseNumeral.isFormal(glyphs.scalars[end])
    {
      end += 1
    }
    guard end > line.lowerBound, end < line.upperBound,
      let number = ChineseNumeral.value(glyphs.scalars[line.lowerBound..<end]), number > 0
    else { return nil }
    let title = glyphs.trimmed(end..<line.upperBound)
    guard DisplayWidth.of(glyphs.scalars[end..<title.lowerBound]) >= 2,
      isAgendaTitle(title, glyphs)
    else { return nil }
    return Marker(
      form: .formal,
      number: number,
      range: line.lowerBound..<end,
      step: line.lowerBound..<end
    )
  }
}
