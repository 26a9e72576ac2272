import Archive
import Foundation
import Minutes
import Settings
import Testing

@testable import Site

@Suite("A year of outages (一年的障礙)")
struct YearOfOutagesTests {
  private static let made = Result { try SampleSite(files: YearOfOutages.files) }
  private let archive: Archive

  init() throws { archive = try Self.made.get().archive }

  /// The history without some of the records.
  private func history(without stems: Set<String>) -> (OutageHistory, [String]) {
    let records = archive.records.filter { !stems.contains($0.stem) }
    let archive = Archive(records, registry: Registry())
    return (archive.outages, archive.records.map(\.stem))
  }

  /// What each observation says, by its fault's address.
  private func told(_ history: OutageHistory, _ stems: [String]) -> [String: [String]] {
    var told: [String: [String]] = [:]
    for event in history.events {
      told[event.id] = event.observations.map { observation in
        let outage = observation.told
        return """
          \(stems[observation.record]) \(observation.asOf.iso) \(outage.expected?.iso ?? "-") \
          \(outage.expectedInherited) \(outage.severity) \(outage.repaired?.iso ?? "-")
          """
      }
    }
    return told
  }

  @Test func `Every fault of the year is found as it is, and no other is claimed`() {
    let history = archive.outages
    #expect(history.events.map { YearOfOutages.line($0, history) } == YearOfOutages.faults)
    #expect(history.series.map(\.observations.count) == [11])
  }

  @Test func `An estimate merged down is inherited in each table that merges it`() {
    let event = archive.outages.events.first { $0.id == "jya1-2025-01-10" }
    #expect(
      event?.observations.map { "\($0.told.expected?.iso ?? "-") \($0.told.expectedInherited)" }
        == [
          "2025-02-28 true", "2025-03-31 true", "2025-05-15 true", "2025-06-30 false",
          "2025-06-30 false",
        ]
    )
  }

  @Test(
    "Taking a month out changes what that month told, and no address",
    arguments: ["101", "102", "103", "104", "105", "106", "107", "108", "109", "110", "111", "112"]
  )
  func without(_ month: String) {
    let all = archive.records.map(\.stem)
    let gone = Set(all.filter { $0.contains("-\(month)") })
    #expect(!gone.isEmpty)
    var expected = told(archive.outages, all).mapValues { lines in
      lines.filter { line in !gone.contains { line.hasPrefix($0 + " ") } }
    }
    expected = expected.filter { !$0.value.isEmpty }
    let (fewer, stems) = history(without: gone)
    #expect(told(fewer, stems) == expected)
  }

  @Test func `Without the month that told of a repair the fault is gone without notice`() {
    let (fewer, _) = history(without: ["2025-08-21-108"])
    let line = fewer.events.first { $0.id == "yer2-2025-03-08" }.map {
      YearOfOutages.line($0, fewer)
    }
    #expect(line == "YER2 2025-03-08 東角 48.5 cut vanished 2/153 - 5 certain linked:BIN3")
    #expect(!fewer.events.contains { $0.id == "yer2-r-2025-08-11" })
  }

  @Test func `Days without a table between them are not counted as known`() {
    let open = OpenOutages(0, of: archive.outages)
    let untold = open.steps.filter { $0.counts == nil }
    #expect(untold.map { "\($0.first.iso) \($0.last.iso)" } == ["2025-08-21 2025-10-14"])
    let first = open.steps.first?.counts
    #expect(first?.cut == 1 && first?.partial == 1)
    #expect(open.steps.last?.counts?.all == 1)
  }
}
