import Archive
import Findings
import Minutes
import SourceText
import Testing

@Suite("Units that attended and filed no report (未提報單位)")
struct SilentUnitRuleTests {
  static let trigger = record(units: ["綜合規劃司", "通訊建設司", "人事處", "主計處", "秘書處"], silent: ["政風處"])

  private static func record(units: [String], silent: [String])
    -> String
  {
    let seated = (units + silent).map {
      $0 + "王" + ($0.hasSuffix("會") ? "會長" : $0.suffix(1) + "長") + "大明"
    }
    var text =
      "某某部第3次主管會議紀錄\n日期：115年2月12日\n主席：林某某\n出席及列席人員："
      + seated.joined(separator: "、") + "\n\n壹、報告事項\n\n案由一：業務報告。\n\n決定：洽悉。\n\n附錄\n\n"
    let numbers = ["一", "二", "三", "四", "五", "六"]
    for (number, unit) in zip(numbers, units) {
      text += "\(number)、\(unit)\n\n(一) 辦理情形\n\n本月辦理說明會。\n\n"
    }
    return text
  }

  @Test("One of six, named where it sits")
  func silent() throws {
    let site = try CheckedSite(Self.trigger)
    #expect(
      site.found("silent-unit") == [
        "4: 政風處 attended and filed no report; 5 of the units that attended did"
      ]
    )
    let finding = try #require(site.findings.all.first { $0.rule == "silent-unit" })
    #expect(site.archive.records[0].text.string(finding.ranges[0]).hasPrefix("政風處王"))
  }

  @Test("Where few reported, none is missed; nor who is of another kind")
  func few() throws {
    let few = Self.record(units: ["綜合規劃司", "通訊建設司", "人事處"], silent: ["政風處"])
    #expect(try CheckedSite(few).found("silent-unit").isEmpty)
    let many = Self.record(
      units: ["綜合規劃司", "通訊建設司", "人事處", "主計處"],
      silent: ["政風處", "秘書處", "法制處"]
    )
    #expect(try CheckedSite(many).found("silent-unit").isEmpty)
    let kind = Self.record(
      units: ["教務處", "學務處", "總務處", "研究發展處"],
      silent: ["校友聯誼會"]
    )
    let site = try CheckedSite(kind)
    #expect(site.archive.units.contains { !$0.silent.isEmpty })
    #expect(site.found("silent-unit").isEmpty)
  }

  @Test("The real record: 政風處 and 資訊處")
  func sample() throws {
    #expect(
      try CheckedSite.sample().found("silent-unit") == [
        "17: 政風處、資訊處 attended and filed no report; 13 of the units that attended did"
      ]
    )
  }
}
