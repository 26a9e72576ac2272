/// A column that could stand beside those of a table (計算欄): a share that its figures give and that it
/// does not print, 實現率 beside 執行率.
public struct ComputedColumn: Sendable, Equatable {
  /// The table, as an index of the meeting's tables.
  public let table: Int
  /// What it is called, 實現率.
  public let label: String
  /// How it is computed, in the table's own labels, 實現數÷預算數.
  public let formula: String
  /// The printed column that it stands beside.
  public let beside: Int
  /// A value for each row of the table, 99.03%; empty where there is none.
  public let values: [String]
}
