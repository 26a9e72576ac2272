/// One thing that a table's own head or total row lets a reader compute (算術檢核): a sum, a difference,
/// a ratio; and what came of it.
public struct ArithmeticCheck: Sendable, Equatable {
  /// What is computed.
  public enum Kind: String, Sendable, CaseIterable {
    /// A total row's cell against the cells of its column (欄合計).
    case columnSum = "column_sum"
    /// A total column's cell against the columns it sums: those beside it under its spanning head, or
    /// those that its head names, A+B (列合計).
    case rowSum = "row_sum"
    /// A difference of columns, (B)-(A) or (A)-(B)-(C).
    case difference
    /// A ratio of columns, (B)/(A).
    case ratio
  }

  /// What came of it.
  public enum Verdict: Sendable, Equatable {
    /// What is printed is what the printed figures give, rounded as it is printed.
    case exact
    /// It is not, but the printed figures are themselves rounded, and figures that round to them
    /// give it: 51,489/802 printed as 6,420.08%. Also a ratio whose last place was cut off instead of
    /// rounded.
    case rounded
    /// No figures that round to the printed ones give it.
    case contradiction
    /// It cannot be told.
    case unchecked(Reason)
  }

  /// Why it cannot be told.
  public enum Reason: String, Sendable {
    /// A share of nothing: (B)/(A) where (A) is 0 or no number.
    case noBase = "no_base"
    /// A figure that it needs is not printed.
    case missing
    /// A cell holds words.
    case text
  }

  /// What is computed.
  public let kind: Kind
  /// The cell that is checked.
  public let cell: Finding.Cell
  /// The cells it is computed from.
  public let operands: [Finding.Cell]
  /// How, as the head says it, (B)-(A); for a sum the labels that are added, 本部＋資安署＋數產署.
  public let formula: String
  /// How many dashes counted as 0 in it.
  public let dashes: Int
  /// What came of it.
  public let verdict: Verdict

  let printed: Figure
  let terms: [Term]
  let result: Figure?
  /// Whether its numbers are printed with commas.
  let isGrouped: Bool

  /// The value that the printed figures give, at the precision of the cell, 6,420.07%; empty where
  /// there is none.
  public var computed: String { result?.words(grouped: isGrouped) ?? "" }

  /// The computation in words, 51,489 ÷ 802 = 6,420.07%; a dash that counts as 0 is `0 (-)`, a figure
  /// that is not printed `?`.
  public var computation: String {
    let base = terms.filter(\.isBase)
    let over = base.isEmpty ? terms : terms.filter { !$0.isBase }
    var text = Term.words(over, grouped: isGrouped)
    if !base.isEmpty {
      if over.count > 1 { text = "(\(text))" }
      let under = Term.words(base, grouped: isGrouped)
      text += base.count > 1 ? " ÷ (\(under))" : " ÷ \(under)"
      if result != nil, printed.kind == .number, isHundredfold { text += " × 100" }
    }
    return result == nil ? text : "\(text) = \(computed)"
  }

  /// Whether a ratio is printed in hundredths without a percent sign.
  let isHundredfold: Bool
}
