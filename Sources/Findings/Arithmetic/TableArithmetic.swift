internal import Minutes
internal import SourceText
internal import Vocabulary

/// What can be computed in a table (表格算術).
enum TableArithmetic {
  /// The checks of every table of a meeting, in the order of its cells.
  static func checks(of meeting: Meeting, _ text: RecordText, _ vocabulary: Vocabulary)
    -> [ArithmeticCheck]
  {
    []
  }
}
