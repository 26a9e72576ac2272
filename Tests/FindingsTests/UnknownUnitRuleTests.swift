import Archive
import Findings
import Minutes
import SourceText
import Settings
import Testing

@Suite("Units that are not in the owner's list (未列單位)")
struct UnknownUnitRuleTests {
  static let trigger = record("資訊服務處")

  static let registry = Registry(units: [
    UnitEntry(name: "綜合規劃司", slug: "planning"),
    UnitEntry(name: "資通安全署", short: ["資安署"], slug: "acs"),
  ])

  static func record(_ unit: String) -> String {
    MadeUpMinutes.record("案由一：業務報告，報請公鑒。（報告單位：\(unit)）\n\n決定：洽悉。")
  }

  @Test("The entry to paste stands in the remedy")
  func unknown() throws {
    let site = try CheckedSite(Self.trigger, registry: Self.registry)
    #expect(site.found("unknown-unit") == ["8: 資訊服務處: not in content/units.yml"])
    let finding = try #require(site.findings.all.first { $0.rule == "unknown-unit" })
    #expect(finding.remedy.contains("- {name: 資訊服務處, slug: \(slug(site))}"))
  }

  private func slug(_ site: CheckedSite) -> String {
    site.archive.identity.unit("資訊服務處").slug
  }

  @Test(
    "A listed one, a short name, everyone, no name",
    arguments: ["綜合規劃司", "資安署", "各單位", "業務單位"]
  )
  func known(unit: String) throws {
    #expect(
      try CheckedSite(Self.record(unit), registry: Self.registry).found("unknown-unit").isEmpty
    )
  }

  @Test("Where there is no list, none is missed in it")
  func unlisted() throws {
    #expect(try CheckedSite(Self.trigger).found("unknown-unit").isEmpty)
  }
}
