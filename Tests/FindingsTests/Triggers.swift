import Settings
import Testing

/// What sets off each rule (觸發紀錄), from the suites that test it: one entry a rule, kept whole by
/// ``WaiverTests``.
struct Trigger: Sendable, CustomTestStringConvertible {
  /// The rule's name.
  let rule: String
  /// Records by their stems; one of them, or more, has a finding of the rule.
  let records: [(stem: String, text: String)]
  /// The units and assets of the site that the rule needs to know.
  var registry = Registry()

  var testDescription: String { rule }

  /// A rule that one record sets off.
  init(_ rule: String, _ text: String, registry: Registry = Registry()) {
    self.init(rule, [("record", text)], registry: registry)
  }

  /// A rule that a record sets off behind others.
  init(_ rule: String, _ before: [String], _ text: String) {
    let texts = before + [text]
    self.init(rule, texts.enumerated().map { ("m\($0)", $1) })
  }

  /// A rule that several records set off together.
  init(_ rule: String, _ records: [(stem: String, text: String)], registry: Registry = Registry()) {
    self.rule = rule
    self.records = records
    self.registry = registry
  }

  /// Every rule's, in any order.
  static let all: [Trigger] = [
    Trigger("column-sum", ColumnSumRuleTests.trigger),
    Trigger("row-sum", RowSumRuleTests.trigger),
    Trigger("difference", DifferenceRuleTests.trigger),
    Trigger("ratio", RatioRuleTests.trigger),
    Trigger("within-rounding", WithinRoundingRuleTests.trigger),
    Trigger("share-of-nothing", ShareOfNothingRuleTests.trigger),
    Trigger("total-without-parts", TotalWithoutPartsRuleTests.trigger),
    Trigger("total-of-other-rows", TotalOfOtherRowsRuleTests.trigger),
    Trigger("carry-over", CarryOverRuleTests.trigger.map { ($0.key, $0.value) }),
    Trigger("people-count", PeopleCountRuleTests.trigger),
    Trigger("silent-unit", SilentUnitRuleTests.trigger),
    Trigger("unknown-unit", UnknownUnitRuleTests.trigger, registry: UnknownUnitRuleTests.registry),
    Trigger(
      "misspelt-unit",
      MisspeltUnitRuleTests.trigger,
      registry: MisspeltUnitRuleTests.registry
    ),
    Trigger("weekday", WeekdayRuleTests.trigger),
    Trigger("meeting-ordinal", MeetingOrdinalRuleTests.before, MeetingOrdinalRuleTests.trigger),
    Trigger("meeting-gap", MeetingGapRuleTests.before, MeetingGapRuleTests.trigger),
    Trigger("as-of-after-meeting", AsOfAfterMeetingRuleTests.trigger),
    Trigger("ends-before-it-begins", EndsBeforeItBeginsRuleTests.trigger),
    Trigger("inferred-years", InferredYearsRuleTests.trigger),
    Trigger("far-date", FarDateRuleTests.trigger),
    Trigger("promise-past", PromisePastRuleTests.trigger),
    Trigger("repaired-before-occurred", RepairedBeforeOccurredRuleTests.trigger),
    Trigger("expected-before-as-of", ExpectedBeforeAsOfRuleTests.trigger),
    Trigger("occurred-after-as-of", OccurredAfterAsOfRuleTests.trigger),
    Trigger("own-alternative", OwnAlternativeRuleTests.trigger),
    Trigger("alternative-down", AlternativeDownRuleTests.trigger),
    Trigger("outage-tie", OutageTieRuleTests.before, OutageTieRuleTests.trigger),
    Trigger("outage-changed", OutageChangedRuleTests.before, OutageChangedRuleTests.trigger),
    Trigger("outage-vanished", OutageVanishedRuleTests.before, OutageVanishedRuleTests.trigger),
    Trigger("split-row", SplitRowRuleTests.trigger),
    Trigger("row-numbers", RowNumbersRuleTests.trigger),
    Trigger("note-cites-missing-row", NoteCitesMissingRowRuleTests.trigger),
    Trigger("inherited-values", InheritedValuesRuleTests.trigger),
    Trigger("duplicate-section", DuplicateSectionRuleTests.trigger),
    Trigger("mixed-marks", MixedMarksRuleTests.trigger),
    Trigger("mixed-tai", MixedTaiRuleTests.trigger),
    Trigger("doubled-character", DoubledCharacterRuleTests.trigger),
    Trigger("unbalanced-bracket", UnbalancedBracketRuleTests.trigger),
    Trigger("look-alike", LookAlikeRuleTests.trigger),
    Trigger("national-id", NationalIDRuleTests.trigger),
    Trigger("mobile-number", MobileNumberRuleTests.trigger),
    Trigger("private-email", PrivateEmailRuleTests.trigger),
    Trigger("classified", ClassifiedRuleTests.trigger),
  ]
}
