/// The box in which a table scrolls (表格框), and the table's own tag.
extension HTMLWriter {
  /// How many rows a table has at most before its box scrolls in both ways.
  static let rowsAtOnce = 30
  /// How few rows need no sorting.
  static let rowsAtAGlance = 2

  /// Opens the box and the table.
  ///
  /// - Parameters:
  ///   - label: The ids of what the table is called by.
  ///   - rows: How many rows it has; the head of a long one stays in sight.
  ///   - isSortable: Whether its rows stand each for itself, so that a reader may sort and filter them.
  ///   - isNamed: Whether the table has the name too, not only its box.
  mutating func openTable(
    _ label: String,
    rows: Int,
    isSortable: Bool = true,
    isNamed: Bool = false
  ) {
    raw("<div class=\"scroll")
    if rows > Self.rowsAtOnce { raw(" tall") }
    raw("\" role=\"region\" aria-labelledby=\"")
    text(label)
    raw("\" tabindex=\"0\">\n<table")
    if isSortable, rows > Self.rowsAtAGlance {
      raw(" class=\"sortable\"")
      holdsTables = true
    }
    if isNamed {
      raw(" aria-labelledby=\"")
      text(label)
      raw("\"")
    }
    raw(">\n")
  }
}
