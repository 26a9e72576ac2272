/// A column that could stand beside those of a table (計算欄): a share that its figures give and that it
/// does not print, 實現率 beside 執行率.
public struct ComputedColumn: Sendable, Equatable {
  /// The table, as an index of the meeting's tables.
  public let table: Int
  /// What it is called, 實現率.
  public let label: String
  /// How it is computed, in the table's own labels, 實現數÷預算數.
  public let formula: String
  /// The value of each row; nil where there is none.
  public let values: [String?]

  /// A column.
  public init(table: Int, label: String, formula: String, values: [String?]) {
    self.table = table
    self.label = label
    self.formula = formula
    self.values = values
  }
}
