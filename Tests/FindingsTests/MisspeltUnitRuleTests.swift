import Settings
import Testing

@Suite("A unit's name that is one sign off (單位名稱疑誤)")
struct MisspeltUnitRuleTests {
  static let trigger = UnknownUnitRuleTests.record("資安暑")

  static let registry = Registry(units: [
    UnitEntry(name: "資通安全署", short: ["資安署"], slug: "acs"),
    UnitEntry(name: "主計處", slug: "accounting"),
    UnitEntry(name: "北區資源分署", slug: "north"),
  ])

  @Test(
    "Another sign, two that changed places",
    arguments: [("資安暑", "資安署"), ("資通安金署", "資通安全署"), ("資安通全署", "資通安全署")]
  )
  func slip(written: String, meant: String) throws {
    let site = try CheckedSite(UnknownUnitRuleTests.record(written), registry: Self.registry)
    #expect(site.found("misspelt-unit") == ["8: \(written) is one sign off \(meant)"])
    #expect(site.found("unknown-unit").isEmpty)
  }

  @Test("Units of their own", arguments: ["會計處", "主計室", "南區資源分署", "資訊服務處", "主計處"])
  func another(unit: String) throws {
    let site = try CheckedSite(UnknownUnitRuleTests.record(unit), registry: Self.registry)
    #expect(site.found("misspelt-unit").isEmpty)
  }
}
