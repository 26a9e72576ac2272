/// A formula of a column with its columns found (欄位算式).
struct ColumnFormula {
  /// A column that it needs.
  struct Part {
    /// The column.
    let column: Int
    /// Whether it is taken away.
    let isTaken: Bool
    /// Whether it is divided by.
    let isBase: Bool
  }

  /// The column that it gives.
  let column: Int
  /// The columns that it needs.
  let parts: [Part]
  /// Whether it is multiplied by 100.
  let isHundredfold: Bool
  /// The formula as written.
  let text: String

  /// What it computes.
  var kind: ArithmeticCheck.Kind {
    if parts.contains(where: \.isBase) { return .ratio }
    return parts.contains(where: \.isTaken) ? .difference : .rowSum
  }
}
