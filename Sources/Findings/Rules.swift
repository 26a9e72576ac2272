internal import Minutes
internal import SourceText

/// Every rule (全部規則), in the order of the documentation.
public enum Rules {
  /// The rules.
  public static let all: [any Rule.Type] = arithmetic + people + dates + outages + structure + text

  /// Of figures in tables.
  private static let arithmetic: [any Rule.Type] = [
    ColumnSumRule.self, RowSumRule.self, DifferenceRule.self, RatioRule.self,
    WithinRoundingRule.self, ShareOfNothingRule.self, TotalWithoutPartsRule.self,
    TotalOfOtherRowsRule.self, CarryOverRule.self,
  ]
  /// Of people and units.
  private static let people: [any Rule.Type] = [
    PeopleCountRule.self,
    SilentUnitRule.self,
    UnknownUnitRule.self,
    MisspeltUnitRule.self,
  ]
  /// Of days and numbers of meetings.
  private static let dates: [any Rule.Type] = [
    WeekdayRule.self,
    MeetingOrdinalRule.self,
    MeetingGapRule.self,
    AsOfAfterMeetingRule.self,
    EndsBeforeItBeginsRule.self,
    InferredYearsRule.self,
    FarDateRule.self,
    PromisePastRule.self,
  ]
  /// Of faults and repairs.
  private static let outages: [any Rule.Type] = [
    RepairedBeforeOccurredRule.self,
    ExpectedBeforeAsOfRule.self,
    OccurredAfterAsOfRule.self,
    OwnAlternativeRule.self,
    AlternativeDownRule.self,
    OutageTieRule.self,
    OutageChangedRule.self,
    OutageVanishedRule.self,
  ]
  /// Of sections, rows and notes.
  private static let structure: [any Rule.Type] = [
    SplitRowRule.self,
    RowNumbersRule.self,
    NoteCitesMissingRowRule.self,
    InheritedValuesRule.self,
  ]
  /// Of words and signs.
  private static let text: [any Rule.Type] = [
    DuplicateSectionRule.self, MixedMarksRule.self, MixedTaiRule.self, DoubledCharacterRule.self,
    UnbalancedBracketRule.self, LookAlikeRule.self, NationalIDRule.self, MobileNumberRule.self,
    PrivateEmailRule.self, ClassifiedRule.self,
  ]
}
