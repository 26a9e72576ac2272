internal import Minutes
internal import Pages

/// A set of data that a page shows (資料集), with the files it comes in.
struct DataSet {
  /// What it is called.
  let name: String
  /// One sentence about it.
  let description: String
  /// The body that the data are from, where they are one body's.
  var creator: String?
  /// From which day to which they tell.
  var days: ClosedRange<CalendarDay>?
  /// Its files.
  let files: [PagePath]
}
