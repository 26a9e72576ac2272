import Archive
import Findings
import Minutes
import SourceText
import Testing

/// Every rule's findings can be waived, and stay in the list.
@Suite("Waivers (豁免)")
struct WaiverTests {
  /// A finding of a rule in the records that set it off, and the record it is in.
  private struct Found {
    let site: CheckedSite
    let stem: String
    /// The record's line it begins on, or nil.
    let line: Int?
    let count: Int
  }

  private func found(_ trigger: Trigger) throws -> Found {
    let site = try CheckedSite(trigger.records, registry: trigger.registry)
    let all = site.findings.all.filter { $0.rule == trigger.rule }
    let first = try #require(all.first, "\(trigger.rule) is not set off")
    #expect(all.allSatisfy { $0.waiver == nil } && site.findings.problems.isEmpty)
    let record = site.archive.records[first.record]
    return Found(
      site: site,
      stem: record.stem,
      line: first.ranges.first.map { record.text.lines(of: $0).lowerBound },
      count: all.count { $0.record == first.record }
    )
  }

  /// The same records with a waiver in the front matter of one.
  private func site(
    _ trigger: Trigger,
    waiving stem: String,
    _ waiver: String
  ) throws -> CheckedSite {
    let records = trigger.records.map { record in
      record.stem == stem ? (record.stem, Self.waived(record.text, waiver)) : record
    }
    return try CheckedSite(records, registry: trigger.registry)
  }

  /// A text with a waiver in its front matter, which it may have already.
  private static func waived(_ text: String, _ waiver: String) -> String {
    let entry = "waivers: [{\(waiver), reason: 已核對}]\n"
    return text.hasPrefix("---\n")
      ? "---\n" + entry + text.dropFirst(4) : "---\n\(entry)---\n" + text
  }

  @Test("every rule has a record that sets it off")
  func whole() {
    #expect(Trigger.all.map(\.rule).sorted() == Rules.all.map { $0.id }.sorted())
  }

  @Test("a waived finding is listed as waived, where and as it was", arguments: Trigger.all)
  func waived(_ trigger: Trigger) throws {
    let before = try found(trigger)
    let line = before.line.map { ", line: \($0)" } ?? ""
    let after = try site(trigger, waiving: before.stem, "rule: \(trigger.rule)\(line)")
    #expect(after.findings.problems.isEmpty, "\(after.findings.problems)")
    let waived = after.findings.all.filter { $0.waiver != nil }
    #expect(!waived.isEmpty && waived.allSatisfy { $0.rule == trigger.rule })
    #expect(waived.allSatisfy { $0.waiver?.reason == "已核對" })
    // All that was found is found, in the same place and words.
    let lines = after.lines.map { $0.replacing(" (waived)", with: "") }
    #expect(lines == before.site.lines)
  }

  @Test("without a line every finding of the rule in the record is waived", arguments: Trigger.all)
  func record(_ trigger: Trigger) throws {
    let before = try found(trigger)
    let after = try site(trigger, waiving: before.stem, "rule: \(trigger.rule)")
    #expect(after.findings.problems.isEmpty)
    #expect(after.findings.all.count { $0.waiver != nil } == before.count)
  }

  @Test("a waiver of another line waives nothing, and says so", arguments: Trigger.all)
  func otherLine(_ trigger: Trigger) throws {
    let before = try found(trigger)
    let waiver = "rule: \(trigger.rule), line: 9999"
    let after = try site(trigger, waiving: before.stem, waiver)
    #expect(after.lines == before.site.lines)
    let problem = try #require(after.findings.problems.first)
    #expect(after.findings.problems.count == 1)
    #expect(problem.id == "unused-waiver" && problem.severity == .warning)
    #expect(problem.place?.path == "content/meetings/\(before.stem).txt")
    #expect(problem.place?.line == 2 && problem.place?.snippet.contains(waiver) == true)
    if let line = before.line { #expect(problem.remedy.contains("\(line)")) }
  }

  private static let wrong = WeekdayRuleTests.trigger

  private func problems(_ frontMatter: String, _ text: String) throws -> [String] {
    let site = try CheckedSite("---\n\(frontMatter)\n---\n" + text)
    return site.findings.problems.map {
      "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.severity) \($0.id): \($0.message) | "
        + $0.remedy
    }
  }

  @Test("a waiver that waives nothing names the lines of the record and of the file")
  func unused() throws {
    #expect(
      try problems("waivers:\n  - rule: weekday\n    line: 6\n    reason: 甲", Self.wrong) == [
        "3:11 warning unused-waiver: There is no finding of `weekday` on line 6 of the record | "
          + "Its finding stands on the record's line 2, in the file line 8; correct `line`, or "
          + "remove the waiver."
      ]
    )
    let right = Self.wrong.replacing("星期五", with: "星期四")
    #expect(
      try problems("waivers: [{rule: weekday, reason: 甲}]", right) == [
        "2:18 warning unused-waiver: There is no finding of `weekday` in this record | "
          + "Remove the waiver."
      ]
    )
  }

  @Test("a rule that does not exist is an error with the nearest name")
  func unknown() throws {
    #expect(
      try problems("waivers: [{rule: weekdya, reason: 甲}]", Self.wrong) == [
        "2:18 error unknown-rule: No rule is called `weekdya` | Did you mean `weekday`?"
      ]
    )
    #expect(
      try problems("waivers: [{rule: mark-jump, reason: 甲}]", Self.wrong) == [
        "2:18 error unknown-rule: `mark-jump` is a problem of reading; only findings can be waived | "
          + "Remove the waiver; `sitegen check --ignore mark-jump` leaves it out."
      ]
    )
    let far = try problems("waivers: [{rule: x, reason: 甲}]", Self.wrong)
    #expect(far.count == 1 && far.first?.contains("The rules are ") == true)
  }

  @Test("what is said of a line goes before what is said of the record")
  func nearest() throws {
    let waivers = ["{rule: weekday, reason: 全部}", "{rule: weekday, line: 2, reason: 此行}"]
    for order in [waivers, waivers.reversed()] {
      let matter = "---\nwaivers: [\(order.joined(separator: ", "))]\n---\n"
      let site = try CheckedSite(matter + Self.wrong)
      #expect(site.findings.all.compactMap(\.waiver?.reason) == ["此行"])
      #expect(site.findings.problems.isEmpty)
    }
  }
}
