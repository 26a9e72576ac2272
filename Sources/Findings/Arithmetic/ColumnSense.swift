/// What a column is for computing (欄的角色).
struct ColumnSense {
  /// The head's cells above it, from the outermost down, as indices of the table's head.
  var heads: [Int] = []
  /// The name at its bottom.
  var name: [UInt32] = []
  /// The unit of measure that holds for it, without 新臺幣.
  var unit: [UInt32]?
  /// Whether its cells are figures.
  var isFigure = false
  /// Whether its cells are dashes and nothing else, as shares of nothing are.
  var isDashes = false
  /// Whether its figures can be added up: no shares, averages, ranks, numbers of order.
  var isSummable = false
  /// Whether its figures are shares.
  var isShare = false
  /// Whether its whole numbers are rounded ones.
  var isRounded = false
  /// Whether it holds what there is at an end of a period, which does not add up over periods.
  var isStock = false
}
