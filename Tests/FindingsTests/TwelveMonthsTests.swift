import Findings
import Foundation
import Testing

/// What was planted in the made-up year, and nothing else, is found in it.
@Suite("A made-up year (十二個月)")
struct TwelveMonthsTests {
  private static func site() throws -> CheckedSite {
    let folder = "Tests/Sites/twelve-months/content/meetings"
    let names = try FileManager.default.contentsOfDirectory(
      atPath: CheckedSite.root.appending(path: folder).path()
    )
    return try CheckedSite(files: names.sorted().map { "\(folder)/\($0)" })
  }

  @Test("Faults that vanish and that change, as its list says")
  func faults() throws {
    let site = try Self.site()
    #expect(
      site.found("outage-vanished").map { $0.drop { $0 != "L" } } == [
        "Listed on 2025-05-14 and not here, no repair told: JYA1（114/1/10）",
        "Listed on 2025-08-20 and not here, no repair told: DIN4（114/6/2）",
        "Listed on 2025-11-19 and not here, no repair told: DIN4（114/6/2）",
      ]
    )
    #expect(
      site.found("outage-changed").map { $0.drop { $0 != "W" } } == [
        "WUW5: 63 km from 西灣; the table of 2025-10-15 says 60 km",
        "WUW5: 60 km from 西灣; the table of 2025-11-19 says 63 km",
      ]
    )
    for rule in [
      "repaired-before-occurred", "expected-before-as-of", "occurred-after-as-of",
      "own-alternative", "outage-tie",
    ] {
      #expect(site.found(rule).isEmpty, "\(rule)")
    }
    // Two cables cut at one place, each the other's alternative: in the corrected 103 and in 104.
    #expect(site.found("alternative-down").count == 4)
  }

  @Test("A unit that never files a report, one that does not once")
  func silent() throws {
    let units = try Self.site().findings.all.filter { $0.rule == "silent-unit" }
      .compactMap { $0["units"] }
    #expect(units == (1...12).map { $0 == 6 ? "資訊處、政風處" : "政風處" })
  }

  @Test("Nothing about numbers, weekdays, rows and notes")
  func quiet() throws {
    let site = try Self.site()
    for rule in [
      "people-count", "weekday", "meeting-ordinal", "meeting-gap", "ends-before-it-begins",
      "far-date", "promise-past", "split-row", "row-numbers", "note-cites-missing-row",
    ] {
      #expect(site.found(rule).isEmpty, "\(rule)")
    }
  }
}
