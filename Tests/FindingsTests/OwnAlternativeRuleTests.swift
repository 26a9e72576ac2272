import Archive
import Findings
import Minutes
import SourceText
import Settings
import Testing

@Suite("An alternative that is what failed (替代路由)")
struct OwnAlternativeRuleTests {
  static let trigger = record("JYA1 海纜")

  private static func record(_ alternative: String) -> String {
    MadeUpMinutes.outages([
      "1\t甲一海纜系統 (JYA1)\t115/1/5\t距某港約 120 公里處部分芯線受損\t\(alternative)\t115/3/31"
    ])
  }

  @Test("By code and by name", arguments: ["JYA1 海纜", "乙二海纜、JYA1", "甲一海纜"])
  func own(alternative: String) throws {
    let site = try CheckedSite(Self.record(alternative))
    let route = alternative.split(separator: "、").last ?? ""
    #expect(
      site.found("own-alternative") == [
        "12: JYA1: the alternative route is \(route), which is what failed"
      ]
    )
    #expect(site.findings.all.first { $0.rule == "own-alternative" }?.cell?.column == 4)
  }

  @Test(
    "Other cores of it, another of a like code",
    arguments: ["由同一海纜其他芯線進行傳輸", "JYA1（其他芯線）", "JYA、JYA10", "甲二海纜系統"]
  )
  func other(alternative: String) throws {
    #expect(try CheckedSite(Self.record(alternative)).found("own-alternative").isEmpty)
  }

  @Test("By another name of the owner's list")
  func listed() throws {
    let registry = Registry(assets: [
      AssetEntry(name: "甲一海纜系統", code: "JYA1", also: ["大甲一號"], slug: "jya1")
    ])
    let site = try CheckedSite(Self.record("大甲一號海纜"), registry: registry)
    #expect(site.found("own-alternative").count == 1)
  }

  @Test("The real record: EAC1 alone")
  func sample() throws {
    #expect(
      try CheckedSite.sample().found("own-alternative") == [
        "109: EAC1: the alternative route is EAC1 海纜, which is what failed"
      ]
    )
  }
}
