import Archive
import Findings
import Minutes
import SourceText
import Testing

/// Every figure of every table that arithmetic knows, mistyped one at a time.
@Suite("Mistyped figures (誤植)")
struct MutationTests {
  /// How one table came out.
  private struct Outcome {
    var slips = 0
    var caught = 0
    var missed: [String] = []
    var outside: [String] = []
  }

  private func outcome(of table: MutatedTable) throws -> Outcome {
    var outcome = Outcome()
    let checked = table.checked
    for figure in table.figures {
      guard checked.contains(figure.cell) else {
        outcome.outside.append(figure.text)
        continue
      }
      for slip in MutatedTable.slips(of: figure.text) {
        outcome.slips += 1
        if try table.isCaught(figure, as: slip) {
          outcome.caught += 1
        } else {
          outcome.missed.append("\(table.name): \(figure.text) as \(slip)")
        }
      }
    }
    return outcome
  }

  @Test("Every slip in the seven budget tables of the real record is found")
  func budgets() throws {
    let record = try CheckedSite.sample().archive.records[0]
    var total = Outcome()
    var tables = 0
    for number in record.meeting.tables.indices {
      let table = try #require(try MutatedTable(number, of: record))
      guard !table.site.findings.arithmetic[0].isEmpty else { continue }
      tables += 1
      #expect(!table.site.findings.all.contains { $0.severity == .warning }, "\(table.site.lines)")
      let outcome = try outcome(of: table)
      total.slips += outcome.slips
      total.caught += outcome.caught
      total.missed += outcome.missed
      total.outside += outcome.outside
    }
    #expect(tables == 7)
    #expect(total.outside.isEmpty)
    // 4,327/8, both in thousands, may be anything from 50,900 to 57,700 %.
    #expect(
      total.missed == ["2026-02-12-021 本部主管114年度單位決算／本年度-歲入部分: 54,087.50% as 54,057.50%"]
    )
    #expect(total.slips == 373 && total.caught == 372)
  }

  @Test(
    "Of other tables, every slip in a figure that takes part in a check",
    arguments: [
      ("Examples/made-up-city-executive/source", 17, [String]()),
      ("Examples/made-up-pipe-tables/source", 19, []),
      ("Examples/made-up-power-outages/source", 18, ["1", "2", "3", "4"]),
      ("Examples/made-up-several-days/source", 39, []),
      ("Examples/made-up-site-visit-cells/source", 12, []),
      // Shares without a formula in their head, which the rows bear out.
      ("Examples/made-up-sz-312/source", 45, []),
      ("Examples/made-up-univ-110-2-1/source", 44, []),
      ("Sites/twelve-months/content/meetings/2025-01-16-101", 54, []),
    ]
  )
  func examples(path: String, slips: Int, outside: [String]) throws {
    let site = try CheckedSite(files: ["Tests/\(path).txt"])
    let record = site.archive.records[0]
    var total = Outcome()
    for number in record.meeting.tables.indices {
      guard let table = try MutatedTable(number, of: record),
        !table.site.findings.arithmetic[0].isEmpty
      else { continue }
      #expect(!table.site.findings.all.contains { $0.severity == .warning })
      let outcome = try outcome(of: table)
      total.slips += outcome.slips
      total.caught += outcome.caught
      total.missed += outcome.missed
      total.outside += outcome.outside
    }
    #expect(total.missed.isEmpty)
    #expect(total.outside == outside)
    #expect(total.slips == slips)
    #expect(total.caught == slips)
  }
}
