import Archive
import Findings
import Minutes
import SourceText
import Testing

@Suite("Dates without a year, counted (推定年份)")
struct InferredYearsRuleTests {
  static let trigger = MadeUpMinutes.record("一、1月20日與某部合辦會議。\n\n二、2月3日及2月6日召開工作會議。")

  @Test("Three of them in one finding, with every place")
  func counted() throws {
    let site = try CheckedSite(Self.trigger)
    #expect(
      site.found("inferred-years") == [
        "8: Dates without a year: 3; the year nearest to the meeting is taken"
      ]
    )
    let finding = try #require(site.findings.all.first { $0.rule == "inferred-years" })
    #expect(finding.ranges.count == 3)
    #expect(finding["dates"] == "1月20日、2月3日、2月6日")
  }

  @Test("A year in the sentence is a year")
  func written() throws {
    let text = MadeUpMinutes.record("一、115年1月16日及1月30日辦理說明會。")
    #expect(try CheckedSite(text).found("inferred-years").isEmpty)
  }

  @Test("The real record: nine, on lines 138 to 372")
  func sample() throws {
    let site = try CheckedSite.sample()
    let finding = try #require(site.findings.all.first { $0.rule == "inferred-years" })
    let text = site.archive.records[0].text
    #expect(
      finding.ranges.map { text.lines(of: $0).lowerBound } == [
        138, 168, 174, 178, 179, 183, 364, 372, 372,
      ]
    )
  }
}
