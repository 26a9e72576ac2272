import Testing

@Suite("What triggers a rule that looks at the record before (前次紀錄)")
struct TriggerTests {
  private static let triggers: [(rule: String, record: String, before: [String])] = [
    ("meeting-ordinal", MeetingOrdinalRuleTests.trigger, MeetingOrdinalRuleTests.before),
    ("meeting-gap", MeetingGapRuleTests.trigger, MeetingGapRuleTests.before),
    ("outage-vanished", OutageVanishedRuleTests.trigger, OutageVanishedRuleTests.before),
    ("outage-changed", OutageChangedRuleTests.trigger, OutageChangedRuleTests.before),
    ("outage-tie", OutageTieRuleTests.trigger, OutageTieRuleTests.before),
  ]

  @Test("Alone it is quiet, behind the other it is not", arguments: triggers)
  func pair(rule: String, record: String, before: [String]) throws {
    #expect(try CheckedSite(record).found(rule).isEmpty)
    let all = before + [record]
    let site = try CheckedSite(made: all.enumerated().map { ("m\($0)", $1) })
    #expect(!site.found(rule).isEmpty)
  }
}
