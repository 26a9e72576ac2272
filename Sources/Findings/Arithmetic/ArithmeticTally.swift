/// How many checks of each kind came to what (檢核統計).
public struct ArithmeticTally: Sendable, Equatable {
  /// What checks of one kind came to.
  public struct Counts: Sendable, Equatable {
    /// How many there are.
    public var all = 0
    /// How many are exact.
    public var exact = 0
    /// How many are within rounding.
    public var rounded = 0
    /// How many are contradictions.
    public var contradictions = 0
    /// How many have no base to be a share of.
    public var withoutBase = 0
    /// How many cannot be told for another reason.
    public var unchecked = 0
    /// In how many a dash counted as 0.
    public var withDashes = 0

    mutating func add(_ verdict: ArithmeticCheck.Verdict, dashes: Int) {
      all += 1
      if dashes > 0 { withDashes += 1 }
      switch verdict {
      case .exact: exact += 1
      case .rounded: rounded += 1
      case .contradiction: contradictions += 1
      case .unchecked(.noBase): withoutBase += 1
      case .unchecked: unchecked += 1
      }
    }
  }

  /// Those of all kinds.
  public private(set) var total = Counts()
  private var kinds = [Counts](repeating: Counts(), count: ArithmeticCheck.Kind.allCases.count)

  /// Counts some checks.
  public init(_ checks: ArraySlice<ArithmeticCheck>) { add(checks) }

  /// Counts some more.
  public mutating func add(_ checks: ArraySlice<ArithmeticCheck>) {
    for index in checks.indices { add(checks, index) }
  }

  /// Counts one of some more.
  ///
  /// It is not handed over by itself: a site has a hundred thousand, and each holds lists.
  public mutating func add(_ checks: ArraySlice<ArithmeticCheck>, _ index: Int) {
    let (verdict, dashes) = (checks[index].verdict, checks[index].dashes)
    total.add(verdict, dashes: dashes)
    kinds[Self.place(of: checks[index].kind)].add(verdict, dashes: dashes)
  }

  /// Those of one kind.
  public subscript(kind: ArithmeticCheck.Kind) -> Counts { kinds[Self.place(of: kind)] }

  private static func place(of kind: ArithmeticCheck.Kind) -> Int {
    switch kind {
    case .columnSum: 0
    case .rowSum: 1
    case .difference: 2
    case .ratio: 3
    }
  }
}
