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

  /// A rule that several records set off together.
  init(_ rule: String, _ records: [(stem: String, text: String)], registry: Registry = Registry()) {
    self.rule = rule
    self.records = records
    self.registry = registry
  }

  /// Every rule's, in any order.
  static let all: [Trigger] = [
    Trigger("weekday", WeekdayRuleTests.trigger)
  ]
}
