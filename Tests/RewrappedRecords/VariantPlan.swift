/// What a seed makes of a record: how wide, how broken, how numbered (變化).
public struct VariantPlan: Sendable {
  /// Where blank lines stand.
  public enum Blanks: String, Sendable { case none, kept, every }
  /// How lines are set in.
  public enum Indents: String, Sendable { case none, kept, stepped }
  /// The width of the signs of numbers.
  public enum Signs: String, Sendable { case kept, half, full }

  /// The seed.
  public let seed: UInt64
  /// How its lines are broken.
  public let wrapper: Wrapper
  /// The margin, in columns.
  public let width: Int
  /// How far the lines after the first are set in.
  public let hang: Int
  /// How many columns a ragged line may fall short.
  public let slack: Int
  /// Whether the signs at the ends of lines are minded.
  public let mindsSigns: Bool
  /// Where blank lines stand.
  public let blanks: Blanks
  /// How lines are set in.
  public let indents: Indents
  /// The width of the signs of numbers.
  public let signs: Signs
  /// Whether 115年 is 115 年.
  public let spacesNumbers: Bool
  /// Whether 時間 is 時　　間.
  public let stretchesLabels: Bool
  /// How pages are numbered, if they are.
  public let pages: PageShape?

  /// The plan of a seed.
  public init(seed: UInt64) {
    var dice = SeededDice(seed: seed)
    self.seed = seed
    wrapper = Wrapper.allCases[Int(seed % UInt64(Wrapper.allCases.count))]
    width = dice.roll(40...100)
    hang = wrapper == .hanging ? dice.pick([2, 4, 6, 8]) : 0
    slack = wrapper == .ragged ? dice.roll(2...10) : 0
    let minds = dice.oneIn(2)
    mindsSigns = wrapper == .kinsoku || wrapper != .plain && minds
    blanks = dice.pick([.none, .kept, .every])
    indents = dice.pick([.none, .kept, .stepped])
    signs = dice.pick([.kept, .kept, .half, .full])
    spacesNumbers = dice.oneIn(3)
    stretchesLabels = dice.oneIn(2)
    let shape = PageShape(&dice)
    pages = dice.oneIn(4) ? nil : shape
  }

  /// The plan in words.
  public var description: String {
    "seed \(seed) \(wrapper.rawValue) width \(width) hang \(hang) slack \(slack)"
      + " blanks \(blanks.rawValue) indents \(indents.rawValue) signs \(signs.rawValue)"
      + " spaced \(spacesNumbers) stretched \(stretchesLabels) pages \(pages?.description ?? "none")"
  }
}
