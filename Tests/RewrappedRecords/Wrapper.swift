/// How a paper breaks its lines (斷行方式).
public enum Wrapper: String, CaseIterable, Sendable {
  /// At the margin, wherever that is between two signs.
  case plain
  /// At the margin, but no closing sign opens a line and no opening one ends it (避頭尾).
  case kinsoku
  /// The lines after a paragraph's first are set in.
  case hanging
  /// Each line some columns short of the margin, as old converters leave it.
  case ragged
}
