import Layout
import Minutes
import MinutesReading
import Settings
import SourceText
import Testing

@Suite("The outages of a real record (海纜障礙)")
struct OutageSampleTests {
  private func outages() throws -> [Outage] {
    let sample = try DataSample()
    let reading = OutageReading(words: OutageWords(sample.vocabulary), tables: [.cables])
    var outages: [Outage] = []
    for (index, table) in sample.tables().enumerated() {
      outages += reading.outages(
        of: table.reading.table,
        at: index,
        notes: table.notes.enumerated().map { (element: 100 + $0.offset, positions: $0.element) },
        in: sample.laidOut.glyphs,
        dates: sample.dates
      )
    }
    return outages
  }

  @Test("Eleven open faults on eight cables, six cut and five partial")
  func open() throws {
    let open = try outages().filter { $0.repaired == nil }
    #expect(open.count == 11)
    #expect(Set(open.map(\.assetCode)).count == 8)
    #expect(open.count { $0.severity == .cut } == 6)
    #expect(open.count { $0.severity == .partial } == 5)
    #expect(
      open.map { "\($0.assetCode ?? "") \($0.occurred?.iso ?? "")" } == [
        "EAC1 2025-08-22", "EAC1 2025-12-26", "TDM2 2025-10-07", "TDM2 2025-10-28",
        "TDM2 2025-12-03", "TSE-1 2025-10-27", "PLCN 2025-12-26", "FNAL 2025-12-28",
        "RNAL 2025-12-28", "EAC2 2025-12-29", "Apricot 2026-01-03",
      ]
    )
  }

  @Test("Names without stray blanks, places and distances")
  func places() throws {
    let open = try outages().filter { $0.repaired == nil }
    #expect(open[9].assetName == "東亞交匯二號海纜系統")
    #expect(open[0].assetName == "東亞交匯一號海纜系統")
    #expect(open.map(\.place)[0] == "新北八里")
    #expect(
      open.map(\.distance) == [206, 562, 180, 162, 117, 156, 348, 160, 160, 323, 47.7]
    )
    #expect(open.allSatisfy { $0.place != nil })
  }

  @Test("Expected repairs, inherited for the later faults of EAC1 and TDM2")
  func expected() throws {
    let open = try outages().filter { $0.repaired == nil }
    #expect(
      open.map { $0.expected?.iso ?? "" } == [
        "2026-04-30", "2026-04-30", "2026-02-27", "2026-02-27", "2026-02-27", "2026-04",
        "2026-04-30", "2026-02-28", "2026-02-28", "2026-04-30", "2026-05-03",
      ]
    )
    #expect(
      open.map(\.expectedInherited) == [
        false, true, false, true, true, false, false, false, false, false, false,
      ]
    )
    #expect(open[1].alternatives == "市通市海纜 (C2C)")
    #expect(open[3].alternatives == "臺馬三號海纜")
    #expect(open[5].alternatives == "由同一海纜其他芯線進行傳輸，不影響訊務。")
  }

  @Test("Three repairs that only the notes tell, TPE twice and SJC2")
  func repairs() throws {
    let repaired = try outages().filter { $0.repaired != nil }
    #expect(repaired.map(\.assetCode) == ["TPE", "TPE", "SJC2"])
    #expect(repaired.map(\.assetName) == ["橫太平洋快速海纜", "橫太平洋快速海纜", "東南亞日本二號海纜"])
    #expect(repaired.map(\.place) == ["中國崇明", "中國青島", "日本千倉"])
    #expect(repaired.map(\.distance) == [72.3, 707, 2600])
    #expect(repaired.map { $0.repaired?.iso ?? "" } == ["2026-02-12", "2026-02-13", "2026-02-14"])
    #expect(repaired.allSatisfy { $0.severity == .cut && $0.occurred == nil })
    #expect(
      repaired.map(\.source) == [
        .note(table: 0, element: 102), .note(table: 0, element: 102), .note(table: 0, element: 103),
      ]
    )
  }

  @Test("The table of planned maintenance and its note tell of no fault")
  func planned() throws {
    #expect(
      try outages().allSatisfy {
        switch $0.source {
        case .row(let table, _), .note(let table, _): table == 0
        }
      }
    )
  }
}
