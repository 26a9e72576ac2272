import SourceText

/// One line of the file before anything is joined or set aside.
struct RawLine {
  /// Its number in the record, from 1.
  var number: Int
  /// The whole line, as positions.
  var whole: Range<Int>
  /// Without white space around it and without a leading `- `.
  var content: Range<Int>
  var shape: TextLine.Shape
  var indent: Int
  var bullet: Bool
  /// How many blank lines stand before it, page marks not counted.
  var blanksBefore: Int
  /// Whether a page mark was set aside before it.
  var followsMark = false
  /// The column at which its text ends.
  var edge: Int
  /// Where the value begins behind a label of the head, 時　　間　.
  var valueStart: Int?
  /// Whether it seems to open something that where it stands is not to be believed.
  var isDoubted = false
  /// Whether a tab stands before or behind its words, as in a row of which one cell is filled.
  var isTabbed = false
  /// What it opens.
  var opens: LineOpening?
}

/// What a line opens; a line that opens something never continues the one before it.
enum LineOpening {
  /// A numbered item.
  case mark(Marker)
  /// A label of the head, 時間：.
  case headLabel
  /// A label of a decision, 決議：.
  case decision
  /// Another label of a case, 說明：.
  case label
  /// An unnumbered part, 報告事項.
  case part
  /// Anything else that stands for itself: （報告單位：…）, 附錄, a rule.
  case other
}
