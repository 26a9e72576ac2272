/// Every rule (全部規則), in the order of the documentation.
public enum Rules {
  /// The rules.
  public static let all: [any Rule.Type] = arithmetic + people + dates + outages + structure + text

  /// Of figures in tables.
  private static let arithmetic: [any Rule.Type] = []
  /// Of people and units.
  private static let people: [any Rule.Type] = []
  /// Of days and numbers of meetings.
  private static let dates: [any Rule.Type] = [WeekdayRule.self]
  /// Of faults and repairs.
  private static let outages: [any Rule.Type] = []
  /// Of sections, rows and notes.
  private static let structure: [any Rule.Type] = []
  /// Of words and signs.
  private static let text: [any Rule.Type] = [
    DuplicateSectionRule.self, MixedMarksRule.self, MixedTaiRule.self, DoubledCharacterRule.self,
    UnbalancedBracketRule.self, LookAlikeRule.self, NationalIDRule.self, MobileNumberRule.self,
    PrivateEmailRule.self, ClassifiedRule.self,
  ]
}
