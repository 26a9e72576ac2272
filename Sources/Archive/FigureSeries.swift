public import Minutes
public import SourceText

/// A figure in prose over the records (文中數字系列): what a returning sentence counts, month by month.
///
/// Two figures of one sentence are two series. A figure that never changes (29條) is a word.
public struct FigureSeries: Sendable, Equatable {
  /// What one record says.
  public struct Value: Sendable, Equatable {
    /// Whose sentence it stands in.
    public let member: RecurringSentence.Member
    /// The figure as written with its scale words, 2,238萬餘.
    public let figure: SourceRange
    /// The value is `units` × 10^-`scale`.
    public let units: Int
    /// How many decimals it has.
    public let scale: Int
    /// Whether the record says that it is not exact (餘, 約).
    public let isApproximate: Bool
    /// The day it is of: the sentence's own (截至114年2月10日止), else the meeting's.
    public let asOf: CalendarDay
    /// Whether the sentence itself names that day.
    public let isAsOfWritten: Bool
  }

  /// The figure's place in its sentence, from 0.
  public let number: Int
  /// What is counted: the words before the figure back to the clause's beginning, or else those after
  /// it, dates left out; ranges of the newest record.
  public let label: [SourceRange]
  /// The unit of measure (件) as the newest record writes it.
  public let measure: SourceRange?
  /// The values, the oldest first.
  public let values: [Value]

  /// The exact value as a binary fraction, for drawing only.
  public static func drawn(_ value: Value) -> Double {
    var power = 1.0
    for _ in 0..<value.scale { power *= 10 }
    return Double(value.units) / power
  }
}
